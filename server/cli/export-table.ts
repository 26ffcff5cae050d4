// A table as an export writes it.
import type { TableColumns } from '../db/table-rows.ts';

export interface ExportTable extends TableColumns {
  readonly file: string;
  /** What the README says of it. */
  readonly words: string;
  /** Columns that are not written, and why. */
  readonly leftOut: Readonly<Record<string, string>>;
}

/** One under its file; its key is its id unless another is named. */
export function of(
  file: string,
  table: string,
  words: string,
  terms: Pick<ExportTable, 'columns'> & Partial<Pick<ExportTable, 'key' | 'leftOut'>>,
): ExportTable {
  return { key: ['id'], leftOut: {}, ...terms, file, table, words };
}
