// Positions from GeoJSON: points whose properties are the columns of the CSV, and lines with a time for each vertex in the property
// coordTimes or times, as converters of GPX write them.
import * as z from 'zod';
import type { ColumnMapping } from './csv-columns.ts';
import type { FileDoor } from './file-door.ts';
import type { FileText } from './file-text.ts';
import { type PropertyReader, propertyReader, textOf } from './geojson-properties.ts';
import { elementScanner } from './json-elements.ts';
import type { FileFault, RefusalReason } from './refusal.ts';
import { type FieldName, type RowFields, takeFields } from './row-fields.ts';
import type { TimeReader } from './time-text.ts';

const place = z.array(z.unknown());
const properties = z.record(z.string(), z.unknown());

const geometry = z.union([
  z.object({ type: z.literal('Point'), coordinates: place }),
  z.object({ type: z.literal('LineString'), coordinates: z.array(place) }),
  z.object({ type: z.literal('MultiLineString'), coordinates: z.array(z.array(place)) }),
]);

const feature = z.object({
  type: z.literal('Feature'),
  geometry: z.unknown(),
  properties: z.nullish(properties),
});

type Properties = z.infer<typeof properties>;

/** A feature on its way in: its line in the file and its number, both from 1. */
interface Feature {
  readonly row: number;
  readonly number: number;
  readonly properties: Properties;
}

/** Reads positions from GeoJSON; gives the fault that ended the reading, null where it came to the end. */
export async function readGeoJson(
  text: FileText,
  door: FileDoor,
  mapping: ColumnMapping,
  timeFrom: TimeReader,
  afterPiece: () => Promise<void>,
): Promise<FileFault | null> {
  const scanner = elementScanner({
    element: featureTaker(door, propertyReader(mapping, door), timeFrom),
    tooLong: (row, number) => door.refuse(row, 'too-long', { column: `feature ${number}` }),
  });
  for await (const piece of text.pieces) {
    scanner.push(piece);
    await afterPiece();
  }
  const openSince = scanner.end();
  if (openSince === null || text.fault() !== null) return null;
  return {
    row: openSince,
    column: null,
    message: `the JSON ends inside the value that begins on line ${openSince}`,
    remedy: 'Export the file again: its end is missing. The features before it are kept.',
  };
}

function featureTaker(door: FileDoor, read: PropertyReader, timeFrom: TimeReader) {
  const vertices = vertexTaker(door, read, timeFrom);
  const { refuse } = vertices;
  return (json: string, row: number, number: number): void => {
    const value = parsed(json);
    const asFeature = feature.safeParse(value);
    const at: Feature = { row, number, properties: asFeature.data?.properties ?? {} };
    if (value === undefined) {
      refuse(at, 'not-json', 'value', json);
      return;
    }
    const place = asFeature.success ? asFeature.data.geometry : value;
    const shape = geometry.safeParse(place);
    if (!shape.success) {
      refuse(at, 'not-a-position', 'geometry', typeOf(place));
      return;
    }
    const times = timesOf(at.properties);
    switch (shape.data.type) {
      case 'Point':
        vertices.take(at, shape.data.coordinates, read.fields(at.properties));
        return;
      case 'LineString':
        vertices.takeLine(at, shape.data.coordinates, times);
        return;
      case 'MultiLineString':
        shape.data.coordinates.forEach((line, i) => {
          vertices.takeLine(at, line, Array.isArray(times) ? times[i] : undefined);
        });
    }
  };
}

function vertexTaker(door: FileDoor, read: PropertyReader, timeFrom: TimeReader) {
  const refuse = (at: Feature, reason: RefusalReason, what: string, value: string): void => {
    door.refuse(at.row, reason, { column: `feature ${at.number}: ${what}`, value });
  };
  const take = (at: Feature, vertex: readonly unknown[], fields: RowFields): void => {
    // Only the geometry says where: a property of that name is something else.
    const labelOf = (field: FieldName) =>
      `feature ${at.number}: ${isPlace(field) ? field : (read.labels(at.properties)[field] ?? field)}`;
    const [longitude, latitude] = vertex.map(figuresOf);
    takeFields(door, at.row, { ...fields, longitude, latitude }, labelOf, timeFrom);
  };
  const takeLine = (at: Feature, line: readonly (readonly unknown[])[], times: unknown): void => {
    if (!Array.isArray(times)) {
      refuse(at, 'missing', 'properties.coordTimes', '');
    } else if (times.length !== line.length) {
      const value = `${times.length} times for ${line.length} vertices`;
      refuse(at, 'times-do-not-match', 'properties.coordTimes', value);
    } else {
      const { officer_id, source } = read.fields(at.properties);
      line.forEach((vertex, i) => {
        take(at, vertex, { officer_id, source, captured_at: textOf(times[i]) });
      });
    }
  };
  return { refuse, take, takeLine };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json.startsWith('\u001e') ? json.slice(1) : json);
  } catch {
    // Refused by its reader, with its place in the file.
    return undefined;
  }
}

/** A coordinate as figures: what is no number is shown as it stands, and refused as such. */
function figuresOf(value: unknown): string {
  return typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? '');
}

function isPlace(field: FieldName): boolean {
  return field === 'longitude' || field === 'latitude';
}

function timesOf(said: Properties): unknown {
  const nested = properties.safeParse(said.coordinateProperties);
  return said.coordTimes ?? said.times ?? nested.data?.times;
}

function typeOf(value: unknown): string {
  const read = z.object({ type: z.string() }).safeParse(value);
  return read.success ? read.data.type : textOf(value);
}
