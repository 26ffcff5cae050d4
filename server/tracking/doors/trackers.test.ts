// Other makers' apps at their doors. Real: the app, PostgreSQL, HTTP. Faked: the clock.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import { reportFromOsmAndQuery, reportsFromOsmAndJson } from '../../../core/tracking/osmand.ts';
import { noon, type TestServer, testServer } from '../../test-server.ts';

let server: TestServer;
before(async () => {
  server = await testServer({ uploadBudget: { perSecond: 1000, atOnce: 100_000 } });
});
after(() => server.stop());

/** What is on record of an officer: times and places, in order. */
async function onRecord(deviceNumber: number): Promise<number> {
  const { database, forceId } = server.serving;
  return database.inForce(forceId, async (t) => {
    const { n } = await t
      .selectFrom('position_chunks')
      .select(({ fn }) => fn.sum<string>('position_count').as('n'))
      .where('device_number', '=', deviceNumber)
      .executeTakeFirstOrThrow();
    return Number(n ?? 0);
  });
}

const traccarLocation = (second: number) => ({
  timestamp: new Date(noon - 3_600_000 + second * 1000).toISOString(),
  coords: { latitude: 52.92, longitude: -1.47, accuracy: 6, speed: 0, heading: -1 },
});

describe('who is refused', () => {
  test('an app without a token, or with another identifier in its place', async () => {
    assert.equal((await server.get('/in/osmand?lat=52.9&lon=-1.4')).status, 401);
    assert.equal((await server.get('/in/osmand?id=902064&lat=52.9&lon=-1.4')).status, 401);
    const json = { device_id: '8737767034', location: traccarLocation(0) };
    assert.equal((await server.post('/in/osmand', null, json)).status, 401);
    assert.equal((await server.get('/in/gpslogger?lat=52.9&lon=-1.4')).status, 401);
    assert.equal((await server.post('/in/overland', null, { locations: [] })).status, 401);
  });

  test('a token within the message opens no other door', async () => {
    const { token } = await server.device('within');
    const answer = await server.post(`/api/positions?id=${token}`, null, { positions: [] });
    assert.equal(answer.status, 401);
    assert.equal((await server.get(`/in/gpslogger?id=${token}&lat=52.9&lon=-1.4`)).status, 401);
  });

  test('a large message from somebody not yet known is not read', async () => {
    const answer = await server.post('/in/osmand', null, { device_id: 'x', fill: 'y'.repeat(300_000) });
    assert.equal(answer.status, 413);
  });
});

describe('what is kept', () => {
  test('Traccar Client’s query, once however often it is said', async () => {
    const { token, device } = await server.device('query');
    const query = `/in/osmand?id=${token}&lat=52.92&lon=-1.47&timestamp=${noon / 1000 - 60}&speed=2&accuracy=5`;
    const first = await server.get(query);
    assert.deepEqual([first.status, first.body.kept], [200, 1]);
    const again = await server.get(query);
    assert.deepEqual(again.body, first.body);
    const posted = await server.post(query.replace('-60', ''), null, new Uint8Array(0));
    assert.equal(posted.status, 200);
    assert.equal(await onRecord(device.number), 1);
  });

  test('a query without a time is of now, each time anew', async () => {
    const { token, device } = await server.device('timeless');
    const query = `/in/osmand?deviceid=${token}&lat=52.92&lon=-1.47`;
    await server.get(query);
    server.setNow(noon + 10_000);
    await server.get(query);
    server.setNow(noon);
    assert.equal(await onRecord(device.number), 2);
  });

  test('Traccar Client’s JSON, singly and as a list, bad ones named', async () => {
    const { token, device } = await server.device('json');
    const one = await server.post('/in/osmand', null, { device_id: token, location: traccarLocation(1) });
    assert.deepEqual([one.status, one.body.kept], [200, 1]);
    const location = [traccarLocation(2), { timestamp: 'x', coords: {} }, traccarLocation(3)];
    const list = await server.post('/in/osmand', null, { device_id: token, location });
    assert.deepEqual([list.body.kept, list.body.unreadable[0].index], [2, 1]);
    assert.equal(await onRecord(device.number), 3);
  });

  test('a message that is about no position is acknowledged', async () => {
    const { token } = await server.device('cells');
    const answer = await server.get(`/in/osmand?id=${token}&timestamp=1377177267&cell=257,02,16,2224`);
    assert.deepEqual([answer.status, answer.body], [200, {}]);
  });

  test('GPSLogger by query, form and JSON', async () => {
    const { token, device } = await server.device('logger');
    const fields = (second: number) => ({
      lat: '52.92',
      lon: '-1.47',
      time: new Date(noon - second * 1000).toISOString(),
      acc: '7',
    });
    const signed = { authorization: `Bearer ${token}` };
    const query = await fetch(`${server.serving.url}/in/gpslogger?${new URLSearchParams(fields(1))}`, {
      headers: signed,
    });
    const form = await fetch(`${server.serving.url}/in/gpslogger`, {
      method: 'POST',
      headers: signed,
      body: new URLSearchParams(fields(2)),
    });
    const json = await server.post('/in/gpslogger', token, fields(3));
    assert.deepEqual([query.status, form.status, json.status], [200, 200, 200]);
    assert.equal(await onRecord(device.number), 3);
  });

  test('Overland’s batch, which it forgets only when told that all is well', async () => {
    const { token, device } = await server.device('overland');
    const point = (second: number) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [-1.47, 52.92] },
      properties: {
        timestamp: new Date(noon - second * 1000).toISOString(),
        horizontal_accuracy: 10,
        speed: -1,
        course: -1,
      },
    });
    const locations = [point(10), point(5), point(1)];
    const answer = await server.post('/in/overland', token, { locations });
    assert.deepEqual([answer.status, answer.body], [200, { result: 'ok' }]);
    assert.equal(await onRecord(device.number), 3);
    const broken = await server.post('/in/overland', token, { places: [] });
    assert.deepEqual([broken.status, broken.body.field], [422, 'locations']);
  });
});

const vectors = join(import.meta.dirname, '../../../../shared/data/protocol/traccar_vectors.jsonl.gz');
const vector = z.object({
  protocol: z.string(),
  test: z.string(),
  seq: z.number(),
  verify: z.string(),
  input: z.string(),
  url: z.optional(z.string()),
  body: z.optional(z.string()),
  text: z.optional(z.string()),
  hex: z.optional(z.string()),
});

describe('messages of a tracking server’s own tests', {
  skip: existsSync(vectors) ? false : 'left out: ../shared/data/protocol is not on this machine',
}, () => {
  const lines = existsSync(vectors)
    ? gunzipSync(readFileSync(vectors))
        .toString('utf8')
        .trimEnd()
        .split('\n')
        .map((line) => vector.parse(JSON.parse(line)))
    : [];
  const osmAnd = lines.filter(({ protocol }) => protocol === 'OsmAnd');

  test('there are some', () => assert.equal(osmAnd.length, 12));

  for (const { test: name, seq, verify, url = '', body } of osmAnd) {
    test(`OsmAnd ${name} ${seq}`, () => {
      const query = Object.fromEntries(new URL(url, 'http://x').searchParams);
      const report = body === undefined ? reportFromOsmAndQuery(query, noon) : null;
      const positions =
        body === undefined
          ? report?.ok
            ? [report.position]
            : []
          : (reportsFromOsmAndJson(JSON.parse(body))?.positions ?? []);
      const isPosition = verify === 'verifyPosition' || verify === 'verifyAttribute';
      assert.equal(positions.length, isPosition ? 1 : 0);
      const text = url + (body ?? '');
      for (const { longitude, latitude, capturedAt } of positions) {
        assert.ok(text.includes(String(longitude)) || text.includes(`${longitude}.0`), 'longitude as sent');
        assert.ok(text.includes(String(latitude)) || text.includes(`${latitude}.0`), 'latitude as sent');
        assert.ok(capturedAt > Date.UTC(2010) && capturedAt <= noon);
      }
    });
  }

  test('every message of another protocol is refused by name at every door', async () => {
    const { token, device } = await server.device('stranger');
    const others = lines.filter(({ input }) => input === 'text' || input === 'hex');
    assert.ok(others.length > 2000);
    for (const [path, reason] of [
      ['/in/osmand', 'body-unreadable'],
      ['/in/overland', 'body-unreadable'],
      ['/in/gpslogger', 'body-unreadable'],
      ['/in/owntracks', 'body-unreadable'],
    ] as const) {
      for (const { text = '', hex = '', protocol, seq } of others) {
        const bytes = text === '' ? Buffer.from(hex, 'hex') : Buffer.from(text);
        const answer = await server.post(path, token, bytes);
        assert.equal(answer.body.type, `/problems/${reason}`, `${path} ${protocol} ${seq}`);
      }
    }
    assert.equal(await onRecord(device.number), 0);
  });
});
