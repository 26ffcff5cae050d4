// Seeded randomness for benches: the same numbers on every machine.

/** A generator of numbers in [0, 1) from a seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A star-shaped ring in degrees around a centre: `corners` corners between half and all of `radiusMetres` away. */
export function starRing(
  random: () => number,
  longitude: number,
  latitude: number,
  radiusMetres: number,
  corners: number,
): [number, number][] {
  const metresPerDegree = 111_195;
  const shrink = Math.cos((latitude * Math.PI) / 180);
  const ring: [number, number][] = [];
  for (let i = 0; i < corners; i++) {
    const angle = ((i + random() * 0.8) / corners) * 2 * Math.PI;
    const radius = radiusMetres * (0.5 + 0.5 * random());
    ring.push([
      longitude + (radius * Math.cos(angle)) / (metresPerDegree * shrink),
      latitude + (radius * Math.sin(angle)) / metresPerDegree,
    ]);
  }
  ring.push(ring[0]);
  return ring;
}
