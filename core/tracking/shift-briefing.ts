// The shift briefing: which hotspots ask for a patrol and why, who is there to go, what is planned. One schema for both ends.
import * as z from 'zod/mini';
import { areaKinds } from '../people/area.ts';
import { standings } from './due-order.ts';

const briefedHotspot = z.object({
  hotspotId: z.string(),
  name: z.string(),
  standing: z.enum(standings),
  /** The windows of the week in words; empty: always. */
  windows: z.string(),
  isInWindow: z.boolean(),
  /** A visit is due when none has ended for this long. */
  dueSeconds: z.number(),
  dayTargetVisits: z.nullable(z.number()),
  dayTargetPatrolSeconds: z.nullable(z.number()),
  patrolVisits: z.number(),
  patrolSeconds: z.number(),
  /** The longest gap between patrol visits of the day, in seconds; null with fewer than two. */
  longestGapSeconds: z.nullable(z.number()),
  lastVisitEndedAt: z.nullable(z.number()),
  /** By how many; null where that was longer ago than a day before today. */
  lastVisitPeople: z.nullable(z.number()),
});

/** A dated area, as patrols are briefed of it; where it lies is on the map. */
const briefedAuthority = z.object({
  authorityId: z.string(),
  kind: z.string(),
  name: z.string(),
  terms: z.string(),
  reference: z.string(),
  givenBy: z.string(),
  from: z.number(),
  /** When it ends, early or as it was made; null where nothing says when. */
  until: z.nullable(z.number()),
});
export type BriefedAuthority = z.infer<typeof briefedAuthority>;

export const shiftBriefing = z.object({
  at: z.number(),
  day: z.string(),
  /** Those that hold now or begin within twelve hours, the earliest first. */
  authorities: z.array(briefedAuthority),
  /** What asks first comes first. */
  hotspots: z.array(briefedHotspot),
  /** Of the reader's organisation, by number alone. */
  onDuty: z.object({ patrolling: z.number(), committed: z.number(), away: z.number() }),
  onDutyByTeam: z.array(z.object({ team: z.nullable(z.string()), count: z.number() })),
  /** Duties on record that begin within the next twelve hours. */
  planned: z.array(z.object({ startsAt: z.number(), team: z.nullable(z.string()), count: z.number() })),
  /** The reader's area and what lies within it; of whoever has none, all areas. */
  areas: z.array(
    z.object({
      name: z.string(),
      kind: z.enum(areaKinds),
      within: z.nullable(z.string()),
      contact: z.string(),
    }),
  ),
});

export type ShiftBriefing = z.infer<typeof shiftBriefing>;
export type BriefedHotspot = ShiftBriefing['hotspots'][number];
