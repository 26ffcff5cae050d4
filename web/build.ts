// Builds the faces into web/dist: `node web/build.ts`. Made aside and then put in place file by file, the pages last, so that a server that
// hands them out, or another build of the same, never meets half of them.
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { build } from 'vite';

const here = import.meta.dirname;
const place = join(here, 'dist');
const isPage = (name: string) => name.endsWith('.html');

/** Builds the faces; quiet unless something is wrong. */
async function buildWeb(): Promise<void> {
  const made = await mkdtemp(join(here, 'dist.'));
  try {
    const terms = {
      configFile: join(here, 'vite.config.ts'),
      logLevel: 'warn',
      build: { outDir: made },
    } as const;
    await build(terms);
    await build({ ...terms, mode: 'patrol' });
    await putInPlace(made);
  } finally {
    await rm(made, { recursive: true, force: true });
  }
}

async function putInPlace(made: string): Promise<void> {
  const files = await filesBelow(made);
  const inOrder = [...files.filter((name) => !isPage(name)), ...files.filter(isPage)];
  for (const file of inOrder) await move(join(made, file), join(place, file));
  const wanted = new Set(files);
  for (const file of await filesBelow(place)) {
    if (!wanted.has(file)) await rm(join(place, file), { force: true });
  }
}

async function move(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await rename(from, to);
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

await buildWeb();
