// Real: every boundary file that lies beside the checkout (../shared/data/boundaries), each of its features, as published. Nothing is faked.
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, test } from 'node:test';
import { contains } from './contains.ts';
import { buildGeofence, locate } from './geofence.ts';
import type { Boundary } from './hotspot.ts';
import { hotspotsFromGeoJson } from './hotspots-from-geojson.ts';

const folder = join(import.meta.dirname, '../../../shared/data/boundaries');
const left = existsSync(folder) ? false : 'the real boundaries are not beside this checkout';

/** What each file holds: hotspots taken, and problems by reason. Districts and a force area may be larger than a hotspot. */
const expected: Record<string, readonly [taken: number, problems: readonly string[]]> = {
  'derby_output_areas2011.geojson': [779, []],
  'derbyshire_lsoa2011.geojson': [642, []],
  'derbyshire_wards2013.geojson': [194, []],
  'derbyshire_districts2013.geojson': [9, []],
  'derbyshire_and_neighbour_districts2013.geojson': [31, ['too-large']],
  'derbyshire_force_area.geojson': [0, ['too-large']],
};

describe('real boundaries', { skip: left }, () => {
  for (const path of existsSync(folder) ? globSync(join(folder, '*.geojson')).toSorted() : []) {
    const file = basename(path);
    const { hotspots, problems } = hotspotsFromGeoJson(JSON.parse(readFileSync(path, 'utf8')));

    test(`${file}: every feature is taken, or refused with a reason and a remedy`, () => {
      for (const { message } of problems) assert.match(message, /Hotspot .+ \(feature \d+\): .+\. .+\./);
      const known = expected[file];
      if (known) assert.deepEqual([hotspots.length, problems.map(({ reason }) => reason)], known);
    });

    test(`${file}: the index and the exact test agree at vertices, between them, and over the county`, () => {
      const geofence = buildGeofence(hotspots);
      const boundaries = hotspots.map(({ boundary }) => boundary);
      for (const [x, y] of pointsOver(boundaries)) {
        const holding = boundaries.flatMap((boundary, i) => (contains(boundary, x, y) ? [i] : []));
        const code = locate(geofence, x, y);
        const found = code === -1 ? [] : code >= 0 ? [code] : [...geofence.overlapSets[-2 - code]];
        assert.deepEqual(found, holding, `at ${x}, ${y}`);
      }
    });
  }
});

/** Some 3,000 points: vertices, the middles of edges, and an even spread. */
function pointsOver(boundaries: readonly Boundary[]): [number, number][] {
  const points: [number, number][] = [];
  const vertices = boundaries.reduce((sum, { xs }) => sum + xs.length, 0);
  const step = Math.max(1, Math.floor(vertices / 1000));
  for (const { xs, ys } of boundaries) {
    for (let i = 0; i + 1 < xs.length; i += step) {
      points.push([xs[i], ys[i]]);
      points.push([Math.round((xs[i] + xs[i + 1]) / 2), Math.round((ys[i] + ys[i + 1]) / 2)]);
    }
  }
  for (let i = 0; i < 1000; i++) {
    points.push([-20_400_000 + ((i * 7_919_003) % 8_800_000), 526_900_000 + ((i * 5_303_021) % 8_500_000)]);
  }
  return points;
}
