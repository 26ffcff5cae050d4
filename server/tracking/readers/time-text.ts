// A time as files write it: ISO 8601 with its offset, or seconds since 1970. Without an offset it is refused unless a zone is given;
// an hour that the clocks repeat or skip there is refused by name, unless the text says BST or GMT.
import { plainUtc } from './plain-utc.ts';

export type TimeProblem =
  | 'no-time'
  | 'before-1970'
  | 'bad-time'
  | 'no-offset'
  | 'ambiguous-time'
  | 'skipped-time'
  | 'milliseconds'
  | 'comma-decimal';

/** What a zone says of a wall-clock time: milliseconds it is ahead of UTC, or that it came twice or never. */
type ZoneAnswer = number | 'ambiguous-time' | 'skipped-time';

/** Reads times; keeps what the zone has already answered. */
export type TimeReader = (text: string) => number | TimeProblem;

const iso =
  /^(\d{4})-?(\d\d)-?(\d\d)[Tt ] ?(\d\d):?(\d\d)(?::?(\d\d)(?:[.,](\d{1,12}))?)?\s*(Z|z|UTC|GMT|BST|[+-]\d\d(?::?\d\d)?)?$/;
const seconds = /^-?\d+(?:\.\d*)?$/;
const quarterHour = 900_000;

/** Whether the runtime knows a zone by this name. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** A reader of times; `zone` is what holds for times without an offset, null where they are to be refused. */
export function timeReader(zone: string | null): TimeReader {
  const answers = new Map<number, ZoneAnswer>();
  return (text) => {
    const plain = plainUtc(text);
    if (plain !== null) return plain;
    const trimmed = text.trim();
    const match = iso.exec(trimmed);
    if (match !== null) return fromIso(match, zone, answers);
    return trimmed === '' ? 'no-time' : fromUnixSeconds(trimmed);
  };
}

function fromUnixSeconds(text: string): number | TimeProblem {
  if (!seconds.test(text)) return /^\d+,\d+$/.test(text) ? 'comma-decimal' : 'bad-time';
  const value = Number(text);
  if (value > 1e11) return 'milliseconds';
  return value < 0 ? 'before-1970' : value * 1000;
}

function fromIso(
  match: RegExpExecArray,
  zone: string | null,
  answers: Map<number, ZoneAnswer>,
): number | TimeProblem {
  const [, year, month, day, hour, minute, second = '0', fraction = '0', offset] = match;
  // Years 0 to 99 would be taken for those of the last century.
  if (Number(year) < 1970) return 'before-1970';
  const date = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const isDay = new Date(date).getUTCDate() === Number(day) && Number(month) >= 1 && Number(month) <= 12;
  // A leap second, 60, is the first of the next minute.
  if (!isDay || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) {
    return 'bad-time';
  }
  const wall = date + Number(hour) * 3_600_000 + Number(minute) * 60_000 + Number(second) * 1000;
  const ahead = offset === undefined ? zoneAhead(wall, zone, answers) : saidAhead(offset, zone);
  if (typeof ahead !== 'number') return ahead;
  const at = wall - ahead + Number(`0.${fraction}`) * 1000;
  return at < 0 ? 'before-1970' : at;
}

function saidAhead(offset: string, zone: string | null): number | TimeProblem {
  if (/^[Zz]$|UTC|GMT/.test(offset)) return 0;
  // BST is British Summer Time only where the times are British.
  if (offset === 'BST') return zone === 'Europe/London' ? 3_600_000 : 'no-offset';
  const hours = Number(offset.slice(1, 3));
  const minutes = Number(offset.slice(3).replace(':', ''));
  if (hours > 18 || minutes > 59) return 'bad-time';
  return (offset[0] === '-' ? -1 : 1) * (hours * 3_600_000 + minutes * 60_000);
}

function zoneAhead(
  wall: number,
  zone: string | null,
  answers: Map<number, ZoneAnswer>,
): number | TimeProblem {
  if (zone === null) return 'no-offset';
  // Zones change their clocks at whole quarters of an hour.
  const quarter = Math.floor(wall / quarterHour);
  const known = answers.get(quarter);
  if (known !== undefined) return known;
  const answer = askZone(quarter * quarterHour, zone);
  if (answers.size > 100_000) answers.clear();
  answers.set(quarter, answer);
  return answer;
}

function askZone(wall: number, zone: string): ZoneAnswer {
  const plain = Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO('UTC').toPlainDateTime();
  const first = plain.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const last = plain.toZonedDateTime(zone, { disambiguation: 'later' });
  if (first.epochMilliseconds === last.epochMilliseconds) return wall - first.epochMilliseconds;
  return first.toPlainDateTime().equals(plain) ? 'ambiguous-time' : 'skipped-time';
}
