// The log does not forget: looks among all in reach are told by where officers belonged, what was shared and whose staff the viewer was while they
// went on. Real: the app, PostgreSQL, HTTP. Faked: the clock.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { sql } from 'kysely';
import { type TestForce, testForce } from '../../test-force.ts';
import type { TestPerson } from '../../test-people.ts';
import { noon, type TestServer, testServer } from '../../test-server.ts';
import { readAreas } from '../areas.store.ts';
import { placeOfficer } from '../officers.store.ts';
import { setShares } from '../organisations.store.ts';

const minute = 60_000;
let server: TestServer;
let force: TestForce;
let officer: TestPerson;
let warden: TestPerson;
let clerk: TestPerson;
let gwen: TestPerson;
let now = noon;
before(async () => {
  server = await testServer({ logLevel: 'silent' });
  force = await testForce(server);
  const grants = [{ role: 'officer', areaId: null }] as const;
  officer = await server.person({ name: 'Of the team', officerId: idOf('team'), grants });
  const organisation = { name: 'The council', kind: 'council' } as const;
  warden = await server.person({ name: 'A warden', organisation, officerId: idOf('council'), grants });
  const standards = [{ role: 'professional-standards', areaId: null }] as const;
  gwen = await server.person({ name: 'Gwen', organisation, grants: standards });
  clerk = await server.person({
    name: 'A clerk',
    organisation,
    grants: [{ role: 'control-room', areaId: null }],
  });
});
after(() => server.stop());
// Each test has an hour of its own.
beforeEach(() => passes(60));

const idOf = (which: 'team' | 'council') => force.officerIds.get(which) ?? '';
const sergeant = () => force.personOf('sergeant');

function passes(minutes: number): number {
  now += minutes * minute;
  server.setNow(now);
  return now;
}

/** When looks among all in reach began that somebody reads in their log since a time. */
async function log(who: TestPerson, since: number): Promise<readonly number[]> {
  const { status, body } = await server.get('/api/me/looks', who);
  assert.equal(status, 200);
  const looks: readonly { readonly beganAt: number; readonly isNamed: boolean }[] = body.looks;
  return looks.filter((look) => !look.isNamed && look.beganAt >= since).map(({ beganAt }) => beganAt);
}

/** Looks at everybody whom somebody reaches; when. */
async function looks(who: TestPerson): Promise<number> {
  const { status } = await server.get('/api/visits?day=2026-11-23', who);
  assert.equal(status, 200);
  return now;
}

async function move(area: string): Promise<void> {
  const { database, forceId } = server.serving;
  await database.inForce(forceId, async (t) => {
    const areaId = (await readAreas(t)).find(({ name }) => name === area)?.id ?? null;
    const { organisationId } = sergeant();
    await placeOfficer(t, idOf('team'), { organisationId, areaId }, now, 'console');
  });
  await server.serving.catchUp();
}

async function share(action: 'visit.read' | null): Promise<void> {
  const { database, forceId } = server.serving;
  const shares = action === null ? [] : [{ with: 'police-force', action } as const];
  await database.inForce(forceId, (t) => setShares(t, warden.organisationId, shares, now, 'console'));
  await server.serving.catchUp();
}

describe('whoever is moved to another team', () => {
  test('keeps the looks at the old one, and gets none that were made after', async () => {
    const before = await looks(sergeant());
    passes(20);
    await move('hills');
    passes(20);
    await looks(sergeant());
    assert.deepEqual(await log(officer, before), [before]);
    passes(20);
    await move('centre');
    passes(20);
    const again = await looks(sergeant());
    assert.deepEqual(await log(officer, before), [again, before]);
  });

  test('is told of a look that went on meanwhile, as whoever was there before and after', async () => {
    const before = await looks(sergeant());
    passes(5);
    await move('hills');
    passes(3);
    await looks(sergeant());
    assert.deepEqual(await log(officer, before), [before]);
    passes(30);
    const unseen = await looks(sergeant());
    passes(5);
    await move('centre');
    passes(3);
    await looks(sergeant());
    assert.deepEqual(await log(officer, before), [unseen, before]);
  });
});

describe('whoever is of an organisation that shares no longer', () => {
  test('keeps the looks of when it did, and gets none that were made after', async () => {
    await share('visit.read');
    const before = await looks(sergeant());
    passes(5);
    await share(null);
    passes(3);
    await looks(sergeant());
    assert.deepEqual(await log(warden, before), [before]);
    passes(30);
    await looks(sergeant());
    assert.deepEqual(await log(warden, before), [before]);
    // So do those who answer for them.
    const span = `from=${new Date(before).toISOString()}&to=${new Date(now).toISOString()}`;
    const { body } = await server.get(`/api/looks?${span}`, gwen);
    const found = body.looks.map(({ beganAt }: { beganAt: number }) => beganAt);
    assert.deepEqual(found, [before]);
  });

  test('gets no look of before it shared', async () => {
    const before = await looks(sergeant());
    passes(20);
    await share('visit.read');
    assert.deepEqual(await log(warden, before), []);
    await share(null);
  });
});

test('whoever looked and is of another organisation since takes none of their looks along', async () => {
  const before = await looks(clerk);
  assert.deepEqual(await log(warden, before), [before]);
  passes(20);
  const { database, forceId } = server.serving;
  await database.inForce(forceId, (t) =>
    sql`update staff set organisation_id = ${sergeant().organisationId} where id = ${clerk.staffId}`.execute(
      t,
    ),
  );
  assert.deepEqual(await log(warden, before), [before]);
  assert.deepEqual(await log(officer, before), []);
});
