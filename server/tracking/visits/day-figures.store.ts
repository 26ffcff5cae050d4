// The figures of a hotspot's day as they are read: one value of eight bytes each, in one order, since a column each takes longer to read than
// years of them take to sum.
import { sql } from 'kysely';

/** From the visits to the days on target they add up. */
const columns = {
  dayOfMonth: "date_part('day', day)",
  personVisits: 'person_visits',
  patrolVisits: 'patrol_visits',
  passThroughs: 'pass_throughs',
  driveThroughs: 'drive_throughs',
  onTarget: 'on_target',
  weakVisits: 'weak_visits',
  personSeconds: 'person_seconds',
  measuredSeconds: 'measured_seconds',
  inferredSeconds: 'inferred_seconds',
  patrolSeconds: 'patrol_seconds',
  patrolMeasuredSeconds: 'patrol_measured_seconds',
  patrolLowSeconds: 'patrol_low_seconds',
  patrolHighSeconds: 'patrol_high_seconds',
  lowSeconds: 'low_seconds',
  highSeconds: 'high_seconds',
  crew1Seconds: 'crew_1_seconds',
  crew2Seconds: 'crew_2_seconds',
  crew3Seconds: 'crew_3_seconds',
  daysOnTarget: 'coalesce(is_on_target, false)::integer',
  // Seconds since 1970 UTC; not a number where nobody was there.
  firstAt: "coalesce(date_part('epoch', first_at), 'NaN')",
  lastAt: "coalesce(date_part('epoch', last_at), 'NaN')",
};

export type DayFigure = keyof typeof columns;

const names = Object.keys(columns);
export const figuresOfDay = names.length;

/** Where a figure of a day stands among them. */
export function placeOf(figure: DayFigure): number {
  return names.indexOf(figure);
}

/** The figures of a row of `hotspot_days`. */
export const packedFigures = sql.raw(
  Object.values(columns)
    .map((column) => `float8send((${column})::float8)`)
    .join(' || '),
);

/** The figures of one day, each by its place. */
export function figuresIn(packed: Uint8Array): (place: number) => number {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  return (place) => view.getFloat64(place * 8);
}

/** The figures of several days, one after the other. */
export function unpackedFigures(packed: Uint8Array): Float64Array {
  // The database writes the high byte first. A copy of its own, since what it came in may be a part of something larger.
  const bytes = new Uint8Array(packed);
  Buffer.from(bytes.buffer).swap64();
  return new Float64Array(bytes.buffer);
}
