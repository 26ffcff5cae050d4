// Of which time a track says anything of a hotspot: between its first and last position, less its unknown legs. Of the rest it is silent, low and high.
import { greatCircleMetres } from '../core/geo/distance.ts';
import { contains, type Hotspot } from '../core/hotspots/index.ts';
import type { Positions, Rules } from '../core/tracking/index.ts';

/** Stretches from one time to another, in milliseconds since 1970. */
type Stretches = readonly (readonly [from: number, until: number])[];

export interface KnownTime {
  /** Seconds of some stretches in a hotspot that lie in time known of it. */
  secondsWithin(hotspot: Hotspot, stretches: Stretches): number;
}

/** The known time of positions that take part, in order. */
export function knownTime(positions: Positions, rules: Rules): KnownTime {
  const { capturedAt, length } = positions;
  const plain: [from: number, until: number][] = [];
  const still: number[] = [];
  for (let i = 1; i < length; i++) {
    const gapSeconds = (capturedAt[i] - capturedAt[i - 1]) / 1000;
    const last = plain.at(-1);
    if (gapSeconds > rules.inferSeconds) {
      if (gapSeconds <= rules.stillSeconds && metresTo(positions, i) <= rules.stillMetres) still.push(i);
    } else if (last !== undefined && last[1] === capturedAt[i - 1]) last[1] = capturedAt[i];
    else plain.push([capturedAt[i - 1], capturedAt[i]]);
  }
  return {
    secondsWithin(hotspot, stretches) {
      // Where a device that is silent when still was in the hotspot before and after, it is known to have stayed.
      const stayed = still.filter((i) => isIn(hotspot, positions, i - 1) && isIn(hotspot, positions, i));
      const known = [...plain, ...stayed.map((i) => [capturedAt[i - 1], capturedAt[i]] as const)];
      return millisecondsInBoth(known, stretches) / 1000;
    },
  };
}

function millisecondsInBoth(some: Stretches, others: Stretches): number {
  let sum = 0;
  for (const [from, until] of some)
    for (const [a, b] of others) sum += Math.max(0, Math.min(until, b) - Math.max(from, a));
  return sum;
}

function isIn({ boundary }: Hotspot, { xs, ys }: Positions, i: number): boolean {
  return contains(boundary, xs[i], ys[i]);
}

function metresTo({ xs, ys }: Positions, i: number): number {
  return greatCircleMetres(xs[i - 1], ys[i - 1], xs[i], ys[i]);
}
