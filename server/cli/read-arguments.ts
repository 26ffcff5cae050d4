// The words after a command, read against its options: what is not known or incomplete is misuse, and says what was perhaps meant.
import { parseArgs } from 'node:util';
import type { Arguments, OptionSpec } from './command.ts';
import { nearest } from './nearest.ts';

export type ArgumentsRead =
  | { readonly ok: true; readonly arguments: Arguments }
  | { readonly ok: false; readonly words: string };

/** Reads the words after a command. */
export function readArguments(
  words: readonly string[],
  options: Readonly<Record<string, OptionSpec>>,
): ArgumentsRead {
  const known = Object.entries(options);
  const { tokens } = parseArgs({
    args: [...words],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: Object.fromEntries(
      known.map(([name, spec]) => [name, { type: spec.value === undefined ? 'boolean' : 'string' } as const]),
    ),
  });
  const given = new Map<string, string[]>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const spec = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (spec === undefined) return unknownOption(token.rawName, Object.keys(options));
    const wrong = problemOf(token.rawName, token.value, spec, given.has(token.name));
    if (wrong !== null) return { ok: false, words: wrong };
    given.set(token.name, [...(given.get(token.name) ?? []), token.value ?? '']);
  }
  return {
    ok: true,
    arguments: {
      positionals,
      text: (option) => given.get(option)?.[0] ?? null,
      texts: (option) => given.get(option) ?? [],
      isGiven: (option) => given.has(option),
    },
  };
}

function unknownOption(rawName: string, names: readonly string[]): ArgumentsRead {
  const near = nearest(
    rawName,
    names.map((name) => `--${name}`),
  );
  const hint = near === null ? '' : `. Did you mean ${near}?`;
  return { ok: false, words: `there is no option ${rawName}${hint}` };
}

function problemOf(
  rawName: string,
  value: string | undefined,
  spec: OptionSpec,
  isRepeated: boolean,
): string | null {
  if (spec.value === undefined && value !== undefined) return `${rawName} takes no value`;
  if (spec.value !== undefined && (value === undefined || value === ''))
    return `${rawName} needs ${spec.value}`;
  // Two values of one option would leave one of them unheard.
  return isRepeated && spec.isRepeatable !== true && spec.value !== undefined
    ? `${rawName} is given twice`
    : null;
}
