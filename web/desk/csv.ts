// Rows as a CSV file (RFC 4180) that a spreadsheet opens without running anything in it.

import { downloadFile } from '../files/download-file.ts';

export type Cell = string | number | null;

/** The text of a CSV file: a line of headings, then a line a row. */
export function csvText(headings: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [headings, ...rows].map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  // A name that begins like a formula is given an apostrophe, so that it stays a name.
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A moment as a CSV cell: UTC, ISO 8601 with milliseconds. */
export function timeCell(at: number | null): Cell {
  return at === null ? null : new Date(at).toISOString();
}

/** Hands the browser a file to keep. */
export function downloadCsv(name: string, text: string) {
  downloadFile(name, new Blob([text], { type: 'text/csv;charset=utf-8' }));
}
