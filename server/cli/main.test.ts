// The command line as a program of its own: its help, misuse, exit codes, and a reader that leaves early.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { commands } from './commands.ts';
import { nearest } from './nearest.ts';

const main = join(import.meta.dirname, 'main.ts');
const run = (...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...words], { encoding: 'utf8' });
  return { status, stdout, stderr };
};

test('--help lists every command, and each has help with options and examples', () => {
  const help = run('--help');
  assert.equal(help.status, 0);
  for (const { name } of commands) assert.match(help.stdout, new RegExp(`^  ${name} `, 'm'));
  for (const { name } of commands) {
    const { status, stdout, stderr } = run(name, '--help');
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, /Usage: {2}\.\/beatkeeper/);
    assert.match(stdout, /Examples:/);
  }
});

test('misuse ends with 2 and says what was perhaps meant, without a stack trace', () => {
  const cases: readonly (readonly [words: string[], says: RegExp])[] = [
    [['dosgae'], /no command "dosgae"\. Did you mean dosage\?/],
    [['dosage', '--hotspot', 'x'], /no option --hotspot\. Did you mean --hotspots\?/],
    [['dosage', '--hotspots'], /--hotspots needs h\.geojson/],
    [['dosage', '--strict=yes'], /--strict takes no value/],
    [['dosage', '--by', 'visti', '--hotspots', 'h', 'p'], /--by visti: it is one of .* Did you mean visit\?/],
    [['dosage', '--zone', 'Derby', '--hotspots', 'h', 'p'], /there is no such zone/],
    [['dosage', '--as-of', 'now', '--hotspots', 'h', 'p'], /--as-of now: bad-time/],
    [['dosage', '--out', 'a', '--out', 'b'], /--out is given twice/],
    [['bench', 'everything'], /no bench "everything"/],
  ];
  for (const [words, says] of cases) {
    const { status, stdout, stderr } = run(...words);
    assert.deepEqual([status, stdout], [2, ''], words.join(' '));
    assert.match(stderr, says);
    assert.doesNotMatch(stderr, /\n {4}at /);
  }
  assert.equal(run().status, 2);
});

test('a file that is not there is refused with 1', () => {
  const { status, stderr } = run('dosage', '--hotspots', '/nowhere.geojson', '--positions', 'p.csv');
  assert.equal(status, 1);
  assert.match(stderr, /\/nowhere\.geojson: there is no such file/);
});

test('a reader that leaves early is no fault', async () => {
  const child = spawn(process.execPath, [main, 'dosage', '--help'], { stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.destroy();
  let said = '';
  child.stderr.on('data', (text) => {
    said += String(text);
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  assert.deepEqual([code, said], [0, '']);
});

test('finds the nearest word, and none where none is near', () => {
  assert.equal(nearest('hotpsots', ['hotspots', 'positions']), 'hotspots');
  assert.equal(nearest('--formt', ['--format', '--out']), '--format');
  assert.equal(nearest('zebra', ['hotspots', 'positions']), null);
});
