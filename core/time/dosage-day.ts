// The dosage day: from `dayStartsAt` on the clock of a place to the same next day, 23 to 25 hours where the clocks change.
// Incidents, treatment days and dosage always share it; every table prints it.

export interface DayRule {
  /** Local time at which a day starts, 'HH:MM'. */
  readonly dayStartsAt: string;
  /** IANA time zone. */
  readonly timeZone: string;
}

export const defaultDayRule: DayRule = { dayStartsAt: '06:00', timeZone: 'Europe/London' };

/** A dosage day: its date 'YYYY-MM-DD', and its start (included) and end (not) in milliseconds since 1970 UTC. */
export interface DosageDay {
  readonly day: string;
  readonly from: number;
  readonly to: number;
}

/** The dosage day that a moment falls in. */
export function dayOf(at: number, rule: DayRule): DosageDay {
  const local = Temporal.Instant.fromEpochMilliseconds(Math.floor(at)).toZonedDateTimeISO(rule.timeZone);
  const date = local.toPlainDate();
  // A start inside a skipped hour comes later than the clock says, so the date is settled by the starts themselves.
  for (const candidate of [date, date.subtract({ days: 1 }), date.add({ days: 1 })]) {
    const day = dayNamed(candidate.toString(), rule);
    if (at >= day.from && at < day.to) return day;
  }
  throw new Error('every moment falls in a day');
}

/** The dosage day of a date 'YYYY-MM-DD'. Throws RangeError where it is no date. */
export function dayNamed(day: string, rule: DayRule): DosageDay {
  const date = Temporal.PlainDate.from(day);
  return { day: date.toString(), from: startOf(date, rule), to: startOf(date.add({ days: 1 }), rule) };
}

/** The dosage days that the time from `from` (included) to `to` (not) touches, in order. */
export function daysBetween(from: number, to: number, rule: DayRule): DosageDay[] {
  let day = dayOf(from, rule);
  const days = [day];
  let next = Temporal.PlainDate.from(day.day).add({ days: 1 });
  while (day.to < to) {
    const after = next.add({ days: 1 });
    day = { day: next.toString(), from: day.to, to: startOf(after, rule) };
    days.push(day);
    next = after;
  }
  return days;
}

function startOf(date: Temporal.PlainDate, rule: DayRule): number {
  return date.toZonedDateTime({ timeZone: rule.timeZone, plainTime: rule.dayStartsAt }).epochMilliseconds;
}
