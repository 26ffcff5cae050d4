import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type DeclaredVisit, declaredDosageOf } from './declared.ts';

const log = { source: 'patrol log', definition: 'any stop', evidence: 'declared' } as const;
const of = (startedAt: number, endedAt: number, people = 1): DeclaredVisit => {
  return { hotspotId: 'market', officerId: null, startedAt, endedAt, people, ...log };
};

test('counts people, and time with at least one there once', () => {
  assert.deepEqual(declaredDosageOf([of(0, 60_000, 2), of(30_000, 90_000)], { from: 0, to: 100_000 }), {
    personVisits: 3,
    personSeconds: 180,
    patrolSeconds: 90,
    sources: [log],
  });
});

test('a visit belongs to the time it started in, its seconds to where they fell', () => {
  const visits = [of(50_000, 150_000)];
  const figures = (from: number, to: number) => {
    const found = declaredDosageOf(visits, { from, to });
    return found === null ? null : [found.personVisits, found.personSeconds];
  };
  assert.deepEqual(figures(0, 100_000), [1, 50]);
  assert.deepEqual(figures(100_000, 200_000), [0, 50]);
  assert.equal(figures(150_000, 200_000), null, 'nothing declared is not zero');
});

test('names each source with its own definition', () => {
  const other = { ...of(0, 1000), definition: 'fifteen minutes or more' };
  const sources = declaredDosageOf([of(0, 1000), other, of(5000, 6000)], { from: 0, to: 10_000 })?.sources;
  assert.deepEqual(
    sources?.map(({ definition }) => definition),
    ['any stop', 'fifteen minutes or more'],
  );
});
