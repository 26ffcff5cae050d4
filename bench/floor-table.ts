// The table that a bench prints: what was measured, what must be reached, and whether it was.

export interface FloorTable {
  /** A row with a floor. */
  row(what: string, measured: string, floor: string, isReached: boolean): void;
  /** A row that stands beside the others and has none. */
  beside(what: string, measured: string): void;
  /** Whether every floor so far was reached. */
  readonly isReached: boolean;
}

/** Begins a table. */
export function floorTable(print: (line: string) => void): FloorTable {
  let isReached = true;
  print('| what | measured | floor | reached |');
  print('|---|---|---|---|');
  return {
    row(what, measured, floor, isGood) {
      isReached &&= isGood;
      print(`| ${what} | ${measured} | ${floor} | ${isGood ? 'yes' : '**no**'} |`);
    },
    beside: (what, measured) => print(`| ${what} | ${measured} | | |`),
    get isReached() {
      return isReached;
    },
  };
}

/** The middle of some values; of an even number the upper. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** The median with the least and the most, at so many digits. */
export function spread(values: readonly number[], digits = 0): string {
  const shown = (value: number) =>
    value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return `${shown(median(values))} (${shown(Math.min(...values))}–${shown(Math.max(...values))})`;
}
