// `dosage` on real tracks, where they are on this machine: hotspots are laid along them, and no visit may be negative or overlap another.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import { readWhole } from '../tracking/readers/read-sample.ts';
import { ran } from './recorded-io.ts';

const gps = join(import.meta.dirname, '../../../shared/data/gps');
const skip = existsSync(gps) ? false : 'left out: ../shared/data/gps is not on this machine';
const folder = mkdtempSync(join(tmpdir(), 'beatkeeper-tracks-'));
after(() => rmSync(folder, { recursive: true }));

const files =
  skip === false
    ? readdirSync(gps, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.gz') && !name.includes('paired'))
        .map((name) => join(gps, name))
        .sort()
    : [];

/** Squares of about 300 m round nine places of every track, and a large one round its middle. */
async function hotspotsAlong(): Promise<string> {
  const features: unknown[] = [];
  for (const file of files) {
    const { accepted } = await readWhole(file, { zone: 'Europe/Zurich' });
    for (let i = 1; i <= 10; i++) {
      const { longitude: x, latitude: y } = accepted[Math.floor((accepted.length * (i % 10)) / 10) + 5];
      const h = i === 10 ? 0.01 : 0.0015;
      const w = h * 1.6;
      const ring = [
        [x - w, y - h],
        [x + w, y - h],
        [x + w, y + h],
        [x - w, y + h],
        [x - w, y - h],
      ];
      const id = `${features.length}`;
      features.push({
        type: 'Feature',
        id,
        properties: {},
        geometry: { type: 'Polygon', coordinates: [ring] },
      });
    }
  }
  const file = join(folder, 'h.geojson');
  writeFileSync(file, JSON.stringify({ type: 'FeatureCollection', features }));
  return file;
}

const visit = z.object({
  officerId: z.string(),
  hotspotId: z.string(),
  enteredAt: z.string(),
  leftAt: z.string(),
  measuredSeconds: z.number(),
  inferredSeconds: z.number(),
  unknownSeconds: z.number(),
  lowSeconds: z.number(),
  highSeconds: z.number(),
});

test('every track: no visit is negative, none overlaps another of the same officer and hotspot', {
  skip,
}, async () => {
  const hotspots = await hotspotsAlong();
  const { code, out, said } = await ran(
    'dosage',
    '--hotspots',
    hotspots,
    '--zone',
    'Europe/Zurich',
    '--format',
    'json',
    '--positions',
    ...files,
  );
  assert.equal(code, 0);
  assert.match(said, /60,818 positions, 0 refused/);
  const visits = z.array(visit).parse(JSON.parse(out));
  assert.ok(visits.length > 200, `${visits.length} visits`);
  const until = new Map<string, string>();
  for (const each of visits) {
    const where = `${each.officerId} ${each.hotspotId} ${each.enteredAt}`;
    const seconds = (Date.parse(each.leftAt) - Date.parse(each.enteredAt)) / 1000;
    const { measuredSeconds, inferredSeconds, unknownSeconds, lowSeconds, highSeconds } = each;
    assert.ok(measuredSeconds >= 0 && inferredSeconds >= 0 && unknownSeconds >= 0 && lowSeconds >= 0, where);
    assert.ok(measuredSeconds + inferredSeconds > 0, where);
    assert.ok(measuredSeconds + inferredSeconds + unknownSeconds <= seconds + 1e-6, where);
    assert.ok(
      lowSeconds <= measuredSeconds + 1e-6 && measuredSeconds + inferredSeconds <= highSeconds + 1e-6,
      where,
    );
    const key = `${each.officerId} ${each.hotspotId}`;
    assert.ok((until.get(key) ?? '') <= each.enteredAt, where);
    until.set(key, each.leftAt);
  }
});

test('all 60,818 positions of GeoLife, shuffled and cut into files: the same bytes', { skip }, async () => {
  const hotspots = await hotspotsAlong();
  const [head, ...rows] = gunzipSync(readFileSync(join(gps, 'geolife/geolife_points.csv.gz')))
    .toString('utf8')
    .trimEnd()
    .split('\n');
  const one = join(folder, 'one.csv');
  writeFileSync(one, [head, ...rows].join('\n'));
  const shuffled = rows.map((row, i) => [row, ((i * 48_271) % 2_147_483_647) % 65_537] as const);
  shuffled.sort((a, b) => a[1] - b[1]);
  const parts = [0, 1, 2].map((part) => {
    const file = join(folder, `part${part}.csv`);
    writeFileSync(file, [head, ...shuffled.filter((_, i) => i % 3 === part).map(([row]) => row)].join('\n'));
    return file;
  });
  for (const by of ['visit', 'hotspot-day', 'officer']) {
    const common = ['dosage', '--hotspots', hotspots, '--by', by, '--format', 'json', '--positions'];
    assert.equal((await ran(...common, ...parts)).out, (await ran(...common, one)).out, by);
  }
});
