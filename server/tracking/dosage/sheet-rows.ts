// The rows of a sheet as the text of an Excel workbook (SpreadsheetML, ECMA-376 part 1, 18.3), some hundreds at a time. Rows alone: what stands
// around them is the library's, which takes twice as long over 50,000 of them as a download may.

export type SheetCell = string | number | boolean | Date | null;

const rowsAtOnce = 400;
const dayMilliseconds = 86_400_000;
/** 1 January 1970, in days as Excel counts them. */
const firstOf1970 = 25_569;

/** The rows below the heading, from row 2 on; `styles` are the numbers of the columns' styles, 0 for none. */
export function* sheetRows(
  rows: readonly (readonly SheetCell[])[],
  styles: readonly number[],
): Generator<string> {
  const columns = styles.map((style, i) => {
    return { before: `<c r="${letterOf(i)}`, style: style === 0 ? '"' : `" s="${style}"` };
  });
  for (let first = 0; first < rows.length; first += rowsAtOnce) {
    let text = '';
    const last = Math.min(first + rowsAtOnce, rows.length);
    for (let at = first; at < last; at++) {
      const number = at + 2;
      text += `<row r="${number}">`;
      rows[at].forEach((cell, i) => {
        const value = contentOf(cell);
        if (value !== null) text += columns[i].before + number + columns[i].style + value;
      });
      text += '</row>';
    }
    yield text;
  }
}

/** The rest of a cell's element, after its place and style; null where it stays empty. */
function contentOf(cell: SheetCell): string | null {
  if (cell === null) return null;
  if (typeof cell === 'number') return Number.isFinite(cell) ? `><v>${cell}</v></c>` : null;
  if (typeof cell === 'boolean') return ` t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (cell instanceof Date) return `><v>${cell.getTime() / dayMilliseconds + firstOf1970}</v></c>`;
  return ` t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

/** A text in XML, without the characters that XML has no way to write. */
function escaped(text: string): string {
  if (!/[&<>\r]|[^\t\n -\uD7FF\uE000-\uFFFD]/.test(text)) return text;
  return text
    .toWellFormed()
    .replaceAll(/[^\t\n\r -\uFFFD]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

/** The letters of a column, from 0: A, B … Z, AA … */
export function letterOf(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : letterOf(Math.floor(column / 26) - 1) + letter;
}
