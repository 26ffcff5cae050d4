// Whose affair a legal hold is: of the organisation whose officer it names, and never of that officer. Real: the app, PostgreSQL, HTTP.
// Faked: the clock.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { threeHotspots } from '../../../fixtures/tracks/random-tracks.ts';
import { type TestForce, testForce } from '../../test-force.ts';
import type { TestPerson } from '../../test-people.ts';
import { noon, type TestServer, testServer } from '../../test-server.ts';

const standards = [{ role: 'professional-standards', areaId: null }] as const;
let server: TestServer;
let force: TestForce;
let [ruth, gwen, self]: TestPerson[] = [];
before(async () => {
  server = await testServer({ logLevel: 'silent' });
  await server.importHotspots(threeHotspots);
  force = await testForce(server);
  ruth = force.personOf('professional-standards');
  const organisation = { name: 'The council', kind: 'council' } as const;
  gwen = await server.person({ name: 'Gwen', organisation, grants: standards });
  const grants = [...standards, { role: 'officer', areaId: null }] as const;
  self = await server.person({ name: 'Of both', officerId: idOf('team'), grants });
});
after(() => server.stop());

const idOf = (which: 'team' | 'area' | 'council') => force.officerIds.get(which) ?? '';

async function send(who: TestPerson, path: string, body: object) {
  const headers = { origin: server.serving.url, cookie: await who.cookie() };
  return server.post(path, null, body, headers);
}
const hold = (part: object) => {
  const open = { officerId: null, hotspotId: null, from: null, to: null };
  return { holdId: randomUUID(), ...open, reason: 'complaint 12/26', ...part };
};
const end = async (who: TestPerson, holdId: string) =>
  (await send(who, `/api/holds/${holdId}/end`, {})).status;
const holdsOf = async (who: TestPerson): Promise<string[]> =>
  (await server.get('/api/holds', who)).body.holds.map(({ holdId }: { holdId: string }) => holdId);

test('another organisation neither ends a hold on an officer nor places one nor reads of it', async () => {
  const body = hold({ officerId: idOf('area') });
  assert.equal((await send(ruth, '/api/holds', body)).status, 200);
  assert.equal(await end(gwen, body.holdId), 404);
  const { status, body: told } = await send(gwen, '/api/holds', hold({ officerId: idOf('area') }));
  assert.deepEqual([status, told.reason], [422, 'no-officer']);
  const own = hold({ officerId: idOf('council') });
  assert.equal((await send(gwen, '/api/holds', own)).status, 200);
  assert.deepEqual([await holdsOf(ruth), await holdsOf(gwen)], [[body.holdId], [own.holdId]]);
  const { body: choices } = await server.get('/api/holds/choices', gwen);
  assert.deepEqual(
    choices.officers.map(({ callSign }: { callSign: string }) => callSign),
    ['council'],
  );
  assert.equal(await end(ruth, own.holdId), 404);
  assert.equal(await end(ruth, body.holdId), 200);
});

test('what names nobody holds everybody’s, and is the police’s to place and to end', async () => {
  const body = hold({ hotspotId: 'a' });
  assert.equal((await send(gwen, '/api/holds', body)).status, 422);
  assert.equal((await send(ruth, '/api/holds', body)).status, 200);
  assert.equal(await end(gwen, body.holdId), 404);
  assert.equal(await end(ruth, body.holdId), 200);
});

test('nobody ends a hold on themselves, or reads of it', async () => {
  const body = hold({ officerId: idOf('team') });
  assert.equal((await send(ruth, '/api/holds', body)).status, 200);
  assert.equal(await end(self, body.holdId), 404);
  assert.ok(!(await holdsOf(self)).includes(body.holdId));
  assert.ok((await holdsOf(ruth)).includes(body.holdId));
});

test('the count of seals does not tell whoever is kept from one that it is there', async () => {
  const idris = await server.person({ name: 'Idris', grants: standards });
  const seal = {
    sealId: randomUUID(),
    viewerId: force.personOf('sergeant').staffId,
    officerId: idOf('team'),
  };
  const terms = { from: noon, to: null, reviewAt: noon + 86_400_000, reason: 'Case 12/26' };
  assert.equal((await send(ruth, '/api/look-seals', { ...seal, ...terms })).status, 200);
  const count = async (who: TestPerson) =>
    (await server.get('/api/retention', who)).body.openRecords.find(
      ({ record }: { record: string }) => record === 'look-seals',
    ).count;
  assert.deepEqual([await count(idris), await count(self)], [1, 0]);
});
