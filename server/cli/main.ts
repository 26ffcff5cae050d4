// The command line: finds the command, reads its words, runs it. Clock, environment and signals enter here.
// Input and misuse never end in a stack trace; a fault of ours says so in a line, and all of it with BEATKEEPER_DEBUG=1.
import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { type ExitCode, type Io, misuse } from './command.ts';
import { commands } from './commands.ts';
import { commandHelp, overallHelp } from './help.ts';
import { nearest } from './nearest.ts';
import { readArguments } from './read-arguments.ts';

// What was compiled once need not be again: half the time of a short command. Kept in the checkout, where only its owner writes.
const runtime = join(import.meta.dirname, '..', '..', '.runtime');
if (existsSync(runtime)) enableCompileCache(join(runtime, 'compile-cache'));

const io: Io = {
  out: (text) =>
    new Promise((resolve) => {
      if (process.stdout.write(text)) resolve();
      else process.stdout.once('drain', () => resolve());
    }),
  // What a file says in a message must not steer the terminal.
  say: (line) => process.stderr.write(`${line.replace(/\p{Cc}/gu, '·')}\n`),
  draw: (text) => process.stderr.write(text),
  terminalColumns: process.stderr.isTTY ? process.stderr.columns || 80 : null,
  env: process.env,
  now: Date.now,
  stopAsked: () =>
    new Promise((resolve) => {
      process.once('SIGINT', () => resolve());
      process.once('SIGTERM', () => resolve());
    }),
};

// Whoever read our output has gone: there is nothing more to do, and nothing wrong.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.stderr.on('error', () => {});

async function main(words: readonly string[]): Promise<ExitCode> {
  const [name, ...rest] = words;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    await io.out(overallHelp(commands));
    return name === undefined ? 2 : 0;
  }
  const entry = commands.find((command) => command.name === name);
  if (entry === undefined) return unknownCommand(name);
  const command = await entry.load();
  if (rest.includes('--help') || rest.includes('-h')) {
    await io.out(commandHelp(command));
    return 0;
  }
  const read = readArguments(rest, command.options);
  return read.ok ? command.run(read.arguments, io) : misuse(io, name, read.words);
}

function unknownCommand(name: string): ExitCode {
  const names = commands.map((command) => command.name);
  const near = nearest(name, names);
  io.say(
    `beatkeeper: there is no command "${name.slice(0, 40)}"${near === null ? '' : `. Did you mean ${near}?`}`,
  );
  io.say(`The commands are ${names.join(', ')}. See ./beatkeeper --help`);
  return 2;
}

function fail(error: unknown): void {
  const words = error instanceof Error ? error.message : String(error);
  io.say(`This is a fault of Beatkeeper's own: ${words.split('\n', 1)[0]}`);
  const stack = error instanceof Error ? (error.stack ?? '') : words;
  if (io.env.BEATKEEPER_DEBUG === '1') stack.split('\n').forEach(io.say);
  else io.say('Run it again with BEATKEEPER_DEBUG=1 to see where, and report it.');
  process.exitCode = 1;
}

process.on('uncaughtException', (error) => {
  fail(error);
  process.exit(1);
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  fail(error);
}
