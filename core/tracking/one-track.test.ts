import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Line, noon, positionsOf } from '../../fixtures/tracks/small-tracks.ts';
import { inOrder, oneTrack } from './one-track.ts';

const device = (deviceId: string, lines: readonly Line[]) => ({ deviceId, positions: positionsOf(lines) });
const timesOf = (positions: { capturedAt: Float64Array }) =>
  [...positions.capturedAt].map((at) => (at - noon) / 1000);
const until = (seconds: number) => noon + seconds * 1000;

test('of one time the best accuracy takes part, unknown last, then the smaller longitude', () => {
  const { positions, duplicates } = inOrder(
    positionsOf([
      [60, 7, 0, null],
      [0, 1, 0, 20],
      [0, 2, 0, 5],
      [60, 5, 0, null],
      [60, 9, 0, 30],
      [0, 0, 0, 5],
    ]),
  );
  assert.deepEqual(timesOf(positions), [0, 60]);
  assert.deepEqual(
    positions.xs,
    positionsOf([
      [0, 0],
      [60, 9],
    ]).xs,
  );
  assert.equal(duplicates, 4);
});

test('an officer is followed by the first device; another fills only gaps over the bridge', () => {
  const lead = device('b', [
    [0, 0],
    [60, 0],
    [200, 0],
    [320, 0],
  ]);
  const other = device('a', [
    [10, 5],
    [100, 5],
    [150, 5],
    [250, 5],
  ]);
  const one = oneTrack([other, lead], 120, until(320));
  assert.deepEqual(timesOf(one.positions), [0, 60, 100, 150, 200, 320]);
  assert.equal(one.otherDevice, 2);
});

test('after the first device has fallen silent for longer than the bridge, the other carries on', () => {
  const lead = device('a', [
    [0, 0],
    [60, 0],
  ]);
  const other = device('b', [
    [30, 5],
    [90, 5],
    [150, 5],
    [190, 5],
  ]);
  assert.deepEqual(timesOf(oneTrack([lead, other], 120, until(180)).positions), [0, 60]);
  assert.deepEqual(timesOf(oneTrack([lead, other], 120, until(190)).positions), [0, 60, 90, 150, 190]);
});

test('without any positions there is an empty track', () => {
  assert.equal(oneTrack([], 120, noon).positions.length, 0);
});
