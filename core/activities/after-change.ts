// What an activity is after something was said of it. What was said first stays, and every correction beside it; in whatever order they come, and
// however often, they come to the same, once it was logged.
import type { ActivityChange, ActivityContent } from './activity.ts';

/** One thing said of it. Times are milliseconds since 1970 UTC. */
export interface Said {
  readonly changeId: string;
  readonly saidAt: number;
  /** Null of what was said first. */
  readonly reason: string | null;
  /** Null where it was taken back. */
  readonly content: ActivityContent | null;
}

export interface Activity {
  readonly activityId: string;
  readonly officerId: string;
  readonly original: Said & { readonly reason: null; readonly content: ActivityContent };
  /** In the order in which it was said. */
  readonly since: readonly Said[];
}

/** How it stands: by which thing said, with what content, and why it was taken back, null while it stands. */
export interface Standing {
  readonly changeId: string;
  readonly content: ActivityContent;
  readonly withdrawnBecause: string | null;
}

export type ActivityAfter =
  /** `isNew`: whether it was not said before. */
  | { readonly ok: true; readonly activity: Activity; readonly isNew: boolean }
  | { readonly ok: false; readonly reason: 'activity-unknown' | 'withdrawn-already' };

/*
 * logged ──correct──► corrected ──correct──► …
 *    └──────withdraw──────┴──────► withdrawn: what is said after that is refused
 */

/** What becomes of an activity, null where there is none, by what its officer says. Somebody else's is not known to them. */
export function afterChange(
  activity: Activity | null,
  change: ActivityChange,
  officerId: string,
  receivedAt: number,
): ActivityAfter {
  if (activity !== null && activity.officerId !== officerId) return { ok: false, reason: 'activity-unknown' };
  if (change.change === 'log') {
    if (activity !== null) return { ok: true, activity, isNew: false };
    const { activityId, changeId, content } = change;
    // It was logged when it was done, as far as anybody knows: a phone without signal sends it later.
    const saidAt = Math.min(content.at, receivedAt);
    const original = { changeId, saidAt, reason: null, content };
    return { ok: true, activity: { activityId, officerId, original, since: [] }, isNew: true };
  }
  if (activity === null) return { ok: false, reason: 'activity-unknown' };
  const { changeId, saidAt, reason } = change;
  const { original, since } = activity;
  if ([original, ...since].some((each) => each.changeId === changeId))
    return { ok: true, activity, isNew: false };
  const said = { changeId, saidAt, reason, content: change.change === 'correct' ? change.content : null };
  const end = since.find(({ content }) => content === null);
  if (end !== undefined && bySaying(said, end) > 0) return { ok: false, reason: 'withdrawn-already' };
  return { ok: true, activity: { ...activity, since: [...since, said].sort(bySaying) }, isNew: true };
}

/** How an activity stands: as it was last corrected before it was first taken back. */
export function standingOf({ original, since }: Pick<Activity, 'original' | 'since'>): Standing {
  const { changeId, content } = original;
  let standing: Standing = { changeId, content, withdrawnBecause: null };
  for (const said of since) {
    if (said.content === null) return { ...standing, changeId: said.changeId, withdrawnBecause: said.reason };
    standing = { ...standing, changeId: said.changeId, content: said.content };
  }
  return standing;
}

/** In order of saying; what was said in the same millisecond, by id. */
export function bySaying(a: Said, b: Said): number {
  return a.saidAt - b.saidAt || (a.changeId < b.changeId ? -1 : 1);
}
