// The sentences of the definition, one by one, on tracks of a few lines.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hotspotsOf } from '../../fixtures/tracks/random-tracks.ts';
import { follow, here, type Line, noon, squareRing, standing } from '../../fixtures/tracks/small-tracks.ts';
import { buildGeofence } from '../hotspots/index.ts';
import { defaultRules, positionsFrom, visitsFrom } from './index.ts';

test('a position at exactly the top speed is believed, one just above is an outlier', () => {
  const fast: Line[] = [...standing(0, 60, 0, 10), [70, 699], [71, 699], [82, 0]];
  assert.equal(follow(fast).refused['impossible-speed'], 0);
  const faster: Line[] = [...standing(0, 60, 0, 10), [70, 705], [80, 0], [90, 0]];
  assert.equal(follow(faster).refused['impossible-speed'], 1);
});

test('at the end of a track a leap waits for what follows and takes no part yet', () => {
  const { refused, visits, believed } = follow([...standing(0, 300, 0), [310, 50_000], [320, 50_000]]);
  assert.equal(refused['impossible-speed'], 2);
  assert.equal(believed, 6);
  assert.equal(visits[0].leftAt, noon + 300_000);
});

test('the speed of a leap makes no doubt for its neighbours', () => {
  const leap = follow([...standing(0, 300, 50_000, 10), ...standing(310, 900, 0, 10)]);
  const calm = follow(standing(310, 900, 0, 10));
  assert.equal(leap.visits[0].lowSeconds, calm.visits[0].lowSeconds);
});

test('a presence that resumes after one unknown leg counts its positions, not its time', () => {
  const [visit, ...others] = follow([...standing(0, 300, 0), ...standing(1200, 1500, 0)]).visits;
  assert.deepEqual(others, []);
  assert.equal(visit.unknownSeconds, 900);
  assert.equal(visit.measuredSeconds, 600);
  assert.equal(visit.positions, 12);
  assert.equal(follow([...standing(0, 300, 0), ...standing(1201, 1501, 0)]).visits.length, 2);
});

test('two unknown legs with a lone position between do not resume a visit', () => {
  const { visits } = follow([...standing(0, 300, 0), [700, 0], ...standing(1100, 1400, 0)]);
  assert.equal(visits.length, 2);
});

test('an absence is not merged over an unknown leg, however short', () => {
  const away: Line[] = [...standing(0, 300, 0, 10), [301, 5000], [302, 5000], [303, 5000]];
  const { visits } = follow([...away, [304, 0], [305, 0], [306, 0], ...standing(310, 600, 0, 10)]);
  assert.equal(visits.length, 2);
  assert.equal(visits[0].endedBy, 'gap');
});

test('a feed silent when still is inferred up to 1,800 s where it has not moved 50 m, and is unknown beyond', () => {
  const silent = { rules: { stillSeconds: 1800 } };
  const still = follow([...standing(0, 300, 0), [2100, 49], [2160, 49]], silent).visits;
  assert.equal(still.length, 1);
  assert.equal(still[0].inferredSeconds, 1800);
  assert.equal(still[0].longestGapSeconds, 1800);
  assert.equal(follow([...standing(0, 300, 0), [2101, 49], [2160, 49]], silent).visits[0].inferredSeconds, 0);
  assert.equal(follow([...standing(0, 300, 0), [2100, 60], [2160, 60]], silent).visits[0].inferredSeconds, 0);
});

test('a visit ends open, by a gap once nobody was heard of for over inferSeconds, or with the duty', () => {
  const lines = standing(0, 600, 0);
  assert.equal(follow(lines, { untilSeconds: 900 }).visits[0].endedBy, 'open');
  assert.equal(follow(lines, { untilSeconds: 900.1 }).visits[0].endedBy, 'gap');
  assert.equal(follow(lines, { untilSeconds: 900, dutyEndedSeconds: 700 }).visits[0].endedBy, 'duty-end');
  assert.equal(follow(lines, { untilSeconds: 900, dutyEndedSeconds: 1000 }).visits[0].endedBy, 'open');
});

test('speed is the median over counted time, mode follows it, and kinds are reached at equality', () => {
  const driving: Line[] = Array.from({ length: 43 }, (_, i) => [i * 5, -1000 + i * 50]);
  const [visit] = follow(driving).visits;
  assert.equal(visit.mode, 'vehicle');
  assert.ok(Math.abs((visit.medianSpeedMetresPerSecond ?? 0) - 10) < 0.02);
  assert.equal(visit.kind, 'drive-through');
  const circling: Line[] = Array.from({ length: 31 }, (_, i) => [i * 10, i % 2 === 0 ? -45 : 45]);
  assert.deepEqual(
    follow(circling).visits.map(({ kind, mode }) => [kind, mode]),
    [['visit', 'vehicle']],
  );
  assert.equal(
    follow([
      [0, 0],
      [200, 0],
    ]).visits[0].mode,
    'unknown',
  );
});

test('a visit is weak when over half its seconds rest on positions worse than half the narrowest width', () => {
  const poor = (seconds: number): Line => [seconds, 0, 0, 100];
  const narrow = { hotspots: hotspotsOf({ here: squareRing(190) }) };
  assert.equal(follow([0, 60, 120, 180].map(poor), narrow).visits[0].weak, true);
  const wider = { hotspots: hotspotsOf({ here: squareRing(210) }) };
  assert.equal(follow([0, 60, 120, 180].map(poor), wider).visits[0].weak, false);
  assert.equal(follow([...standing(0, 180, 0), poor(240), poor(300)], narrow).visits[0].weak, false);
});

test('a near pass is not listed, but its possible time is kept', () => {
  const passing: Line[] = Array.from({ length: 41 }, (_, i) => [i * 10, -280 + i * 14, 108, 10]);
  const { visits, nearPasses } = follow(passing);
  assert.equal(visits.length, 0);
  const high = nearPasses.reduce((sum, pass) => sum + pass.highSeconds, 0);
  assert.ok(high > 140 && high < 200, `${high} s`);
});

test('an uncounted leg may have been inside: it adds its whole gap to the high seconds, and nothing else', () => {
  const [visit] = follow([...standing(0, 300, 0), [500, 1000], [560, 1000]]).visits;
  assert.equal(visit.measuredSeconds, 300);
  assert.equal(visit.highSeconds, 500);
  assert.equal(visit.endedBy, 'gap');
});

test('a leg over the antimeridian goes the short way', () => {
  const ring: [number, number][] = [
    [179.99, -0.01],
    [180, -0.01],
    [180, 0.01],
    [179.99, 0.01],
    [179.99, -0.01],
  ];
  const hotspots = hotspotsOf({ edge: ring });
  const positions = positionsFrom(
    Array.from({ length: 41 }, (_, i) => {
      const east = 179.98 + i * 0.001;
      const longitude = east > 180 ? east - 360 : east;
      return {
        capturedAt: noon + i * 60_000,
        longitude,
        latitude: 0,
        accuracyMetres: 5,
        speedMetresPerSecond: null,
        headingDegrees: null,
      };
    }),
  );
  const { visits } = visitsFrom({
    devices: [{ deviceId: 'phone', positions }],
    geofence: buildGeofence(hotspots),
    rules: defaultRules,
    until: noon + 40 * 60_000,
  });
  assert.deepEqual(
    visits.map(({ enteredAt, leftAt, endedBy }) => [
      (enteredAt - noon) / 1000,
      (leftAt - noon) / 1000,
      endedBy,
    ]),
    [[600, 1200, 'exit']],
  );
});

test('the ring is outside within 100 m, in no other hotspot, by the same rules', () => {
  const along: Line[] = Array.from({ length: 61 }, (_, i) => [i * 10, 150, -300 + i * 10]);
  const { visits } = follow(along, { hasRings: true });
  assert.deepEqual(
    visits.map(({ hotspotId, kind }) => [hotspotId, kind]),
    [['here#ring', 'visit']],
  );
  // At 50 m beside the side of 200 m, the ring reaches √(100² − 50²) past each corner: 373.2 m at 1 m/s.
  assert.ok(Math.abs(visits[0].measuredSeconds - 373.2) < 0.1);
  const neighbours = hotspotsOf({ here: squareRing(200), other: squareRing(90, 150) });
  const beside = follow(along, { hasRings: true, hotspots: neighbours }).visits;
  const ring = beside.find(({ hotspotId }) => hotspotId === 'here#ring');
  assert.ok(Math.abs((ring?.measuredSeconds ?? 0) - (373.2 - 90)) < 0.1);
  assert.equal(follow(along, { hotspots: here }).visits.length, 0);
});

test('measured legs make the coverage, wherever they are', () => {
  const { measuredLegSeconds } = follow([
    [0, 2000],
    [60, 2000],
    [260, 2000],
    [1000, 2000],
    [1100, 2000],
  ]);
  assert.equal(measuredLegSeconds, 160);
});
