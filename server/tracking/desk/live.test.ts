// Real: the app, PostgreSQL, HTTP, the event stream. Faked: the clock.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { hotspotsFromGeoJson } from '../../../core/hotspots/index.ts';
import { type LiveFrame, type LiveSnapshot, liveEvent } from '../../../core/tracking/live-frame.ts';
import type { ForceTransaction } from '../../db/database.ts';
import { noon, type TestServer, testServer } from '../../test-server.ts';

const square = [
  [
    [-1.48, 52.92],
    [-1.47, 52.92],
    [-1.47, 52.93],
    [-1.48, 52.93],
    [-1.48, 52.92],
  ],
];
const properties = { name: 'Market Place', dayTargetPatrolSeconds: 600 };
const market = {
  type: 'Feature',
  id: 'market',
  properties,
  geometry: { type: 'Polygon', coordinates: square },
};

let server: TestServer;
before(async () => {
  server = await testServer();
  await server.importHotspots(hotspotsFromGeoJson(market).hotspots);
  await server.serving.catchUp();
});
after(() => server.stop());

interface Stream {
  next(): Promise<LiveSnapshot | LiveFrame>;
  readonly ended: Promise<void>;
  close(): void;
}

async function watch(headers: Record<string, string> = {}): Promise<Stream> {
  const stop = new AbortController();
  const response = await fetch(`${server.serving.url}/api/live`, {
    headers: { cookie: await server.desk.cookie(), ...headers },
    signal: stop.signal,
  });
  assert.equal(response.headers.get('content-type'), 'text/event-stream');
  const events: (LiveSnapshot | LiveFrame)[] = [];
  let wake = () => {};
  const ended = (async () => {
    let text = '';
    for await (const bytes of response.body ?? []) {
      text += new TextDecoder().decode(bytes);
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        const data = /^data: (.*)$/m.exec(block)?.[1];
        if (data !== undefined) events.push(liveEvent.parse(JSON.parse(data)));
      }
      wake();
    }
    wake();
  })().catch(() => {});
  return {
    ended,
    close: () => stop.abort(),
    async next() {
      while (events.length === 0) await new Promise<void>((resolve) => (wake = resolve));
      const [event] = events.splice(0, 1);
      return event;
    },
  };
}

async function firstOf(stream: Stream, isIt: (event: LiveSnapshot | LiveFrame) => boolean) {
  for (;;) {
    const event = await stream.next();
    if (isIt(event)) return event;
  }
}

test('a viewer gets a snapshot, then what changed: officers, and dosage of the day', async () => {
  const { token, device } = await server.device('alpha');
  const stream = await watch();
  const first = await stream.next();
  assert.equal(first.kind, 'snapshot');
  assert.deepEqual(
    first.hotspots.map((h) => [h.hotspotId, h.patrolSeconds, h.isCold]),
    [['market', 0, true]],
  );
  const positions = Array.from({ length: 300 }, (_, i) => {
    return { capturedAt: noon - 299_000 + i * 1000, longitude: -1.475, latitude: 52.925, accuracyMetres: 5 };
  });
  await server.post('/api/positions', token, { positions });
  await server.serving.catchUp();
  // Frames before it may tell of hotspots alone: a frame goes out before the round that it is of.
  const frame = await firstOf(stream, (event) => event.officers.length > 0);
  assert.equal(frame.kind, 'frame');
  assert.deepEqual(
    frame.officers.map((o) => [o.officerId, o.callSign, o.capturedAt, o.hotspotIds]),
    [[device.officerId, 'alpha', noon, ['market']]],
  );
  // The officer may be in a frame by themselves: it went out between their positions and the round that follows them.
  const hasPatrol = (event: LiveSnapshot | LiveFrame) =>
    event.hotspots.some(({ patrolSeconds }) => patrolSeconds > 0);
  const { hotspots } = hasPatrol(frame) ? frame : await firstOf(stream, hasPatrol);
  assert.deepEqual(
    hotspots.map((h) => [h.patrolSeconds, h.personVisits, h.presentOfficerIds, h.lastVisitEndedAt, h.isCold]),
    [[299, 1, [device.officerId], noon, false]],
  );
  const late = await watch({ 'last-event-id': '7' });
  const again = await late.next();
  assert.ok(again.kind === 'snapshot', 'who comes back gets a snapshot');
  assert.equal(again.trails[0].points.length, 30, 'a trail has a point every ten seconds');
  stream.close();
  late.close();
});

test('a hotspot is cold when its target is unmet and no visit ended for three hours', async () => {
  server.setNow(noon + 3 * 3_600_000 - 1000);
  await server.serving.catchUp();
  const stream = await watch();
  const warm = await stream.next();
  assert.equal(warm.hotspots[0].isCold, false);
  stream.close();
  server.setNow(noon + 3 * 3_600_000);
  await server.serving.catchUp();
  const later = await watch();
  assert.equal((await later.next()).hotspots[0].isCold, true);
  later.close();
});

test('the next dosage day starts from nothing, and officers not seen for hours leave the picture', async () => {
  server.setNow(Date.UTC(2026, 10, 24, 6));
  await server.serving.catchUp();
  const stream = await watch();
  const morning = await stream.next();
  assert.deepEqual(
    morning.hotspots.map((h) => [h.day, h.patrolSeconds, h.lastVisitEndedAt]),
    [['2026-11-24', 0, noon]],
  );
  assert.deepEqual(morning.officers, []);
  stream.close();
});

test('another boundary holds from the start of the dosage day, and the day is followed again by it', async () => {
  const { token } = await server.device('bravo');
  const now = server.now();
  const positions = Array.from({ length: 300 }, (_, i) => {
    return { capturedAt: now + i * 1000, longitude: -1.475, latitude: 52.925, accuracyMetres: 5 };
  });
  server.setNow(now + 300_000);
  await server.post('/api/positions', token, { positions });
  await server.serving.catchUp();
  const seconds = async (day: string) => {
    const { body } = await server.get(`/api/dosage?from=${day}`);
    return body.rows[0].patrolSeconds;
  };
  assert.deepEqual([await seconds('2026-11-23'), await seconds('2026-11-24')], [299, 299]);
  const moved = square.map((ring) => ring.map(([x, y]) => [x + 0.05, y]));
  const geometry = { type: 'Polygon', coordinates: moved };
  await server.importHotspots(hotspotsFromGeoJson({ ...market, geometry }).hotspots);
  await server.serving.catchUp();
  assert.deepEqual([await seconds('2026-11-23'), await seconds('2026-11-24')], [299, 0]);
});

test('who watches is told which hotspots hold when one begins or ends', async () => {
  const stream = await watch();
  await stream.next();
  const told = async (count: number): Promise<readonly string[] | undefined> => {
    const frame = await firstOf(stream, (each) => each.kind === 'frame' && each.holding?.length === count);
    return frame.kind === 'frame' ? frame.holding : undefined;
  };
  const geometry = {
    type: 'Polygon',
    coordinates: square.map((ring) => ring.map(([x, y]) => [x + 0.1, y])),
  };
  await server.importHotspots(hotspotsFromGeoJson({ ...market, id: 'park', geometry }).hotspots);
  await server.serving.catchUp();
  assert.deepEqual(await told(2), ['market', 'park']);
  const { url } = server.serving;
  const body = JSON.stringify({ version: 1, from: '2026-11-25' });
  const headers = { 'content-type': 'application/json', origin: url, cookie: await server.desk.cookie() };
  const reply = await fetch(`${url}/api/hotspots/park/end`, { method: 'POST', headers, body });
  assert.equal(reply.status, 200);
  server.setNow(Date.UTC(2026, 10, 25, 6));
  await server.serving.catchUp();
  assert.deepEqual(await told(1), ['market']);
  stream.close();
});

test('what changed while nobody watched is in the first snapshot, and not said again', async () => {
  const at = (capturedAt: number) => ({ capturedAt, longitude: -1.4, latitude: 52.9, accuracyMetres: 5 });
  const unseen = await server.device('charlie');
  const seen = await server.device('delta');
  await server.post('/api/positions', unseen.token, { positions: [at(server.now())] });
  await server.serving.catchUp();
  const stream = await watch();
  const first = await stream.next();
  assert.ok(first.officers.some(({ callSign }) => callSign === 'charlie'));
  await server.post('/api/positions', seen.token, { positions: [at(server.now())] });
  await server.serving.catchUp();
  const frame = await firstOf(stream, (event) => event.officers.length > 0);
  assert.deepEqual(
    frame.officers.map(({ callSign }) => callSign),
    ['delta'],
  );
  stream.close();
});

test('who leaves before the look is kept is no viewer, and holds no session', async () => {
  const { database, forceId, url } = server.serving;
  const person = await server.person({ grants: [{ role: 'control-room', areaId: null }] });
  const cookie = await person.cookie();
  const viewers = async () => {
    const text = await (await fetch(`${url}/metrics`)).text();
    return Number(/^beatkeeper_live_viewers (\d+)$/m.exec(text)?.[1]);
  };
  const before = await viewers();
  await database.inForce(forceId, async (t) => {
    // The look waits for this, and its viewer does not.
    await sql`select pg_advisory_xact_lock(hashtext(${`look ${person.staffId}`}), force_in_hand())`.execute(
      t,
    );
    const leaving = connect(Number(new URL(url).port), '127.0.0.1');
    leaving.write(`GET /api/live HTTP/1.1\r\nhost: ${new URL(url).host}\r\ncookie: ${cookie}\r\n\r\n`);
    await isWaited(t);
    leaving.destroy();
    await once(leaving, 'close');
    // A request after it: the server has seen that the line is gone.
    await viewers();
  });
  const stays = await watch({ cookie });
  await stays.next();
  assert.equal(await viewers(), before + 1);
  stays.close();
});

/** Resolves when somebody waits for an advisory lock. */
async function isWaited(transaction: ForceTransaction): Promise<void> {
  for (;;) {
    const { rows } = await sql`
      select from pg_locks join pg_database on pg_database.oid = database
      where locktype = 'advisory' and not granted and datname = current_database()
    `.execute(transaction);
    if (rows.length > 0) return;
    await pause(20);
  }
}

test('stopping ends the live views and finishes', async () => {
  const stream = await watch();
  await stream.next();
  await server.restart();
  await stream.ended;
});
