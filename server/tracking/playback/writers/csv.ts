// Positions as CSV (RFC 4180), with the columns that `dosage` and `import positions` read.
import { columnsOf, type PositionWriter } from './position-row.ts';

const names = 'officer_id,call_sign,captured_at,longitude,latitude,accuracy_m,speed_mps,heading_deg,source';

export const csvWriter: PositionWriter = {
  type: 'text/csv; charset=utf-8',
  head: () => `${names}\r\n`,
  officer: (rows) => rows.map((row) => `${Object.values(columnsOf(row)).map(cellOf).join(',')}\r\n`).join(''),
  tail: () => '',
};

function cellOf(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  // A name that begins like a formula is given an apostrophe, so that it stays a name.
  const safe = /^[=+@\t\r-]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
