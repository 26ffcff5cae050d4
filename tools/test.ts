// `npm test`: every check of the project, then every test; all of them even when one fails. `./tools/test PATH…` runs only those
// tests. `--long` lets tests take their long way (BEATKEEPER_LONG=1); `--crashes=100` makes the kills under load that many.
import { globSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { finished } from 'node:stream/promises';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { runStep, type StepDone, steps } from './step.ts';

const root = join(import.meta.dirname, '..');
const places = ['core', 'tools', 'fixtures', 'bench', 'server', 'web', 'e2e'];
const isLong = process.argv.includes('--long');
const fileMinutes = isLong ? 30 : 4;
const allMinutes = isLong ? 240 : 20;
/** Journeys that make the whole run too long for every change; what they hold is held by shorter tests too. They come with `--long`, or by name. */
const longOnly = [
  'administration',
  'every-page',
  'hotspot-sets',
  'hotspots',
  'kept-and-emergency',
  'map-pack',
  'pair-a-phone',
  'playback-looks',
  'twelve-hour-shift',
  'withdraw-a-code',
].map((journey) => `e2e/${journey}.test.ts`);

interface Counts {
  readonly tests: number;
  readonly passed: number;
  /** Cancelled ones too: a test that ran out of time has not passed. */
  readonly failed: number;
}

function testFiles(paths: readonly string[]): string[] {
  const found = paths.flatMap((path) =>
    statSync(path).isDirectory()
      ? globSync('**/*.test.{ts,tsx}', { cwd: path, exclude: ['**/node_modules', '**/dist'] }).map((file) =>
          join(path, file),
        )
      : [path],
  );
  return found.map((file) => relative(root, file));
}

async function runTests(files: readonly string[]): Promise<Counts> {
  let counts: Counts = { tests: 0, passed: 0, failed: 1 };
  const stream = run({
    cwd: root,
    files: files.map((file) => join(root, file)),
    concurrency: 2,
    execArgv: ['--import', join(root, 'tools/tsx.ts'), '--import', join(root, 'tools/time-limit.ts')],
    signal: AbortSignal.timeout(allMinutes * 60_000),
  });
  stream.on('test:summary', (summary) => {
    if (summary.file !== undefined) return;
    const { tests, passed, skipped, todo } = summary.counts;
    counts = { tests, passed, failed: tests - passed - skipped - todo };
  });
  const report = stream.compose(new spec());
  report.pipe(process.stdout, { end: false });
  await finished(report);
  return counts;
}

function printEnd(done: readonly StepDone[], { tests, passed, failed }: Counts, seconds: number): void {
  const stepLines = done.map(
    (step) => `${step.passed ? '✔' : '✖'} ${step.name} (${step.seconds.toFixed(1)} s)`,
  );
  const failedSteps = done.filter((step) => !step.passed).length;
  const verdict =
    failedSteps === 0 ? [] : [`✖ ${failedSteps} of ${done.length} checks before the tests failed`];
  console.log(['', ...stepLines, ...verdict, `all in ${seconds.toFixed(0)} s`].join('\n'));
  console.log(`tests ${tests}\npass ${passed}\nfail ${failed}`);
}

async function main(): Promise<void> {
  const paths = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  const crashes = process.argv.find((argument) => argument.startsWith('--crashes='));
  if (isLong) process.env.BEATKEEPER_LONG = '1';
  if (crashes !== undefined) process.env.BEATKEEPER_CRASH_CYCLES = crashes.slice('--crashes='.length);
  process.env.BEATKEEPER_TEST_MINUTES = String(fileMinutes);
  const done: StepDone[] = [];
  if (paths.length === 0) {
    for (const step of steps) done.push(await runStep(step));
  }
  const found = testFiles(paths.length > 0 ? paths : places.map((place) => join(root, place)));
  const files = isLong || paths.length > 0 ? found : found.filter((file) => !longOnly.includes(file));
  const left = found.length === files.length ? '' : `; with --long also ${longOnly.join(', ')}`;
  console.log(`── Tests in ${files.length} files${left}`);
  const counts = await runTests(files);
  printEnd(done, counts, performance.now() / 1000);
  const allPassed = counts.failed === 0 && counts.tests > 0 && done.every((step) => step.passed);
  process.exitCode = allPassed ? 0 : 1;
}

await main();
