// Where an export reads, and how it writes a time.
import type { Database } from '../db/database.ts';

export interface ExportSource {
  readonly database: Database;
  readonly forceId: number;
}

/** A time as every file of the export writes it: UTC with milliseconds; null where there is none. */
export function timeText(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
