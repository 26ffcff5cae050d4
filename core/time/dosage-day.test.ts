import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayNamed, dayOf, daysBetween, defaultDayRule } from './index.ts';

const at = (iso: string) => Date.parse(iso);

test('a day starts at 06:00 on the clock of London, summer and winter', () => {
  assert.equal(dayOf(at('2026-01-05T05:59:59.999Z'), defaultDayRule).day, '2026-01-04');
  assert.equal(dayOf(at('2026-01-05T06:00:00.000Z'), defaultDayRule).day, '2026-01-05');
  assert.equal(dayOf(at('2026-07-05T04:59:59.999Z'), defaultDayRule).day, '2026-07-04');
  assert.equal(dayOf(at('2026-07-05T05:00:00.000Z'), defaultDayRule).day, '2026-07-05');
});

test('the day before the clocks go forward has 23 hours, the day before they go back 25', () => {
  const forward = dayNamed('2026-03-28', defaultDayRule);
  const back = dayNamed('2026-10-24', defaultDayRule);
  assert.equal((forward.to - forward.from) / 3_600_000, 23);
  assert.equal((back.to - back.from) / 3_600_000, 25);
});

test('a day that starts in the skipped hour starts when the clock comes out of it', () => {
  const rule = { dayStartsAt: '01:30', timeZone: 'Europe/London' };
  const skipped = dayNamed('2026-03-29', rule);
  assert.equal(new Date(skipped.from).toISOString(), '2026-03-29T01:30:00.000Z');
  assert.equal(dayOf(skipped.from - 1, rule).day, '2026-03-28');
  assert.equal(dayOf(skipped.from, rule).day, '2026-03-29');
});

test('days that a stretch of time touches follow each other without a hole', () => {
  const days = daysBetween(at('2026-10-23T12:00:00Z'), at('2026-10-27T12:00:00Z'), defaultDayRule);
  assert.deepEqual(
    days.map(({ day }) => day),
    ['2026-10-23', '2026-10-24', '2026-10-25', '2026-10-26', '2026-10-27'],
  );
  for (let i = 1; i < days.length; i++) assert.equal(days[i].from, days[i - 1].to);
});
