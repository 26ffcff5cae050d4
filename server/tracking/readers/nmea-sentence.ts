// One NMEA 0183 sentence as values: GGA, RMC, ZDA and GST of any talker, its checksum verified.
// Source: NMEA 0183, as gpsd's "NMEA Revealed" describes it.

export type Sentence =
  | { readonly kind: 'gga' | 'rmc'; readonly fix: Fix }
  | { readonly kind: 'zda'; readonly timeOfDay: number; readonly date: number }
  | { readonly kind: 'gst'; readonly timeOfDay: number; readonly accuracyMetres: number }
  | { readonly kind: 'other' }
  | {
      readonly kind: 'refused';
      readonly reason: SentenceProblem;
      readonly column: string | null;
      readonly date: number | null;
    };

export type SentenceProblem = 'not-a-sentence' | 'bad-checksum' | 'bad-time' | 'not-a-number' | 'no-fix';

/** What a GGA or RMC says. Times of day are milliseconds since midnight, dates milliseconds since 1970 at midnight, both UTC. */
export interface Fix {
  readonly timeOfDay: number;
  readonly date: number | null;
  /** Whether the receiver says that it knows where it is. */
  readonly isFixed: boolean;
  readonly longitude: number;
  readonly latitude: number;
  readonly speedMetresPerSecond: number | null;
  readonly headingDegrees: number | null;
}

const shape = /^([^$]*)\$([A-Z]{2})([A-Z]{3}),([^*$]*)\*([0-9A-Fa-f]{2})(?=\s*$|[\s,])/;
const anySentence = /^[^$]*\$[A-Z][A-Z0-9]*(?:,|\*)/;
const metresPerSecondInAKnot = 1852 / 3600;

/** Reads one line of a log. */
export function sentenceFrom(line: string): Sentence {
  const match = shape.exec(line);
  if (match === null) return withoutShape(line);
  const [, , talker, type, body, checksum] = match;
  const read = readers[type];
  if (read === undefined) return { kind: 'other' };
  const fields = body.split(',');
  if (checksumOf(`${talker}${type},${body}`) !== Number.parseInt(checksum, 16)) {
    return {
      kind: 'refused',
      reason: 'bad-checksum',
      column: type,
      date: type === 'RMC' ? dateFrom(fields[8]) : null,
    };
  }
  return read(fields);
}

const readers: Readonly<Record<string, (fields: readonly string[]) => Sentence>> = {
  GGA: (f) => fixFrom('gga', f[0], f[1], f[2], f[3], f[4], f[5] !== '' && f[5] !== '0', null, '', ''),
  RMC: (f) => {
    // Mode N, where there is one, says "not valid" as V does.
    const isFixed = f[1] === 'A' && f[11] !== 'N';
    return fixFrom('rmc', f[0], f[2], f[3], f[4], f[5], isFixed, dateFrom(f[8]), f[6], f[7]);
  },
  ZDA: (f) => {
    const timeOfDay = timeOfDayFrom(f[0]);
    const date = dateOf(Number(f[3]), Number(f[2]), Number(f[1]));
    return timeOfDay === null || date === null ? { kind: 'other' } : { kind: 'zda', timeOfDay, date };
  },
  GST: (f) => {
    const timeOfDay = timeOfDayFrom(f[0]);
    const accuracyMetres = Math.hypot(Number(f[5]), Number(f[6]));
    const isSaid = f[5] !== '' && f[6] !== '' && Number.isFinite(accuracyMetres);
    return timeOfDay === null || !isSaid ? { kind: 'other' } : { kind: 'gst', timeOfDay, accuracyMetres };
  },
};

function fixFrom(
  kind: 'gga' | 'rmc',
  time: string,
  latitude: string | undefined,
  north: string | undefined,
  longitude: string | undefined,
  east: string | undefined,
  isFixed: boolean,
  date: number | null,
  knots: string | undefined,
  course: string | undefined,
): Sentence {
  const timeOfDay = timeOfDayFrom(time);
  if (timeOfDay === null) return refused(isFixed ? 'bad-time' : 'no-fix', isFixed ? 'time' : null, date);
  const y = degreesFrom(latitude, north, 'N', 'S');
  const x = degreesFrom(longitude, east, 'E', 'W');
  if (isFixed && (y === null || x === null)) {
    return refused('not-a-number', y === null ? 'latitude' : 'longitude', date);
  }
  const speed = numberOrNull(knots);
  return {
    kind,
    fix: {
      timeOfDay,
      date,
      isFixed,
      longitude: x ?? 0,
      latitude: y ?? 0,
      speedMetresPerSecond: speed === null || speed < 0 ? null : speed * metresPerSecondInAKnot,
      headingDegrees: numberOrNull(course),
    },
  };
}

function withoutShape(line: string): Sentence {
  if (/^\s*(?:#.*)?$/.test(line)) return { kind: 'other' };
  // A sentence of the maker's own, or one without a checksum.
  if (/^[^$]*\$P/.test(line)) return { kind: 'other' };
  const isSentence = anySentence.test(line);
  if (isSentence && !/\$[A-Z]{2}(?:GGA|RMC|ZDA|GST),/.test(line)) return { kind: 'other' };
  return refused(isSentence ? 'bad-checksum' : 'not-a-sentence', null, null);
}

function refused(reason: SentenceProblem, column: string | null, date: number | null): Sentence {
  return { kind: 'refused', reason, column, date };
}

function checksumOf(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum ^= text.charCodeAt(i);
  return sum;
}

/** Milliseconds since midnight of hhmmss.sss. */
function timeOfDayFrom(text: string | undefined): number | null {
  const match = /^(\d\d)(\d\d)(\d\d(?:\.\d*)?)$/.exec(text ?? '');
  if (match === null) return null;
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (hours > 23 || minutes > 59 || seconds >= 61) return null;
  // Whole microseconds, so that .1 of a second is not a hair less.
  return hours * 3_600_000 + minutes * 60_000 + Math.round(seconds * 1e6) / 1000;
}

/** The date of ddmmyy: two figures of a year, those from 80 in the last century. */
function dateFrom(text: string | undefined): number | null {
  const match = /^(\d\d)(\d\d)(\d\d)$/.exec(text ?? '');
  if (match === null) return null;
  const year = Number(match[3]);
  return dateOf(year >= 80 ? 1900 + year : 2000 + year, Number(match[2]), Number(match[1]));
}

function dateOf(year: number, month: number, day: number): number | null {
  if (!(year >= 1980 && year <= 2200 && month >= 1 && month <= 12 && day >= 1)) return null;
  const date = Date.UTC(year, month - 1, day);
  return new Date(date).getUTCDate() === day ? date : null;
}

/** Degrees of (d)ddmm.mmm and its hemisphere. */
function degreesFrom(
  text: string | undefined,
  hemisphere: string | undefined,
  positive: string,
  negative: string,
): number | null {
  const match = /^(\d{1,3})(\d\d(?:\.\d*)?)$/.exec(text ?? '');
  if (match === null || (hemisphere !== positive && hemisphere !== negative)) return null;
  const minutes = Number(match[2]);
  if (minutes >= 60) return null;
  const degrees = Number(match[1]) + minutes / 60;
  return hemisphere === positive ? degrees : -degrees;
}

function numberOrNull(text: string | undefined): number | null {
  return text !== undefined && /^-?\d+(?:\.\d*)?$/.test(text) ? Number(text) : null;
}
