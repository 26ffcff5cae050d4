// Which column of a CSV says what: by its own name, by a synonym it is known under, or by a mapping.
import * as z from 'zod';
import { shortened } from './refusal.ts';
import { type FieldName, fieldNames } from './row-fields.ts';

export type ColumnMapping = Readonly<Partial<Record<FieldName, string>>>;

export type ColumnsFound =
  | { readonly ok: true; readonly places: ReadonlyMap<FieldName, number>; readonly said: readonly string[] }
  | { readonly ok: false; readonly message: string; readonly remedy: string };

const required: readonly FieldName[] = ['captured_at', 'longitude', 'latitude'];

/** Synonyms in small letters without anything between the words, the likeliest first. */
const synonyms: Record<FieldName, readonly string[]> = {
  officer_id: [
    'officerid',
    'officer',
    'user',
    'userid',
    'username',
    'staffid',
    'collarnumber',
    'collarno',
    'person',
    'personid',
    'radioid',
    'radio',
    'issi',
    'vehicleid',
    'vehicle',
  ],
  captured_at: [
    'capturedat',
    'trackedat',
    'timestamp',
    'time',
    'datetime',
    'timestamputc',
    'timeutc',
    'utctime',
    'datetimeutc',
    'epochsutc',
    'epochs',
    'epoch',
    'unixtime',
    'recordedat',
    'loggedat',
    'tst',
  ],
  longitude: ['longitude', 'lon', 'lng', 'long', 'longitudedeg', 'londeg', 'decimallongitude'],
  latitude: ['latitude', 'lat', 'latitudedeg', 'latdeg', 'decimallatitude'],
  accuracy_m: [
    'accuracym',
    'accuracy',
    'acc',
    'accuracymetres',
    'accuracymeters',
    'horizontalaccuracy',
    'hacc',
    'haccuracy',
  ],
  speed_mps: ['speedmps', 'speed', 'speedms', 'velocity'],
  heading_deg: ['headingdeg', 'heading', 'bearing', 'course', 'cog'],
  source: ['source', 'device', 'deviceid', 'provider'],
};

const mappingSchema = z.strictObject({
  columns: z.partialRecord(z.enum(fieldNames), z.string().min(1)),
});

/** A mapping as it stands in a file: {"columns": {"officer_id": "PatrolID"}}. */
export function parseMapping(
  input: unknown,
): { ok: true; mapping: ColumnMapping } | { ok: false; message: string } {
  const read = mappingSchema.safeParse(input);
  if (read.success) return { ok: true, mapping: read.data.columns };
  const issue = read.error.issues[0];
  const where = issue.path.length === 0 ? 'the mapping' : `"${issue.path.join('.')}"`;
  return { ok: false, message: `${where}: ${issue.message}. It knows the columns ${fieldNames.join(', ')}` };
}

/** The place of each field among the names of a CSV's columns: a file without time, longitude and latitude is refused. */
export function findColumns(header: readonly string[], mapping: ColumnMapping): ColumnsFound {
  const found = findFields(header, mapping);
  if (!found.ok) return found;
  const places = new Map(found.places);
  const said = [...found.said];
  takeXY(header, places, said);
  const missing = required.filter((field) => !places.has(field));
  if (missing.length > 0) {
    const what = missing.length === 1 ? 'no column says' : 'no columns say';
    return refused(`${what} ${missing.join(', ')}`, header);
  }
  if (!places.has('officer_id')) said.push('no column says officer_id: the officer is the name of the file');
  return { ok: true, places, said };
}

/** The place of each field that is there among names. */
export function findFields(names: readonly string[], mapping: ColumnMapping): ColumnsFound {
  const places = new Map<FieldName, number>();
  const said: string[] = [];
  for (const field of fieldNames) {
    const found = mapping[field] === undefined ? bySynonym(names, field) : byMapping(names, mapping[field]);
    if (typeof found === 'string') return refused(found, names);
    if (found === null) continue;
    places.set(field, found);
    if (squashed(names[found]) !== squashed(field) && mapping[field] === undefined) {
      said.push(`"${shortened(names[found])}" is taken as ${field}`);
    }
  }
  return { ok: true, places, said };
}

function byMapping(header: readonly string[], name: string): number | string {
  const same = header.flatMap((column, i) => (column.trim() === name.trim() ? [i] : []));
  if (same.length === 1) return same[0];
  return same.length === 0
    ? `no column is called "${name}", as the mapping says`
    : `two columns are called "${name}"`;
}

/** The one column that says a field: null where none does, words where it is not clear which. */
function bySynonym(header: readonly string[], field: FieldName): number | string | null {
  const own = header.flatMap((column, i) => (squashed(column) === squashed(field) ? [i] : []));
  if (own.length === 1) return own[0];
  if (own.length > 1) return `two columns are called "${header[own[0]]}"`;
  const known = header.flatMap((column, i) => (synonyms[field].includes(squashed(column)) ? [i] : []));
  if (known.length <= 1) return known[0] ?? null;
  const names = known.map((i) => `"${header[i]}"`).join(' and ');
  return `${names} could both be ${field}`;
}

/** x and y are longitude and latitude only where nothing else says either. */
function takeXY(header: readonly string[], places: Map<FieldName, number>, said: string[]): void {
  if (places.has('longitude') || places.has('latitude')) return;
  const x = header.flatMap((column, i) => (squashed(column) === 'x' ? [i] : []));
  const y = header.flatMap((column, i) => (squashed(column) === 'y' ? [i] : []));
  if (x.length !== 1 || y.length !== 1) return;
  places.set('longitude', x[0]);
  places.set('latitude', y[0]);
  said.push('columns "x" and "y" are taken as longitude and latitude in degrees');
}

function squashed(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function refused(message: string, header: readonly string[]): ColumnsFound {
  const has = header
    .slice(0, 12)
    .map((name) => `"${shortened(name)}"`)
    .join(', ');
  return {
    ok: false,
    message: `${message}; there are ${has}`,
    remedy: 'Name the columns in the first line, or say which is which with --mapping m.json.',
  };
}
