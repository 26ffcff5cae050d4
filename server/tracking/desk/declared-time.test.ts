// Time that officers declare: once however often it is sent, apart from what was measured, and seen by whoever leads them alone.
// Real: the app, PostgreSQL, HTTP. Faked: the clock.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { threeHotspots } from '../../../fixtures/tracks/random-tracks.ts';
import { type TestForce, testForce } from '../../test-force.ts';
import { noon, type TestServer, testServer } from '../../test-server.ts';

const minute = 60_000;
const lines: string[] = [];
let server: TestServer;
let force: TestForce;
let token = '';
before(async () => {
  server = await testServer({ logLevel: 'info', logSink: { write: (line) => lines.push(line) } });
  await server.importHotspots(threeHotspots);
  force = await testForce(server);
  token = force.tokens.get('own') ?? '';
  const terms = { travel: 'foot', operation: null, fund: null, payType: null, isAdditional: null };
  for (const which of ['own', 'area'] as const) {
    const start = { kind: 'start', dutyId: randomUUID(), at: noon - 300 * minute, crew: null, radioId: null };
    const duty = { ...start, terms: { ...terms, isVisible: null, plannedEndAt: null } };
    assert.equal((await server.post('/api/duty', force.tokens.get(which) ?? '', duty)).status, 200);
  }
  // Ten minutes in hotspot a, from 11:20 on.
  const positions = Array.from({ length: 21 }, (_, i) => {
    return {
      capturedAt: noon - 40 * minute + i * 30_000,
      longitude: -1.48,
      latitude: 52.919,
      accuracyMetres: 5,
    };
  });
  assert.equal((await server.post('/api/positions', token, { positions })).body.kept, 21);
  await server.serving.catchUp();
});
after(() => server.stop());

const declare = (from: number, to: number, more: object = {}) => ({
  change: 'declare',
  declaredId: randomUUID(),
  hotspotId: 'a',
  startedAt: noon - from * minute,
  endedAt: noon - to * minute,
  reason: 'phone-dead',
  ...more,
});
const send = (changes: object[], as = token) => server.post('/api/declared', as, { changes });
const today = async () => (await server.get('/api/dosage?from=2026-11-23&to=2026-11-23&by=hotspot-day')).body;

describe('declared time', () => {
  const half = declare(45, 15);

  test('is refused by name: off duty, too long, unknown, over another', async () => {
    const [long, where, early] = [declare(280, 39), declare(20, 10, { hotspotId: 'zz' }), declare(310, 290)];
    const over = declare(20, 10);
    const { status, body } = await send([long, where, early, half, over]);
    assert.equal(status, 200);
    assert.deepEqual(body.kept, [half.declaredId]);
    assert.deepEqual(
      body.refused.map(({ reason }: { reason: string }) => reason),
      ['too-long', 'hotspot-unknown', 'off-duty', 'overlaps-another'],
    );
  });

  test('is once, however often it is sent and by however many at once', async () => {
    const again = await Promise.all([send([half]), send([half]), send([half])]);
    for (const { body } of again) assert.deepEqual(body.alreadyHad, [half.declaredId]);
    const fresh = declare(100, 90);
    const raced = await Promise.all([send([fresh]), send([fresh]), send([fresh])]);
    assert.equal(raced.flatMap(({ body }) => body.kept).length, 1);
    const { body } = await send([{ change: 'withdraw', declaredId: fresh.declaredId, saidAt: noon }]);
    assert.deepEqual(body.kept, [fresh.declaredId]);
    assert.deepEqual(
      (await send([fresh])).body.alreadyHad,
      [fresh.declaredId],
      'what was taken back stays so',
    );
  });

  test('of somebody else can neither be taken back nor declared anew', async () => {
    const other = force.tokens.get('area') ?? '';
    const withdraw = { change: 'withdraw', declaredId: half.declaredId, saidAt: noon };
    for (const change of [withdraw, half]) {
      const { body } = await send([change], other);
      assert.deepEqual(body.refused, [{ declaredId: half.declaredId, reason: 'declared-unknown' }]);
    }
  });

  test('stands apart from what was measured, less what was measured meanwhile', async () => {
    const { rows, declared } = await today();
    const [row] = rows.filter(({ hotspotId }: { hotspotId: string }) => hotspotId === 'a');
    assert.ok(row.personSeconds > 0 && row.personSeconds <= 600, `${row.personSeconds} s were measured`);
    assert.deepEqual(declared.length, 1);
    assert.equal(declared[0].personSeconds, 1800);
    assert.equal(declared[0].beyondSeconds, 1800 - row.personSeconds);
    assert.equal(declared[0].declaredUntil, null, 'no break of the series');
    const file = await server.get('/api/dosage/file?format=csv&from=2026-11-23&to=2026-11-23&by=hotspot-day');
    assert.match(file.body, /declared_apart/);
    assert.match(file.body, /2026-11-23 a 1800 s by patrol phone, \d+ s of it not measured/);
  });

  test('is told with who, when and why to whoever reaches the officer, and the officer reads that', async () => {
    const own = force.officerIds.get('own') ?? '';
    const { body } = await server.get(`/api/declared?officerId=${own}`, force.personOf('sergeant'));
    assert.deepEqual(
      body.declared.map((each: Record<string, unknown>) => [each.callSign, each.reason, each.withdrawnAt]),
      [
        ['own', 'phone-dead', null],
        ['own', 'phone-dead', noon],
      ],
    );
    const elsewhere = force.officerIds.get('organisation') ?? '';
    assert.equal(
      (await server.get(`/api/declared?officerId=${elsewhere}`, force.personOf('sergeant'))).status,
      404,
    );
    const looks = (await server.get('/api/me/looks', force.personOf('officer'))).body.looks;
    assert.ok(
      looks.some(({ view, viewer }: Record<string, string>) => view === 'visits' && viewer === 'sergeant'),
    );
  });

  test('goes out of every figure when it is taken back, and stays on record', async () => {
    await send([{ change: 'withdraw', declaredId: half.declaredId, saidAt: noon }]);
    assert.deepEqual((await today()).declared, []);
    const { database, forceId } = server.serving;
    const events = await database.inForce(forceId, (t) =>
      t.selectFrom('events').select(['name', 'subject']).where('name', 'like', 'declared-time.%').execute(),
    );
    assert.equal(events.length, 4);
    assert.ok(!JSON.stringify([events, lines]).includes('phone-dead'));
  });
});
