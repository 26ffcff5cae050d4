// The walk test: an officer taps when they truly cross a boundary, in and out, and the definition is held against it.
// So a force knows the error of its own phones in its own streets, not that of a laboratory.
import { clipped, millisecondsOf, unionOf } from './stretches.ts';
import type { NearPass, Stretch, Visit } from './visit.ts';
import type { WalkError, WalkOutcome } from './walk-figures.ts';

/** A walk through a hotspot with its true times: milliseconds since 1970 UTC. */
export interface Walk {
  readonly officerId: string;
  readonly hotspotId: string;
  readonly enteredAt: number;
  readonly leftAt: number;
}

/** Time this long before and after a walk is still the walk's, unless another walk of the officer's there is nearer. */
const marginMilliseconds = 120_000;

/**
 * What visits and near passes of the walk's officer and hotspot made of it; `others` are all walks, for where one ends and the next begins.
 * Low and high are the visits' certain and possible moments, cut to the walk and its margin.
 */
export function outcomeOfWalk(
  walk: Walk,
  others: readonly Walk[],
  visits: readonly Visit[],
  nearPasses: readonly NearPass[],
): WalkOutcome {
  const { from, to } = spanOf(walk, others);
  const cut = (stretches: readonly Stretch[]) => clipped(stretches, from, to);
  const claimed = cut(unionOf(visits.flatMap(({ measured, inferred }) => [...measured, ...inferred])));
  const certain = cut(visits.flatMap((visit) => visit.certain));
  const possible = cut([...visits, ...nearPasses].flatMap((each) => each.possible));
  const trueSeconds = (walk.leftAt - walk.enteredAt) / 1000;
  const lowSeconds = secondsOf(certain);
  const highSeconds = secondsOf(possible);
  return {
    trueSeconds,
    claimedSeconds: secondsOf(claimed),
    lowSeconds,
    highSeconds,
    entryOffSeconds: claimed.length === 0 ? null : (claimed[0][0] - walk.enteredAt) / 1000,
    leavingOffSeconds: claimed.length === 0 ? null : (claimed[claimed.length - 1][1] - walk.leftAt) / 1000,
    isWithin: trueSeconds >= lowSeconds && trueSeconds <= highSeconds,
  };
}

/** The error over all walks; null without one. */
export function errorOfWalks(outcomes: readonly WalkOutcome[]): WalkError | null {
  if (outcomes.length === 0) return null;
  const total = (of: (outcome: WalkOutcome) => number) => outcomes.reduce((sum, each) => sum + of(each), 0);
  const truth = total((each) => each.trueSeconds);
  const off = outcomes
    .map((each) => Math.abs(each.claimedSeconds - each.trueSeconds))
    .sort((one, other) => one - other);
  const middle = (off.length - 1) / 2;
  return {
    walks: outcomes.length,
    within: outcomes.filter((each) => each.isWithin).length,
    missed: outcomes.filter((each) => each.claimedSeconds === 0).length,
    bias: total((each) => each.claimedSeconds - each.trueSeconds) / truth,
    medianOffSeconds: (off[Math.floor(middle)] + off[Math.ceil(middle)]) / 2,
    width: total((each) => each.highSeconds - each.lowSeconds) / truth,
  };
}

/** The walk with its margin, shared half and half with the walk of the same officer and hotspot before and after. */
function spanOf(walk: Walk, others: readonly Walk[]): { from: number; to: number } {
  let from = walk.enteredAt - marginMilliseconds;
  let to = walk.leftAt + marginMilliseconds;
  for (const other of others) {
    if (other.officerId !== walk.officerId || other.hotspotId !== walk.hotspotId) continue;
    if (other.leftAt <= walk.enteredAt) from = Math.max(from, (other.leftAt + walk.enteredAt) / 2);
    if (other.enteredAt >= walk.leftAt) to = Math.min(to, (walk.leftAt + other.enteredAt) / 2);
  }
  return { from, to };
}

function secondsOf(stretches: readonly Stretch[]): number {
  return millisecondsOf(stretches) / 1000;
}
