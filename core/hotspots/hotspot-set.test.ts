import assert from 'node:assert/strict';
import { test } from 'node:test';
import { membersOn, setSize, stretchesInSet } from './hotspot-set.ts';

const set = {
  id: 's',
  name: 'Programme sites',
  from: '2023-07-01',
  until: '2026-04-01',
  members: [
    { hotspotId: 'market', from: '2023-07-01', until: null },
    { hotspotId: 'park', from: '2023-07-01', until: '2024-04-01' },
    { hotspotId: 'park', from: '2025-04-01', until: null },
    { hotspotId: 'station', from: '2024-04-01', until: null },
  ],
};

test('a hotspot is in the set from its first day to before the day it leaves', () => {
  assert.deepEqual(membersOn(set, '2023-06-30'), []);
  assert.deepEqual(membersOn(set, '2024-03-31'), ['market', 'park']);
  assert.deepEqual(membersOn(set, '2024-04-01'), ['market', 'station']);
  assert.deepEqual(membersOn(set, '2025-04-01'), ['market', 'park', 'station']);
});

test('after the set has ended it has no hotspots', () => {
  assert.equal(membersOn(set, '2026-03-31').length, 3);
  assert.deepEqual(membersOn(set, '2026-04-01'), []);
});

test('of a range only the days in the set remain, a stretch for each time', () => {
  assert.deepEqual(stretchesInSet(set, 'park', '2024-01-01', '2026-12-31'), [
    { first: '2024-01-01', last: '2024-03-31' },
    { first: '2025-04-01', last: '2026-03-31' },
  ]);
  assert.deepEqual(stretchesInSet(set, 'park', '2024-04-01', '2025-03-31'), []);
  assert.deepEqual(stretchesInSet(set, 'nowhere', '2024-04-01', '2025-03-31'), []);
});

test('a set is as large as it is on the day; before it begins as at its start, after it has ended as on its last day', () => {
  assert.deepEqual(
    ['2023-01-01', '2024-05-01', '2025-05-01', '2026-12-31'].map((day) => setSize(set, day)),
    [2, 2, 3, 3],
  );
});
