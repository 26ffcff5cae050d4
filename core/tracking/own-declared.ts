// Time in a hotspot that an officer declares because their device could not measure it. It stays apart from what was measured, by name and in every
// figure, and can be taken back. One schema for both ends. Times are milliseconds since 1970 UTC.
import * as z from 'zod/mini';
import { moment } from '../time/index.ts';

export const declaredReasons = ['phone-dead', 'no-position-indoors', 'phone-left-behind', 'other'] as const;

export const declaredChange = z.discriminatedUnion('change', [
  z.object({
    change: z.literal('declare'),
    /** Made by the phone, so that what is sent twice is once. */
    declaredId: z.uuid(),
    hotspotId: z.string().check(z.minLength(1), z.maxLength(200)),
    startedAt: moment,
    endedAt: moment,
    reason: z.enum(declaredReasons),
  }),
  z.object({ change: z.literal('withdraw'), declaredId: z.uuid(), saidAt: moment }),
]);
export type DeclaredChange = z.infer<typeof declaredChange>;

/** `POST /api/declared`. */
export const declaredUpload = z.object({
  changes: z.array(declaredChange).check(z.maxLength(50)),
});

export const declaredRefusals = [
  'off-duty',
  'from-the-future',
  'too-old',
  'hotspot-unknown',
  'ends-before-it-begins',
  'too-long',
  'overlaps-another',
  'declared-unknown',
] as const;
export type DeclaredRefusal = (typeof declaredRefusals)[number];

/** Every change of the upload is in one of the lists, by its `declaredId`. */
export const declaredAnswer = z.object({
  kept: z.array(z.string()),
  alreadyHad: z.array(z.string()),
  refused: z.array(z.object({ declaredId: z.string(), reason: z.enum(declaredRefusals) })),
});
export type DeclaredAnswer = z.infer<typeof declaredAnswer>;

/** `GET /api/declared`: what officers declared, those taken back too, the latest first. */
export const declaredList = z.object({
  declared: z.array(
    z.object({
      declaredId: z.string(),
      officerId: z.string(),
      callSign: z.string(),
      hotspotId: z.string(),
      hotspotName: z.string(),
      startedAt: z.number(),
      endedAt: z.number(),
      reason: z.enum(declaredReasons),
      receivedAt: z.number(),
      withdrawnAt: z.nullable(z.number()),
      /** What of it was not measured of them there: seconds. */
      beyondSeconds: z.number(),
    }),
  ),
});
export type DeclaredList = z.infer<typeof declaredList>;
