// Ending a hotspot: its last version has an end with no other after it, from the start of a dosage day on, today's at the earliest. Until it has
// come, and for a minute after it was decided, it can be withdrawn; after that a new version begins the hotspot again.
import { dayNamed, dayOf, defaultDayRule } from '../../core/time/index.ts';
import type { Actor } from '../bus/events.ts';
import type { Database, ForceTransaction } from '../db/database.ts';
import { isOpenToWithdrawal } from './decided-end.ts';
import { endVersion, type HotspotVersion, holdHotspots, readHotspotVersions } from './hotspots.store.ts';
import { lastVersions } from './make-versions.ts';

export type Ended =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'not-found' | 'ended-already' }
  | { readonly ok: false; readonly reason: 'changed-meanwhile'; readonly version: number }
  | { readonly ok: false; readonly reason: 'day-past'; readonly earliest: string }
  | { readonly ok: false; readonly reason: 'version-waits'; readonly from: string };

/** Ends a hotspot from a dosage day on, or with null withdraws its end. `version` is the last that was seen; `now` in milliseconds. */
export async function endHotspot(
  t: ForceTransaction,
  id: string,
  { version, from }: { readonly version: number; readonly from: string | null },
  now: number,
  actor: Actor,
): Promise<Ended> {
  await holdHotspots(t);
  const last = lastVersions(await readHotspotVersions(t)).get(id);
  if (last === undefined) return { ok: false, reason: 'not-found' };
  const at = from === null ? null : dayNamed(from, defaultDayRule).from;
  // The answer to the first try may not have arrived: the same again changes nothing.
  if ((last.end?.at ?? null) === at) return { ok: true };
  if (last.version !== version || (at !== null && last.end !== null))
    return { ok: false, reason: 'changed-meanwhile', version: last.version };
  if (at === null) return withdrawEnd(t, last, now, actor);
  const today = dayOf(now, defaultDayRule);
  if (at < today.from) return { ok: false, reason: 'day-past', earliest: today.day };
  if (at < last.validFrom)
    return { ok: false, reason: 'version-waits', from: dayOf(last.validFrom, defaultDayRule).day };
  await endVersion(t, last, { at, decidedAt: now, decidedBy: actor }, actor);
  return { ok: true };
}

async function withdrawEnd(
  t: ForceTransaction,
  last: HotspotVersion,
  now: number,
  actor: Actor,
): Promise<Ended> {
  if (last.end !== null && !isOpenToWithdrawal(last.end, now)) return { ok: false, reason: 'ended-already' };
  await endVersion(t, last, null, actor);
  return { ok: true };
}

/** Ends hotspots from a moment (ms) on that may be past: for a history that is only now put on record. What has ended or begun since stays as it is. */
export async function endHotspotsOfThePast(
  database: Database,
  forceId: number,
  hotspotIds: readonly string[],
  at: number,
  { actor, now }: { readonly actor: Actor; readonly now: number },
): Promise<void> {
  await database.inForce(forceId, async (t) => {
    await holdHotspots(t);
    const lasts = lastVersions(await readHotspotVersions(t));
    for (const id of hotspotIds) {
      const last = lasts.get(id);
      if (last === undefined || last.end !== null || last.validFrom > at) continue;
      await endVersion(t, last, { at, decidedAt: now, decidedBy: actor }, actor);
    }
  });
}
