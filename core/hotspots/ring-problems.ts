// How the rings of one boundary lie to each other: none may cross, holes lie in their polygon, polygons lie apart.
// Without a crossing, one point of a ring that is off another ring tells on which side the whole ring lies.
import { type BoundaryProblem, boundaryProblems, placeWords, ringWords } from './boundary-problem.ts';
import { placeInRing } from './contains.ts';
import { type Crossing, firstCrossing } from './crossing.ts';
import type { BoundaryRings } from './rings-from-geojson.ts';

/** What is wrong with how the rings lie to each other, or null. */
export function problemOfRings(rings: BoundaryRings): BoundaryProblem | null {
  const crossing = firstCrossing(rings);
  if (crossing !== null) return problemOfCrossing(rings, crossing);
  const boxes = boxesOf(rings);
  return misplacedHole(rings, boxes) ?? overlappingPolygons(rings, boxes);
}

function problemOfCrossing(rings: BoundaryRings, crossing: Crossing): BoundaryProblem {
  const a = ringOf(rings, crossing.edge);
  const b = ringOf(rings, crossing.otherEdge);
  const place = placeWords(crossing.x, crossing.y);
  const [first, second] = a < b ? [a, b] : [b, a];
  const polygon = polygonOf(rings, first);
  const otherPolygon = polygonOf(rings, second);
  if (polygon !== otherPolygon) return boundaryProblems.polygonsOverlap(polygon, otherPolygon, place);
  if (first === second) return boundaryProblems.selfCrossing(wordsOf(rings, first), place);
  return boundaryProblems.holeCrosses(wordsOf(rings, second), wordsOf(rings, first), place);
}

/** A hole outside its polygon, or inside another hole of it. */
function misplacedHole(rings: BoundaryRings, boxes: Int32Array): BoundaryProblem | null {
  const { polygonStarts } = rings;
  for (let polygon = 0; polygon + 1 < polygonStarts.length; polygon++) {
    const outer = polygonStarts[polygon];
    for (let hole = outer + 1; hole < polygonStarts[polygon + 1]; hole++) {
      if (sideOfRing(rings, hole, outer) !== 'in') return holeOutside(rings, hole);
      for (let other = outer + 1; other < polygonStarts[polygon + 1]; other++) {
        if (other !== hole && boxesMeet(boxes, hole, other) && sideOfRing(rings, hole, other) !== 'out') {
          return holeOutside(rings, hole);
        }
      }
    }
  }
  return null;
}

function holeOutside(rings: BoundaryRings, hole: number): BoundaryProblem {
  const vertex = rings.ringStarts[hole];
  return boundaryProblems.holeOutside(wordsOf(rings, hole), placeWords(rings.xs[vertex], rings.ys[vertex]));
}

function overlappingPolygons(rings: BoundaryRings, boxes: Int32Array): BoundaryProblem | null {
  const polygons = rings.polygonStarts.length - 1;
  for (let polygon = 0; polygon < polygons; polygon++) {
    for (let other = 0; other < polygons; other++) {
      if (other === polygon || !isOnGroundOf(rings, boxes, polygon, other)) continue;
      const vertex = rings.ringStarts[rings.polygonStarts[polygon]];
      const place = placeWords(rings.xs[vertex], rings.ys[vertex]);
      return boundaryProblems.polygonsOverlap(Math.min(polygon, other), Math.max(polygon, other), place);
    }
  }
  return null;
}

/** Whether a polygon's outer ring lies inside another polygon's outer ring and in none of its holes. */
function isOnGroundOf(rings: BoundaryRings, boxes: Int32Array, polygon: number, other: number): boolean {
  const ring = rings.polygonStarts[polygon];
  const outer = rings.polygonStarts[other];
  if (!boxesMeet(boxes, ring, outer) || sideOfRing(rings, ring, outer) === 'out') return false;
  for (let hole = outer + 1; hole < rings.polygonStarts[other + 1]; hole++) {
    if (sideOfRing(rings, ring, hole) !== 'out') return false;
  }
  return true;
}

/** On which side of another ring a ring lies, when they do not cross; 'on' when it follows the other all along. */
function sideOfRing({ xs, ys, ringStarts }: BoundaryRings, ring: number, other: number): 'in' | 'on' | 'out' {
  const start = ringStarts[other];
  const end = ringStarts[other + 1];
  for (let i = ringStarts[ring]; i + 1 < ringStarts[ring + 1]; i++) {
    const atVertex = placeInRing(xs, ys, start, end, xs[i], ys[i]);
    if (atVertex !== 'on') return atVertex;
  }
  for (let i = ringStarts[ring]; i + 1 < ringStarts[ring + 1]; i++) {
    const middle = placeInRing(xs, ys, start, end, (xs[i] + xs[i + 1]) / 2, (ys[i] + ys[i + 1]) / 2);
    if (middle !== 'on') return middle;
  }
  return 'on';
}

function boxesMeet(boxes: Int32Array, ring: number, other: number): boolean {
  const a = ring * 4;
  const b = other * 4;
  return (
    boxes[a] <= boxes[b + 2] &&
    boxes[b] <= boxes[a + 2] &&
    boxes[a + 1] <= boxes[b + 3] &&
    boxes[b + 1] <= boxes[a + 3]
  );
}

/** minX, minY, maxX, maxY of each ring. */
function boxesOf({ xs, ys, ringStarts }: BoundaryRings): Int32Array {
  const boxes = new Int32Array((ringStarts.length - 1) * 4);
  for (let ring = 0; ring + 1 < ringStarts.length; ring++) {
    const ringXs = xs.subarray(ringStarts[ring], ringStarts[ring + 1]);
    const ringYs = ys.subarray(ringStarts[ring], ringStarts[ring + 1]);
    const least = (a: number, b: number) => Math.min(a, b);
    const most = (a: number, b: number) => Math.max(a, b);
    boxes.set(
      [ringXs.reduce(least), ringYs.reduce(least), ringXs.reduce(most), ringYs.reduce(most)],
      ring * 4,
    );
  }
  return boxes;
}

function ringOf({ ringStarts }: BoundaryRings, vertex: number): number {
  let ring = 0;
  while (ringStarts[ring + 1] <= vertex) ring++;
  return ring;
}

function polygonOf({ polygonStarts }: BoundaryRings, ring: number): number {
  let polygon = 0;
  while (polygonStarts[polygon + 1] <= ring) polygon++;
  return polygon;
}

function wordsOf(rings: BoundaryRings, ring: number): string {
  const polygon = polygonOf(rings, ring);
  return ringWords(polygon, ring - rings.polygonStarts[polygon], rings.polygonStarts.length - 1);
}
