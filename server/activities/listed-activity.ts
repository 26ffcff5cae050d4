// An activity as phone and desk are told of it.
import { standingOf } from '../../core/activities/after-change.ts';
import type { ListedActivity } from '../../core/activities/patrol-book.ts';
import { type TimedVisit, visitOf } from '../../core/activities/visit-of.ts';
import type { RecordedActivity } from './activity-rows.ts';

/** An activity with its history and, of visits, the one that it lies in. */
export function listedActivityOf(
  activity: RecordedActivity,
  callSign: string,
  visits: readonly TimedVisit[],
): ListedActivity {
  const { activityId, officerId, original, since, source } = activity;
  const { content, withdrawnBecause } = standingOf(activity);
  return {
    activityId,
    officerId,
    callSign,
    content,
    withdrawnBecause,
    history: [original, ...since].map(({ saidAt, reason, content: said }) => {
      return { at: saidAt, reason, content: said };
    }),
    visitId: visitOf({ officerId, content }, visits)?.id ?? null,
    source,
  };
}
