// Everything held about oneself: all of it, and nothing about others. Real: the app, PostgreSQL, HTTP. Faked: the clock.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import pg from 'pg';
import { threeHotspots } from '../../../fixtures/tracks/random-tracks.ts';
import type { TestPerson } from '../../test-people.ts';
import { noon, type TestDevice, type TestServer, testServer } from '../../test-server.ts';

const minute = 60_000;
let server: TestServer;
let [own, mate]: TestDevice[] = [];
let [officer, sergeant, ruth, idris]: TestPerson[] = [];
before(async () => {
  server = await testServer({ logLevel: 'silent' });
  await server.importHotspots(threeHotspots);
  own = await server.device('Own-1');
  mate = await server.device('Mate-2');
  const held = (role: 'officer' | 'control-room' | 'professional-standards') =>
    [{ role, areaId: null }] as const;
  const { officerId } = own.device;
  officer = await server.person({ name: 'The officer', officerId, grants: held('officer') });
  await server.person({ name: 'The mate', officerId: mate.device.officerId, grants: held('officer') });
  sergeant = await server.person({ name: 'The sergeant', grants: held('control-room') });
  ruth = await server.person({ name: 'Ruth', grants: held('professional-standards') });
  idris = await server.person({ name: 'Idris', grants: held('professional-standards') });
  for (const { token } of [own, mate]) {
    const change = {
      kind: 'start',
      dutyId: randomUUID(),
      at: noon - 60 * minute,
      crew: 'With Mate-2',
      radioId: null,
    };
    const terms = { travel: 'foot', operation: 'Op Lantern', fund: null, payType: null, isAdditional: null };
    const whole = { ...change, terms: { ...terms, isVisible: null, plannedEndAt: null } };
    assert.equal((await server.post('/api/duty', token, whole)).status, 200);
  }
  await walk(own, -1.48);
  await walk(mate, -1.4812345);
  await server.serving.catchUp();
  const headers = { origin: server.serving.url, cookie: await sergeant.cookie() };
  const message = { messageId: randomUUID(), to: { kind: 'on-duty' }, text: 'Call in at the market' };
  assert.deepEqual((await server.post('/api/messages', null, message, headers)).body, { receivers: 2 });
});
after(() => server.stop());

async function walk({ token }: TestDevice, longitude: number): Promise<void> {
  const positions = Array.from({ length: 20 }, (_, i) => {
    return { capturedAt: noon - (50 - i) * minute, longitude, latitude: 52.919, accuracyMetres: 5 };
  });
  assert.equal((await server.post('/api/positions', token, { positions })).body.kept, 20);
}

async function taken(who: TestPerson): Promise<Map<string, string>> {
  const headers = { origin: server.serving.url, cookie: await who.cookie() };
  const response = await fetch(`${server.serving.url}/api/me/data`, { method: 'POST', headers });
  assert.deepEqual([response.status, response.headers.get('content-type')], [200, 'application/zip']);
  assert.equal(response.headers.get('cache-control'), 'no-store');
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
  return new Map(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}
const rowsOf = (files: Map<string, string>, name: string) =>
  (files.get(name) ?? '').trimEnd().split('\n').slice(1);

describe('everything held about oneself', () => {
  test('has account, sign-ins, devices, duties, positions, visits and looks', async () => {
    await server.get(`/api/officers/${own.device.officerId}`, sergeant);
    const files = await taken(officer);
    const about = JSON.parse(files.get('about-me.json') ?? '');
    assert.equal(about.account.name, 'The officer');
    const granted = { grantedAt: '2026-11-23T12:00:00.000Z', endedAt: null };
    assert.deepEqual(about.account.roles, [{ role: 'officer', area: null, source: 'here', ...granted }]);
    assert.deepEqual([about.officer.callSign, about.devices.length, about.sessions.length], ['Own-1', 1, 1]);
    assert.equal(rowsOf(files, 'positions.csv').length, 20);
    assert.match(rowsOf(files, 'positions.csv')[0], /^2026-11-23T11:10:00.000Z,-1.48,52.919,5,/);
    assert.ok(rowsOf(files, 'visits.csv').length > 0);
    assert.match(rowsOf(files, 'duties.csv')[0], /Op Lantern/);
    assert.match(rowsOf(files, 'who-looked-at-me.csv').join(), /The sergeant/);
    assert.match(files.get('README.md') ?? '', /Not in it:/);
  });

  test('has nothing about others: no name of a crew-mate, none of their positions, no secret', async () => {
    const files = await taken(officer);
    const cookie = await officer.cookie();
    const strange = [
      'Mate',
      mate.device.officerId,
      mate.device.id,
      '1.4812345',
      cookie.split('=')[1],
      own.token,
    ];
    for (const [name, text] of files)
      for (const each of strange) assert.ok(!text.includes(each), `${each} is in ${name}`);
  });

  test('of somebody at a desk is their account alone', async () => {
    const files = await taken(sergeant);
    assert.equal(JSON.parse(files.get('about-me.json') ?? '').account.name, 'The sergeant');
    for (const name of ['duties.csv', 'positions.csv', 'visits.csv', 'who-looked-at-me.csv'])
      assert.equal(files.get(name), '', name);
  });

  test('has a message with who sent it for whom it came to, and for its sender never whom it went to', async () => {
    const [received] = rowsOf(await taken(officer), 'messages.csv');
    assert.match(received, /^2026-11-23T12:00:00.000Z,to me,The sergeant,,,Call in at the market,/);
    const files = await taken(sergeant);
    assert.match(rowsOf(files, 'messages.csv').join(), /,from me,,on-duty,2,Call in at the market,/);
    for (const [name, text] of files)
      for (const each of ['Own-1', 'Mate-2', own.device.officerId, mate.device.officerId])
        assert.ok(!text.includes(each), `${each} is in ${name}`);
  });

  test('has no look that is sealed, until the seal is closed', async () => {
    const send = async (who: TestPerson, path: string, body: object) => {
      const headers = { origin: server.serving.url, cookie: await who.cookie() };
      assert.equal((await server.post(path, null, body, headers)).status, 200);
    };
    const looks = async () => (await taken(officer)).get('who-looked-at-me.csv') ?? '';
    const sealId = randomUUID();
    const terms = { viewerId: sergeant.staffId, officerId: own.device.officerId, from: noon, to: null };
    const review = { reviewAt: noon + 86_400_000, reason: 'Case 12' };
    await send(ruth, '/api/look-seals', { sealId, ...terms, ...review });
    assert.match(await looks(), /The sergeant/);
    await send(idris, `/api/look-seals/${sealId}`, { act: 'confirm' });
    assert.doesNotMatch(await looks(), /sergeant/);
    server.setNow(server.now() + 5 * minute);
    await send(ruth, `/api/look-seals/${sealId}`, { act: 'close' });
    assert.match(await looks(), /The sergeant.*,2026-11-23T12:05:00.000Z\n/);
  });

  test('has every look since the record began, month by month, under one heading', async () => {
    const count = async () => rowsOf(await taken(officer), 'who-looked-at-me.csv').length;
    const before = await count();
    for (let month = 0; month < 3; month++) {
      server.setNow(server.now() + 45 * 1440 * minute);
      assert.equal((await server.get(`/api/officers/${own.device.officerId}`, sergeant)).status, 200);
    }
    const rows = rowsOf(await taken(officer), 'who-looked-at-me.csv');
    assert.equal(rows.length, before + 3);
    const began = rows.map((row) => row.slice(0, row.indexOf(',')));
    assert.deepEqual(began, began.toSorted().toReversed());
    assert.ok(began.every((at) => /^20\d\d-/.test(at)));
  });

  test('is an event each time it is taken, and a change that no other site can cause', async () => {
    const client = new pg.Client({ connectionString: server.test.url });
    await client.connect();
    try {
      const count = async () => {
        const { rows } = await client.query(
          "select subject from beatkeeper.events where name = 'own-data.taken' and actor = $1",
          [`staff:${officer.staffId}`],
        );
        return rows;
      };
      const before = (await count()).length;
      await taken(officer);
      const rows = await count();
      assert.equal(rows.length, before + 1);
      assert.deepEqual(rows[0].subject, { staffId: officer.staffId, officerId: own.device.officerId });
    } finally {
      await client.end();
    }
    const headers = { origin: 'http://evil.example', cookie: await officer.cookie() };
    const other = await fetch(`${server.serving.url}/api/me/data`, { method: 'POST', headers });
    assert.equal(other.status, 403);
  });
});
