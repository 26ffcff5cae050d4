// Which edges of a hotspot may matter to something within a box: first by the boxes of their runs, then by their own.
import { RUN_LENGTH } from './edge-runs.ts';
import type { Geofence } from './geofence-arrays.ts';

/** Numbers of the vertices that start an edge whose box meets the given box (1e-7 degrees), ascending, written to `out`; returns how many. */
export function edgesNear(
  geofence: Geofence,
  hotspot: number,
  minX: number,
  minY: number,
  maxX: number,
  maxY: number,
  out: Int32Array,
): number {
  const { runs, runStarts } = geofence;
  const end = runStarts[hotspot + 1];
  let count = 0;
  for (let run = runStarts[hotspot]; run < end; run += RUN_LENGTH) {
    if (runs[run] > maxX || runs[run + 1] > maxY || runs[run + 2] < minX || runs[run + 3] < minY) continue;
    const { xs, ys } = geofence.hotspots[hotspot].boundary;
    const last = runs[run + 5];
    for (let i = runs[run + 4]; i < last; i++) {
      const ax = xs[i];
      const bx = xs[i + 1];
      if ((ax < minX && bx < minX) || (ax > maxX && bx > maxX)) continue;
      const ay = ys[i];
      const by = ys[i + 1];
      if ((ay < minY && by < minY) || (ay > maxY && by > maxY)) continue;
      out[count++] = i;
    }
  }
  return count;
}
