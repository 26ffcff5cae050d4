// The dosage week: seven dosage days from Monday, named by its Monday.

/** The Monday 'YYYY-MM-DD' of the week that a dosage day belongs to. */
export function weekOf(day: string): string {
  const date = Temporal.PlainDate.from(day);
  return date.subtract({ days: date.dayOfWeek - 1 }).toString();
}
