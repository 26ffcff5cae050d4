// A private zone, such as a home: a circle that an officer sets on their own phone and that the phone keeps to itself. What is measured within is
// dropped there and never sent, so no server knows where it is. Not a rule of dosage: whoever is at home is in no hotspot of theirs.
import * as z from 'zod/mini';
import { greatCircleMetres } from '../geo/distance.ts';
import { E7_PER_DEGREE } from '../geo/grain.ts';

/** In degrees. */
export interface Place {
  readonly longitude: number;
  readonly latitude: number;
}

/** From the smallest in which a home is not to be guessed, to the largest that leaves a patrol something to measure. Metres. */
export const zoneRadii = [100, 200, 300, 500, 1000] as const;

export const privateZone = z.object({
  longitude: z.number().check(z.gte(-180), z.lte(180)),
  latitude: z.number().check(z.gte(-90), z.lte(90)),
  radiusMetres: z.number().check(z.gte(zoneRadii[0]), z.lte(1000)),
});
export type PrivateZone = z.infer<typeof privateZone>;

/** What a phone keeps of its zones, in its own storage alone. */
export const zoneBook = z.object({
  zones: z.array(privateZone),
  /** How much was not kept because it was in a zone, and because the phone could not say where it was. */
  dropped: z.number(),
  unplaced: z.number(),
});
export type ZoneBook = z.infer<typeof zoneBook>;

/** Whether a place is within any of the zones; the edge belongs to them. */
export function isPrivate({ longitude, latitude }: Place, zones: readonly PrivateZone[]): boolean {
  const [x, y] = [e7(longitude), e7(latitude)];
  return zones.some(
    (zone) => greatCircleMetres(x, y, e7(zone.longitude), e7(zone.latitude)) <= zone.radiusMetres,
  );
}

/** The positions that may leave the phone, in their order, and how many may not. */
export function notPrivate<Position extends Place>(
  positions: readonly Position[],
  zones: readonly PrivateZone[],
): { readonly kept: readonly Position[]; readonly dropped: number } {
  if (zones.length === 0) return { kept: positions, dropped: 0 };
  const kept = positions.filter((position) => !isPrivate(position, zones));
  return { kept, dropped: positions.length - kept.length };
}

/** How far from the place its zone may be set, as a share of the radius: the place stays well within. */
const furthestShare = 0.5;

/**
 * A zone around a place, but not with the place at its centre: from where tracks break off, a circle can be drawn, and its centre would be the
 * door. `turn` and `far` are two random numbers from 0 to 1.
 */
export function zoneAround(
  { longitude, latitude }: Place,
  radiusMetres: number,
  { turn, far }: { readonly turn: number; readonly far: number },
): PrivateZone {
  // By the root, so that every spot of the smaller circle is as likely.
  const metres = radiusMetres * furthestShare * Math.sqrt(far);
  const angle = 2 * Math.PI * turn;
  const metresPerDegree = 111_195;
  const north = (metres * Math.cos(angle)) / metresPerDegree;
  const east = (metres * Math.sin(angle)) / (metresPerDegree * Math.cos((latitude * Math.PI) / 180));
  return { longitude: longitude + east, latitude: latitude + north, radiusMetres };
}

function e7(degrees: number): number {
  return Math.round(degrees * E7_PER_DEGREE);
}
