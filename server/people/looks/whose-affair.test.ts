// Whose affair looks and seals on them are: professional standards of one organisation, and those of another; and what a search tells whoever is
// kept from some of it. Real: the app, PostgreSQL, HTTP. Faked: the clock.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { mostLooksFound } from '../../../core/people/look.ts';
import { type TestForce, testForce } from '../../test-force.ts';
import type { TestPerson } from '../../test-people.ts';
import { noon, type TestServer, testServer } from '../../test-server.ts';

const day = 86_400_000;
const council = { name: 'The council', kind: 'council' } as const;
const standards = [{ role: 'professional-standards', areaId: null }] as const;
let server: TestServer;
let force: TestForce;
let [ruth, idris, gwen, mair]: TestPerson[] = [];
before(async () => {
  server = await testServer({ logLevel: 'silent' });
  force = await testForce(server);
  ruth = force.personOf('professional-standards');
  idris = await server.person({ name: 'Idris', grants: standards });
  gwen = await server.person({ name: 'Gwen', organisation: council, grants: standards });
  mair = await server.person({ name: 'Mair', organisation: council, grants: standards });
});
after(() => server.stop());

async function send(who: TestPerson, path: string, body: object) {
  const headers = { origin: server.serving.url, cookie: await who.cookie() };
  return server.post(path, null, body, headers);
}
const idOf = (which: 'team' | 'council') => force.officerIds.get(which) ?? '';
const sergeant = () => force.personOf('sergeant');
const request = (part: object) => ({
  ...{ sealId: randomUUID(), viewerId: sergeant().staffId, officerId: idOf('team') },
  ...{ from: noon, to: null, reviewAt: server.now() + 30 * day, reason: 'Case 12/26', ...part },
});
const act = (who: TestPerson, sealId: string, what: string) =>
  send(who, `/api/look-seals/${sealId}`, { act: what });
const sealsOf = async (who: TestPerson): Promise<string[]> =>
  (await server.get('/api/look-seals', who)).body.seals.map(({ sealId }: { sealId: string }) => sealId);
const search = async (who: TestPerson) => {
  const span = `from=${new Date(noon - day).toISOString()}&to=${new Date(noon + day).toISOString()}`;
  return (await server.get(`/api/looks?${span}`, who)).body;
};

test('a seal is asked for, answered and read in the organisation whose officer it is kept from', async () => {
  assert.equal((await send(gwen, '/api/look-seals', request({}))).status, 404);
  const body = request({});
  assert.equal((await send(ruth, '/api/look-seals', body)).status, 200);
  for (const what of ['confirm', 'decline', 'withdraw'])
    assert.equal((await act(mair, body.sealId, what)).status, 404, what);
  assert.equal((await act(idris, body.sealId, 'confirm')).status, 200);
  assert.equal((await act(mair, body.sealId, 'close')).status, 404);
  assert.deepEqual([await sealsOf(ruth), await sealsOf(gwen)], [[body.sealId], []]);
  const own = request({ officerId: idOf('council') });
  assert.equal((await send(gwen, '/api/look-seals', own)).status, 200);
  assert.equal((await act(ruth, own.sealId, 'confirm')).status, 404);
  assert.equal((await act(mair, own.sealId, 'confirm')).status, 200);
  assert.equal((await act(idris, body.sealId, 'close')).status, 200);
});

test('a search tells of looks by its own people and of looks at its own officers', async () => {
  await server.get(`/api/officers/${idOf('team')}`, sergeant());
  const grants = [{ role: 'control-room', areaId: null }] as const;
  const warden = await server.person({ name: 'The council’s desk', organisation: council, grants });
  await server.get(`/api/officers/${idOf('council')}`, warden);
  const viewers = async (who: TestPerson) =>
    (await search(who)).looks.map(({ viewer }: { viewer: string }) => viewer).toSorted();
  assert.deepEqual([await viewers(ruth), await viewers(gwen)], [['sergeant'], ['The council’s desk']]);
  const { body: choices } = await server.get('/api/looks/choices', gwen);
  const callSigns = choices.officers.map(({ callSign }: { callSign: string }) => callSign);
  const names = choices.viewers.map(({ name }: { name: string }) => name);
  assert.deepEqual([callSigns, names], [['council'], ['Gwen', 'Mair', 'The council’s desk']]);
});

test('whoever is kept from some of what is found does not read so from a list that is cut short', async () => {
  const { database, forceId } = server.serving;
  const grants = [...standards, { role: 'officer', areaId: null }] as const;
  const self = await server.person({ officerId: idOf('team'), grants });
  const inspector = force.personOf('inspector');
  const body = request({});
  await send(ruth, '/api/look-seals', body);
  await act(idris, body.sealId, 'confirm');
  // As many as are told, and the one that is kept from them.
  const before = (await search(self)).looks.length;
  await database.inForce(forceId, (t) =>
    sql`
      insert into looks (force_id, id, viewer_id, organisation_id, view, officer_id, began_at, ended_at)
      select force_in_hand(), gen_random_uuid(), ${inspector.staffId}, ${inspector.organisationId}, 'officer-day', ${idOf('team')}, at, at
      from (select ${new Date(noon)}::timestamptz as at) as once, generate_series(1, ${mostLooksFound - before})
    `.execute(t),
  );
  const told = async (who: TestPerson) => {
    const { looks, isCut } = await search(who);
    return [looks.length, isCut];
  };
  assert.deepEqual(await told(ruth), [mostLooksFound, true]);
  assert.deepEqual(await told(self), [mostLooksFound, false]);
});
