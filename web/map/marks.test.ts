// The pure parts of the marks: gathering, gliding, room for labels, pace, trails.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { gathered } from './gather.ts';
import { glideAt, glideMilliseconds, glideTo, isGliding } from './glide.ts';
import { labelRoom } from './label-room.ts';
import { fullPace, isTooSlow, paceAfter, paceRested } from './pace.ts';
import { trailFeatures } from './trail.layer.ts';

test('two within a few pixels share one mark in their middle, a third farther off stands alone', () => {
  const marks = [
    { x: 10, y: 10, id: 'a' },
    { x: 14, y: 10, id: 'b' },
    { x: 40, y: 10, id: 'c' },
  ];
  const groups = gathered(marks, 11).map(({ x, y, members }) => [x, y, members.map(({ id }) => id).join('')]);
  assert.deepEqual(groups, [
    [12, 10, 'ab'],
    [40, 10, 'c'],
  ]);
});

test('every mark is in one group, and no group is wider than twice the reach', () => {
  const mark = fc.record({
    x: fc.double({ min: 0, max: 300, noNaN: true }),
    y: fc.double({ min: 0, max: 300, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(mark), (marks) => {
      const groups = gathered(marks, 12);
      assert.deepEqual(new Set(groups.flatMap(({ members }) => members)), new Set(marks));
      for (const { members } of groups) {
        const [lead] = members;
        for (const { x, y } of members) assert.ok(Math.hypot(x - lead.x, y - lead.y) <= 12 + 1e-9);
      }
    }),
  );
});

test('a mark glides from where it is shown to where it was heard, and waits there', () => {
  const start = glideTo(undefined, 0, 0, 0, false);
  const going = glideTo(start, 0.001, 0, 1000, false);
  assert.deepEqual(glideAt(going, 1000), [0, 0]);
  assert.deepEqual(glideAt(going, 1000 + glideMilliseconds / 2), [0.0005, 0]);
  assert.deepEqual(glideAt(going, 9000), [0.001, 0]);
  assert.ok(isGliding(going, 1500));
  assert.ok(!isGliding(going, 1000 + glideMilliseconds));
  const turned = glideTo(going, 0.001, 0.001, 1500, false);
  assert.deepEqual(glideAt(turned, 1500), [0.0005, 0], 'from where it is shown, not from where it was heard');
});

test('a long jump and reduced motion are not glided', () => {
  const start = glideTo(undefined, 0, 0, 0, false);
  assert.deepEqual(glideAt(glideTo(start, 1, 0, 1000, false), 1000), [1, 0]);
  assert.deepEqual(glideAt(glideTo(start, 0.001, 0, 1000, true), 1000), [0.001, 0]);
});

test('a label finds room beside another, not over it', () => {
  const room = labelRoom();
  room.take({ x: 60, y: 60, width: 20, height: 14 });
  assert.ok(!room.isFree({ x: 79, y: 73, width: 10, height: 10 }));
  assert.ok(room.isFree({ x: 80, y: 60, width: 10, height: 10 }));
  assert.ok(!room.isFree({ x: -100, y: 50, width: 400, height: 100 }));
});

test('a machine that cannot keep up stops gliding, and is tried again after a while', () => {
  let pace = fullPace;
  for (let i = 0; i < 3; i++) pace = paceAfter(pace, 16);
  pace = paceAfter(pace, 5000);
  assert.ok(!isTooSlow(pace), 'one long wait is forgiven');
  for (let i = 0; i < 10; i++) pace = paceAfter(pace, 300);
  assert.ok(isTooSlow(pace));
  let seconds = 0;
  for (; isTooSlow(pace); seconds++) pace = paceRested(pace);
  assert.ok(seconds > 20 && seconds < 120, `${seconds}`);
});

test('a trail is cut by age and fades', () => {
  const minute = 60_000;
  const points = Array.from({ length: 16 }, (_, i) => [i / 1000, 53, i * minute] as const);
  const live = {
    at: 15 * minute,
    officers: new Map(),
    hotspots: new Map(),
    trails: new Map([['a', points]]),
  };
  const shares = trailFeatures(live).map(({ properties }) => properties?.share);
  assert.deepEqual(shares, shares.toSorted(), 'older is fainter');
  assert.equal(shares.length, 5);
  assert.equal(shares.at(-1), 1);
  assert.deepEqual(
    trailFeatures({ ...live, at: 40 * minute }),
    [],
    'nothing older than a quarter of an hour',
  );
});
