// A line of CSV that any reader, a spreadsheet too, takes for what it is.

/** One record: values quoted where they must be; text that a spreadsheet would run as a formula has an apostrophe before it. */
export function csvLine(values: readonly (string | number | boolean | null)[]): string {
  return `${values.map(csvValue).join(',')}\n`;
}

function csvValue(value: string | number | boolean | null): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const safe = /^(?:[=+@\t\r]|-(?!\d))/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
