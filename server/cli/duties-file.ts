// Duties from a CSV: officer_id,starts_at,ends_at and, where known, break_minutes, station_minutes and custody_minutes.
// Positions outside every duty of their officer are off duty; coverage is of duty less break, station and custody.
import { csvTable, type TimeReader } from '../tracking/readers/index.ts';
import type { Named } from './named-file.ts';

export interface Duty {
  /** Milliseconds since 1970 UTC. */
  readonly startsAt: number;
  readonly endsAt: number;
  /** Seconds of the duty that were not break, station or custody. */
  readonly patrolSeconds: number;
}

/** Each officer's duties in order, apart from each other. */
export type Duties = ReadonlyMap<string, readonly Duty[]>;

const required = ['officer_id', 'starts_at', 'ends_at'];
const apart = ['break_minutes', 'station_minutes', 'custody_minutes'];

/** The duties that a CSV says; a row that cannot be read refuses the file, since coverage would rest on the rest. */
export function dutiesFrom(file: string, text: string, timeFrom: TimeReader): Named<Duties> {
  const { header, rows, badQuoting } = csvTable(text);
  const missing = required.filter((name) => !header.includes(name));
  if (missing.length > 0) {
    const remedy = `Name the columns ${required.join(', ')} in the first line.`;
    return { ok: false, message: `${file}: no column says ${missing.join(', ')}`, remedy };
  }
  if (badQuoting.length > 0) return refused(file, badQuoting[0], 'its quotation marks do not close');
  const duties = new Map<string, Duty[]>();
  for (const { row, values } of rows) {
    const value = (name: string) => values[header.indexOf(name)] ?? '';
    const startsAt = timeFrom(value('starts_at'));
    if (typeof startsAt === 'string')
      return refused(file, row, `starts_at "${value('starts_at')}": ${startsAt}`);
    const endsAt = timeFrom(value('ends_at'));
    if (typeof endsAt === 'string') return refused(file, row, `ends_at "${value('ends_at')}": ${endsAt}`);
    if (endsAt <= startsAt) return refused(file, row, 'the duty ends before it starts');
    const minutes = apart.map((name) => Number(value(name) || '0'));
    const awaySeconds = minutes.reduce((sum, each) => sum + each, 0) * 60;
    const patrolSeconds = (endsAt - startsAt) / 1000 - awaySeconds;
    if (!(minutes.every((each) => each >= 0) && patrolSeconds >= 0)) {
      return refused(file, row, 'its minutes of break, station and custody are not within the duty');
    }
    const officerId = value('officer_id');
    duties.set(officerId, [...(duties.get(officerId) ?? []), { startsAt, endsAt, patrolSeconds }]);
  }
  return inOrder(file, duties);
}

function inOrder(file: string, duties: ReadonlyMap<string, Duty[]>): Named<Duties> {
  for (const [officerId, list] of duties) {
    list.sort((a, b) => a.startsAt - b.startsAt);
    const overlap = list.findIndex((duty, i) => i > 0 && duty.startsAt < list[i - 1].endsAt);
    if (overlap === -1) continue;
    const at = new Date(list[overlap].startsAt).toISOString();
    return {
      ok: false,
      message: `${file}: two duties of ${officerId} overlap at ${at}`,
      remedy: 'Make them one, or end the first where the second starts.',
    };
  }
  return { ok: true, value: duties };
}

function refused(file: string, row: number, message: string): Named<Duties> {
  return { ok: false, message: `${file}, row ${row}: ${message}`, remedy: 'Correct the row.' };
}
