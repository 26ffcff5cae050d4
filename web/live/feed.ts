// What happened, as lines: who came and went and what was reached, seen as the difference between two states of the desk.

import { isMet } from '../../core/tracking/due-order.ts';
import type { LiveActivity, LiveHotspot } from '../../core/tracking/live-frame.ts';
import type { Live } from './live.ts';

export interface FeedEntry {
  readonly at: number;
  /** `gap`: the desk was not connected; what happened before `at` is not in the feed. */
  readonly kind: 'entered' | 'left' | 'met' | 'due' | 'gap' | 'activity';
  readonly hotspotId: string | null;
  readonly officerId: string | null;
  /** What was logged, as it stood when it was told. */
  readonly activity?: LiveActivity;
}

/** What was logged, corrected or taken back, by when the desk was told of it. */
export function feedOfActivities(
  activities: readonly LiveActivity[],
  at: (activity: LiveActivity) => number,
): readonly FeedEntry[] {
  return activities.map((activity) => {
    const { officerId, hotspotIds } = activity;
    return { at: at(activity), kind: 'activity', hotspotId: hotspotIds.at(0) ?? null, officerId, activity };
  });
}

/** Who came and went by visits, in order of time. Who is there now has come, however short it is yet. */
export function feedOfVisits(visits: readonly FeedVisit[]): readonly FeedEntry[] {
  return visits
    .flatMap((visit): readonly FeedEntry[] => {
      if (visit.kind !== 'visit' && !visit.isOpen) return [];
      const { officerId, hotspotId } = visit;
      const entered: FeedEntry = { at: visit.enteredAt, kind: 'entered', hotspotId, officerId };
      const left: FeedEntry = { at: visit.leftAt, kind: 'left', hotspotId, officerId };
      return visit.isOpen ? [entered] : [entered, left];
    })
    .toSorted((a, b) => a.at - b.at);
}

interface FeedVisit {
  readonly kind: string;
  readonly officerId: string | null;
  readonly hotspotId: string;
  readonly enteredAt: number;
  readonly leftAt: number;
  readonly isOpen: boolean;
}

/** The newest entries that are kept. */
export const feedLength = 500;

/** What happened between two states, by the later one's clock. */
export function feedBetween(before: Live, after: Live): readonly FeedEntry[] {
  if (before.hotspots === after.hotspots) return [];
  const entries: FeedEntry[] = [];
  for (const [hotspotId, hotspot] of after.hotspots) {
    const earlier = before.hotspots.get(hotspotId);
    if (earlier && earlier !== hotspot) entries.push(...changesOf(earlier, hotspot, after.at));
  }
  return entries;
}

function changesOf(earlier: LiveHotspot, later: LiveHotspot, at: number): readonly FeedEntry[] {
  const { hotspotId } = later;
  const came = later.presentOfficerIds.filter((id) => !earlier.presentOfficerIds.includes(id));
  const went = earlier.presentOfficerIds.filter((id) => !later.presentOfficerIds.includes(id));
  const sameDay = earlier.day === later.day;
  return [
    ...came.map((officerId): FeedEntry => ({ at, kind: 'entered', hotspotId, officerId })),
    ...went.map((officerId): FeedEntry => ({ at, kind: 'left', hotspotId, officerId })),
    ...(sameDay && isMet(later) && !isMet(earlier)
      ? [{ at, kind: 'met', hotspotId, officerId: null } as const]
      : []),
    ...(later.isCold && !earlier.isCold ? [{ at, kind: 'due', hotspotId, officerId: null } as const] : []),
  ];
}

/** The feed with new entries on top, no longer than is kept. */
export function feedWith(feed: readonly FeedEntry[], entries: readonly FeedEntry[]): readonly FeedEntry[] {
  if (entries.length === 0) return feed;
  return [...entries.toReversed(), ...feed].slice(0, feedLength);
}
