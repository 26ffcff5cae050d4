// Tracks for property tests: an officer wandering about a few hotspots, with pauses, gaps of every length, poor fixes and leaps.
import fc from 'fast-check';
import { buildGeofence, type Hotspot, hotspotsFromGeoJson } from '../hotspots/index.ts';
import { type Positions, positionsFrom } from './index.ts';

export const start = Date.UTC(2026, 2, 28, 22);
const centre = [-1.48, 52.92] as const;

/** Vertices of a star about the centre, in steps of 2e-6°, so that halving it is exact. */
export function star(radii: readonly number[], scale: 1 | 0.5): [number, number][] {
  const ring = radii.map((radius, i): [number, number] => {
    const angle = (2 * Math.PI * i) / radii.length;
    const x = Math.round(radius * 1.6 * Math.cos(angle)) * 2 * scale;
    const y = Math.round(radius * Math.sin(angle)) * 2 * scale;
    return [(centre[0] * 1e6 + x) / 1e6, (centre[1] * 1e6 + y) / 1e6];
  });
  return [...ring, ring[0]];
}

export function hotspotsOf(rings: Readonly<Record<string, [number, number][]>>): readonly Hotspot[] {
  const features = Object.entries(rings).map(([id, ring]) => ({
    type: 'Feature',
    id,
    properties: {},
    geometry: { type: 'Polygon', coordinates: [ring] },
  }));
  const { hotspots, problems } = hotspotsFromGeoJson({ type: 'FeatureCollection', features });
  if (problems.length > 0) throw new Error(problems[0].message);
  return hotspots;
}

/** A square of 400 m, one that overlaps it, and one that touches it. */
export const threeHotspots = hotspotsOf({
  a: square(-1.483, 52.918, -1.477, 52.922),
  b: square(-1.479, 52.92, -1.473, 52.924),
  c: square(-1.489, 52.918, -1.483, 52.922),
});
export const threeFenced = buildGeofence(threeHotspots);

function square(west: number, south: number, east: number, north: number): [number, number][] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

const gap = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 1, max: 30 }) },
  { weight: 3, arbitrary: fc.integer({ min: 31, max: 120 }) },
  { weight: 2, arbitrary: fc.constantFrom(120, 121, 180, 300, 301, 900, 901) },
  { weight: 1, arbitrary: fc.integer({ min: 121, max: 1300 }) },
);
const accuracy = fc.oneof(fc.constant(null), fc.constantFrom(3, 5, 12.5, 30, 100));

export interface Step {
  readonly gap: number;
  readonly east: number;
  readonly north: number;
  readonly accuracyMetres: number | null;
}

const step = fc.record({
  gap,
  east: fc.integer({ min: -100, max: 100 }),
  north: fc.integer({ min: -100, max: 100 }),
  accuracyMetres: accuracy,
});

/** Wanderings that never break the speed limit: every position is believed. */
export const wandering = fc
  .tuple(fc.array(step, { minLength: 2, maxLength: 60 }), fc.boolean())
  .map(([steps, isVehicle]) => wander(steps, isVehicle ? 14 : 1.5));

/** Wanderings with positions that cannot be true, and some too inaccurate to take part. */
export const troubled = fc
  .tuple(
    wandering,
    fc.array(fc.tuple(fc.nat(), fc.constantFrom(0.5, -0.7, 0.02), fc.constantFrom(5, 120)), { maxLength: 6 }),
  )
  .map(([points, faults]) => {
    const list = points.map((point) => ({ ...point }));
    for (const [at, degrees, accuracyMetres] of faults) {
      const point = list[at % list.length];
      point.longitude += degrees;
      point.accuracyMetres = accuracyMetres;
    }
    return list;
  });

export interface Point {
  capturedAt: number;
  longitude: number;
  latitude: number;
  accuracyMetres: number | null;
}

function wander(steps: readonly Step[], metresPerSecond: number): Point[] {
  let at = start;
  let longitude: number = centre[0];
  let latitude: number = centre[1];
  return steps.map((one) => {
    at += one.gap * 1000;
    const metres = metresPerSecond * Math.min(one.gap, 120);
    longitude = held(longitude + ((one.east / 100) * metres) / 67_000, centre[0], 0.012);
    latitude = held(latitude + ((one.north / 100) * metres) / 111_000, centre[1], 0.008);
    return { capturedAt: at, longitude, latitude, accuracyMetres: one.accuracyMetres };
  });
}

function held(value: number, about: number, reach: number): number {
  return Math.min(about + reach, Math.max(about - reach, value));
}

export function columnsOf(points: readonly Point[]): Positions {
  return positionsFrom(
    points.map((point) => ({ ...point, speedMetresPerSecond: null, headingDegrees: null })),
  );
}
