// What the phone's map shows of a state: each hotspot's ring, where the officer is, live orders. A figure that the server told long ago is shown as such.
import { type Authority, isLive } from '../../../core/activities/authority.ts';
import type { Freshness } from '../../live/freshness.ts';
import type { HotspotShape } from '../../map/hotspot.layer.ts';
import type { OrderShape } from '../../map/order.layer.ts';
import type { RingLook } from '../../map/ring-mark.ts';
import type { HotspotMark, OfficerMark, Scene } from '../../map/scene.ts';
import type { PatrolState } from '../patrol-state.ts';

/** What the server told is shown grey once it is older than this. Milliseconds. */
const staleAfter = 15 * 60_000;

/** The parts of the state that the map draws. */
export type Drawn = Pick<
  PatrolState,
  'now' | 'toldAt' | 'places' | 'inside' | 'here' | 'lastPositionAt' | 'powers'
>;

/** The marks; `chosen` is the hotspot that was tapped, `me` what the officer's own mark is called. */
export function phoneScene(
  state: Drawn,
  shapes: readonly HotspotShape[],
  chosen: string | null,
  me: string,
): Scene {
  return {
    hotspots: shapes.map((shape): HotspotMark => {
      const [longitude, latitude] = shape.centre;
      return { id: shape.id, longitude, latitude, look: lookOf(state, shape.id, chosen) };
    }),
    officers: ownMark(state, me),
    isQuiet: false,
  };
}

/** Whether what the server told of today is too old to be shown as it stands. */
export function isToldLongAgo({ now, toldAt }: Pick<PatrolState, 'now' | 'toldAt'>): boolean {
  return toldAt === null || now - toldAt > staleAfter;
}

function lookOf(state: Drawn, hotspotId: string, chosen: string | null): RingLook {
  const isSelected = hotspotId === chosen;
  const inside = state.inside.find((each) => each.hotspotId === hotspotId);
  // The visit under way is measured here: it needs no server to be true.
  if (inside !== undefined) {
    const share = inside.targetSeconds <= 0 ? 1 : Math.min(1, inside.countedSeconds / inside.targetSeconds);
    return {
      standing: inside.isOnTarget ? 'met' : 'now',
      share,
      isSelected,
      isStale: false,
      isLogged: false,
    };
  }
  const place = state.places.find((each) => each.hotspotId === hotspotId);
  const isStale = isToldLongAgo(state);
  if (place === undefined)
    return { standing: 'no-target', share: null, isSelected, isStale, isLogged: false };
  const { standing, patrolSeconds, dayTargetPatrolSeconds: target } = place;
  const share = target === null ? null : target <= 0 ? 1 : Math.min(1, patrolSeconds / target);
  return { standing, share, isSelected, isStale, isLogged: false };
}

function ownMark({ here, lastPositionAt, now }: Drawn, label: string): OfficerMark[] {
  if (here == null) return [];
  const seconds = lastPositionAt === null ? Number.POSITIVE_INFINITY : (now - lastPositionAt) / 1000;
  const freshness: Freshness = seconds <= 60 ? 'fresh' : seconds <= 600 ? 'hollow' : 'last-seen';
  const place = { longitude: here.longitude, latitude: here.latitude };
  return [
    {
      id: 'me',
      ...place,
      headingDegrees: 0,
      isMoving: false,
      freshness,
      opacity: 1,
      label,
      isSelected: true,
    },
  ];
}

/** Orders that are live at this moment, wherever they are. */
export function liveOrders({ powers, now }: Pick<PatrolState, 'powers' | 'now'>): readonly Authority[] {
  return (powers?.authorities ?? []).filter((order) => isLive(order, now));
}

export function orderShapes(orders: readonly Authority[]): OrderShape[] {
  return orders.map(({ authorityId, name, boundary }) => ({ id: authorityId, name, geometry: boundary }));
}
