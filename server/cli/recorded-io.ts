// For tests: a command run with its words, and what it wrote. Standard output and error are kept; files and clock are real.
import { type ExitCode, type Io, misuse } from './command.ts';
import { commands } from './commands.ts';
import { readArguments } from './read-arguments.ts';

export interface Ran {
  readonly code: ExitCode;
  readonly out: string;
  readonly said: string;
}

/** Runs a command as the command line does, in this process. */
export async function ran(...words: readonly string[]): Promise<Ran> {
  const out: string[] = [];
  const said: string[] = [];
  const io: Io = {
    out: async (text) => {
      out.push(text);
    },
    say: (line) => said.push(line),
    draw: () => {},
    terminalColumns: null,
    env: {},
    now: Date.now,
    stopAsked: () => new Promise(() => {}),
  };
  const [name, ...rest] = words;
  const command = await commands.find((entry) => entry.name === name)?.load();
  if (command === undefined) throw new Error(`there is no command ${name}`);
  const read = readArguments(rest, command.options);
  const code = read.ok ? await command.run(read.arguments, io) : misuse(io, name, read.words);
  return { code, out: out.join(''), said: said.join('\n') };
}
