// Officers by call sign, and an officer's day: device, last position, visits and totals. One schema for both ends.
// Times are milliseconds since 1970 UTC.
import * as z from 'zod/mini';
import { listedVisit } from './listed-visit.ts';
import { liveOfficer } from './live-frame.ts';

const listedOfficer = z.object({
  officerId: z.string(),
  callSign: z.string(),
  role: z.string(),
  /** When their last position was taken; null where none is on the picture. */
  lastCapturedAt: z.nullable(z.number()),
});

export const officerList = z.object({ officers: z.array(listedOfficer) });

export const officerDay = z.extend(listedOfficer, {
  /** The name of the device that speaks for them; null without one. */
  device: z.nullable(z.string()),
  pingSeconds: z.nullable(z.number()),
  lastPosition: z.nullable(z.omit(liveOfficer, { officerId: true, callSign: true, role: true })),
  day: z.string(),
  visits: z.array(listedVisit),
  totals: z.object({
    visits: z.number(),
    passThroughs: z.number(),
    driveThroughs: z.number(),
    measuredSeconds: z.number(),
    inferredSeconds: z.number(),
    lowSeconds: z.number(),
    highSeconds: z.number(),
  }),
  /** Positions of the day that took no part, by reason. */
  refused: z.record(z.string(), z.number()),
});

export type OfficerDay = z.infer<typeof officerDay>;
