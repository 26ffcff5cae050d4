// A code on its way is withdrawn by whoever made it, with its device where a phone was quicker. Real: the app, PostgreSQL, HTTP. Faked: the clock.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { type TestForce, testForce, type Whose } from '../test-force.ts';
import type { TestPerson } from '../test-people.ts';
import { noon, type TestServer, testServer } from '../test-server.ts';

const minute = 60_000;
let server: TestServer;
let force: TestForce;
before(async () => {
  server = await testServer();
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

const pair = (officerId: string, client = 'traccar') =>
  asked(administrator(), '/api/pairings', { officerId, client, name: 'A phone' });

describe('a code on its way', () => {
  const withdraw = (pairingId: string, who = administrator()) =>
    asked(who, `/api/pairings/${pairingId}/withdraw`, {});
  async function eventsOf(...ids: readonly string[]) {
    const { database, forceId } = server.serving;
    const rows = await database.inForce(forceId, (t) =>
      t.selectFrom('events').select(['name', 'subject', 'actor']).orderBy('number').execute(),
    );
    const isOf = (subject: unknown) => ids.some((id) => JSON.stringify(subject).includes(id));
    return rows.filter(({ subject }) => isOf(subject)).map(({ name, actor }) => [name, actor]);
  }

  test('is withdrawn by whoever made it: no phone exchanges it any more', async () => {
    const { body } = await pair(idOf('area'), 'phone');
    for (const twice of [1, 2]) {
      const { status, body: told } = await withdraw(body.pairingId);
      assert.deepEqual([status, told.state], [200, 'withdrawn'], String(twice));
    }
    const answer = await server.post('/api/pairing', null, { secret: body.offer.secret });
    assert.deepEqual([answer.status, answer.body.type], [403, '/problems/pairing-dead']);
    assert.equal(
      (await server.get(`/api/pairings/${body.pairingId}`, administrator())).body.state,
      'withdrawn',
    );
    const by = `staff:${administrator().staffId}`;
    const both = ['pairing.made', 'pairing.withdrawn'].map((name) => [name, by]);
    assert.deepEqual(await eventsOf(body.pairingId), both);
  });

  test('takes its device along, be it that it held the token or that a phone was quicker', async () => {
    const direct = await pair(idOf('own'));
    const offered = await pair(idOf('own'), 'phone');
    const taken = await server.post('/api/pairing', null, { secret: offered.body.offer.secret });
    for (const [pairingId, { token, deviceId }] of [
      [direct.body.pairingId, direct.body.device],
      [offered.body.pairingId, taken.body],
    ] as const) {
      assert.equal((await server.post('/api/heartbeat', token, {})).status, 200);
      assert.equal((await withdraw(pairingId)).body.state, 'withdrawn');
      assert.equal((await server.post('/api/heartbeat', token, {})).status, 401);
      const last = (await eventsOf(pairingId, deviceId)).slice(-2).map(([name]) => name);
      assert.deepEqual(last, ['pairing.withdrawn', 'device.revoked']);
    }
  });

  test('that is exchanged and withdrawn at the same moment lets nobody in', async () => {
    for (let round = 0; round < 3; round++) {
      const { body } = await pair(idOf('team'), 'phone');
      const [taken, gone] = await Promise.all([
        server.post('/api/pairing', null, { secret: body.offer.secret }),
        withdraw(body.pairingId),
      ]);
      assert.equal(gone.status, 200);
      const token = taken.status === 200 ? taken.body.token : null;
      if (token !== null) assert.equal((await server.post('/api/heartbeat', token, {})).status, 401);
    }
  });

  test('is nobody else’s to withdraw, and one that is too old is not', async () => {
    const other = await server.person({
      name: 'Yet another',
      grants: [{ role: 'administrator', areaId: null }],
    });
    const { body } = await pair(idOf('area'), 'phone');
    assert.equal((await withdraw(body.pairingId, other)).status, 404);
    assert.equal((await withdraw(body.pairingId, force.personOf('sergeant'))).status, 403);
    assert.equal(
      (await asked(administrator(), `/api/me/pairings/${body.pairingId}/withdraw`, {})).status,
      404,
    );
    server.setNow(noon + 15 * minute);
    assert.equal((await withdraw(body.pairingId)).body.state, 'expired');
  });

  test('of one’s own is withdrawn by its officer', async () => {
    const officer = force.personOf('officer');
    const { body } = await asked(officer, '/api/me/pairings', { client: 'owntracks', name: 'Mine too' });
    const gone = await asked(officer, `/api/me/pairings/${body.pairingId}/withdraw`, {});
    assert.deepEqual([gone.status, gone.body.state], [200, 'withdrawn']);
    assert.equal((await server.post('/api/heartbeat', body.device.token, {})).status, 401);
  });
});
