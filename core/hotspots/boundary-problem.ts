// Why a shape cannot be a hotspot's boundary, each with the remedy in its message.
import { degreesFromE7 } from '../geo/grain.ts';

export const MAX_AREA_SQUARE_KILOMETRES = 1000;
/** Keeps every product of two differences of coordinates a whole number that a double holds exactly. */
export const MAX_WIDTH_DEGREES = 6;

export type BoundaryReason =
  | 'not-a-polygon'
  | 'bad-coordinates'
  | 'outside-the-world'
  | 'longitude-latitude-swapped'
  | 'unclosed-ring'
  | 'under-four-points'
  | 'too-wide'
  | 'self-crossing'
  | 'hole-crosses'
  | 'hole-outside'
  | 'polygons-overlap'
  | 'zero-area'
  | 'too-large';

export interface BoundaryProblem {
  readonly reason: BoundaryReason;
  readonly message: string;
}

/** Which ring is meant, in words: polygons and rings counted from 1, the first ring of a polygon being its outer one. */
export function ringWords(polygon: number, ring: number, polygons: number): string {
  const words = ring === 0 ? 'outer ring' : `hole ${ring}`;
  return polygons > 1 ? `${words} of polygon ${polygon + 1}` : words;
}

/** A place for a message: longitude and latitude to five decimals, about a metre. */
export function placeWords(x: number, y: number): string {
  return `longitude ${degreesFromE7(x).toFixed(5)}, latitude ${degreesFromE7(y).toFixed(5)}`;
}

export const boundaryProblems = {
  notAPolygon: (found: string): BoundaryProblem => ({
    reason: 'not-a-polygon',
    message: `The geometry is ${found}. Draw the hotspot as a Polygon or MultiPolygon; a line or a point can be buffered into one.`,
  }),
  badCoordinates: (where: string): BoundaryProblem => ({
    reason: 'bad-coordinates',
    message: `The ${where} is not a list of [longitude, latitude] numbers. Export the layer again as GeoJSON.`,
  }),
  outsideTheWorld: (longitude: number, latitude: number): BoundaryProblem => ({
    reason: 'outside-the-world',
    message: `[${longitude}, ${latitude}] is not on earth in degrees.${gridHint(longitude, latitude)} Export the layer as WGS84 (EPSG:4326), longitude −180 to 180 and latitude −90 to 90.`,
  }),
  swapped: (longitude: number, latitude: number): BoundaryProblem => ({
    reason: 'longitude-latitude-swapped',
    message: `[${longitude}, ${latitude}] looks like latitude before longitude. GeoJSON puts longitude first: swap the two in every point.`,
  }),
  unclosedRing: (ring: string): BoundaryProblem => ({
    reason: 'unclosed-ring',
    message: `The ${ring} does not end where it begins. Repeat its first point at its end.`,
  }),
  underFourPoints: (ring: string): BoundaryProblem => ({
    reason: 'under-four-points',
    message: `The ${ring} has fewer than four different points in a row, the closing one included. Draw at least three corners, or remove it.`,
  }),
  tooWide: (degrees: number): BoundaryProblem => ({
    reason: 'too-wide',
    message: `The hotspot is ${degrees.toFixed(1)}° across; at most ${MAX_WIDTH_DEGREES}° is allowed. Cut it into several hotspots; one that crosses the 180° meridian becomes two.`,
  }),
  selfCrossing: (ring: string, place: string): BoundaryProblem => ({
    reason: 'self-crossing',
    message: `The ${ring} crosses itself near ${place}. Move or remove a corner there so that it does not.`,
  }),
  holeCrosses: (ring: string, other: string, place: string): BoundaryProblem => ({
    reason: 'hole-crosses',
    message: `The ${ring} crosses the ${other} near ${place}. Move the hole wholly inside, or cut the outer ring instead.`,
  }),
  holeOutside: (ring: string, place: string): BoundaryProblem => ({
    reason: 'hole-outside',
    message: `The ${ring} is not within the ground of its polygon near ${place}. Make it a polygon of its own, or remove it.`,
  }),
  polygonsOverlap: (polygon: number, other: number, place: string): BoundaryProblem => ({
    reason: 'polygons-overlap',
    message: `Polygons ${polygon + 1} and ${other + 1} overlap near ${place}. Merge (dissolve) them into one.`,
  }),
  zeroArea: (): BoundaryProblem => ({
    reason: 'zero-area',
    message: 'The hotspot encloses no ground. Draw its corners apart from each other.',
  }),
  tooLarge: (squareMetres: number): BoundaryProblem => ({
    reason: 'too-large',
    message: `The hotspot is ${Math.round(squareMetres / 1e6).toLocaleString('en-GB')} km²; at most ${MAX_AREA_SQUARE_KILOMETRES.toLocaleString('en-GB')} km² is allowed. Draw the places where patrols go, or cut it into several hotspots.`,
  }),
};

/** Numbers of this size in Britain are most often metres of the British National Grid. */
function gridHint(longitude: number, latitude: number): string {
  const isGrid = longitude >= 1000 && longitude <= 700_000 && latitude >= 1000 && latitude <= 1_300_000;
  return isGrid ? ' It looks like an easting and a northing of the British National Grid.' : '';
}
