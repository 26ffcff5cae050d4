// The picture that live viewers share: officers, their last quarter of an hour, and each hotspot's dosage day so far.
// It says what changed since the last frame; what it shows of visits is what the one definition said.
import type { Geofence, Hotspot } from '../../../core/hotspots/index.ts';
import type { DosageDay } from '../../../core/time/index.ts';
import type { Positions } from '../../../core/tracking/index.ts';
import type {
  LiveActivity,
  LiveFrame,
  LiveHotspot,
  LiveOfficer,
  LiveSnapshot,
} from '../../../core/tracking/live-frame.ts';
import type { Officer } from '../../people/index.ts';
import type { VisitRow } from '../visits/visit-row.ts';
import {
  allHotspots,
  changedHotspots,
  liveHotspots,
  lookAround,
  lookAtAll,
  sawLastVisit,
  sawVisitsOf,
} from './live-hotspots.ts';
import {
  forgetLongGone,
  leave,
  liveOfficers,
  presentAt,
  sawOfficer,
  shownAs,
  trailOf,
} from './live-officers.ts';

/** Time alone makes a hotspot cold and an officer absent: each is looked at this often, some with every frame, so that none is late. */
const lookMilliseconds = 10_000;

export interface LivePicture {
  /** Positions of an officer, in any order. */
  sawPositions(officer: Officer, positions: Positions, receivedAt: number): void;
  /** Officers who are shown now, by their ids. */
  shownOfficers(): Iterable<string>;
  /** Takes officers off the picture: their duty has ended. */
  leave(officerIds: readonly string[]): void;
  /** All that an officer's tracks of the day come to now. */
  sawVisits(officerId: string, rows: readonly VisitRow[]): void;
  /** When hotspots' last visits ended, from the shelf. */
  sawLastVisits(ends: ReadonlyMap<string, number>): void;
  /** The hotspots that hold now, with the numbers of their versions. */
  useHotspots(hotspots: readonly Hotspot[], versions: ReadonlyMap<string, number>, geofence: Geofence): void;
  useDay(day: DosageDay): void;
  /** Activities that something was just said of, as they stand: told once, with the next frame. */
  sawActivities(activities: readonly LiveActivity[]): void;
  /** What changed since the last frame, or null when nothing did. What changes while it is made is in the next. */
  frame(now: number): Promise<LiveFrame | null>;
  snapshot(now: number): LiveSnapshot;
  /** Every hotspot's day so far, and who is there. */
  hotspots(now: number): LiveHotspot[];
  /** Leaves out of the next frame what changed so far. */
  forgetChanges(): void;
  officer(officerId: string): LiveOfficer | null;
}

export function livePicture(day: DosageDay): LivePicture {
  const people = liveOfficers();
  const places = liveHotspots(day);
  let geofence: Geofence | null = null;
  let lookedAt = 0;
  let saidLately: readonly LiveActivity[] = [];
  /** Which hotspots held in which version, in words, and whether they have changed since the last frame. */
  let heldBefore: string | null = null;
  let areOthers = false;
  const shown = (officerId: string) => {
    const last = people.seen.get(officerId);
    return last === undefined ? null : shownAs(last);
  };
  return {
    sawPositions(officer, positions, receivedAt) {
      sawOfficer(people, officer, positions, receivedAt, geofence, places.changed);
    },
    shownOfficers: () => people.seen.keys(),
    leave: (officerIds) => leave(people, officerIds, places.changed),
    sawVisits: (officerId, rows) => sawVisitsOf(places, officerId, rows),
    sawLastVisits(ends) {
      for (const [id, at] of ends) sawLastVisit(places, id, at);
    },
    useHotspots(hotspots, versions, fence) {
      const words = JSON.stringify([...versions]);
      areOthers ||= heldBefore !== null && heldBefore !== words;
      heldBefore = words;
      places.hotspots = new Map(hotspots.map((hotspot) => [hotspot.id, hotspot]));
      geofence = fence;
      lookAtAll(places);
    },
    sawActivities(activities) {
      saidLately = [...saidLately, ...activities];
    },
    useDay(next) {
      places.day = next;
      lookAtAll(places);
    },
    async frame(now) {
      forgetLongGone(people, now);
      lookAround(places, (now - lookedAt) / lookMilliseconds);
      lookedAt = now;
      const officers = [...people.moved].flatMap((id) => shown(id) ?? []);
      people.moved.clear();
      const gone = people.gone.size > 0 ? { gone: [...people.gone] } : {};
      people.gone.clear();
      const holding = areOthers ? { holding: [...places.hotspots.keys()] } : {};
      areOthers = false;
      const activities = saidLately.length > 0 ? { activities: [...saidLately] } : {};
      saidLately = [];
      const hotspots = await changedHotspots(places, now, presentAt(people, now));
      const rest = { ...gone, ...holding, ...activities };
      const isEmpty = officers.length + hotspots.length + Object.keys(rest).length === 0;
      return isEmpty ? null : { kind: 'frame', at: now, officers, hotspots, ...rest };
    },
    snapshot(now) {
      forgetLongGone(people, now);
      return {
        kind: 'snapshot',
        at: now,
        officers: [...people.seen.values()].map(shownAs),
        hotspots: allHotspots(places, now, presentAt(people, now)),
        trails: [...people.trails.keys()].map((officerId) => ({
          officerId,
          points: trailOf(people, officerId),
        })),
      };
    },
    hotspots: (now) => allHotspots(places, now, presentAt(people, now)),
    forgetChanges() {
      people.moved.clear();
      people.gone.clear();
      places.changed.clear();
      areOthers = false;
      saidLately = [];
    },
    officer: shown,
  };
}
