// What may be asked of dosage: by what, as which file, and for how many days. One list for the question and for who answers it.

export const waysOfDosage = [
  'hotspot',
  'hotspot-day',
  'hotspot-week',
  'day',
  'week',
  'officer',
  'officer-day',
] as const;
export type DosageBy = (typeof waysOfDosage)[number];

export const dosageFileFormats = ['csv', 'xlsx', 'geojson', 'json'] as const;
export type DosageFileFormat = (typeof dosageFileFormats)[number];

/** The most dosage days of what rests on visits one by one, and not on the totals of days. */
export const mostDaysByVisits = 92;
