// An officer's own dosage day as their phone is told it: what the server has, and who looked at them. Nothing of anybody else.

import { declaredBeyond, phoneSaid } from '../../../core/tracking/declare-time.ts';
import { defaultRules } from '../../../core/tracking/index.ts';
import type { ListedVisit } from '../../../core/tracking/listed-visit.ts';
import { mostLooksTold, type PatrolDay } from '../../../core/tracking/patrol-places.ts';
import { latestLooks } from '../../people/index.ts';
import { measuredBeside } from '../desk/measured-beside.ts';
import { officerCard } from '../desk/officer-card.ts';
import type { Following } from '../following/following.ts';
import { readPhoneDeclared } from '../visits/own-declared.store.ts';

/** The day so far; null where nobody of that id is known yet. */
export async function ownDay(
  following: Following,
  officerId: string,
  now: number,
): Promise<PatrolDay | null> {
  const { database, forceId } = following;
  const card = await officerCard(following, officerId, defaultRules.mergeSeconds, now);
  if (card === null) return null;
  const looks = await database.inForce(forceId, (t) => latestLooks(t, officerId, now, mostLooksTold));
  const { measuredSeconds, inferredSeconds, lowSeconds, highSeconds } = card.totals;
  return {
    at: now,
    day: card.day,
    visits: card.visits.map(withoutMate),
    ...{ measuredSeconds, inferredSeconds, lowSeconds, highSeconds },
    declaredSeconds: await declaredSecondsOf(following, officerId),
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

/** What they declared of the day, less what was measured meanwhile. */
async function declaredSecondsOf(following: Following, officerId: string): Promise<number> {
  const { database, forceId, day: span } = following;
  const all = await database.inForce(forceId, (t) =>
    readPhoneDeclared(t, { from: span.from, to: span.to, officerId }),
  );
  const standing = all.filter(({ isWithdrawn }) => !isWithdrawn).map((each) => ({ ...each, ...phoneSaid }));
  return declaredBeyond(standing, await measuredBeside(following, standing), span);
}
