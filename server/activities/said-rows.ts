// What is said of activities as it comes in, one after another: what each has become by it, and the rows to be kept. A row stands by what all of
// them together come to, not by which came last.
import type { ActivityChange, ActivityContent, ActivityRefusal } from '../../core/activities/activity.ts';
import { type Activity, afterChange, standingOf } from '../../core/activities/after-change.ts';
import type { NewRow } from './activities.store.ts';

export type SaidOutcome =
  | { readonly ok: true; readonly isNew: boolean }
  | { readonly ok: false; readonly reason: ActivityRefusal };

/** Why a change of an activity (null where there is none yet) is refused, or null. */
type Judge = (change: ActivityChange, before: Activity | null) => ActivityRefusal | null;

export interface SaidRows {
  /** Takes a change of an officer, unless it is refused. */
  say(change: ActivityChange, officerId: string): SaidOutcome;
  /** What is to be kept. */
  rows(): NewRow[];
}

/** `content` gives what is kept of what was said: the hotspots by the boundaries of then. */
export function saidRows(
  onRecord: readonly Activity[],
  terms: {
    readonly receivedAt: number;
    readonly refusal: Judge;
    readonly content: (said: ActivityContent) => ActivityContent;
  },
): SaidRows {
  const activities = new Map(onRecord.map((each) => [each.activityId, each]));
  /** Whose the changes on record are. */
  const spoken = new Map(
    onRecord.flatMap(({ officerId, original, since }) =>
      [original, ...since].map(({ changeId }) => [changeId, officerId] as const),
    ),
  );
  const made: Omit<NewRow, 'isStanding'>[] = [];

  function say(sent: ActivityChange, officerId: string): SaidOutcome {
    const speaker = spoken.get(sent.changeId);
    if (speaker !== undefined)
      return speaker === officerId ? { ok: true, isNew: false } : { ok: false, reason: 'activity-unknown' };
    const change = sent.change === 'withdraw' ? sent : { ...sent, content: terms.content(sent.content) };
    const before = activities.get(change.activityId) ?? null;
    const after = afterChange(before, change, officerId, terms.receivedAt);
    if (!after.ok || !after.isNew) return after;
    const reason = terms.refusal(sent, before);
    if (reason !== null) return { ok: false, reason };
    const { activity } = after;
    activities.set(activity.activityId, activity);
    spoken.set(change.changeId, officerId);
    made.push(rowOf(change, before, activity, terms.receivedAt));
    return { ok: true, isNew: true };
  }

  return {
    say,
    rows() {
      const standing = new Set([...activities.values()].map((each) => standingOf(each).changeId));
      return made.map((row) => ({ ...row, isStanding: standing.has(row.changeId) }));
    },
  };
}

function rowOf(
  change: ActivityChange,
  before: Activity | null,
  { activityId, officerId, original, since }: Activity,
  receivedAt: number,
): Omit<NewRow, 'isStanding'> {
  const { changeId } = change;
  const content =
    change.change === 'withdraw' ? standingOf(before ?? { original, since }).content : change.content;
  const subject = { activityId, officerId, kind: content.kind };
  const row = { changeId, activityId, officerId, content, revision: since.length + 1 };
  if (change.change === 'log')
    return { ...row, saidAt: Math.min(content.at, receivedAt), event: { name: 'activity.logged', subject } };
  const { saidAt } = change;
  return change.change === 'correct'
    ? {
        ...row,
        saidAt,
        event: { name: 'activity.corrected', subject: { ...subject, reason: change.reason } },
      }
    : {
        ...row,
        saidAt,
        event: { name: 'activity.withdrawn', subject: { ...subject, reason: change.reason } },
      };
}
