import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearPassBeforeEnd, visitBeforeEnd } from './hotspot-end.ts';
import { defaultRules } from './rules.ts';
import type { Visit } from './visit.ts';

const second = 1000;
const start = Date.UTC(2026, 10, 23, 5, 50);

/** Ten minutes inside, with half a minute before and after that may have been inside. */
const visit: Visit = {
  hotspotId: 'market',
  kind: 'visit',
  enteredAt: start,
  leftAt: start + 600 * second,
  measured: [[start, start + 600 * second]],
  inferred: [],
  certain: [[start + 20 * second, start + 580 * second]],
  possible: [[start - 30 * second, start + 630 * second]],
  measuredSeconds: 600,
  inferredSeconds: 0,
  unknownSeconds: 0,
  lowSeconds: 560,
  highSeconds: 660,
  positions: 60,
  longestGapSeconds: 10,
  medianSpeedMetresPerSecond: 1,
  mode: 'foot',
  endedBy: 'exit',
  weak: false,
};
const until = (seconds: number) => visitBeforeEnd(visit, start + seconds * second, defaultRules);

test('a visit that was over before the hotspot ended is itself', () => {
  assert.equal(until(630), visit);
  assert.equal(until(9000), visit);
});

test('a visit that goes on when the hotspot ends is over then, its kind judged by what is left', () => {
  const cut = until(300);
  assert.ok(cut !== null && 'kind' in cut);
  assert.deepEqual(
    [cut.leftAt, cut.measuredSeconds, cut.lowSeconds, cut.highSeconds, cut.endedBy, cut.kind],
    [start + 300 * second, 300, 280, 330, 'hotspot-end', 'visit'],
  );
  const short = until(100);
  assert.ok(short !== null && 'kind' in short);
  assert.equal(short.kind, 'pass-through');
});

test('what may have been inside is cut too, though the visit was left before', () => {
  const cut = until(610);
  assert.ok(cut !== null && 'kind' in cut);
  assert.deepEqual([cut.leftAt, cut.endedBy, cut.highSeconds], [visit.leftAt, 'exit', 640]);
});

test('of a visit that was entered later only a near pass is left, or nothing', () => {
  assert.deepEqual(until(0), {
    hotspotId: 'market',
    possible: [[start - 30 * second, start]],
    highSeconds: 30,
  });
  assert.equal(until(-30), null);
});

test('a near pass is cut likewise', () => {
  const pass = { hotspotId: 'market', possible: visit.possible, highSeconds: 660 };
  assert.equal(nearPassBeforeEnd(pass, start + 630 * second), pass);
  assert.equal(nearPassBeforeEnd(pass, start)?.highSeconds, 30);
  assert.equal(nearPassBeforeEnd(pass, start - 30 * second), null);
});
