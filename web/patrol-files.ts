// A step of the build: writes into the service worker which files the patrol app consists of, by name and hash, so that it can keep them whole.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

const page = 'patrol.html';
const workerFile = 'patrol-worker.js';
/** Files of the app that keep their names. */
const unhashed = ['first-paint.js', 'icon.svg', 'manifest.webmanifest', 'patrol-192.png', 'patrol-512.png'];

export function patrolFiles(publicFolder: string): Plugin {
  return {
    name: 'patrol-files',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const worker = bundle[workerFile];
        const html = bundle[page];
        if (worker?.type !== 'chunk' || html?.type !== 'asset')
          throw new Error('The patrol page is not built');
        if (worker.imports.length > 0) throw new Error('The service worker must stand alone');
        const assets = assetsOf(bundle, String(html.source));
        const version = createHash('sha256');
        // Names of assets say what is in them; the others are read.
        version.update(assets.join()).update(String(html.source)).update(worker.code);
        for (const file of unhashed) version.update(readFileSync(join(publicFolder, file)));
        const files = ['/patrol', ...unhashed.map((file) => `/${file}`), ...assets];
        const told = { version: version.digest('hex').slice(0, 12), files };
        worker.code = `const patrolFiles=${JSON.stringify(told)};\n${worker.code}`;
      },
    },
  };
}

/** What the page loads, and what that loads, each once and in order. */
function assetsOf(bundle: Rolldown.OutputBundle, html: string): string[] {
  const found = new Set<string>();
  const add = (file: string) => {
    const output = bundle[file];
    if (output === undefined || found.has(file)) return;
    found.add(file);
    const text = output.type === 'chunk' ? output.code : String(output.source);
    const inside = output.type === 'chunk' || file.endsWith('.css') ? namesIn(bundle, text) : [];
    const imports = output.type === 'chunk' ? [...output.imports, ...output.dynamicImports] : [];
    for (const each of [...imports, ...inside]) add(each);
  };
  for (const file of namesIn(bundle, html)) add(file);
  return [...found].sort().map((file) => `/${file}`);
}

/** The outputs whose names a text says. */
function namesIn(bundle: Rolldown.OutputBundle, text: string): string[] {
  return Object.keys(bundle).filter(
    (file) => file.startsWith('assets/') && text.includes(file.slice('assets/'.length)),
  );
}
