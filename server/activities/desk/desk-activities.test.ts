// Activities at the desk: corrections with the original kept, and totals by a hand-worked example. Real: the app, PostgreSQL, HTTP.
// Faked: the clock.
import assert from 'node:assert/strict';
import { randomUUIDv7 } from 'node:crypto';
import { after, before, describe, test } from 'node:test';

import { sql } from 'kysely';
import { threeHotspots } from '../../../fixtures/tracks/random-tracks.ts';
import { correctionTo, shortFigures, type TestActivities, testActivities } from '../../test-activities.ts';
import { type TestForce, testForce } from '../../test-force.ts';
import type { TestPerson } from '../../test-people.ts';
import { noon, type TestServer, testServer } from '../../test-server.ts';

const hour = 3_600_000;
/** 06:00 of 23 November, when the dosage day begins. */
const six = noon - 6 * hour;
const today = 'from=2026-11-23&to=2026-11-23';
const bothDays = 'from=2026-11-22&to=2026-11-23';
let server: TestServer;
let force: TestForce;
let activities: TestActivities;

before(async () => {
  server = await testServer();
  await server.importHotspots(threeHotspots);
  force = await testForce(server);
  activities = testActivities(server, force);
  await activities.logged('greeting', { count: 3, hotspotIds: ['a', 'b'] });
  await activities.logged('early', { count: 2, at: six - 60_000 });
  await activities.logged('slip', { count: 50, at: noon - 2 * hour });
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

describe('corrections', () => {
  test('across the beginning of the dosage day: the original stays, and the day is the one it was done on', async () => {
    assert.deepEqual(shortFigures((await totals(`${bothDays}&by=day`)).rows[0].figures), [
      'engagement people 1 2',
      'engagement people elsewhere 1 900',
    ]);
    const moved = correctionTo({ at: six, count: 2 }, 1, 'wrong-time');
    assert.deepEqual((await activities.change('early', 'correct', moved)).body, {
      activityId: activities.ids.get('early'),
      revision: 2,
    });
    assert.deepEqual(
      (await activities.change('early', 'correct', moved)).body.revision,
      2,
      'the same change again changes nothing',
    );
    const { rows } = await totals(`${bothDays}&by=day`);
    assert.deepEqual(
      rows.map(({ key }: { key: string }) => key),
      ['2026-11-22', '2026-11-23'],
    );
    assert.deepEqual(shortFigures(rows[0].figures), ['engagement people elsewhere 1 900']);
    const { body } = await server.get(`/api/activities?${today}`);
    const early = body.activities.find(
      (each: { activityId: string }) => each.activityId === activities.ids.get('early'),
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
    const { status } = await activities.change('slip', 'withdraw', {
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
    const again = await activities.change('slip', 'correct', correctionTo({ count: 1 }, 2));
    assert.deepEqual([again.status, again.body.reason], [409, 'withdrawn-already']);
  });

  test('a correction of what was seen before another is told so, and each refusal has its name', async () => {
    const stale = await activities.change('early', 'correct', correctionTo({ count: 9 }, 1));
    assert.deepEqual(
      [stale.status, stale.body.type, stale.body.version],
      [409, '/problems/changed-meanwhile', 2],
    );
    const elsewhere = await activities.change('old', 'correct', correctionTo({}));
    assert.deepEqual([elsewhere.status, elsewhere.body.reason], [409, 'declared-elsewhere']);
    const bad = await activities.change('early', 'correct', correctionTo({ count: 0 }, 2));
    assert.deepEqual([bad.status, bad.body.field], [422, 'content.count']);
  });

  test('what a phone had said before and sent later has a number, and the next correction goes on from it', async () => {
    await activities.logged('late', { at: noon - 51 * hour });
    const { database, forceId } = server.serving;
    await database.inForce(forceId, (t) =>
      sql`
        insert into activities (force_id, change_id, activity_id, revision, officer_id, kind, definition, done_at, count, hotspot_ids,
          reason, said_at, said_by, received_at, superseded_at, source)
        select force_id, ${randomUUIDv7()}, activity_id, 2, officer_id, kind, definition, done_at, 4, hotspot_ids,
          'wrong-count', said_at - interval '1 second', said_by, received_at, received_at, source
        from activities where activity_id = ${activities.ids.get('late')}
      `.execute(t),
    );
    const at = noon - 51 * hour;
    const { body } = await activities.change('late', 'correct', correctionTo({ at, count: 9 }));
    assert.equal(body.revision, 3);
    const listed = await server.get('/api/activities?from=2026-11-21&to=2026-11-21');
    assert.deepEqual(
      listed.body.activities[0].history.map((each: { content: { count: number } }) => each.content.count),
      [1, 4, 9],
    );
    await activities.change('late', 'withdraw', {
      changeId: randomUUIDv7(),
      revision: 3,
      reason: 'not-done',
    });
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
        shortFigures(row.figures),
      ]),
    );
    assert.deepEqual(found, {
      a: ['engagement people 2 5', 'search people 1 1'],
      b: ['engagement people 1 3'],
      c: ['engagement people 1 7'],
      outside: ['power items 1 1'],
    });
    assert.deepEqual(shortFigures(whole), ['engagement people 3 12', 'power items 1 1', 'search people 1 1']);
    assert.equal(isOfAll, false);
  });

  test('what was declared elsewhere stands apart, and the series breaks after it', async () => {
    const { whole, breaks } = await totals(`${bothDays}&by=kind&kind=engagement`);
    assert.deepEqual(shortFigures(whole), ['engagement people 3 12', 'engagement people elsewhere 1 900']);
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

test('pages follow each other without a hole and without one twice', async () => {
  for (let i = 0; i < 130; i++)
    await activities.logged(`many ${i}`, { at: noon - 50 * hour - (i >> 1) * 1000 });
  const path = '/api/activities?from=2026-11-21&to=2026-11-21';
  const first = (await server.get(path)).body;
  const second = (await server.get(`${path}&before=${first.next}`)).body;
  assert.deepEqual([first.activities.length, second.activities.length, second.next], [100, 30, null]);
  const told = [...first.activities, ...second.activities].map(({ activityId }) => activityId);
  assert.equal(new Set(told).size, 130);
  assert.equal(first.count, 130);
});
