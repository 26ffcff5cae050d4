import assert from 'node:assert/strict';
import { test } from 'node:test';
import { peopleWordsIn } from '../words/people-words.ts';
import { wordsIn } from '../words/words-in.ts';
import { type Look, looksCsv, shownLooks } from './look-rows.ts';

const words = peopleWordsIn('en');
const desk = wordsIn('en');
const hour = 3_600_000;
const early: Look = {
  lookId: 'early',
  viewer: 'Sam Okafor',
  organisation: 'Northgate Police',
  view: 'live',
  isNamed: false,
  beganAt: hour,
  endedAt: 2 * hour,
  from: null,
  to: null,
  reason: null,
  sealedUntil: null,
};
const late: Look = {
  ...early,
  lookId: 'late',
  viewer: '=Dele Bankole',
  view: 'playback',
  isNamed: true,
  beganAt: 5 * hour,
  endedAt: 5 * hour,
  from: 0,
  to: hour,
  reason: 'Complaint 4411, about parking',
  sealedUntil: 9 * hour,
};

const idsOf = (asked: string, order: 'newest' | 'oldest') =>
  shownLooks(words, desk, [early, late], asked, order).map(({ lookId }) => lookId);

test('looks are in the order of time, either way', () => {
  assert.deepEqual(idsOf('', 'newest'), ['late', 'early']);
  assert.deepEqual(idsOf('', 'oldest'), ['early', 'late']);
});

test('looks are found by viewer, organisation, view and reason', () => {
  assert.deepEqual(idsOf('okafor', 'newest'), ['early']);
  assert.deepEqual(idsOf('northgate', 'newest'), ['late', 'early']);
  assert.deepEqual(idsOf(words.lookViews.playback, 'newest'), ['late']);
  assert.deepEqual(idsOf(' 4411 ', 'newest'), ['late']);
  assert.deepEqual(idsOf('was sealed until', 'newest'), ['late']);
  assert.deepEqual(idsOf('nobody', 'newest'), []);
});

test('the file has times in UTC, keeps commas, and runs nothing in a spreadsheet', () => {
  const [, row] = looksCsv(words, desk, [late]).split('\r\n');
  assert.equal(
    row,
    `1970-01-01T05:00:00.000Z,1970-01-01T05:00:00.000Z,'=Dele Bankole,Northgate Police,${words.lookViews.playback},` +
      `${words.looksNamed},1970-01-01T00:00:00.000Z,1970-01-01T01:00:00.000Z,"Complaint 4411, about parking",1970-01-01T09:00:00.000Z`,
  );
});
