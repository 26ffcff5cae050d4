import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type ActivityCell, figuresOf, totalRowsOf, waysOfTotals } from './activity-totals.ts';

const cells = fc.array(
  fc.record({
    day: fc.constantFrom('2026-11-22', '2026-11-23', '2026-11-24'),
    kind: fc.constantFrom('greeting', 'event-engagement', 'vehicle-warning', 'arrest', 'weapon-sweep'),
    definition: fc.integer({ min: 1, max: 3 }),
    declared: fc.constantFrom(null, { source: 's', definition: 'd' }),
    hotspotIds: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }),
    entries: fc.integer({ min: 1, max: 50 }),
    counted: fc.integer({ min: 1, max: 900 }),
  }),
  { maxLength: 30 },
) as fc.Arbitrary<ActivityCell[]>;

const sum = (figures: ReturnType<typeof figuresOf>) =>
  figures.reduce((total, { counted }) => total + counted, 0);

test('days, kinds and definitions come to the whole; hotspots never to less', () => {
  fc.assert(
    fc.property(cells, (all) => {
      const whole = sum(figuresOf(all));
      assert.equal(
        whole,
        all.reduce((total, { counted }) => total + counted, 0),
      );
      for (const by of waysOfTotals) {
        const rows = sum(totalRowsOf(all, by).flatMap(({ figures }) => figures));
        if (by === 'hotspot') assert.ok(rows >= whole);
        else assert.equal(rows, whole);
      }
    }),
  );
});

test('the order in which they come changes nothing', () => {
  fc.assert(
    fc.property(cells, (all) => {
      for (const by of waysOfTotals)
        assert.deepEqual(totalRowsOf(all.toReversed(), by), totalRowsOf(all, by));
    }),
  );
});
