import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boundaryFromRings } from './boundary.ts';
import { boxAround, type Corner, circleAround, movedBy } from './drawn-shapes.ts';

const derby: Corner = [-1.4766, 52.9225];
const closed = (corners: readonly Corner[]) => boundaryFromRings([[[...corners, corners[0]]]]);

test('a circle has the area and the width of one, near enough for its 32 corners', () => {
  const { areaSquareMetres, narrowestWidthMetres } = closed(circleAround(derby, 100));
  assert.ok(Math.abs(areaSquareMetres / (Math.PI * 10_000) - 1) < 0.01, `${areaSquareMetres}`);
  assert.ok(narrowestWidthMetres > 198 && narrowestWidthMetres < 200.5);
});

test('a box is as wide and as high as it was asked for', () => {
  const { areaSquareMetres, narrowestWidthMetres } = closed(boxAround(derby, 200, 50));
  assert.ok(Math.abs(areaSquareMetres - 10_000) < 5, `${areaSquareMetres}`);
  assert.ok(Math.abs(narrowestWidthMetres - 50) < 0.1);
});

test('a corner moved there and back is where it was, to 1e-7°', () => {
  const there = movedBy(derby, 10, -10);
  assert.notDeepEqual(there, derby);
  assert.deepEqual(
    movedBy(there, -10, 10).map((degrees) => Math.round(degrees * 1e6)),
    derby.map((degrees) => Math.round(degrees * 1e6)),
  );
});
