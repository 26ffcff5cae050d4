import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Stretch, Visit } from './visit.ts';
import type { WalkOutcome } from './walk-figures.ts';
import { errorOfWalks, outcomeOfWalk, type Walk } from './walk-test.ts';
import { type SentWalk, walkRefusalOf } from './walk-upload.ts';

const second = 1000;

function visit(measured: Stretch, certain: Stretch, possible: Stretch): Visit {
  return {
    hotspotId: 'h',
    kind: 'visit',
    enteredAt: measured[0],
    leftAt: measured[1],
    measured: [measured],
    inferred: [],
    certain: [certain],
    possible: [possible],
    measuredSeconds: (measured[1] - measured[0]) / 1000,
    inferredSeconds: 0,
    unknownSeconds: 0,
    lowSeconds: 0,
    highSeconds: 0,
    positions: 2,
    longestGapSeconds: 1,
    medianSpeedMetresPerSecond: 1,
    mode: 'foot',
    endedBy: 'exit',
    weak: false,
  };
}

const walk: Walk = { officerId: 'o', hotspotId: 'h', enteredAt: 1000 * second, leftAt: 1600 * second };

test('a walk is held against what was claimed, certain and possible of it', () => {
  const seen = visit(
    [1004 * second, 1590 * second],
    [1020 * second, 1580 * second],
    [990 * second, 1610 * second],
  );
  assert.deepEqual(outcomeOfWalk(walk, [walk], [seen], []), {
    trueSeconds: 600,
    claimedSeconds: 586,
    lowSeconds: 560,
    highSeconds: 620,
    entryOffSeconds: 4,
    leavingOffSeconds: -10,
    isWithin: true,
  });
});

test('a walk that was not seen at all is missed, and a near pass may still hold it', () => {
  const pass = { hotspotId: 'h', possible: [[900 * second, 1700 * second] as const], highSeconds: 800 };
  const outcome = outcomeOfWalk(walk, [walk], [], [pass]);
  assert.equal(outcome.entryOffSeconds, null);
  assert.equal(outcome.claimedSeconds, 0);
  assert.equal(outcome.highSeconds, 800);
  assert.ok(outcome.isWithin);
});

test('the time between two walks is shared by both, so that neither is told the other’s', () => {
  const next: Walk = { ...walk, enteredAt: 1640 * second, leftAt: 1900 * second };
  const whole = visit(
    [1000 * second, 1900 * second],
    [1000 * second, 1900 * second],
    [1000 * second, 1900 * second],
  );
  const all = [walk, next];
  assert.equal(outcomeOfWalk(walk, all, [whole], []).claimedSeconds, 620);
  assert.equal(outcomeOfWalk(next, all, [whole], []).claimedSeconds, 280);
});

test('the error of the walks is their bias, the share within, and the width', () => {
  const of = (trueSeconds: number, claimedSeconds: number, lowSeconds: number, highSeconds: number) => {
    const isWithin = trueSeconds >= lowSeconds && trueSeconds <= highSeconds;
    const times = { entryOffSeconds: 0, leavingOffSeconds: 0 };
    return { trueSeconds, claimedSeconds, lowSeconds, highSeconds, isWithin, ...times } satisfies WalkOutcome;
  };
  assert.deepEqual(errorOfWalks([of(600, 590, 560, 620), of(400, 430, 410, 450), of(1000, 0, 0, 0)]), {
    walks: 3,
    within: 1,
    missed: 1,
    bias: -0.49,
    medianOffSeconds: 30,
    width: 0.05,
  });
  assert.equal(errorOfWalks([]), null);
});

test('a walk is refused by name', () => {
  const sent: SentWalk = {
    id: '019aa7c0-1234-7abc-8def-0123456789ab',
    hotspotId: 'h',
    enteredAt: walk.enteredAt,
    leftAt: walk.leftAt,
  };
  const terms = { receivedAt: 2000 * second, isHotspot: (id: string) => id === 'h' };
  assert.equal(walkRefusalOf(sent, terms), null);
  assert.equal(walkRefusalOf({ ...sent, hotspotId: 'x' }, terms), 'hotspot-unknown');
  assert.equal(walkRefusalOf({ ...sent, leftAt: sent.enteredAt }, terms), 'ends-before-it-begins');
  assert.equal(walkRefusalOf({ ...sent, leftAt: 99_000 * second }, terms), 'too-long');
  assert.equal(walkRefusalOf({ ...sent, leftAt: 2200 * second }, terms), 'from-the-future');
  assert.equal(walkRefusalOf(sent, { ...terms, receivedAt: 32 * 86_400_000 + 1000 * second }), 'too-old');
});
