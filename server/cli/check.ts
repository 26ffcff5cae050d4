// `check`: whether Beatkeeper will run well here, a line for each thing looked at.
import type { Command, ExitCode } from './command.ts';

export const check: Command = {
  summary: 'Checks the installation: runtime, packages, database, disk, clock.',
  usage: ['check'],
  options: {},
  examples: ['check'],
  async run(_, io): Promise<ExitCode> {
    const lines: string[] = [];
    const { check: lookAtAll } = await import('../check/check.ts');
    const isGood = await lookAtAll((line) => lines.push(line));
    await io.out(`${lines.join('\n')}\n`);
    return isGood ? 0 : 1;
  },
};
