// Hotspots on the live picture: each one's dosage day so far, from the visits that the officers' tracks came to.

import type { Hotspot } from '../../../core/hotspots/index.ts';
import type { DosageDay } from '../../../core/time/index.ts';
import { hotspotDayOf } from '../../../core/tracking/hotspot-day.ts';
import type { LiveHotspot } from '../../../core/tracking/live-frame.ts';
import { breather } from '../../breather.ts';
import { officerVisitsOf, type VisitRow } from '../visits/visit-row.ts';

export interface LiveHotspots {
  day: DosageDay;
  hotspots: ReadonlyMap<string, Hotspot>;
  /** The day's visits by officer, and of these by hotspot. */
  readonly rowsOf: Map<string, readonly VisitRow[]>;
  readonly rowsAt: Map<string, Map<string, readonly VisitRow[]>>;
  readonly lastVisitEnds: Map<string, number>;
  /** What was last shown of each, in words, to tell whether it changed. */
  readonly shown: Map<string, string>;
  readonly changed: Set<string>;
  /** Up to which hotspot, round after round, they were looked at. */
  lookedUpTo: number;
}

export function liveHotspots(day: DosageDay): LiveHotspots {
  return {
    day,
    hotspots: new Map(),
    rowsOf: new Map(),
    rowsAt: new Map(),
    lastVisitEnds: new Map(),
    shown: new Map(),
    changed: new Set(),
    lookedUpTo: 0,
  };
}

/** Takes all that an officer's tracks of the day come to now. A visit that stands is the same row as before. */
export function sawVisitsOf(picture: LiveHotspots, officerId: string, rows: readonly VisitRow[]): void {
  const before = new Set(picture.rowsOf.get(officerId));
  const after = new Set(rows);
  picture.rowsOf.set(officerId, rows);
  const touched = new Set([...before.symmetricDifference(after)].map((row) => row.hotspotId));
  for (const id of touched) {
    picture.changed.add(id);
    const at = picture.rowsAt.get(id) ?? new Map<string, readonly VisitRow[]>();
    picture.rowsAt.set(id, at);
    const here = rows.filter((row) => row.hotspotId === id);
    at.set(officerId, here);
    for (const row of here) if (row.kind === 'visit') sawLastVisit(picture, id, row.leftAt);
  }
}

export function sawLastVisit({ lastVisitEnds }: LiveHotspots, hotspotId: string, endedAt: number): void {
  lastVisitEnds.set(hotspotId, Math.max(endedAt, lastVisitEnds.get(hotspotId) ?? 0));
}

/** All hotspots are looked at again for the next frame. */
export function lookAtAll({ hotspots, changed }: LiveHotspots): void {
  for (const id of hotspots.keys()) changed.add(id);
}

/** A share of all hotspots is looked at again for the next frame: those after the ones that were last time. */
export function lookAround(picture: LiveHotspots, share: number): void {
  const ids = [...picture.hotspots.keys()];
  const count = Math.min(ids.length, Math.ceil(ids.length * share));
  for (let i = 0; i < count; i++) picture.changed.add(ids[(picture.lookedUpTo + i) % ids.length]);
  picture.lookedUpTo += count;
}

/** Every hotspot as it stands now. */
export function allHotspots(
  picture: LiveHotspots,
  now: number,
  present: ReadonlyMap<string, string[]>,
): LiveHotspot[] {
  return [...picture.hotspots.values()].map((each) =>
    hotspotNow(picture, each, now, present.get(each.id) ?? []),
  );
}

/** The hotspots that are other than when last shown. With many of them others have their turn in between. */
export async function changedHotspots(
  picture: LiveHotspots,
  now: number,
  present: ReadonlyMap<string, string[]>,
): Promise<LiveHotspot[]> {
  const list: LiveHotspot[] = [];
  const changed = [...picture.changed];
  picture.changed.clear();
  const breath = breather();
  for (const id of changed) {
    if (breath.isDue()) await breath.rest();
    const hotspot = picture.hotspots.get(id);
    if (hotspot === undefined) continue;
    const live = hotspotNow(picture, hotspot, now, present.get(id) ?? []);
    const words = JSON.stringify(live);
    if (picture.shown.get(id) === words) continue;
    picture.shown.set(id, words);
    list.push(live);
  }
  return list;
}

function hotspotNow(
  picture: LiveHotspots,
  hotspot: Hotspot,
  now: number,
  present: readonly string[],
): LiveHotspot {
  const rows = [...(picture.rowsAt.get(hotspot.id)?.values() ?? [])].flat();
  const lastEnd = picture.lastVisitEnds.get(hotspot.id) ?? null;
  return hotspotDayOf(hotspot, officerVisitsOf(rows), picture.day, now, lastEnd, present);
}
