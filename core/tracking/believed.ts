// The believed positions of one track, as columns: what takes part, for whoever shows or hands out a track without asking what it comes to.
// The same verdicts in the same order as `track.ts`, which a property test holds; nothing is located here, so it is several times as fast.
import { greatCircleMetres } from '../geo/distance.ts';
import { type Candidate, isPlausible, judge } from './belief.ts';
import { picked } from './one-track.ts';
import { type Positions, unknownAccuracy } from './position.ts';
import type { Rules } from './rules.ts';

/** The positions, in order of time, that are accurate enough and believed; the same columns where all of them are. */
export function believedOf(positions: Positions, rules: Rules): Positions {
  const { length, capturedAt, xs, ys, accuracyHalfMetres } = positions;
  const max = rules.maxSpeedMetresPerSecond;
  let last = -1;
  let at = 0;
  // Nearly always everything is believed: then nothing is copied.
  for (; at < length; at++) {
    const half = accuracyHalfMetres[at];
    if (half !== unknownAccuracy && half > rules.maxAccuracyMetres * 2) break;
    if (last !== -1) {
      const metres = greatCircleMetres(xs[last], ys[last], xs[at], ys[at]);
      if (metres * 1000 > max * (capturedAt[at] - capturedAt[last])) break;
    }
    last = at;
  }
  if (at === length) return positions;
  return picked(positions, [...Array(at).keys(), ...believedFrom(positions, at, last, rules)]);
}

/** The indexes from `at` on that are believed, `last` being the last believed one before. */
function believedFrom(positions: Positions, at: number, last: number, rules: Rules): number[] {
  const believed: number[] = [];
  let latest = last === -1 ? null : waitingAt(positions, last);
  let waiting: Waiting[] = [];
  const judgeAll = (isEnd: boolean) => {
    while (waiting.length > 0) {
      const [first] = waiting;
      const isBelieved = latest === null || isPlausible(latest, first, rules.maxSpeedMetresPerSecond);
      const verdict = isBelieved ? 'plausible' : judge(waiting, rules.maxSpeedMetresPerSecond);
      if (verdict === 'waits' && !isEnd) return;
      waiting = waiting.slice(1);
      if (verdict === 'plausible' || verdict === 'believed-by-what-follows') {
        believed.push(first.index);
        latest = first;
      }
    }
  };
  for (let i = at; i < positions.length; i++) {
    const half = positions.accuracyHalfMetres[i];
    if (half !== unknownAccuracy && half > rules.maxAccuracyMetres * 2) continue;
    waiting.push(waitingAt(positions, i));
    judgeAll(false);
  }
  judgeAll(true);
  return believed;
}

interface Waiting extends Candidate {
  readonly index: number;
}

function waitingAt({ capturedAt, xs, ys }: Positions, index: number): Waiting {
  return { index, t: capturedAt[index], x: xs[index], y: ys[index], accuracyMetres: 0 };
}
