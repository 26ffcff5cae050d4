// Who leaves takes the devices of the officer they are along. Real: the app, PostgreSQL, HTTP. Faked: the clock.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type { TestPerson } from '../test-people.ts';
import { type TestServer, testServer } from '../test-server.ts';

const as = (role: 'administrator' | 'officer') => ({ role, areaId: null }) as const;
let server: TestServer;
let ada: TestPerson;
before(async () => {
  server = await testServer();
  ada = await server.person({ name: 'Ada', grants: [as('administrator')] });
});
after(() => server.stop());

async function post(path: string, body: object, who: TestPerson) {
  const headers = { origin: server.serving.url, cookie: await who.cookie() };
  return server.post(path, null, body, headers);
}

test('who leaves takes the devices of the officer they are along, and a code on its way', async () => {
  const { device, token } = await server.device('G9');
  const other = await server.device('G10');
  const grants = [as('officer')];
  const gone = await server.person({ name: 'Gethin', officerId: device.officerId, grants });
  const wanted = { officerId: device.officerId, client: 'phone', name: 'Second' };
  const { body: code } = await post('/api/pairings', wanted, ada);
  assert.equal((await server.post('/api/heartbeat', token, {})).status, 200);
  assert.equal((await post(`/api/people/${gone.staffId}/leave`, {}, ada)).status, 200);
  assert.equal((await server.post('/api/heartbeat', token, {})).status, 401);
  assert.equal((await server.post('/api/heartbeat', other.token, {})).status, 200);
  const exchanged = await server.post('/api/pairing', null, { secret: code.offer.secret });
  assert.deepEqual([exchanged.status, exchanged.body.type], [403, '/problems/pairing-dead']);
  const { database, forceId } = server.serving;
  const { rows } = await database.inForce(forceId, (t) =>
    sql<{ name: string; actor: string }>`
      select name, actor from events where subject->>'deviceId' = ${device.id} or subject->>'pairingId' = ${code.pairingId}
      order by number desc limit 2
    `.execute(t),
  );
  assert.deepEqual(
    rows.map(({ name, actor }) => [name, actor]),
    ['device.revoked', 'pairing.withdrawn'].map((name) => [name, `staff:${ada.staffId}`]),
  );
  // What had ended stays ended.
  assert.equal((await post(`/api/people/${gone.staffId}/return`, {}, ada)).status, 200);
  assert.equal((await server.post('/api/heartbeat', token, {})).status, 401);
});
