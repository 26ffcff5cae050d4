// The duty board, the ledger of committed time and the shift briefing, as one reader and another are told. Real: the app, PostgreSQL, HTTP.
// Faked: the clock.
import assert from 'node:assert/strict';
import { randomUUIDv7 } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import type { DutyChange } from '../../../core/people/duty-change.ts';
import type { BoardRow } from '../../../core/tracking/duty-board.ts';
import { threeHotspots } from '../../../fixtures/tracks/random-tracks.ts';
import { importDuties } from '../../people/index.ts';
import { type TestForce, testForce } from '../../test-force.ts';
import type { TestPerson } from '../../test-people.ts';
import { noon, type TestServer, testServer } from '../../test-server.ts';

const minute = 60_000;
const hour = 60 * minute;
const terms = {
  travel: 'foot',
  operation: null,
  fund: null,
  payType: null,
  isAdditional: null,
  isVisible: null,
  plannedEndAt: noon + 4 * hour,
} as const;
let server: TestServer;
let force: TestForce;
let sergeant: TestPerson;
before(async () => {
  server = await testServer();
  await server.importHotspots(threeHotspots);
  force = await testForce(server);
  sergeant = force.personOf('sergeant');
});
after(() => server.stop());

const start = (at: number, more: Partial<Extract<DutyChange, { kind: 'start' }>> = {}): DutyChange => {
  return { kind: 'start', dutyId: randomUUIDv7(), at, crew: null, radioId: null, terms, ...more };
};

async function change(which: 'own' | 'team' | 'area' | 'council', tap: DutyChange, person = server.desk) {
  const headers = { origin: server.serving.url, cookie: await person.cookie() };
  return server.post(`/api/officers/${force.officerIds.get(which)}/duty`, null, tap, headers);
}

async function board(person: TestPerson): Promise<{ rows: BoardRow[]; offDuty: { callSign: string }[] }> {
  const { status, body } = await server.get('/api/duty-board', person);
  assert.equal(status, 200);
  return body;
}
const signs = (rows: readonly { callSign: string }[]) => rows.map(({ callSign }) => callSign);

async function row(which: string, person = sergeant): Promise<BoardRow> {
  const found = (await board(person)).rows.find(({ callSign }) => callSign === which);
  assert.ok(found !== undefined, `${which} is on the board`);
  return found;
}

/** A minute's walk in hotspot a, up to now. */
async function walk(which: 'own' | 'team', minutes: number): Promise<void> {
  const now = server.now();
  const positions = Array.from({ length: minutes + 1 }, (_, i) => {
    return { capturedAt: now - i * minute, longitude: -1.48, latitude: 52.919, accuracyMetres: 5 };
  });
  const { status } = await server.post('/api/positions', force.tokens.get(which) ?? '', { positions });
  assert.equal(status, 200);
  await server.serving.catchUp();
}

describe('the duty board', () => {
  test('is of those on duty whom the reader reaches, and says whose duty they may begin', async () => {
    server.setNow(noon + 10 * minute);
    for (const which of ['own', 'team', 'area'] as const)
      assert.equal((await change(which, start(noon))).status, 200);
    assert.deepEqual(signs((await board(server.desk)).rows), ['area', 'own', 'team']);
    const seen = await board(sergeant);
    assert.deepEqual([signs(seen.rows), signs(seen.offDuty)], [['own', 'team'], []]);
    assert.deepEqual(signs((await board(force.personOf('officer'))).rows), ['own']);
    assert.equal((await server.get('/api/duty-board', force.personOf('analyst'))).status, 403);
    const log = await server.get('/api/me/looks', force.personOf('officer'));
    assert.ok(
      log.body.looks.some(({ view }: { view: string }) => view === 'live'),
      'who looked is recorded',
    );
  });

  test('says where somebody is, then how long they have not been heard of, and never that they stand still', async () => {
    await walk('own', 8);
    const here = await row('own');
    assert.deepEqual(
      [here.signal, here.hotspotIds, here.state, here.plannedEndAt],
      ['heard', ['a'], 'patrolling', noon + 4 * hour],
    );
    assert.deepEqual([here.lastCapturedAt, here.batteryPercent], [server.now(), null]);
    await server.post('/api/heartbeat', force.tokens.get('own') ?? '', { batteryPercent: 15 });
    assert.equal((await row('own')).batteryPercent, 15);
    const heard = server.now();
    server.setNow(heard + 5 * minute);
    assert.equal((await row('own')).signal, 'heard');
    server.setNow(heard + 5 * minute + 1);
    const silent = await row('own');
    assert.deepEqual([silent.signal, silent.hotspotIds, silent.lastHotspot?.hotspotId], ['silent', [], 'a']);
    assert.deepEqual((await row('team')).signal, 'none');
  });

  test('shows who is called away to what, since when and from where, and that they are back', async () => {
    const at = server.now();
    await change('own', { kind: 'status', at, status: 'prisoner', hotspotId: 'a' }, sergeant);
    const away = await row('own');
    assert.deepEqual(
      [away.state, away.status, away.statusSince, away.fromHotspotId],
      ['committed', 'prisoner', at, 'a'],
    );
    server.setNow(at + 25 * minute);
    await change('own', { kind: 'patrol', at: server.now() }, sergeant);
    assert.deepEqual([(await row('own')).state, (await row('own')).status], ['patrolling', null]);
    await change('team', { kind: 'status', at: server.now(), status: 'break', hotspotId: null }, sergeant);
    assert.equal((await row('team')).state, 'away');
  });

  test('shows whoever a roster expects and nobody has heard of, whose duty can then be run by hand', async () => {
    const now = server.now();
    const { database, forceId } = server.serving;
    const duty = { officerId: 'council', startedAt: now - minute, endedAt: now + 4 * hour, awaySeconds: 0 };
    const rest = { statuses: [], crew: null, radioId: null };
    const tomorrow = { ...duty, startedAt: now + 20 * hour, endedAt: now + 28 * hour };
    const roster = [duty, tomorrow].map((each) => ({ ...each, ...rest }));
    assert.ok((await importDuties(database, forceId, roster, 'roster')).ok);
    const everywhere = force.personOf('control-room');
    const seen = async () => (await board(server.desk)).rows.find(({ callSign }) => callSign === 'council');
    assert.equal(
      (await board(everywhere)).rows.some(({ callSign }) => callSign === 'council'),
      false,
    );
    // The council shares nothing: its own inspector sees its wardens.
    assert.equal(await seen(), undefined);
    const council = await server.person({
      organisation: { name: 'The council', kind: 'council' },
      grants: [{ role: 'control-room', areaId: null }],
    });
    const expected = await row('council', council);
    assert.deepEqual([expected.state, expected.plannedEndAt], ['expected', now + 4 * hour]);
    const call: DutyChange = { kind: 'status', at: now, status: 'call', hotspotId: null };
    assert.equal((await change('council', call, council)).status, 200);
    assert.equal((await row('council', council)).state, 'committed');
    // What is run here is not undone by the same roster again.
    const again = await importDuties(database, forceId, roster, 'roster');
    assert.deepEqual(again, { ok: true, added: 0, changed: 0, unchanged: 2 });
    assert.equal((await row('council', council)).state, 'committed');
    server.setNow(now + minute);
    assert.equal((await change('council', { kind: 'end', at: now + minute }, council)).status, 200);
    // Tomorrow’s duty on the roster is no reason not to be on duty today.
    server.setNow(now + 2 * minute);
    assert.equal((await change('council', start(now + 2 * minute), council)).status, 200);
    assert.equal((await change('council', { kind: 'end', at: now + 3 * minute }, council)).status, 200);
  });
});

describe('the ledger', () => {
  const span = 'from=2026-11-23&to=2026-11-25';
  const ledger = async (person: TestPerson) => (await server.get(`/api/abstractions?${span}`, person)).body;

  test('has each committed stretch with its hotspot, minutes and, for who may know, whose it was', async () => {
    const told = await ledger(sergeant);
    assert.deepEqual(
      told.stretches.map(
        (each: { callSign: string; status: string; hotspotId: string; from: number; to: number }) => [
          each.callSign,
          each.status,
          each.hotspotId,
          (each.to - each.from) / minute,
        ],
      ),
      [['own', 'prisoner', 'a', 25]],
    );
    assert.deepEqual(told.byHotspot, [{ hotspotId: 'a', count: 1, seconds: 1500 }]);
    assert.deepEqual(
      told.byDayAndTeam.map(({ day, seconds }: { day: string; seconds: number }) => [day, seconds]),
      [['2026-11-23', 1500]],
    );
  });

  test('tells whoever may know no names what was over before today, and no name', async () => {
    const manager = force.personOf('programme-manager');
    assert.deepEqual((await ledger(manager)).stretches, []);
    server.setNow(noon + 24 * hour);
    await server.serving.catchUp();
    const told = await ledger(manager);
    assert.deepEqual(
      told.stretches.map(({ callSign, status }: { callSign: string | null; status: string }) => [
        callSign,
        status,
      ]),
      [[null, 'prisoner']],
    );
    assert.ok(!JSON.stringify(told).includes('"own"'));
  });

  test('is asked for a time that is one, and not for years', async () => {
    for (const asked of ['from=2026-11-25&to=2026-11-23', 'from=2025-01-01&to=2026-11-23']) {
      const { status, body } = await server.get(`/api/abstractions?${asked}`, sergeant);
      assert.deepEqual([status, body.type], [400, '/problems/request-unreadable']);
    }
    assert.equal((await server.get(`/api/abstractions?${span}`, force.personOf('officer'))).status, 403);
  });
});

describe('the shift briefing', () => {
  test('has hotspots in order of what is due with why, people by number alone, and what is planned', async () => {
    const now = server.now();
    const { database, forceId } = server.serving;
    const planned = {
      officerId: 'organisation',
      startedAt: now + hour,
      endedAt: now + 9 * hour,
      awaySeconds: 0,
    };
    await importDuties(
      database,
      forceId,
      [{ ...planned, statuses: [], crew: null, radioId: null }],
      'roster',
    );
    const { status, body } = await server.get('/api/briefing', force.personOf('officer'));
    assert.equal(status, 200);
    assert.equal(body.hotspots.length, threeHotspots.length);
    const a = body.hotspots.find(({ hotspotId }: { hotspotId: string }) => hotspotId === 'a');
    assert.deepEqual([a.patrolVisits, a.lastVisitPeople], [0, 1]);
    assert.equal(body.onDuty.patrolling + body.onDuty.committed + body.onDuty.away, 3);
    assert.deepEqual(
      body.planned.map(({ startsAt, count }: { startsAt: number; count: number }) => [startsAt, count]),
      [[now + hour, 1]],
    );
    for (const name of ['callSign', 'officerId', '"own"'])
      assert.ok(!JSON.stringify(body).includes(name), name);
    const other = await server.get('/api/briefing', force.personOf('analyst'));
    assert.equal(other.status, 403);
  });
});
