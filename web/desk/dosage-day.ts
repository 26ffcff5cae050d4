// The dosage day on the desk: 06:00 to 06:00, Europe/London, by the clock on the wall, so 23 or 25 hours long twice a year.

const zone = 'Europe/London';
const wall = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

const dayMilliseconds = 86_400_000;

/** The wall clock's reading at a moment, as if it were UTC. */
function wallReading(at: number): number {
  const parts = Object.fromEntries(wall.formatToParts(at).map((part) => [part.type, part.value]));
  return Date.parse(
    `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}:${parts.second}Z`,
  );
}

/** When the dosage day YYYY-MM-DD starts, in milliseconds since 1970 UTC. */
export function dayStart(day: string, startsAtHour = 6): number {
  const reading = Date.parse(`${day}T00:00:00Z`) + startsAtHour * 3_600_000;
  const offset = wallReading(reading) - reading;
  const first = reading - offset;
  // The offset may differ at the moment found, on the morning the clocks change.
  return reading - (wallReading(first) - first);
}

/** The dosage day YYYY-MM-DD that a moment belongs to. */
export function dayOf(at: number, startsAtHour = 6): string {
  return new Date(wallReading(at) - startsAtHour * 3_600_000).toISOString().slice(0, 10);
}

/** The day some whole number of days after another. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * dayMilliseconds).toISOString().slice(0, 10);
}
