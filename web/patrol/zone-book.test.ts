import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { counted, fateAt, noZones, readZones, withoutZone, withZone, writeZones } from './zone-book.ts';

const home = { longitude: -1.4746, latitude: 52.9226 };
const away = { longitude: -1.48, latitude: 52.95 };
const book = withZone(noZones, home, 200, () => 0.5);

test('what is within a zone is dropped, and so is what nobody can place while there is one', () => {
  assert.equal(fateAt(noZones, null), 'kept');
  assert.equal(fateAt(book, away), 'kept');
  assert.equal(fateAt(book, home), 'private');
  assert.equal(fateAt(book, null), 'unplaced');
});

test('what was dropped is counted by its reason', () => {
  const after = counted(counted(counted(book, 'private'), 'unplaced'), 'kept');
  assert.deepEqual([after.dropped, after.unplaced], [1, 1]);
});

test('the zones outlive the page; where they cannot be read, nothing is kept', () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  assert.deepEqual(readZones(storage), noZones);
  writeZones(storage, book);
  assert.deepEqual(readZones(storage), book);
  for (const key of kept.keys()) kept.set(key, '{"zones":');
  assert.equal(readZones(storage), null);
  assert.equal(fateAt(null, away), 'unplaced');
});

test('a zone is taken away by its place in the list', () => {
  const two = withZone(book, away, 100, () => 0);
  assert.equal(two.zones.length, 2);
  assert.deepEqual(withoutZone(two, 0).zones, [two.zones[1]]);
});

test('nothing that asks the server knows of zones', () => {
  for (const file of ['walk-sending.ts', 'heartbeat-sending.ts', 'walk-book.ts', '../api.ts']) {
    assert.doesNotMatch(readFileSync(join(import.meta.dirname, file), 'utf8'), /zone|geolocation/i, file);
  }
});
