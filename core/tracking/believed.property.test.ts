// What playback shows takes part in the track: the same positions are believed as the track believes, whatever is thrown at both.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildGeofence } from '../hotspots/geofence.ts';
import { believedOf } from './believed.ts';
import { inOrder } from './one-track.ts';
import { type Position, type Positions, positionsFrom } from './position.ts';
import { defaultRules } from './rules.ts';
import { firstAfter, thinned, withLeadIn } from './thinned.ts';
import { advance, startTrack } from './track.ts';
import { resultOf } from './track-result.ts';

/** Steps that are mostly a walk, now and then a leap, and now and then too inaccurate. */
const step = fc.record({
  seconds: fc.integer({ min: 1, max: 40 }),
  east: fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: -20, max: 20 }) },
    fc.integer({ min: -90_000, max: 90_000 }),
  ),
  accuracy: fc.oneof({ weight: 6, arbitrary: fc.constant(5) }, fc.constant(null), fc.constant(101)),
});
const walks = fc.array(step, { maxLength: 40 }).map((steps) => {
  let at = Date.UTC(2026, 10, 23);
  let x = 0;
  return positionsFrom(
    steps.map(({ seconds, east, accuracy }): Position => {
      at += seconds * 1000;
      // A leap comes back again: the next step starts from where the walk was.
      const here = x + east;
      if (Math.abs(east) <= 20) x = here;
      return {
        capturedAt: at,
        longitude: here / 1e5,
        latitude: 52.9,
        accuracyMetres: accuracy,
        speedMetresPerSecond: null,
        headingDegrees: null,
      };
    }),
  );
});

const nowhere = buildGeofence([]);

function believedByTrack(positions: Positions) {
  const track = startTrack(nowhere, defaultRules);
  advance(track, positions, 0, positions.length);
  return resultOf(track, 0);
}

test('the same positions are believed as the track believes', () => {
  fc.assert(
    fc.property(walks, (walk) => {
      const { positions } = inOrder(walk);
      const believed = believedOf(positions, defaultRules);
      const result = believedByTrack(positions);
      assert.equal(believed.length, result.believed);
      assert.equal(believed.length === 0 ? null : believed.capturedAt[0], result.firstAt);
      assert.equal(believed.length === 0 ? null : believed.capturedAt[believed.length - 1], result.lastAt);
      // Each that was believed is one that the track believes too: without the others nothing changes.
      assert.equal(believedByTrack(believed).refused['too-inaccurate'], 0);
    }),
    { numRuns: 400 },
  );
});

test('where all are believed nothing is copied', () => {
  const walk = positionsFrom(
    [0, 1, 2].map((i) => ({
      capturedAt: i * 1000,
      longitude: i / 1e5,
      latitude: 52.9,
      accuracyMetres: 5,
      speedMetresPerSecond: null,
      headingDegrees: null,
    })),
  );
  assert.equal(believedOf(walk, defaultRules), walk);
});

test('thinned, a track keeps its ends, its gaps, and no two positions in one step but for them', () => {
  fc.assert(
    fc.property(walks, fc.constantFrom(1000, 5000, 30_000), (walk, stepMs) => {
      const { positions } = inOrder(walk);
      const few = thinned(positions, stepMs, 30_000);
      const times = (of: Positions) => [...of.capturedAt];
      const gaps = (of: Positions) =>
        times(of).flatMap((at, i) =>
          i > 0 && at - of.capturedAt[i - 1] > 30_000 ? [[of.capturedAt[i - 1], at]] : [],
        );
      assert.deepEqual(
        [times(few).at(0), times(few).at(-1)],
        [times(positions).at(0), times(positions).at(-1)],
      );
      if (stepMs <= 15_000) assert.deepEqual(gaps(few), gaps(positions));
      assert.ok(times(few).every((at) => times(positions).includes(at)));
      assert.equal(thinned(positions, 100, 30_000), positions);
    }),
    { numRuns: 400 },
  );
});

test('a stretch begins with the last position before it', () => {
  const walk = positionsFrom(
    [0, 10, 20, 30].map((seconds) => ({
      capturedAt: seconds * 1000,
      longitude: 0,
      latitude: 52.9,
      accuracyMetres: 5,
      speedMetresPerSecond: null,
      headingDegrees: null,
    })),
  );
  const times = (from: number, to: number) => [...withLeadIn(walk, from, to).capturedAt];
  assert.deepEqual(times(15_000, 20_000), [10_000, 20_000]);
  assert.deepEqual(times(10_000, 29_999), [0, 10_000, 20_000]);
  assert.deepEqual(times(0, 5_000), [0]);
  assert.deepEqual(times(31_000, 40_000), [30_000]);
  assert.deepEqual(
    [0, 1, 9_999, 10_000, 99_999].map((at) => firstAfter(walk.capturedAt, 4, at)),
    [1, 1, 1, 2, 4],
  );
});
