import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Duty } from '../people/duty.ts';
import { type DeclaredStretch, type DeclareTerms, declareRefusalOf } from './declare-time.ts';
import { declaredRefusals } from './own-declared.ts';

const minute = 60_000;
const hour = 60 * minute;
const noon = Date.UTC(2026, 10, 23, 12);
const day = 24 * hour;

const duty = (startedAt: number, endedAt: number | null): Duty => {
  return { officerId: 'o', startedAt, endedAt, awaySeconds: 0, statuses: [], crew: null, radioId: null };
};
const stretch: DeclaredStretch = { hotspotId: 'a', startedAt: noon - 2 * hour, endedAt: noon - hour };
const terms: DeclareTerms = {
  receivedAt: noon,
  duties: [duty(noon - 6 * hour, null)],
  isHotspot: (id) => id === 'a',
  others: [],
};

test('a stretch within a duty that goes on is taken', () => {
  assert.equal(declareRefusalOf(stretch, terms), null);
});

const ended = { ...terms, duties: [duty(noon - 6 * hour, noon - 90 * minute)] };
const old = noon - 31 * day;
const cases: readonly (readonly [
  string,
  DeclaredStretch,
  DeclareTerms,
  ReturnType<typeof declareRefusalOf>,
])[] = [
  ['ends as it begins', { ...stretch, endedAt: stretch.startedAt }, terms, 'ends-before-it-begins'],
  ['ends two minutes ahead', { ...stretch, endedAt: noon + 2 * minute }, terms, null],
  ['ends later than that', { ...stretch, endedAt: noon + 2 * minute + 1 }, terms, 'from-the-future'],
  [
    'is 31 days old',
    { ...stretch, startedAt: old, endedAt: old + hour },
    { ...terms, duties: [duty(0, null)] },
    null,
  ],
  ['is older', { ...stretch, startedAt: old - 1, endedAt: old + hour }, terms, 'too-old'],
  ['is four hours long', { ...stretch, startedAt: noon - 5 * hour }, terms, null],
  ['is longer', { ...stretch, startedAt: noon - 5 * hour - 1 }, terms, 'too-long'],
  ['is in no hotspot', { ...stretch, hotspotId: 'b' }, terms, 'hotspot-unknown'],
  ['is on no duty', stretch, { ...terms, duties: [] }, 'off-duty'],
  ['goes on after the duty', stretch, ended, 'off-duty'],
  ['begins before the duty', stretch, { ...terms, duties: [duty(noon - 119 * minute, null)] }, 'off-duty'],
  ['ends with the duty', stretch, { ...terms, duties: [duty(noon - 6 * hour, noon - hour)] }, null],
  [
    'meets another at its end',
    stretch,
    { ...terms, others: [{ startedAt: noon - hour, endedAt: noon }] },
    null,
  ],
  [
    'overlaps another',
    stretch,
    { ...terms, others: [{ startedAt: noon - hour - 1, endedAt: noon }] },
    'overlaps-another',
  ],
];

for (const [what, declared, known, reason] of cases) {
  test(`one that ${what} is ${reason === null ? 'taken' : `refused: ${reason}`}`, () => {
    assert.equal(declareRefusalOf(declared, known), reason);
  });
}

test('every reason but that there is none to withdraw has a case', () => {
  const shown = new Set(cases.map(([, , , reason]) => reason));
  assert.deepEqual(
    declaredRefusals.filter((reason) => !shown.has(reason)),
    ['declared-unknown'],
  );
});
