// A leg: the way between two believed positions that follow each other, with what is known of its ends.

export interface Leg {
  /** Start and end: milliseconds since 1970 UTC, 1e-7 degrees, accuracy in metres. */
  t0: number;
  x0: number;
  y0: number;
  accuracy0: number;
  t1: number;
  /** May lie beyond ±180° where the leg crosses the antimeridian: legs are straight the short way. */
  x1: number;
  y1: number;
  accuracy1: number;
  /** What `locate` says of the ends, and metres that surely lie between each end and any boundary. */
  place0: number;
  place1: number;
  clear0: number;
  clear1: number;
  metres: number;
  metresPerSecond: number;
  /** Whether its end was believed only because of what follows it: nothing is known of the way there. */
  isLeap: boolean;
}

export function emptyLeg(): Leg {
  return {
    t0: 0,
    x0: 0,
    y0: 0,
    accuracy0: 0,
    t1: 0,
    x1: 0,
    y1: 0,
    accuracy1: 0,
    place0: -1,
    place1: -1,
    clear0: 0,
    clear1: 0,
    metres: 0,
    metresPerSecond: 0,
    isLeap: false,
  };
}
