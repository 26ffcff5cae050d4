// Rows of dosage as JSON, CSV, GeoJSON or a table for people.
import { geometryFromBoundary, type Hotspot } from '../../core/hotspots/index.ts';
import { csvLine } from '../csv-line.ts';
import type { Format } from './dosage-choices.ts';
import type { Row, Value } from './dosage-rows.ts';
import { textTable } from './text-table.ts';

export interface Shown {
  readonly hotspots: readonly Hotspot[];
  /** The zone in which a table shows times. */
  readonly zone: string;
  /** What is printed under a table: the rules and the day it rests on. */
  readonly definition: string;
}

/** The rows in a format, in pieces. `keys` are the columns, in order. */
export function* formatted(
  format: Format,
  rows: readonly Row[],
  keys: readonly string[],
  shown: Shown,
): Generator<string> {
  switch (format) {
    case 'json':
      yield* jsonArray(rows);
      return;
    case 'csv':
      yield csvLine(keys);
      for (const row of rows) yield csvLine(keys.map((key) => flat(row[key])));
      return;
    case 'geojson':
      yield* featureCollection(rows, shown.hotspots);
      return;
    case 'table':
      yield* textTable(rows, keys, shown.zone);
      yield `\n${shown.definition}\n`;
  }
}

function* jsonArray(rows: readonly Row[]): Generator<string> {
  if (rows.length === 0) {
    yield '[]\n';
    return;
  }
  for (const [i, row] of rows.entries()) yield `${i === 0 ? '[\n' : ',\n'}${JSON.stringify(row)}`;
  yield '\n]\n';
}

function* featureCollection(rows: readonly Row[], hotspots: readonly Hotspot[]): Generator<string> {
  const geometries = new Map(
    hotspots.map(({ id, boundary }) => [id, JSON.stringify(geometryFromBoundary(boundary))]),
  );
  yield '{"type":"FeatureCollection","features":[';
  for (const [i, row] of rows.entries()) {
    const geometry = typeof row.hotspotId === 'string' ? geometries.get(row.hotspotId) : undefined;
    yield `${i === 0 ? '' : ','}\n{"type":"Feature","geometry":${geometry ?? 'null'},"properties":${JSON.stringify(row)}}`;
  }
  yield '\n]}\n';
}

function flat(value: Value): string | number | boolean | null {
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .map(([reason, count]) => `${reason} ${count}`)
    .join('; ');
}
