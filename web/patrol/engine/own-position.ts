// From what the sensor reads to a position that is kept: at the grain, thinned, each later than the one before. Pure.
import { type Geofence, locate } from '../../../core/hotspots/index.ts';
import {
  emptyPositions,
  type Position,
  type Positions,
  positionAt,
  positionsFrom,
} from '../../../core/tracking/index.ts';
import type { KeptPosition } from './kept.ts';

/** One position each ten seconds, and at an edge each five. A little less, since timers are not exact. Milliseconds. */
const thinMilliseconds = 9500;
const edgeMilliseconds = 4500;

/** A position as it is kept. */
export function keptFrom(position: Position, whose: string, duty: string): KeptPosition {
  const columns = positionsFrom([position]);
  return {
    whose,
    duty,
    capturedAt: columns.capturedAt[0],
    x: columns.xs[0],
    y: columns.ys[0],
    accuracyHalfMetres: columns.accuracyHalfMetres[0],
    speedDecimetres: columns.speedDecimetres[0],
    headingDegrees: columns.headingDegrees[0],
  };
}

/** Kept positions as columns, in their order. */
export function columnsOf(rows: readonly KeptPosition[]): Positions {
  const columns = emptyPositions(rows.length);
  for (const [i, row] of rows.entries()) {
    columns.capturedAt[i] = row.capturedAt;
    columns.xs[i] = row.x;
    columns.ys[i] = row.y;
    columns.accuracyHalfMetres[i] = row.accuracyHalfMetres;
    columns.speedDecimetres[i] = row.speedDecimetres;
    columns.headingDegrees[i] = row.headingDegrees;
  }
  return columns;
}

/** A kept position in degrees and metres. */
export function placeOf(row: KeptPosition): Position {
  return positionAt(columnsOf([row]), 0);
}

/** A position earlier than the last by more than this is one after the clock was put right. Milliseconds. */
const rightedMilliseconds = 60_000;

/** Whether a position is kept after the last one: later, and either ten seconds on or in another place of the geofence. */
export function isWanted(next: KeptPosition, last: KeptPosition | null, geofence: Geofence): boolean {
  if (last === null) return true;
  const passed = next.capturedAt - last.capturedAt;
  // What was kept of a clock that was ahead stays what it is; what is taken now is not to wait until that time has come.
  if (passed < -rightedMilliseconds) return true;
  if (passed <= 0) return false;
  if (passed >= thinMilliseconds) return true;
  const isElsewhere = locate(geofence, next.x, next.y) !== locate(geofence, last.x, last.y);
  return passed >= edgeMilliseconds && isElsewhere;
}
