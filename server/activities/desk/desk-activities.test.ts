// Activities at the desk: totals by a hand-worked example, corrections, who is told what, files read back. Real: the app, PostgreSQL, HTTP.
// Faked: the clock. Activities are put on the shelf here, as a phone's door would.
import assert from 'node:assert/strict';
import { randomUUIDv7 } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { sql } from 'kysely';
import { threeHotspots } from '../../../fixtures/tracks/random-tracks.ts';
import { addEvents } from '../../bus/events.store.ts';
import { readOrganisations, setShares } from '../../people/index.ts';
import { type TestForce, testForce, type Whose } from '../../test-force.ts';
import type { TestPerson } from '../../test-people.ts';
import { noon, type TestServer, testServer } from '../../test-server.ts';

interface Logged {
  readonly of?: Whose;
  readonly kind?: 'greeting' | 'conversation' | 'vehicle-warning' | 'stop-and-search';
  readonly at?: number;
  readonly count?: number;
  readonly hotspotIds?: readonly string[];
  readonly reference?: string;
  readonly definition?: number;
  readonly declared?: true;
}

const hour = 3_600_000;
let server: TestServer;
let force: TestForce;
/** 06:00 of 23 November, when the dosage day begins. */
const six = noon - 6 * hour;
const ids = new Map<string, string>();

async function logged(name: string, of: Logged): Promise<void> {
  const { kind = 'greeting', at = noon - hour, count = 1, hotspotIds = ['a'], definition = 1 } = of;
  const { database, forceId } = server.serving;
  const activityId = randomUUIDv7();
  ids.set(name, activityId);
  const officerId = force.officerIds.get(of.of ?? 'team') ?? '';
  const source = of.declared ? 'declared-elsewhere' : 'phone';
  const [by, what] = of.declared ? ['Old log', 'any contact'] : [null, null];
  await database.inForce(forceId, async (t) => {
    await sql`
      insert into activities (force_id, change_id, activity_id, revision, officer_id, kind, definition, done_at, count, x, y,
        accuracy_half_metres, hotspot_ids, reference, said_at, said_by, received_at, source, declared_source, declared_definition)
      values (force_in_hand(), ${randomUUIDv7()}, ${activityId}, 1, ${officerId}, ${kind}, ${definition}, ${new Date(at)}, ${count},
        -1480000, 52920000, 10, ${hotspotIds}::text[], ${of.reference ?? null}, ${new Date(at)},
        ${of.declared ? 'console' : `device:${activityId}`}, ${new Date(at)}, ${source}, ${by}, ${what})
    `.execute(t);
    await addEvents(t, 'console', [{ name: 'activity.logged', subject: { activityId, officerId, kind } }]);
  });
}

function post(name: string, what: 'correct' | 'withdraw', body: object, as: TestPerson = server.desk) {
  return as.cookie().then((cookie) =>
    server.post(`/api/activities/${ids.get(name)}/${what}`, null, body, {
      cookie,
      origin: server.serving.url,
    }),
  );
}

const content = {
  kind: 'greeting',
  at: noon - hour,
  count: 1,
  hotspotIds: ['a'],
  outcome: null,
  reference: null,
};
const correction = (change: object, revision = 1, reason = 'wrong-count') => ({
  changeId: randomUUIDv7(),
  revision,
  reason,
  content: { ...content, ...change },
});

before(async () => {
  server = await testServer();
  await server.importHotspots(threeHotspots);
  force = await testForce(server);
  await logged('greeting', { count: 3, hotspotIds: ['a', 'b'] });
  await logged('early', { count: 2, at: six - 60_000 });
  await logged('slip', { count: 50, at: noon - 2 * hour });
  await logged('car', { kind: 'vehicle-warning', hotspotIds: [], at: noon - 3 * hour });
  await logged('other team', { of: 'area', count: 7, hotspotIds: ['c'] });
  await logged('warden', { of: 'council', count: 5, hotspotIds: ['b'] });
  await logged('search', { kind: 'stop-and-search', reference: 'SS/17', at: noon - 4 * hour });
  await logged('old', { declared: true, count: 900, at: six - 20 * hour });
});
after(() => server.stop());

const today = 'from=2026-11-23&to=2026-11-23';
const bothDays = 'from=2026-11-22&to=2026-11-23';

async function totals(query: string, as?: TestPerson) {
  const { status, body } = await server.get(`/api/activities/totals?${query}`, as);
  assert.equal(status, 200);
  return body;
}

/** The figures of a row as group, people or items, here or elsewhere, how many and what they come to. */
function shortly(
  figures: { group: string; counts: string; declared: unknown; entries: number; counted: number }[],
) {
  return figures.map(({ group, counts, declared, entries, counted }) =>
    [group, counts, ...(declared === null ? [] : ['elsewhere']), entries, counted].join(' '),
  );
}

describe('corrections', () => {
  test('across the beginning of the dosage day: the original stays, and the day is the one it was done on', async () => {
    assert.deepEqual(shortly((await totals(`${bothDays}&by=day`)).rows[0].figures), [
      'engagement people 1 2',
      'engagement people elsewhere 1 900',
    ]);
    const moved = correction({ at: six, count: 2 }, 1, 'wrong-time');
    assert.deepEqual((await post('early', 'correct', moved)).body, {
      activityId: ids.get('early'),
      revision: 2,
    });
    assert.deepEqual(
      (await post('early', 'correct', moved)).body.revision,
      2,
      'the same change again changes nothing',
    );
    const { rows } = await totals(`${bothDays}&by=day`);
    assert.deepEqual(
      rows.map(({ key }: { key: string }) => key),
      ['2026-11-22', '2026-11-23'],
    );
    assert.deepEqual(shortly(rows[0].figures), ['engagement people elsewhere 1 900']);
    const { body } = await server.get(`/api/activities?${today}`);
    const early = body.activities.find(
      (each: { activityId: string }) => each.activityId === ids.get('early'),
    );
    assert.deepEqual(
      early.history.map((each: { by: string; reason: string | null; content: { at: number } }) => [
        each.by,
        each.reason,
        each.content.at,
      ]),
      [
        ['phone', null, six - 60_000],
        ['desk', 'wrong-time', six],
      ],
    );
    assert.equal(early.source, 'phone');
  });

  test('what is taken back counts no more and stays on record', async () => {
    const { status } = await post('slip', 'withdraw', {
      changeId: randomUUIDv7(),
      revision: 1,
      reason: 'slip',
    });
    assert.equal(status, 200);
    const withdrawn = await server.get(`/api/activities?${today}&standing=withdrawn`);
    assert.deepEqual(
      withdrawn.body.activities.map((each: { withdrawnBecause: string; history: unknown[] }) => [
        each.withdrawnBecause,
        each.history.length,
      ]),
      [['slip', 2]],
    );
    const again = await post('slip', 'correct', correction({ count: 1 }, 2));
    assert.deepEqual([again.status, again.body.reason], [409, 'withdrawn-already']);
  });

  test('a correction of what was seen before another is told so, and each refusal has its name', async () => {
    const stale = await post('early', 'correct', correction({ count: 9 }, 1));
    assert.deepEqual(
      [stale.status, stale.body.type, stale.body.version],
      [409, '/problems/changed-meanwhile', 2],
    );
    const elsewhere = await post('old', 'correct', correction({}));
    assert.deepEqual([elsewhere.status, elsewhere.body.reason], [409, 'declared-elsewhere']);
    const bad = await post('early', 'correct', correction({ count: 0 }, 2));
    assert.deepEqual([bad.status, bad.body.field], [422, 'content.count']);
  });

  test('what a phone had said before and sent later has a number, and the next correction goes on from it', async () => {
    await logged('late', { at: noon - 51 * hour });
    const { database, forceId } = server.serving;
    await database.inForce(forceId, (t) =>
      sql`
        insert into activities (force_id, change_id, activity_id, revision, officer_id, kind, definition, done_at, count, hotspot_ids,
          reason, said_at, said_by, received_at, superseded_at, source)
        select force_id, ${randomUUIDv7()}, activity_id, 2, officer_id, kind, definition, done_at, 4, hotspot_ids,
          'wrong-count', said_at - interval '1 second', said_by, received_at, received_at, source
        from activities where activity_id = ${ids.get('late')}
      `.execute(t),
    );
    const at = noon - 51 * hour;
    const { body } = await post('late', 'correct', correction({ at, count: 9 }));
    assert.equal(body.revision, 3);
    const listed = await server.get('/api/activities?from=2026-11-21&to=2026-11-21');
    assert.deepEqual(
      listed.body.activities[0].history.map((each: { content: { count: number } }) => each.content.count),
      [1, 4, 9],
    );
    await post('late', 'withdraw', { changeId: randomUUIDv7(), revision: 3, reason: 'not-done' });
  });

  test('leave an event each, without a name', async () => {
    const { rows } = await server.serving.database.inForce(server.serving.forceId, (t) =>
      sql<{ name: string; actor: string; subject: Record<string, unknown> }>`
        select name, actor, subject from events where name in ('activity.corrected', 'activity.withdrawn') order by number
      `.execute(t),
    );
    assert.deepEqual(
      rows.map(({ name, subject: { reason } }) => [name, reason]),
      [
        ['activity.corrected', 'wrong-time'],
        ['activity.withdrawn', 'slip'],
        ['activity.corrected', 'wrong-count'],
        ['activity.withdrawn', 'not-done'],
      ],
    );
    assert.ok(rows.every(({ actor }) => actor === `staff:${server.desk.staffId}`));
  });
});

describe('totals by hand', () => {
  // Of the police's stand today: 3 greeted in a and b, 2 in a (corrected to 06:00), 7 in c; a car warned outside; one searched in a. Not: the slip,
  // nor the 5 of the council's warden in b, which the council does not share.
  test('by hotspot both of an overlap are credited, and the whole counts once', async () => {
    const { rows, whole, isOfAll } = await totals(`${today}&by=hotspot`);
    const found = Object.fromEntries(
      rows.map((row: { key: string | null; figures: never[] }) => [
        row.key ?? 'outside',
        shortly(row.figures),
      ]),
    );
    assert.deepEqual(found, {
      a: ['engagement people 2 5', 'search people 1 1'],
      b: ['engagement people 1 3'],
      c: ['engagement people 1 7'],
      outside: ['power items 1 1'],
    });
    assert.deepEqual(shortly(whole), ['engagement people 3 12', 'power items 1 1', 'search people 1 1']);
    assert.equal(isOfAll, false);
  });

  test('what was declared elsewhere stands apart, and the series breaks after it', async () => {
    const { whole, breaks } = await totals(`${bothDays}&by=kind&kind=engagement`);
    assert.deepEqual(shortly(whole), ['engagement people 3 12', 'engagement people elsewhere 1 900']);
    assert.deepEqual(breaks, [{ why: 'declared', day: '2026-11-23', source: 'Old log' }]);
  });

  test('with a month of nothing the drift alarm says that it cannot tell', async () => {
    const { body } = await server.get('/api/activities/drift');
    assert.deepEqual(
      [body.engagements.state, body.engagements.from, body.engagements.usualFrom, body.hoursOf],
      ['too-few-days', '2026-11-16', '2026-10-19', 'hotspots'],
    );
  });
});

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
    assert.deepEqual(shortly(whole), ['engagement people 2 5', 'power items 1 1', 'search people 1 1']);
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
      const { status } = await post('other team', 'correct', correction({ count: 8 }), force.personOf(role));
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
    assert.deepEqual(shortly(whole), ['engagement people 3 12', 'power items 1 1', 'search people 1 1']);
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

describe('files', () => {
  test('CSV is read back with what was first said, and without places', async () => {
    const { type, body } = await server.get(`/api/activities/file?${today}`);
    assert.match(type, /text\/csv/);
    const rows: Record<string, string>[] = parse(body, { columns: true });
    assert.equal(rows.length, 5);
    const early = rows.find((row) => row.activity_id === ids.get('early'));
    assert.deepEqual(
      [early?.done_at, early?.dosage_day, early?.first_done_at, early?.corrections, early?.call_sign],
      ['2026-11-23T06:00:00.000Z', '2026-11-23', '2026-11-23T05:59:00.000Z', '1', 'team'],
    );
    assert.equal(
      Object.keys(rows[0]).some((name) => /longitude|latitude/.test(name)),
      false,
    );
  });

  test('Excel is read back by a reader', async () => {
    const cookie = await server.desk.cookie();
    const file = await fetch(`${server.serving.url}/api/activities/file?${today}&format=xlsx`, {
      headers: { cookie },
    });
    const book = await readXlsx(new Uint8Array(await file.arrayBuffer()));
    assert.deepEqual(
      book.sheets.map(({ name, rows }) => [name, rows.length]),
      [
        ['Activities', 6],
        ['About', 6],
      ],
    );
  });

  test('GeoJSON says where, for a reason and to whom positions may be taken out', async () => {
    const path = `/api/activities/file?${today}&format=geojson`;
    assert.equal((await server.get(path)).body.type, '/problems/reason-needed');
    const look = await server.lookGiven('export', null, six, six + 24 * hour);
    const { status, body } = await server.get(`${path}&look=${look}`);
    assert.equal(status, 200);
    const collection = typeof body === 'string' ? JSON.parse(body) : body;
    assert.equal(collection.features.length, 5);
    assert.deepEqual(collection.features[0].geometry, { type: 'Point', coordinates: [-1.48, 52.92] });
    assert.equal((await server.get(path, force.personOf('sergeant'))).status, 403);
  });
});

test('pages follow each other without a hole and without one twice', async () => {
  for (let i = 0; i < 130; i++) await logged(`many ${i}`, { at: noon - 50 * hour - (i >> 1) * 1000 });
  const path = '/api/activities?from=2026-11-21&to=2026-11-21';
  const first = (await server.get(path)).body;
  const second = (await server.get(`${path}&before=${first.next}`)).body;
  assert.deepEqual([first.activities.length, second.activities.length, second.next], [100, 30, null]);
  const told = [...first.activities, ...second.activities].map(({ activityId }) => activityId);
  assert.equal(new Set(told).size, 130);
  assert.equal(first.count, 130);
});
