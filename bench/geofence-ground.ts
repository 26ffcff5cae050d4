// Seeded ground for the geofence bench: star-shaped hotspots of 150 to 500 m with 10 to 60 corners, and points over it in random order,
// a quarter of them near a hotspot: the worst case for caches.
import { positionE7FromDegrees } from '../core/geo/grain.ts';
import { type Hotspot, hotspotsFromGeoJson } from '../core/hotspots/index.ts';
import { seeded, starRing } from './seeded.ts';

const metresPerDegree = 111_195;
/** A point near a hotspot is within so many metres of its middle. */
const nearMetres = 600;

export interface Ground {
  readonly hotspots: readonly Hotspot[];
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Points in 1e-7 degrees, at the grain of positions. */
export interface Points {
  readonly length: number;
  readonly xs: Int32Array;
  readonly ys: Int32Array;
}

/** So many hotspots over a county, or over England where a county would be full. */
export function groundOf(count: number): Ground {
  const area =
    count > 2000
      ? { west: -5, south: 50.5, east: 1.5, north: 54.8 }
      : { west: -2.03, south: 52.7, east: -1.17, north: 53.54 };
  const random = seeded(count);
  const features = Array.from({ length: count }, () => {
    const longitude = area.west + random() * (area.east - area.west);
    const latitude = area.south + random() * (area.north - area.south);
    const radius = 150 + random() * 350;
    const ring = starRing(random, longitude, latitude, radius, 10 + Math.floor(random() * 51));
    return { type: 'Feature', geometry: { type: 'Polygon', coordinates: [ring] } };
  });
  const { hotspots, problems } = hotspotsFromGeoJson({ type: 'FeatureCollection', features });
  if (problems.length > 0) throw new Error(problems[0].message);
  return { hotspots, ...area };
}

/** Points over the ground, a quarter of them near a hotspot. */
export function pointsOver(ground: Ground, count: number): Points {
  const random = seeded(count + ground.hotspots.length);
  const xs = new Int32Array(count);
  const ys = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    let longitude = ground.west + random() * (ground.east - ground.west);
    let latitude = ground.south + random() * (ground.north - ground.south);
    if (random() < 0.25) {
      const { boundary } = ground.hotspots[Math.floor(random() * ground.hotspots.length)];
      const angle = 2 * Math.PI * random();
      const metres = nearMetres * Math.sqrt(random());
      latitude = (boundary.minY + boundary.maxY) / 2e7 + (metres * Math.sin(angle)) / metresPerDegree;
      const shrink = Math.cos((latitude * Math.PI) / 180);
      longitude =
        (boundary.minX + boundary.maxX) / 2e7 + (metres * Math.cos(angle)) / metresPerDegree / shrink;
    }
    xs[i] = positionE7FromDegrees(longitude);
    ys[i] = positionE7FromDegrees(latitude);
  }
  return { length: count, xs, ys };
}

/** The same points, but half of them moved onto a vertex, onto an edge, or one unit (1 cm) beside either. */
export function tryingPointsOver(ground: Ground, count: number): Points {
  const points = pointsOver(ground, count);
  const random = seeded(count);
  for (let i = 0; i < count; i += 2) {
    const { xs, ys } = ground.hotspots[Math.floor(random() * ground.hotspots.length)].boundary;
    const vertex = Math.floor(random() * (xs.length - 1));
    const share = i % 4 === 0 ? 0 : random();
    points.xs[i] = Math.round(xs[vertex] + share * (xs[vertex + 1] - xs[vertex])) + beside(random());
    points.ys[i] = Math.round(ys[vertex] + share * (ys[vertex + 1] - ys[vertex])) + beside(random());
  }
  return points;
}

function beside(share: number): number {
  return share < 0.15 ? -1 : share > 0.85 ? 1 : 0;
}
