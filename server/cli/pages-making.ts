// The pages, built by a program of their own where a checkout has none yet, or older ones than what they are made of.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Io } from './command.ts';

const root = join(import.meta.dirname, '..', '..');

/** Begins to build the pages where they are not there or older than what they are made of; `done` when they are. */
export async function pagesInTheMaking(io: Io): Promise<{ readonly done: Promise<void> }> {
  const program = join(root, 'web', 'build.ts');
  // What is installed as a package comes with its pages.
  if (!existsSync(program)) return { done: Promise.resolve() };
  const builtAt = await changedAt(join(root, 'web', 'dist', 'index.html'));
  const sources = [...(await filesBelow(join(root, 'web'))), ...(await filesBelow(join(root, 'core')))];
  const newest = Math.max(...(await Promise.all(sources.map(changedAt))));
  if (builtAt > newest) return { done: Promise.resolve() };
  io.say('Building the pages …');
  return { done: build(program) };
}

function build(program: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (text) => {
      said += String(text);
    });
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`The pages could not be built: ${said}`)),
    );
  });
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter(
      (entry) =>
        entry.isFile() && !entry.parentPath.includes(join('web', 'dist')) && !entry.name.includes('.test.'),
    )
    .map((entry) => join(entry.parentPath, entry.name));
}

/** When a file was last changed, in milliseconds since 1970; 0 where there is none. */
async function changedAt(file: string): Promise<number> {
  return stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
}
