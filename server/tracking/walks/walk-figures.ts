// What the definition made of the force's walk tests: each walk, and the error of its own devices over all of them.
import type { WalkFigures } from '../../../core/tracking/walk-figures.ts';
import { errorOfWalks, outcomeOfWalk } from '../../../core/tracking/walk-test.ts';
import type { OfficerReach } from '../desk/read-terms.ts';
import type { Following } from '../following/following.ts';
import { visitsNow } from '../following/visits-now.ts';
import { officerVisitsOf } from '../visits/visit-row.ts';
import { readWalks } from './walks.store.ts';

/** A visit that began so long before a walk may still reach into it. */
const longestVisitMilliseconds = 2 * 86_400_000;

/** The figures of the officers reached, as they stand now. */
export async function walkFiguresNow(
  following: Following,
  reach: OfficerReach,
  named: OfficerReach,
): Promise<WalkFigures> {
  const all = await following.database.inForce(following.forceId, readWalks);
  const walks = all.filter(({ officerId }) => reach.includes(officerId));
  const outcomes: WalkFigures['walks'] = [];
  for (const { deviceId: _, ...walk } of walks) {
    const rows = await visitsNow(following, {
      officerId: walk.officerId,
      hotspotId: walk.hotspotId,
      from: walk.enteredAt - longestVisitMilliseconds,
      to: walk.leftAt + longestVisitMilliseconds,
      leftAfter: walk.enteredAt - 3_600_000,
    });
    const own = officerVisitsOf(rows);
    const visits = own.flatMap((each) => each.visits);
    const nearPasses = own.flatMap((each) => each.nearPasses);
    outcomes.push({ ...walk, ...outcomeOfWalk(walk, walks, visits, nearPasses) });
  }
  // The error is the force's; who walked when is for those who may read of the officer.
  return {
    error: errorOfWalks(outcomes),
    walks: outcomes.filter(({ officerId }) => named.includes(officerId)),
  };
}
