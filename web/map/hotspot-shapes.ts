// The shapes of hotspots for the map, each with the place of its ring: inside the shape, in the middle of its largest part.
import type { Position } from 'geojson';
import type { HotspotFeature } from '../../core/hotspots/hotspot-features.ts';
import type { HotspotShape } from './hotspot.layer.ts';

type Ring = readonly Position[];

/** The shapes of hotspots. */
export function hotspotShapes({
  features,
}: {
  readonly features: readonly HotspotFeature[];
}): readonly HotspotShape[] {
  return features.map(({ geometry, properties }) => {
    const outers: Ring[] =
      geometry.type === 'Polygon'
        ? [geometry.coordinates[0]]
        : geometry.coordinates.map((polygon) => polygon[0]);
    return { id: properties.id, name: properties.name, geometry, centre: ringPlace(outers) };
  });
}

function ringPlace(outers: readonly Ring[]): readonly [number, number] {
  const largest = outers.toSorted((a, b) => Math.abs(twiceArea(b)) - Math.abs(twiceArea(a)))[0];
  const middle = centroid(largest);
  return isInside(middle, largest) ? middle : middleOfWidestSpan(largest, middle[1]);
}

function twiceArea(ring: Ring): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) sum += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
  return sum;
}

// Measured from the first vertex, so that the small differences keep their digits.
function centroid(ring: Ring): [number, number] {
  const [[x0, y0]] = ring;
  let area = 0;
  let x = 0;
  let y = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = [ring[i - 1][0] - x0, ring[i - 1][1] - y0];
    const [bx, by] = [ring[i][0] - x0, ring[i][1] - y0];
    const cross = ax * by - bx * ay;
    area += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  return area === 0 ? [x0, y0] : [x0 + x / (3 * area), y0 + y / (3 * area)];
}

/** Where the ring crosses a latitude, from west to east. */
function crossings(ring: Ring, latitude: number): number[] {
  const found: number[] = [];
  for (let i = 1; i < ring.length; i++) {
    const [[ax, ay], [bx, by]] = [ring[i - 1], ring[i]];
    if (ay > latitude !== by > latitude) found.push(ax + ((latitude - ay) / (by - ay)) * (bx - ax));
  }
  return found.toSorted((a, b) => a - b);
}

function isInside([x, y]: readonly [number, number], ring: Ring): boolean {
  return crossings(ring, y).filter((at) => at > x).length % 2 === 1;
}

// A crescent's middle lies outside it: the ring then stands in the widest part at the same latitude.
function middleOfWidestSpan(ring: Ring, latitude: number): [number, number] {
  const xs = crossings(ring, latitude);
  let best: [number, number] = [ring[0][0], ring[0][1]];
  let widest = 0;
  for (let i = 1; i < xs.length; i += 2) {
    if (xs[i] - xs[i - 1] <= widest) continue;
    widest = xs[i] - xs[i - 1];
    best = [(xs[i] + xs[i - 1]) / 2, latitude];
  }
  return best;
}
