import assert from 'node:assert/strict';
import { test } from 'node:test';
import { follow, type Line, noon, standing } from '../../fixtures/tracks/small-tracks.ts';
import { dayNamed, defaultDayRule } from '../time/index.ts';
import { dosageOf } from './index.ts';

const terms = { mergeSeconds: 180, visitTargetSeconds: 900 };
const officer = (officerId: string, lines: readonly Line[]) => ({ officerId, ...follow(lines) });

test('person-seconds sum over people, patrol-seconds count a moment once', () => {
  const dosage = dosageOf(
    'here',
    [officer('a', standing(0, 600, 0)), officer('b', standing(300, 900, 0))],
    terms,
  );
  assert.equal(dosage.personSeconds, 1200);
  assert.equal(dosage.patrolSeconds, 900);
  assert.equal(dosage.personVisits, 2);
  assert.equal(dosage.patrolVisits, 1);
  assert.deepEqual(dosage.crewShares, [600 / 900, 300 / 900, 0]);
});

test('patrol visits are runs of that union, absences up to mergeSeconds bridged; their gaps are the intermittency', () => {
  const lines = [
    officer('a', standing(0, 300, 0)),
    officer('b', standing(480, 780, 0)),
    officer('c', standing(961, 1201, 0)),
    officer('d', standing(2000, 2300, 0)),
  ];
  const dosage = dosageOf('here', lines, terms);
  assert.equal(dosage.patrolVisits, 3);
  const there = dosage.patrolStretches.map(([from, to]) => (to - from) / 1000);
  assert.deepEqual(there, [300, 300, 240, 300], 'an absence that is bridged is not time with somebody there');
  assert.equal(dosage.patrolSeconds, 1140);
  assert.equal(dosage.medianGapSeconds, (181 + 799) / 2);
  assert.equal(dosage.longestGapSeconds, 799);
});

test('a visit is on target at exactly the target; pass-throughs are listed, not counted as visits', () => {
  const dosage = dosageOf(
    'here',
    [officer('a', standing(0, 900, 0)), officer('b', standing(0, 60, 0))],
    terms,
  );
  assert.equal(dosage.onTarget, 1);
  assert.equal(dosage.personVisits, 1);
  assert.equal(dosage.passThroughs, 1);
  assert.equal(dosage.personSeconds, 900);
});

test('a visit belongs to the day it was entered, its seconds to the days they fell on', () => {
  const untilSix = 18 * 3600;
  const lines = standing(untilSix - 600, untilSix + 300, 0);
  const both = [officer('a', lines)];
  const monday = dosageOf('here', both, terms, dayNamed('2026-01-05', defaultDayRule));
  const tuesday = dosageOf('here', both, terms, dayNamed('2026-01-06', defaultDayRule));
  assert.equal(new Date(noon + untilSix * 1000).toISOString(), '2026-01-06T06:00:00.000Z');
  assert.deepEqual([monday.personVisits, monday.personSeconds, monday.onTarget], [1, 600, 1]);
  assert.deepEqual([tuesday.personVisits, tuesday.personSeconds, tuesday.onTarget], [0, 300, 0]);
  const six = noon + untilSix * 1000;
  assert.deepEqual(monday.patrolStretches, [[six - 600_000, six]]);
  assert.deepEqual(tuesday.patrolStretches, [[six, six + 300_000]]);
});

test('near passes count in the high seconds of the totals and nowhere else', () => {
  const passing: Line[] = Array.from({ length: 41 }, (_, i) => [i * 10, -280 + i * 14, 108]);
  const dosage = dosageOf('here', [officer('a', passing)], terms);
  assert.ok(dosage.highSeconds > 100);
  assert.equal(dosage.lowSeconds, 0);
  assert.equal(dosage.patrolHighSeconds, 0);
  assert.equal(dosage.personVisits + dosage.passThroughs + dosage.driveThroughs, 0);
});
