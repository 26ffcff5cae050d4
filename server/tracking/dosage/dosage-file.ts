// Dosage as a file to keep: CSV, Excel, or GeoJSON of the hotspots with their figures. Each says by which definition it was counted.
import { geometryFromBoundary } from '../../../core/hotspots/index.ts';
import type { AboutDosage } from '../../../core/tracking/about-dosage.ts';
import type { DosageList } from '../../../core/tracking/dosage-list.ts';
import type { DosageFileFormat } from '../../../core/tracking/dosage-question.ts';
import type { Following } from '../following/following.ts';
import { type CellKind, type CellValue, isOfHotspot, tableOf } from './dosage-columns.ts';
import type { SheetCell } from './sheet-rows.ts';
import { workbookOf } from './workbook.ts';

export interface DosageFile {
  readonly type: string;
  readonly bytes: Uint8Array | string;
}

/** The answer as a file. */
export async function dosageFile(
  format: DosageFileFormat,
  answer: DosageList,
  following: Following,
  now: number,
): Promise<DosageFile> {
  if (format === 'csv') return { type: 'text/csv; charset=utf-8', bytes: csvOf(answer) };
  if (format === 'json') return { type: 'application/json; charset=utf-8', bytes: JSON.stringify(answer) };
  if (format === 'geojson')
    return { type: 'application/geo+json', bytes: JSON.stringify(geoJsonOf(answer, following, now)) };
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { type, bytes: await workbookOf(sheetsOf(answer)) };
}

/** Whoever reads one row alone still reads how it was counted: the last columns say it. */
function csvOf(answer: DosageList): string {
  const { columns, cells } = tableOf(answer.by, answer.rows);
  const about = aboutRows(answer);
  const headings = [...columns.map(({ name }) => name), ...about.map(([name]) => name)];
  const rows = cells.map((row) => [
    ...row.map((cell, i) => textOf(cell, columns[i].kind)),
    ...about.map(([, value]) => value),
  ]);
  return [headings, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(text: string): string {
  // A name that begins like a formula is given an apostrophe, so that it stays a name.
  const safe = /^[=+@\t\r]|^-(?![\d.])/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function textOf(cell: CellValue, kind: CellKind): string {
  if (cell === null) return '';
  return kind === 'moment' && typeof cell === 'number' ? new Date(cell).toISOString() : String(cell);
}

function sheetsOf(answer: DosageList) {
  const { columns, cells } = tableOf(answer.by, answer.rows);
  const formats: Readonly<Record<CellKind, string | undefined>> = {
    text: undefined,
    count: '#,##0',
    seconds: '#,##0.00',
    share: '0%',
    moment: 'yyyy-mm-dd hh:mm',
  };
  return [
    {
      name: 'Dosage',
      columns: columns.map(({ words, kind }) => {
        const format = formats[kind];
        return { words, width: kind === 'text' ? 24 : 14, ...(format === undefined ? {} : { format }) };
      }),
      rows: cells.map((row) => row.map((cell, i) => sheetCell(cell, columns[i].kind))),
    },
    {
      name: 'About',
      columns: [
        { words: 'What', width: 24 },
        { words: 'Value', width: 120 },
      ],
      rows: aboutRows(answer),
    },
  ];
}

/** Hours and moments as a spreadsheet counts with them; moments in UTC. */
function sheetCell(cell: CellValue, kind: CellKind): SheetCell {
  if (typeof cell !== 'number') return cell;
  if (kind === 'seconds') return cell / 3600;
  return kind === 'moment' ? new Date(cell) : cell;
}

function geoJsonOf(answer: DosageList, { state }: Following, now: number) {
  const { columns, cells } = tableOf(answer.by, answer.rows);
  const shapes = new Map(state.hotspotVersions.map(({ hotspot }) => [hotspot.id, hotspot.boundary]));
  const about = Object.fromEntries(aboutRows(answer));
  const features = answer.rows.filter(isOfHotspot).flatMap((row, i) => {
    const boundary = shapes.get(row.hotspotId);
    if (boundary === undefined) return [];
    const figures = cells[i].map((cell, at) => [
      columns[at].name,
      columns[at].kind === 'moment' ? textOf(cell, 'moment') || null : cell,
    ]);
    const properties = { ...Object.fromEntries(figures), ...about };
    return [{ type: 'Feature', id: row.hotspotId, properties, geometry: geometryFromBoundary(boundary) }];
  });
  return { type: 'FeatureCollection', name: 'dosage', madeAt: new Date(now).toISOString(), about, features };
}

function aboutRows(about: AboutDosage): [name: string, value: string][] {
  const counted = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts)
      .map(([reason, count]) => `${reason} ${count}`)
      .join('; ') || 'none';
  return [
    ['from', about.from],
    ['to', about.to],
    ['day_starts_at', `${about.dayStartsAt} ${about.timeZone}`],
    ['rules_version', about.rulesVersion],
    ['definition', about.definition],
    ['positions_refused_at_the_door', counted(about.refused.atTheDoor)],
    ['positions_refused_on_todays_tracks', counted(about.refused.onTodaysTracks)],
    ['changes_of_definition', about.changes.map(changeText).join('; ') || 'none'],
    ['declared_apart', about.declared.map(declaredText).join('; ') || 'none'],
  ];
}

/** Never in the figures of the row that it stands beside. */
function declaredText({
  hotspotId,
  day,
  personSeconds,
  beyondSeconds,
  sources,
}: AboutDosage['declared'][number]): string {
  const from = sources.map(({ source }) => source).join(', ');
  return `${day} ${hotspotId} ${personSeconds} s by ${from}, ${beyondSeconds} s of it not measured`;
}

function changeText({ day, kind, hotspotId, name, version }: AboutDosage['changes'][number]): string {
  switch (kind) {
    case 'hotspot-version':
      return `${day} ${hotspotId} ${version}`;
    case 'hotspot-ended':
      return `${day} ${hotspotId} ended`;
    case 'rules':
      return `${day} rules ${version}`;
    default:
      return `${day} ${kind} ${name} (${version})`;
  }
}
