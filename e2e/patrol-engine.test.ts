// What the patrol phone keeps, sends and measures, in a real browser against the real server, over reloads, kills, a full disk and changed clocks.
// Faked: both clocks, and where the phone is.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { patrolActivities } from '../core/activities/patrol-book.ts';
import { threeHotspots } from '../fixtures/tracks/random-tracks.ts';
import { type TestDevice, type TestServer, testServer } from '../server/test-server.ts';
import type { ActivityTap } from '../web/patrol/patrol-state.ts';
import { type PatrolPhone, patrolPhone } from './patrol-phone.ts';

const noTerms = {
  travel: null,
  operation: null,
  fund: null,
  payType: null,
  isAdditional: null,
  isVisible: null,
  plannedEndAt: null,
};
const greeting: ActivityTap = {
  kind: 'greeting',
  count: 2,
  outcome: null,
  reference: null,
  authorityId: null,
  isSure: false,
};
const ok = { ok: true };
const west = -1.4905;
const middle = -1.481;

let server: TestServer;
let phone: PatrolPhone;
let device: TestDevice;
let officers = 0;
before(async () => {
  server = await testServer();
  await server.importHotspots(threeHotspots);
  await server.serving.catchUp();
});
after(() => server?.stop());
beforeEach(async () => {
  const callSign = `E${++officers}`;
  device = await server.device(callSign);
  // Whom the server does not follow yet it tells nothing.
  await server.serving.catchUp();
  phone = await patrolPhone(`${server.serving.url}/patrol#token=${device.token}`, server.now());
  await phone.until(({ me, toldAt: _, places }) => me !== null && places.length > 0, 'paired and told');
});
afterEach(() => phone?.close());

/** Time passes on both clocks. */
async function pass(seconds: number): Promise<void> {
  server.setNow(server.now() + seconds * 1000);
  await phone.pass(seconds);
}

async function begin(): Promise<void> {
  await phone.moveTo(west, 52.92);
  assert.deepEqual(await phone.act('startDuty', noTerms, null), ok);
  await phone.until(({ duty, sensor }) => duty !== null && sensor === 'measuring', 'on duty and measuring');
}

/** Walks so many positions from one longitude to another, one each ten seconds. Gives when each that is kept was taken. */
async function walk(from: number, to: number, positions: number): Promise<number[]> {
  const taken: number[] = [];
  for (let i = 1; i <= positions; i++) {
    const before = (await phone.state()).lastPositionAt;
    await pass(10);
    await phone.moveTo(from + ((to - from) * i) / positions, 52.92);
    const { lastPositionAt } = await phone.until(
      (state) => state.lastPositionAt !== before,
      'a position is kept',
    );
    if (lastPositionAt !== null) taken.push(lastPositionAt);
  }
  return taken;
}

const isSent = () =>
  phone.until(
    ({ outbox: { positions, activities, others } }) => positions + activities + others === 0,
    'all is sent',
  );

/** How much was said of activities there: each thing once, however often it was sent. */
async function saidThere(): Promise<number> {
  const headers = { authorization: `Bearer ${device.token}` };
  const asked = await fetch(`${server.serving.url}/api/patrol/activities`, { headers });
  const { activities } = patrolActivities.parse(await asked.json());
  return activities.reduce((sum, { history }) => sum + history.length, 0);
}

async function visitsThere() {
  await server.serving.catchUp();
  const { body } = await server.get(`/api/officers/${device.device.officerId}`);
  return body;
}

describe('a patrol', () => {
  test('is measured on the phone as on the server, to the digit', async () => {
    await begin();
    await walk(west, middle, 12);
    await walk(middle, middle + 0.0005, 20);
    const { visits, inside } = await isSent();
    const there = await visitsThere();
    const digits = (each: {
      hotspotId: string;
      enteredAt: number;
      leftAt: number;
      lowSeconds: number;
      highSeconds: number;
    }) => [each.hotspotId, each.enteredAt, each.leftAt, each.lowSeconds, each.highSeconds];
    assert.ok(visits.length >= 2);
    assert.deepEqual(visits.map(digits), there.visits.map(digits));
    assert.deepEqual(
      inside.map(({ hotspotId }) => hotspotId),
      ['a'],
    );
  });

  test('without signal is kept through a reload and a kill, the timer to the second, and sent once', async () => {
    await begin();
    await isSent();
    await phone.context().setOffline(true);
    await walk(west, middle, 12);
    assert.deepEqual(await phone.act('log', greeting), ok);
    await walk(middle, middle + 0.0003, 10);
    const before = await phone.state();
    assert.equal(before.link, 'offline');
    assert.ok(before.inside[0].countedSeconds > 60);
    await phone.reload();
    const reloaded = await phone.state();
    assert.deepEqual(reloaded.inside, before.inside);
    await phone.kill();
    await phone.context().setOffline(true);
    const after = await phone.state();
    assert.deepEqual(after.inside, before.inside);
    assert.deepEqual(after.visits, before.visits);
    assert.deepEqual(
      [after.outbox.positions, after.outbox.activities],
      [before.outbox.positions, before.outbox.activities],
    );
    await phone.context().setOffline(false);
    await phone.act('sendNow');
    await isSent();
    const there = await visitsThere();
    assert.equal(there.lastCapturedAt, before.lastPositionAt);
    assert.deepEqual(
      there.visits.map(({ enteredAt }: { enteredAt: number }) => enteredAt),
      before.visits.map(({ enteredAt }) => enteredAt),
    );
  });

  test('ends when the officer says so: the sensor is silent from then on', async () => {
    await begin();
    await walk(west, west + 0.001, 3);
    assert.deepEqual(await phone.act('endDuty'), ok);
    const ended = await phone.state();
    assert.deepEqual([ended.duty, ended.sensor], [null, 'off']);
    const kept = ended.outbox.positions;
    await phone.moveTo(middle, 52.92);
    await pass(60);
    const { outbox, sensor } = await isSent();
    assert.deepEqual([outbox.positions, sensor], [0, 'off']);
    assert.ok(kept <= 3);
  });
});

describe('an activity', () => {
  test('can be undone for ten seconds without a trace, and is withdrawn after', async () => {
    await begin();
    await isSent();
    await phone.act('log', greeting);
    const logged = await phone.state();
    assert.equal(logged.activities.length, 1);
    assert.ok(logged.undo !== null);
    await phone.act('undoLast');
    const undone = await phone.state();
    assert.deepEqual([undone.activities.length, undone.outbox.activities, undone.undo], [0, 0, null]);
    assert.equal(await saidThere(), 0);
    await phone.act('log', greeting);
    await pass(12);
    const sent = await isSent();
    assert.deepEqual([sent.activities[0].sent, sent.undo], ['kept', null]);
    await phone.act('withdraw', sent.activities[0].activityId, 'slip');
    assert.equal((await isSent()).activities[0].isWithdrawn, true);
  });

  test('corrected keeps what was said first', async () => {
    await begin();
    await phone.act('log', greeting);
    const [{ activityId }] = (await phone.state()).activities;
    await phone.act('correct', activityId, 'wrong-count', { count: 5 });
    const [corrected] = (await phone.state()).activities;
    assert.deepEqual([corrected.content.count, corrected.original?.count], [5, 2]);
    await pass(12);
    await isSent();
  });
});

describe('whatever happens to the phone', () => {
  test('a clock that is set back an hour loses nothing and doubles nothing', async () => {
    await begin();
    const first = await walk(west, west + 0.002, 5);
    await phone.setClock(-3_600_000);
    const second = await walk(west + 0.002, west + 0.004, 5);
    const all = [...first, ...second];
    assert.deepEqual(
      all,
      [...all].sort((one, other) => one - other),
    );
    assert.ok(second[4] - first[4] < 60_000 && second[4] - first[4] > 40_000);
    await isSent();
    assert.equal((await visitsThere()).lastCapturedAt, second[4]);
  });

  test('a full disk is said at once, keeps nothing by half, and loses nothing that was kept', async () => {
    await begin();
    await walk(west, west + 0.001, 3);
    await isSent();
    await phone.context().setOffline(true);
    await walk(west + 0.001, west + 0.002, 3);
    const before = await phone.state();
    const quota = await quotaOf(phone, server.serving.url);
    await quota(1);
    const logged = await logUntilFull();
    const full = await phone.state();
    assert.equal(full.outbox.isFull, true);
    assert.deepEqual([full.activities.length, full.outbox.activities], [logged, logged]);
    assert.equal(full.outbox.positions, before.outbox.positions);
    // Nothing of it is lost by a reload, nor by sending where there may be no room to note what the server has.
    await phone.reload();
    assert.equal((await phone.state()).activities.length, logged);
    await phone.context().setOffline(false);
    await pass(12);
    await phone.act('sendNow');
    await quota(1_000_000_000);
    await pass(31);
    await isSent();
    assert.deepEqual(await phone.act('log', greeting), ok);
    assert.equal((await phone.state()).outbox.isFull, false);
    await server.serving.catchUp();
    assert.equal((await visitsThere()).lastCapturedAt, before.lastPositionAt);
  });

  test('two pages of one phone measure and send once', async () => {
    await begin();
    const other = await phone.context().newPage();
    await other.goto(`${server.serving.url}/patrol`);
    await walk(west, west + 0.002, 4);
    await phone.act('log', greeting);
    await pass(12);
    await isSent();
    for (let tries = 0; ; tries++) {
      const seen: { activities: { sent: string }[] } = await other.evaluate('beatkeeperPatrol.state()');
      if (seen.activities[0]?.sent === 'kept') break;
      assert.ok(tries < 200, 'the other page never saw it');
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    assert.equal(await saidThere(), 1);
    await other.close();
  });

  test('a token that the server does not know any more leaves everything on the phone', async () => {
    await begin();
    await isSent();
    await server.post(`/api/devices/${device.device.id}/revoke`, null, {}, { origin: server.serving.url });
    await walk(west, west + 0.001, 2);
    const state = await phone.until(({ link }) => link === 'token-unknown', 'the token is unknown');
    assert.ok(state.outbox.positions >= 2);
    await phone.reload();
    assert.equal((await phone.state()).outbox.positions, state.outbox.positions);
  });
});

/** Logs until the phone says that there is no room; how many it kept. The browser notices a smaller quota within half a minute. */
async function logUntilFull(): Promise<number> {
  for (let kept = 0; kept < 60; kept++) {
    const said = await phone.act('log', greeting);
    if (said.ok) await new Promise((resolve) => setTimeout(resolve, 1000));
    else {
      assert.equal(said.reason, 'storage-full');
      return kept;
    }
  }
  throw new Error('The phone was never full');
}

/** Sets how much the page may keep, in bytes. */
async function quotaOf({ page, context }: PatrolPhone, url: string) {
  const session = await context().newCDPSession(page());
  const { origin } = new URL(url);
  return (bytes: number | null) =>
    session.send('Storage.overrideQuotaForOrigin', {
      origin,
      ...(bytes === null ? {} : { quotaSize: bytes }),
    });
}
