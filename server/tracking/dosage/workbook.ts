// Tables as an Excel workbook (XLSX): the only place that knows the library that writes one. It writes all but the rows: those come from
// `sheet-rows` and are deflated beside, on another core, so that the server goes on meanwhile.
import { once } from 'node:events';
import { crc32, createDeflateRaw } from 'node:zlib';
import { strFromU8, unzipSync, Zip, ZipDeflate, type ZipInputFile } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { letterOf, type SheetCell, sheetRows } from './sheet-rows.ts';

export interface Sheet {
  readonly name: string;
  readonly columns: readonly { readonly words: string; readonly width: number; readonly format?: string }[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/** The bytes of a workbook. A text stays a text: nothing in it is a formula. */
export async function workbookOf(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error !== null) throw error;
    parts.push(part);
  });
  const frame = unzipSync(await frameOf(sheets));
  const bySheet = new Map(sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheet]));
  for (const [name, bytes] of Object.entries(frame)) {
    const sheet = bySheet.get(name);
    if (sheet !== undefined) {
      await addSheet(zip, name, strFromU8(bytes), sheet);
      continue;
    }
    const file = new ZipDeflate(name);
    zip.add(file);
    file.push(bytes, true);
  }
  zip.end();
  return Buffer.concat(parts);
}

/** The same workbook with one empty row a sheet, which shows the number of each column's style. */
function frameOf(sheets: readonly Sheet[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(({ name, columns }) => ({
      name,
      columns: columns.map(({ words, width, format }, i) => ({
        header: words,
        key: String(i),
        width,
        ...(format === undefined ? {} : { numFmt: format }),
      })),
      data: [{}],
      freezePane: { rows: 1 },
    })),
  });
}

/** The frame of a sheet, with its rows in place of the empty one. */
async function addSheet(zip: Zip, name: string, frame: string, { columns, rows }: Sheet): Promise<void> {
  const [head, foot] = frame.split('</sheetData>');
  const [before, empty = ''] = head.replace(/<dimension [^>]*>/, '').split('<row r="2"');
  const styles = columns.map((_, i) => Number(RegExp(`"${letterOf(i)}2" s="(\\d+)"`).exec(empty)?.[1] ?? 0));
  const file: ZipInputFile = { filename: name, size: 0, crc: 0, compression: deflated };
  zip.add(file);
  const deflate = createDeflateRaw({ level });
  deflate.on('data', (part: Uint8Array<ArrayBuffer>) => file.ondata?.(null, part, false));
  const put = async (text: string) => {
    const bytes = Buffer.from(text);
    file.size += bytes.length;
    file.crc = crc32(bytes, file.crc);
    if (!deflate.write(bytes)) await once(deflate, 'drain');
  };
  await put(before);
  for (const text of sheetRows(rows, styles)) await put(text);
  await put(`</sheetData>${foot}`);
  deflate.end();
  await once(deflate, 'end');
  file.ondata?.(null, new Uint8Array(), true);
}

/** The number of the method in a ZIP file. */
const deflated = 8;
/** Of 1 to 9: more than this takes longer than it is worth. */
const level = 3;
