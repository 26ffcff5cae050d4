// One step of `npm test` before the tests proper: a program of this project, silent when all is well, shown whole when not.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

export interface Step {
  readonly name: string;
  /** A script for Node, below the checkout, and its arguments. */
  readonly script: string;
  readonly arguments: readonly string[];
}

export interface StepDone {
  readonly name: string;
  readonly passed: boolean;
  readonly seconds: number;
}

export const steps: readonly Step[] = [
  {
    name: 'Format and lint',
    script: 'node_modules/@biomejs/biome/bin/biome',
    arguments: ['check', '--error-on-warnings'],
  },
  {
    name: 'Types: server, tools, tests',
    script: 'node_modules/typescript-7/bin/tsc',
    arguments: ['-p', '.'],
  },
  { name: 'Types: core alone', script: 'node_modules/typescript-7/bin/tsc', arguments: ['-p', 'core'] },
  { name: 'Types: web', script: 'node_modules/typescript-7/bin/tsc', arguments: ['-p', 'web'] },
  { name: 'Import walls', script: 'tools/walls.ts', arguments: [] },
  { name: 'Unused files, exports, packages', script: 'node_modules/knip/bin/knip.js', arguments: [] },
  { name: 'The lock holds every system', script: 'tools/complete-lock.ts', arguments: ['--check'] },
  { name: 'Web build', script: 'web/build.ts', arguments: [] },
];

/** Runs a step and prints its heading, its time, and what it said where it failed. */
export async function runStep(step: Step): Promise<StepDone> {
  const started = performance.now();
  process.stdout.write(`── ${step.name} … `);
  const { code, said } = await output(step);
  const seconds = (performance.now() - started) / 1000;
  console.log(`${code === 0 ? '✔' : '✖'} ${seconds.toFixed(1)} s`);
  if (code !== 0) console.log(said);
  return { name: step.name, passed: code === 0, seconds };
}

function output(step: Step): Promise<{ code: number; said: string }> {
  if (!existsSync(join(root, step.script)))
    return Promise.resolve({ code: 1, said: `There is no ${step.script}` });
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, step.script), ...step.arguments], { cwd: root });
    const said: string[] = [];
    child.stdout.on('data', (text) => said.push(String(text)));
    child.stderr.on('data', (text) => said.push(String(text)));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, said: said.join('') }));
  });
}
