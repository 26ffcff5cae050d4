// The grain of a place: every longitude and latitude in Beatkeeper is a whole number of ten-millionths of a degree (E7).
// Whole numbers make "on the boundary" an exact question; one unit is 1.1 cm of latitude. Positions come in steps of ten.

/** Units of geometry in one degree. */
export const E7_PER_DEGREE = 10_000_000;

/** A longitude or latitude of a hotspot's vertex, in degrees, as whole units of 1e-7 degrees. */
export function e7FromDegrees(degrees: number): number {
  return Math.round(degrees * E7_PER_DEGREE);
}

/** A longitude or latitude of a position, in degrees, at the grain of positions (1e-6°), as units of 1e-7 degrees. */
export function positionE7FromDegrees(degrees: number): number {
  return Math.round(degrees * 1_000_000) * 10;
}

/** Degrees of a longitude or latitude in units of 1e-7 degrees. */
export function degreesFromE7(e7: number): number {
  return e7 / E7_PER_DEGREE;
}
