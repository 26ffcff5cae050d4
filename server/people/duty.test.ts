// Off duty is not tracked: the refusal at every door, the queue of a phone that had no signal, and what the desk shows.
// Real: the app, PostgreSQL, HTTP. Faked: the clock.
import assert from 'node:assert/strict';
import { randomUUIDv7 } from 'node:crypto';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { DutyChange } from '../../core/people/duty-change.ts';
import { threeHotspots } from '../../fixtures/tracks/random-tracks.ts';
import { noon, type TestDevice, type TestServer, testServer } from '../test-server.ts';
import { endOverdueDuties, importDuties } from './index.ts';

const minute = 60_000;
const terms = {
  travel: 'foot',
  operation: null,
  fund: null,
  payType: null,
  isAdditional: null,
  isVisible: null,
  plannedEndAt: null,
} as const;
let server: TestServer;
let phone: TestDevice;
let people = 0;
before(async () => {
  server = await testServer();
  await server.importHotspots(threeHotspots);
});
after(() => server.stop());
beforeEach(async () => {
  people += 1;
  server.setNow(noon + people * 3 * 3_600_000);
  phone = await server.device(`D${people}`);
});

const start = (at: number, more: Partial<Extract<DutyChange, { kind: 'start' }>> = {}): DutyChange => {
  return { kind: 'start', dutyId: randomUUIDv7(), at, crew: null, radioId: null, terms, ...more };
};
/** Whose duty ends by itself at a time, of those who are asked for: earlier tests leave some behind. */
async function overdue(at: number, whose: readonly TestDevice[] = [phone]): Promise<readonly string[]> {
  const { database, forceId } = server.serving;
  const ended = await endOverdueDuties(database, forceId, at);
  return ended.filter((id) => whose.some(({ device }) => device.officerId === id));
}
const tap = (change: DutyChange) => server.post('/api/duty', phone.token, change);

/** Positions a minute apart from one time to another, on the spot in hotspot a. */
function stretch(from: number, to: number) {
  const count = Math.floor((to - from) / minute) + 1;
  return Array.from({ length: count }, (_, i) => {
    return { capturedAt: from + i * minute, longitude: -1.48, latitude: 52.919, accuracyMetres: 5 };
  });
}
const send = (positions: unknown[]) => server.post('/api/positions', phone.token, { positions });
const reasons = (body: { refused: { reason: string }[] }) => body.refused.map(({ reason }) => reason);

describe('off duty', () => {
  test('who never began a duty here is followed as before: nothing says when they are at work', async () => {
    const { body } = await send(stretch(server.now() - 5 * minute, server.now()));
    assert.deepEqual([body.kept, body.refused], [6, []]);
  });

  test('positions are kept from the start of a duty on, at once', async () => {
    const now = server.now();
    assert.equal((await tap(start(now - 10 * minute))).status, 200);
    const { body } = await send(stretch(now - 12 * minute, now));
    assert.deepEqual(reasons(body), ['off-duty', 'off-duty']);
    assert.equal(body.kept, 11);
  });

  test('the queue of a phone that comes late is kept up to the end of its duty, and refused from then on', async () => {
    const now = server.now();
    await tap(start(now - 60 * minute));
    await tap({ kind: 'end', at: now - 20 * minute });
    await server.serving.catchUp();
    server.setNow(now + 5 * minute);
    const queue = stretch(now - 30 * minute, now);
    const first = await send(queue);
    assert.equal(first.body.kept, 11);
    assert.deepEqual(new Set(reasons(first.body)), new Set(['off-duty']));
    const again = await send(queue);
    assert.deepEqual(again.body, first.body);
    await server.serving.catchUp();
    // Off duty the desk shows nothing of where they are; the visit of their duty stays.
    const { body } = await server.get(`/api/officers/${phone.device.officerId}`);
    assert.deepEqual([body.lastCapturedAt, body.lastPosition], [null, null]);
    assert.deepEqual(
      body.visits.map(({ leftAt }: { leftAt: number }) => leftAt),
      [now - 20 * minute],
    );
  });

  test('whoever was shown live is gone from every desk with the end of their duty', async () => {
    const now = server.now();
    await tap(start(now - 10 * minute));
    await send(stretch(now - 5 * minute, now));
    await server.serving.catchUp();
    const shown = async () => {
      const { body } = await server.get(`/api/officers/${phone.device.officerId}`);
      return body.lastPosition !== null;
    };
    assert.equal(await shown(), true);
    await tap({ kind: 'end', at: now });
    server.setNow(now + 1000);
    await server.serving.catchUp();
    assert.equal(await shown(), false);
  });

  test('every door refuses, each in its own form', async () => {
    const now = server.now();
    await tap(start(now - 60 * minute));
    await tap({ kind: 'end', at: now - 30 * minute });
    const [seconds, iso] = [Math.floor(now / 1000), new Date(now).toISOString()];
    const { token, device } = phone;
    const basic = `Basic ${Buffer.from(`${device.id}:${token}`).toString('base64')}`;
    const { url } = server.serving;
    const json = { 'content-type': 'application/json' };
    const bearer = { authorization: `Bearer ${token}` };
    const point = { lat: 52.919, lon: -1.48 };
    const sent = await Promise.all([
      send(stretch(now, now)),
      fetch(`${url}/in/owntracks`, {
        method: 'POST',
        headers: { ...json, authorization: basic },
        body: JSON.stringify({ _type: 'location', tst: seconds, ...point, acc: 5 }),
      }),
      fetch(`${url}/in/osmand?id=${token}&lat=52.919&lon=-1.48&timestamp=${seconds}`),
      fetch(`${url}/in/overland`, {
        method: 'POST',
        headers: { ...json, ...bearer },
        body: JSON.stringify({
          locations: [
            {
              type: 'Feature',
              geometry: { type: 'Point', coordinates: [-1.48, 52.919] },
              properties: { timestamp: iso, horizontal_accuracy: 5 },
            },
          ],
        }),
      }),
      fetch(`${url}/in/gpslogger?lat=52.919&lon=-1.48&time=${iso}&acc=5`, { headers: bearer }),
    ]);
    for (const { status } of sent) assert.equal(status, 200);
    await server.serving.catchUp();
    const { body } = await server.get(`/api/officers/${device.officerId}`);
    assert.equal(body.lastCapturedAt, null);
    assert.equal(body.refused['off-duty'], sent.length);
  });

  test('a position too inaccurate to take part is not kept off duty either', async () => {
    const now = server.now();
    await tap(start(now - 60 * minute));
    await tap({ kind: 'end', at: now - 30 * minute });
    const [position] = stretch(now, now);
    const { body } = await send([{ ...position, accuracyMetres: 500 }]);
    assert.deepEqual([body.kept, reasons(body)], [0, ['off-duty']]);
  });
});

describe('a duty', () => {
  test('changed twice by the same tap changes once, and says what it is now', async () => {
    const now = server.now();
    const begun = start(now - 20 * minute, { crew: 'north' });
    await tap(begun);
    const call: DutyChange = { kind: 'status', at: now - 10 * minute, status: 'call', hotspotId: 'a' };
    await tap(call);
    const twice = await tap(call);
    assert.equal(twice.status, 200);
    assert.deepEqual(twice.body.duty.statuses, [
      { status: 'call', from: now - 10 * minute, to: null, hotspotId: 'a' },
    ]);
    assert.equal(twice.body.duty.crew, 'north');
    const { body } = await fetchDuty();
    assert.deepEqual(body, twice.body);
    const { database, forceId } = server.serving;
    const rows = await database.inForce(forceId, (t) =>
      t.selectFrom('events').selectAll().where('name', 'like', 'duty.%').execute(),
    );
    const own = rows.filter(({ actor }) => actor === `device:${phone.device.id}`);
    assert.deepEqual(
      own.map(({ name }) => name),
      ['duty.started', 'duty.changed'],
    );
  });

  test('that cannot be so is refused by name', async () => {
    const now = server.now();
    const early = await tap({ kind: 'end', at: now });
    assert.deepEqual(
      [early.status, early.body.type, early.body.reason],
      [409, '/problems/duty-unfit', 'off-duty'],
    );
    await tap(start(now - minute));
    const second = await tap(start(now));
    assert.equal(second.body.reason, 'on-duty-already');
    const unread = await server.post('/api/duty', phone.token, { kind: 'start', at: 'soon' });
    assert.equal(unread.status, 422);
  });

  test('is begun and ended by a sergeant for somebody of their team, and by nobody else', async () => {
    const now = server.now();
    const path = `/api/officers/${phone.device.officerId}/duty`;
    const origin = { origin: server.serving.url };
    const begun = await server.post(path, null, start(now - minute), origin);
    assert.equal(begun.status, 200);
    const other = await server.person({ grants: [{ role: 'sergeant', areaId: null }] });
    const headers = { ...origin, cookie: await other.cookie() };
    const refused = await server.post(path, null, { kind: 'end', at: now }, headers);
    assert.equal(refused.status, 404);
  });

  test('that nobody ends ends half an hour after it was planned to', async () => {
    const now = server.now();
    await tap(start(now - 60 * minute, { terms: { ...terms, plannedEndAt: now } }));
    assert.deepEqual(await overdue(now + 29 * minute), []);
    assert.deepEqual(await overdue(now + 45 * minute), [phone.device.officerId]);
    server.setNow(now + 46 * minute);
    await server.serving.catchUp();
    assert.deepEqual((await fetchDuty()).body, { duty: null });
    const { body } = await send(stretch(now + 29 * minute, now + 32 * minute));
    assert.deepEqual([body.kept, reasons(body)], [2, ['off-duty', 'off-duty']]);
  });

  test('is not begun under the id of somebody else’s', async () => {
    const now = server.now();
    const change = start(now);
    await tap(change);
    const other = await server.device('Another who begins');
    const { status, body } = await server.post('/api/duty', other.token, change);
    assert.deepEqual([status, body.reason], [409, 'on-duty-already']);
  });

  test('that was planned to end before it began ends half an hour after it began, and keeps no other from ending', async () => {
    const now = server.now();
    await tap(start(now, { terms: { ...terms, plannedEndAt: now - 120 * minute } }));
    const other = await server.device('Another');
    const planned = start(now, { terms: { ...terms, plannedEndAt: now + minute } });
    await server.post('/api/duty', other.token, planned);
    assert.deepEqual(await overdue(now + 29 * minute), []);
    const ended = await overdue(now + 31 * minute, [phone, other]);
    assert.deepEqual(ended, [phone.device.officerId, other.device.officerId]);
    server.setNow(now + 32 * minute);
    await server.serving.catchUp();
    const { body } = await send(stretch(now + 29 * minute, now + 32 * minute));
    assert.deepEqual([body.kept, reasons(body)], [2, ['off-duty', 'off-duty']]);
  });
});

describe('a duty beside a roster', () => {
  test('that says the next one already goes on until it is ended, by itself too, and that one stays', async () => {
    const now = server.now();
    const { database, forceId } = server.serving;
    const next = { officerId: `D${people}`, startedAt: now + 600 * minute, endedAt: now + 900 * minute };
    const rest = { awaySeconds: 0, statuses: [], crew: null, radioId: null };
    assert.ok((await importDuties(database, forceId, [{ ...next, ...rest }], 'roster')).ok);
    const begun = await tap(start(now, { terms: { ...terms, plannedEndAt: now + 60 * minute } }));
    assert.equal(begun.status, 200);
    assert.deepEqual(await overdue(now + 89 * minute), []);
    assert.deepEqual(await overdue(now + 91 * minute), [phone.device.officerId]);
    assert.deepEqual(await overdue(now + 92 * minute), []);
    const rows = await database.inForce(forceId, (t) =>
      t
        .selectFrom('duties')
        .selectAll()
        .where('officer_id', '=', phone.device.officerId)
        .orderBy('started_at')
        .execute(),
    );
    assert.deepEqual(
      rows.map((row) => [row.source, (row.ended_at?.getTime() ?? 0) - now]),
      [
        ['phone', 90 * minute],
        ['roster', 900 * minute],
      ],
    );
  });

  test('is of the roster until somebody changes it, and then theirs, whatever the roster says again', async () => {
    const now = server.now();
    const { database, forceId } = server.serving;
    const duty = { officerId: `D${people}`, startedAt: now - 60 * minute, endedAt: now + 300 * minute };
    const rest = { awaySeconds: 0, statuses: [], crew: null, radioId: null };
    const roster = [{ ...duty, ...rest }];
    await importDuties(database, forceId, roster, 'imported');
    assert.equal((await tap({ kind: 'status', at: now, status: 'call', hotspotId: 'a' })).status, 200);
    assert.equal((await tap({ kind: 'end', at: now + minute })).status, 200);
    const again = await importDuties(database, forceId, roster, 'imported');
    assert.deepEqual(again, { ok: true, added: 0, changed: 0, unchanged: 1 });
    server.setNow(now + 2 * minute);
    assert.deepEqual((await fetchDuty()).body, { duty: null });
    await server.serving.catchUp();
    const { body } = await send(stretch(now + 2 * minute, now + 2 * minute));
    assert.deepEqual([body.kept, reasons(body)], [0, ['off-duty']]);
  });
});

async function fetchDuty() {
  const headers = { authorization: `Bearer ${phone.token}` };
  const response = await fetch(`${server.serving.url}/api/duty`, { headers });
  return { body: await response.json() };
}
