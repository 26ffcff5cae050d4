// Where each hotspot stands today, as phones are told: from the live picture, without a word of who is there but how many. Made, and put into words, at
// most once a second for all phones of a force together.
import { type PatrolNow, patrolNow } from '../../../core/tracking/patrol-places.ts';
import type { Following } from '../following/following.ts';

/** For so long phones share an answer, milliseconds. */
const shared = 1000;

/** Where the hotspots of a force stand. */
export type StandingsNow = (following: Following) => PatrolNow;

export function standingsNow(now: () => number): StandingsNow {
  const made = new WeakMap<Following, PatrolNow>();
  return (following) => {
    const at = now();
    const before = made.get(following);
    if (before !== undefined && at >= before.at && at - before.at < shared) return before;
    const standings = standingsOf(following, at);
    made.set(following, standings);
    return standings;
  };
}

function standingsOf({ picture, day }: Following, at: number): PatrolNow {
  const hotspots = picture.hotspots(at).map(({ presentOfficerIds, patrolStretches: _, ...hotspot }) => {
    return { ...hotspot, present: presentOfficerIds.length };
  });
  // What the schema does not name is left out here, whatever the picture comes to hold.
  return patrolNow.parse({ at, day: day.day, hotspots });
}

const words = new WeakMap<object, string>();

/** An answer as JSON, the same one put into words once. */
export function wordsOf(answer: object): string {
  const known = words.get(answer) ?? JSON.stringify(answer);
  words.set(answer, known);
  return known;
}
