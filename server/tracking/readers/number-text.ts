// A number as people and machines write it in a file: a point for the decimal, finite, in figures.

export type NumberProblem = 'missing' | 'not-a-number' | 'comma-decimal';

const figures = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/;
const commaDecimal = /^[+-]?\d+,\d+$/;
const saysNothing = /^(?:|nan|na|n\/a|null|none|-)$/i;

/** The number that a text says, or why it says none. */
export function numberFrom(text: string): number | NumberProblem {
  const trimmed = text.trim();
  if (figures.test(trimmed)) {
    const value = Number(trimmed);
    return Number.isFinite(value) ? value : 'not-a-number';
  }
  if (saysNothing.test(trimmed)) return 'missing';
  return commaDecimal.test(trimmed) ? 'comma-decimal' : 'not-a-number';
}
