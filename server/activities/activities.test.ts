// The doors of activities: logged, corrected, taken back, sent again; whose they are; what cannot be read.
// Real: the app, PostgreSQL, HTTP. Faked: the clock.
import assert from 'node:assert/strict';
import { randomBytes, randomUUID, randomUUIDv7 } from 'node:crypto';
import { after, before, beforeEach, describe, test } from 'node:test';
import { sql } from 'kysely';
import type { ActivityChange } from '../../core/activities/activity.ts';
import { threeHotspots } from '../../fixtures/tracks/random-tracks.ts';
import { issueDevice } from '../people/index.ts';
import { noon, type TestDevice, type TestServer, testServer } from '../test-server.ts';
import { activitiesBetween, activityHistory } from './activity-reading.store.ts';
import {
  correctionOf,
  logOf,
  type PhoneActivities,
  phoneActivities,
  withdrawalOf,
} from './test-activities.ts';

const minute = 60_000;
let server: TestServer;
let phone: TestDevice;
let asPhone: PhoneActivities;
let people = 0;
before(async () => {
  server = await testServer();
  await server.importHotspots(threeHotspots);
  asPhone = phoneActivities(server);
});
after(() => server.stop());
beforeEach(async () => {
  server.setNow(noon);
  people += 1;
  phone = await server.device(`A${people}`);
  await asPhone.beOfKind(phone, 'constable');
});

const inForce: PhoneActivities['inForce'] = (work) => asPhone.inForce(work);
const told = (path: string, of = phone) => asPhone.told(path, of);
const outcome = (change: ActivityChange, of = phone) => asPhone.outcome(change, of);
const send = (changes: readonly unknown[], of = phone) => asPhone.send(changes, of);

describe('an activity', () => {
  test('is logged, corrected twice and taken back; every word stays on record, with an event for each', async () => {
    const log = logOf({ count: 2 });
    const said = [
      correctionOf(log, 1, { count: 3 }),
      correctionOf(log, 2, { count: 4 }),
      withdrawalOf(log, 2.5),
    ];
    server.setNow(noon + minute);
    assert.equal(await outcome(log), 'kept');
    server.setNow(noon + 5 * minute);
    for (const change of said) assert.equal(await outcome(change), 'kept');
    const [shown] = (await told('/api/patrol/activities')).body.activities;
    assert.deepEqual([shown.content.count, shown.withdrawnBecause, shown.source], [4, 'slip', 'phone']);
    assert.deepEqual(
      shown.history.map(({ reason, content }: { reason: string; content: { count: number } | null }) => [
        reason,
        content?.count ?? null,
      ]),
      [
        [null, 2],
        ['wrong-count', 3],
        ['wrong-count', 4],
        ['slip', null],
      ],
    );
    const events = await inForce((t) =>
      t.selectFrom('events').selectAll().where('name', 'like', 'activity.%').orderBy('number').execute(),
    );
    const { officerId, id } = phone.device;
    const subject = { officerId, activityId: log.activityId, kind: 'conversation' };
    assert.deepEqual(
      events.filter(({ actor }) => actor === `device:${id}`).map((each) => [each.name, each.subject]),
      [
        ['activity.logged', subject],
        ['activity.corrected', { ...subject, reason: 'wrong-count' }],
        ['activity.corrected', { ...subject, reason: 'wrong-count' }],
        ['activity.withdrawn', { ...subject, reason: 'slip' }],
      ],
    );
    assert.deepEqual(await inForce((t) => activitiesBetween(t, { officerIds: [officerId] })), []);
  });

  test('comes to the same whatever order and however often its changes come', async () => {
    const log = logOf();
    const said = [
      correctionOf(log, 1, { count: 3 }),
      correctionOf(log, 4, { count: 5 }),
      correctionOf(log, 2, { count: 4 }),
    ];
    server.setNow(noon + 5 * minute);
    const all = [...said, log].reverse();
    const first = await send([...all, ...all]);
    assert.deepEqual(new Set(first.body.kept), new Set(all.map(({ changeId }) => changeId)));
    assert.equal(first.body.alreadyHad.length, 4);
    const again = await send(all);
    assert.deepEqual([again.body.kept, again.body.alreadyHad.length], [[], 4]);
    const late = correctionOf(log, 3, { count: 99 });
    assert.equal(await outcome(late), 'kept');
    const [stands] = await inForce((t) => activitiesBetween(t, { officerIds: [phone.device.officerId] }));
    assert.equal(stands.since.at(-1)?.content?.count, 5);
    const standing = await inForce((t) =>
      t
        .selectFrom('activities')
        .select('count')
        .where('activity_id', '=', log.activityId)
        .where('superseded_at', 'is', null)
        .execute(),
    );
    assert.deepEqual(standing, [{ count: 5 }]);
  });

  test('of one officer is the same on both their phones, and is nobody else’s to correct', async () => {
    const { database, forceId } = server.serving;
    const chance = { newId: () => randomUUIDv7(), random: randomBytes(32) };
    const feed = { pingSeconds: null, silentWhenStill: false };
    const callSign = `constable ${phone.device.officerId}`;
    const second = await issueDevice(
      database,
      forceId,
      { callSign, role: 'PC', name: 'second', ...feed },
      chance,
      'console',
    );
    assert.equal(second.device.officerId, phone.device.officerId);
    const other = await server.device(`Other ${people}`);
    const log = logOf();
    await send([log]);
    assert.equal(await outcome(log, second), 'had');
    assert.equal(await outcome(correctionOf(log, 1, { count: 2 }), second), 'kept');
    assert.equal(await outcome(correctionOf(log, 1, { count: 7 }), other), 'activity-unknown');
    assert.equal(await outcome(withdrawalOf(log, 1), other), 'activity-unknown');
    assert.equal(await outcome({ ...log, changeId: randomUUID() }, other), 'activity-unknown');
    assert.equal(await outcome(log, other), 'activity-unknown');
    const kept = await inForce((t) => activityHistory(t, log.activityId));
    assert.deepEqual([kept?.officerId, kept?.since.length], [phone.device.officerId, 1]);
  });

  test('that another system declared is not theirs to correct on a phone', async () => {
    const { officerId } = phone.device;
    const log = logOf();
    await inForce((t) =>
      sql`
        insert into activities (force_id, change_id, activity_id, revision, officer_id, kind, definition, done_at, count, said_at, said_by,
          received_at, source, declared_source, declared_definition)
        values (force_in_hand(), ${randomUUID()}, ${log.activityId}, 1, ${officerId}, 'arrest', 1, ${new Date(noon - minute)}, 1,
          ${new Date(noon)}, 'console', ${new Date(noon)}, 'declared-elsewhere', 'Custody', 'Any arrest')
      `.execute(t),
    );
    for (const change of [log, correctionOf(log, 1, { count: 2 }), withdrawalOf(log, 1)])
      assert.equal(await outcome(change), 'activity-unknown');
    const [shown] = (await told('/api/patrol/activities')).body.activities;
    assert.deepEqual([shown.source, shown.withdrawnBecause], ['declared-elsewhere', null]);
  });

  test('sent by both phones at once is kept once', async () => {
    const log = logOf();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => send([log, correctionOf(log, 1, { count: 2 })])),
    );
    const lists = answers.map(({ body }) => body);
    assert.equal(lists.flatMap(({ kept }) => kept).filter((id) => id === log.changeId).length, 1);
    assert.equal(lists.flatMap(({ refused }) => refused).length, 0);
    const kept = await inForce((t) => activityHistory(t, log.activityId));
    assert.equal(kept?.since.length, 8);
  });

  test('of which some cannot be read: the good ones are kept, the others named by their place and what to send', async () => {
    const log = logOf();
    const bad = [
      { ...logOf(), content: { ...log.content, count: 0 } },
      { ...logOf(), content: { ...log.content, reference: 'John Smith' } },
      { ...logOf(), changeId: 'one' },
      { change: 'forget' },
      'nothing',
    ];
    const { status, body } = await send([bad[0], log, ...bad.slice(1)]);
    assert.equal(status, 200);
    assert.deepEqual([body.kept, body.refused], [[log.changeId], []]);
    assert.deepEqual(
      body.unreadable.map(({ index, field }: { index: number; field: string }) => [index, field]),
      [
        [0, 'content.count'],
        [2, 'content.reference'],
        [3, 'changeId'],
        [4, 'change'],
        [5, 'change'],
      ],
    );
    assert.match(body.unreadable[0].remedy, /1 to 9999/);
    assert.ok(!JSON.stringify(body).includes('Smith'));
  });

  test('a body that is no upload, or too much at once, is refused whole', async () => {
    for (const body of ['{', '[]', '{"changes":1}']) {
      const { status } = await server.post('/api/activities', phone.token, new TextEncoder().encode(body));
      assert.equal(status, 422, body);
    }
    const { status, body } = await send(Array.from({ length: 101 }, () => logOf()));
    assert.deepEqual([status, body.field], [422, 'changes']);
  });

  test('opens no door to whoever has no token, or one that was revoked', async () => {
    assert.equal((await send([logOf()], { ...phone, token: 'x'.repeat(40) })).status, 401);
    for (const path of ['/api/patrol/activities', '/api/patrol/powers'])
      assert.equal((await told(path, { ...phone, token: 'x'.repeat(40) })).status, 401);
  });
});

describe('another force', () => {
  test('sees and touches nothing of it', async () => {
    const { database } = server.serving;
    const otherId = await database.ensureForce('Another force');
    const chance = { newId: () => randomUUIDv7(), random: randomBytes(32) };
    const issue = { callSign: 'Far', role: 'PC', name: 'phone', pingSeconds: null, silentWhenStill: false };
    const far = await issueDevice(database, otherId, issue, chance, 'console');
    await server.serving.catchUp();
    const log = logOf();
    await send([log]);
    assert.equal(await outcome(correctionOf(log, 1, { count: 2 }), far), 'activity-unknown');
    assert.equal(await outcome(withdrawalOf(log, 1), far), 'activity-unknown');
    assert.deepEqual((await told('/api/patrol/activities', far)).body.activities, []);
    assert.deepEqual((await told('/api/patrol/powers', far)).body.authorities, []);
    assert.equal(await database.inForce(otherId, (t) => activityHistory(t, log.activityId)), null);
    // The same ids there are another activity.
    assert.equal(await outcome({ ...log, content: { ...log.content, place: null } }, far), 'kept');
  });
});
