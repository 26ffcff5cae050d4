// A boundary's edges in runs of a few that follow each other, each run with its box, so that most edges far from a place are passed over together.
import type { EdgeRuns } from './geofence-arrays.ts';
import type { Boundary } from './hotspot.ts';
import { integerList } from './integer-list.ts';

const edgesInRun = 6;

/** minX, minY, maxX, maxY, the first edge, and the first edge after it. */
export const RUN_LENGTH = 6;

/** The runs of all boundaries, one after the other. */
export function edgeRunsOf(boundaries: readonly Boundary[]): EdgeRuns {
  const runs = integerList();
  const runStarts = new Int32Array(boundaries.length + 1);
  for (const [hotspot, boundary] of boundaries.entries()) {
    const { ringStarts } = boundary;
    for (let ring = 0; ring + 1 < ringStarts.length; ring++) {
      const last = ringStarts[ring + 1] - 1;
      for (let from = ringStarts[ring]; from < last; from += edgesInRun) {
        pushRun(boundary, from, Math.min(from + edgesInRun, last), runs);
      }
    }
    runStarts[hotspot + 1] = runs.length();
  }
  return { runs: runs.toArray(), runStarts };
}

function pushRun({ xs, ys }: Boundary, from: number, to: number, runs: { push(value: number): void }): void {
  runs.push(xs.subarray(from, to + 1).reduce((least, x) => Math.min(least, x)));
  runs.push(ys.subarray(from, to + 1).reduce((least, y) => Math.min(least, y)));
  runs.push(xs.subarray(from, to + 1).reduce((most, x) => Math.max(most, x)));
  runs.push(ys.subarray(from, to + 1).reduce((most, y) => Math.max(most, y)));
  runs.push(from);
  runs.push(to);
}
