// The pure parts of playback: the head, the tracks sampled, the day at a moment, the steps from visit to visit.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Playback } from '../../core/tracking/playback-binary.ts';
import type { PlaybackDay, PlaybackVisit } from '../../core/tracking/playback-day.ts';
import { positionsFrom } from '../../core/tracking/position.ts';
import { dayAt } from './day-at.ts';
import { liveAt } from './live-at.ts';
import { atSpeed, momentOf, movedTo, running } from './playhead.ts';
import { samplerOf } from './sampler.ts';
import { speedSteps } from './speed-steps.ts';
import { stopBeside } from './stops.ts';

const start = Date.UTC(2026, 10, 23, 12);

test('the head runs at its speed from where it was, and changes of mind lose nothing', () => {
  const standing = { at: start, since: null, speed: 1 } as const;
  assert.equal(momentOf(standing, 99_999), start);
  const going = running(standing, true, 1000);
  assert.equal(momentOf(going, 3000), start + 2000);
  const fast = atSpeed(going, 60, 3000);
  assert.equal(momentOf(fast, 4000), start + 62_000);
  assert.equal(momentOf(movedTo(fast, start, 4000), 5000), start + 60_000);
  const stopped = running(fast, false, 4000);
  assert.equal(momentOf(stopped, 99_999), start + 62_000);
});

/** One who walks east, ten metres and more a step, at the seconds given. */
function track(seconds: readonly number[]) {
  return positionsFrom(
    seconds.map((second) => ({
      capturedAt: start + second * 1000,
      longitude: -1.48 + second * 1e-4,
      latitude: 52.92,
      accuracyMetres: 5,
      speedMetresPerSecond: 6,
      headingDegrees: 0,
    })),
  );
}

function playbackWith(...tracks: ReturnType<typeof track>[]): Playback {
  const officers = tracks.map((_, index) => ({ officerId: `o${index}`, callSign: `A${index}`, role: 'PC' }));
  return { from: start, to: start + 3_600_000, stepMilliseconds: 1000, officers, tracks };
}

test('between two positions one is on the line between, over a longer gap where one was, before the first nowhere', () => {
  const sampler = samplerOf(playbackWith(track([10, 20, 140, 261])));
  const placeAt = (second: number) => {
    sampler.sampleAt(start + second * 1000);
    if (sampler.latest[0] === -1) return null;
    return [sampler.latest[0], Math.round((sampler.longitudes[0] + 1.48) * 1e4), sampler.moving[0]];
  };
  assert.equal(placeAt(9), null);
  assert.deepEqual(placeAt(10), [0, 10, 1]);
  assert.deepEqual(placeAt(15), [0, 15, 1]);
  assert.deepEqual(placeAt(80), [1, 80, 1]);
  assert.deepEqual(placeAt(200), [2, 140, 1], 'a gap of 121 s is not bridged');
  assert.deepEqual(placeAt(300), [3, 261, 1]);
  sampler.sampleAt(start + 15_000);
  assert.equal(Math.round(sampler.headings[0]), 90, 'the way they went, not the way the device said');
});

test('any order of moments gives the same places', () => {
  const walk = track([0, 5, 9, 30, 31, 200, 202]);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -5, max: 220 })), (seconds) => {
      const going = samplerOf(playbackWith(walk));
      for (const second of seconds) {
        const fresh = samplerOf(playbackWith(walk));
        going.sampleAt(start + second * 1000);
        fresh.sampleAt(start + second * 1000);
        assert.deepEqual([...going.latest], [...fresh.latest]);
        if (fresh.latest[0] !== -1) assert.deepEqual([...going.longitudes], [...fresh.longitudes]);
      }
    }),
  );
});

const visit = (change: Partial<PlaybackVisit>): PlaybackVisit => ({
  id: 'v',
  officerId: 'o0',
  callSign: 'A0',
  byCrewMate: null,
  hotspotId: 'market',
  kind: 'visit',
  enteredAt: start,
  leftAt: start + 600_000,
  measured: [0, 600_000],
  inferred: [],
  certain: [60_000, 540_000],
  possible: [0, 600_000],
  measuredSeconds: 600,
  inferredSeconds: 0,
  unknownSeconds: 0,
  lowSeconds: 480,
  highSeconds: 600,
  positions: 601,
  longestGapSeconds: 1,
  medianSpeedMetresPerSecond: 1,
  mode: 'foot',
  endedBy: 'exit',
  weak: false,
  ...change,
});

const day = (...visits: PlaybackVisit[]): PlaybackDay => ({
  day: '2026-11-23',
  from: start - 6 * 3_600_000,
  to: start + 18 * 3_600_000,
  positionsSince: start - 3_600_000,
  hotspots: {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        id: 'market',
        properties: {
          id: 'market',
          name: 'Market Place',
          visitTargetSeconds: 900,
          dueSeconds: 10_800,
          windows: '',
          dayTargetVisits: null,
          dayTargetPatrolSeconds: 1800,
          excluded: [],
        },
        geometry: { type: 'Polygon', coordinates: [] },
      },
    ],
  },
  lastVisitEnds: [['market', start - 7 * 3_600_000]],
  visits,
});

test('a hotspot stands as it stood: due, then somebody there, then left, then due again', () => {
  const later = visit({
    id: 'w',
    officerId: 'o1',
    enteredAt: start + 4 * 3_600_000,
    leftAt: start + 5 * 3_600_000,
    measured: [0, 3_600_000],
  });
  const { hotspotsAt } = dayAt(day(visit({}), later));
  const at = (minutes: number) => {
    const hotspot = hotspotsAt(start + minutes * 60_000).get('market');
    return [
      hotspot?.patrolSeconds,
      hotspot?.presentOfficerIds.join(),
      hotspot?.isCold,
      hotspot?.personVisits,
    ];
  };
  assert.deepEqual(at(-1), [0, '', true, 0]);
  assert.deepEqual(at(1), [0, 'o0', true, 0], 'a minute is not yet a visit');
  assert.deepEqual(at(5), [300, 'o0', false, 1]);
  assert.deepEqual(at(10), [600, '', false, 1]);
  assert.deepEqual(at(189), [600, '', false, 1]);
  assert.deepEqual(at(190), [600, '', true, 1]);
  assert.deepEqual(at(241), [600, 'o1', true, 1]);
  assert.deepEqual(at(300), [4200, '', false, 2]);
  assert.deepEqual(at(5), [300, 'o0', false, 1], 'and back again');
});

test('what is said of a hotspot is the same from whichever moment one comes', () => {
  const visits = [0, 30, 45, 200].map((minutes, index) =>
    visit({
      id: `v${index}`,
      officerId: `o${index % 2}`,
      enteredAt: start + minutes * 60_000,
      leftAt: start + (minutes + 10) * 60_000,
    }),
  );
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -30, max: 500 }), { minLength: 1 }), (minutes) => {
      const going = dayAt(day(...visits));
      for (const minute of minutes) {
        const at = start + minute * 60_000;
        assert.deepEqual(going.hotspotsAt(at), dayAt(day(...visits)).hotspotsAt(at));
      }
    }),
  );
});

test('the past is a state of the desk like the present: who, where, in what, and the quarter of an hour behind them', () => {
  const sampler = samplerOf(playbackWith(track([0, 10, 20]), track([500])));
  sampler.sampleAt(start + 15_000);
  const live = liveAt(dayAt(day(visit({}))), sampler, start + 15_000);
  assert.deepEqual([...live.officers.keys()], ['o0']);
  const officer = live.officers.get('o0');
  assert.deepEqual([officer?.capturedAt, officer?.hotspotIds], [start + 10_000, ['market']]);
  assert.deepEqual(live.trails.get('o0')?.length, 2);
  assert.equal(live.hotspots.size, 1);
  sampler.sampleAt(start + 5 * 3_600_000);
  assert.equal(
    liveAt(null, sampler, start + 5 * 3_600_000).officers.size,
    0,
    'gone for hours, not on the picture',
  );
});

test('steps lead to the entry of the next visit, and back to this one before the one before', () => {
  const visits = [visit({}), visit({ enteredAt: start + 1000_000, leftAt: start + 1100_000 })];
  assert.equal(stopBeside(visits, start - 5, 1), start);
  assert.equal(stopBeside(visits, start, 1), start + 1000_000);
  assert.equal(stopBeside(visits, start + 1000_000, 1), null);
  assert.equal(stopBeside(visits, start + 1005_000, -1), start + 1000_000);
  assert.equal(stopBeside(visits, start + 1000_500, -1), start);
  assert.equal(stopBeside(visits, start, -1), null);
});

test('speed is metres over seconds of each step, and nothing over a gap', () => {
  const steps = speedSteps(track([0, 10, 20, 30, 200]), start, start + 200_000, 10);
  assert.equal(steps.length, 10);
  assert.ok(Math.abs((steps[0] ?? 0) - 6.7) < 0.1);
  assert.deepEqual(steps.slice(2), Array(8).fill(null));
});
