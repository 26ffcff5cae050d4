// An officer's own dosage day as their phone is told it: what the server has, and who looked at them. Nothing of anybody else.

import type { DosageDay } from '../../../core/time/index.ts';
import { defaultRules } from '../../../core/tracking/index.ts';
import type { ListedVisit } from '../../../core/tracking/listed-visit.ts';
import { mostLooksTold, type PatrolDay } from '../../../core/tracking/patrol-places.ts';
import { latestLooks } from '../../people/index.ts';
import { officerCard } from '../desk/officer-card.ts';
import type { Following } from '../following/following.ts';

/** Seconds that an officer declared of a dosage day. */
export type DeclaredSecondsOf = (forceId: number, officerId: string, day: DosageDay) => Promise<number>;

/** The day so far; null where nobody of that id is known yet. */
export async function ownDay(
  following: Following,
  officerId: string,
  declaredSecondsOf: DeclaredSecondsOf,
  now: number,
): Promise<PatrolDay | null> {
  const { database, forceId, day } = following;
  const card = await officerCard(following, officerId, defaultRules.mergeSeconds, now);
  if (card === null) return null;
  const looks = await database.inForce(forceId, (t) => latestLooks(t, officerId, now, mostLooksTold));
  const { measuredSeconds, inferredSeconds, lowSeconds, highSeconds } = card.totals;
  return {
    at: now,
    day: card.day,
    visits: card.visits.map(withoutMate),
    ...{ measuredSeconds, inferredSeconds, lowSeconds, highSeconds },
    declaredSeconds: await declaredSecondsOf(forceId, officerId, day),
    refused: card.refused,
    looks: looks.map(({ beganAt, view, viewer }) => ({ at: beganAt, view, by: viewer })),
  };
}

/** That a visit rests on a crew-mate's track is told, and not whose. */
function withoutMate(visit: ListedVisit): ListedVisit {
  return visit.byCrewMate === null ? visit : { ...visit, byCrewMate: byCrew };
}

/** Stands for whichever crew-mate it was. */
const byCrew = 'crew';
