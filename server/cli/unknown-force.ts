// What is said of a force that is not there: those that are, and the nearest.
import { nearest } from './nearest.ts';

/** Why a force was refused, and what to do, a line each. */
export function unknownForceWords(name: string, known: readonly string[]): string[] {
  if (known.length === 0) {
    return [
      `There is no force “${name}”: the database has none yet.`,
      'The first serve, import, person add or device add makes it.',
    ];
  }
  const near = nearest(
    name.toLowerCase(),
    known.map((each) => each.toLowerCase()),
  );
  const meant = known.find((each) => each.toLowerCase() === near) ?? (known.length === 1 ? known[0] : null);
  const names = known.map((each) => `“${each}”`).join(', ');
  return [
    `There is no force “${name}”. ${known.length === 1 ? 'The one here is' : 'Those here are'} ${names}.`,
    ...(meant === null ? [] : [`Did you mean --force ${/^[\w-]+$/.test(meant) ? meant : `"${meant}"`}?`]),
    'Nothing was changed. To begin another force: serve, import, person add or device add with --new-force.',
  ];
}
