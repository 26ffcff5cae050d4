// Emergencies and alarms: kept before they are answered, shown to whom they concern and nobody else, acknowledged once.
// Real: the app, PostgreSQL, HTTP, the round that raises alarms. Faked: the clock; activities are written as their door would write them.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import pg from 'pg';
import { threeHotspots } from '../../../fixtures/tracks/random-tracks.ts';
import { type TestForce, testForce, type Whose } from '../../test-force.ts';
import type { TestPerson } from '../../test-people.ts';
import { noon, type TestServer, testServer } from '../../test-server.ts';
import { raiseDueAlarms } from './raise-alarms.ts';

const lines: string[] = [];
let server: TestServer;
let force: TestForce;
let client: pg.Client;
let [sergeant, otherSergeant, control, administrator, body]: TestPerson[] = [];
before(async () => {
  server = await testServer({ logLevel: 'info', logSink: { write: (line) => lines.push(line) } });
  await server.importHotspots(threeHotspots);
  force = await testForce(server);
  client = new pg.Client({ connectionString: server.test.url });
  await client.connect();
  await server.serving.catchUp();
  sergeant = force.personOf('sergeant');
  control = force.personOf('control-room');
  administrator = force.personOf('administrator');
  const { rows } = await client.query(
    `select area_id as id from beatkeeper.officers where call_sign = 'organisation' and force_id = $1`,
    [server.serving.forceId],
  );
  const grants = [{ role: 'sergeant', areaId: null }] as const;
  const police = { name: 'The force', kind: 'police-force' } as const;
  otherSergeant = await server.person({ name: 'Hills', organisation: police, areaId: rows[0].id, grants });
  const organisation = { name: 'Office of the commissioner', kind: 'local-policing-body' } as const;
  const room = [{ role: 'control-room', areaId: null }] as const;
  body = await server.person({ name: 'Commissioner', organisation, grants: room });
});
after(async () => {
  await client.end();
  await server.stop();
});

const token = (which: Whose) => force.tokens.get(which) ?? '';
const place = { longitude: -1.4755, latitude: 52.9219, accuracyMetres: 8, capturedAt: noon };
const press = (emergencyId: string, more: object = {}) => ({
  ...{ emergencyId, at: noon, place, hotspotIds: ['a'], isOver: false },
  ...more,
});
const say = (call: object, which: Whose = 'own') => server.post('/api/emergencies', token(which), call);
// biome-ignore lint/suspicious/noExplicitAny: a test says itself what it expects in an answer.
async function asks(path: string, which: Whose = 'own'): Promise<any> {
  const headers = { authorization: `Bearer ${token(which)}` };
  return (await fetch(server.serving.url + path, { headers })).json();
}
async function sends(path: string, who: TestPerson, sent: object = {}) {
  const headers = { origin: server.serving.url, cookie: await who.cookie() };
  return server.post(path, null, sent, headers);
}
const waits = async (who: TestPerson, screen: string | null = null) =>
  (await server.get(`/api/alarms${screen === null ? '' : `?screen=${screen}`}`, who)).body;
const on = {
  isOn: true,
  recipient: 'Northgate control room',
  number: '01632 960 000',
  acknowledgeWithin: 30,
};

describe('the emergency button', () => {
  test('is off until an administrator sets it, who is told how many screens watch', async () => {
    assert.deepEqual(await asks('/api/patrol/emergency'), { kind: 'off' });
    assert.equal((await sends('/api/emergency-settings', sergeant, on)).status, 403);
    assert.equal((await sends('/api/emergency-settings', administrator, { ...on, number: '' })).status, 422);
    assert.equal((await server.get('/api/alarm-settings', administrator)).body.watching, 0);
    const screen = randomUUID();
    await waits(control, screen);
    await waits(control, screen);
    assert.equal((await server.get('/api/alarm-settings', administrator)).body.watching, 1);
    assert.equal((await sends('/api/emergency-settings', administrator, on)).status, 200);
    const { isOn: _, ...watched } = on;
    assert.deepEqual(await asks('/api/patrol/emergency'), { kind: 'watched', ...watched });
    server.setNow(noon + 6001);
    assert.equal((await server.get('/api/alarm-settings', administrator)).body.watching, 0);
    server.setNow(noon);
  });

  test('is the radio’s for whoever has one on their duty', async () => {
    const terms = { travel: 'foot', operation: null, fund: null, payType: null, isAdditional: null };
    const start = { kind: 'start', dutyId: randomUUID(), at: noon - 1000, crew: null, radioId: 'R1' };
    const duty = { ...start, terms: { ...terms, isVisible: null, plannedEndAt: null } };
    assert.equal((await server.post('/api/duty', token('area'), duty)).status, 200);
    assert.deepEqual(await asks('/api/patrol/emergency', 'area'), { kind: 'radio' });
  });

  test('is one emergency however often it is said, off duty too, and nobody else’s', async () => {
    const id = randomUUID();
    const said = await Promise.all([say(press(id)), say(press(id)), say(press(id))]);
    for (const { status, body: state } of said) {
      assert.equal(status, 200);
      assert.deepEqual(
        [state.emergencyId, state.receivedAt, state.acknowledgedBy, state.isOver, state.isOverdue],
        [id, noon, null, false, false],
      );
    }
    const moved = { ...place, latitude: 52.922, capturedAt: noon + 5000 };
    assert.equal((await say(press(id, { place: moved, hotspotIds: ['b'] }))).status, 200);
    assert.equal((await say(press(id, { place: { ...place, capturedAt: noon + 1000 } }))).status, 200);
    const [shown] = (await waits(control)).emergencies;
    assert.deepEqual([shown.place.latitude, shown.place.capturedAt], [52.922, noon + 5000]);
    assert.match(shown.place.gridReference, /^SK \d{5} \d{5}$/);
    assert.equal(shown.hotspots.length, 1);
    assert.equal((await say(press(id), 'team')).status, 404);
    assert.equal((await asks(`/api/emergencies/${id}`, 'team')).status, 404);
    await say(press(id, { isOver: true }));
    assert.equal((await asks(`/api/emergencies/${id}`)).isOver, true);
  });

  test('is kept with a place that cannot be, without it', async () => {
    const id = randomUUID();
    const wrong = { ...place, longitude: 4000 };
    assert.equal(
      (await say(press(id, { place: wrong, hotspotIds: Array(500).fill('zz') }), 'team')).status,
      200,
    );
    const { emergencies } = await waits(control);
    const [told] = emergencies.filter((each: { emergencyId: string }) => each.emergencyId === id);
    assert.deepEqual([told.place, told.hotspots.length], [null, 20]);
  });

  test('is seen by whoever reaches the officer, and by no other team, council or local policing body', async () => {
    const id = randomUUID();
    await say(press(id));
    const sees = async (who: TestPerson) =>
      (await waits(who)).emergencies.some((each: { emergencyId: string }) => each.emergencyId === id);
    assert.equal(await sees(sergeant), true);
    assert.equal(await sees(force.personOf('inspector')), true);
    assert.equal(await sees(otherSergeant), false);
    for (const who of [body, force.personOf('officer'), force.personOf('analyst')])
      assert.equal((await server.get('/api/alarms', who)).status, 403);
    for (const who of [otherSergeant, body]) {
      const { status } = await sends(`/api/emergencies/${id}/acknowledge`, who);
      assert.ok(status === 403 || status === 404, String(status));
    }
    const looks = (await server.get('/api/me/looks', force.personOf('officer'))).body.looks;
    const viewers = looks
      .filter(({ view }: { view: string }) => view === 'alarms')
      .map(({ viewer }: { viewer: string }) => viewer);
    assert.ok(viewers.includes('sergeant') && !viewers.includes('Hills'), viewers.join());
  });

  test('counts the screens that show it, says when it is overdue, and tells the phone the role of who answered', async () => {
    const id = randomUUID();
    await say(press(id));
    const screens = [randomUUID(), randomUUID(), randomUUID()];
    await waits(sergeant, screens[0]);
    await waits(control, screens[1]);
    await waits(otherSergeant, screens[2]);
    assert.equal((await asks(`/api/emergencies/${id}`)).shownOn, 2);
    server.setNow(noon + 30_001);
    assert.deepEqual(
      await asks(`/api/emergencies/${id}`).then(({ shownOn, isOverdue }) => [shownOn, isOverdue]),
      [0, true],
    );
    const answers = await Promise.all([
      sends(`/api/emergencies/${id}/acknowledge`, sergeant),
      sends(`/api/emergencies/${id}/acknowledge`, control),
    ]);
    assert.deepEqual(answers.map(({ body: { isYours } }) => isYours).sort(), [false, true]);
    const [first] = answers.filter(({ body: { isYours } }) => isYours);
    assert.deepEqual(new Set(answers.map(({ body: { by } }) => by)), new Set([first.body.by]));
    const state = await asks(`/api/emergencies/${id}`);
    assert.deepEqual(
      [state.acknowledgedBy, state.acknowledgedAt, state.isOverdue],
      [first.body.by, noon + 30_001, false],
      'the role, which these people are called by',
    );
    server.setNow(noon);
  });
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
        ...[forceId, id, revision, force.officerIds.get(which), kind, new Date(server.now())],
        ...[revision === 1 ? null : 'slip', withdrawn],
      ],
    );
    return id;
  }
  const raise = () => raiseDueAlarms(server.serving.database, server.serving.forceId, server.now());
  const open = async (who: TestPerson) =>
    (await waits(who)).alarms.map(({ activityId }: { activityId: string }) => activityId);

  test('is raised once, by whatever rules it meets, and not for what came before them', async () => {
    await log('own', 'weapon-found');
    server.setNow(noon + 1000);
    assert.equal((await sends('/api/alarm-rules', sergeant, rule({}))).status, 403);
    assert.equal(
      (await sends('/api/alarm-rules', administrator, rule({ areaId: randomUUID() }))).status,
      404,
    );
    for (const each of [
      rule({ hasBanner: false }),
      rule({ kinds: ['missing-person-found', 'weapon-found'] }),
    ])
      for (let i = 0; i < 2; i++)
        assert.equal((await sends('/api/alarm-rules', administrator, each)).status, 200);
    const id = await log('own', 'weapon-found');
    await log('own', 'greeting');
    await Promise.all([raise(), raise(), raise()]);
    assert.equal(await raise(), 0);
    await new Promise((done) => setTimeout(done, 1100));
    const { alarms } = await waits(control);
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
    await sends('/api/alarm-rules', administrator, rule({}));
    const id = await log('organisation', 'weapon-found');
    await raise();
    await new Promise((done) => setTimeout(done, 1100));
    assert.ok((await open(control)).includes(id));
    assert.ok((await open(otherSergeant)).includes(id));
    assert.ok(!(await open(sergeant)).includes(id));
    assert.equal((await sends(`/api/alarms/${id}/acknowledge`, sergeant)).status, 404);
  });

  test('is acknowledged once by two at the same moment, and then waits no more', async () => {
    const id = await log('own', 'missing-person-found');
    await raise();
    const answers = await Promise.all(
      [sergeant, control, force.personOf('inspector')].map((who) =>
        sends(`/api/alarms/${id}/acknowledge`, who),
      ),
    );
    assert.equal(answers.filter(({ body: { isYours } }) => isYours).length, 1);
    assert.equal(new Set(answers.map(({ body: { by } }) => by)).size, 1);
    assert.ok(!(await open(control)).includes(id));
    const past = (await server.get('/api/alarms/past', sergeant)).body;
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
    assert.ok(!(await open(control)).includes(id));
    const taken = await log('own', 'weapon-found', { withdrawn: true });
    await raise();
    assert.ok(!(await open(control)).includes(taken));
  });

  test('is raised by the server itself within some seconds', async () => {
    const id = await log('own', 'weapon-found');
    const until = Date.now() + 5000;
    while (!(await open(control)).includes(id)) assert.ok(Date.now() < until, 'raised in time');
  });

  test('comes no more once the rules have ended', async () => {
    const { rules } = (await server.get('/api/alarm-settings', administrator)).body;
    for (const { ruleId, endedAt } of rules)
      if (endedAt === null)
        assert.equal((await sends(`/api/alarm-rules/${ruleId}/end`, administrator)).status, 200);
    await log('own', 'weapon-found');
    assert.equal(await raise(), 0);
  });

  test('leaves no name, call sign or place in events, log or address', async () => {
    const { database, forceId } = server.serving;
    const events = await database.inForce(forceId, (t) =>
      t.selectFrom('events').select(['name', 'subject']).where('name', 'not like', 'hotspot%').execute(),
    );
    const about = events.filter(({ name }) => /^(?:alarm|emergency)/.test(name));
    assert.ok(about.length >= 10);
    for (const text of [JSON.stringify(about), ...lines])
      for (const secret of ['52.92', '1.475', 'Northgate control', '960 000'])
        assert.ok(!text.includes(secret), secret);
  });
});
