// A visit as the API tells it, and lists of them. One schema for both ends. Times are milliseconds since 1970 UTC.
import * as z from 'zod/mini';
import { modes, visitEnds, visitKinds } from './visit.ts';

/** What every answer tells of a visit, in a list of now or on a day of the past: DESIGN 6's fields, its id and whose it is. */
export const toldVisit = z.object({
  id: z.string(),
  /** Null for those who may read of visits, but not whose they were. */
  officerId: z.nullable(z.string()),
  callSign: z.nullable(z.string()),
  /** The crew-mate whose track it rests on, where the officer had no live device; null where it is their own. */
  byCrewMate: z.nullable(z.string()),
  hotspotId: z.string(),
  kind: z.enum(visitKinds),
  enteredAt: z.number(),
  leftAt: z.number(),
  measuredSeconds: z.number(),
  inferredSeconds: z.number(),
  unknownSeconds: z.number(),
  lowSeconds: z.number(),
  highSeconds: z.number(),
  positions: z.number(),
  longestGapSeconds: z.number(),
  medianSpeedMetresPerSecond: z.nullable(z.number()),
  mode: z.enum(modes),
  endedBy: z.enum(visitEnds),
  weak: z.boolean(),
});

export const listedVisit = z.extend(toldVisit, {
  hotspotVersion: z.number(),
  /** Not yet left for longer than an absence may last. */
  isOpen: z.boolean(),
  rulesVersion: z.string(),
});

/** By entry. */
export const visitList = z.object({ visits: z.array(listedVisit) });

export type ListedVisit = z.infer<typeof listedVisit>;

/** A visit as a screen shows it, from a list or as it stood at a moment of the past. */
export type ShownVisit = z.infer<typeof toldVisit> & Pick<ListedVisit, 'isOpen'>;
