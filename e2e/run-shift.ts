// Goes through a shift on a phone as planned, and says what the phone showed as kept. The sensor is one of ours, and time passes ten seconds at a step
// within the page: a step from outside for each position would take an hour.
import assert from 'node:assert/strict';
import type { BrowserContext } from 'playwright-core';
import type { TestDevice, TestServer } from '../server/test-server.ts';
import type { ActivityTap, OwnActivity, OwnVisit } from '../web/patrol/patrol-state.ts';
import { type PatrolPhone, patrolPhone } from './patrol-phone.ts';
import { type Happening, type ShiftPlan, shiftPositions } from './shift-plan.ts';

export interface ShiftTerms {
  readonly server: TestServer;
  readonly device: TestDevice;
  readonly plan: ShiftPlan;
  /** Publishes a newer version of the app. */
  readonly publish: () => Promise<void>;
  readonly signal: AbortSignal;
}

export interface Shown {
  /** When each position was taken that the phone showed as kept. */
  readonly positions: number[];
  readonly activities: readonly OwnActivity[];
  /** How many things were said of activities: logged, corrected, taken back. */
  readonly said: number;
  readonly visits: readonly OwnVisit[];
  /** Readings that the phone said it could not keep. */
  readonly notKept: number;
}

const stepSeconds = 10;
/** Positions at one go: the two clocks are never further apart. */
const stretch = 3;
const greeting: ActivityTap = {
  kind: 'greeting',
  count: 1,
  outcome: null,
  reference: null,
  authorityId: null,
  isSure: false,
};
const terms = {
  travel: null,
  operation: null,
  fund: null,
  payType: null,
  isAdditional: null,
  isVisible: null,
  plannedEndAt: null,
};

export async function runShift({ server, device, plan, publish, signal }: ShiftTerms): Promise<Shown> {
  const phone = await patrolPhone(
    `${server.serving.url}/patrol#token=${device.token}`,
    server.now(),
    ownSensor,
  );
  try {
    await phone.until(({ me, places }) => me !== null && places.length > 0, 'paired and told');
    await phone.act('startDuty', terms, null);
    const shift = shiftOf(phone, server, publish);
    const total = Math.min(plan.places.length, shiftPositions);
    for (let at = 0; at < total; ) {
      signal.throwIfAborted();
      for (const happening of plan.happenings.get(at) ?? []) await shift.happen(happening);
      let until = at + 1;
      while (until < total && until - at < stretch && !plan.happenings.has(until)) until++;
      await shift.walk(plan.places.slice(at, until));
      at = until;
    }
    return await shift.end();
  } finally {
    await phone.close();
  }
}

/** A sensor that reads what it is told, and a walk: time passes, a position is read, and the phone says what became of it. */
async function ownSensor(context: BrowserContext): Promise<void> {
  await context.addInitScript(`
    const watchers = new Map();
    let next = 1;
    const sensor = {
      watchPosition(read) { watchers.set(next, read); return next++; },
      clearWatch(id) { watchers.delete(id); },
      getCurrentPosition() {},
    };
    Object.defineProperty(navigator, 'geolocation', { get: () => sensor });
    const real = setTimeout.bind(window);
    const moment = () => new Promise((done) => { const c = new MessageChannel(); c.port1.onmessage = () => done(); c.port2.postMessage(0); });
    window.walkShift = async (points, stepMilliseconds) => {
      const kept = [];
      let notKept = 0;
      for (const [longitude, latitude] of points) {
        // The same clock that the journey moves from outside.
        await globalThis.__pwClock.controller.fastForward(stepMilliseconds);
        const before = beatkeeperPatrol.state().lastPositionAt;
        const coords = { longitude, latitude, accuracy: 5, speed: null, heading: null };
        const asked = globalThis.__pwClock.builtins.performance.now();
        for (const read of watchers.values()) read({ coords, timestamp: Date.now() });
        for (;;) {
          await moment();
          const state = beatkeeperPatrol.state();
          if (state.lastPositionAt !== before) { kept.push(state.lastPositionAt); break; }
          if (state.outbox.isFull && globalThis.__pwClock.builtins.performance.now() - asked > 200) { notKept++; break; }
          if (globalThis.__pwClock.builtins.performance.now() - asked > 5000) throw new Error('A position was neither kept nor refused: ' + JSON.stringify([state.sensor, state.duty === null, watchers.size, before, state.now, Date.now(), state.outbox]));
        }
      }
      return { kept, notKept };
    };
  `);
}

function shiftOf(phone: PatrolPhone, server: TestServer, publish: () => Promise<void>) {
  const positions: number[] = [];
  let notKept = 0;
  let said = 0;
  let hasSignal = true;
  let isFull = false;

  const pass = async (seconds: number) => {
    server.setNow(server.now() + seconds * 1000);
    await phone.pass(seconds);
  };
  const said1 = (kept: { ok: boolean }) => {
    if (kept.ok) said++;
    return kept.ok;
  };

  async function log(then: Extract<Happening, { kind: 'log' }>['then']): Promise<void> {
    const kept = await phone.act('log', greeting);
    if (!kept.ok) {
      assert.ok(isFull, 'only a full phone keeps nothing');
      return;
    }
    const { undo, activities } = await phone.state();
    assert.ok(undo !== null);
    if (then === 'undone') {
      const undone = await phone.act('undoLast');
      if (!undone.ok) said++;
      assert.equal((await phone.state()).activities.length, activities.length - (undone.ok ? 1 : 0));
      return;
    }
    said++;
    if (then === 'corrected') said1(await phone.act('correct', undo.activityId, 'wrong-count', { count: 4 }));
    if (then === 'withdrawn') {
      await pass(11);
      said1(await phone.act('withdraw', undo.activityId, 'not-done'));
    }
  }

  async function update(): Promise<void> {
    if (!hasSignal) await phone.context().setOffline(false);
    await publish();
    await phone
      .page()
      .evaluate('navigator.serviceWorker.getRegistration().then((one) => one.update()).then(() => true)');
    await phone.until(({ hasUpdate }) => hasUpdate, 'a newer version is here');
    await phone.freeze();
    const script = () =>
      phone
        .page()
        .evaluate<string>(`document.querySelector('script[type=module]').src`)
        .catch(() => null);
    const before = await script();
    await phone.act('takeUpdate').catch(() => {});
    for (let tries = 0; [before, null].includes(await script()); tries++) {
      assert.ok(tries < 400, 'the newer version was never taken up');
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    await phone.ready();
    if (!hasSignal) await phone.context().setOffline(true);
  }

  async function disk(full: boolean): Promise<void> {
    isFull = full;
    const session = await phone.context().newCDPSession(phone.page());
    const { origin } = new URL(server.serving.url);
    const quotaSize = full ? 1 : 10_000_000_000;
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
    // The browser notices within half a minute.
    if (full) await new Promise((resolve) => setTimeout(resolve, 32_000));
  }

  /** What is shown before is shown after. */
  async function asBefore(what: () => Promise<void>): Promise<void> {
    const before = await phone.state();
    await what();
    if (!hasSignal) await phone.context().setOffline(true);
    const after = await phone.until(({ sensor }) => sensor === 'starting', 'the sensor is asked again');
    assert.deepEqual(after.visits, before.visits);
    assert.deepEqual(
      after.activities.map(({ activityId }) => activityId),
      before.activities.map(({ activityId }) => activityId),
    );
  }

  return {
    async walk(points: readonly (readonly [number, number])[]): Promise<void> {
      const seconds = points.length * stepSeconds;
      server.setNow(server.now() + (seconds * 1000) / 2);
      const done: { kept: number[]; notKept: number } = await phone
        .page()
        .evaluate(`walkShift(${JSON.stringify(points)}, ${stepSeconds * 1000})`);
      phone.passed(seconds * 1000);
      server.setNow(server.now() + (seconds * 1000) / 2);
      positions.push(...done.kept);
      notKept += done.notKept;
      assert.ok(done.notKept === 0 || isFull);
    },
    async happen(happening: Happening): Promise<void> {
      if (happening.kind === 'log') return log(happening.then);
      if (happening.kind === 'reload') return asBefore(phone.reload);
      if (happening.kind === 'kill') return asBefore(phone.kill);
      if (happening.kind === 'clock') return phone.setClock(happening.by);
      if (happening.kind === 'update') return update();
      if (happening.kind === 'disk') return disk(happening.isFull);
      hasSignal = happening.isThere;
      await phone.context().setOffline(!hasSignal);
    },
    async end(): Promise<Shown> {
      hasSignal = true;
      await phone.context().setOffline(false);
      await pass(15);
      await phone.act('sendNow');
      const isEmpty = () =>
        phone.until(
          ({ outbox: { positions: p, activities, others } }) => p + activities + others === 0,
          'all is sent',
        );
      await isEmpty();
      await phone.act('endDuty');
      const { activities, visits } = await isEmpty();
      return { positions, activities, said, visits, notKept };
    },
  };
}
