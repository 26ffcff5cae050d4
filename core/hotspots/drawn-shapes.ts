// Shapes drawn by numbers instead of by hand: a circle or a box round a place, and a corner moved by metres. Points are [longitude,
// latitude] in degrees at 1e-7°; rings are open: the last corner is not the first again.
import { METRES_PER_E7, RADIANS_PER_E7 } from '../geo/distance.ts';
import { degreesFromE7, E7_PER_DEGREE, e7FromDegrees } from '../geo/grain.ts';

export type Corner = readonly [longitude: number, latitude: number];

const circleCorners = 32;

/** The corners of a circle of that radius in metres round a place. */
export function circleAround(middle: Corner, radiusMetres: number): Corner[] {
  return Array.from({ length: circleCorners }, (_, i) => {
    const angle = (2 * Math.PI * i) / circleCorners;
    return movedBy(middle, radiusMetres * Math.cos(angle), radiusMetres * Math.sin(angle));
  });
}

/** The corners of a box, so wide from west to east and so high from south to north in metres, round a place. */
export function boxAround(middle: Corner, widthMetres: number, heightMetres: number): Corner[] {
  const [x, y] = [widthMetres / 2, heightMetres / 2];
  const corners: [number, number][] = [
    [-x, -y],
    [x, -y],
    [x, y],
    [-x, y],
  ];
  return corners.map(([east, north]) => movedBy(middle, east, north));
}

/** The place so many metres to the east and north. */
export function movedBy([longitude, latitude]: Corner, eastMetres: number, northMetres: number): Corner {
  const perEast = METRES_PER_E7 * Math.cos(latitude * E7_PER_DEGREE * RADIANS_PER_E7);
  const x = e7FromDegrees(longitude) + Math.round(eastMetres / perEast);
  const y = e7FromDegrees(latitude) + Math.round(northMetres / METRES_PER_E7);
  return [degreesFromE7(x), degreesFromE7(y)];
}
