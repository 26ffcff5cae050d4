// Pairing a device: by whom, for whom, once, and within a quarter of an hour. Real: the app, PostgreSQL, HTTP. Faked: the clock.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import pg from 'pg';
import { clientProfiles, deviceClients } from '../../core/people/device-client.ts';
import { threeHotspots } from '../../fixtures/tracks/random-tracks.ts';
import { type TestForce, testForce, type Whose } from '../test-force.ts';
import type { TestPerson } from '../test-people.ts';
import { noon, type TestServer, testServer } from '../test-server.ts';
import { endRole, placeOfficer, readOfficers, readOrganisations, setShares } from './index.ts';

const minute = 60_000;
let server: TestServer;
let force: TestForce;
before(async () => {
  server = await testServer();
  await server.importHotspots(threeHotspots);
  force = await testForce(server);
});
after(() => server.stop());
beforeEach(() => server.setNow(noon));

const administrator = () => force.personOf('administrator');
const idOf = (which: Whose) => force.officerIds.get(which) ?? '';

async function asked(who: TestPerson, path: string, body: object) {
  const headers = { origin: server.serving.url, cookie: await who.cookie() };
  return server.post(path, null, body, headers);
}

async function pair(officerId: string, client = 'traccar', who = administrator()) {
  return asked(who, '/api/pairings', { officerId, client, name: 'A phone' });
}

const exchange = (secret: string) => fetchAnonymously('/api/pairing', { secret });

/** As a phone asks that has no token yet and no cookie. */
async function fetchAnonymously(path: string, body: object) {
  const headers = { 'content-type': 'application/json' };
  const sent = { method: 'POST', headers, body: JSON.stringify(body) };
  const answer = await fetch(server.serving.url + path, sent);
  // biome-ignore lint/suspicious/noExplicitAny: a test says itself what it expects in an answer.
  const told: any = await answer.json();
  return { status: answer.status, body: told };
}

const state = async (pairingId: string, who = administrator()) =>
  server.get(`/api/pairings/${pairingId}`, who);

describe('who may not', () => {
  test('whoever does not administer devices', async () => {
    for (const role of ['officer', 'sergeant', 'control-room', 'analyst'] as const) {
      assert.equal((await pair(idOf('own'), 'traccar', force.personOf(role))).status, 403, role);
    }
  });

  test('an administrator for an officer of another force, or of an organisation that does not share it', async () => {
    assert.equal((await pair(idOf('other-force'))).status, 404);
    assert.equal((await pair(idOf('council'))).status, 404);
    const { database, forceId } = server.serving;
    const organisations = await database.inForce(forceId, readOrganisations);
    const council = organisations.find(({ kind }) => kind === 'council');
    assert.ok(council !== undefined);
    const shares = [{ with: 'police-force', action: 'device.change' }] as const;
    await database.inForce(forceId, (t) => setShares(t, council.id, shares, noon, 'console'));
    await server.serving.catchUp();
    assert.equal((await pair(idOf('council'))).status, 200);
    await database.inForce(forceId, (t) => setShares(t, council.id, [], noon, 'console'));
    await server.serving.catchUp();
    assert.equal((await pair(idOf('council'))).status, 404);
  });

  test('an administrator of a council for an officer who was not placed anywhere yet', async () => {
    const organisation = { name: 'The council', kind: 'council' } as const;
    const person = await server.person({ organisation, grants: [{ role: 'administrator', areaId: null }] });
    const { device } = await server.device('unplaced');
    assert.equal((await pair(device.officerId, 'traccar', person)).status, 404);
    assert.equal((await pair(device.officerId)).status, 200);
  });

  test('anybody who patrols not, for themselves', async () => {
    const body = { client: 'phone', name: 'Mine' };
    assert.equal((await asked(administrator(), '/api/me/pairings', body)).status, 404);
  });

  test('with a name that is empty or too long, or for an app that nobody knows', async () => {
    const officerId = idOf('own');
    for (const wrong of [{ name: ' ' }, { name: 'x'.repeat(61) }, { client: 'pigeon' }, { officerId: '7' }]) {
      const body = { officerId, client: 'traccar', name: 'A phone', ...wrong };
      const { status, body: told } = await asked(administrator(), '/api/pairings', body);
      assert.deepEqual([status, told.field], [422, Object.keys(wrong)[0]]);
    }
  });
});

describe('a code that holds the token', () => {
  test('is a device at once, set up as its app is', async () => {
    for (const client of deviceClients.filter((each) => each !== 'phone')) {
      const { body } = await pair(idOf('own'), client);
      assert.equal(body.offer, null);
      const sent = await server.post('/api/heartbeat', body.device.token, {});
      assert.equal(sent.status, 200, client);
      const { body: list } = await server.get('/api/devices', administrator());
      const device = list.devices.find(
        (each: { deviceId: string }) => each.deviceId === body.device.deviceId,
      );
      const { pingSeconds, silentWhenStill } = clientProfiles[client];
      const { kind, callSign, name } = device;
      assert.deepEqual([kind, callSign, name], [client, 'own', 'A phone']);
      assert.deepEqual([device.pingSeconds, device.silentWhenStill], [pingSeconds, silentWhenStill]);
    }
  });

  test('is heard when its first message comes, and not before', async () => {
    const { body } = await pair(idOf('team'));
    const before = await state(body.pairingId);
    assert.deepEqual([before.body.state, before.body.heardAt], ['paired', null]);
    server.setNow(noon + 5000);
    await server.get(
      `/in/osmand?id=${body.device.token}&lat=52.92&lon=-1.47&timestamp=${noon / 1000}&batt=71`,
    );
    const { body: now } = await state(body.pairingId);
    assert.deepEqual([now.heardAt, now.lastPositionAt, now.batteryPercent], [noon + 5000, noon, 71]);
  });

  test('is watched by whoever made it only as far as they reach now, and its officer reads that', async () => {
    const person = await server.person({
      name: 'Watcher',
      grants: [{ role: 'administrator', areaId: null }],
    });
    const { body } = await pair(idOf('own'), 'traccar', person);
    await server.post('/api/heartbeat', body.device.token, { batteryPercent: 12 });
    assert.equal((await state(body.pairingId, person)).body.batteryPercent, 12);
    const { body: log } = await server.get('/api/me/looks', force.personOf('officer'));
    const look = log.looks.find(({ viewer }: { viewer: string }) => viewer === 'Watcher');
    assert.deepEqual([look?.view, look?.isNamed], ['devices', true]);
    // By the way of one's own account it is nobody's but the officer's.
    assert.equal((await server.get(`/api/me/pairings/${body.pairingId}`, person)).status, 404);
    const { database, forceId } = server.serving;
    const grant = { role: 'administrator', areaId: null } as const;
    await database.inForce(forceId, (t) => endRole(t, person.staffId, grant, noon, 'console'));
    await server.serving.catchUp();
    assert.equal((await state(body.pairingId, person)).status, 403);
  });

  test('is no longer watched once its officer is of an organisation that does not share them', async () => {
    const { body } = await pair(idOf('organisation'));
    await server.post('/api/heartbeat', body.device.token, {});
    assert.equal((await state(body.pairingId)).status, 200);
    const { database, forceId } = server.serving;
    const officers = await database.inForce(forceId, readOfficers);
    const { organisationId = null } = officers.find(({ callSign }) => callSign === 'council') ?? {};
    const place = (to: string | null) =>
      database.inForce(forceId, (t) =>
        placeOfficer(t, idOf('organisation'), { organisationId: to, areaId: null }, noon, 'console'),
      );
    await place(organisationId);
    assert.equal((await state(body.pairingId)).status, 404);
    await place(administrator().organisationId);
  });

  test('is nobody else’s to watch', async () => {
    const other = await server.person({
      name: 'Another',
      grants: [{ role: 'administrator', areaId: null }],
    });
    const { body } = await pair(idOf('team'));
    assert.equal((await state(body.pairingId, other)).status, 404);
  });
});

describe('a code that a phone exchanges', () => {
  test('gives one phone a token, once', async () => {
    const { body } = await pair(idOf('area'), 'phone');
    assert.equal(body.device, null);
    assert.equal((await state(body.pairingId)).body.state, 'waiting');
    const answers = await Promise.all(Array.from({ length: 4 }, () => exchange(body.offer.secret)));
    const given = answers.filter(({ status }) => status === 200);
    assert.equal(given.length, 1);
    for (const { status, body: told } of answers.filter((each) => each !== given[0]))
      assert.deepEqual([status, told.type], [403, '/problems/pairing-dead']);
    assert.equal(given[0].body.callSign, 'area');
    const { body: watched } = await state(body.pairingId);
    assert.deepEqual([watched.state, watched.deviceId], ['paired', given[0].body.deviceId]);
    assert.equal((await server.post('/api/heartbeat', given[0].body.token, {})).status, 200);
    const { body: list } = await server.get('/api/devices', administrator());
    const device = list.devices.find(
      (each: { deviceId: string }) => each.deviceId === given[0].body.deviceId,
    );
    const { pingSeconds, silentWhenStill } = clientProfiles.phone;
    assert.deepEqual([device.pingSeconds, device.silentWhenStill], [pingSeconds, silentWhenStill]);
  });

  test('is dead after a quarter of an hour', async () => {
    const { body } = await pair(idOf('area'), 'phone');
    assert.equal(body.offer.expiresAt, noon + 15 * minute);
    server.setNow(noon + 15 * minute);
    assert.equal((await exchange(body.offer.secret)).status, 403);
    assert.equal((await state(body.pairingId)).body.state, 'expired');
  });

  test('is no other secret: neither of a session nor a guess', async () => {
    const guess = `bkp1_${'x'.repeat(43)}`;
    for (const secret of ['', 'x', guess, guess.replace('bkp', 'bkl'), force.tokens.get('own') ?? '']) {
      assert.equal((await exchange(secret)).status, 403);
    }
  });

  test('is not guessed for long from one address', async () => {
    const guesses = await Promise.all(Array.from({ length: 30 }, () => exchange('x')));
    assert.ok(guesses.some(({ status, body }) => status === 429 && body.retryAfterSeconds > 0));
  });
});

test('an officer pairs a phone of their own, and watches it', async () => {
  const officer = force.personOf('officer');
  const { body } = await asked(officer, '/api/me/pairings', { client: 'owntracks', name: 'Mine' });
  assert.equal(body.callSign, 'own');
  assert.equal((await server.post('/api/heartbeat', body.device.token, {})).status, 200);
  const watched = await server.get(`/api/me/pairings/${body.pairingId}`, officer);
  assert.equal(watched.body.heardAt, noon);
});

test('no secret and no token is kept, nor told again', async () => {
  const [direct, offered] = [await pair(idOf('own')), await pair(idOf('own'), 'phone')];
  const secrets = [direct.body.device.token, offered.body.offer.secret];
  const superuser = new pg.Client({ connectionString: server.test.url });
  await superuser.connect();
  const { rows } = await superuser.query(`
    select (select string_agg(e::text, '') from beatkeeper.events e) || (select string_agg(p::text, '') from beatkeeper.pairings p)
      || (select string_agg(d::text, '') from beatkeeper.devices d) as kept`);
  await superuser.end();
  const told = JSON.stringify((await server.get('/api/devices', administrator())).body);
  for (const secret of secrets) {
    assert.ok(!String(rows[0].kept).includes(secret));
    assert.ok(!told.includes(secret));
  }
});
