// Which processes use the embedded database: one file each, named by process and its start, so that the last to leave stops it
// and a number used again after a crash is not taken for the one that died.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

let marks = 0;

/** Puts a mark of this process into the folder; the returned function takes it away. */
export function markProcess(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  marks += 1;
  const file = join(folder, `${markOf(process.pid)}-${marks}`);
  writeFileSync(file, '');
  return () => rmSync(file, { force: true });
}

/** Whether anybody, this process included, has a mark in the folder and is still alive. Marks of the dead are taken away. */
export function anybodyLeft(folder: string): boolean {
  let alive = false;
  for (const mark of readdirSync(folder)) {
    const pid = Number(mark.split('-')[0]);
    if (isAlive(pid) && mark.startsWith(`${markOf(pid)}-`)) alive = true;
    else rmSync(join(folder, mark), { force: true });
  }
  return alive;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** The process number with when it started, in clock ticks since the machine did. */
function markOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold blanks; the start is the twentieth field after it.
    return `${pid}-${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`;
  } catch {
    return `${pid}-0`;
  }
}
