import assert from 'node:assert/strict';
import { test } from 'node:test';
import { periodAt } from './retention.ts';

test('keeps raw positions 31 days, visits 2 years and totals 7 unless the force says otherwise', () => {
  const days = (['positions', 'visits', 'totals'] as const).map((subject) => periodAt([], subject, 1).days);
  assert.deepEqual(days, [31, 731, 2557]);
});

test('the period that began last holds, and one to come does not yet', () => {
  const of = (validFrom: number, days: number) => {
    return { subject: 'visits', validFrom, days, source: 'policy' } as const;
  };
  const own = [of(300, 100), of(100, 400), of(200, 365)];
  assert.equal(periodAt(own, 'visits', 99).days, 731);
  assert.equal(periodAt(own, 'visits', 250).days, 365);
  assert.equal(periodAt(own, 'visits', 300).days, 100);
  assert.equal(periodAt(own, 'positions', 300).days, 31);
});
