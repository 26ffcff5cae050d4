import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answered, emptyBook, readBook, tapped, type WalkBook, writeBook } from './walk-book.ts';

const ids = ['019aa7c0-1234-7abc-8def-000000000001', '019aa7c0-1234-7abc-8def-000000000002'];
const chosen: WalkBook = { ...emptyBook, hotspotId: 'market-place' };

function newIds(): () => string {
  const left = [...ids];
  return () => left.shift() ?? '';
}

test('a tap in and a tap out make a walk that waits to be sent', () => {
  const newId = newIds();
  const inside = tapped(chosen, 1000, newId);
  assert.equal(inside.enteredAt, 1000);
  const outside = tapped(inside, 61_000, newId);
  assert.equal(outside.enteredAt, null);
  assert.deepEqual(outside.waiting, [
    { id: ids[0], hotspotId: 'market-place', enteredAt: 1000, leftAt: 61_000 },
  ]);
});

test('without a hotspot a tap says nothing', () => {
  assert.deepEqual(tapped(emptyBook, 1000, newIds()), emptyBook);
});

test('only what the server named leaves the outbox; what it refused is kept with its reason', () => {
  const newId = newIds();
  let book = chosen;
  for (const at of [1000, 2000, 3000, 4000]) book = tapped(book, at, newId);
  const [first, second] = book.waiting;
  const later = answered(book, [first], []);
  assert.deepEqual([later.waiting, later.sent], [[second], 1]);
  const refused = answered(later, [second], [{ id: second.id, reason: 'too-old' }]);
  assert.deepEqual([refused.waiting, refused.sent], [[], 1]);
  assert.deepEqual(refused.refused, [{ walk: second, reason: 'too-old' }]);
  // Sent twice at once, when signal came back and by a tap: the second answer counts nothing.
  assert.deepEqual(answered(later, [first], []), later);
  assert.deepEqual(answered(refused, [second], [{ id: second.id, reason: 'too-old' }]), refused);
});

test('the book outlives the page, and an unreadable one is begun anew', () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  assert.deepEqual(readBook(storage), emptyBook);
  writeBook(storage, chosen);
  assert.deepEqual(readBook(storage), chosen);
  for (const key of kept.keys()) kept.set(key, '{"token":');
  assert.deepEqual(readBook(storage), emptyBook);
});
