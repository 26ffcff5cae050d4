// Duties from a CSV: officer_id,starts_at,ends_at and, where known, crew, radio_id, status, break_minutes, station_minutes, custody_minutes.
// A row with a status is a stretch within a duty of its officer: a break, a call, a prisoner.
import { type Duty, type DutyStatus, dutyStatuses, type StatusStretch } from '../../core/people/index.ts';
import { csvTable, type TimeReader } from '../tracking/readers/index.ts';

type Named<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly message: string; readonly remedy: string };

type Failed = { readonly ok: false; readonly message: string };
type DutyRead = { readonly ok: true; readonly duty: Duty } | Failed;
type StretchRead =
  | { readonly ok: true; readonly officerId: string; readonly stretch: StatusStretch }
  | Failed;
type Cell = (name: string) => string;

interface StretchRow {
  readonly row: number;
  readonly officerId: string;
  readonly stretch: StatusStretch;
}

const required = ['officer_id', 'starts_at', 'ends_at'];
const away = ['break_minutes', 'station_minutes', 'custody_minutes'];

/** The duties that a CSV says; a row that cannot be read refuses the file, since coverage would rest on the others. */
export function dutiesFrom(file: string, text: string, timeFrom: TimeReader): Named<readonly Duty[]> {
  const { header, rows, badQuoting } = csvTable(text);
  const missing = missingColumns(header);
  if (missing.length > 0) {
    const remedy = `Name the columns ${required.join(', ')} in the first line.`;
    return { ok: false, message: `${file}: no column says ${missing.join(', ')}`, remedy };
  }
  if (badQuoting.length > 0) return refused(file, badQuoting[0], 'its quotation marks do not close');
  const duties: Duty[] = [];
  const stretches: StretchRow[] = [];
  for (const { row, values } of rows) {
    const cell: Cell = (name) => values[header.indexOf(name)] ?? '';
    if (['', 'duty', 'patrolling'].includes(cell('status'))) {
      const read = dutyFrom(cell, timeFrom);
      if (!read.ok) return refused(file, row, read.message);
      duties.push(read.duty);
    } else {
      const read = stretchFrom(cell, timeFrom);
      if (!read.ok) return refused(file, row, read.message);
      stretches.push({ row, officerId: read.officerId, stretch: read.stretch });
    }
  }
  const own = apart(file, duties);
  return own.ok ? withStatuses(file, own.value, stretches) : own;
}

/** The columns that the first line of a file of duties must name and does not. */
export function missingColumns(header: readonly string[]): readonly string[] {
  return required.filter((name) => !header.includes(name));
}

/** Minutes of break, station and custody of which a row says only the length; not a number where it says something else. */
export function awayMinutesIn(value: Cell): number {
  const minutes = away.map((name) => Number(value(name) || '0'));
  return minutes.every((each) => each >= 0) ? minutes.reduce((sum, each) => sum + each, 0) : Number.NaN;
}

function stretchFrom(value: Cell, timeFrom: TimeReader): StretchRead {
  const status = dutyStatuses.find((known) => known === value('status'));
  if (status === undefined) {
    const said = value('status').slice(0, 40);
    return {
      ok: false,
      message: `status "${said}": it is one of ${dutyStatuses.join(', ')}, or empty for a duty`,
    };
  }
  const times = timesFrom(value, timeFrom, status);
  if (!times.ok) return times;
  const stretch = { status, from: times.from, to: times.to };
  return { ok: true, officerId: value('officer_id'), stretch };
}

function timesFrom(
  value: Cell,
  timeFrom: TimeReader,
  what: 'duty' | DutyStatus,
): { readonly ok: true; readonly from: number; readonly to: number | null } | Failed {
  const from = timeFrom(value('starts_at'));
  if (typeof from === 'string') return badTime('starts_at', value('starts_at'), from);
  // What has not ended has no end.
  const to = value('ends_at') === '' ? null : timeFrom(value('ends_at'));
  if (typeof to === 'string') return badTime('ends_at', value('ends_at'), to);
  if (to !== null && to <= from) return { ok: false, message: `the ${what} ends before it starts` };
  return { ok: true, from, to };
}

/** Each stretch within the one duty it belongs to, apart from the others. */
function withStatuses(
  file: string,
  duties: readonly Duty[],
  rows: readonly StretchRow[],
): Named<readonly Duty[]> {
  const statuses = new Map<Duty, StatusStretch[]>();
  for (const { row, officerId, stretch } of [...rows].sort((a, b) => a.stretch.from - b.stretch.from)) {
    const duty = duties.find((each) => each.officerId === officerId && holds(each, stretch));
    if (duty === undefined)
      return refused(file, row, `no duty of ${officerId.slice(0, 40)} holds this ${stretch.status}`);
    const before = statuses.get(duty) ?? [];
    const last = before.at(-1);
    if (last !== undefined && (last.to ?? Number.POSITIVE_INFINITY) > stretch.from)
      return refused(file, row, `this ${stretch.status} begins before the ${last.status} has ended`);
    statuses.set(duty, [...before, stretch]);
  }
  return { ok: true, value: duties.map((duty) => ({ ...duty, statuses: statuses.get(duty) ?? [] })) };
}

function holds({ startedAt, endedAt }: Duty, { from, to }: StatusStretch): boolean {
  return from >= startedAt && (endedAt === null || (from <= endedAt && (to ?? endedAt) <= endedAt));
}

function dutyFrom(value: Cell, timeFrom: TimeReader): DutyRead {
  const times = timesFrom(value, timeFrom, 'duty');
  if (!times.ok) return times;
  const { from: startedAt, to: endedAt } = times;
  const awaySeconds = awayMinutesIn(value) * 60;
  const seconds = endedAt === null ? Number.POSITIVE_INFINITY : (endedAt - startedAt) / 1000;
  if (!(awaySeconds <= seconds)) {
    return { ok: false, message: 'its minutes of break, station and custody are not within the duty' };
  }
  const officerId = value('officer_id');
  if (officerId === '') return { ok: false, message: 'officer_id is empty' };
  const crew = value('crew') === '' ? null : value('crew');
  const radioId = value('radio_id') === '' ? null : value('radio_id');
  const duty = { officerId, startedAt, endedAt, awaySeconds, statuses: [], crew, radioId };
  return { ok: true, duty };
}

function badTime(column: string, value: string, reason: string): Failed {
  return { ok: false, message: `${column} "${value.slice(0, 40)}": ${reason}` };
}

/** Duties of one officer must lie apart from each other. */
function apart(file: string, duties: readonly Duty[]): Named<readonly Duty[]> {
  const sorted = [...duties].sort((a, b) =>
    a.officerId < b.officerId ? -1 : a.officerId > b.officerId ? 1 : a.startedAt - b.startedAt,
  );
  const second = sorted.find((duty, i) => {
    const first = sorted[i - 1];
    return (
      first?.officerId === duty.officerId && duty.startedAt <= (first.endedAt ?? Number.POSITIVE_INFINITY)
    );
  });
  if (second === undefined) return { ok: true, value: sorted };
  return {
    ok: false,
    message: `${file}: two duties of ${second.officerId} overlap at ${new Date(second.startedAt).toISOString()}`,
    remedy: 'Make them one, or end the first before the second starts.',
  };
}

function refused(file: string, row: number, message: string): Named<readonly Duty[]> {
  return { ok: false, message: `${file}, row ${row}: ${message}`, remedy: 'Correct the row.' };
}
