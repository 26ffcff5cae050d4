// What no table could hold is the caller's fault, told as such and not logged as a bug of ours. Real: the app, PostgreSQL, HTTP. Faked: the clock.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { Role } from '../../core/people/index.ts';
import { type TestForce, testForce } from '../test-force.ts';
import { noon, type TestServer, testServer } from '../test-server.ts';

const lines: string[] = [];
let server: TestServer;
let force: TestForce;
before(async () => {
  server = await testServer({ logSink: { write: (line) => lines.push(line) } });
  force = await testForce(server);
});
after(() => server.stop());

/** A text with a zero in it; times beyond every calendar, before it, and between two milliseconds. */
const zero = 'a\u0000b';
const noTimes = [1e300, -8e15, 8e15, noon + 0.5];

test('a zero in a text and a time that is none are refused, by whatever route', async () => {
  const officerId = force.officerIds.get('team') ?? '';
  const { body: list } = await server.get('/api/devices', force.personOf('administrator'));
  const look = { view: 'playback', officerId, from: noon - 1000, to: noon, reason: 'Case 1' };
  const viewerId = force.personOf('analyst').staffId;
  const seal = () => ({
    ...{ sealId: randomUUID(), viewerId, officerId, reason: 'Case 1' },
    ...{ from: noon, to: null, reviewAt: noon + 86_400_000 },
  });
  const set = { name: 'phone', pingSeconds: 10, silentWhenStill: true };
  type Said = readonly [role: Role, path: string, body: object];
  const said: readonly Said[] = [
    ['administrator', '/api/pairings', { officerId, client: 'phone', name: zero }],
    ['administrator', `/api/devices/${list.devices[0].deviceId}/change`, { ...set, name: zero }],
    ['analyst', '/api/me/looks', { ...look, reason: zero }],
    ['analyst', '/api/me/looks', { ...look, from: noon + 1 }],
    ...noTimes.map((at): Said => ['analyst', '/api/me/looks', { ...look, from: at, to: at }]),
    ['professional-standards', '/api/look-seals', { ...seal(), reason: zero }],
    ...noTimes.map((from): Said => ['professional-standards', '/api/look-seals', { ...seal(), from }]),
  ];
  for (const [role, path, body] of said) {
    const headers = { origin: server.serving.url, cookie: await force.personOf(role).cookie() };
    const { status, body: told } = await server.post(path, null, body, headers);
    assert.ok([400, 422].includes(status), `${path} ${JSON.stringify(body)}: ${status}`);
    assert.match(told.type, /-unreadable$/);
  }
  for (const path of ['/api/visits?hotspotId=%00', '/api/dosage?hotspotId=%00'])
    assert.equal((await server.get(path)).status, 400);
  assert.deepEqual(lines, []);
});

test('nor does a phone begin a duty by one', async () => {
  const token = force.tokens.get('team') ?? '';
  const nobodySaid = { travel: null, operation: null, fund: null, payType: null, plannedEndAt: null };
  const terms = { ...nobodySaid, isAdditional: null, isVisible: null };
  const start = { kind: 'start', dutyId: randomUUID(), at: noon, crew: null, radioId: null, terms };
  const wrong = [
    { ...start, crew: zero },
    ...noTimes.map((at) => ({ ...start, at })),
    ...noTimes.map((plannedEndAt) => ({ ...start, terms: { ...terms, plannedEndAt } })),
  ];
  for (const change of wrong) {
    const { status } = await server.post('/api/duty', token, change);
    assert.ok([400, 422].includes(status), JSON.stringify(change));
  }
  assert.equal((await server.post('/api/duty', token, start)).status, 200);
  const status = { kind: 'status', at: noon + 1000, status: 'call', hotspotId: zero };
  assert.equal((await server.post('/api/duty', token, status)).status, 400);
  assert.deepEqual(lines, []);
});
