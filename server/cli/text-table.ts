// Rows as a table that a person reads: seconds as minutes and seconds, times on the clock of a zone, numbers to the right.
import type { Row, Value } from './dosage-rows.ts';

/** Heads shorter than the keys of JSON and CSV. */
const heads: Readonly<Record<string, string>> = {
  officerId: 'officer',
  hotspotId: 'hotspot',
  enteredAt: 'entered',
  leftAt: 'left',
  measuredSeconds: 'measured',
  inferredSeconds: 'inferred',
  unknownSeconds: 'unknown',
  lowSeconds: 'low',
  highSeconds: 'high',
  longestGapSeconds: 'longest gap',
  medianSpeedMetresPerSecond: 'm/s',
  endedBy: 'ended by',
  personVisits: 'person visits',
  patrolVisits: 'patrol visits',
  passThroughs: 'pass-throughs',
  driveThroughs: 'drive-throughs',
  onTarget: 'on target',
  personSeconds: 'person time',
  patrolSeconds: 'patrol time',
  firstAt: 'first',
  lastAt: 'last',
};

/** The lines of a table, heads first. */
export function* textTable(rows: readonly Row[], keys: readonly string[], zone: string): Generator<string> {
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  const cells = rows.map((row) => keys.map((key) => cellOf(key, row[key], clock)));
  const heading = keys.map((key) => heads[key] ?? key);
  const widths = heading.map((head, i) =>
    cells.reduce((most, row) => Math.max(most, row[i].length), head.length),
  );
  const isRight = keys.map((key) => rows.length > 0 && rows.some((row) => typeof row[key] === 'number'));
  const line = (row: readonly string[]) =>
    `${row
      .map((cell, i) => (isRight[i] ? cell.padStart(widths[i]) : cell.padEnd(widths[i])))
      .join('  ')
      .trimEnd()}\n`;
  yield line(heading);
  yield line(widths.map((width) => '─'.repeat(width)));
  for (const row of cells) yield line(row);
  if (rows.length === 0) yield '(none)\n';
}

function cellOf(key: string, value: Value, clock: Intl.DateTimeFormat): string {
  if (value === null) return '–';
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([reason, count]) => `${reason} ${count}`)
      .join(', ');
  }
  if (key.endsWith('Seconds') && typeof value === 'number') return minutesAndSeconds(value);
  if (key.endsWith('At') && typeof value === 'string') return clock.format(new Date(value)).replace(',', '');
  if (key === 'coverage' && typeof value === 'number') return `${(value * 100).toFixed(0)} %`;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  // A name from a file is no place for a terminal's control characters.
  return String(value).replace(/\p{Cc}/gu, '·');
}

function minutesAndSeconds(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
