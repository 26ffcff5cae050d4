import assert from 'node:assert/strict';
import { test } from 'node:test';
import { patrolEn } from '../words/patrol-en.ts';
import { dayFigures } from './day-figures.ts';
import { dayText } from './day-text.ts';
import { allWords } from './later-view.ts';
import { stories } from './stories.ts';

const story = stories.day;
assert.ok(story !== undefined);
const { state } = story;

test('the day as text names each kind of hours, and says times, places and references', () => {
  assert.deepEqual(dayText(state, allWords(patrolEn)).split('\n'), [
    'Mon 23 November 2026, PCSO NG 14',
    'Duty from 17:58, not ended: paid duty 3 h 12 min so far',
    'Crew N2',
    'Call 19:30–20:04',
    'On patrol: 2 h 38 min',
    'In hotspots, measured by this phone: 36 min (between 32 min and 39 min)',
    'In hotspots, measured by device, as the server had it at 21:09: 36 min',
    'Declared, not measured: 20 min',
    'While the screen was off the phone measured nothing.',
    '',
    'Visits',
    '18:20–18:44 Bus station, 24 min (21–25)',
    '20:57–still there Market Place and the Arcade, 12 min (10–14)',
    '',
    'Activities',
    '20:31 Market Place and the Arcade: PSPO penalty, 1 person, ref. 26/48213',
    '21:09 Market Place and the Arcade: Conversation, 3 people',
    '',
    'Declared by the officer, not measured',
    '18:50–19:10 Canal towpath between the two bridges',
    '',
  ]);
});

test('what was taken back is not in it, and after midnight it is said', () => {
  const now = Date.UTC(2026, 10, 24, 2, 5);
  const duties = [{ startedAt: Date.UTC(2026, 10, 23, 18), endedAt: now, crew: null, statuses: [] }];
  const text = dayText({ ...state, now, duties }, allWords(patrolEn));
  assert.match(text, /Duty 18:00–02:05 \(next day\): paid duty 8 h 5 min/);
  assert.doesNotMatch(text, /Stop and search/);
});

test('a duty of which only the start is known leaves the hours on patrol open', () => {
  const { duties: _, ...known } = state;
  assert.equal(dayFigures(known).patrolSeconds, null);
  assert.match(dayText(known, allWords(patrolEn)), /On patrol: not known on this phone/);
});

test('time in two hotspots at once counts once at the most', () => {
  const minute = 60_000;
  const visit = { name: '', isOpen: false, kind: 'visit', lowSeconds: 0, highSeconds: 0 } as const;
  const visits = [
    { ...visit, hotspotId: 'a', enteredAt: 0, leftAt: 20 * minute, countedSeconds: 1200 },
    { ...visit, hotspotId: 'b', enteredAt: 15 * minute, leftAt: 40 * minute, countedSeconds: 1500 },
    { ...visit, hotspotId: 'c', enteredAt: 5 * minute, leftAt: 10 * minute, countedSeconds: 300 },
  ];
  assert.equal(dayFigures({ ...state, visits }).inHotspotSeconds, 2400);
});

test('what is too short for a visit is in no figure, as at the server', () => {
  const short = { name: '', isOpen: true, lowSeconds: 30, highSeconds: 90, countedSeconds: 60 } as const;
  const visits = (['pass-through', 'drive-through'] as const).map((kind, i) => {
    return { ...short, kind, hotspotId: kind, enteredAt: i * 120_000, leftAt: i * 120_000 + 60_000 };
  });
  const { inHotspotSeconds, lowSeconds, highSeconds } = dayFigures({ ...state, visits });
  assert.deepEqual([inHotspotSeconds, lowSeconds, highSeconds], [0, 0, 0]);
});

test('patrol hours are paid hours less all else, and what lies beyond the duty is not taken off', () => {
  const startedAt = Date.UTC(2026, 10, 23, 18);
  const hour = 3_600_000;
  const status = (from: number, to: number | null) =>
    ({
      status: 'call',
      from: startedAt + from * hour,
      to: to === null ? null : startedAt + to * hour,
    }) as const;
  const patrolHours = (...statuses: ReturnType<typeof status>[]) => {
    const duties = [{ startedAt, endedAt: startedAt + 8 * hour, crew: null, statuses }];
    return (dayFigures({ ...state, now: startedAt + 12 * hour, duties }).patrolSeconds ?? Number.NaN) / 3600;
  };
  assert.equal(patrolHours(), 8);
  assert.equal(patrolHours(status(1, 2), status(3, 3.5)), 6.5);
  assert.equal(patrolHours(status(7, null)), 7);
  assert.equal(patrolHours(status(7, 10)), 7);
});

test('what a roster foresees is not claimed before it has come', () => {
  const startedAt = state.now - 3_600_000;
  const ahead = state.now + 3_600_000;
  const statuses = [
    { status: 'station', from: startedAt, to: startedAt + 600_000 },
    { status: 'break', from: state.now - 600_000, to: ahead },
    { status: 'call', from: ahead, to: ahead + 600_000 },
  ] as const;
  const read = { ...state, duties: [{ startedAt, endedAt: ahead, crew: null, statuses }] };
  const { paidSeconds, patrolSeconds } = dayFigures(read);
  assert.deepEqual([paidSeconds, patrolSeconds], [3600, 2400]);
  const text = dayText(read, allWords(patrolEn));
  assert.match(text, /Duty from 20:10, not ended: paid duty 1 h so far/);
  assert.match(text, /Break from 21:00/);
  assert.doesNotMatch(text, /Call/);
});
