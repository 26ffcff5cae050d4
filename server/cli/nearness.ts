// Whether positions lie anywhere near the hotspots at all: if none does, a file or a column is likely the wrong one.
import { degreesFromE7 } from '../../core/geo/grain.ts';
import type { Hotspot } from '../../core/hotspots/index.ts';
import type { Position } from '../../core/tracking/index.ts';

export interface Nearness {
  see(position: Position): void;
  /** What to say when no position was near; null when one was. */
  words(): string | null;
}

/** Half a degree or so round all hotspots. */
const marginDegrees = 0.5;

/** A watch over the rectangle that holds all hotspots. */
export function nearnessOf(hotspots: readonly Hotspot[]): Nearness {
  const edge = (pick: (...values: number[]) => number, of: (hotspot: Hotspot) => number) =>
    degreesFromE7(hotspots.reduce((so, hotspot) => pick(so, of(hotspot)), of(hotspots[0])));
  const west = edge(Math.min, ({ boundary }) => boundary.minX) - marginDegrees;
  const east = edge(Math.max, ({ boundary }) => boundary.maxX) + marginDegrees;
  const south = edge(Math.min, ({ boundary }) => boundary.minY) - marginDegrees;
  const north = edge(Math.max, ({ boundary }) => boundary.maxY) + marginDegrees;
  const isNear = (x: number, y: number) => x >= west && x <= east && y >= south && y <= north;
  let near = 0;
  let swapped = 0;
  return {
    see({ longitude, latitude }) {
      if (isNear(longitude, latitude)) near++;
      else if (isNear(latitude, longitude)) swapped++;
    },
    words() {
      if (near > 0) return null;
      return swapped > 0
        ? 'No position lies near a hotspot, but with longitude and latitude exchanged some would: are they swapped?'
        : 'No position lies near a hotspot: are these the right files?';
    },
  };
}
