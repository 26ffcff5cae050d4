// Nobody comes to professional standards unseen. Real: the app, PostgreSQL, HTTP. Faked: the clock.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type StandardsStep, standardsSteps } from '../../../core/people/standards-step.ts';
import type { TestPerson } from '../../test-people.ts';
import { noon, type TestServer, testServer } from '../../test-server.ts';
import { setShares } from '../organisations.store.ts';
import { endRole, grantRole } from '../staff.store.ts';

const day = 86_400_000;
const council = { name: 'The council', kind: 'council' } as const;
const as = (role: 'professional-standards' | 'administrator') => [{ role, areaId: null }] as const;
let server: TestServer;
let [ada, ruth, gwen, sam]: TestPerson[] = [];
before(async () => {
  server = await testServer({ logLevel: 'silent' });
  ada = await server.person({ name: 'Ada', grants: as('administrator') });
  ruth = await server.person({ name: 'Ruth', grants: as('professional-standards') });
  gwen = await server.person({ name: 'Gwen', organisation: council, grants: as('professional-standards') });
  sam = await server.person({ name: 'Sam', grants: [] });
});
after(() => server.stop());

async function steps(who: TestPerson) {
  const { status, body } = await server.get('/api/look-seals/people', who);
  assert.equal(status, 200);
  const told: readonly StandardsStep[] = body.steps;
  return told;
}
const short = (told: readonly StandardsStep[]) =>
  told.map(({ kind, name, maker, makerName }) => [kind, name, maker, makerName]);

async function link(staffId: string) {
  const headers = { origin: server.serving.url, cookie: await ada.cookie() };
  assert.equal((await server.post(`/api/people/${staffId}/link`, null, {}, headers)).status, 200);
}

test('administrators and others are not told', async () => {
  for (const who of [ada, sam]) assert.equal((await server.get('/api/look-seals/people', who)).status, 403);
});

test('a role that was granted and a link for its holder are told with who made them, the latest first', async () => {
  server.setNow(noon + 2 * day);
  await link(sam.staffId);
  server.setNow(noon + 3 * day);
  const { database, forceId } = server.serving;
  const grant = { ...as('professional-standards')[0], id: crypto.randomUUID(), staffId: sam.staffId };
  const by = `staff:${ada.staffId}` as const;
  await database.inForce(forceId, (t) => grantRole(t, { ...grant, source: 'here' }, noon + 3 * day, by));
  await link(ruth.staffId);
  const told = await steps(ruth);
  // The link came first, and the role made it one of professional standards.
  assert.deepEqual(short(told), [
    ['link', 'Ruth', 'person', 'Ada'],
    ['role', 'Sam', 'person', 'Ada'],
    ['link', 'Sam', 'person', 'Ada'],
    ['role', 'Ruth', 'console', null],
  ]);
  assert.deepEqual(told.map(({ at, overAt }) => [at - noon, overAt]).slice(1, 3), [
    [3 * day, null],
    [2 * day, null],
  ]);
  await database.inForce(forceId, (t) => endRole(t, sam.staffId, grant, noon + 4 * day, by));
  const ended = (await steps(ruth)).find(({ kind, name }) => kind === 'role' && name === 'Sam');
  assert.equal(ended?.overAt, noon + 4 * day);
});

test('another organisation’s are told where it shares its people, or may seal by an agreement', async () => {
  const { database, forceId } = server.serving;
  const share = async (of: TestPerson, shares: Parameters<typeof setShares>[2]) => {
    await database.inForce(forceId, (t) => setShares(t, of.organisationId, shares, server.now(), 'console'));
    await server.serving.catchUp();
  };
  const names = async (who: TestPerson) => new Set((await steps(who)).map(({ name }) => name));
  assert.deepEqual(await names(ruth), new Set(['Ruth', 'Sam']));
  assert.deepEqual(await names(gwen), new Set(['Gwen']));
  await share(ruth, [{ with: 'council', action: 'look.seal' }]);
  assert.deepEqual(await names(ruth), new Set(['Ruth', 'Sam', 'Gwen']));
  assert.deepEqual(await names(gwen), new Set(['Gwen']));
  await share(ruth, []);
  await share(gwen, [{ with: 'police-force', action: 'person.read' }]);
  assert.deepEqual(await names(ruth), new Set(['Ruth', 'Sam', 'Gwen']));
  await share(gwen, []);
});

test('what is older than ninety days is not told any more', async () => {
  server.setNow(noon + 3 * day + standardsSteps);
  assert.deepEqual(short(await steps(ruth)), [
    ['link', 'Ruth', 'person', 'Ada'],
    ['role', 'Sam', 'person', 'Ada'],
  ]);
  server.setNow(server.now() + 1);
  assert.deepEqual(await steps(ruth), []);
});
