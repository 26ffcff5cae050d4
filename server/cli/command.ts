// What a command of the command line is: its words, its options, and what it does with them.

/** 0 output was written; 1 refused or found wanting; 2 misuse. */
export type ExitCode = 0 | 1 | 2;

export interface OptionSpec {
  /** What stands for the value in the help, such as 'h.geojson'; left out for a flag. */
  readonly value?: string;
  readonly isRepeatable?: boolean;
  readonly words: string;
}

export interface Command {
  /** One line, as the list of commands shows it. */
  readonly summary: string;
  /** Its forms, without the program's name. */
  readonly usage: readonly string[];
  readonly options: Readonly<Record<string, OptionSpec>>;
  readonly examples: readonly string[];
  /** What else has to be said. */
  readonly notes?: readonly string[];
  run(arguments_: Arguments, io: Io): Promise<ExitCode>;
}

/** The arguments of a command, read against its options. */
export interface Arguments {
  readonly positionals: readonly string[];
  text(option: string): string | null;
  texts(option: string): readonly string[];
  isGiven(option: string): boolean;
}

/** Where a command reads the world and writes to it. */
export interface Io {
  /** Work: standard output. Resolves when more may be written. */
  out(text: string): Promise<void>;
  /** Words: a line on standard error. */
  say(line: string): void;
  /** Standard error as it is, for what draws over itself. */
  draw(text: string): void;
  /** Whether standard error is a terminal, and how wide it is. */
  readonly terminalColumns: number | null;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since 1970 UTC. */
  now(): number;
  /** Resolves when somebody asks the program to stop (Ctrl+C). */
  stopAsked(): Promise<void>;
}

/** Says what was wrong with how the command was called, and gives the exit code for it. */
export function misuse(io: Io, command: string, words: string): ExitCode {
  io.say(`beatkeeper ${command}: ${words}`);
  io.say(`See ./beatkeeper ${command} --help`);
  return 2;
}

/** Says what was refused and what to do about it, and gives the exit code for it. */
export function refuse(io: Io, what: string, remedy: string): ExitCode {
  io.say(`${what}. ${remedy}`);
  return 1;
}
