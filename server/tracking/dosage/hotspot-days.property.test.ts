// The totals of days are what the visits come to, after any order of writes, restatements and withdrawals, derived at any moment between.
// Real: PostgreSQL, the stores. Faked: the visits, which are made up.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { dayNamed, dayOf, defaultDayRule } from '../../../core/time/index.ts';
import { type Database, openDatabase } from '../../db/database.ts';
import { type TestDatabase, testDatabase } from '../../db/test-database.ts';
import { hotspotsAt } from '../../hotspots/index.ts';
import { ensureOfficer } from '../../people/index.ts';
import { compareDays } from '../following/compare-days.ts';
import { daysFrom, daysFromShelf, deriveDue, findUnderived } from '../following/derive-days.ts';
import type { HotspotDay } from '../visits/due-days.ts';
import { readDays, readDue } from '../visits/hotspot-days.store.ts';
import { rowOfNearPass, rowOfVisit, type VisitRow } from '../visits/visit-row.ts';
import { readVisits, writeVisits } from '../visits/visits.store.ts';

const first = dayNamed('2026-10-23', defaultDayRule);
const last = dayNamed('2026-10-27', defaultDayRule);
const all = { from: '2026-10-20', to: '2026-10-30', hotspotIds: null };
const afterAll = '2026-11-30';
const people = ['019aa7c0-1234-7abc-8def-0123456789a1', '019aa7c0-1234-7abc-8def-0123456789a2'];
const hotspots = hotspotsAt([]);

let kept: TestDatabase;
let database: Database;
let forces = 0;
before(async () => {
  kept = await testDatabase();
  database = openDatabase(kept.url);
});
after(async () => {
  await database.close();
  await kept.drop();
});

async function newForce(): Promise<number> {
  const forceId = await database.ensureForce(`force ${forces++}`);
  await database.inForce(forceId, async (t) => {
    for (const [i, id] of people.entries())
      await ensureOfficer(t, { id, callSign: `K${i}`, role: 'PC' }, 'console');
  });
  return forceId;
}

interface Made {
  readonly officer: number;
  readonly place: string;
  readonly slot: number;
  readonly startMs: number;
  readonly stayMs: number;
  readonly kind: VisitRow['kind'];
}

/** Each slot of twelve hours holds at most one visit of an officer to a hotspot, so that no two overlap; it may reach past a day's turn. */
const made = fc.record({
  officer: fc.integer({ min: 0, max: 1 }),
  place: fc.constantFrom('a', 'b'),
  slot: fc.integer({ min: 0, max: 9 }),
  startMs: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 20_000_000 })),
  stayMs: fc.oneof(fc.integer({ min: 1, max: 400_000 }), fc.integer({ min: 1, max: 23_000_000 })),
  kind: fc.constantFrom('visit' as const, 'visit' as const, 'pass-through' as const, 'near-pass' as const),
});

function rowOf({ officer, place, slot, startMs, stayMs, kind }: Made, forceId: number): VisitRow {
  const from = first.from - 1_800_000 + slot * 43_200_000 + startMs;
  const to = from + stayMs;
  const whose = {
    forceId,
    officerId: people[officer],
    byCrewMate: null,
    hotspotVersions: new Map<string, number>(),
    rulesVersion: 'dosage-1',
  };
  const possible = [[from, to]] as const;
  if (kind === 'near-pass')
    return rowOfNearPass({ hotspotId: place, possible, highSeconds: stayMs / 1000 }, whose);
  const figures = { hotspotId: place, kind, enteredAt: from, leftAt: to, weak: false, positions: 2 };
  return rowOfVisit(
    {
      ...figures,
      ...{ measured: possible, inferred: [], certain: [], possible },
      ...{ measuredSeconds: stayMs / 1000, inferredSeconds: 0, unknownSeconds: 0 },
      ...{ lowSeconds: 0, highSeconds: stayMs / 1000, longestGapSeconds: 10 },
      ...{ medianSpeedMetresPerSecond: 1, mode: 'foot', endedBy: 'exit' },
    },
    whose,
  );
}

type Step =
  | 'derive'
  | { readonly put: Made }
  | { readonly restate: number; readonly stayMs: number }
  | { readonly withdraw: number };

/** What happens one after the other: some visits are as given now, or gone; and now and then days are derived. */
const happenings: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ put: made }) },
    {
      weight: 2,
      arbitrary: fc.record({ restate: fc.nat(), stayMs: fc.integer({ min: 1, max: 23_000_000 }) }),
    },
    { weight: 1, arbitrary: fc.record({ withdraw: fc.nat() }) },
    { weight: 2, arbitrary: fc.constant('derive' as const) },
  ),
  { minLength: 1, maxLength: 30 },
);

/** A visit over the turn of a day that turns out to have ended before it. */
const overTheTurn: Step[] = [
  {
    put: {
      ...{ officer: 0, place: 'a', slot: 1, startMs: 20_000_000, stayMs: 26_000_000 },
      kind: 'visit',
    },
  },
  'derive',
  { restate: 0, stayMs: 600_000 },
];

test('totals are what the visits come to, after any order of writes, restatements and withdrawals', async () => {
  await fc.assert(
    fc.asyncProperty(happenings, async (steps) => {
      const forceId = await newForce();
      const terms = { database, forceId, hotspots };
      const standing = new Map<string, { made: Made; row: VisitRow }>();
      const keyOf = (each: Made) => `${each.officer} ${each.place} ${each.slot}`;
      const nothing = { closed: [], restated: [], withdrawn: [] };
      for (const step of steps) {
        if (step === 'derive') {
          await deriveDue(terms, afterAll);
        } else if ('put' in step) {
          if (standing.has(keyOf(step.put))) continue;
          const row = rowOf(step.put, forceId);
          await database.inForce(forceId, (t) => writeVisits(t, { ...nothing, closed: [row] }));
          standing.set(keyOf(step.put), { made: step.put, row });
        } else {
          const keys = [...standing.keys()];
          if (keys.length === 0) continue;
          const key = keys[('restate' in step ? step.restate : step.withdraw) % keys.length];
          const known = standing.get(key);
          if (known === undefined) continue;
          if ('withdraw' in step) {
            await database.inForce(forceId, (t) => writeVisits(t, { ...nothing, withdrawn: [known.row] }));
            standing.delete(key);
          } else {
            const changed = { ...known.made, stayMs: step.stayMs };
            const row = rowOf(changed, forceId);
            await database.inForce(forceId, (t) => writeVisits(t, { ...nothing, restated: [row] }));
            standing.set(key, { made: changed, row });
          }
        }
      }
      while ((await deriveDue(terms, afterAll)) > 0);
      const days: HotspotDay[] = ['a', 'b'].flatMap((hotspotId) =>
        ['22', '23', '24', '25', '26', '27', '28', '29'].map((day) => ({ hotspotId, day: `2026-10-${day}` })),
      );
      const rows = await database.inForce(forceId, (t) => readVisits(t, {}));
      assert.equal(rows.length, standing.size);
      const expected = daysFrom(rows, hotspots, days);
      assert.ok(last.to > first.to);
      await database.inForce(forceId, async (t) => {
        assert.deepEqual(await readDays(t, all), expected);
        assert.deepEqual(await daysFromShelf(t, hotspots, days), expected, 'read for those days alone');
        assert.deepEqual(await readDue(t, all, 10), []);
        assert.deepEqual(await compareDays(t, hotspots, true), { same: expected.length, different: 0 });
      });
    }),
    { numRuns: process.env.BEATKEEPER_LONG === '1' ? 200 : 25, seed: 20261125, examples: [[overTheTurn]] },
  );
});

test('where nothing was derived yet, or by another definition, all days with visits are due', async () => {
  const forceId = await newForce();
  const row = rowOf({ officer: 0, place: 'a', slot: 2, startMs: 0, stayMs: 600_000, kind: 'visit' }, forceId);
  await database.inForce(forceId, async (t) => {
    await writeVisits(t, { closed: [row], restated: [], withdrawn: [] });
  });
  const terms = { database, forceId, hotspots };
  while ((await deriveDue(terms, afterAll)) > 0);
  const before = await database.inForce(forceId, (t) => readDays(t, all));
  assert.equal(before.length, 1);
  assert.equal(await database.inForce(forceId, findUnderived), false);
  await database.inForce(forceId, (t) =>
    sql`update hotspot_days set definition = 'older', patrol_visits = 99`.execute(t),
  );
  assert.equal(await database.inForce(forceId, findUnderived), true);
  while ((await deriveDue(terms, afterAll)) > 0);
  assert.deepEqual(await database.inForce(forceId, (t) => readDays(t, all)), before);
});

test('a total that was changed by hand is seen beside its visits, and derived again', async () => {
  const forceId = await newForce();
  const one: Made = { officer: 0, place: 'a', slot: 2, startMs: 0, stayMs: 600_000, kind: 'visit' };
  // Over the turn of the day: its visits do not simply add up, and it is right all the same.
  const over: Made = { ...one, place: 'b', slot: 1, startMs: 20_000_000, stayMs: 26_000_000 };
  await database.inForce(forceId, (t) =>
    writeVisits(t, { closed: [rowOf(one, forceId), rowOf(over, forceId)], restated: [], withdrawn: [] }),
  );
  const compared = (isCheck: boolean) => database.inForce(forceId, (t) => compareDays(t, hotspots, isCheck));
  assert.deepEqual(await compared(true), { same: 0, different: 0 }, 'what is due waits for its turn');
  while ((await deriveDue({ database, forceId, hotspots }, afterAll)) > 0);
  const before = await database.inForce(forceId, (t) => readDays(t, all));
  assert.deepEqual(await compared(true), { same: before.length, different: 0 });
  const changes = [
    sql`update hotspot_days set person_visits = person_visits + 1 where hotspot_id = 'a'`,
    sql`update hotspot_days set person_seconds = person_seconds + 1 where hotspot_id = 'b' and person_visits = 0`,
    sql`delete from hotspot_days where hotspot_id = 'a'`,
  ];
  for (const change of changes) {
    await database.inForce(forceId, (t) => change.execute(t));
    for (const isCheck of [true, false])
      assert.deepEqual(await compared(isCheck), { same: before.length - 1, different: 1 });
    assert.deepEqual(await compared(true), { same: before.length, different: 0 });
    assert.deepEqual(await database.inForce(forceId, (t) => readDays(t, all)), before);
  }
});

test('a total outlives its visits: without them it is not held against anything', async () => {
  const forceId = await newForce();
  const row = rowOf({ officer: 0, place: 'a', slot: 2, startMs: 0, stayMs: 600_000, kind: 'visit' }, forceId);
  await database.inForce(forceId, (t) => writeVisits(t, { closed: [row], restated: [], withdrawn: [] }));
  while ((await deriveDue({ database, forceId, hotspots }, afterAll)) > 0);
  await database.inForce(forceId, async (t) => {
    await sql`update hotspot_days set retired_at = now()`.execute(t);
    await sql`delete from visits`.execute(t);
    assert.deepEqual(await compareDays(t, hotspots, false), { same: 0, different: 0 });
    assert.equal((await readDays(t, all)).length, 1);
  });
});

test('the database has the same days as the rule of time, over both changes of the clocks too', async () => {
  const forceId = await newForce();
  const moments = ['2026-03-29', '2026-10-25', '2026-01-01', '2026-07-01'].flatMap((date) =>
    Array.from({ length: 97 }, (_, i) => Date.parse(`${date}T00:00:00Z`) + (i - 24) * 1_800_000 - (i % 2)),
  );
  const { rows } = await database.inForce(forceId, (t) =>
    sql<{ day: string }>`
      select dosage_day(at)::text as day
      from unnest(${moments.map((at) => new Date(at))}::timestamptz[]) with ordinality as moments (at, number) order by number
    `.execute(t),
  );
  assert.deepEqual(
    rows.map(({ day }) => day),
    moments.map((at) => dayOf(at, defaultDayRule).day),
  );
});
