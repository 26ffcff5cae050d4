// How versions of hotspots come about: exclusions are cut out, what says nothing new is left, and nothing is restated behind a figure:
// a version begins with the dosage day at hand or later.
import { boundaryFromGeometry } from '../../core/hotspots/boundary.ts';
import type { HotspotProblem } from '../../core/hotspots/hotspots-from-geojson.ts';
import type { Hotspot } from '../../core/hotspots/index.ts';
import type { Actor } from '../bus/events.ts';
import type { ForceTransaction } from '../db/database.ts';
import { type CutHotspot, cutOut } from './cut-out.ts';
import type { DecidedEnd } from './decided-end.ts';
import { type DatedExclusion, readExclusions } from './exclusions.store.ts';
import {
  addHotspotVersions,
  type HotspotVersion,
  holdHotspots,
  type NewVersion,
  readHotspotVersions,
  sayTheSame,
} from './hotspots.store.ts';

export interface HotspotImport {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly unchanged: readonly string[];
  /** What was cut out of which, by name. */
  readonly cut: readonly { readonly hotspotId: string; readonly exclusions: readonly string[] }[];
  readonly refused: readonly Pick<HotspotProblem, 'id' | 'message'>[];
}

/** Takes over hotspots: new ones for all time, changed ones as a new version that holds from `validFrom` (ms) on. Others stay. */
export async function importHotspots(
  transaction: ForceTransaction,
  hotspots: readonly Hotspot[],
  validFrom: number,
  actor: Actor,
  now: number,
): Promise<HotspotImport> {
  await holdHotspots(transaction);
  const versions = await readHotspotVersions(transaction);
  const exclusions = await readExclusions(transaction);
  const cuts: CutHotspot[] = [];
  const refused: Pick<HotspotProblem, 'id' | 'message'>[] = [];
  for (const hotspot of hotspots) {
    const result = cutOut(hotspot, holding(exclusions, validFrom));
    if (result.ok) cuts.push(result.cut);
    else refused.push({ id: hotspot.id, message: `Hotspot ${hotspot.id}: ${result.message}` });
  }
  const lasts = lastVersions(versions);
  const fresh = cuts.filter((cut) => {
    const last = lasts.get(cut.hotspot.id);
    return last === undefined || hasEndedBy(last, validFrom) || !sayTheSame(last, cut);
  });
  await addHotspotVersions(transaction, fresh.map(asNext(versions, validFrom)), actor, now);
  const isNew = ({ hotspot }: CutHotspot) => !lasts.has(hotspot.id);
  const idOf = ({ hotspot }: CutHotspot) => hotspot.id;
  return {
    added: fresh.filter(isNew).map(idOf),
    changed: fresh.filter((cut) => !isNew(cut)).map(idOf),
    unchanged: cuts.filter((cut) => !fresh.includes(cut)).map(idOf),
    cut: cuts
      .filter((cut) => cut.exclusions.length > 0)
      .map((cut) => ({ hotspotId: idOf(cut), exclusions: cut.exclusions.map((each) => each.name) })),
    refused,
  };
}

/** The last version of each hotspot that stands. */
export function lastVersions(versions: readonly HotspotVersion[]): Map<string, HotspotVersion> {
  return new Map(
    versions.filter((each) => each.withdrawnAt === null).map((each) => [each.hotspot.id, each] as const),
  );
}

/** The hotspot as it was drawn, before anything was cut out. */
export function asDrawn({ hotspot, drawn }: HotspotVersion): Hotspot {
  if (drawn === null) return hotspot;
  const shape = boundaryFromGeometry(drawn);
  if (!shape.ok) throw new Error(`A kept hotspot cannot be read: ${shape.problem.reason}`);
  return { ...hotspot, boundary: shape.boundary };
}

/** The exclusions that hold at a moment (ms). */
export function holding(exclusions: readonly DatedExclusion[], at: number): DatedExclusion[] {
  return exclusions.filter((each) => each.validFrom <= at && (each.validTo === null || each.validTo > at));
}

/** The next number of a hotspot's versions: withdrawn ones keep theirs. */
export function nextVersion(versions: readonly HotspotVersion[], hotspotId: string): number {
  return 1 + versions.filter((each) => each.hotspot.id === hotspotId).length;
}

/** The end that a version from a moment (ms) on takes over from the last: one that was decided on and comes later. */
export function standingEnd(last: HotspotVersion | undefined, from: number): DecidedEnd | null {
  const end = last?.end ?? null;
  return end !== null && end.at > from ? end : null;
}

function hasEndedBy({ end }: HotspotVersion, at: number): boolean {
  return end !== null && end.at <= at;
}

function asNext(versions: readonly HotspotVersion[], validFrom: number) {
  const known = lastVersions(versions);
  return (cut: CutHotspot): NewVersion => {
    const last = known.get(cut.hotspot.id);
    return {
      cut,
      version: nextVersion(versions, cut.hotspot.id),
      validFrom: last === undefined ? 0 : validFrom,
      end: standingEnd(last, validFrom),
    };
  };
}
