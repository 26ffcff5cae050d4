// Which hotspots held when, and the geofence of each such time. A geofence is built when first asked for.
import { buildGeofence, type Geofence, type Hotspot } from '../../core/hotspots/index.ts';
import type { HotspotVersion } from './hotspots.store.ts';

/** The hotspots that hold together for a time. */
export interface HotspotSet {
  readonly hotspots: readonly Hotspot[];
  readonly versions: ReadonlyMap<string, number>;
  /** The names of what is cut out of each. */
  readonly excluded: ReadonlyMap<string, readonly string[]>;
  readonly geofence: Geofence;
}

/** The hotspots at any moment, in milliseconds since 1970 UTC. */
export type HotspotsAt = (at: number) => HotspotSet;

/** The timeline of the versions that stand. */
export function hotspotsAt(versions: readonly HotspotVersion[]): HotspotsAt {
  const standing = versions.filter((each) => each.withdrawnAt === null);
  const changes = new Set<number>();
  for (const { validFrom, validTo } of standing) {
    changes.add(validFrom);
    if (validTo !== null) changes.add(validTo);
  }
  const starts = [Number.NEGATIVE_INFINITY, ...[...changes].sort((a, b) => a - b)];
  const sets = new Map<number, HotspotSet>();
  return (at) => {
    const start = starts.findLast((each) => each <= at) ?? Number.NEGATIVE_INFINITY;
    const known = sets.get(start);
    if (known !== undefined) return known;
    const set = setAt(standing, start);
    sets.set(start, set);
    return set;
  };
}

function setAt(versions: readonly HotspotVersion[], at: number): HotspotSet {
  const holding = versions.filter(
    ({ validFrom, validTo }) => validFrom <= at && (validTo === null || validTo > at),
  );
  const hotspots = holding.map((each) => each.hotspot);
  return {
    hotspots,
    versions: new Map(holding.map((each) => [each.hotspot.id, each.version])),
    excluded: new Map(holding.map((each) => [each.hotspot.id, each.exclusions.map(({ name }) => name)])),
    geofence: buildGeofence(hotspots),
  };
}
