// Walks as a phone sends them and as the door answers. One schema for both ends.
import * as z from 'zod/mini';

/** Taps of true entry and leaving, times in milliseconds since 1970 UTC. `id` is made by the phone and names the walk for ever. */
export const sentWalk = z.object({
  id: z.uuid(),
  hotspotId: z.string().check(z.minLength(1), z.maxLength(200)),
  enteredAt: z.int().check(z.positive()),
  leftAt: z.int().check(z.positive()),
});
export type SentWalk = z.infer<typeof sentWalk>;

/** The most walks that are sent at once. */
export const mostWalks = 100;

export const walkUpload = z.object({ walks: z.array(sentWalk).check(z.maxLength(mostWalks)) });
export type WalkUpload = z.infer<typeof walkUpload>;

export const walkRefusals = [
  'hotspot-unknown',
  'ends-before-it-begins',
  'too-long',
  'from-the-future',
  'too-old',
] as const;
export type WalkRefusal = (typeof walkRefusals)[number];

export const walkAnswer = z.object({
  kept: z.int(),
  alreadyHad: z.int(),
  refused: z.array(z.object({ id: z.string(), reason: z.enum(walkRefusals) })),
});
export type WalkAnswer = z.infer<typeof walkAnswer>;

export const walkPlace = z.object({ id: z.string(), name: z.string() });

/** The hotspots a phone may name in a walk. */
export const walkPlaces = z.object({ hotspots: z.array(walkPlace) });

const longestSeconds = 4 * 3600;
const futureSeconds = 120;
const oldDays = 31;

/** Why a walk is not taken, or null. */
export function walkRefusalOf(
  walk: SentWalk,
  { receivedAt, isHotspot }: { readonly receivedAt: number; readonly isHotspot: (id: string) => boolean },
): WalkRefusal | null {
  if (!isHotspot(walk.hotspotId)) return 'hotspot-unknown';
  if (walk.leftAt <= walk.enteredAt) return 'ends-before-it-begins';
  if (walk.leftAt - walk.enteredAt > longestSeconds * 1000) return 'too-long';
  if (walk.leftAt > receivedAt + futureSeconds * 1000) return 'from-the-future';
  if (walk.enteredAt < receivedAt - oldDays * 86_400_000) return 'too-old';
  return null;
}
