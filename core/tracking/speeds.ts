// How fast an officer moved during a visit: counted time by leg speed in whole cm/s, rounded down so that the limits of `mode` stay exact.

/** Counted time by speed, as it came: a leg adds to the end, and now and then what is of one speed is gathered. */
export interface Speeds {
  /** cm/s, milliseconds, cm/s, milliseconds … */
  times: number[];
  /** So long a list is gathered before it grows. */
  gatherAt: number;
}

const leastGathered = 512;

export function noSpeeds(): Speeds {
  return { times: [], gatherAt: leastGathered };
}

export function copyOfSpeeds({ times, gatherAt }: Speeds): Speeds {
  return { times: times.slice(), gatherAt };
}

export function clearSpeeds(speeds: Speeds): void {
  speeds.times.length = 0;
  speeds.gatherAt = leastGathered;
}

/** Adds counted milliseconds at a leg's speed. */
export function addSpeed(speeds: Speeds, metresPerSecond: number, ms: number): void {
  const { times } = speeds;
  const centimetres = Math.floor(metresPerSecond * 100 + 1e-9);
  const last = times.length - 2;
  if (last >= 0 && times[last] === centimetres) {
    times[last + 1] += ms;
    return;
  }
  times.push(centimetres, ms);
  if (times.length < speeds.gatherAt) return;
  speeds.times = gathered(times);
  speeds.gatherAt = Math.max(leastGathered, speeds.times.length * 2);
}

/** The least speed in m/s at which half of the counted time is reached; null where there is none. */
export function medianSpeed({ times }: Speeds): number | null {
  let total = 0;
  for (let i = 1; i < times.length; i += 2) total += times[i];
  if (total === 0) return null;
  const ascending = gathered(times);
  let sum = 0;
  for (let i = 0; i < ascending.length; i += 2) {
    sum += ascending[i + 1];
    if (sum * 2 >= total) return ascending[i] / 100;
  }
  return null;
}

// Reused from visit to visit: milliseconds by cm/s below 10.24 m/s, where nearly all are, and a bit for each that is not 0. Empty between two uses.
const slowest = 1024;
const milliseconds = new Int32Array(slowest);
const isCounted = new Int32Array(slowest / 32);

/** The same times, each speed once, ascending. */
function gathered(times: readonly number[]): number[] {
  let fast: Map<number, number> | null = null;
  for (let i = 0; i < times.length; i += 2) {
    const centimetres = times[i];
    if (centimetres >= slowest) {
      fast ??= new Map();
      fast.set(centimetres, (fast.get(centimetres) ?? 0) + times[i + 1]);
    } else {
      milliseconds[centimetres] += times[i + 1];
      isCounted[centimetres >>> 5] |= 1 << (centimetres & 31);
    }
  }
  const ascending: number[] = [];
  for (let word = 0; word < isCounted.length; word++) {
    for (let bits = isCounted[word]; bits !== 0; bits &= bits - 1) {
      const centimetres = word * 32 + 31 - Math.clz32(bits & -bits);
      ascending.push(centimetres, milliseconds[centimetres]);
      milliseconds[centimetres] = 0;
    }
    isCounted[word] = 0;
  }
  if (fast === null) return ascending;
  for (const [centimetres, ms] of [...fast].sort((a, b) => a[0] - b[0])) ascending.push(centimetres, ms);
  return ascending;
}
