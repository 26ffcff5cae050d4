// Authorities and designations over HTTP: who may, what is refused and why, what is kept. Real: the app, PostgreSQL, HTTP. Faked: the clock.
import assert from 'node:assert/strict';
import { randomUUIDv7 } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import type { LawfulPower } from '../../core/activities/powers.ts';
import { threeHotspots } from '../../fixtures/tracks/random-tracks.ts';
import type { SignedIn } from '../http/session-door.ts';
import { type TestPerson, testPerson } from '../test-people.ts';
import { type Answer, noon, type TestServer, testServer } from '../test-server.ts';
import { designationDesk } from './designation-desk.ts';

const hour = 3_600_000;
let server: TestServer;
let ines: TestPerson;
let cleo: TestPerson;
let far: TestPerson;

before(async () => {
  server = await testServer();
  await server.importHotspots(threeHotspots);
  ines = await server.person({ name: 'Ines', grants: [{ role: 'inspector', areaId: null }] });
  const council = { name: 'The council', kind: 'council' } as const;
  const grants = [{ role: 'administrator', areaId: null }] as const;
  cleo = await server.person({ name: 'Cleo', organisation: council, grants });
  const farForceId = await server.serving.database.ensureForce('Another force');
  far = await testPerson(server.serving.database, farForceId, { grants }, server.now);
});
after(() => server.stop());

const square = {
  type: 'Polygon',
  coordinates: [
    [
      [-1.48, 52.92],
      [-1.47, 52.92],
      [-1.47, 52.93],
      [-1.48, 52.93],
      [-1.48, 52.92],
    ],
  ],
};
const dispersal = {
  kind: 'dispersal',
  name: 'Invented: the market',
  terms: 'Direct people to leave for up to 48 hours.',
  reference: 'S34-2026-118',
  givenBy: 'Inspector, Northgate North',
  from: noon - hour,
  until: noon + 47 * hour,
  area: square,
};

async function post(path: string, body: unknown, who: TestPerson): Promise<Answer> {
  const headers = { origin: server.serving.url, cookie: await who.cookie() };
  return server.post(path, null, body, headers);
}
const make = (body: object, who = ines, id: string = randomUUIDv7()) =>
  post(`/api/authorities/${id}`, body, who);
const reasonsIn = ({ status, body }: Answer) => [
  status,
  ...body.problems.map((each: { reason: string }) => each.reason),
];
const namesAt = async (query: string, who = ines) => {
  const { body } = await server.get(`/api/authorities${query}`, who);
  return body.authorities.map(({ name }: { name: string }) => name);
};
const eventsOf = (name: string) =>
  server.serving.database.inForce(server.serving.forceId, async (t) => {
    const { rows } = await sql<{ subject: object }>`select subject from events where name = ${name}`.execute(
      t,
    );
    return rows.map(({ subject }) => subject);
  });

describe('an authority', () => {
  test('is not for an officer on patrol to make, and is for them to read', async () => {
    const pat = await server.person({ grants: [{ role: 'officer', areaId: null }] });
    assert.equal((await make(dispersal, pat)).status, 403);
    assert.equal((await server.get('/api/authorities', pat)).status, 200);
  });

  test('is refused with every reason at its field', async () => {
    const wrong = {
      ...dispersal,
      givenBy: 'Sergeant',
      until: noon + 48 * hour,
      area: {
        ...square,
        coordinates: [
          [
            [0, 0],
            [1, 1],
            [0, 0],
          ],
        ],
      },
    };
    const refused = await make(wrong);
    assert.deepEqual(reasonsIn(refused), [422, 'too-long', 'given-by-too-low', 'area-unfit']);
    assert.match(refused.body.problems[2].message, /fewer than four/);
    assert.deepEqual(reasonsIn(await make(dispersal, cleo)), [422, 'not-yours']);
    const nowhere = { ...dispersal, area: { type: 'hotspots', hotspotIds: ['nowhere'] } };
    assert.deepEqual(reasonsIn(await make(nowhere)), [422, 'hotspot-unknown']);
  });

  test('is made once however often it is sent, seen by its force alone, and ended once', async () => {
    const id = randomUUIDv7();
    const [first, again] = [await make(dispersal, ines, id), await make(dispersal, ines, id)];
    assert.deepEqual([first.status, again.body], [200, first.body]);
    assert.deepEqual(reasonsIn(await make({ ...dispersal, name: 'Another' }, ines, id)), [422, 'id-taken']);
    assert.deepEqual(await eventsOf('authority.made'), [{ authorityId: id }]);
    assert.deepEqual(await namesAt(`?at=${noon}`), [dispersal.name]);
    assert.deepEqual(await namesAt('', far), []);
    assert.equal((await post(`/api/authorities/${id}/end`, {}, far)).status, 404);
    assert.deepEqual(reasonsIn(await post(`/api/authorities/${id}/end`, {}, cleo)), [422, 'not-yours']);
    const ended = await post(`/api/authorities/${id}/end`, {}, ines);
    assert.equal(ended.body.authority.endedAt, noon);
    assert.deepEqual((await post(`/api/authorities/${id}/end`, {}, ines)).body, ended.body);
    assert.deepEqual(await eventsOf('authority.ended'), [{ authorityId: id, from: noon }]);
    assert.deepEqual(await namesAt(`?at=${noon}`), []);
    assert.deepEqual(await namesAt(`?at=${noon - 1}`), [dispersal.name]);
  });

  test('takes the area of hotspots, and keeps it when they are drawn anew', async () => {
    const hotspotIds = threeHotspots.map(({ id }) => id);
    const made = await make({ ...dispersal, name: 'Three', area: { type: 'hotspots', hotspotIds } });
    assert.equal(made.status, 200);
    const [{ id }] = threeHotspots;
    await server.importHotspots(
      threeHotspots.map((each) => (each.id === id ? { ...each, boundary: threeHotspots[1].boundary } : each)),
    );
    const { body } = await server.get(`/api/authorities?at=${noon}`, ines);
    assert.deepEqual(body.authorities[0].boundary, made.body.authority.boundary);
  });

  test('that is ended before it begins holds at no time, and stays on record', async () => {
    const coming = { ...dispersal, name: 'Coming', from: noon + hour, until: noon + 2 * hour };
    const id = randomUUIDv7();
    await make(coming, ines, id);
    assert.deepEqual(await namesAt(`?at=${noon + hour}`), ['Three', 'Coming']);
    await post(`/api/authorities/${id}/end`, {}, ines);
    assert.deepEqual(await namesAt(`?from=${noon}&to=${noon + 9 * hour}`), ['Three']);
    assert.ok((await namesAt('')).includes('Coming'));
  });

  test('is in the shift briefing while it holds or is near', async () => {
    const { body } = await server.get('/api/briefing', ines);
    assert.deepEqual(
      body.authorities.map(({ name, until }: typeof dispersal) => [name, until]),
      [['Three', dispersal.until]],
    );
  });
});

describe('a designation', () => {
  const law: LawfulPower[] = [
    {
      power: 'dispersal-direction',
      law: 'invented',
      source: null,
      from: '2014-10-20',
      until: null,
      needs: 'dispersal',
      heldBy: [
        { kind: 'constable', by: 'office' },
        { kind: 'pcso', by: 'designation' },
        { kind: 'council-officer', by: 'designation' },
      ],
    },
  ];
  const given = {
    power: 'dispersal-direction',
    kind: 'pcso',
    organisationId: null,
    from: '2026-11-01',
    until: null,
    source: 'Invented',
  } as const;
  const desk = () => designationDesk(server.serving.database, server.now, law);
  const as = (organisationId: string, kind: 'police-force' | 'council'): SignedIn => ({
    forceId: server.serving.forceId,
    sessionId: '',
    way: 'link',
    endsAt: 0,
    viewer: {
      staffId: randomUUIDv7(),
      name: 'Ada',
      organisation: { id: organisationId, name: '', kind },
      areaId: null,
      officerId: null,
      grants: [{ role: 'administrator', areaId: null }],
    },
    ground: { parents: new Map(), shares: new Map() },
  });
  const give = (more: object, who = as(ines.organisationId, 'police-force')) =>
    desk().give(who, { ...given, ...more, designationId: randomUUIDv7() });
  const reasonOf = async (done: ReturnType<typeof give>) => {
    const outcome = await done;
    return outcome.ok ? 'ok' : outcome.reason;
  };

  test('is refused to a kind that the law gives nothing, before its law, or backwards', async () => {
    assert.equal(await reasonOf(give({ kind: 'street-marshal' })), 'not-to-be-given');
    assert.equal(await reasonOf(give({ kind: 'constable' })), 'not-to-be-given');
    assert.equal(await reasonOf(give({ from: '2014-10-19' })), 'not-to-be-given');
    assert.equal(await reasonOf(give({ until: '2026-10-31' })), 'ends-before-it-begins');
    assert.equal(await reasonOf(give({ organisationId: randomUUIDv7() })), 'organisation-unknown');
  });

  test('of a council is for its own people, and never of those whom a chief officer designates', async () => {
    const council = as(cleo.organisationId, 'council');
    assert.equal(await reasonOf(give({ organisationId: cleo.organisationId }, council)), 'not-yours');
    assert.equal(await reasonOf(give({ kind: 'council-officer' }, council)), 'not-yours');
    const own = { kind: 'council-officer', organisationId: cleo.organisationId };
    assert.equal(await reasonOf(give(own, council)), 'ok');
  });

  test('is ended by a day that is not past', async () => {
    const ada = as(ines.organisationId, 'police-force');
    const made = await give({}, ada);
    assert.ok(made.ok);
    const { designationId } = made.designation;
    const end = (until: string) => desk().end(ada, designationId, until);
    assert.deepEqual(await end('2026-11-22'), { ok: false, reason: 'day-past' });
    assert.deepEqual(await end('2026-10-22'), { ok: false, reason: 'ends-before-it-begins' });
    const ended = await end('2026-11-23');
    assert.equal(ended.ok && ended.designation.until, '2026-11-23');
    assert.deepEqual(await eventsOf('designation.ended'), [{ designationId, until: '2026-11-23' }]);
  });

  test('over HTTP is for administrators', async () => {
    const body = { ...given, designationId: randomUUIDv7() };
    assert.equal((await post('/api/designations', body, ines)).status, 403);
    const { body: told } = await server.get('/api/designations', ines);
    assert.deepEqual([told.today, told.mayGive, told.designations.length], ['2026-11-23', [], 2]);
  });
});
