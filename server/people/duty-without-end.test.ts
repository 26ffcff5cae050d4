// No duty is without an end: neither one of which nobody said when, nor one that is planned for too long. Real: the app, PostgreSQL, HTTP. Faked:
// the clock.
import assert from 'node:assert/strict';
import { randomUUIDv7 } from 'node:crypto';
import { after, before, beforeEach, test } from 'node:test';
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

test('a duty of which nobody said when it would end ends sixteen hours after it began, and history stays as it was told', async () => {
  const now = server.now();
  const { database, forceId } = server.serving;
  const other = await server.device('In history');
  const told = { officerId: 'In history', startedAt: now - 30 * 60 * minute, endedAt: null };
  const rest = { awaySeconds: 0, statuses: [], crew: null, radioId: null };
  assert.ok((await importDuties(database, forceId, [{ ...told, ...rest }])).ok);
  const began = now - 15 * 60 * minute;
  await tap(start(began));
  assert.deepEqual(await overdue(now, [phone, other]), []);
  assert.deepEqual(await overdue(began + 16 * 60 * minute, [phone, other]), [phone.device.officerId]);
  server.setNow(began + 16 * 60 * minute + 2 * minute);
  await server.serving.catchUp();
  const last = began + 16 * 60 * minute;
  const { body } = await send(stretch(last - minute, last + minute));
  assert.deepEqual([body.kept, reasons(body)], [2, ['off-duty']]);
});

test('a duty is not planned for more than a day, on the phone or at the desk', async () => {
  const now = server.now();
  const change = start(now, { terms: { ...terms, plannedEndAt: now + 24 * 60 * minute + 1 } });
  const headers = { origin: server.serving.url };
  const path = `/api/officers/${phone.device.officerId}/duty`;
  for (const { status, body } of [await tap(change), await server.post(path, null, change, headers)])
    assert.deepEqual([status, body.reason], [409, 'planned-too-long']);
  const bearer = { authorization: `Bearer ${phone.token}` };
  const asked = await fetch(`${server.serving.url}/api/duty`, { headers: bearer });
  assert.deepEqual(await asked.json(), { duty: null });
});
