// Alarms of activities: raised once, shown to whom they concern and nobody else, acknowledged once.
// Real: the app, PostgreSQL, HTTP, the round that raises them. Faked: the clock; activities are written as their door would write them.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import pg from 'pg';
import { threeHotspots } from '../../../fixtures/tracks/random-tracks.ts';
import type { Whose } from '../../test-force.ts';
import type { TestPerson } from '../../test-people.ts';
import { noon, type TestServer, testServer } from '../../test-server.ts';
import { raiseDueAlarms } from './raise-alarms.ts';
import { type TestAlarmDesk, testAlarmDesk } from './test-alarm-desk.ts';

let server: TestServer;
let desk: TestAlarmDesk;
let client: pg.Client;
before(async () => {
  server = await testServer();
  await server.importHotspots(threeHotspots);
  desk = await testAlarmDesk(server);
  client = new pg.Client({ connectionString: server.test.url });
  await client.connect();
  await server.serving.catchUp();
});
after(async () => {
  await client.end();
  await server.stop();
});

describe('an alarm of an activity', () => {
  const rule = (more: object) => {
    return {
      ruleId: randomUUID(),
      kinds: ['weapon-found'],
      areaId: null,
      hasSound: true,
      hasBanner: true,
      ...more,
    };
  };
  async function log(
    which: Whose,
    kind: string,
    more: { id?: string; withdrawn?: boolean; revision?: number } = {},
  ) {
    const { id = randomUUID(), withdrawn = false, revision = 1 } = more;
    const { forceId } = server.serving;
    await client.query(
      'update beatkeeper.activities set superseded_at = now() where force_id = $1 and activity_id = $2',
      [forceId, id],
    );
    await client.query(
      `insert into beatkeeper.activities (force_id, change_id, activity_id, revision, officer_id, kind, definition, done_at, count,
         hotspot_ids, said_at, said_by, received_at, source, reason, is_withdrawn)
       values ($1, gen_random_uuid(), $2, $3, $4, $5, 1, $6, 2, '{a}', $6, 'device', $6, 'phone', $7, $8)`,
      [
        ...[forceId, id, revision, desk.force.officerIds.get(which), kind, new Date(server.now())],
        ...[revision === 1 ? null : 'slip', withdrawn],
      ],
    );
    return id;
  }
  const raise = () => raiseDueAlarms(server.serving.database, server.serving.forceId, server.now());
  const open = async (who: TestPerson) =>
    (await desk.waits(who)).alarms.map(({ activityId }: { activityId: string }) => activityId);

  test('is raised once, by whatever rules it meets, and not for what came before them', async () => {
    await log('own', 'weapon-found');
    server.setNow(noon + 1000);
    assert.equal((await desk.sends('/api/alarm-rules', desk.sergeant, rule({}))).status, 403);
    assert.equal(
      (await desk.sends('/api/alarm-rules', desk.administrator, rule({ areaId: randomUUID() }))).status,
      404,
    );
    for (const each of [
      rule({ hasBanner: false }),
      rule({ kinds: ['missing-person-found', 'weapon-found'] }),
    ])
      for (let i = 0; i < 2; i++)
        assert.equal((await desk.sends('/api/alarm-rules', desk.administrator, each)).status, 200);
    const id = await log('own', 'weapon-found');
    await log('own', 'greeting');
    await Promise.all([raise(), raise(), raise()]);
    assert.equal(await raise(), 0);
    await new Promise((done) => setTimeout(done, 1100));
    const { alarms } = await desk.waits(desk.control);
    assert.deepEqual(
      alarms.map((each: Record<string, unknown>) => [
        each.activityId,
        each.count,
        each.hasSound,
        each.callSign,
      ]),
      [[id, 2, true, 'own']],
    );
  });

  test('is there for a desk that was closed meanwhile, and for no other team', async () => {
    await desk.sends('/api/alarm-rules', desk.administrator, rule({}));
    const id = await log('organisation', 'weapon-found');
    await raise();
    await new Promise((done) => setTimeout(done, 1100));
    assert.ok((await open(desk.control)).includes(id));
    assert.ok((await open(desk.otherSergeant)).includes(id));
    assert.ok(!(await open(desk.sergeant)).includes(id));
    assert.equal((await desk.sends(`/api/alarms/${id}/acknowledge`, desk.sergeant)).status, 404);
  });

  test('is acknowledged once by two at the same moment, and then waits no more', async () => {
    const id = await log('own', 'missing-person-found');
    await raise();
    const answers = await Promise.all(
      [desk.sergeant, desk.control, desk.force.personOf('inspector')].map((who) =>
        desk.sends(`/api/alarms/${id}/acknowledge`, who),
      ),
    );
    assert.equal(answers.filter(({ body: { isYours } }) => isYours).length, 1);
    assert.equal(new Set(answers.map(({ body: { by } }) => by)).size, 1);
    assert.ok(!(await open(desk.control)).includes(id));
    const past = (await server.get('/api/alarms/past', desk.sergeant)).body;
    const [told] = past.alarms.filter(({ activityId }: { activityId: string }) => activityId === id);
    assert.equal(told.acknowledged.name, answers[0].body.by);
    const { database, forceId } = server.serving;
    const events = await database.inForce(forceId, (t) =>
      t.selectFrom('events').select(['name', 'subject']).where('name', 'like', 'alarm.%').execute(),
    );
    const own = events.filter(({ subject }) => JSON.stringify(subject).includes(id));
    assert.deepEqual(own.map(({ name }) => name).sort(), ['alarm.acknowledged', 'alarm.raised']);
  });

  test('does not wait for what the officer took back', async () => {
    const id = await log('own', 'weapon-found');
    await raise();
    await log('own', 'weapon-found', { id, withdrawn: true, revision: 2 });
    await new Promise((done) => setTimeout(done, 1100));
    assert.ok(!(await open(desk.control)).includes(id));
    const taken = await log('own', 'weapon-found', { withdrawn: true });
    await raise();
    assert.ok(!(await open(desk.control)).includes(taken));
  });

  test('is raised by the server itself within some seconds', async () => {
    const id = await log('own', 'weapon-found');
    const until = Date.now() + 5000;
    while (!(await open(desk.control)).includes(id)) assert.ok(Date.now() < until, 'raised in time');
  });

  test('comes no more once the rules have ended', async () => {
    const { rules } = (await server.get('/api/alarm-settings', desk.administrator)).body;
    for (const { ruleId, endedAt } of rules)
      if (endedAt === null)
        assert.equal((await desk.sends(`/api/alarm-rules/${ruleId}/end`, desk.administrator)).status, 200);
    await log('own', 'weapon-found');
    assert.equal(await raise(), 0);
  });
});
