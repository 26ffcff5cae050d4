import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { columnsOf, start, threeFenced, troubled } from '../../fixtures/tracks/random-tracks.ts';
import type { Duty } from '../people/index.ts';
import { coveredBetween, coveredOfDuty, trackedOf } from './coverage.ts';
import { defaultRules, visitsFrom } from './index.ts';
import { accurateEnough, oneTrack } from './one-track.ts';
import { millisecondsOf } from './stretches.ts';

const hour = 3_600_000;
const duty: Duty = {
  officerId: 'a',
  startedAt: 0,
  endedAt: 8 * hour,
  awaySeconds: 0,
  statuses: [],
  crew: null,
  radioId: null,
};
const all = { day: 'all', from: -1e15, to: 1e15 };
const tracked = { measured: [[hour, 5 * hour]] as const, between: [[hour, 6 * hour]] as const };

test('measured time of a duty, less break, station and custody, but not less a call', () => {
  assert.deepEqual(coveredOfDuty(duty, tracked, 0, all), { measuredSeconds: 4 * 3600, ofSeconds: 8 * 3600 });
  const statuses = [
    { status: 'break', from: 2 * hour, to: 3 * hour },
    { status: 'call', from: 3 * hour, to: 4 * hour },
  ] as const;
  const withBreak = coveredOfDuty({ ...duty, statuses }, tracked, 0, all);
  assert.deepEqual(withBreak, { measuredSeconds: 3 * 3600, ofSeconds: 7 * 3600 });
  const untimed = coveredOfDuty({ ...duty, awaySeconds: 1800 }, tracked, 0, all);
  assert.equal(untimed.ofSeconds, 7.5 * 3600);
});

test('by days it adds up; without a duty it is of the time between positions', () => {
  const [first, second] = [
    { day: 'one', from: 0, to: 2 * hour },
    { day: 'two', from: 2 * hour, to: 9 * hour },
  ];
  const parts = [first, second].map((day) => coveredOfDuty({ ...duty, awaySeconds: 3600 }, tracked, 0, day));
  assert.deepEqual(parts, [
    { measuredSeconds: 3600, ofSeconds: 1.75 * 3600 },
    { measuredSeconds: 3 * 3600, ofSeconds: 5.25 * 3600 },
  ]);
  assert.deepEqual(coveredBetween(tracked, all), { measuredSeconds: 4 * 3600, ofSeconds: 5 * 3600 });
});

test('what is measured of a track is what its visits were made from', () => {
  fc.assert(
    fc.property(troubled, (points) => {
      const devices = [{ deviceId: 'phone', positions: columnsOf(points) }];
      const until = start + 365 * 24 * hour;
      const accurate = devices.map((device) => ({
        ...device,
        ...accurateEnough(device.positions, defaultRules.maxAccuracyMetres),
      }));
      const { positions } = oneTrack(accurate, defaultRules.bridgeSeconds, until);
      const { measured } = trackedOf(positions, threeFenced, defaultRules, 4 * hour);
      const { measuredLegSeconds } = visitsFrom({
        devices,
        geofence: threeFenced,
        rules: defaultRules,
        until,
      });
      assert.equal(millisecondsOf(measured) / 1000, measuredLegSeconds);
    }),
    { numRuns: 60 },
  );
});
