// What the desk asks of hotspots and does to them: versions read, drawn, ended and withdrawn, sets kept. Each change is one transaction.
import { checkDraft, type DraftProblem, type HotspotDraft } from '../../core/hotspots/hotspot-draft.ts';
import type { HotspotSetDates } from '../../core/hotspots/hotspot-set.ts';
import { dayNamed, dayOf, defaultDayRule } from '../../core/time/index.ts';
import type { Actor } from '../bus/events.ts';
import type { Database, ForceTransaction } from '../db/database.ts';
import type { DoorRequest } from '../http/surface.ts';
import { cutOut } from './cut-out.ts';
import { isAtDesk, undoMilliseconds } from './decided-end.ts';
import { endOfExclusion } from './end-exclusion.ts';
import { type Ended, endHotspot } from './end-hotspot.ts';
import { type DatedExclusion, readExclusions } from './exclusions.store.ts';
import { enterHotspotSet, keepHotspotSet, leaveHotspotSet, readHotspotSets } from './hotspot-sets.store.ts';
import {
  addHotspotVersions,
  type HotspotVersion,
  holdHotspots,
  readHotspotVersions,
  sayTheSame,
  withdrawVersion,
} from './hotspots.store.ts';
import { holding, lastVersions, nextVersion, standingEnd } from './make-versions.ts';

export type Saved =
  | { readonly ok: true; readonly version: number; readonly excluded: readonly string[] }
  | { readonly ok: false; readonly reason: 'unfit'; readonly problems: readonly DraftProblem[] }
  | { readonly ok: false; readonly reason: 'changed-meanwhile'; readonly version: number }
  | { readonly ok: false; readonly reason: 'day-past'; readonly earliest: string }
  | { readonly ok: false; readonly reason: 'version-waits'; readonly from: string };

export type Withdrawn = 'withdrawn' | 'not-found' | 'version-in-force' | 'changed-meanwhile';

export interface HotspotDesk {
  versions(): Promise<HotspotVersion[]>;
  exclusions(): Promise<DatedExclusion[]>;
  save(id: string, draft: HotspotDraft): Promise<Saved>;
  withdraw(id: string, version: number): Promise<Withdrawn>;
  /** From a dosage day on; null withdraws the end. */
  end(id: string, version: number, from: string | null): Promise<Ended>;
  endExclusion(id: string, from: string | null): Promise<Ended>;
  sets(): Promise<HotspotSetDates[]>;
  keepSet(set: Omit<HotspotSetDates, 'members'>): Promise<'kept' | 'name-taken'>;
  /** Null where there is no such set. */
  setMember(
    setId: string,
    hotspotId: string,
    day: string,
    isMember: boolean,
  ): Promise<HotspotSetDates | null>;
}

/** The desk of whoever asks: their force, and changes in their name. */
export type DeskOf = (request: DoorRequest) => HotspotDesk;

export function hotspotDesk(
  database: Database,
  forceId: number,
  now: () => number,
  actor: Actor,
): HotspotDesk {
  const inForce = <Result>(work: (t: ForceTransaction) => Promise<Result>) => database.inForce(forceId, work);
  return {
    versions: () => inForce(readHotspotVersions),
    exclusions: () => inForce(readExclusions),
    save: (id, draft) => inForce((t) => save(t, id, draft, now(), actor)),
    withdraw: (id, version) => inForce((t) => withdraw(t, id, version, now(), actor)),
    end: (id, version, from) => inForce((t) => endHotspot(t, id, { version, from }, now(), actor)),
    endExclusion: (id, from) => inForce((t) => endOfExclusion(t, id, from, now(), actor)),
    sets: () => inForce(readHotspotSets),
    keepSet: (set) =>
      inForce(async (t) => {
        const others = await readHotspotSets(t);
        if (others.some(({ id, name }) => name === set.name && id !== set.id)) return 'name-taken';
        await keepHotspotSet(t, set, actor);
        return 'kept';
      }),
    setMember: (setId, hotspotId, day, isMember) =>
      inForce(async (t) => {
        const isKnown = (await readHotspotSets(t)).some(({ id }) => id === setId);
        if (!isKnown) return null;
        const change = isMember ? enterHotspotSet : leaveHotspotSet;
        await change(t, setId, [hotspotId], day, actor);
        return (await readHotspotSets(t)).find(({ id }) => id === setId) ?? null;
      }),
  };
}

async function save(
  t: ForceTransaction,
  id: string,
  draft: HotspotDraft,
  now: number,
  actor: Actor,
): Promise<Saved> {
  const checked = checkDraft(id, draft);
  if (!checked.ok) return { ok: false, reason: 'unfit', problems: checked.problems };
  await holdHotspots(t);
  const versions = await readHotspotVersions(t);
  const exclusions = await readExclusions(t);
  const last = lastVersions(versions).get(id);
  const { from } = dayNamed(draft.from, defaultDayRule);
  const result = cutOut(checked.hotspot, holding(exclusions, from));
  if (!result.ok) {
    return { ok: false, reason: 'unfit', problems: [{ field: 'boundary', message: result.message }] };
  }
  const excluded = result.cut.exclusions.map(({ name }) => name);
  if (last !== undefined && last.version !== draft.basedOn) {
    // The answer to the first try may not have arrived: the same again is no other change.
    const isRepeat = last.validFrom === from && sayTheSame(last, result.cut);
    if (isRepeat) return { ok: true, version: last.version, excluded };
    return { ok: false, reason: 'changed-meanwhile', version: last.version };
  }
  if (last === undefined && draft.basedOn !== 0)
    return { ok: false, reason: 'changed-meanwhile', version: 0 };
  const today = dayOf(now, defaultDayRule);
  if (from < today.from) return { ok: false, reason: 'day-past', earliest: today.day };
  if (last !== undefined && last.validFrom > from) {
    return { ok: false, reason: 'version-waits', from: dayOf(last.validFrom, defaultDayRule).day };
  }
  const version = nextVersion(versions, id);
  const made = { cut: result.cut, version, validFrom: from, end: standingEnd(last, from) };
  await addHotspotVersions(t, [made], actor, now);
  return { ok: true, version, excluded };
}

async function withdraw(
  t: ForceTransaction,
  id: string,
  version: number,
  now: number,
  actor: Actor,
): Promise<Withdrawn> {
  await holdHotspots(t);
  const versions = await readHotspotVersions(t);
  const found = versions.find((each) => each.hotspot.id === id && each.version === version);
  if (found === undefined) return 'not-found';
  if (found.withdrawnAt !== null) return 'withdrawn';
  if (lastVersions(versions).get(id) !== found) return 'changed-meanwhile';
  const isJustMade = isAtDesk(found.madeBy) && now - found.madeAt <= undoMilliseconds;
  if (found.validFrom <= now && !isJustMade) return 'version-in-force';
  await withdrawVersion(t, found, actor, now);
  return 'withdrawn';
}
