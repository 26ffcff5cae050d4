// Real: the app, PostgreSQL, HTTP, GDAL where it is installed. Faked: the clock.
import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { hotspotsFromGeoJson } from '../../../core/hotspots/index.ts';
import { exportFormats } from '../../../core/tracking/export-formats.ts';
import { noon, type TestDevice, type TestServer, testServer } from '../../test-server.ts';
import { readWhole } from '../readers/read-sample.ts';

const run = promisify(execFile);
// Not every machine has GDAL.
const ogrinfo = 'ogrinfo';
const square = [
  [
    [-1.48, 52.92],
    [-1.47, 52.92],
    [-1.47, 52.93],
    [-1.48, 52.93],
    [-1.48, 52.92],
  ],
];
const market = {
  type: 'Feature',
  id: 'market',
  properties: {},
  geometry: { type: 'Polygon', coordinates: square },
};

let server: TestServer;
let alpha: TestDevice;
let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'beatkeeper-export-'));
  server = await testServer();
  await server.importHotspots(hotspotsFromGeoJson(market).hotspots);
  // Call signs that would break a format that does not quote.
  alpha = await server.device('=A "1" & <b>, Ŵ');
  const bravo = await server.device('bravo');
  const walk = (device: TestDevice, count: number) => {
    const positions = Array.from({ length: count }, (_, i) => ({
      capturedAt: noon - 3_600_000 + i * 1000 + (i >= 60 ? 400_000 : 0),
      longitude: -1.4806 + i * 1e-5,
      latitude: 52.925,
      accuracyMetres: i % 2 === 0 ? 5.5 : undefined,
      speedMetresPerSecond: 1.3,
      headingDegrees: 90,
    }));
    return server.post('/api/positions', device.token, { positions });
  };
  await walk(alpha, 120);
  await walk(bravo, 30);
  await server.serving.catchUp();
});
after(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

const stretch = `from=${new Date(noon - 3_600_000).toISOString()}&to=${new Date(noon).toISOString()}`;

async function exported(format: string, more = '') {
  const officerId = /officer=([\w-]+)/.exec(more)?.[1] ?? null;
  const look = await server.lookGiven('export', officerId, noon - 3_600_000, noon);
  const response = await fetch(
    `${server.serving.url}/api/playback/export?${stretch}&format=${format}${more}&look=${look}`,
    { headers: { cookie: await server.desk.cookie() } },
  );
  assert.equal(response.status, 200);
  return { text: await response.text(), name: response.headers.get('content-disposition') ?? '' };
}

describe('an export', () => {
  test('without a reason is refused, whoever it is of', async () => {
    for (const more of ['', `&officer=${alpha.device.officerId}`, '&hotspot=market', '&reason=%20']) {
      const { status, body } = await server.get(`/api/playback/export?${stretch}&format=csv${more}`);
      assert.deepEqual([more, status, body.type], [more, 422, '/problems/reason-needed']);
    }
  });

  test('is read back by Beatkeeper’s own readers as the same positions, whatever the format', async () => {
    for (const format of exportFormats) {
      const { text } = await exported(format, `&officer=${alpha.device.officerId}`);
      const file = join(folder, `alpha.${format}`);
      await writeFile(file, text);
      const { accepted, refused } = await readWhole(file);
      assert.deepEqual([format, accepted.length, refused.length], [format, 120, 0]);
    }
  });

  test('says of each position when it was captured, how accurate it is and what reported it', async () => {
    const { text } = await exported('csv');
    const [names, first, second] = text.split('\r\n');
    assert.equal(
      names,
      'officer_id,call_sign,captured_at,longitude,latitude,accuracy_m,speed_mps,heading_deg,source',
    );
    const callSign = '"\'=A ""1"" & <b>, Ŵ"';
    const id = alpha.device.officerId;
    assert.equal(first, `${id},${callSign},2026-11-23T11:00:00.000Z,-1.4806,52.925,5.5,1.3,90,phone`);
    assert.equal(second, `${id},${callSign},2026-11-23T11:00:01.000Z,-1.48059,52.925,,1.3,90,phone`);
    const { features } = JSON.parse((await exported('geojson')).text);
    assert.equal(features.length, 150);
    assert.deepEqual(Object.keys(features[0].properties), [
      ...['officer_id', 'call_sign', 'captured_at', 'accuracy_m', 'speed_mps', 'heading_deg', 'source'],
    ]);
    assert.match((await exported('gpx')).text, /<time>2026-11-23T11:00:00.000Z<\/time><src>phone<\/src>/);
  });

  test('of a hotspot has only what lies within it, its edge included', async () => {
    const { features } = JSON.parse((await exported('geojson', '&hotspot=market')).text);
    assert.equal(features.length, 60);
    assert.ok(
      features.every(
        (each: { geometry: { coordinates: number[] } }) => each.geometry.coordinates[0] >= -1.48,
      ),
    );
  });

  test('has a name that says the stretch and nothing of anybody', async () => {
    const { name } = await exported('gpx', `&officer=${alpha.device.officerId}`);
    assert.equal(name, 'attachment; filename="beatkeeper-positions-20261123T110000Z-20261123T120000Z.gpx"');
  });

  test('of nobody known, of no hotspot known, in no format known, or too long is refused', async () => {
    const statusOf = async (query: string) => (await server.get(`/api/playback/export?${query}`)).status;
    assert.equal(await statusOf(`${stretch}&format=csv&officer=019aa7c0-1234-7abc-8def-0123456789ab`), 404);
    assert.equal(await statusOf(`${stretch}&format=csv&hotspot=nowhere`), 404);
    assert.equal(await statusOf(`${stretch}&format=kml`), 400);
    assert.equal(await statusOf('from=2026-11-20&to=2026-11-23&format=csv'), 400);
  });

  test('of nothing is still a file of its format', async () => {
    const query = 'from=2026-11-20T00:00:00Z&to=2026-11-20T01:00:00Z';
    const [from, to] = [Date.UTC(2026, 10, 20), Date.UTC(2026, 10, 20, 1)];
    const look = await server.lookGiven('export', null, from, to);
    for (const format of exportFormats) {
      const { status } = await server.get(`/api/playback/export?${query}&format=${format}&look=${look}`);
      assert.equal(status, 200);
    }
    const { body } = await server.get(`/api/playback/export?${query}&format=geojson&look=${look}`);
    assert.deepEqual(body, { type: 'FeatureCollection', features: [] });
  });
});

const hasGdal = (() => {
  try {
    execFileSync(ogrinfo, ['--version']);
    return true;
  } catch {
    return false;
  }
})();

describe('GDAL', { skip: hasGdal ? false : 'left out: ogrinfo is not installed' }, () => {
  test('reads every format: as many positions, with their time, accuracy and source', async () => {
    for (const [format, layer, fields] of [
      ['gpx', 'track_points', ['time: DateTime', 'beatkeeper_accuracy_m: Real', 'src: String']],
      ['geojson', null, ['captured_at: DateTime', 'accuracy_m: Real', 'source: String']],
      ['csv', null, ['captured_at: String', 'accuracy_m: String', 'source: String']],
    ] as const) {
      const file = join(folder, `force.${format}`);
      await writeFile(file, (await exported(format)).text);
      const options =
        format === 'csv' ? ['-oo', 'X_POSSIBLE_NAMES=longitude', '-oo', 'Y_POSSIBLE_NAMES=latitude'] : [];
      const layers = layer === null ? ['-al'] : [layer];
      const { stdout, stderr } = await run(ogrinfo, ['-ro', '-so', ...options, file, ...layers]);
      assert.equal(stderr, '', format);
      assert.match(stdout, /Feature Count: 150/, format);
      assert.match(stdout, /Extent: \(-1\.480600, 52\.925000\) - \(-1\.479410, 52\.925000\)/, format);
      for (const field of fields) assert.ok(stdout.includes(field), `${format}: ${field} in ${stdout}`);
    }
  });
});
