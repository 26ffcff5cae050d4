// A roster: duties that are planned, as a file brings them, row by row. One schema for both ends.
import * as z from 'zod/mini';

/** Why a row of a roster was not taken. */
export const rosterRefusals = [
  'missing',
  'bad-time',
  'no-offset',
  'ambiguous-time',
  'skipped-time',
  'no-end',
  'ends-before-it-starts',
  'planned-too-long',
  'minutes-unfit',
  'no-duty',
  'bad-quoting',
  'overlaps-in-file',
  'overlaps-on-record',
  'not-reached',
] as const;
export type RosterRefusal = (typeof rosterRefusals)[number];

/** A row that was not taken: the line it begins on from 1, what stood there, and what is wrong with it. */
export const refusedRow = z.object({
  row: z.number(),
  column: z.nullable(z.string()),
  value: z.nullable(z.string()),
  reason: z.enum(rosterRefusals),
});
export type RefusedRow = z.infer<typeof refusedRow>;

/** The largest roster that a page may send, in characters. */
export const mostRosterCharacters = 1_000_000;

export const rosterUpload = z.object({
  text: z.string().check(z.maxLength(mostRosterCharacters)),
  /** Read and say what would be taken, and keep nothing. */
  isDryRun: z.boolean(),
});

export const rosterTaken = z.object({
  /** Columns that the first line does not name; with one missing nothing is read. */
  missingColumns: z.array(z.string()),
  /** How many rows are good, and what became of them; of a dry run only how many. */
  good: z.number(),
  added: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  refused: z.array(refusedRow),
});
export type RosterTaken = z.infer<typeof rosterTaken>;
