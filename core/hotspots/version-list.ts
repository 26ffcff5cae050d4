// Versions of hotspots as they go over the wire to the desk: times in milliseconds since 1970 UTC, points longitude and latitude.
import * as z from 'zod/mini';
import { boundaryGeometry } from './hotspot-features.ts';

export const exclusionKinds = ['station', 'custody', 'hospital', 'other'] as const;
export type ExclusionKind = (typeof exclusionKinds)[number];
const exclusionKind = z.enum(exclusionKinds);

export const hotspotVersionReply = z.object({
  id: z.string(),
  version: z.number(),
  name: z.string(),
  visitTargetSeconds: z.number(),
  dayTargetVisits: z.nullable(z.number()),
  dayTargetPatrolSeconds: z.nullable(z.number()),
  dueSeconds: z.number(),
  windows: z.array(z.object({ days: z.array(z.number()), from: z.string(), to: z.string() })),
  /** The dosage day from which it holds; null: for all time before. */
  fromDay: z.nullable(z.string()),
  validFrom: z.number(),
  validTo: z.nullable(z.number()),
  isInForce: z.boolean(),
  madeAt: z.number(),
  madeBy: z.string(),
  withdrawnAt: z.nullable(z.number()),
  /** As it was drawn, and as it is measured: without what was cut out. */
  drawn: boundaryGeometry,
  geometry: boundaryGeometry,
  excluded: z.array(z.object({ name: z.string(), kind: exclusionKind })),
  areaSquareMetres: z.number(),
  narrowestWidthMetres: z.number(),
});

export const hotspotVersionList = z.object({
  versions: z.array(hotspotVersionReply),
  /** The dosage day at hand: the earliest from which a new version may hold. */
  today: z.string(),
});

export const savedReply = z.object({
  version: z.number(),
  /** The names of what was cut out. */
  excluded: z.array(z.string()),
});

const day = z.iso.date();
export const hotspotSetReply = z.object({
  id: z.string(),
  name: z.string(),
  from: day,
  until: z.nullable(day),
  members: z.array(z.object({ hotspotId: z.string(), from: day, until: z.nullable(day) })),
});
export const hotspotSetList = z.object({ sets: z.array(hotspotSetReply) });

export const hotspotSetBody = z.strictObject({
  name: z.string().check(z.minLength(1), z.maxLength(120)),
  from: day,
  until: z.nullable(day),
});
export const setMemberBody = z.strictObject({ hotspotId: z.string(), day, isMember: z.boolean() });
export type HotspotSetBody = z.infer<typeof hotspotSetBody>;
export type SetMemberBody = z.infer<typeof setMemberBody>;
export const setKeptReply = z.object({ kept: z.literal(true) });

export const withdrawBody = z.strictObject({ version: z.int() });
export type WithdrawBody = z.infer<typeof withdrawBody>;
export const withdrawnReply = z.object({ withdrawn: z.literal(true) });

export const exclusionList = z.object({
  exclusions: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      kind: exclusionKind,
      validFrom: z.number(),
      validTo: z.nullable(z.number()),
      geometry: boundaryGeometry,
    }),
  ),
});
