// The day on the calendar, from midnight to midnight on the clock of a place: that by which laws, designations and definitions begin and end.
// It is not the dosage day, which begins in the morning.

/** The date 'YYYY-MM-DD' of a moment (ms) in an IANA time zone. */
export function civilDayOf(at: number, timeZone: string): string {
  const instant = Temporal.Instant.fromEpochMilliseconds(Math.floor(at));
  return instant.toZonedDateTimeISO(timeZone).toPlainDate().toString();
}
