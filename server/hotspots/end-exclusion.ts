// Ending an exclusion: from the start of a dosage day on, today's at the earliest, nothing is cut out for it any more, so the hotspots that it was
// cut out of get a version without it from then on. Withdrawing the end withdraws those versions.
import { dayNamed, dayOf, defaultDayRule } from '../../core/time/index.ts';
import type { Actor } from '../bus/events.ts';
import type { ForceTransaction } from '../db/database.ts';
import { cutOut } from './cut-out.ts';
import { isOpenToWithdrawal } from './decided-end.ts';
import type { Ended } from './end-hotspot.ts';
import { type DatedExclusion, endExclusion, readExclusions } from './exclusions.store.ts';
import { type HotspotVersion, holdHotspots, readHotspotVersions, withdrawVersion } from './hotspots.store.ts';
import { asDrawn, importHotspots, lastVersions } from './make-versions.ts';

/** Ends an exclusion from a dosage day on, or with null withdraws its end. `now` in milliseconds. */
export async function endOfExclusion(
  t: ForceTransaction,
  id: string,
  from: string | null,
  now: number,
  actor: Actor,
): Promise<Ended> {
  await holdHotspots(t);
  const exclusion = (await readExclusions(t)).find((each) => each.id === id);
  if (exclusion === undefined) return { ok: false, reason: 'not-found' };
  const at = from === null ? null : dayNamed(from, defaultDayRule).from;
  // The answer to the first try may not have arrived: the same again changes nothing.
  if ((exclusion.end?.at ?? null) === at) return { ok: true };
  const lasts = [...lastVersions(await readHotspotVersions(t)).values()];
  if (at === null) return withdrawEnd(t, exclusion, lasts, now, actor);
  if (exclusion.end !== null) return { ok: false, reason: 'changed-meanwhile', version: 0 };
  const today = dayOf(now, defaultDayRule);
  if (at < today.from) return { ok: false, reason: 'day-past', earliest: today.day };
  const cut = lasts.filter((each) => each.exclusions.some((cutOff) => cutOff.id === id));
  const waiting = cut.filter(({ validFrom }) => validFrom > at);
  if (waiting.length > 0) {
    const latest = waiting.reduce((last, { validFrom }) => Math.max(last, validFrom), 0);
    return { ok: false, reason: 'version-waits', from: dayOf(latest, defaultDayRule).day };
  }
  await endExclusion(t, exclusion, { at, decidedAt: now, decidedBy: actor }, actor);
  const goingOn = cut.filter(({ end }) => end === null || end.at > at);
  const { refused } = await importHotspots(t, goingOn.map(asDrawn), at, actor, now);
  // What was fit with more cut out of it is fit with less: nothing is ended by half.
  if (refused.length > 0) throw new Error(refused[0].message);
  return { ok: true };
}

async function withdrawEnd(
  t: ForceTransaction,
  exclusion: DatedExclusion,
  lasts: readonly HotspotVersion[],
  now: number,
  actor: Actor,
): Promise<Ended> {
  const { end } = exclusion;
  if (end === null) return { ok: true };
  if (!isOpenToWithdrawal(end, now)) return { ok: false, reason: 'ended-already' };
  const made = lasts.filter((each) => each.madeAt === end.decidedAt && each.validFrom === end.at);
  // What somebody has drawn without it since is theirs to draw again.
  const drawnSince = lasts.find(
    (each) => each.validFrom >= end.at && !made.includes(each) && lies(exclusion, each),
  );
  if (drawnSince !== undefined)
    return { ok: false, reason: 'changed-meanwhile', version: drawnSince.version };
  await endExclusion(t, exclusion, null, actor);
  for (const version of made) await withdrawVersion(t, version, actor, now);
  return { ok: true };
}

function lies(exclusion: DatedExclusion, version: HotspotVersion): boolean {
  const result = cutOut(asDrawn(version), [exclusion]);
  return !result.ok || result.cut.exclusions.length > 0;
}
