import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onceOf } from './once.ts';

test('it is taken once', () => {
  const once = onceOf<number>({ milliseconds: 100, most: 10 });
  once.keep('a', 7, 0);
  assert.equal(once.take('b', 1), null);
  assert.equal(once.take('a', 1), 7);
  assert.equal(once.take('a', 1), null);
});

test('its time ends', () => {
  const once = onceOf<number>({ milliseconds: 100, most: 10 });
  once.keep('a', 7, 0);
  once.keep('b', 8, 0);
  assert.equal(once.take('a', 99), 7);
  assert.equal(once.take('b', 100), null);
});

test('the oldest give way where there are too many', () => {
  const once = onceOf<number>({ milliseconds: 100, most: 3 });
  for (let each = 0; each < 5; each++) once.keep(String(each), each, each);
  assert.deepEqual(
    [0, 1, 2, 3, 4].map((each) => once.take(String(each), 6)),
    [null, null, 2, 3, 4],
  );
});
