// `./beatkeeper check`: the packages and the machine, a line each with a tick or what to do.
import { execFile } from 'node:child_process';
import { readFile, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { budgetFindings, lockFile, packageFile } from './budget.ts';
import { type Finding, linesOf } from './finding.ts';
import { type Clock, clockFinding, diskFinding, nodeFinding } from './machine.ts';
import { postgresFinding } from './postgres.ts';

const root = join(import.meta.dirname, '..', '..');

/** Looks at everything, prints it, and returns whether Beatkeeper will run well here. */
export async function check(print: (line: string) => void): Promise<boolean> {
  const findings: Finding[] = [
    nodeFinding(process.versions.node),
    ...(await budget()),
    await postgresFinding(),
    diskFinding(await freeBytes(), root),
    clockFinding(await clock()),
  ];
  for (const line of findings.flatMap(linesOf)) print(line);
  const wantingCount = findings.filter(({ isGood }) => !isGood).length;
  print(
    wantingCount === 0
      ? 'Beatkeeper will run here.'
      : `Found wanting: ${wantingCount}. See the remedies above.`,
  );
  return wantingCount === 0;
}

async function budget(): Promise<Finding[]> {
  const [packages, lock] = await Promise.all([readJson('package.json'), readJson('package-lock.json')]);
  return budgetFindings(packageFile.parse(packages), lockFile.parse(lock));
}

async function readJson(name: string): Promise<unknown> {
  return JSON.parse(await readFile(join(root, name), 'utf8'));
}

async function freeBytes(): Promise<number> {
  const { bavail, bsize } = await statfs(root);
  return bavail * bsize;
}

async function clock(): Promise<Clock> {
  const { mtime } = await stat(join(root, 'package-lock.json'));
  return { now: new Date(), newestFileAt: mtime, isKept: await isClockKept() };
}

async function isClockKept(): Promise<boolean | null> {
  const ask = promisify(execFile)('timedatectl', ['show', '--property=NTPSynchronized', '--value']);
  const answer = await ask.then(({ stdout }) => stdout.trim()).catch(() => '');
  return answer === '' ? null : answer === 'yes';
}
