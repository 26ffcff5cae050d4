// The emergency button: kept before it is answered, shown to whom it concerns and nobody else, acknowledged once, and told to the phone.
// Real: the app, PostgreSQL, HTTP. Faked: the clock.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { threeHotspots } from '../../../fixtures/tracks/random-tracks.ts';
import type { Whose } from '../../test-force.ts';
import type { TestPerson } from '../../test-people.ts';
import { noon, type TestServer, testServer } from '../../test-server.ts';
import { type TestAlarmDesk, testAlarmDesk } from './test-alarm-desk.ts';

const lines: string[] = [];
let server: TestServer;
let desk: TestAlarmDesk;
before(async () => {
  server = await testServer({ logLevel: 'info', logSink: { write: (line) => lines.push(line) } });
  await server.importHotspots(threeHotspots);
  desk = await testAlarmDesk(server);
  await server.serving.catchUp();
});
after(() => server.stop());

const token = (which: Whose) => desk.force.tokens.get(which) ?? '';
const place = { longitude: -1.4755, latitude: 52.9219, accuracyMetres: 8, capturedAt: noon };
const press = (emergencyId: string, more: object = {}) => ({
  ...{ emergencyId, at: noon, place, hotspotIds: ['a'], isOver: false },
  ...more,
});
const say = (call: object, which: Whose = 'own') => server.post('/api/emergencies', token(which), call);
const on = {
  isOn: true,
  recipient: 'Northgate control room',
  number: '01632 960 000',
  acknowledgeWithin: 30,
};

describe('the emergency button', () => {
  test('is off until an administrator sets it, who is told how many screens watch', async () => {
    assert.deepEqual(await desk.asks('/api/patrol/emergency'), { kind: 'off' });
    assert.equal((await desk.sends('/api/emergency-settings', desk.sergeant, on)).status, 403);
    assert.equal(
      (await desk.sends('/api/emergency-settings', desk.administrator, { ...on, number: '' })).status,
      422,
    );
    assert.equal((await server.get('/api/alarm-settings', desk.administrator)).body.watching, 0);
    const screen = randomUUID();
    await desk.waits(desk.control, screen);
    await desk.waits(desk.control, screen);
    assert.equal((await server.get('/api/alarm-settings', desk.administrator)).body.watching, 1);
    assert.equal((await desk.sends('/api/emergency-settings', desk.administrator, on)).status, 200);
    const { isOn: _, ...watched } = on;
    assert.deepEqual(await desk.asks('/api/patrol/emergency'), { kind: 'watched', ...watched });
    await desk.waits(desk.control, screen);
    server.setNow(noon + 6001);
    assert.equal((await server.get('/api/alarm-settings', desk.administrator)).body.watching, 0);
    server.setNow(noon);
  });

  test('is the radio’s for whoever has one on their duty', async () => {
    const terms = { travel: 'foot', operation: null, fund: null, payType: null, isAdditional: null };
    const start = { kind: 'start', dutyId: randomUUID(), at: noon - 1000, crew: null, radioId: 'R1' };
    const duty = { ...start, terms: { ...terms, isVisible: null, plannedEndAt: null } };
    assert.equal((await server.post('/api/duty', token('area'), duty)).status, 200);
    assert.deepEqual(await desk.asks('/api/patrol/emergency', 'area'), { kind: 'radio' });
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
    const [shown] = (await desk.waits(desk.control)).emergencies;
    assert.deepEqual([shown.place.latitude, shown.place.capturedAt], [52.922, noon + 5000]);
    assert.match(shown.place.gridReference, /^SK \d{5} \d{5}$/);
    assert.equal(shown.hotspots.length, 1);
    assert.equal((await say(press(id), 'team')).status, 404);
    assert.equal((await desk.asks(`/api/emergencies/${id}`, 'team')).status, 404);
    await say(press(id, { isOver: true }));
    assert.equal((await desk.asks(`/api/emergencies/${id}`)).isOver, true);
  });

  test('is kept with a place that cannot be, without it', async () => {
    const id = randomUUID();
    const wrong = { ...place, longitude: 4000 };
    assert.equal(
      (await say(press(id, { place: wrong, hotspotIds: Array(500).fill('zz') }), 'team')).status,
      200,
    );
    const { emergencies } = await desk.waits(desk.control);
    const [told] = emergencies.filter((each: { emergencyId: string }) => each.emergencyId === id);
    assert.deepEqual([told.place, told.hotspots.length], [null, 20]);
  });

  test('is seen by whoever reaches the officer, and by no other team, council or local policing body', async () => {
    const id = randomUUID();
    await say(press(id));
    const sees = async (who: TestPerson) =>
      (await desk.waits(who)).emergencies.some((each: { emergencyId: string }) => each.emergencyId === id);
    assert.equal(await sees(desk.sergeant), true);
    assert.equal(await sees(desk.force.personOf('inspector')), true);
    assert.equal(await sees(desk.otherSergeant), false);
    for (const who of [desk.body, desk.force.personOf('officer'), desk.force.personOf('analyst')])
      assert.equal((await server.get('/api/alarms', who)).status, 403);
    for (const who of [desk.otherSergeant, desk.body]) {
      const { status } = await desk.sends(`/api/emergencies/${id}/acknowledge`, who);
      assert.ok(status === 403 || status === 404, String(status));
    }
    const looks = (await server.get('/api/me/looks', desk.force.personOf('officer'))).body.looks;
    const viewers = looks
      .filter(({ view }: { view: string }) => view === 'alarms')
      .map(({ viewer }: { viewer: string }) => viewer);
    assert.ok(viewers.includes('sergeant') && !viewers.includes('Hills'), viewers.join());
  });

  test('counts the screens that show it, says when it is overdue, and tells the phone the role of who answered', async () => {
    const id = randomUUID();
    await say(press(id));
    const screens = [randomUUID(), randomUUID(), randomUUID()];
    await desk.waits(desk.sergeant, screens[0]);
    await desk.waits(desk.control, screens[1]);
    await desk.waits(desk.otherSergeant, screens[2]);
    assert.equal((await desk.asks(`/api/emergencies/${id}`)).shownOn, 2);
    server.setNow(noon + 30_001);
    assert.deepEqual(
      await desk.asks(`/api/emergencies/${id}`).then(({ shownOn, isOverdue }) => [shownOn, isOverdue]),
      [0, true],
    );
    const answers = await Promise.all([
      desk.sends(`/api/emergencies/${id}/acknowledge`, desk.sergeant),
      desk.sends(`/api/emergencies/${id}/acknowledge`, desk.control),
    ]);
    assert.deepEqual(answers.map(({ body: { isYours } }) => isYours).sort(), [false, true]);
    const [first] = answers.filter(({ body: { isYours } }) => isYours);
    assert.deepEqual(new Set(answers.map(({ body: { by } }) => by)), new Set([first.body.by]));
    const state = await desk.asks(`/api/emergencies/${id}`);
    assert.deepEqual(
      [state.acknowledgedBy, state.acknowledgedAt, state.isOverdue],
      [first.body.by, noon + 30_001, false],
      'the role, which these people are called by',
    );
    server.setNow(noon);
  });

  test('leaves no name, call sign or place in events, log or address', async () => {
    const { database, forceId } = server.serving;
    const events = await database.inForce(forceId, (t) =>
      t.selectFrom('events').select(['name', 'subject']).where('name', 'like', 'emergency.%').execute(),
    );
    assert.ok(events.length >= 5);
    for (const text of [JSON.stringify(events), ...lines])
      for (const secret of ['52.92', '1.475', 'Northgate control', '960 000'])
        assert.ok(!text.includes(secret), secret);
  });
});
