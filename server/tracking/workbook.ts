// Tables as an Excel workbook (XLSX): the only place that knows the library that writes one.
import { writeXlsx } from 'hucre/xlsx';

export type SheetCell = string | number | boolean | Date | null;

export interface Sheet {
  readonly name: string;
  readonly columns: readonly { readonly words: string; readonly width: number; readonly format?: string }[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/** The bytes of a workbook. A text stays a text: nothing in it is a formula. */
export async function workbookOf(sheets: readonly Sheet[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(({ name, columns, rows }) => ({
      name,
      columns: columns.map(({ words, width, format }, i) => ({
        header: words,
        key: String(i),
        width,
        ...(format === undefined ? {} : { numFmt: format }),
      })),
      data: rows.map((row) => Object.fromEntries(row.map((cell, i) => [String(i), cell]))),
      freezePane: { rows: 1 },
    })),
  });
}
