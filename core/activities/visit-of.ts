// The visit that an activity was done in. It is found anew whenever it is asked for, since visits are restated by positions that come late.
import type { ActivityContent } from './activity.ts';

/** A visit as this asks of it. Times are milliseconds since 1970 UTC; both belong to it. */
export interface TimedVisit {
  readonly id: string;
  readonly officerId: string;
  readonly hotspotId: string;
  readonly enteredAt: number;
  readonly leftAt: number;
}

/**
 * The visit of that officer that it lies in; null outside of one. Of several that one that is in a hotspot of the activity, then that entered last. In
 * a visit somebody may step over the boundary for a moment: what is in no hotspot belongs to the visit that goes on.
 */
export function visitOf<Visit extends TimedVisit>(
  { officerId, content }: { officerId: string; content: Pick<ActivityContent, 'at' | 'hotspotIds'> },
  visits: readonly Visit[],
): Visit | null {
  const { at, hotspotIds } = content;
  const around = visits.filter(
    (each) =>
      each.officerId === officerId &&
      each.enteredAt <= at &&
      at <= each.leftAt &&
      (hotspotIds.length === 0 || hotspotIds.includes(each.hotspotId)),
  );
  const [last = null] = around.sort(
    (a, b) => b.enteredAt - a.enteredAt || (a.hotspotId < b.hotspotId ? -1 : 1),
  );
  return last;
}
