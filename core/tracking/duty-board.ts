// The duty board: who is on duty now and on what, as the desk is told. One schema for both ends. Times are milliseconds since 1970 UTC.
import * as z from 'zod/mini';
import { dutyStatuses } from '../people/duty.ts';
import { travels } from '../people/duty-change.ts';

/** On patrol; held by something; on a break, at a station, in custody; on duty by a roster alone, with no sign of them yet. */
export const boardStates = ['patrolling', 'committed', 'away', 'expected'] as const;
export type BoardState = (typeof boardStates)[number];

/** How well the last position says where somebody is. Never whether they move: nobody is watched for standing still. */
export const boardSignals = ['heard', 'silent', 'none', 'by-crew'] as const;
export type BoardSignal = (typeof boardSignals)[number];

const boardRow = z.object({
  officerId: z.string(),
  callSign: z.string(),
  role: z.string(),
  /** Their team; null where they are of none. */
  areaId: z.nullable(z.string()),
  dutyId: z.string(),
  startedAt: z.number(),
  plannedEndAt: z.nullable(z.number()),
  state: z.enum(boardStates),
  status: z.nullable(z.enum(dutyStatuses)),
  statusSince: z.nullable(z.number()),
  /** The hotspot that they were called away from; null where they were in none, or nobody said. */
  fromHotspotId: z.nullable(z.string()),
  travel: z.nullable(z.enum(travels)),
  crew: z.nullable(z.string()),
  /** The call signs of those of the crew whom the reader reaches. */
  crewMates: z.array(z.string()),
  signal: z.enum(boardSignals),
  lastCapturedAt: z.nullable(z.number()),
  /** Of the device that was heard last of those that say it. */
  batteryPercent: z.nullable(z.number()),
  /** The hotspots that their last position lies in, while that still says where they are. */
  hotspotIds: z.array(z.string()),
  /** The hotspot of their last visit of the day, and when they left it. */
  lastHotspot: z.nullable(z.object({ hotspotId: z.string(), leftAt: z.number() })),
  /** Of the hotspots that are due the nearest to their last position, in metres to its boundary. */
  nextDue: z.nullable(z.object({ hotspotId: z.string(), metres: z.number() })),
  mayChange: z.boolean(),
});

export const dutyBoard = z.object({
  at: z.number(),
  rows: z.array(boardRow),
  /** Those whose duty the reader may begin. */
  offDuty: z.array(z.object({ officerId: z.string(), callSign: z.string(), role: z.string() })),
  /** Everything that a row names, and every hotspot somebody may be called away from. */
  hotspots: z.array(z.object({ hotspotId: z.string(), name: z.string() })),
  teams: z.array(z.object({ areaId: z.string(), name: z.string() })),
});

export type DutyBoard = z.infer<typeof dutyBoard>;
export type BoardRow = DutyBoard['rows'][number];
