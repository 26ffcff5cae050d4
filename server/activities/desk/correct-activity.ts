// The desk corrects an activity or takes it back: what was said before stays beside it, and the same change sent again changes nothing.
import { correctedAtDesk, type DeskChanged, withdrawnAtDesk } from '../../../core/activities/desk-change.ts';
import type {
  DeskActivityRefusal,
  DeskCorrection,
  DeskWithdrawal,
} from '../../../core/activities/desk-list.ts';
import type { NewEvent } from '../../bus/events.ts';
import { holdActivitiesOf } from '../activities.store.ts';
import type { ActivityTerms, Reading } from './activity-terms.ts';
import { appendChange, changeKept, lastSaid, officerOfActivity } from './change-activity.store.ts';
import type { SaidActivity } from './desk-activities.store.ts';

export type DeskChangeDone =
  | { readonly ok: true; readonly revision: number }
  | { readonly ok: false; readonly reason: 'not-found' }
  | { readonly ok: false; readonly reason: 'changed-meanwhile'; readonly revision: number }
  | { readonly ok: false; readonly reason: 'unfit'; readonly because: DeskActivityRefusal };

type Terms = Pick<ActivityTerms, 'definitionAt'> & { readonly now: number };

/** Keeps a correction. */
export function correctActivity(
  reading: Reading,
  activityId: string,
  { changeId, revision, reason, content }: DeskCorrection,
  { now, definitionAt }: Terms,
): Promise<DeskChangeDone> {
  const hotspots = new Set(reading.following.state.hotspotVersions.map(({ hotspot }) => hotspot.id));
  const terms = { now, definitionAt, isHotspot: (id: string) => hotspots.has(id) };
  return changed(reading, activityId, { changeId, revision, reason }, now, (last) => ({
    done: correctedAtDesk(standingOf(last), content, terms),
    isWithdrawn: false,
    eventOf: (kind) => {
      const { officerId } = last;
      return { name: 'activity.corrected', subject: { activityId, officerId, kind, reason } };
    },
  }));
}

/** Takes an activity back. */
export function withdrawActivity(
  reading: Reading,
  activityId: string,
  { changeId, revision, reason }: DeskWithdrawal,
  now: number,
): Promise<DeskChangeDone> {
  return changed(reading, activityId, { changeId, revision, reason }, now, (last) => ({
    done: withdrawnAtDesk(standingOf(last)),
    isWithdrawn: true,
    eventOf: (kind) => {
      const { officerId } = last;
      return { name: 'activity.withdrawn', subject: { activityId, officerId, kind, reason } };
    },
  }));
}

interface Asked {
  readonly changeId: string;
  readonly revision: number;
  readonly reason: string;
}

interface Decided {
  readonly done: DeskChanged;
  readonly isWithdrawn: boolean;
  readonly eventOf: (kind: SaidActivity['content']['kind']) => NewEvent;
}

async function changed(
  { following, signedIn, reach }: Reading,
  activityId: string,
  { changeId, revision, reason }: Asked,
  now: number,
  decide: (last: SaidActivity) => Decided,
): Promise<DeskChangeDone> {
  const correctable = reach('activity.correct');
  return following.database.inForce(following.forceId, async (t): Promise<DeskChangeDone> => {
    const officerId = await officerOfActivity(t, activityId);
    if (officerId === null) return { ok: false, reason: 'not-found' };
    // As their phone does: what both say at once is said one after the other.
    await holdActivitiesOf(t, officerId, [activityId]);
    const last = await lastSaid(t, activityId);
    if (last === null || !correctable.includes(last.officerId)) return { ok: false, reason: 'not-found' };
    const kept = await changeKept(t, changeId);
    if (kept !== null)
      return kept.activityId === activityId
        ? { ok: true, revision: kept.revision }
        : { ok: false, reason: 'not-found' };
    if (last.revision !== revision)
      return { ok: false, reason: 'changed-meanwhile', revision: last.revision };
    const { done, isWithdrawn, eventOf } = decide(last);
    if (!done.ok) return { ok: false, reason: 'unfit', because: done.reason };
    const { content } = done;
    const actor = `staff:${signedIn.viewer.staffId}` as const;
    const change = { changeId, content, reason, isWithdrawn, event: eventOf(content.kind) };
    return { ok: true, revision: await appendChange(t, last, change, now, actor) };
  });
}

function standingOf({ content, isWithdrawn, declared }: SaidActivity) {
  return { content, isWithdrawn, isDeclared: declared !== null };
}
