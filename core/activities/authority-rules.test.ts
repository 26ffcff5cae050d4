import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { authoritiesAt } from './authorities-at.ts';
import { authorityProblems } from './authority-check.ts';
import { type AuthorityRule, authorityRuleAt, authorityRules, latestEnd } from './authority-rules.ts';
import { authorityKinds } from './powers.ts';

const hour = 3_600_000;
const from = Date.UTC(2026, 10, 27, 18);
const dispersal = {
  kind: 'dispersal',
  from,
  until: from + 48 * hour,
  givenBy: 'Inspector, Northgate North',
} as const;
const reasons = (
  said: Parameters<typeof authorityProblems>[0],
  by: 'police-force' | 'council' = 'police-force',
) => authorityProblems(said, by).map(({ field, reason }) => `${field}: ${reason}`);

describe('how long and by whom', () => {
  test('every kind has a rule today, with where the law is written', () => {
    for (const kind of authorityKinds) assert.ok(authorityRuleAt(kind, from)?.source.startsWith('https://'));
  });

  test('a dispersal authority holds for 48 hours at most, and not a moment longer', () => {
    assert.deepEqual(reasons(dispersal), []);
    assert.deepEqual(reasons({ ...dispersal, until: dispersal.until + 1 }), ['until: too-long']);
  });

  test('it is given by an inspector or above, whatever else the words say', () => {
    for (const givenBy of [
      'Acting Chief Inspector, North',
      'T/Insp',
      'Supt. Northgate',
      'Arolygydd, Gogledd',
    ])
      assert.deepEqual(reasons({ ...dispersal, givenBy }), [], givenBy);
    for (const givenBy of ['Sergeant, Northgate', 'Inspectorate', 'Northgate Council'])
      assert.deepEqual(reasons({ ...dispersal, givenBy }), ['givenBy: given-by-too-low'], givenBy);
  });

  test('a council does not record one, and does record a public spaces protection order', () => {
    assert.deepEqual(reasons(dispersal, 'council'), ['kind: not-yours']);
    const pspo = {
      kind: 'pspo',
      from,
      until: Date.UTC(2029, 10, 27, 18),
      givenBy: 'Northgate Council',
    } as const;
    assert.deepEqual(reasons(pspo, 'council'), []);
    assert.deepEqual(reasons({ ...pspo, until: Date.UTC(2029, 10, 28, 18) }, 'council'), ['until: too-long']);
  });

  test('three years may end an hour apart on the clock of the world', () => {
    const until = Date.UTC(2029, 10, 27, 19);
    const pspo = { kind: 'pspo', from, until, givenBy: 'Northgate Council' } as const;
    assert.deepEqual([reasons(pspo), reasons({ ...pspo, until: until + 1 })], [[], ['until: too-long']]);
    const rule = authorityRuleAt('pspo', from);
    assert.equal(rule && latestEnd(rule, from), Date.UTC(2029, 10, 27, 18));
  });

  test('each has an end, after its beginning', () => {
    assert.deepEqual(reasons({ ...dispersal, until: null }), ['until: end-missing']);
    assert.deepEqual(reasons({ ...dispersal, until: from }), ['until: ends-before-it-begins']);
  });

  test('before the law there was none', () => {
    const then = Date.UTC(2014, 9, 19, 12);
    assert.deepEqual(reasons({ ...dispersal, from: then, until: then + hour }), ['from: no-law-then']);
  });

  test('another law from a day on holds for what begins then, and what began before keeps the one before', () => {
    const [now] = authorityRules.filter(({ kind }) => kind === 'dispersal');
    const rules: AuthorityRule[] = [
      { ...now, until: '2026-11-27' },
      { ...now, from: '2026-11-28', longest: { hours: 72, months: null } },
    ];
    const longer = { ...dispersal, until: from + 72 * hour };
    assert.equal(authorityProblems(longer, 'police-force', rules)[0]?.reason, 'too-long');
    const later = { ...longer, from: from + 6 * hour, until: from + 78 * hour };
    assert.deepEqual(authorityProblems(later, 'police-force', rules), []);
  });
});

describe('where somebody stands', () => {
  const square = (west: number, east: number) => ({
    type: 'Polygon' as const,
    coordinates: [
      [
        [west, 52],
        [east, 52],
        [east, 52.01],
        [west, 52.01],
        [west, 52],
      ] as [number, number][],
    ],
  });
  const held = [
    { name: 'west', from, until: from + hour, endedAt: null, boundary: square(-1.5, -1.49) },
    { name: 'both', from, until: null, endedAt: null, boundary: square(-1.5, -1.48) },
    { name: 'ended', from, until: null, endedAt: from + 1, boundary: square(-1.5, -1.48) },
  ];
  const names = (longitude: number, at: number) =>
    authoritiesAt(held, { longitude, latitude: 52.005 }, at).map(({ name }) => name);

  test('areas overlap, and their boundary belongs to them', () => {
    assert.deepEqual(names(-1.495, from + 1), ['west', 'both']);
    assert.deepEqual(names(-1.49, from + 1), ['west', 'both']);
    assert.deepEqual(names(-1.489999, from + 1), ['both']);
    assert.deepEqual(names(-1.47, from + 1), []);
  });

  test('the first moment belongs to one, and the last does not', () => {
    assert.deepEqual(names(-1.495, from - 1), []);
    assert.deepEqual(names(-1.495, from), ['west', 'both', 'ended']);
    assert.deepEqual(names(-1.495, from + hour), ['both']);
  });
});
