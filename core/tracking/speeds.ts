// How fast an officer moved during a visit: counted time by leg speed in whole cm/s, rounded down so that the limits of `mode` stay exact.

/** Milliseconds by cm/s: flat below 10.24 m/s, where nearly all are, and by name above. */
export interface Speeds {
  /** Empty until there is counted time: most who come near a place do not enter it. */
  slow: Int32Array;
  fast: Map<number, number>;
}

const slowest = 1024;
const none = new Int32Array(0);
const noneFast = new Map<number, number>();

export function noSpeeds(): Speeds {
  return { slow: none, fast: noneFast };
}

export function copyOfSpeeds({ slow, fast }: Speeds): Speeds {
  return { slow: slow === none ? none : slow.slice(), fast: fast === noneFast ? noneFast : new Map(fast) };
}

export function clearSpeeds(speeds: Speeds): void {
  speeds.slow.fill(0);
  speeds.fast = noneFast;
}

/** Adds counted milliseconds at a leg's speed. */
export function addSpeed(speeds: Speeds, metresPerSecond: number, ms: number): void {
  const centimetres = Math.floor(metresPerSecond * 100 + 1e-9);
  if (centimetres < slowest) {
    if (speeds.slow === none) speeds.slow = new Int32Array(slowest);
    speeds.slow[centimetres] += ms;
    return;
  }
  if (speeds.fast === noneFast) speeds.fast = new Map();
  speeds.fast.set(centimetres, (speeds.fast.get(centimetres) ?? 0) + ms);
}

/** The least speed in m/s at which half of the counted time is reached; null where there is none. */
export function medianSpeed({ slow, fast }: Speeds): number | null {
  let total = 0;
  for (let i = 0; i < slow.length; i++) total += slow[i];
  for (const ms of fast.values()) total += ms;
  if (total === 0) return null;
  let sum = 0;
  for (let i = 0; i < slow.length; i++) {
    sum += slow[i];
    if (sum * 2 >= total) return i / 100;
  }
  for (const [centimetres, ms] of [...fast].sort((a, b) => a[0] - b[0])) {
    sum += ms;
    if (sum * 2 >= total) return centimetres / 100;
  }
  return null;
}
