// Where a hotspot stands today, and which asks first: the order of every list of hotspots, on screens and in the shift briefing.
import type { LiveHotspot } from './live-frame.ts';

/** `due` asks for a patrol, `now` has one, `met` has had its share, `open` is neither, `no-target` asks for nothing. */
export const standings = ['due', 'open', 'now', 'met', 'no-target'] as const;
export type Standing = (typeof standings)[number];

/** What a hotspot's mark says; somebody there now outranks the rest, since it changes what to do. */
export function standingOf(hotspot: LiveHotspot): Standing {
  if (hotspot.presentOfficerIds.length > 0) return 'now';
  if (isMet(hotspot)) return 'met';
  if (hotspot.isCold) return 'due';
  return hotspot.dayTargetPatrolSeconds === null ? 'no-target' : 'open';
}

/** Whether today's target is reached; a hotspot without one never is. */
export function isMet(hotspot: LiveHotspot): boolean {
  const target = hotspot.dayTargetPatrolSeconds;
  return target !== null && hotspot.patrolSeconds >= target;
}

/** Today's share of the target, 0 to 1; null without a target. */
export function shareOf(hotspot: LiveHotspot): number | null {
  const target = hotspot.dayTargetPatrolSeconds;
  if (target === null) return null;
  return target <= 0 ? 1 : Math.min(1, hotspot.patrolSeconds / target);
}

const rank: Readonly<Record<Standing, number>> = { due: 0, open: 1, now: 2, 'no-target': 3, met: 4 };

/** Orders by what is due: due first, then short of target, patrolled now, without a target, met; the longest unvisited first. */
export function byDue(a: LiveHotspot, b: LiveHotspot): number {
  const byRank = rank[standingOf(a)] - rank[standingOf(b)];
  if (byRank !== 0) return byRank;
  const byShare = Math.round(10 * (shareOf(a) ?? 1)) - Math.round(10 * (shareOf(b) ?? 1));
  if (byShare !== 0) return byShare;
  return (a.lastVisitEndedAt ?? 0) - (b.lastVisitEndedAt ?? 0);
}
