// Months in memory sum to what the days on the shelf sum to, whoever changes them meanwhile and whatever span is asked about.
// Real: PostgreSQL, the stores. Faked: the days, which are made up.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { weekOf } from '../../../core/time/index.ts';
import { type DayTotal, sumsOf } from '../../../core/tracking/index.ts';
import { type Database, openDatabase } from '../../db/database.ts';
import { type TestDatabase, testDatabase } from '../../db/test-database.ts';
import { deleteTotals } from '../keeping/retirement.store.ts';
import { type KeptDay, keptDayOf } from '../visits/day-row.ts';
import { type DayQuery, putDays, readDays } from '../visits/hotspot-days.store.ts';
import { type KeptMonths, monthsNow } from '../visits/kept-months.ts';
import { type DaySums, sumDays } from './day-sums.ts';

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

const days = fc
  .integer({ min: 0, max: 70 })
  .map((after) => Temporal.PlainDate.from('2026-02-20').add({ days: after }).toString());
const place = fc.constantFrom('a', 'b', 'b#ring');
const count = fc.integer({ min: 0, max: 20 });
const milliseconds = fc.integer({ min: 0, max: 90_000_000 });

const madeDay = fc.record({
  place,
  day: days,
  count,
  milliseconds,
  isOnTarget: fc.constantFrom(true, false, null),
});
type Made = typeof madeDay extends fc.Arbitrary<infer Value> ? Value : never;

function keptDay({ place: hotspotId, day, count: visits, milliseconds: ms, isOnTarget }: Made): KeptDay {
  const seconds = (share: number) => Math.round(ms * share) / 1000;
  const at = visits === 0 ? null : Date.parse(`${day}T07:00:00Z`) + ms;
  const total: DayTotal = {
    ...{ hotspotId, day, personVisits: visits, patrolVisits: visits >> 1, passThroughs: 1, driveThroughs: 2 },
    ...{
      onTarget: visits >> 2,
      weakVisits: visits >> 3,
      personSeconds: seconds(1),
      measuredSeconds: seconds(0.7),
    },
    ...{ inferredSeconds: seconds(0.3), patrolSeconds: seconds(0.9), patrolMeasuredSeconds: seconds(0.6) },
    ...{ patrolLowSeconds: seconds(0.5), patrolHighSeconds: seconds(1.1), lowSeconds: seconds(0.4) },
    ...{ highSeconds: seconds(1.3), crewSeconds: [seconds(0.8), seconds(0.07), seconds(0.03)], runs: [] },
    ...{ continues: false, firstAt: at, lastAt: at === null ? null : at + 123 },
  };
  return keptDayOf(total, ['dosage-1'], isOnTarget);
}

const span = fc.tuple(days, days).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));
const question = fc.record({
  span,
  by: fc.constantFrom('hotspot' as const, 'day' as const, 'week' as const),
  hotspotIds: fc.constantFrom(null, ['a'], ['b', 'b#ring', 'elsewhere']),
});
const step = fc.oneof(
  fc.record({ put: madeDay }),
  fc.record({ empty: fc.record({ place, day: days }) }),
  fc.record({ retireBefore: days }),
  fc.record({ ask: question }),
);

/** The same, day by day from the shelf. */
function summedOneByOne(shelf: readonly KeptDay[], by: 'hotspot' | 'day' | 'week'): Partial<DaySums>[] {
  const keyOf = ({ hotspotId, day }: KeptDay) =>
    by === 'hotspot' ? hotspotId : by === 'day' ? day : weekOf(day);
  return [...Map.groupBy(shelf, keyOf)].map(([key, own]) => {
    const totals = own.map(({ total }) => total);
    const patrolled = own.filter(({ total }) => total.patrolVisits > 0);
    const times = (of: (total: DayTotal) => number | null) => totals.map(of).filter((at) => at !== null);
    const firsts = times((total) => total.firstAt);
    const lasts = times((total) => total.lastAt);
    return {
      key,
      ...sumsOf(totals),
      daysOnTarget: own.filter(({ isOnTarget }) => isOnTarget === true).length,
      hotspotsPatrolled: by === 'hotspot' ? 0 : new Set(patrolled.map(({ hotspotId }) => hotspotId)).size,
      firstAt: firsts.length === 0 ? null : Math.min(...firsts),
      lastAt: lasts.length === 0 ? null : Math.max(...lasts),
    };
  });
}

test('months in memory sum to what the shelf says, after any changes by whomever', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      const forceId = await database.ensureForce(`force ${forces++}`);
      const months: KeptMonths = new Map();
      for (const each of steps) {
        await database.inForce(forceId, async (t) => {
          if ('put' in each) await putDays(t, [keptDay(each.put)], [], 'test');
          if ('empty' in each)
            await putDays(t, [], [{ hotspotId: each.empty.place, day: each.empty.day }], 'test');
          if ('retireBefore' in each) {
            const retirement = { deletionId: crypto.randomUUID(), rule: 'test', at: 0 };
            await deleteTotals(t, each.retireBefore, retirement);
          }
        });
        if (!('ask' in each)) continue;
        const { by } = each.ask;
        const asked: DayQuery = { ...each.ask.span, hotspotIds: each.ask.hotspotIds };
        const [found, shelf] = await database.inForce(forceId, async (t) => [
          sumDays(await monthsNow(t, months, asked), asked, by),
          await readDays(t, asked),
        ]);
        const expected = summedOneByOne(shelf, by);
        const withAny = found.filter(({ key }) => expected.some((row) => row.key === key));
        const figures = withAny.map(({ crewSeconds: _, ...row }) => ({ ...row, ...sumsOf([row]) }));
        assert.deepEqual(
          figures,
          expected.toSorted((a, b) => ((a.key ?? '') < (b.key ?? '') ? -1 : 1)),
        );
        const crew = (rows: readonly (readonly number[])[], at: number) =>
          rows.reduce((sum, row) => sum + row[at], 0).toFixed(3);
        for (const at of [0, 1, 2]) {
          const one = shelf.map(({ total }) => total.crewSeconds);
          assert.equal(
            crew(
              found.map((row) => row.crewSeconds),
              at,
            ),
            crew(one, at),
          );
        }
        const others = found.filter((row) => !withAny.includes(row));
        assert.equal(sumsOf(others).highSeconds + sumsOf(others).passThroughs, 0);
      }
    }),
    { numRuns: process.env.BEATKEEPER_LONG === '1' ? 300 : 40, seed: 20261129 },
  );
});

test('a month that nobody changed is not read again, and one changed by hand is', async () => {
  const forceId = await database.ensureForce(`force ${forces++}`);
  const months: KeptMonths = new Map();
  const asked: DayQuery = { from: '2026-03-01', to: '2026-04-30', hotspotIds: null };
  const made = { place: 'a' as const, count: 4, milliseconds: 60_000, isOnTarget: null };
  const both = [keptDay({ ...made, day: '2026-03-05' }), keptDay({ ...made, day: '2026-04-05' })];
  await database.inForce(forceId, (t) => putDays(t, both, [], 'test'));
  const now = () => database.inForce(forceId, (t) => monthsNow(t, months, asked));
  const before = await now();
  assert.deepEqual(
    (await now()).map((month, i) => month === before[i]),
    [true, true],
  );
  await database.inForce(forceId, (t) =>
    sql`update hotspot_days set person_visits = 9 where day = '2026-04-05'`.execute(t),
  );
  const later = await now();
  assert.deepEqual(
    later.map((month, i) => month === before[i]),
    [true, false],
  );
  assert.equal(sumDays(later, asked, 'hotspot')[0].personVisits, 4 + 9);
});

test('another force has months of its own', async () => {
  const [one, other] = [
    await database.ensureForce(`force ${forces++}`),
    await database.ensureForce(`force ${forces++}`),
  ];
  const day = keptDay({ place: 'a', day: '2026-03-05', count: 4, milliseconds: 60_000, isOnTarget: null });
  await database.inForce(one, (t) => putDays(t, [day], [], 'test'));
  const asked: DayQuery = { from: '2026-03-01', to: '2026-03-31', hotspotIds: null };
  assert.deepEqual(await database.inForce(other, (t) => monthsNow(t, new Map(), asked)), []);
});
