import assert from 'node:assert/strict';
import { test } from 'node:test';
import { threeHotspots } from '../../fixtures/tracks/random-tracks.ts';
import { greatCircleMetres } from '../geo/distance.ts';
import { degreesFromE7 } from '../geo/grain.ts';
import { nextDueAmong } from './next-due.ts';

const [first] = threeHotspots;
const { minX, minY, maxY } = first.boundary;
const middleY = Math.round((minY + maxY) / 2);
const at = (x: number, y: number) => ({ longitude: degreesFromE7(x), latitude: degreesFromE7(y) });

test('of what is due the nearest to the boundary comes first, and who stands in it is at no distance', () => {
  const from = nextDueAmong(threeHotspots);
  for (const { id, boundary } of threeHotspots) {
    const [x, y] = [boundary.xs[0], boundary.ys[0]];
    const found = from(at(x, y));
    assert.ok(found !== null && found.metres === 0);
    assert.ok(nextDueAmong(threeHotspots.filter((each) => each.id === id))(at(x, y))?.hotspotId === id);
  }
});

test('its distance is that of a straight line to the boundary', () => {
  const west = minX - 20_000;
  const found = nextDueAmong([first])(at(west, middleY));
  assert.ok(found !== null);
  // No vertex is nearer than the boundary, and no point of it nearer than its box.
  const toBox = greatCircleMetres(west, middleY, minX, middleY);
  const toVertex = [...first.boundary.xs].map((x, i) =>
    greatCircleMetres(west, middleY, x, first.boundary.ys[i]),
  );
  assert.ok(found.metres >= toBox * 0.999 && found.metres <= Math.min(...toVertex) * 1.001);
});

test('the same is found whichever way round the hotspots are listed', () => {
  const places = Array.from({ length: 60 }, (_, i) =>
    at(minX - 400_000 + ((i * 97) % 60) * 20_000, minY - 300_000 + ((i * 31) % 60) * 15_000),
  );
  const [one, other] = [nextDueAmong(threeHotspots), nextDueAmong(threeHotspots.toReversed())];
  for (const place of places) assert.equal(one(place)?.metres, other(place)?.metres);
});

test('where nothing is due there is nowhere to be sent', () =>
  assert.equal(nextDueAmong([])(at(minX, minY)), null));
