// People, officers, organisations and areas as administrators change them over HTTP: own organisation, a council that shares, one that does not,
// another force. Real: the app, PostgreSQL, HTTP, sessions. Faked: the clock.
import assert from 'node:assert/strict';
import { randomUUIDv7 } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { type TestPerson, testPerson } from '../test-people.ts';
import { type Answer, type TestServer, testServer } from '../test-server.ts';
import { grantRole, setShares } from './index.ts';

const as = (role: 'administrator' | 'officer' | 'professional-standards') =>
  ({ role, areaId: null }) as const;
let server: TestServer;
let ada: TestPerson;
let ruth: TestPerson;
let cleo: TestPerson;
let olu: TestPerson;
let far: TestPerson;

before(async () => {
  server = await testServer();
  const { database, forceId } = server.serving;
  ada = await server.person({ name: 'Ada', grants: [as('administrator')] });
  ruth = await server.person({ name: 'Ruth', grants: [as('professional-standards')] });
  const closed = { name: 'Closed council', kind: 'council' } as const;
  cleo = await server.person({ name: 'Cleo', organisation: closed, grants: [as('administrator')] });
  const open = { name: 'Open council', kind: 'council' } as const;
  olu = await server.person({ name: 'Olu', organisation: open, grants: [as('administrator')] });
  const shares = [{ with: 'police-force', action: 'person.change' }] as const;
  await database.inForce(forceId, (t) => setShares(t, olu.organisationId, shares, server.now(), 'console'));
  const farForceId = await database.ensureForce('Another force');
  far = await testPerson(database, farForceId, { name: 'Far', grants: [as('administrator')] }, server.now);
});
after(() => server.stop());

async function post(path: string, body: unknown, who: TestPerson): Promise<Answer> {
  const headers = { origin: server.serving.url, cookie: await who.cookie() };
  return server.post(path, null, body, headers);
}
const reasonOf = ({ status, body }: Answer) => [status, body.type, body.reason];
const unfit = (reason: string) => [409, '/problems/people-unfit', reason];
const nobody = { isNew: true, email: null, areaId: null, callSign: null, standing: null, grant: [], end: [] };
const somebody = (name: string, of: TestPerson, more: object = {}) => {
  return { ...nobody, name, organisationId: of.organisationId, ...more };
};
const namesSeenBy = async (who: TestPerson) => {
  const { body } = await server.get('/api/people', who);
  return body.people.map(({ name }: { name: string }) => name).toSorted();
};
const eventsOf = (name: string) =>
  server.serving.database.inForce(server.serving.forceId, async (t) => {
    const { rows } = await sql`select from events where name = ${name}`.execute(t);
    return rows.length;
  });

describe('the list of people', () => {
  test('tells an administrator of their own people and of those who share, and a council of its own alone', async () => {
    assert.deepEqual(await namesSeenBy(ada), ['Ada', 'Olu', 'Ruth', 'The desk']);
    assert.deepEqual(await namesSeenBy(cleo), ['Cleo']);
    assert.deepEqual(await namesSeenBy(far), ['Far']);
  });
  test('is read by professional standards, who change nobody', async () => {
    const { body } = await server.get('/api/people', ruth);
    assert.deepEqual(
      body.people.map(({ mayChange }: { mayChange: boolean }) => mayChange),
      [false, false, false, false],
    );
    const refused = await post(`/api/people/${randomUUIDv7()}`, somebody('X', ada), ruth);
    assert.equal(refused.body.type, '/problems/not-permitted');
  });
});

describe('somebody', () => {
  test('is added once, with roles and a call sign, gets a link, and is let in by it with those roles', async () => {
    const id = randomUUIDv7();
    const standing = { kind: 'street-marshal', designatedFrom: null, designatedUntil: null };
    const wanted = somebody('Wanda', olu, { callSign: 'W7', standing, grant: [as('officer')] });
    for (const _ of ['once', 'again']) {
      const added = await post(`/api/people/${id}`, wanted, ada);
      assert.equal(added.status, 200, JSON.stringify(added.body));
      assert.deepEqual(added.body.person.roles, [{ ...as('officer'), source: 'here' }]);
    }
    const { body } = await server.get('/api/people', ada);
    const officer = body.officers.find(({ callSign }: { callSign: string }) => callSign === 'W7');
    assert.deepEqual(
      [officer.kind, officer.role, officer.organisationId],
      ['street-marshal', 'Street marshal', olu.organisationId],
    );
    assert.equal(body.people.filter(({ name }: { name: string }) => name === 'Wanda').length, 1);
    const made = await post(`/api/people/${id}/link`, {}, ada);
    const token = /\/sign-in#link=(\S+)$/.exec(made.body.address)?.[1];
    assert.equal(made.body.expiresAt, server.now() + 24 * 3_600_000);
    const origin = { origin: server.serving.url };
    assert.equal((await server.post('/api/sign-in/link', null, { token }, origin)).status, 200);
    assert.equal((await server.post('/api/sign-in/link', null, { token }, origin)).status, 403);
  });
  test('who leaves is let out at once, loses their roles, and can be said to be back', async () => {
    const gone = await server.person({ name: 'Gina', grants: [as('officer')] });
    assert.equal((await server.get('/api/me', gone)).status, 200);
    const left = await post(`/api/people/${gone.staffId}/leave`, {}, ada);
    assert.deepEqual([left.body.person.hasLeft, left.body.person.roles], [true, []]);
    const cookie = await gone.cookie();
    assert.equal((await fetch(`${server.serving.url}/api/me`, { headers: { cookie } })).status, 401);
    assert.deepEqual(reasonOf(await post(`/api/people/${gone.staffId}/link`, {}, ada)), unfit('has-left'));
    const back = await post(`/api/people/${gone.staffId}/return`, {}, ada);
    assert.deepEqual([back.body.person.hasLeft, back.body.person.roles], [false, []]);
    // What had ended stays ended.
    assert.equal((await fetch(`${server.serving.url}/api/me`, { headers: { cookie } })).status, 401);
  });
  test('of a council that does not share, and of another force, is nobody to an administrator', async () => {
    for (const who of [cleo, far]) {
      const change = { ...somebody('Changed', ada), isNew: false };
      assert.equal((await post(`/api/people/${who.staffId}`, change, ada)).status, 404);
      for (const work of ['leave', 'return', 'link'])
        assert.equal((await post(`/api/people/${who.staffId}/${work}`, {}, ada)).status, 404, work);
    }
    assert.deepEqual(
      reasonOf(await post(`/api/people/${randomUUIDv7()}`, somebody('X', cleo), ada)),
      unfit('unknown-organisation'),
    );
    assert.deepEqual(
      reasonOf(await post(`/api/people/${randomUUIDv7()}`, somebody('X', ada), cleo)),
      unfit('unknown-organisation'),
    );
    assert.equal((await server.get('/api/me', cleo)).body.name, 'Cleo');
  });
  test('is given a role nowhere that their administrator does not reach', async () => {
    const change = { ...somebody('Ada', cleo), isNew: false };
    assert.deepEqual(
      reasonOf(await post(`/api/people/${ada.staffId}`, change, ada)),
      unfit('unknown-organisation'),
    );
  });
  test('who is the last administrator of the force stays so', async () => {
    const { database, forceId } = server.serving;
    const desk = { ...somebody('The desk', ada), isNew: false, end: [as('administrator')] };
    assert.equal((await post(`/api/people/${server.desk.staffId}`, desk, ada)).status, 200);
    const change = { ...somebody('Ada', ada), isNew: false, end: [as('administrator')] };
    assert.deepEqual(
      reasonOf(await post(`/api/people/${ada.staffId}`, change, ada)),
      unfit('last-administrator'),
    );
    assert.deepEqual(
      reasonOf(await post(`/api/people/${ada.staffId}/leave`, {}, ada)),
      unfit('last-administrator'),
    );
    const grant = {
      id: randomUUIDv7(),
      staffId: server.desk.staffId,
      ...as('administrator'),
      source: 'provider',
    } as const;
    await database.inForce(forceId, (t) => grantRole(t, grant, server.now(), 'provider'));
    assert.deepEqual(
      reasonOf(await post(`/api/people/${server.desk.staffId}`, desk, ada)),
      unfit('from-provider'),
    );
  });
  test('of two administrators who end each other at the same moment, one stays', async () => {
    const ended = (name: string, { staffId }: TestPerson, by: TestPerson) =>
      post(`/api/people/${staffId}/leave`, {}, by).then(({ status }) => [name, status] as const);
    const { database } = server.serving;
    const thirdForceId = await database.ensureForce('A third force');
    const terms = { name: 'One of two', grants: [as('administrator')] };
    const one = await testPerson(database, thirdForceId, terms, server.now);
    const two = await testPerson(database, thirdForceId, terms, server.now);
    const done = await Promise.all([ended('one', one, two), ended('two', two, one)]);
    assert.equal(done.filter(([, status]) => status === 200).length, 1, JSON.stringify(done));
  });
});

describe('officers', () => {
  test('are changed as far as their administrator reaches, and the map says so', async () => {
    const { device } = await server.device('K1');
    const body = { isNew: false, callSign: 'K2', role: '', kind: 'pcso', designatedFrom: '2026-01-01' };
    const rest = { designatedUntil: null, organisationId: ada.organisationId, areaId: null };
    const changed = await post(`/api/people/officers/${device.officerId}`, { ...body, ...rest }, ada);
    assert.deepEqual(
      [changed.body.officer.callSign, changed.body.officer.role],
      ['K2', 'PCSO'],
      JSON.stringify(changed.body),
    );
    await server.serving.catchUp();
    const { body: list } = await server.get('/api/officers');
    assert.ok(list.officers.some(({ callSign }: { callSign: string }) => callSign === 'K2'));
    assert.equal(
      (await post(`/api/people/officers/${device.officerId}`, { ...body, ...rest }, cleo)).status,
      404,
    );
    const taken = { ...body, ...rest, isNew: true };
    assert.deepEqual(
      reasonOf(await post(`/api/people/officers/${randomUUIDv7()}`, taken, ada)),
      unfit('call-sign-taken'),
    );
  });
});

describe('organisations and areas', () => {
  test('are added by administrators of the police force alone; a new one’s first administrator by them too', async () => {
    const id = randomUUIDv7();
    const body = { isNew: true, name: 'Homes', kind: 'housing' };
    assert.equal((await post(`/api/organisations/${id}`, body, cleo)).body.type, '/problems/not-permitted');
    assert.equal((await post(`/api/organisations/${id}`, body, ada)).body.organisation.mayChange, true);
    assert.deepEqual(
      reasonOf(await post(`/api/organisations/${randomUUIDv7()}`, body, ada)),
      unfit('name-taken'),
    );
    const first = randomUUIDv7();
    const wanted = { ...somebody('Hal', ada), organisationId: id, grant: [as('administrator')] };
    assert.equal((await post(`/api/people/${first}`, wanted, ada)).status, 200);
    // From now on they look after themselves.
    assert.equal((await post(`/api/people/${first}/leave`, {}, ada)).status, 404);
  });
  test('share what their own administrators decide, and nobody else does', async () => {
    const shares = [{ with: 'police-force', action: 'live.read' }];
    const path = `/api/organisations/${cleo.organisationId}/shares`;
    assert.equal((await post(path, { shares }, ada)).body.type, '/problems/not-permitted');
    assert.equal((await post(path, { shares }, far)).status, 404);
    assert.deepEqual((await post(path, { shares }, cleo)).body.organisation.shares, shares);
    assert.deepEqual((await post(path, { shares: [] }, cleo)).body.organisation.shares, []);
  });
  test('areas are drawn by the police force alone, each lying in a wider one', async () => {
    const [division, beat] = [randomUUIDv7(), randomUUIDv7()];
    const area = {
      isNew: true,
      parentId: null,
      kind: 'division',
      name: 'Wend',
      contact: '101',
      namedOfficerId: null,
    };
    assert.equal((await post(`/api/areas/${division}`, area, cleo)).body.type, '/problems/not-permitted');
    assert.equal((await post(`/api/areas/${division}`, area, ada)).body.area.name, 'Wend');
    const below = { ...area, kind: 'beat', name: 'Mill', parentId: division };
    assert.equal((await post(`/api/areas/${beat}`, below, ada)).status, 200);
    const within = { ...area, isNew: false, parentId: beat };
    assert.deepEqual(
      reasonOf(await post(`/api/areas/${division}`, within, ada)),
      unfit('area-within-itself'),
    );
    assert.equal((await post(`/api/areas/${randomUUIDv7()}`, { ...area, isNew: false }, ada)).status, 404);
  });
});

describe('files', () => {
  const text = 'name,email,roles\nFred,fred@force.example,officer\nFay,fay at force,officer\n';
  test('say in a dry run what would become of each row, and keep nothing', async () => {
    const dry = await post('/api/people/import', { text, isDryRun: true }, ada);
    assert.deepEqual(
      dry.body.rows.map(({ row, outcome, column, reason }: Record<string, unknown>) => [
        row,
        outcome,
        column,
        reason,
      ]),
      [
        [2, 'added', null, null],
        [3, 'refused', 'email', 'bad-email'],
      ],
    );
    assert.ok(!(await namesSeenBy(ada)).includes('Fred'));
  });
  test('keep every good row, and the same again changes nothing', async () => {
    assert.equal((await post('/api/people/import', { text, isDryRun: false }, ada)).body.isKept, true);
    assert.ok((await namesSeenBy(ada)).includes('Fred') && !(await namesSeenBy(ada)).includes('Fay'));
    const added = await eventsOf('staff.added');
    const again = await post('/api/people/import', { text, isDryRun: false }, ada);
    assert.equal(again.body.rows[0].outcome, 'unchanged');
    assert.deepEqual([added > 0, await eventsOf('staff.added')], [true, added]);
  });
  test('reach no further than who hands them in', async () => {
    const other = 'name,organisation\nX,The force\n';
    const done = await post('/api/people/import', { text: other, isDryRun: false }, cleo);
    assert.equal(done.body.rows[0].reason, 'unknown-organisation');
    const areas = { text: 'name,kind\nA,division\n', isDryRun: false };
    assert.equal((await post('/api/areas/import', areas, cleo)).body.type, '/problems/not-permitted');
    assert.equal((await post('/api/areas/import', areas, ada)).body.rows[0].outcome, 'added');
  });
});

test('an officer of no organisation is the police force’s, and is handed to none that it does not reach', async () => {
  const { device } = await server.device('FREE1');
  const place = {
    isNew: false,
    callSign: 'FREE1',
    role: '',
    kind: null,
    designatedFrom: null,
    designatedUntil: null,
  };
  const there = { ...place, organisationId: cleo.organisationId, areaId: null };
  const handed = await post(`/api/people/officers/${device.officerId}`, there, ada);
  assert.deepEqual(reasonOf(handed), unfit('unknown-organisation'));
  const taken = await post(
    `/api/people/${randomUUIDv7()}`,
    somebody('Thief', cleo, { callSign: 'FREE1' }),
    cleo,
  );
  assert.deepEqual(reasonOf(taken), unfit('officer-of-another-organisation'));
});
