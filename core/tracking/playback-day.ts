// A dosage day as playback begins with it: its hotspots as they held then, who was there when, and since when positions are on record.
// One schema for both ends. Times are milliseconds since 1970 UTC.
import * as z from 'zod/mini';
import type { OfficerVisits } from './dosage.ts';
import type { Stretch, Visit } from './visit.ts';

/** Pairs of milliseconds from entry: from, to, from, to … */
const stretches = z.array(z.number());
const line = z.array(z.tuple([z.number(), z.number()]));

const playbackVisit = z.object({
  id: z.string(),
  officerId: z.string(),
  callSign: z.nullable(z.string()),
  /** Whose track it is where it is a crew-mate's; null where it is their own. */
  byCrewMate: z.nullable(z.string()),
  hotspotId: z.string(),
  kind: z.enum(['visit', 'pass-through', 'drive-through']),
  enteredAt: z.number(),
  leftAt: z.number(),
  measured: stretches,
  inferred: stretches,
  certain: stretches,
  possible: stretches,
  measuredSeconds: z.number(),
  inferredSeconds: z.number(),
  unknownSeconds: z.number(),
  lowSeconds: z.number(),
  highSeconds: z.number(),
  positions: z.number(),
  longestGapSeconds: z.number(),
  medianSpeedMetresPerSecond: z.nullable(z.number()),
  mode: z.enum(['still', 'foot', 'cycle', 'vehicle', 'unknown']),
  endedBy: z.enum(['exit', 'gap', 'duty-end', 'hotspot-end', 'open']),
  weak: z.boolean(),
});

const playbackHotspot = z.object({
  type: z.literal('Feature'),
  properties: z.object({
    id: z.string(),
    name: z.string(),
    visitTargetSeconds: z.number(),
    dayTargetVisits: z.nullable(z.number()),
    dayTargetPatrolSeconds: z.nullable(z.number()),
    dueSeconds: z.number(),
    windows: z.string(),
  }),
  geometry: z.union([
    z.object({ type: z.literal('Polygon'), coordinates: z.array(line) }),
    z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(line)) }),
  ]),
});

export const playbackDay = z.object({
  day: z.string(),
  from: z.number(),
  to: z.number(),
  /** The earliest position on record; null where there is none. What was before has been deleted, or never was. */
  positionsSince: z.nullable(z.number()),
  hotspots: z.object({ type: z.literal('FeatureCollection'), features: z.array(playbackHotspot) }),
  /** When each hotspot's last visit before the day ended, of those that had one. */
  lastVisitEnds: z.array(z.tuple([z.string(), z.number()])),
  /** In order of entry. */
  visits: z.array(playbackVisit),
});

export type PlaybackDay = z.infer<typeof playbackDay>;
export type PlaybackVisit = z.infer<typeof playbackVisit>;

/** A visit as the room knows it, its stretches as pairs of moments. */
export function visitFromPlayback(visit: PlaybackVisit): Visit & { readonly officerId: string } {
  const pairs = (list: readonly number[]) => pairsFrom(list, visit.enteredAt);
  const { id: _id, callSign: _callSign, byCrewMate: _byCrewMate, ...figures } = visit;
  return {
    ...figures,
    measured: pairs(visit.measured),
    inferred: pairs(visit.inferred),
    certain: pairs(visit.certain),
    possible: pairs(visit.possible),
  };
}

/** Visits by officer: what dosage is made of. */
export function byOfficer(visits: readonly (Visit & { readonly officerId: string })[]): OfficerVisits[] {
  return [...Map.groupBy(visits, (visit) => visit.officerId)].map(([officerId, own]) => ({
    officerId,
    visits: own,
    nearPasses: [],
  }));
}

function pairsFrom(list: readonly number[], from: number): Stretch[] {
  const pairs: Stretch[] = [];
  for (let i = 0; i < list.length; i += 2) pairs.push([from + list[i], from + list[i + 1]]);
  return pairs;
}
