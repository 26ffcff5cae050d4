// The picture that live viewers share: officers, their last quarter of an hour, and each hotspot's dosage day so far.
// It says what changed since the last frame; what it shows of visits is what the one definition said.

import type { Hotspot } from '../../core/hotspots/index.ts';
import { type Geofence, locate } from '../../core/hotspots/index.ts';
import type { DosageDay } from '../../core/time/index.ts';
import { defaultRules, type Positions, positionAt } from '../../core/tracking/index.ts';
import type { LiveFrame, LiveHotspot, LiveOfficer, LiveSnapshot } from '../../core/tracking/live-frame.ts';
import type { Officer } from '../people/index.ts';
import { liveHotspotOf } from './live-hotspot.ts';
import type { VisitRow } from './visit-row.ts';

const trailMilliseconds = 15 * 60_000;
/** An officer last seen longer ago is not on the picture any more. */
const forgottenMilliseconds = 4 * 3_600_000;
/** Who was inside when last seen is present for this long: what `inferSeconds` bridges. */
const presentMilliseconds = defaultRules.inferSeconds * 1000;

type TrailPoint = [longitude: number, latitude: number, capturedAt: number];

export interface LivePicture {
  /** Positions of an officer, in any order. */
  sawPositions(officer: Officer, positions: Positions, receivedAt: number): void;
  /** All that an officer's tracks of the day come to now. */
  sawVisits(officerId: string, rows: readonly VisitRow[]): void;
  /** When a hotspot's last visit ended, from the shelf. */
  sawLastVisits(ends: ReadonlyMap<string, number>): void;
  useHotspots(hotspots: readonly Hotspot[], geofence: Geofence): void;
  useDay(day: DosageDay): void;
  /** What changed since the last frame, or null when nothing did. */
  frame(now: number): LiveFrame | null;
  snapshot(now: number): LiveSnapshot;
  officer(officerId: string): LiveOfficer | null;
}

export function livePicture(day: DosageDay): LivePicture {
  const officers = new Map<string, LiveOfficer>();
  const trails = new Map<string, TrailPoint[]>();
  const movedOfficers = new Set<string>();
  const rowsOf = new Map<string, readonly VisitRow[]>();
  const rowsAt = new Map<string, Map<string, VisitRow[]>>();
  const lastVisitEnds = new Map<string, number>();
  const shown = new Map<string, string>();
  const changedHotspots = new Set<string>();
  let today = day;
  let hotspots: ReadonlyMap<string, Hotspot> = new Map();
  let geofence: Geofence | null = null;
  let lookedAtAll = 0;

  function hotspotIdsAt(x: number, y: number): string[] {
    if (geofence === null) return [];
    const place = locate(geofence, x, y);
    if (place === -1) return [];
    const found = geofence;
    if (place >= 0) return [found.hotspots[place].id];
    return [...found.overlapSets[-2 - place]].map((each) => found.hotspots[each].id);
  }

  function presentAt(now: number): Map<string, string[]> {
    const present = new Map<string, string[]>();
    for (const officer of officers.values()) {
      if (now - officer.capturedAt > presentMilliseconds) continue;
      for (const id of officer.hotspotIds) present.set(id, [...(present.get(id) ?? []), officer.officerId]);
    }
    return present;
  }

  function hotspotNow(hotspot: Hotspot, now: number, present: readonly string[]): LiveHotspot {
    const rows = [...(rowsAt.get(hotspot.id)?.values() ?? [])].flat();
    const lastEnd = lastVisitEnds.get(hotspot.id) ?? null;
    return liveHotspotOf(hotspot, rows, today, now, lastEnd, present);
  }

  function changed(now: number, ids: Iterable<string>): LiveHotspot[] {
    const present = presentAt(now);
    const list: LiveHotspot[] = [];
    for (const id of ids) {
      const hotspot = hotspots.get(id);
      if (hotspot === undefined) continue;
      const live = hotspotNow(hotspot, now, present.get(id) ?? []);
      const words = JSON.stringify(live);
      if (shown.get(id) === words) continue;
      shown.set(id, words);
      list.push(live);
    }
    return list;
  }

  function forget(now: number): void {
    for (const [id, officer] of officers) {
      if (now - officer.capturedAt <= forgottenMilliseconds) continue;
      officers.delete(id);
      trails.delete(id);
    }
  }

  return {
    sawPositions(officer, positions, receivedAt) {
      const trail = trails.get(officer.id) ?? [];
      trails.set(officer.id, trail);
      const known = officers.get(officer.id);
      let latest = -1;
      for (let i = 0; i < positions.length; i++) {
        const at = positions.capturedAt[i];
        if (at > (trail.at(-1)?.[2] ?? 0)) trail.push([positions.xs[i] / 1e7, positions.ys[i] / 1e7, at]);
        if (at > (known?.capturedAt ?? 0) && (latest === -1 || at > positions.capturedAt[latest])) latest = i;
      }
      const oldest = (trail.at(-1)?.[2] ?? 0) - trailMilliseconds;
      const start = trail.findIndex((point) => point[2] >= oldest);
      if (start > 0) trail.splice(0, start);
      if (latest === -1) return;
      const hotspotIds = hotspotIdsAt(positions.xs[latest], positions.ys[latest]);
      for (const id of [...(known?.hotspotIds ?? []), ...hotspotIds]) changedHotspots.add(id);
      const { id: officerId, callSign, role } = officer;
      officers.set(officerId, {
        officerId,
        callSign,
        role,
        ...positionAt(positions, latest),
        receivedAt,
        hotspotIds,
      });
      movedOfficers.add(officerId);
    },
    sawVisits(officerId, rows) {
      const before = new Set(rowsOf.get(officerId));
      const after = new Set(rows);
      rowsOf.set(officerId, rows);
      const touched = new Set<string>();
      for (const row of before) if (!after.has(row)) touched.add(row.hotspotId);
      for (const row of rows) if (!before.has(row)) touched.add(row.hotspotId);
      for (const id of touched) {
        changedHotspots.add(id);
        const at = rowsAt.get(id) ?? new Map<string, VisitRow[]>();
        rowsAt.set(id, at);
        at.set(
          officerId,
          rows.filter((row) => row.hotspotId === id),
        );
        for (const row of at.get(officerId) ?? []) {
          if (row.kind === 'visit' && row.leftAt > (lastVisitEnds.get(id) ?? 0))
            lastVisitEnds.set(id, row.leftAt);
        }
      }
    },
    sawLastVisits(ends) {
      for (const [id, at] of ends) lastVisitEnds.set(id, Math.max(at, lastVisitEnds.get(id) ?? 0));
    },
    useHotspots(list, fence) {
      hotspots = new Map(list.map((hotspot) => [hotspot.id, hotspot]));
      geofence = fence;
      for (const id of hotspots.keys()) changedHotspots.add(id);
    },
    useDay(next) {
      today = next;
      for (const id of hotspots.keys()) changedHotspots.add(id);
    },
    frame(now) {
      forget(now);
      // Time alone makes a hotspot cold and an officer absent.
      if (now - lookedAtAll >= 10_000) {
        lookedAtAll = now;
        for (const id of hotspots.keys()) changedHotspots.add(id);
      }
      const moved = [...movedOfficers].flatMap((id) => officers.get(id) ?? []);
      const list = changed(now, changedHotspots);
      movedOfficers.clear();
      changedHotspots.clear();
      return moved.length + list.length === 0
        ? null
        : { kind: 'frame', at: now, officers: moved, hotspots: list };
    },
    snapshot(now) {
      forget(now);
      const present = presentAt(now);
      return {
        kind: 'snapshot',
        at: now,
        officers: [...officers.values()],
        hotspots: [...hotspots.values()].map((each) => hotspotNow(each, now, present.get(each.id) ?? [])),
        trails: [...trails].map(([officerId, points]) => ({ officerId, points })),
      };
    },
    officer: (officerId) => officers.get(officerId) ?? null,
  };
}
