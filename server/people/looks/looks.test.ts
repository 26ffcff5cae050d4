// Who looked at whom: kept before anything is shown, one record a viewer, view and stretch, and read by the officer. Real: the app, PostgreSQL,
// HTTP. Faked: the clock.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sameLookWithin } from '../../../core/people/look.ts';
import { threeHotspots } from '../../../fixtures/tracks/random-tracks.ts';
import type { TestPerson } from '../../test-people.ts';
import { noon, type TestDevice, type TestServer, testServer } from '../../test-server.ts';

let server: TestServer;
let walker: TestDevice;
let officer: TestPerson;
let room: TestPerson;
before(async () => {
  server = await testServer({ logLevel: 'silent' });
  await server.importHotspots(threeHotspots);
  walker = await server.device('L1');
  const positions = Array.from({ length: 20 }, (_, i) => {
    return {
      capturedAt: noon - 1_200_000 + i * 60_000,
      longitude: -1.48,
      latitude: 52.919,
      accuracyMetres: 5,
    };
  });
  await server.post('/api/positions', walker.token, { positions });
  await server.serving.catchUp();
  const { officerId } = walker.device;
  officer = await server.person({
    name: 'The officer',
    officerId,
    grants: [{ role: 'officer', areaId: null }],
  });
  const grants = (['control-room', 'analyst'] as const).map((role) => ({ role, areaId: null }));
  room = await server.person({ name: 'The control room', grants });
});
after(() => server.stop());

interface Told {
  readonly viewer: string;
  readonly view: string;
  readonly isNamed: boolean;
  readonly beganAt: number;
  readonly endedAt: number;
  readonly reason: string | null;
}
async function log(): Promise<Told[]> {
  const { status, body } = await server.get('/api/me/looks', officer);
  assert.equal(status, 200);
  return body.looks;
}
const stretch = 'from=2026-11-23T11:30:00Z&to=2026-11-23T12:00:00Z';

describe('a look', () => {
  test('at an officer’s day is read by the officer, with who and when', async () => {
    await server.get(`/api/officers/${walker.device.officerId}`, room);
    const [look, ...others] = await log();
    assert.deepEqual(others, []);
    assert.deepEqual(
      [look.viewer, look.view, look.isNamed, look.beganAt, look.reason],
      ['The control room', 'officer-day', true, server.now(), null],
    );
  });

  test('that goes on is one record, and after a while another', async () => {
    const began = server.now();
    server.setNow(began + sameLookWithin - 1);
    await server.get(`/api/officers/${walker.device.officerId}`, room);
    const [one, ...none] = await log();
    assert.deepEqual([none, one.beganAt, one.endedAt], [[], began, began + sameLookWithin - 1]);
    server.setNow(server.now() + sameLookWithin);
    await server.get(`/api/officers/${walker.device.officerId}`, room);
    assert.equal((await log()).length, 2);
  });

  test('by many views at the same moment is one record, and all of them are shown', async () => {
    server.setNow(server.now() + 2 * sameLookWithin);
    const before = (await log()).length;
    const address = `/api/officers/${walker.device.officerId}`;
    const answers = await Promise.all(Array.from({ length: 40 }, () => server.get(address, room)));
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]));
    assert.equal((await log()).length, before + 1);
  });

  test('at oneself is none', async () => {
    const before = await log();
    assert.equal((await server.get(`/api/officers/${walker.device.officerId}`, officer)).status, 200);
    assert.deepEqual(await log(), before);
  });

  test('at the past of a named officer needs a reason, which the officer reads; without one nothing is shown or kept', async () => {
    const before = await log();
    const { officerId } = walker.device;
    const path = `/api/playback?officer=${officerId}&${stretch}`;
    const refused = async (given: string, as = room) => {
      const { status, body } = await server.get(path + given, as);
      assert.deepEqual([given, status, body.type], [given, 422, '/problems/reason-needed']);
    };
    await refused('');
    await refused('&look=019aa7c0-1234-7abc-8def-0123456789ab');
    const headers = { origin: server.serving.url, cookie: await room.cookie() };
    const body = { view: 'playback', officerId, from: noon - 1_800_000, to: noon };
    const blank = await server.post('/api/me/looks', null, { ...body, reason: '  ' }, headers);
    assert.equal(blank.status, 422);
    assert.deepEqual(await log(), before);
    server.setNow(server.now() + 1000);
    const other = { ...body, to: noon - 60_000, reason: 'a shorter stretch' };
    await refused(`&look=${(await server.post('/api/me/looks', null, other, headers)).body.lookId}`);
    server.setNow(server.now() + 1000);
    const given = await server.post('/api/me/looks', null, { ...body, reason: 'complaint 12' }, headers);
    await refused(`&look=${given.body.lookId}`, server.desk);
    assert.equal((await server.get(`${path}&look=${given.body.lookId}`, room)).status, 200);
    const [look] = await log();
    assert.deepEqual([look.view, look.reason], ['playback', 'complaint 12']);
    server.setNow(server.now() + 3_600_000);
    await refused(`&look=${given.body.lookId}`);
  });

  test('at everybody is read by all who were in reach, as not by name', async () => {
    server.setNow(server.now() + 1000);
    assert.equal((await server.get(`/api/playback?${stretch}`, room)).status, 200);
    const [look] = await log();
    assert.deepEqual([look.view, look.isNamed], ['playback', false]);
  });

  test('that the log of somebody else holds is not read', async () => {
    const other = await server.device('L2');
    const person = await server.person({
      officerId: other.device.officerId,
      grants: [{ role: 'officer', areaId: null }],
    });
    const { body } = await server.get('/api/me/looks', person);
    assert.deepEqual(
      body.looks.map(({ isNamed }: Told) => isNamed),
      [false],
    );
  });

  test('is found by professional standards, and by nobody else', async () => {
    const grants = [{ role: 'professional-standards', areaId: null }] as const;
    const standards = await server.person({ name: 'Standards', grants });
    const day = 'from=2026-11-23T00:00:00Z&to=2026-11-24T00:00:00Z';
    const { body } = await server.get(`/api/looks?${day}&officer=${walker.device.officerId}`, standards);
    const views = new Set(body.looks.map(({ view }: Told) => view));
    assert.deepEqual(views, new Set(['officer-day', 'playback']));
    assert.equal(body.looks[0].callSign, 'L1');
    const others = await server.get(`/api/looks?${day}&viewer=${officer.staffId}`, standards);
    assert.deepEqual(others.body.looks, []);
    assert.equal((await server.get(`/api/looks?${day}`, room)).status, 403);
    const people = await server.get('/api/people', standards);
    const found = people.body.people.find(({ name }: { name: string }) => name === 'The officer');
    assert.deepEqual(
      [found.officerId, found.roles],
      [walker.device.officerId, [{ role: 'officer', areaId: null, source: 'here' }]],
    );
  });

  test('that could not be kept is not shown', async () => {
    const { database } = server.serving;
    const owner = new (await import('pg')).default.Client({ connectionString: server.test.url });
    await owner.connect();
    await owner.query('alter table beatkeeper.looks rename to looks_away');
    try {
      const { status } = await server.get(`/api/officers/${walker.device.officerId}`, room);
      assert.ok(status >= 500);
    } finally {
      await owner.query('alter table beatkeeper.looks_away rename to looks');
      await owner.end();
    }
    await database.ping();
    assert.equal((await server.get(`/api/officers/${walker.device.officerId}`, room)).status, 200);
  });
});
