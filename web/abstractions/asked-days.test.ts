import assert from 'node:assert/strict';
import { test } from 'node:test';
import { areFit, dayAfter, daysFrom, dosageDayOf, searchOfDays } from './asked-days.ts';

const noon = Date.UTC(2026, 10, 23, 12);

test('without an address the ledger is of the last seven dosage days, and before six it is still yesterday', () => {
  assert.deepEqual(daysFrom('', noon), { first: '2026-11-17', last: '2026-11-23' });
  assert.equal(dosageDayOf(Date.UTC(2026, 10, 23, 5, 59)), '2026-11-22');
  assert.equal(dosageDayOf(Date.UTC(2026, 5, 23, 5, 0)), '2026-06-23');
});

test('the address holds the days and what else it says', () => {
  const days = { first: '2026-10-01', last: '2026-10-31' };
  const search = searchOfDays(days, '?theme=night');
  assert.equal(search, '?theme=night&from=2026-10-01&to=2026-10-31');
  assert.deepEqual(daysFrom(search, noon), days);
});

test('days out of order, too many, or none at all are not taken', () => {
  assert.ok(areFit({ first: '2026-10-01', last: '2026-10-01' }));
  assert.ok(areFit({ first: '2026-08-01', last: '2026-10-31' }));
  for (const [first, last] of [
    ['2026-10-02', '2026-10-01'],
    ['2026-07-31', '2026-10-31'],
    ['', '2026-10-01'],
    ['2026-13-01', '2026-13-02'],
  ])
    assert.ok(!areFit({ first, last }), `${first} ${last}`);
  assert.equal(dayAfter('2026-02-28'), '2026-03-01');
});
