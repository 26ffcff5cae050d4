// The promises of dosage as properties: the same answer always, nothing overstated, nothing lost (DESIGN 3.7).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  columnsOf,
  hotspotsOf,
  type Point,
  star,
  threeFenced,
  troubled,
  wandering,
} from '../../fixtures/tracks/random-tracks.ts';
import { buildGeofence, type Geofence } from '../hotspots/index.ts';
import {
  advance,
  defaultRules,
  dosageOf,
  resultOf,
  startTrack,
  type TrackResult,
  visitsFrom,
} from './index.ts';

const runs = { numRuns: process.env.BEATKEEPER_LONG === '1' ? 5000 : 400 };
const terms = { mergeSeconds: 180, visitTargetSeconds: 900 };

function result(points: readonly Point[], geofence: Geofence = threeFenced): TrackResult {
  const until = Math.max(...points.map((point) => point.capturedAt));
  return visitsFrom({
    devices: [{ deviceId: 'phone', positions: columnsOf(points) }],
    geofence,
    rules: defaultRules,
    until,
  });
}

function counted(results: TrackResult, hotspotId: string): number {
  const visits = results.visits.filter((visit) => visit.hotspotId === hotspotId);
  return visits.reduce(
    (sum, visit) => sum + Math.round((visit.measuredSeconds + visit.inferredSeconds) * 1000),
    0,
  );
}

test('any order and any repeats give the same visits', () => {
  fc.assert(
    fc.property(troubled, fc.infiniteStream(fc.nat()), (points, keys) => {
      const order = points.map((point) => ({ point, key: keys.next().value }));
      const shuffled = order.sort((a, b) => a.key - b.key).map(({ point }) => point);
      const once = result(points);
      const again = result([...shuffled, ...shuffled.slice(0, points.length >> 1)]);
      assert.deepEqual(again.visits, once.visits);
      assert.deepEqual(again.nearPasses, once.nearPasses);
      assert.equal(again.refused['impossible-speed'], once.refused['impossible-speed']);
    }),
    runs,
  );
});

test('followed live in any batches, looked at after each, a track comes to what it comes to whole', () => {
  fc.assert(
    fc.property(
      troubled,
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 60, maxLength: 60 }),
      (points, batches) => {
        const columns = columnsOf(points);
        const track = startTrack(threeFenced, defaultRules);
        for (let from = 0, b = 0; from < columns.length; b++) {
          const to = Math.min(from + batches[b], columns.length);
          advance(track, columns, from, to);
          resultOf(track, columns.capturedAt[to - 1]);
          from = to;
        }
        assert.deepEqual(resultOf(track, columns.capturedAt[columns.length - 1]), result(points));
      },
    ),
    runs,
  );
});

test('splitting a track at a believed position kept in both halves changes no sum of counted time over all kinds', () => {
  fc.assert(
    fc.property(wandering, fc.nat(), (points, at) => {
      const cut = at % points.length;
      const [before, after] = [result(points.slice(0, cut + 1)), result(points.slice(cut))];
      for (const id of ['a', 'b', 'c']) {
        assert.equal(counted(before, id) + counted(after, id), counted(result(points), id));
      }
    }),
    runs,
  );
});

test('patrol-seconds never exceed person-seconds, and a second officer never lowers them', () => {
  fc.assert(
    fc.property(wandering, wandering, (one, other) => {
      const first = { officerId: 'first', ...result(one) };
      const second = { officerId: 'second', ...result(other) };
      for (const id of ['a', 'b', 'c']) {
        const alone = dosageOf(id, [first], terms);
        const together = dosageOf(id, [first, second], terms);
        assert.ok(together.patrolSeconds >= alone.patrolSeconds);
        assert.ok(together.patrolSeconds <= together.personSeconds + 1e-9);
        assert.ok(together.patrolLowSeconds <= together.patrolMeasuredSeconds + 1e-9);
        assert.ok(together.patrolSeconds <= together.patrolHighSeconds + 1e-9);
      }
    }),
    runs,
  );
});

test('shrinking a hotspot never raises its counted time', () => {
  const radii = fc.array(fc.integer({ min: 400, max: 2000 }), { minLength: 5, maxLength: 14 });
  fc.assert(
    fc.property(wandering, radii, (points, star_) => {
      const whole = buildGeofence(hotspotsOf({ h: star(star_, 1) }));
      const half = buildGeofence(hotspotsOf({ h: star(star_, 0.5) }));
      assert.ok(counted(result(points, half), 'h') <= counted(result(points, whole), 'h'));
    }),
    runs,
  );
});

test('no visit is negative or overlaps another of the same hotspot; its stretches lie in it, in order and apart', () => {
  fc.assert(
    fc.property(troubled, (points) => {
      const { visits } = result(points);
      const lastLeft = new Map<string, number>();
      for (const visit of visits) {
        assert.ok(visit.leftAt > visit.enteredAt);
        assert.ok(visit.enteredAt >= (lastLeft.get(visit.hotspotId) ?? 0));
        lastLeft.set(visit.hotspotId, visit.leftAt);
        for (const list of [visit.measured, visit.inferred, visit.certain, visit.possible]) {
          list.forEach(([from, to], i) => {
            assert.ok(to > from && (i === 0 || from > list[i - 1][1]));
          });
        }
        const all = [...visit.measured, ...visit.inferred].flat();
        assert.equal(Math.min(...all), visit.enteredAt);
        assert.equal(Math.max(...all), visit.leftAt);
        assert.ok(visit.lowSeconds <= visit.measuredSeconds + 1e-9);
        assert.ok(visit.highSeconds + 1e-9 >= visit.measuredSeconds + visit.inferredSeconds);
        assert.ok(visit.positions >= 0 && visit.longestGapSeconds > 0);
      }
    }),
    runs,
  );
});
