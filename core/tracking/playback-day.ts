// A dosage day as playback begins with it: its hotspots as they held then, who was there when, and since when positions are on record.
// One schema for both ends. Times are milliseconds since 1970 UTC.
import * as z from 'zod/mini';
import { hotspotCollection } from '../hotspots/hotspot-features.ts';
import type { OfficerVisits } from './dosage.ts';
import { toldVisit } from './listed-visit.ts';
import { pairsOf } from './stretches.ts';
import type { Visit } from './visit.ts';

/** Pairs of milliseconds from entry: from, to, from, to … */
const stretches = z.array(z.number());

const playbackVisit = z.extend(toldVisit, {
  officerId: z.string(),
  measured: stretches,
  inferred: stretches,
  certain: stretches,
  possible: stretches,
});

export const playbackDay = z.object({
  day: z.string(),
  from: z.number(),
  to: z.number(),
  /** The earliest position on record; null where there is none. What was before has been deleted, or never was. */
  positionsSince: z.nullable(z.number()),
  hotspots: hotspotCollection,
  /** When each hotspot's last visit before the day ended, of those that had one. */
  lastVisitEnds: z.array(z.tuple([z.string(), z.number()])),
  /** In order of entry. */
  visits: z.array(playbackVisit),
});

export type PlaybackDay = z.infer<typeof playbackDay>;
export type PlaybackVisit = z.infer<typeof playbackVisit>;

/** A visit as the room knows it, its stretches as pairs of moments. */
export function visitFromPlayback(visit: PlaybackVisit): Visit & { readonly officerId: string } {
  const pairs = (list: readonly number[]) => pairsOf(list, visit.enteredAt);
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
