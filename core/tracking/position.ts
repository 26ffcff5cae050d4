// A position as a device reported it, at the grain, and the flat columns in which many of them are kept and computed.

/** One position at the grain: time to 0.1 s, place to 1e-6°, accuracy up to the next 0.5 m, speed to 0.1 m/s. */
export interface Position {
  /** When the device took it: milliseconds since 1970 UTC, a multiple of 100. */
  readonly capturedAt: number;
  /** Degrees east, −180 to 180, at 1e-6. */
  readonly longitude: number;
  /** Degrees north, −90 to 90, at 1e-6. */
  readonly latitude: number;
  /** The device's own radius of uncertainty, in metres; null where it does not say. */
  readonly accuracyMetres: number | null;
  readonly speedMetresPerSecond: number | null;
  /** Degrees clockwise from north, 0 to below 360. */
  readonly headingDegrees: number | null;
}

/** Many positions as flat columns, one entry a position. */
export interface Positions {
  readonly length: number;
  /** Milliseconds since 1970 UTC, multiples of 100. */
  readonly capturedAt: Float64Array;
  /** Longitude in 1e-7 degrees, multiples of 10. */
  readonly xs: Int32Array;
  /** Latitude in 1e-7 degrees, multiples of 10. */
  readonly ys: Int32Array;
  /** Accuracy in half metres; `unknownAccuracy` where the device does not say. */
  readonly accuracyHalfMetres: Uint16Array;
  /** Speed in tenths of a metre a second; `unknownSpeed` where the device does not say. */
  readonly speedDecimetres: Uint16Array;
  /** Heading in whole degrees; `unknownHeading` where the device does not say. */
  readonly headingDegrees: Uint16Array;
}

export const unknownAccuracy = 0xffff;
export const unknownSpeed = 0xffff;
export const unknownHeading = 0xffff;

/** Up to so many positions, columns each on their own are the quickest to get; beyond, one piece of memory for all of them. */
const fewPositions = 8;

/** Room for `length` positions, all zero. */
export function emptyPositions(length: number): Positions {
  if (length > fewPositions) return columnsIn(new ArrayBuffer(length * 22), length);
  return {
    length,
    capturedAt: new Float64Array(length),
    xs: new Int32Array(length),
    ys: new Int32Array(length),
    accuracyHalfMetres: new Uint16Array(length),
    speedDecimetres: new Uint16Array(length),
    headingDegrees: new Uint16Array(length),
  };
}

/** Columns one after the other, the widest first. */
function columnsIn(room: ArrayBuffer, length: number): Positions {
  return {
    length,
    capturedAt: new Float64Array(room, 0, length),
    xs: new Int32Array(room, length * 8, length),
    ys: new Int32Array(room, length * 12, length),
    accuracyHalfMetres: new Uint16Array(room, length * 16, length),
    speedDecimetres: new Uint16Array(room, length * 18, length),
    headingDegrees: new Uint16Array(room, length * 20, length),
  };
}

/** Writes whole columns into others from `at` on; they must have room. */
export function copyPositions(to: Positions, at: number, from: Positions): void {
  to.capturedAt.set(from.capturedAt, at);
  to.xs.set(from.xs, at);
  to.ys.set(from.ys, at);
  to.accuracyHalfMetres.set(from.accuracyHalfMetres, at);
  to.speedDecimetres.set(from.speedDecimetres, at);
  to.headingDegrees.set(from.headingDegrees, at);
}

/** The times of the earliest and the latest of some positions, which there must be (ms). */
export function spanOf({ capturedAt, length }: Positions): { readonly from: number; readonly to: number } {
  let from = capturedAt[0];
  let to = from;
  for (let i = 1; i < length; i++) {
    const at = capturedAt[i];
    if (at < from) from = at;
    else if (at > to) to = at;
  }
  return { from, to };
}

/** A reported position at the grain. Numbers must be finite; the door has refused others. */
export function atGrain(reported: Position): Position {
  const { accuracyMetres, speedMetresPerSecond, headingDegrees } = reported;
  return {
    capturedAt: Math.round(reported.capturedAt / 100) * 100,
    longitude: Math.round(reported.longitude * 1e6) / 1e6,
    latitude: Math.round(reported.latitude * 1e6) / 1e6,
    accuracyMetres: accuracyMetres === null ? null : Math.min(Math.ceil(accuracyMetres * 2), 0xfffe) / 2,
    speedMetresPerSecond:
      speedMetresPerSecond === null ? null : Math.min(Math.round(speedMetresPerSecond * 10), 0xfffe) / 10,
    headingDegrees: headingDegrees === null ? null : ((Math.round(headingDegrees) % 360) + 360) % 360,
  };
}

/** Positions as flat columns, put at the grain, in the order given. */
export function positionsFrom(list: readonly Position[]): Positions {
  const columns = emptyPositions(list.length);
  for (let i = 0; i < list.length; i++) {
    const p = atGrain(list[i]);
    columns.capturedAt[i] = p.capturedAt;
    columns.xs[i] = Math.round(p.longitude * 1e6) * 10;
    columns.ys[i] = Math.round(p.latitude * 1e6) * 10;
    columns.accuracyHalfMetres[i] = p.accuracyMetres === null ? unknownAccuracy : p.accuracyMetres * 2;
    columns.speedDecimetres[i] =
      p.speedMetresPerSecond === null ? unknownSpeed : Math.round(p.speedMetresPerSecond * 10);
    columns.headingDegrees[i] = p.headingDegrees === null ? unknownHeading : p.headingDegrees;
  }
  return columns;
}

/** One position of the columns as a value. */
export function positionAt(columns: Positions, i: number): Position {
  const accuracy = columns.accuracyHalfMetres[i];
  const speed = columns.speedDecimetres[i];
  const heading = columns.headingDegrees[i];
  return {
    capturedAt: columns.capturedAt[i],
    longitude: columns.xs[i] / 1e7,
    latitude: columns.ys[i] / 1e7,
    accuracyMetres: accuracy === unknownAccuracy ? null : accuracy / 2,
    speedMetresPerSecond: speed === unknownSpeed ? null : speed / 10,
    headingDegrees: heading === unknownHeading ? null : heading,
  };
}
