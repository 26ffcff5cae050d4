// The place that the map opens at: as it was set, otherwise around its hotspots.
import type { Hotspot } from '../../core/hotspots/index.ts';
import type { Place } from '../../core/hotspots/place.ts';

/** What is known of the place besides its hotspots. */
export interface KnownPlace {
  readonly name: string;
  /** West, south, east, north in degrees; null: around the hotspots. */
  readonly bounds: readonly [number, number, number, number] | null;
  /** The address of the basemap; empty without one. */
  readonly tiles: string;
  readonly isInvented: boolean;
  /** How many days of an invented past are filled in, while it is being done; null or left out otherwise. */
  readonly historyDays?: () => HistoryDays | null;
}

export type HistoryDays = NonNullable<Place['historyDays']>;

/** England and Wales, where nothing else is known. */
const widest = [-5.8, 49.8, 1.9, 55.9] as const;

export function placeAround(known: KnownPlace, hotspots: readonly Hotspot[]): Place {
  const [west, south, east, north] = known.bounds ?? boundsOf(hotspots) ?? widest;
  const center: [number, number] = [(west + east) / 2, (south + north) / 2];
  const bounds: [number, number, number, number] = [west, south, east, north];
  const { name, tiles, isInvented: invented, historyDays } = known;
  return { name, center, bounds, tiles, invented, historyDays: historyDays?.() ?? null };
}

function boundsOf(hotspots: readonly Hotspot[]): [number, number, number, number] | null {
  if (hotspots.length === 0) return null;
  const boundaries = hotspots.map((hotspot) => hotspot.boundary);
  return [
    Math.min(...boundaries.map((each) => each.minX)) / 1e7,
    Math.min(...boundaries.map((each) => each.minY)) / 1e7,
    Math.max(...boundaries.map((each) => each.maxX)) / 1e7,
    Math.max(...boundaries.map((each) => each.maxY)) / 1e7,
  ];
}
