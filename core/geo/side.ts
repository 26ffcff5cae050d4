// On which side of a line a point lies, in whole units of 1e-7 degrees: exact while both differences stay under 6.7e7 units (6.7°).
// Hotspots are at most 6° across for this reason.

/** Positive when the point is to the left of the line from (x1, y1) to (x2, y2), negative to the right, 0 exactly on it. */
export function sideOf(x1: number, y1: number, x2: number, y2: number, x: number, y: number): number {
  return (x2 - x1) * (y - y1) - (x - x1) * (y2 - y1);
}

/** Whether the point lies on the line between the two ends, the ends included. */
export function isBetween(x1: number, y1: number, x2: number, y2: number, x: number, y: number): boolean {
  return (
    x >= Math.min(x1, x2) &&
    x <= Math.max(x1, x2) &&
    y >= Math.min(y1, y2) &&
    y <= Math.max(y1, y2) &&
    sideOf(x1, y1, x2, y2, x, y) === 0
  );
}
