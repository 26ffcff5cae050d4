// The place that the map opens at: as it was set, otherwise around its hotspots.
import type { Hotspot } from '../../core/hotspots/index.ts';

export interface Place {
  readonly name: string;
  /** West, south, east, north in degrees; null: around the hotspots. */
  readonly bounds: readonly [number, number, number, number] | null;
  /** The address of the basemap; empty without one. */
  readonly tiles: string;
  readonly isInvented: boolean;
  /** How many days of an invented past are filled in, while it is being done; null or left out otherwise. */
  readonly historyDays?: () => HistoryDays | null;
}

export interface HistoryDays {
  readonly done: number;
  readonly of: number;
}

/** England and Wales, where nothing else is known. */
const widest = [-5.8, 49.8, 1.9, 55.9] as const;

export function placeAround(place: Place, hotspots: readonly Hotspot[]) {
  const [west, south, east, north] = place.bounds ?? boundsOf(hotspots) ?? widest;
  const center: [number, number] = [(west + east) / 2, (south + north) / 2];
  const bounds: [number, number, number, number] = [west, south, east, north];
  const { name, tiles, isInvented: invented, historyDays } = place;
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
