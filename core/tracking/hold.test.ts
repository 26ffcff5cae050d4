import assert from 'node:assert/strict';
import { test } from 'node:test';
import { holds } from './hold.ts';

const stretch = { officerId: 'a', hotspotIds: new Set(['market', 'station']), from: 1000, to: 2000 };
const open = { officerId: null, hotspotId: null, from: null, to: null };

test('holds what it names, and all of what it leaves open', () => {
  assert.equal(holds({ ...open, officerId: 'a' }, stretch), true);
  assert.equal(holds({ ...open, officerId: 'b' }, stretch), false);
  assert.equal(holds({ ...open, hotspotId: 'station' }, stretch), true);
  assert.equal(holds({ ...open, hotspotId: 'park' }, stretch), false);
  assert.equal(holds({ ...open, officerId: 'a', hotspotId: 'park' }, stretch), false, 'both must be named');
});

test('holds whatever its time touches, both ends included', () => {
  assert.equal(holds({ ...open, from: 2000 }, stretch), true);
  assert.equal(holds({ ...open, from: 2001 }, stretch), false);
  assert.equal(holds({ ...open, to: 1000 }, stretch), true);
  assert.equal(holds({ ...open, to: 999 }, stretch), false);
  assert.equal(holds({ ...open, from: 1400, to: 1500 }, stretch), true);
});
