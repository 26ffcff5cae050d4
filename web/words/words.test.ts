import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agoWords, clockTime, durationWords, exactTime, shortDay } from './age.ts';
import { cy } from './cy.ts';
import { en } from './en.ts';
import { minuteRange, wholeMinutes } from './numbers.ts';
import { wordsThen } from './then.ts';

const now = Date.UTC(2026, 6, 1, 12, 0, 0);

test('ages read in the unit that matters', () => {
  const ages: [number, string][] = [
    [-3, 'just now'],
    [4, 'just now'],
    [5, '5 s ago'],
    [59.9, '59 s ago'],
    [60, '1 min ago'],
    [4 * 60 + 59, '4 min ago'],
    [3600, '1 h ago'],
    [3600 + 16 * 60, '1 h 16 min ago'],
    [47 * 3600, '47 h ago'],
    [48 * 3600, '2 days ago'],
  ];
  for (const [seconds, words] of ages) assert.equal(agoWords(en, now - seconds * 1000, now), words);
});

test('moments are shown on the clock of London, summer and winter', () => {
  assert.equal(clockTime(Date.UTC(2026, 6, 1, 12, 5)), '13:05');
  assert.equal(clockTime(Date.UTC(2026, 0, 1, 12, 5)), '12:05');
  assert.match(exactTime(en, now), /^Wednesday 1 July 2026, 13:00:00$/);
  assert.equal(exactTime(cy, now), 'Mercher 1 Gorffennaf 2026, 13:00:00');
  assert.equal(shortDay(en, '2026-07-01'), 'Wed 1');
});

test('minutes that are claimed are rounded down, and a range never narrower than what was measured', () => {
  assert.equal(wholeMinutes(29 * 60 + 59.9), 29);
  assert.equal(wholeMinutes(1800), 30);
  assert.deepEqual(minuteRange(18 * 60 + 30, 23 * 60 + 1), [18, 24]);
  assert.deepEqual(minuteRange(0, 0), [0, 0]);
  assert.deepEqual(minuteRange(60, 60), [1, 1]);
});

test('after two Welsh softens', () => {
  assert.equal(durationWords(cy, 120), '2 mun');
  assert.equal(cy.patrolMinutes(2), '2 funud patrôl heddiw');
  assert.equal(cy.patrolMinutes(3), '3 munud patrôl heddiw');
  assert.equal(cy.countHotspots(2), '2 fan problemus');
  assert.equal(cy.countHotspots(19), '19 man problemus');
});

test('Welsh has its own words for all but names and figures', () => {
  const same = (Object.keys(en) as (keyof typeof en)[]).filter((key) => {
    const [a, b] = [en[key], cy[key]];
    return typeof a === 'string' && a === b;
  });
  assert.deepEqual(same, ['product', 'paneMap']);
});

test('of the past nothing says that it is today', () => {
  for (const language of ['en', 'cy'] as const) {
    const words = wordsThen(language);
    const said = [
      words.patrolMinutes(2),
      words.minutesToday(2),
      words.patrolMinutesOfTarget(2, 3),
      words.thereNow(1),
    ];
    assert.doesNotMatch(said.join(), /today|now|heddiw|nawr/);
  }
});

test('every word says something, whatever it is given', () => {
  for (const words of [en, cy, wordsThen('en'), wordsThen('cy')]) {
    for (const [key, word] of Object.entries(words)) {
      const said = typeof word === 'string' ? word : String(Reflect.apply(word, null, [2, 3, 4]));
      assert.ok(said.trim().length > 0 && !said.includes('undefined'), key);
    }
  }
});
