import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decodeColumns, encodeColumn, type Order, type Orders } from './chunk-columns.ts';
import { emptyPositions, type Position, type Positions, positionsFrom } from './position.ts';

const anyPosition: fc.Arbitrary<Position> = fc.record({
  capturedAt: fc.integer({ min: 0, max: 40_000_000_000 }).map((ticks) => ticks * 100),
  longitude: fc.integer({ min: -180_000_000, max: 180_000_000 }).map((n) => n / 1e6),
  latitude: fc.integer({ min: -90_000_000, max: 90_000_000 }).map((n) => n / 1e6),
  accuracyMetres: fc.option(fc.integer({ min: 0, max: 0xfffe }).map((n) => n / 2)),
  speedMetresPerSecond: fc.option(fc.integer({ min: 0, max: 0xfffe }).map((n) => n / 10)),
  headingDegrees: fc.option(fc.integer({ min: 0, max: 359 })),
});
const anyOrder = fc.constantFrom<Order>(0, 1, 2);
const anyOrders: fc.Arbitrary<Orders> = fc.tuple(anyOrder, anyOrder, anyOrder, anyOrder, anyOrder, anyOrder);

function encode(positions: Positions, orders: Orders): Uint8Array {
  return Uint8Array.from(orders.flatMap((order, which) => [...encodeColumn(positions, which, order)]));
}

function decode(bytes: Uint8Array, length: number, orders: Orders): Positions {
  const positions = emptyPositions(length);
  decodeColumns(bytes, length, orders, positions, 0);
  return positions;
}

test('gives back exactly the positions that were put in, however their columns are told', () => {
  fc.assert(
    fc.property(fc.array(anyPosition, { maxLength: 40 }), anyOrders, (list, orders) => {
      const positions = positionsFrom(list);
      assert.deepEqual(decode(encode(positions, orders), list.length, orders), positions);
    }),
  );
});

test('writes them where they belong among others', () => {
  const [one, other] = fc.sample(anyPosition, { numRuns: 2, seed: 2 });
  const both = positionsFrom([one, one]);
  const orders: Orders = [1, 1, 1, 0, 0, 0];
  decodeColumns(encode(positionsFrom([other]), orders), 1, orders, both, 1);
  assert.deepEqual(both, positionsFrom([one, other]));
});

test('refuses bytes that are not just the columns', () => {
  const orders: Orders = [1, 1, 1, 0, 0, 0];
  const [place] = fc.sample(anyPosition, { numRuns: 1, seed: 1 });
  const bytes = encode(positionsFrom([place, place]), orders);
  assert.throws(() => decode(bytes.slice(0, -1), 2, orders), /in the middle of a number/);
  assert.throws(() => decode(Uint8Array.from([...bytes, 0]), 2, orders), /end after/);
});
