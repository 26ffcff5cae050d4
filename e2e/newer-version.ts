// The same patrol app with another script name, as the next build would have it: the old script is gone from the server.
import assert from 'node:assert/strict';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Publishes it in a folder of built pages; `name` has at least eight letters. */
export async function publishNewer(folder: string, name: string): Promise<void> {
  const assets = join(folder, 'assets');
  const html = await readFile(join(folder, 'patrol.html'), 'utf8');
  const before = /src="\/assets\/(patrol-[\w-]+\.js)"/.exec(html)?.[1];
  assert.ok(before !== undefined);
  const newer = `patrol-${name}.js`;
  await rename(join(assets, before), join(assets, newer));
  await writeFile(join(folder, 'patrol.html'), html.replaceAll(before, newer));
  for (const file of (await readdir(assets)).filter((each) => each.endsWith('.js'))) {
    const text = await readFile(join(assets, file), 'utf8');
    if (text.includes(before)) await writeFile(join(assets, file), text.replaceAll(before, newer));
  }
  const worker = await readFile(join(folder, 'patrol-worker.js'), 'utf8');
  const renamed = worker.replaceAll(before, newer).replace(/"version":"[\w-]+"/, `"version":"${name}"`);
  await writeFile(join(folder, 'patrol-worker.js'), renamed);
}
