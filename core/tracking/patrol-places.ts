// What a phone is told of the hotspots, so that it measures visits by the same definition without signal, and of one's own day as the server has it.
// One schema for both ends. Times are milliseconds since 1970 UTC.
import * as z from 'zod/mini';
import { hotspotFeature } from '../hotspots/hotspot-features.ts';
import { listedVisit } from './listed-visit.ts';
import { liveHotspot } from './live-frame.ts';

/** `GET /api/patrol/hotspots`: answered by 304 where nothing has changed. */
export const patrolHotspots = z.object({
  at: z.number(),
  /** Of the officer whose phone it is. */
  me: z.object({
    officerId: z.string(),
    callSign: z.string(),
    role: z.string(),
    /** Whether a radio speaks for them: then its emergency button is theirs. */
    hasRadio: z.boolean(),
  }),
  isInvented: z.boolean(),
  features: z.array(hotspotFeature),
  /** The version of each hotspot's shape and targets, by its id. */
  versions: z.record(z.string(), z.int()),
  /** The address of the basemap's PMTiles; empty without one. */
  tiles: z.string(),
  /** West, south, east, north in degrees. */
  bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]),
});
export type PatrolHotspots = z.infer<typeof patrolHotspots>;

/** `GET /api/patrol/now`: where each hotspot stands today. Who is there is a number: a phone sees nobody else. */
export const patrolNow = z.object({
  at: z.number(),
  day: z.string(),
  hotspots: z.array(
    z.extend(z.omit(liveHotspot, { presentOfficerIds: true, patrolStretches: true }), {
      present: z.int(),
    }),
  ),
});
export type PatrolNow = z.infer<typeof patrolNow>;

/** The most looks that a phone is told: all of them are on the officer's own account. */
export const mostLooksTold = 100;

/** `GET /api/patrol/day`: one's own dosage day as the server has it, and who looked at one in the last 31 days, the latest first. */
export const patrolDay = z.object({
  at: z.number(),
  day: z.string(),
  visits: z.array(listedVisit),
  measuredSeconds: z.number(),
  inferredSeconds: z.number(),
  lowSeconds: z.number(),
  highSeconds: z.number(),
  /** What the officer declared of today: apart from all that was measured. */
  declaredSeconds: z.number(),
  /** Positions of the day that took no part, by reason. */
  refused: z.record(z.string(), z.number()),
  looks: z.array(z.object({ at: z.number(), view: z.string(), by: z.string() })),
});
export type PatrolDay = z.infer<typeof patrolDay>;
