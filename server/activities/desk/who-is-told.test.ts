// Who is told which activities, by name or not. Real: the app, PostgreSQL, HTTP. Faked: the clock.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { sql } from 'kysely';
import { threeHotspots } from '../../../fixtures/tracks/random-tracks.ts';
import { readOrganisations, setShares } from '../../people/index.ts';
import { correctionTo, shortFigures, type TestActivities, testActivities } from '../../test-activities.ts';
import { type TestForce, testForce } from '../../test-force.ts';
import type { TestPerson } from '../../test-people.ts';
import { noon, type TestServer, testServer } from '../../test-server.ts';

const hour = 3_600_000;
/** 06:00 of 23 November, when the dosage day begins. */
const six = noon - 6 * hour;
const today = 'from=2026-11-23&to=2026-11-23';
let server: TestServer;
let force: TestForce;
let activities: TestActivities;

before(async () => {
  server = await testServer();
  await server.importHotspots(threeHotspots);
  force = await testForce(server);
  activities = testActivities(server, force);
  await activities.logged('greeting', { count: 3, hotspotIds: ['a', 'b'] });
  await activities.logged('early', { count: 2, at: six });
  await activities.logged('car', { kind: 'vehicle-warning', hotspotIds: [], at: noon - 3 * hour });
  await activities.logged('other team', { of: 'area', count: 7, hotspotIds: ['c'] });
  await activities.logged('warden', { of: 'council', count: 5, hotspotIds: ['b'] });
  await activities.logged('search', { kind: 'stop-and-search', reference: 'SS/17', at: noon - 4 * hour });
  await activities.logged('old', { declared: true, count: 900, at: six - 20 * hour });
});
after(() => server.stop());

async function totals(query: string, as?: TestPerson) {
  const { status, body } = await server.get(`/api/activities/totals?${query}`, as);
  assert.equal(status, 200);
  return body;
}

describe('who is told what', () => {
  const seen = async (as: TestPerson, query = today) => {
    const { status, body } = await server.get(`/api/activities?${query}`, as);
    return status === 200
      ? body.activities.map((each: { callSign: string | null }) => each.callSign)
      : status;
  };

  test('a sergeant the team’s, with totals of the same; an officer their own; an administrator none', async () => {
    assert.deepEqual([...new Set(await seen(force.personOf('sergeant')))], ['team']);
    const { whole, isOfAll } = await totals(`${today}&by=kind`, force.personOf('sergeant'));
    assert.deepEqual(shortFigures(whole), ['engagement people 2 5', 'power items 1 1', 'search people 1 1']);
    assert.equal(isOfAll, false);
    assert.deepEqual(await seen(force.personOf('officer')), []);
    assert.equal(await seen(force.personOf('administrator')), 403);
    const other = await server.get(
      `/api/activities?${today}&officerId=${force.officerIds.get('area')}`,
      force.personOf('sergeant'),
    );
    assert.equal(other.status, 404);
  });

  test('nobody beyond their reach is corrected', async () => {
    for (const role of ['sergeant', 'analyst', 'officer'] as const) {
      const { status } = await activities.change(
        'other team',
        'correct',
        correctionTo({ count: 8 }),
        force.personOf(role),
      );
      assert.equal(status, role === 'analyst' ? 403 : 404, role);
    }
  });

  test('the council’s own sergeant its warden’s, and the police once the council shares them', async () => {
    const organisation = { name: 'The council', kind: 'council' } as const;
    const grants = [{ role: 'control-room', areaId: null }] as const;
    const ofCouncil = await server.person({ organisation, grants });
    assert.deepEqual(await seen(ofCouncil), ['council']);
    const { database, forceId } = server.serving;
    const council = (await database.inForce(forceId, readOrganisations)).find(
      ({ kind }) => kind === 'council',
    );
    const shares = (['activity.read', 'officer.read'] as const).map((action) => ({
      with: 'police-force' as const,
      action,
    }));
    await database.inForce(forceId, (t) => setShares(t, council?.id ?? '', shares, server.now(), 'console'));
    await server.serving.catchUp();
    assert.ok((await seen(force.personOf('sergeant'))).includes('council'));
    await database.inForce(forceId, (t) => setShares(t, council?.id ?? '', [], server.now(), 'console'));
    await server.serving.catchUp();
  });

  test('the local policing body totals, and rows without a name or a reference once the day is over', async () => {
    const organisation = { name: 'The commissioner', kind: 'local-policing-body' } as const;
    const grants = [{ role: 'programme-manager', areaId: null }] as const;
    const payer = await server.person({ organisation, grants });
    const { database, forceId } = server.serving;
    const police = (await database.inForce(forceId, readOrganisations)).find(
      ({ kind }) => kind === 'police-force',
    );
    const shares = [{ with: 'local-policing-body', action: 'activity.read' }] as const;
    await database.inForce(forceId, (t) => setShares(t, police?.id ?? '', shares, server.now(), 'console'));
    await server.serving.catchUp();
    const { whole } = await totals(`${today}&by=kind`, payer);
    assert.deepEqual(shortFigures(whole), ['engagement people 3 12', 'power items 1 1', 'search people 1 1']);
    assert.deepEqual(await seen(payer), [], 'one of today would say where somebody is');
    const byName = `${today}&officerId=${force.officerIds.get('team')}`;
    assert.equal(await seen(payer, byName), 404);
    assert.equal((await server.get(`/api/activities/totals?${byName}`, payer)).status, 404);
    server.setNow(noon + 24 * hour);
    await server.serving.catchUp();
    const { body } = await server.get(`/api/activities?${today}`, payer);
    assert.equal(body.activities.length, 5);
    assert.equal(body.isUnnamed, true);
    const words = JSON.stringify(body);
    for (const id of force.officerIds.values()) assert.ok(!words.includes(id));
    assert.doesNotMatch(words, /SS\/17|longitude/);
    assert.equal((await server.get(`/api/activities/file?${today}&format=geojson`, payer)).status, 403);
    const { body: csv } = await server.get(`/api/activities/file?${today}`, payer);
    for (const id of force.officerIds.values()) assert.ok(!csv.includes(id));
    server.setNow(noon);
    await server.serving.catchUp();
  });

  test('a look is kept before anything is told', async () => {
    await server.get(`/api/activities?${today}`);
    await server.get(`/api/activities?${today}&officerId=${force.officerIds.get('team')}`);
    const { rows } = await server.serving.database.inForce(server.serving.forceId, (t) =>
      sql<{
        officer: string | null;
      }>`select officer_id as officer from looks where view = 'activities' and viewer_id = ${server.desk.staffId}`.execute(
        t,
      ),
    );
    assert.ok(rows.some(({ officer }) => officer === null));
    assert.ok(rows.some(({ officer }) => officer === force.officerIds.get('team')));
  });
});
