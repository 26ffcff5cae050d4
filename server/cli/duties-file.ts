// Duties from a CSV: officer_id,starts_at,ends_at and, where known, break_minutes, station_minutes, custody_minutes and crew.
import type { Duty } from '../../core/people/index.ts';
import { csvTable, type TimeReader } from '../tracking/readers/index.ts';
import type { Named } from './named-file.ts';

type DutyRead = { readonly ok: true; readonly duty: Duty } | { readonly ok: false; readonly message: string };

const required = ['officer_id', 'starts_at', 'ends_at'];
const away = ['break_minutes', 'station_minutes', 'custody_minutes'];

/** The duties that a CSV says; a row that cannot be read refuses the file, since coverage would rest on the others. */
export function dutiesFrom(file: string, text: string, timeFrom: TimeReader): Named<readonly Duty[]> {
  const { header, rows, badQuoting } = csvTable(text);
  const missing = required.filter((name) => !header.includes(name));
  if (missing.length > 0) {
    const remedy = `Name the columns ${required.join(', ')} in the first line.`;
    return { ok: false, message: `${file}: no column says ${missing.join(', ')}`, remedy };
  }
  if (badQuoting.length > 0) return refused(file, badQuoting[0], 'its quotation marks do not close');
  const duties: Duty[] = [];
  for (const { row, values } of rows) {
    const read = dutyFrom((name) => values[header.indexOf(name)] ?? '', timeFrom);
    if (!read.ok) return refused(file, row, read.message);
    duties.push(read.duty);
  }
  return apart(file, duties);
}

function dutyFrom(value: (name: string) => string, timeFrom: TimeReader): DutyRead {
  const startedAt = timeFrom(value('starts_at'));
  if (typeof startedAt === 'string') return badTime('starts_at', value('starts_at'), startedAt);
  // A duty that has not ended has no end.
  const endedAt = value('ends_at') === '' ? null : timeFrom(value('ends_at'));
  if (typeof endedAt === 'string') return badTime('ends_at', value('ends_at'), endedAt);
  if (endedAt !== null && endedAt <= startedAt)
    return { ok: false, message: 'the duty ends before it starts' };
  const minutes = away.map((name) => Number(value(name) || '0'));
  const awaySeconds = minutes.reduce((sum, each) => sum + each, 0) * 60;
  const seconds = endedAt === null ? Number.POSITIVE_INFINITY : (endedAt - startedAt) / 1000;
  if (!(minutes.every((each) => each >= 0) && awaySeconds <= seconds)) {
    return { ok: false, message: 'its minutes of break, station and custody are not within the duty' };
  }
  const officerId = value('officer_id');
  if (officerId === '') return { ok: false, message: 'officer_id is empty' };
  const crew = value('crew') === '' ? null : value('crew');
  return { ok: true, duty: { officerId, startedAt, endedAt, awaySeconds, crew } };
}

function badTime(column: string, value: string, reason: string): DutyRead {
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
