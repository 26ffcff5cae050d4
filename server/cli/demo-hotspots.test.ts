// Real: the town, its shifts, PostgreSQL, the server. Faked: its clock, which stands at noon.
import assert from 'node:assert/strict';
import { randomUUIDv7 } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { historyFeed, positionsOfShift } from '../../fixtures/northgate/history.ts';
import { formerSketches } from '../../fixtures/northgate/hotspot-sketches.ts';
import { northgateFormerHotspots, northgateHotspots } from '../../fixtures/northgate/hotspots.ts';
import { movementOn } from '../../fixtures/northgate/movement.ts';
import { daysUpTo, shiftsOfDay } from '../../fixtures/northgate/reliefs.ts';
import { setTurn } from '../../fixtures/northgate/set-turn.ts';
import { theGround, theTown } from '../../fixtures/northgate/test-town.ts';
import { noon, type TestServer, testServer } from '../test-server.ts';
import { importPositions } from '../tracking/index.ts';
import { demoHotspots } from './demo-hotspots.ts';

const folder = mkdtempSync(join(tmpdir(), 'beatkeeper-sets-'));
const files = {
  ...{ tiles: '', ground: '' },
  hotspots: join(folder, 'hotspots.geojson'),
  former: join(folder, 'former.geojson'),
};
const setTurnedAt = setTurn(noon, 28)?.from ?? 0;
const record = { until: noon, days: 28, hasDuties: false, done: [], setTurnedAt };
const former = formerSketches.map(({ id }) => id).sort();
let server: TestServer;

before(async () => {
  writeFileSync(files.hotspots, JSON.stringify(northgateHotspots(theTown())));
  writeFileSync(files.former, JSON.stringify(northgateFormerHotspots(theTown())));
  server = await testServer();
});
after(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

interface Row {
  readonly day: string;
  readonly hotspotId: string;
  readonly personVisits: number;
  readonly personSeconds: number;
}
const rows = async (query: string): Promise<Row[]> => (await server.get(`/api/dosage?${query}`)).body.rows;
const sum = (list: readonly Row[]) => list.reduce((all, row) => all + row.personSeconds, 0);

test('without a past there are today’s 19 hotspots and no set', async () => {
  const { database, forceId } = server.serving;
  await demoHotspots(database, forceId, files, { ...record, days: 0, setTurnedAt: null }, noon);
  assert.equal((await server.get('/api/hotspot-versions')).body.versions.length, 19);
  assert.deepEqual((await server.get('/api/hotspot-sets')).body.sets, []);
});

test('with one there were 23 until the Wednesday two weeks back, and 19 since, in two sets; again changes nothing', async () => {
  const { database, forceId } = server.serving;
  for (let start = 0; start < 2; start++) {
    await demoHotspots(database, forceId, files, record, noon);
    await server.serving.catchUp();
    const { versions } = (await server.get('/api/hotspot-versions')).body;
    assert.equal(versions.length, 23);
    const ended = versions.filter((each: { end: unknown }) => each.end !== null);
    assert.deepEqual(
      ended.map((each: { id: string; isInForce: boolean; end: { day: string } }) => [
        each.id,
        each.isInForce,
        each.end.day,
      ]),
      former.map((id) => [id, false, '2026-11-11']),
    );
    assert.equal((await server.get('/api/hotspots')).body.features.length, 19);
    const { sets } = (await server.get('/api/hotspot-sets')).body;
    assert.deepEqual(
      sets.map((set: { from: string; until: string | null; members: unknown[] }) => [
        set.from,
        set.until,
        set.members.length,
      ]),
      [
        ['2026-10-27', '2026-11-11', 23],
        ['2026-11-11', null, 19],
      ],
    );
  }
});

test('a span in which those that ended held has a row for each, visited or not; one after it has none', async () => {
  assert.equal((await rows('from=2026-11-09&to=2026-11-15')).length, 23);
  assert.equal((await rows('from=2026-11-11&to=2026-11-15')).length, 19);
});

test('patrols went to those that ended until they ended; a week that spans it says so, and its totals by set add up', async () => {
  const { database, forceId } = server.serving;
  const movement = movementOn({ ...theGround(), formerUntil: setTurnedAt });
  const days = daysUpTo(noon, 28).filter(({ day }) => day === '2026-11-10' || day === '2026-11-11');
  const shifts = days
    .flatMap((day) => shiftsOfDay(day, noon))
    .filter(({ officer }) => ['ns47', 'cw65', 'ng13'].includes(officer.post));
  for (const officer of new Set(shifts.map((shift) => shift.officer)))
    await server.device(officer.callSign, historyFeed(officer));
  for (const shift of shifts) {
    const { callSign, feed } = shift.officer;
    const file = { callSign, source: feed, positions: positionsOfShift(movement, shift) };
    await importPositions(database, forceId, file, { now: noon, newId: () => randomUUIDv7() });
  }
  for (let i = 0; i < 3; i++) await server.serving.catchUp();
  const week = 'from=2026-11-09&to=2026-11-15';
  const byDay = (await rows(`${week}&by=hotspot-day`)).filter(({ personVisits }) => personVisits > 0);
  const ofFormer = byDay.filter(({ hotspotId }) => former.includes(hotspotId));
  assert.ok(ofFormer.length >= 2, 'somebody was sent there');
  assert.ok(ofFormer.every(({ day }) => day < '2026-11-11'));
  assert.ok(byDay.some(({ day }) => day === '2026-11-11'));

  const [first, present] = (await server.get('/api/hotspot-sets')).body.sets;
  const all = sum(await rows(`${week}&by=week`));
  const then = sum(await rows(`${week}&by=week&setId=${first.id}`));
  const now = sum(await rows(`${week}&by=week&setId=${present.id}`));
  assert.ok(then > 0 && now > 0);
  assert.ok(Math.abs(then + now - all) < 0.001, `${then} + ${now} is ${all}`);
  assert.equal(Math.round(then), Math.round(sum(byDay.filter(({ day }) => day < '2026-11-11'))));

  const { changes } = (await server.get(`/api/dosage?${week}&by=week`)).body;
  assert.deepEqual(
    changes.map((each: { day: string; kind: string; version: string }) => [
      each.day,
      each.kind,
      each.version,
    ]),
    [
      ...former.map(() => ['2026-11-11', 'hotspot-ended', '1']),
      ['2026-11-11', 'set-ended', '0'],
      ['2026-11-11', 'set-begun', '19'],
    ],
  );
  assert.deepEqual((await server.get('/api/dosage?from=2026-11-11&to=2026-11-15&by=week')).body.changes, []);
});
