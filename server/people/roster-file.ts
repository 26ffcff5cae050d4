// A roster from a CSV, row by row, in the columns of duties: every good row is taken, every bad one named. One row of a roster says nothing of
// another, so it is not refused as a whole as what coverage rests on is (duties-file.ts).
import { longestPlannedMilliseconds } from '../../core/people/duty-change.ts';
import type { Duty } from '../../core/people/index.ts';
import type { RefusedRow, RosterRefusal } from '../../core/people/roster.ts';
import { csvTable, shortened, type TimeReader } from '../tracking/readers/index.ts';
import { awayMinutesIn, missingColumns } from './duties-file.ts';

export interface RosterRow {
  readonly row: number;
  /** `officerId` is a call sign. */
  readonly duty: Duty & { readonly endedAt: number };
}

export interface RosterRead {
  readonly missingColumns: readonly string[];
  readonly rows: readonly RosterRow[];
  readonly refused: readonly RefusedRow[];
}

type Cell = (name: string) => string;
type RowRead =
  | { readonly ok: true; readonly duty: RosterRow['duty'] }
  | { readonly ok: false; readonly refused: Omit<RefusedRow, 'row'> };

/** Every row of a roster: those that can be taken by officer and start, and the others with what is wrong. */
export function rosterFrom(text: string, timeFrom: TimeReader): RosterRead {
  const { header, rows, badQuoting } = csvTable(text);
  const missing = missingColumns(header);
  if (missing.length > 0) return { missingColumns: missing, rows: [], refused: [] };
  const good: RosterRow[] = [];
  const refused: RefusedRow[] = badQuoting.map((row) => ({
    row,
    column: null,
    value: null,
    reason: 'bad-quoting',
  }));
  for (const { row, values } of rows) {
    const cell: Cell = (name) => values[header.indexOf(name)] ?? '';
    const read = rowFrom(cell, timeFrom);
    if (read.ok) good.push({ row, duty: read.duty });
    else refused.push({ row, ...read.refused });
  }
  const apart = apartInFile(good);
  return { missingColumns: [], rows: apart.rows, refused: [...refused, ...apart.refused] };
}

function rowFrom(cell: Cell, timeFrom: TimeReader): RowRead {
  const refuse = (column: string, reason: RosterRefusal): RowRead => ({
    ok: false,
    refused: { column, value: shortened(cell(column)), reason },
  });
  if (cell('officer_id') === '') return refuse('officer_id', 'missing');
  if (!['', 'duty'].includes(cell('status'))) return refuse('status', 'no-duty');
  const [from, to] = [timeFrom(cell('starts_at')), timeFrom(cell('ends_at'))];
  if (typeof from === 'string') return refuse('starts_at', timeReason(from));
  if (cell('ends_at') === '') return refuse('ends_at', 'no-end');
  if (typeof to === 'string') return refuse('ends_at', timeReason(to));
  if (to <= from) return refuse('ends_at', 'ends-before-it-starts');
  if (to > from + longestPlannedMilliseconds) return refuse('ends_at', 'planned-too-long');
  const awaySeconds = awayMinutesIn(cell) * 60;
  if (!(awaySeconds >= 0 && awaySeconds <= (to - from) / 1000))
    return refuse('break_minutes', 'minutes-unfit');
  const crew = cell('crew') || null;
  const radioId = cell('radio_id') || null;
  const officerId = cell('officer_id');
  return {
    ok: true,
    duty: { officerId, startedAt: from, endedAt: to, awaySeconds, statuses: [], crew, radioId },
  };
}

function timeReason(problem: Exclude<ReturnType<TimeReader>, number>): RosterRefusal {
  if (problem === 'no-offset' || problem === 'ambiguous-time' || problem === 'skipped-time') return problem;
  return problem === 'no-time' ? 'missing' : 'bad-time';
}

/** Of two rows of one officer that overlap the one that begins first is taken. */
function apartInFile(rows: readonly RosterRow[]): { rows: RosterRow[]; refused: RefusedRow[] } {
  const taken: RosterRow[] = [];
  const refused: RefusedRow[] = [];
  const ends = new Map<string, number>();
  for (const each of rows.toSorted((a, b) => a.duty.startedAt - b.duty.startedAt || a.row - b.row)) {
    const { officerId, startedAt, endedAt } = each.duty;
    if (startedAt <= (ends.get(officerId) ?? Number.NEGATIVE_INFINITY)) {
      refused.push({
        row: each.row,
        column: 'starts_at',
        value: shortened(officerId),
        reason: 'overlaps-in-file',
      });
      continue;
    }
    ends.set(officerId, endedAt);
    taken.push(each);
  }
  return { rows: taken, refused };
}
