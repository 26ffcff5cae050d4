// What the definition made of a force's walk tests: each walk, and the error of its own devices over all. One schema for both ends.
import * as z from 'zod/mini';

/** What the definition made of a walk, in seconds. */
const walkOutcome = z.object({
  trueSeconds: z.number(),
  /** Measured and inferred. */
  claimedSeconds: z.number(),
  lowSeconds: z.number(),
  highSeconds: z.number(),
  /** How late the entry was seen (early where negative), and the leaving; null where no time was claimed. */
  entryOffSeconds: z.nullable(z.number()),
  leavingOffSeconds: z.nullable(z.number()),
  isWithin: z.boolean(),
});

/** The error of a force's own devices over its walks. */
const walkError = z.object({
  walks: z.number(),
  /** Of how many the truth lay from low to high. */
  within: z.number(),
  /** Of how many no time at all was claimed. */
  missed: z.number(),
  /** Claimed less true, as a share of the true time of all walks: negative where too little was claimed. */
  bias: z.number(),
  /** Median of |claimed − true|, in seconds. */
  medianOffSeconds: z.number(),
  /** The width from low to high as a share of the true time of all walks. */
  width: z.number(),
});

/** Times in milliseconds since 1970 UTC. */
export const walkFigures = z.object({
  /** Null before the first walk. */
  error: z.nullable(walkError),
  walks: z.array(
    z.extend(walkOutcome, {
      id: z.string(),
      officerId: z.string(),
      hotspotId: z.string(),
      deviceName: z.string(),
      enteredAt: z.number(),
      leftAt: z.number(),
    }),
  ),
});

export type WalkOutcome = z.infer<typeof walkOutcome>;
export type WalkError = z.infer<typeof walkError>;
export type WalkFigures = z.infer<typeof walkFigures>;
