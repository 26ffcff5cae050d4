import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashOf, type Screen, screenFrom, screenNow } from './screen.ts';

test('a screen comes back out of its address', () => {
  const screens: Screen[] = [
    { name: 'patrol' },
    { name: 'day' },
    { name: 'place', id: 'a/b c' },
    { name: 'activity', id: '0198' },
    { name: 'count', kind: 'conversation', authorityId: null },
    { name: 'count', kind: 'dispersal-direction', authorityId: '0199' },
    { name: 'outcome', kind: 'stop-and-search' },
  ];
  for (const screen of screens) assert.deepEqual(screenFrom(hashOf(screen)), screen);
});

test('what stands for no screen is the patrol', () => {
  for (const hash of ['', '#', '#nowhere', '#place', '#count', '#count/nothing', '#%E0%A4%A', '#toString'])
    assert.deepEqual(screenFrom(hash), { name: 'patrol' }, hash);
});

test('off duty nothing is logged', () => {
  assert.deepEqual(screenNow({ name: 'engagement' }, false), { name: 'patrol' });
  assert.deepEqual(screenNow({ name: 'end' }, false), { name: 'patrol' });
  assert.deepEqual(screenNow({ name: 'day' }, false), { name: 'day' });
  assert.deepEqual(screenNow({ name: 'engagement' }, true), { name: 'engagement' });
});
