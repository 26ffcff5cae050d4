// Real files of real devices, where they are on this machine: every one is read or refused with a reason, and what gpsd read we read too.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import { readWhole } from './read-sample.ts';

const data = join(import.meta.dirname, '../../../../shared/data');
const isHere = existsSync(join(data, 'protocol'));
const leftOut = isHere ? false : 'left out: ../shared/data is not on this machine';
const folder = mkdtempSync(join(tmpdir(), 'beatkeeper-shared-'));
after(() => rmSync(folder, { recursive: true }));

function unpacked(archive: string): string {
  execFileSync('tar', ['xzf', join(data, 'protocol', archive), '-C', folder]);
  return folder;
}

function filesBelow(path: string): string[] {
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

describe('tracks of phones, buses and walkers', { skip: leftOut }, () => {
  const expected: readonly (readonly [name: string, accepted: number, refused: number])[] = [
    ['geolife/geolife_points.csv.gz', 60_818, 0],
    ['gsdc/2020-05-14-US-MTV-1_Pixel4_chipset.nmea.gz', 1_737, 0],
    ['gsdc/2020-05-14-US-MTV-1_Pixel4XLModded_chipset.nmea.gz', 1_743, 0],
    // The receiver says that it had no fix for 258 of the seconds.
    ['gsdc/2020-05-14-US-MTV-1_Pixel4_truth_SPAN_1Hz.nmea.gz', 2_120, 258],
    // All RMC have a wrong checksum; the GGA are right.
    ['gsdc/2020-05-14-US-MTV-1_Pixel4XLModded_truth_SPAN_1Hz.nmea.gz', 2_378, 2_378],
    ['tracks/limerick_bus_304_2019-02-18.gpx.gz', 2_144, 0],
    // 358 points without a time, two waypoints.
    ['tracks/korita-zbevnica.gpx.gz', 513, 360],
    ['tracks/cerknicko-jezero.gpx.gz', 296, 7],
    ['tracks/around-visnjan-with-car.gpx.gz', 104, 0],
    ['tracks/run.gpx.gz', 206, 0],
    ['tracks/multitrackgpx.gpx.gz', 117, 0],
    ['tracks/trackintel_gpsies_trajectory.csv.gz', 247, 0],
    // Times without an offset.
    ['tracks/trackintel_posmo_trajectory.csv.gz', 0, 1_327],
  ];
  for (const [name, accepted, refused] of expected) {
    test(`${name}: ${accepted} positions, ${refused} refused`, async () => {
      const sample = await readWhole(join(data, 'gps', name));
      assert.ok(sample.read.ok && sample.read.fault === null);
      assert.deepEqual([sample.accepted.length, sample.refused.length], [accepted, refused]);
    });
  }
  test('times without an offset are read with --zone', async () => {
    const file = join(data, 'gps/tracks/trackintel_posmo_trajectory.csv.gz');
    const { accepted } = await readWhole(file, { zone: 'Europe/Zurich' });
    assert.equal(accepted.length, 1_327);
    assert.equal(new Date(accepted[0]?.capturedAt ?? 0).toISOString(), '2019-01-25T19:00:16.200Z');
  });
  test('the second-by-second comparisons say which columns are missing', async () => {
    const { read } = await readWhole(join(data, 'gps/gsdc/2020-05-14-US-MTV-1_Pixel4_paired.csv.gz'));
    assert.ok(!read.ok);
    assert.match(read.message, /no columns say captured_at, longitude, latitude/);
  });
});

const report = z.object({
  class: z.literal('TPV'),
  mode: z.number(),
  time: z.string(),
  lat: z.number(),
  lon: z.number(),
});
/** gpsd moves dates that a receiver counted from an earlier rollover of its weeks. */
const rolloverMs = 1024 * 7 * 86_400_000;

describe('receivers of every kind, against gpsd', { skip: leftOut }, () => {
  const logs = isHere
    ? filesBelow(join(unpacked('gpsd_nmea_logs.tar.gz'), 'gpsd')).filter((f) => f.endsWith('.log'))
    : [];
  let compared = 0;
  for (const log of logs) {
    test(log.replace(/^.*\//, ''), async () => {
      const { read, accepted } = await readWhole(log);
      assert.ok(read.ok && read.fault === null);
      const mine = Map.groupBy(accepted, ({ capturedAt }) => capturedAt);
      for (const line of readFileSync(`${log}.chk`, 'latin1').split('\n')) {
        if (!line.startsWith('{')) continue;
        const tpv = report.safeParse(JSON.parse(line));
        if (!tpv.success || tpv.data.mode < 2) continue;
        const at = Math.round(Date.parse(tpv.data.time) / 100) * 100;
        const same = mine.get(at) ?? mine.get(at - rolloverMs);
        // The odd seconds of one old receiver are in GLL alone, which is not read.
        if (same === undefined && log.endsWith('garmin48.log')) continue;
        assert.ok(same !== undefined, `gpsd has a position at ${tpv.data.time}`);
        const isSame = same.some(
          ({ longitude, latitude }) =>
            Math.abs(longitude - tpv.data.lon) < 1.1e-6 && Math.abs(latitude - tpv.data.lat) < 1.1e-6,
        );
        assert.ok(isSame, `the position at ${tpv.data.time} is gpsd's`);
        compared++;
      }
    });
  }
  test('there was something to compare', () => {
    assert.ok(compared > 1_100, `${compared} positions compared in ${logs.length} logs`);
  });
});

describe('odd files', { skip: leftOut }, () => {
  const archives = [
    'gpx_kml_tcx_samples.tar.gz',
    'csv_and_geojson_fixtures.tar.gz',
    'cap_alert_samples.tar.gz',
  ];
  for (const archive of isHere ? archives : []) {
    test(`every file of ${archive} is read or refused with a reason`, async () => {
      const place = mkdtempSync(join(folder, 'odd-'));
      execFileSync('tar', ['xzf', join(data, 'protocol', archive), '-C', place]);
      for (const file of filesBelow(place)) {
        const { read, accepted, refused } = await readWhole(file);
        const words = read.ok ? (read.fault?.message ?? 'read') : read.message;
        assert.ok(words.length > 0 && !words.includes('undefined'), `${file}: ${words}`);
        for (const { remedy, value } of refused) assert.ok(remedy !== '' && (value?.length ?? 0) <= 40, file);
        if (/\.(?:kml|tcx)$/.test(file))
          assert.ok(!read.ok && /this is (?:KML|TCX)/.test(read.message), file);
        if (/\.gpx$/.test(file)) assert.ok(read.ok && read.accepted === accepted.length, file);
      }
    });
  }
  test('other protocols are refused by name', async () => {
    for (const name of [
      'moj_crime_mapping_request_sample.eml',
      'tetra_lip_sample.json',
      'traccar_vectors.jsonl.gz',
    ]) {
      const { accepted } = await readWhole(join(data, 'protocol', name));
      assert.equal(accepted.length, 0, name);
    }
  });
});

const vector = z.object({ protocol: z.string(), verify: z.string(), body: z.optional(z.string()) });

test('OwnTracks messages of a tracking server’s own tests', { skip: leftOut }, async () => {
  const lines = gunzipSync(readFileSync(join(data, 'protocol/traccar_vectors.jsonl.gz')))
    .toString('utf8')
    .split('\n')
    .filter((line) => line.includes('"OwnTracks"'));
  const bodies = lines.map((line) => vector.parse(JSON.parse(line)).body ?? '');
  const file = join(folder, 'owntracks.jsonl');
  writeFileSync(file, bodies.join('\n'));
  const { accepted, refused } = await readWhole(file);
  assert.deepEqual([accepted.length, refused.length], [6, 0]);
  assert.equal(accepted[2]?.speedMetresPerSecond, 16.9);
});
