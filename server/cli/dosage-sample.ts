// For tests of `dosage`: a folder of their own, two hotspots, an hour's walk in one of them.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after } from 'node:test';
import * as z from 'zod/mini';

/** The folder of this test file; it goes when the tests are done. */
export const folder = mkdtempSync(join(tmpdir(), 'beatkeeper-dosage-'));
after(() => rmSync(folder, { recursive: true }));

/** Writes a file into the folder and gives its path. */
export function file(name: string, content: string): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** A square boundary from its south-west corner, in degrees. */
export function square(west: number, south: number, side: number) {
  const [east, north] = [west + side, south + side];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: 'Polygon', coordinates: [ring] };
}

export const hotspotFile = file(
  'h.geojson',
  JSON.stringify({
    type: 'FeatureCollection',
    features: [
      { type: 'Feature', id: 'market', properties: {}, geometry: square(-1.48, 52.92, 0.01) },
      { type: 'Feature', id: 'Quay', properties: {}, geometry: square(-1.46, 52.92, 0.01) },
    ],
  }),
);

export const head = 'officer_id,captured_at,longitude,latitude,accuracy_m,source';
/** Noon of 1 May 2026 UTC, in seconds since 1970. */
export const noon = Date.UTC(2026, 4, 1, 12) / 1000;

/** An hour in the market at walking pace, a position every 20 s, from so many seconds after noon. */
export function hour(officerId: string, from = 0): string[] {
  return Array.from({ length: 181 }, (_, i) => {
    const longitude = (-1.476 + (i % 20) * 0.00002).toFixed(6);
    return `${officerId},${noon + from + i * 20},${longitude},52.925,5,phone`;
  });
}

export const numbers = z.record(z.string(), z.unknown());

/** The rows of `--format json`. */
export function rowsOf(json: string): Record<string, unknown>[] {
  return z.array(numbers).parse(JSON.parse(json));
}
