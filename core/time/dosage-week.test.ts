import assert from 'node:assert/strict';
import { test } from 'node:test';
import { weekOf } from './index.ts';

test('a week is named by its Monday, over the ends of months and years', () => {
  assert.equal(weekOf('2026-11-23'), '2026-11-23');
  assert.equal(weekOf('2026-11-29'), '2026-11-23');
  assert.equal(weekOf('2026-11-30'), '2026-11-30');
  assert.equal(weekOf('2027-01-01'), '2026-12-28');
});
