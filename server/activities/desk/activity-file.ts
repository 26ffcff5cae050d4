// Activities as a file to keep: CSV, Excel, or GeoJSON of where they were. Each says which days, and by which definitions it was counted.
import type { DeskActivity } from '../../../core/activities/desk-list.ts';
import { defaultDayRule } from '../../../core/time/index.ts';
import { csvLine } from '../../csv-line.ts';
import { workbookOf } from '../../tracking/index.ts';
import { type ActivityCellValue, activityColumns } from './activity-columns.ts';
import type { ActivitySpan } from './activity-question.ts';
import type { SaidActivity } from './desk-activities.store.ts';

export interface ActivityFile {
  readonly type: string;
  readonly bytes: Uint8Array | string;
}

export interface FileContent {
  readonly span: ActivitySpan;
  readonly activities: readonly DeskActivity[];
  readonly names: ReadonlyMap<string, string>;
  /** Whether all of the force's are in it. */
  readonly isOfAll: boolean;
}

/** The activities as a file of that format. */
export async function activityFile(format: 'csv' | 'xlsx', content: FileContent): Promise<ActivityFile> {
  const columns = activityColumns(content.names);
  const rows = content.activities.map((activity) => columns.map(({ of }) => of(activity)));
  const about = aboutRows(content);
  if (format === 'csv') {
    // Whoever reads one row alone still reads what it is of: the last columns say it.
    const headings = [...columns.map(({ name }) => name), ...about.map(([name]) => name)];
    const lines = rows.map((row) => [...row.map(textOf), ...about.map(([, value]) => value)]);
    const bytes = [headings, ...lines].map((line) => csvLine(line)).join('');
    return { type: 'text/csv; charset=utf-8', bytes };
  }
  const sheets = [
    {
      name: 'Activities',
      columns: columns.map(({ words, name }) => ({
        words,
        width: name.endsWith('_id') || name.endsWith('_ids') ? 38 : 20,
        ...(name.endsWith('done_at') ? { format: 'yyyy-mm-dd hh:mm' } : {}),
      })),
      rows,
    },
    {
      name: 'About',
      columns: [
        { words: 'What', width: 24 },
        { words: 'Value', width: 120 },
      ],
      rows: about,
    },
  ];
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { type, bytes: await workbookOf(sheets) };
}

/** The activities whose place is known as GeoJSON points. */
export function activityPlaces(
  content: FileContent,
  said: readonly SaidActivity[],
  now: number,
): ActivityFile {
  const columns = activityColumns(content.names);
  const places = new Map(said.map(({ activityId, content: { place } }) => [activityId, place]));
  const features = content.activities.flatMap((activity) => {
    const place = places.get(activity.activityId) ?? null;
    if (place === null) return [];
    const properties = Object.fromEntries(columns.map(({ name, of }) => [name, jsonOf(of(activity))]));
    return [
      {
        type: 'Feature',
        id: activity.activityId,
        properties: { ...properties, accuracy_metres: place.accuracyMetres },
        geometry: { type: 'Point', coordinates: [place.longitude, place.latitude] },
      },
    ];
  });
  const about = {
    ...Object.fromEntries(aboutRows(content)),
    without_a_place: content.activities.length - features.length,
  };
  const collection = {
    type: 'FeatureCollection',
    name: 'activities',
    madeAt: new Date(now).toISOString(),
    about,
    features,
  };
  return { type: 'application/geo+json', bytes: JSON.stringify(collection) };
}

function aboutRows({ span, isOfAll }: FileContent): [name: string, value: string][] {
  return [
    ['from', span.from],
    ['to', span.to],
    ['day_starts_at', `${defaultDayRule.dayStartsAt} ${defaultDayRule.timeZone}`],
    ['of_whom', isOfAll ? 'the whole force' : 'those whom the reader may read of'],
    [
      'care',
      'Add no people, times and items to each other, no versions of a definition, and nothing declared elsewhere to what was logged here.',
    ],
  ];
}

function textOf(cell: ActivityCellValue): string {
  if (cell === null) return '';
  return cell instanceof Date ? cell.toISOString() : String(cell);
}

function jsonOf(cell: ActivityCellValue): string | number | boolean | null {
  return cell instanceof Date ? cell.toISOString() : cell;
}
