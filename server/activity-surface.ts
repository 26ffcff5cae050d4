// The doors of activities for phones, and what their room needs to know of tracking: the hotspots of a force over time, and visits as they stand.
import type { TimedVisit } from '../core/activities/visit-of.ts';
import { defaultRules } from '../core/tracking/index.ts';
import { activityDoors } from './activities/activities.routes.ts';
import { type PatrolActivityTerms, patrolActivityDesk } from './activities/patrol-activities.ts';
import type { Database } from './db/database.ts';
import { refusal } from './http/refusal.ts';
import type { DoorRequest, Surface } from './http/surface.ts';
import type { Device } from './people/index.ts';
import type { Following } from './tracking/following/following.ts';
import { isOpen, visitsNow } from './tracking/following/visits-now.ts';
import { placeOf, type VisitRow } from './tracking/visits/visit-row.ts';

export interface ActivitySurface {
  readonly database: Database;
  readonly now: () => number;
  readonly followingOf: (forceId: number) => Following | null;
  readonly deviceOf: (request: DoorRequest) => Device;
}

/** Registers them. */
export function activitySurface(
  app: Surface,
  { database, now, followingOf, deviceOf }: ActivitySurface,
): void {
  activityDoors(app, patrolActivityDesk({ database, now, ...groundOf(followingOf, now) }), deviceOf);
}

type Ground = Pick<PatrolActivityTerms, 'accurateMetres' | 'hotspotsOf' | 'visitsOf'>;

/** A visit that began so long before a day may still reach into it. */
const longestVisitMilliseconds = 2 * 86_400_000;

function groundOf(followingOf: (forceId: number) => Following | null, now: () => number): Ground {
  const followingFor = (forceId: number) => {
    const following = followingOf(forceId);
    if (following === null) throw refusal('not-found', {});
    return following;
  };
  return {
    accurateMetres: defaultRules.maxAccuracyMetres,
    hotspotsOf(forceId) {
      const { hotspots, hotspotVersions } = followingFor(forceId).state;
      return { at: hotspots, versions: hotspotVersions };
    },
    async visitsOf(forceId, officerId, { from, to }) {
      const query = { officerId, from: from - longestVisitMilliseconds, to, leftAfter: from };
      return timedVisits(await visitsNow(followingFor(forceId), query), now());
    },
  };
}

/** Visits to hotspots, without their rings, as activities ask of them. One that is open goes on until now. */
function timedVisits(rows: readonly VisitRow[], now: number): TimedVisit[] {
  return rows
    .filter(({ kind, hotspotId }) => kind !== 'near-pass' && placeOf(hotspotId) === hotspotId)
    .map((row) => {
      const { id, officerId, hotspotId, enteredAt, leftAt } = row;
      const goesOn = isOpen(row, defaultRules.mergeSeconds, now);
      return { id, officerId, hotspotId, enteredAt, leftAt: goesOn ? Math.max(leftAt, now) : leftAt };
    });
}
