// What a phone is told: its own force's hotspots and its own officer's day, and of nobody else a word. Real: the app, PostgreSQL, HTTP. Faked: the clock.
import assert from 'node:assert/strict';
import { randomBytes, randomUUID, randomUUIDv7 } from 'node:crypto';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { DutyChange } from '../../../core/people/duty-change.ts';
import {
  type PatrolDay,
  type PatrolHotspots,
  type PatrolNow,
  patrolDay,
  patrolHotspots,
  patrolNow,
} from '../../../core/tracking/patrol-places.ts';
import { threeHotspots } from '../../../fixtures/tracks/random-tracks.ts';
import { takeOverHotspots } from '../../hotspots/index.ts';
import { issueDevice } from '../../people/index.ts';
import type { TestPerson } from '../../test-people.ts';
import { noon, type TestDevice, type TestServer, testServer } from '../../test-server.ts';

const minute = 60_000;
const paths = ['/api/patrol/hotspots', '/api/patrol/now', '/api/patrol/day'] as const;
const [a, b, c] = threeHotspots;
const place = {
  name: 'Town',
  bounds: [-1.6, 52.8, -1.3, 53] as const,
  tiles: '/tiles/town.pmtiles',
  isInvented: true,
};
const terms = {
  travel: 'foot',
  operation: null,
  fund: null,
  payType: null,
  isAdditional: null,
  isVisible: null,
  plannedEndAt: null,
} as const;
let server: TestServer;
let own: TestDevice;
let other: TestDevice;
let elsewhere: TestDevice;

before(async () => {
  server = await testServer({ place, logLevel: 'silent' });
  await server.importHotspots([a, b]);
  own = await server.device('NG24');
  other = await server.device('NG31');
  const { database } = server.serving;
  const otherForce = await database.ensureForce('Another force');
  const chance = { newId: () => randomUUIDv7(), random: randomBytes(32) };
  const issue = { callSign: 'XF1', role: 'PC', name: 'phone', pingSeconds: null, silentWhenStill: false };
  elsewhere = await issueDevice(database, otherForce, issue, chance, 'console');
  await takeOverHotspots(database, otherForce, [c], noon);
  for (const each of [own, other]) await send(each, stretch(noon - 20 * minute, noon));
  await send(elsewhere, stretch(noon - 20 * minute, noon, -1.485));
  await server.serving.catchUp();
});
after(() => server.stop());
beforeEach(() => server.setNow(server.now() + 2 * minute));

/** Positions a minute apart on the spot, in hotspot a unless said otherwise. */
function stretch(from: number, to: number, longitude = -1.48) {
  const count = Math.floor((to - from) / minute) + 1;
  return Array.from({ length: count }, (_, i) => {
    return { capturedAt: from + i * minute, longitude, latitude: 52.919, accuracyMetres: 5 };
  });
}
const send = ({ token }: TestDevice, positions: unknown[]) =>
  server.post('/api/positions', token, { positions });

async function ask(path: string, { token }: Pick<TestDevice, 'token'>, headers = {}) {
  const said = { authorization: `Bearer ${token}`, ...headers };
  return fetch(server.serving.url + path, { headers: said });
}
const hotspots = async (as = own): Promise<PatrolHotspots> =>
  patrolHotspots.parse(await (await ask('/api/patrol/hotspots', as)).json());
const standings = async (as = own): Promise<PatrolNow> =>
  patrolNow.parse(await (await ask('/api/patrol/now', as)).json());
const day = async (as = own): Promise<PatrolDay> =>
  patrolDay.parse(await (await ask('/api/patrol/day', as)).json());
const tap = (change: DutyChange) => server.post('/api/duty', own.token, change);

describe('a phone is told', () => {
  test('nothing without a token that the server knows, whoever has signed in besides', async () => {
    const cookie = await server.desk.cookie();
    for (const path of paths) {
      assert.equal((await fetch(server.serving.url + path, { headers: { cookie } })).status, 401);
      assert.equal((await ask(path, { token: `${own.token}x` })).status, 401);
    }
  });

  test('of nobody else: no id, no call sign, no place, in none of the answers', async () => {
    for (const path of paths) {
      const text = await (await ask(path, own)).text();
      for (const { device, token } of [other, elsewhere])
        for (const word of [device.officerId, device.id, token]) assert.ok(!text.includes(word), path);
      assert.doesNotMatch(text, /NG31|XF1|OfficerIds|latitude|trails/);
    }
  });

  test('of its own force alone', async () => {
    const ids = (told: PatrolHotspots) => told.features.map(({ id }) => id);
    const there = await hotspots(elsewhere);
    assert.deepEqual([ids(await hotspots()), ids(there)], [['a', 'b'], ['c']]);
    assert.deepEqual([there.isInvented, there.me.callSign], [false, 'XF1']);
    // Around its own hotspots, not where the force that the pages show lies.
    assert.ok(there.bounds[0] > -1.5 && there.bounds[2] < -1.48);
    const nowThere = await standings(elsewhere);
    assert.deepEqual(
      nowThere.hotspots.map(({ hotspotId }) => hotspotId),
      ['c'],
    );
    const visits = [...(await day(elsewhere)).visits, ...(await day()).visits];
    assert.deepEqual(
      visits.map(({ hotspotId, officerId }) => [hotspotId, officerId]),
      [
        ['c', elsewhere.device.officerId],
        ['a', own.device.officerId],
      ],
    );
  });

  test('off duty too, though nothing of theirs is kept then', async () => {
    const now = server.now();
    const begun = { kind: 'start', dutyId: randomUUIDv7(), at: now - minute, crew: null } as const;
    await tap({ ...begun, radioId: 'R7', terms });
    await server.serving.catchUp();
    assert.equal((await hotspots()).me.hasRadio, true);
    await tap({ kind: 'end', at: now });
    server.setNow(now + 2 * minute);
    await server.serving.catchUp();
    const { body } = await send(own, stretch(now + minute, now + minute));
    assert.equal(body.refused[0].reason, 'off-duty');
    assert.equal((await hotspots()).me.hasRadio, false);
    assert.equal((await standings()).hotspots.length, 2);
    const told = await day();
    assert.deepEqual([told.visits.length, told.refused['off-duty']], [1, 1]);
  });
});

describe('hotspots', () => {
  test('are told with their versions, the map and whose phone it is', async () => {
    const { me, versions, tiles, bounds, isInvented, features } = await hotspots();
    const { officerId } = own.device;
    assert.deepEqual(me, { officerId, callSign: 'NG24', role: 'PC', hasRadio: false });
    assert.deepEqual(versions, { a: 1, b: 1 });
    assert.deepEqual([tiles, bounds], ['/api/patrol/tiles/town.pmtiles', place.bounds]);
    assert.deepEqual([isInvented, features[0].geometry.type], [true, 'Polygon']);
  });

  test('are told once: by a strong tag that the moment does not change, and a new hotspot does', async () => {
    const tagOf = async () => (await ask(paths[0], own)).headers.get('etag') ?? '';
    const tag = await tagOf();
    assert.match(tag, /^"[\w-]{20,}"$/);
    server.setNow(server.now() + minute);
    assert.equal(await tagOf(), tag);
    for (const known of [tag, `W/${tag}`, `"x", ${tag}`]) {
      const answer = await ask(paths[0], own, { 'if-none-match': known });
      assert.deepEqual([answer.status, await answer.text(), answer.headers.get('etag')], [304, '', tag]);
    }
    assert.equal((await ask(paths[0], other, { 'if-none-match': tag })).status, 200);
    await server.importHotspots([c]);
    await server.serving.catchUp();
    const answer = await ask(paths[0], own, { 'if-none-match': tag });
    assert.equal(answer.status, 200);
    assert.notEqual(answer.headers.get('etag'), tag);
  });
});

describe('where hotspots stand', () => {
  test('is what the desk is told, but for who is there: that is how many', async () => {
    const now = server.now();
    await send(other, stretch(now - 3 * minute, now));
    await server.serving.catchUp();
    const [first] = (await standings()).hotspots;
    assert.deepEqual([first.hotspotId, first.present], ['a', 1]);
    assert.ok(first.patrolSeconds >= 20 * 60);
  });

  test('is worked out at most once a second for all phones', async () => {
    const first = await standings();
    server.setNow(server.now() + 999);
    assert.equal((await standings(other)).at, first.at);
    server.setNow(server.now() + 1);
    assert.equal((await standings()).at, first.at + 1000);
  });
});

describe('one’s own day', () => {
  test('has the visits, their sums, what took no part by reason, and declared time apart', async () => {
    const { visits, measuredSeconds, lowSeconds, highSeconds, declaredSeconds, day: named } = await day();
    assert.deepEqual([visits.length, named, declaredSeconds], [1, '2026-11-23', 0]);
    assert.equal(measuredSeconds, visits[0].measuredSeconds);
    assert.ok(lowSeconds <= measuredSeconds && measuredSeconds <= highSeconds);
  });

  test('says that a visit rests on a crew-mate’s track, and not whose', async () => {
    const [still, mate] = [await server.device('NG40'), await server.device('NG41')];
    const now = server.now();
    for (const { token } of [still, mate]) {
      const begun = { kind: 'start', dutyId: randomUUIDv7(), at: now - 10 * minute, crew: 'north' } as const;
      assert.equal((await server.post('/api/duty', token, { ...begun, radioId: null, terms })).status, 200);
    }
    await send(mate, stretch(now - 9 * minute, now));
    await server.serving.catchUp();
    const { visits } = await day(still);
    assert.deepEqual(
      visits.map(({ officerId, byCrewMate }) => [officerId, byCrewMate]),
      [[still.device.officerId, 'crew']],
    );
    assert.ok(!JSON.stringify(visits).includes(mate.device.officerId));
  });

  test('says who looked in the last 31 days, and not what a seal keeps from the officer while it stands', async () => {
    const [sergeant, ruth, idris] = await Promise.all([
      person('The sergeant', 'control-room'),
      person('Ruth', 'professional-standards'),
      person('Idris', 'professional-standards'),
    ]);
    const by = async () => (await day()).looks.map((each) => [each.by, each.view]);
    const before = await by();
    const { officerId } = own.device;
    await server.get(`/api/officers/${officerId}`, sergeant);
    assert.deepEqual(await by(), [['The sergeant', 'officer-day'], ...before]);
    const seal = { sealId: randomUUID(), viewerId: sergeant.staffId, officerId, to: null };
    const rest = { from: noon, reviewAt: server.now() + 86_400_000, reason: 'Case 12/26' };
    await change(ruth, '/api/look-seals', { ...seal, ...rest });
    await change(idris, `/api/look-seals/${seal.sealId}`, { act: 'confirm' });
    assert.deepEqual(await by(), before);
    server.setNow(server.now() + 32 * 86_400_000);
    assert.deepEqual(await by(), []);
    server.setNow(server.now() - 32 * 86_400_000);
  });
});

function person(name: string, role: 'control-room' | 'professional-standards'): Promise<TestPerson> {
  return server.person({ name, grants: [{ role, areaId: null }] });
}

async function change(who: TestPerson, path: string, body: object): Promise<void> {
  const headers = { origin: server.serving.url, cookie: await who.cookie() };
  assert.equal((await server.post(path, null, body, headers)).status, 200);
}
