// Why a row of a file was not taken, and what to do about it: one page of reasons, each with its remedy.

export type RefusalReason =
  | 'missing'
  | 'not-a-number'
  | 'comma-decimal'
  | 'negative-accuracy'
  | 'no-time'
  | 'bad-time'
  | 'before-1970'
  | 'no-offset'
  | 'ambiguous-time'
  | 'skipped-time'
  | 'milliseconds'
  | 'no-date'
  | 'outside-the-world'
  | 'null-island'
  | 'wrong-column-count'
  | 'bad-quoting'
  | 'too-long'
  | 'bad-text'
  | 'bad-checksum'
  | 'not-a-sentence'
  | 'no-fix'
  | 'not-a-track'
  | 'not-a-position'
  | 'times-do-not-match'
  | 'not-json'
  | 'unknown-hotspot'
  | 'ends-before-it-starts'
  | 'not-over-yet'
  | 'not-a-count'
  | 'unknown-evidence'
  | 'unknown-kind'
  | 'not-a-tally'
  | 'bad-reference'
  | 'past-its-period';

const remedies: Record<RefusalReason, string> = {
  missing: 'Fill the value in.',
  'not-a-number': 'Write a finite number in figures, such as 52.9219.',
  'comma-decimal': 'Write a point for the decimal, not a comma.',
  'negative-accuracy': 'A negative accuracy means that the device had no position: leave the row out.',
  'no-time': 'Without a time a position is no evidence: export the track with its times.',
  'before-1970': 'The clock of the device was not set: leave the row out.',
  'bad-time': 'Write the time as 2026-05-01T21:30:00Z, or as seconds since 1970.',
  'no-offset': 'Add the offset, as in 2026-05-01T21:30:00+01:00, or say the zone: --zone Europe/London.',
  'ambiguous-time': 'The clocks went back and this time came twice: write its offset, such as +01:00.',
  'skipped-time': 'The clocks went forward and this time never was: write the time with its offset.',
  milliseconds: 'Too large for seconds since 1970. Milliseconds? Divide by 1,000.',
  'no-date': 'No sentence before it says the date: keep the RMC or ZDA sentences in the log.',
  'outside-the-world': 'Longitude lies from -180 to 180 and latitude from -90 to 90, in degrees.',
  'null-island': 'Longitude 0, latitude 0 is what devices say when they do not know: leave the row out.',
  'wrong-column-count': 'Give the row as many values as the first line has columns.',
  'bad-quoting': 'Close the quotation mark, and write one inside quotes twice.',
  'too-long': 'The line is too long to be a position.',
  'bad-text': 'The text is not UTF-8: save the file as UTF-8.',
  'bad-checksum': 'The sentence was damaged on its way: nothing to do, unless all are.',
  'not-a-sentence': 'Not an NMEA sentence: nothing to do.',
  'no-fix': 'The receiver had no fix: nothing to do.',
  'not-a-track': 'Waypoints and routes are marks and plans, not where somebody was: export the track.',
  'not-a-position': 'Only positions are read: points, or lines with a time for each vertex.',
  'times-do-not-match': 'Give the line exactly one time for each vertex.',
  'not-json': 'Write the value as JSON.',
  'unknown-hotspot': 'No hotspot has that id: write it as it was imported, or import the hotspot first.',
  'ends-before-it-starts': 'A visit ends after it started: correct the times.',
  'not-over-yet': 'History is over: what is still to come cannot be declared.',
  'not-a-count': 'Write how many people as a whole number from 1 to 1,000.',
  'unknown-evidence': 'Write declared, declared-by-shift or estimated.',
  'unknown-kind': 'Write one of the kinds in docs/activities.md, such as conversation or stop-and-search.',
  'not-a-tally': 'Write how many as a whole number from 1 to 9,999.',
  'bad-reference':
    'Write the number of the record alone: letters, digits, /, . and -, at most 40, and no name.',
  'past-its-period':
    'It is older than activities are kept here and would be deleted at once: leave it out, or set a longer period for visits first.',
};

/** A row of a file that was not taken. */
export interface RowRefusal {
  readonly file: string;
  /** The line of the file it begins on, from 1. */
  readonly row: number;
  readonly column: string | null;
  /** What stood there, shortened to 40 characters. */
  readonly value: string | null;
  readonly reason: RefusalReason;
  readonly remedy: string;
}

/** A fault after which the rest of a file could not be read; what came before it is kept. */
export interface FileFault {
  readonly row: number | null;
  readonly column: number | null;
  readonly message: string;
  readonly remedy: string;
}

/** What to do about a reason, in a sentence. */
export function remedyFor(reason: RefusalReason): string {
  return remedies[reason];
}

/** A value as it can be shown: one line without control characters, at most 40 characters. */
export function shortened(value: string): string {
  // A value of a gigabyte is cut before it is cleaned.
  const clean = value.slice(0, 200).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '·');
  const characters = Array.from(clean);
  return characters.length <= 40 && value.length <= 200 ? clean : `${characters.slice(0, 39).join('')}…`;
}
