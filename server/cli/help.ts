// The help of the command line: all commands in a list, or one of them whole.
import type { Command } from './command.ts';

/** The list of commands, as `--help` shows it. */
export function overallHelp(commands: readonly { name: string; summary: string }[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    'Beatkeeper: patrol the hotspot, measure it honestly.',
    '',
    'Usage:  ./beatkeeper COMMAND [options]',
    '        ./beatkeeper COMMAND --help',
    '',
    'Commands:',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'Examples:',
    '  ./beatkeeper demo',
    '  ./beatkeeper dosage --hotspots hotspots.geojson --positions monday.csv tuesday.gpx',
    '  ./beatkeeper serve --database postgres://beatkeeper@localhost/beatkeeper',
    '',
    'Work goes to standard output, words to standard error.',
    'Exit code: 0 output was written, 1 refused or found wanting, 2 not called rightly.',
    '',
  ].join('\n');
}

/** All about one command. */
export function commandHelp(command: Command): string {
  const options = Object.entries({
    ...command.options,
    help: { words: 'Show this.' },
  }).map(([option, spec]) => {
    const value = 'value' in spec && spec.value !== undefined ? ` ${spec.value}` : '';
    return { left: `--${option}${value}`, words: spec.words };
  });
  const width = Math.min(30, Math.max(...options.map(({ left }) => left.length)));
  return [
    command.summary,
    '',
    ...command.usage.map((usage, i) => `${i === 0 ? 'Usage:  ' : '        '}./beatkeeper ${usage}`),
    '',
    'Options:',
    ...options.flatMap(({ left, words }) => optionLines(left, words, width)),
    ...(command.notes === undefined ? [] : ['', ...command.notes]),
    '',
    'Examples:',
    ...command.examples.map((example) => `  ./beatkeeper ${example}`),
    '',
  ].join('\n');
}

function optionLines(left: string, words: string, width: number): string[] {
  if (left.length <= width) return [`  ${left.padEnd(width)}  ${words}`];
  return [`  ${left}`, `  ${' '.repeat(width)}  ${words}`];
}
