// Activities as files, read back by readers. Real: the app, PostgreSQL, HTTP. Faked: the clock.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { threeHotspots } from '../../../fixtures/tracks/random-tracks.ts';
import { correctionTo, type TestActivities, testActivities } from '../../test-activities.ts';
import { type TestForce, testForce } from '../../test-force.ts';
import { noon, type TestServer, testServer } from '../../test-server.ts';

const hour = 3_600_000;
/** 06:00 of 23 November, when the dosage day begins. */
const six = noon - 6 * hour;
const today = 'from=2026-11-23&to=2026-11-23';
let server: TestServer;
let force: TestForce;
let activities: TestActivities;

before(async () => {
  server = await testServer();
  await server.importHotspots(threeHotspots);
  force = await testForce(server);
  activities = testActivities(server, force);
  await activities.logged('greeting', { count: 3, hotspotIds: ['a', 'b'] });
  await activities.logged('early', { count: 2, at: six - 60_000 });
  await activities.logged('car', { kind: 'vehicle-warning', hotspotIds: [], at: noon - 3 * hour });
  await activities.logged('other team', { of: 'area', count: 7, hotspotIds: ['c'] });
  await activities.logged('warden', { of: 'council', count: 5, hotspotIds: ['b'] });
  await activities.logged('search', { kind: 'stop-and-search', reference: 'SS/17', at: noon - 4 * hour });
  await activities.logged('old', { declared: true, count: 900, at: six - 20 * hour });
  await activities.change('early', 'correct', correctionTo({ at: six, count: 2 }, 1, 'wrong-time'));
});
after(() => server.stop());

describe('files', () => {
  test('CSV is read back with what was first said, and without places', async () => {
    const { type, body } = await server.get(`/api/activities/file?${today}`);
    assert.match(type, /text\/csv/);
    const rows: Record<string, string>[] = parse(body, { columns: true });
    assert.equal(rows.length, 5);
    const early = rows.find((row) => row.activity_id === activities.ids.get('early'));
    assert.deepEqual(
      [early?.done_at, early?.dosage_day, early?.first_done_at, early?.corrections, early?.call_sign],
      ['2026-11-23T06:00:00.000Z', '2026-11-23', '2026-11-23T05:59:00.000Z', '1', 'team'],
    );
    assert.equal(
      Object.keys(rows[0]).some((name) => /longitude|latitude/.test(name)),
      false,
    );
  });

  test('Excel is read back by a reader', async () => {
    const cookie = await server.desk.cookie();
    const file = await fetch(`${server.serving.url}/api/activities/file?${today}&format=xlsx`, {
      headers: { cookie },
    });
    const book = await readXlsx(new Uint8Array(await file.arrayBuffer()));
    assert.deepEqual(
      book.sheets.map(({ name, rows }) => [name, rows.length]),
      [
        ['Activities', 6],
        ['About', 6],
      ],
    );
  });

  test('GeoJSON says where, for a reason and to whom positions may be taken out', async () => {
    const path = `/api/activities/file?${today}&format=geojson`;
    assert.equal((await server.get(path)).body.type, '/problems/reason-needed');
    const look = await server.lookGiven('export', null, six, six + 24 * hour);
    const { status, body } = await server.get(`${path}&look=${look}`);
    assert.equal(status, 200);
    const collection = typeof body === 'string' ? JSON.parse(body) : body;
    assert.equal(collection.features.length, 5);
    assert.deepEqual(collection.features[0].geometry, { type: 'Point', coordinates: [-1.48, 52.92] });
    assert.equal((await server.get(path, force.personOf('sergeant'))).status, 403);
  });
});
