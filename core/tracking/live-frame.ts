// What the live desk is told: a snapshot on connecting, then a frame a second with what changed. One schema for both ends.
// Frames are transient: never replayed. Who reconnects gets a snapshot.
import * as z from 'zod/mini';

const stretch = z.tuple([z.number(), z.number()]);

/** An officer as the map shows them. Times are milliseconds since 1970 UTC. */
export const liveOfficer = z.object({
  officerId: z.string(),
  callSign: z.string(),
  /** What they are, in the force's words: 'PC', 'PCSO', 'Council warden'. */
  role: z.string(),
  longitude: z.number(),
  latitude: z.number(),
  accuracyMetres: z.nullable(z.number()),
  speedMetresPerSecond: z.nullable(z.number()),
  headingDegrees: z.nullable(z.number()),
  capturedAt: z.number(),
  receivedAt: z.number(),
  /** The hotspots that this position lies in. */
  hotspotIds: z.array(z.string()),
});

/** A hotspot's dosage day so far, as the map and the list show it. Rings are not summed in. */
export const liveHotspot = z.object({
  hotspotId: z.string(),
  day: z.string(),
  patrolSeconds: z.number(),
  patrolLowSeconds: z.number(),
  patrolHighSeconds: z.number(),
  personSeconds: z.number(),
  patrolVisits: z.number(),
  personVisits: z.number(),
  passThroughs: z.number(),
  driveThroughs: z.number(),
  onTarget: z.number(),
  /** Seconds of patrol asked for today; null where no target is set. */
  dayTargetPatrolSeconds: z.nullable(z.number()),
  /** When a patrol was last there, and null when none was in living memory of the store. */
  lastVisitEndedAt: z.nullable(z.number()),
  presentOfficerIds: z.array(z.string()),
  /** When somebody was there today: the union of presences over officers, together `patrolSeconds`. */
  patrolStretches: z.array(stretch),
  /** Inside its window, target unmet, and no visit for the interval due. */
  isCold: z.boolean(),
});

/** An officer's last quarter of an hour, oldest first: [longitude, latitude, capturedAt]. */
export const liveTrail = z.object({
  officerId: z.string(),
  points: z.array(z.tuple([z.number(), z.number(), z.number()])),
});

/** An activity that something was just said of, as it stands now: logged, corrected or taken back. */
export const liveActivity = z.object({
  activityId: z.string(),
  officerId: z.string(),
  /** A kind of core/activities. */
  kind: z.string(),
  /** People, times or items, by its kind. */
  count: z.number(),
  /** When it was done. */
  at: z.number(),
  hotspotIds: z.array(z.string()),
  isCorrected: z.boolean(),
  isWithdrawn: z.boolean(),
});

export const liveSnapshot = z.object({
  kind: z.literal('snapshot'),
  at: z.number(),
  officers: z.array(liveOfficer),
  hotspots: z.array(liveHotspot),
  trails: z.array(liveTrail),
});

export const liveFrame = z.object({
  kind: z.literal('frame'),
  at: z.number(),
  officers: z.array(liveOfficer),
  hotspots: z.array(liveHotspot),
  /** Officers who are not shown any more: their duty has ended. */
  gone: z.optional(z.array(z.string())),
  /** The ids of all hotspots that hold now; told when some began, ended or were drawn anew. */
  holding: z.optional(z.array(z.string())),
  /** What was just logged, of those whose activities the viewer may read of. What was before is asked for where it is wanted. */
  activities: z.optional(z.array(liveActivity)),
});

/** What the stream says: a snapshot first, then frames. */
export const liveEvent = z.union([liveSnapshot, liveFrame]);

export type LiveOfficer = z.infer<typeof liveOfficer>;
export type LiveHotspot = z.infer<typeof liveHotspot>;
export type LiveTrail = z.infer<typeof liveTrail>;
export type LiveActivity = z.infer<typeof liveActivity>;
export type LiveSnapshot = z.infer<typeof liveSnapshot>;
export type LiveFrame = z.infer<typeof liveFrame>;
