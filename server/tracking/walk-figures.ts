// What the definition made of the force's walk tests: each walk, and the error of its own devices over all of them.
import {
  errorOfWalks,
  outcomeOfWalk,
  type Walk,
  type WalkError,
  type WalkOutcome,
} from '../../core/tracking/walk-test.ts';
import type { Following } from './following.ts';
import { officerVisitsOf } from './visit-row.ts';
import { visitsNow } from './visits-now.ts';
import { readWalks } from './walks.store.ts';

export interface WalkFigures {
  /** Null before the first walk. */
  readonly error: WalkError | null;
  readonly walks: readonly (Walk & WalkOutcome & { readonly id: string; readonly deviceName: string })[];
}

/** A visit that began so long before a walk may still reach into it. */
const longestVisitMilliseconds = 2 * 86_400_000;

export async function walkFigures(following: Following): Promise<WalkFigures> {
  const walks = await following.database.inForce(following.forceId, readWalks);
  const outcomes: (Walk & WalkOutcome & { id: string; deviceName: string })[] = [];
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
  return { error: errorOfWalks(outcomes), walks: outcomes };
}
