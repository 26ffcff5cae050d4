import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isCold } from './cold.ts';
import { isInWindows, type WeekWindow, windowsFrom, windowsWords } from './windows.ts';

const zone = 'Europe/London';
const at = (text: string) => Date.parse(text);

function windows(words: string): readonly WeekWindow[] {
  const read = windowsFrom(words);
  assert.ok(read.ok, read.ok ? '' : read.message);
  return read.windows;
}

function held(words: string, times: readonly string[]): boolean[] {
  return times.map((time) => isInWindows(windows(words), at(time), zone));
}

test('without windows every moment is inside', () => {
  assert.equal(isInWindows([], at('2026-11-23T12:00:00Z'), zone), true);
});

test('a window holds from its start to before its end, on its days, on the clock of the place', () => {
  // Monday 18 May 2026 is in summer time: 10:00 there is 09:00Z.
  assert.deepEqual(
    held('Mon 10:00-12:00', [
      '2026-05-18T08:59:59.999Z',
      '2026-05-18T09:00:00Z',
      '2026-05-18T10:59:59.999Z',
      '2026-05-18T11:00:00Z',
      '2026-05-19T09:30:00Z',
    ]),
    [false, true, true, false, false],
  );
});

test('over midnight it belongs to the day on which it began, Sunday to Monday too', () => {
  assert.deepEqual(
    held('Fri Sun 22:00-02:00', [
      '2026-11-27T21:59:00Z',
      '2026-11-27T22:00:00Z',
      '2026-11-28T01:59:00Z',
      '2026-11-28T02:00:00Z',
      '2026-11-28T23:00:00Z',
      '2026-11-30T01:00:00Z',
      '2026-11-30T23:00:00Z',
    ]),
    [false, true, true, false, false, true, false],
  );
  assert.deepEqual(held('Sat 20:00-00:00', ['2026-11-28T23:59:00Z', '2026-11-29T00:00:00Z']), [true, false]);
  assert.deepEqual(
    held('Sat 06:00-06:00', ['2026-11-28T06:00:00Z', '2026-11-29T05:59:00Z', '2026-11-29T06:00:00Z']),
    [true, true, false],
  );
});

test('where the clocks go forward, a skipped hour is never inside, and the night is an hour shorter', () => {
  // On 29 March 2026 01:00 GMT becomes 02:00 BST.
  assert.deepEqual(
    held('Sun 01:00-02:00', ['2026-03-29T00:59:59Z', '2026-03-29T01:00:00Z', '2026-03-29T01:30:00Z']),
    [false, false, false],
  );
  assert.equal(minutesHeld('Sat 22:00-04:00', '2026-03-28T12:00:00Z'), 5 * 60);
});

test('where the clocks go back, the hour that comes twice is inside twice', () => {
  // On 25 October 2026 02:00 BST becomes 01:00 GMT.
  assert.deepEqual(
    held('Sun 01:00-01:30', ['2026-10-25T00:10:00Z', '2026-10-25T00:40:00Z', '2026-10-25T01:10:00Z']),
    [true, false, true],
  );
  assert.equal(minutesHeld('Sat 22:00-04:00', '2026-10-24T12:00:00Z'), 7 * 60);
});

function minutesHeld(words: string, from: string): number {
  const found = windows(words);
  return Array.from({ length: 24 * 60 }, (_, minute) =>
    isInWindows(found, at(from) + minute * 60_000, zone),
  ).filter(Boolean).length;
}

test('windows are read from words and from lists, and written so that they read back the same', () => {
  const cases = [
    ['Fri-Sat 20:00-02:00; Sun 10:00-18:00', 'Fri-Sat 20:00-02:00; Sun 10:00-18:00'],
    ['saturday, MON 09:00 – 17:00', 'Mon Sat 09:00-17:00'],
    ['Sat-Mon 09:00-17:00', 'Mon Sat-Sun 09:00-17:00'],
    ['', ''],
  ];
  for (const [words, written] of cases) {
    assert.equal(windowsWords(windows(words)), written);
    assert.deepEqual(windows(written), windows(words));
  }
  const listed = windowsFrom([{ days: [6, 5, 5], from: '20:00', to: '02:00' }]);
  assert.deepEqual(listed, { ok: true, windows: [{ days: [5, 6], from: '20:00', to: '02:00' }] });
});

test('what is no window is refused with how to write it', () => {
  const wrong = [
    'Fri',
    'Fri 8-10',
    'Fri 24:00-02:00',
    'Frey-Sun',
    'Mon 10:00-12:60',
    7,
    [{ days: [8], from: '10:00', to: '11:00' }],
    [{ days: [], from: '10:00', to: '11:00' }],
    [null],
  ];
  for (const value of wrong) {
    const read = windowsFrom(value);
    assert.ok(!read.ok, JSON.stringify(value));
    assert.match(read.message, /Write it as Fri-Sat 20:00-02:00/);
  }
});

const hotspot = {
  targets: { visitTargetSeconds: 900, dayTargetVisits: 2, dayTargetPatrolSeconds: 1800, dueSeconds: 3600 },
  windows: windows('Mon 10:00-14:00'),
};
const noon = at('2026-11-23T12:00:00Z');
const hour = 3_600_000;

test('cold is inside the window, with a target unmet, and no visit for the interval due', () => {
  const so = { patrolVisits: 1, patrolSeconds: 1800, lastVisitEndedAt: noon - hour };
  assert.equal(isCold(hotspot, so, noon, zone), true);
  assert.equal(isCold(hotspot, so, noon + 2 * hour, zone), false, 'outside its window');
  assert.equal(
    isCold(hotspot, { ...so, lastVisitEndedAt: noon - hour + 1 }, noon, zone),
    false,
    'visited lately',
  );
  assert.equal(isCold(hotspot, { ...so, patrolVisits: 2 }, noon, zone), false, 'targets met');
  assert.equal(isCold(hotspot, { ...so, patrolVisits: 2, patrolSeconds: 1799 }, noon, zone), true);
  assert.equal(isCold(hotspot, { ...so, lastVisitEndedAt: null }, noon, zone), true, 'never visited');
});

test('without a target it is never cold', () => {
  const targets = { ...hotspot.targets, dayTargetVisits: null, dayTargetPatrolSeconds: null };
  const never = { patrolVisits: 0, patrolSeconds: 0, lastVisitEndedAt: null };
  assert.equal(isCold({ ...hotspot, targets }, never, noon, zone), false);
});
