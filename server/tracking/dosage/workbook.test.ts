// What is written is read back by the library's own reader, as any spreadsheet would. The tables are invented.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readXlsx } from 'hucre/xlsx';
import { letterOf } from './sheet-rows.ts';
import { type Sheet, workbookOf } from './workbook.ts';

const columns = [
  { words: 'Hotspot & place', width: 24 },
  { words: 'Visits', width: 14, format: '#,##0' },
  { words: 'Patrol hours', width: 14, format: '#,##0.00' },
  { words: 'Cold now', width: 10 },
  { words: 'First visit', width: 16, format: 'yyyy-mm-dd hh:mm' },
];
const at = new Date('2026-10-25T00:30:00.000Z');
const rows = [
  ['Market Place', 3, 1.25, true, at],
  ['=1+1', -4, 1e-7, false, new Date('2024-02-29T23:59:00.000Z')],
  [' <b>&"Élan"</b>\n€ 😀 ', 0, 12_345.678901234567, null, null],
  ['#N/A', null, null, null, null],
  [null, null, null, null, null],
  ['\u0000\u000bthe end\uffff \ud800', 1, Number.NaN, true, null],
];

test('every cell comes back as what it was: texts are no formulas, empty cells stay empty', async () => {
  const about: Sheet = { name: 'About', columns: [{ words: 'What', width: 20 }], rows: [['dosage-1']] };
  const book = await readXlsx(await workbookOf([{ name: 'Dosage', columns, rows }, about]));
  assert.deepEqual(
    book.sheets.map(({ name }) => name),
    ['Dosage', 'About'],
  );
  const [heading, ...read] = book.sheets[0].rows;
  assert.deepEqual(
    heading,
    columns.map(({ words }) => words),
  );
  const full = read.map((row) => Array.from({ length: 5 }, (_, i) => row[i] ?? null));
  assert.deepEqual(full.slice(0, 4), rows.slice(0, 4));
  assert.deepEqual(full.at(-1), ['the end \ufffd', 1, null, true, null]);
  assert.deepEqual(book.sheets[1].rows, [['What'], ['dosage-1']]);
});

test('many rows keep their order and their number', async () => {
  const many = Array.from({ length: 1601 }, (_, i) => [`row ${i}`, i, i / 3, i % 2 === 0, null]);
  const book = await readXlsx(await workbookOf([{ name: 'Dosage', columns, rows: many }]));
  const read = book.sheets[0].rows.slice(1);
  assert.deepEqual(
    read.map((row) => row.slice(0, 4)),
    many.map((row) => row.slice(0, 4)),
  );
});

test('a sheet without rows has its heading', async () => {
  const book = await readXlsx(await workbookOf([{ name: 'Dosage', columns, rows: [] }]));
  assert.deepEqual(book.sheets[0].rows, [columns.map(({ words }) => words)]);
});

test('columns go on after Z', () => {
  assert.deepEqual([0, 25, 26, 51, 52, 701, 702].map(letterOf), ['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});
