// The hotspots in the order in which they are to be gone to: what is due first, and of what is as due the nearest. Pure.
import type { Hotspot } from '../../../core/hotspots/index.ts';
import { isInWindows } from '../../../core/hotspots/windows.ts';
import { byDue, standingOf } from '../../../core/tracking/due-order.ts';
import type { Position } from '../../../core/tracking/index.ts';
import type { LiveHotspot } from '../../../core/tracking/live-frame.ts';
import { nextDueAmong } from '../../../core/tracking/next-due.ts';
import type { PatrolHotspots, PatrolNow } from '../../../core/tracking/patrol-places.ts';
import type { PlaceState } from '../patrol-state.ts';

const timeZone = 'Europe/London';

export interface PlacesTerms {
  readonly hotspots: readonly Hotspot[];
  readonly features: PatrolHotspots['features'];
  /** Where they stand, as last told; empty where nobody told. */
  readonly standing: PatrolNow['hotspots'];
  /** Where the phone is; null where it does not know. */
  readonly place: Position | null;
  /** The hotspots that the officer is in by this phone: patrolled now, whatever was told before. */
  readonly insideIds: ReadonlySet<string>;
  readonly now: number;
}

/** Every hotspot with where it stands and how far it is, in order. */
export function placesOf({
  hotspots,
  features,
  standing,
  place,
  insideIds,
  now,
}: PlacesTerms): readonly PlaceState[] {
  const told = new Map(standing.map((each) => [each.hotspotId, each]));
  const words = new Map(features.map(({ id, properties }) => [id, properties.windows]));
  return hotspots
    .map((hotspot) => {
      const live = liveFrom(hotspot, told.get(hotspot.id), insideIds.has(hotspot.id));
      return { live, state: placeOf(hotspot, live, words.get(hotspot.id) ?? '', place, now) };
    })
    .sort((one, other) => inOrder(one, other))
    .map(({ state }) => state);
}

interface Placed {
  readonly live: LiveHotspot;
  readonly state: PlaceState;
}

/** By what is due; of two as due, the nearer; where the phone does not know where it is, the longest unvisited. */
function inOrder(one: Placed, other: Placed): number {
  const isAsDue = one.state.standing === other.state.standing;
  const [near, far] = [one.state.metres, other.state.metres];
  if (isAsDue && near !== null && far !== null && near !== far) return near - far;
  return byDue(one.live, other.live) || one.state.name.localeCompare(other.state.name);
}

/** A hotspot as the order of every list reads it: who is there is a number here, so that many without a name. */
function liveFrom(
  { id, targets }: Hotspot,
  told: PatrolNow['hotspots'][number] | undefined,
  isHere: boolean,
): LiveHotspot {
  const present = Math.max(told?.present ?? 0, isHere ? 1 : 0);
  const unseen = { presentOfficerIds: Array<string>(present).fill(''), patrolStretches: [] };
  if (told !== undefined) return { ...told, ...unseen };
  return {
    ...unseen,
    hotspotId: id,
    day: '',
    patrolSeconds: 0,
    patrolLowSeconds: 0,
    patrolHighSeconds: 0,
    personSeconds: 0,
    patrolVisits: 0,
    personVisits: 0,
    passThroughs: 0,
    driveThroughs: 0,
    onTarget: 0,
    dayTargetPatrolSeconds: targets.dayTargetPatrolSeconds,
    lastVisitEndedAt: null,
    isCold: false,
  };
}

function placeOf(
  hotspot: Hotspot,
  live: LiveHotspot,
  windows: string,
  place: Position | null,
  now: number,
): PlaceState {
  const { patrolSeconds, dayTargetPatrolSeconds, patrolVisits, lastVisitEndedAt } = live;
  return {
    hotspotId: hotspot.id,
    name: hotspot.name,
    metres: place === null ? null : Math.round(nextDueAmong([hotspot])(place)?.metres ?? 0),
    standing: standingOf(live),
    patrolSeconds,
    dayTargetPatrolSeconds,
    patrolVisits,
    dayTargetVisits: hotspot.targets.dayTargetVisits,
    lastVisitEndedAt,
    present: live.presentOfficerIds.length,
    dueSeconds: hotspot.targets.dueSeconds,
    windows,
    isInWindow: isInWindows(hotspot.windows, now, timeZone),
  };
}
