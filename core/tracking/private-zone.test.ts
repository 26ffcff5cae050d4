import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isPrivate, notPrivate, privateZone, zoneAround } from './private-zone.ts';

const home = { longitude: -1.4746, latitude: 52.9226 };
const zone = { ...home, radiusMetres: 200 };
/** So many metres north of home. */
const north = (metres: number) => ({ ...home, latitude: home.latitude + metres / 111_195.08 });

test('what is within the radius is private, what is beyond is not', () => {
  assert.ok(isPrivate(home, [zone]));
  assert.ok(isPrivate(north(199), [zone]));
  assert.ok(!isPrivate(north(201), [zone]));
  assert.ok(!isPrivate(home, []));
});

test('of several zones any one is enough', () => {
  const other = { ...north(5000), radiusMetres: 100 };
  assert.ok(isPrivate(north(5050), [zone, other]));
  assert.ok(!isPrivate(north(2500), [zone, other]));
});

test('what is within is dropped and counted, all else is kept in its order', () => {
  const positions = [north(1000), home, north(150), north(300)].map((place, at) => ({ ...place, at }));
  const { kept, dropped } = notPrivate(positions, [zone]);
  assert.deepEqual([kept.map(({ at }) => at), dropped], [[0, 3], 2]);
  assert.deepEqual(notPrivate(positions, []), { kept: positions, dropped: 0 });
});

test('a zone set around a place holds the place well within, wherever its centre falls', () => {
  const chance = fc.double({ min: 0, max: 1, noNaN: true });
  const place = fc.record({
    longitude: fc.double({ min: -8, max: 2, noNaN: true }),
    latitude: fc.double({ min: 49, max: 61, noNaN: true }),
  });
  fc.assert(
    fc.property(place, fc.constantFrom(100, 500, 1000), chance, chance, (at, radius, turn, far) => {
      const around = zoneAround(at, radius, { turn, far });
      // Half the radius, and the other half of it for wherever the phone thinks that it is.
      return isPrivate(at, [{ ...around, radiusMetres: radius * 0.51 }]);
    }),
  );
  const shifted = zoneAround(home, 200, { turn: 0.25, far: 1 });
  assert.ok(shifted.longitude > home.longitude);
});

test('a zone smaller than 100 m or larger than 1 km is none', () => {
  for (const radiusMetres of [100, 1000]) assert.ok(privateZone.safeParse({ ...home, radiusMetres }).success);
  for (const radiusMetres of [99, 1001]) assert.ok(!privateZone.safeParse({ ...home, radiusMetres }).success);
});
