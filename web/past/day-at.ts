// A dosage day at any of its moments: each hotspot's standing, who was in which, and what had happened, all from the day's visits by core's own rules.
import { visitAsOf } from '../../core/tracking/as-of.ts';
import { hotspotDayOf } from '../../core/tracking/hotspot-day.ts';
import type { LiveHotspot } from '../../core/tracking/live-frame.ts';
import {
  byOfficer,
  type PlaybackDay,
  type PlaybackVisit,
  visitFromPlayback,
} from '../../core/tracking/playback-day.ts';
import { defaultRules } from '../../core/tracking/rules.ts';
import { unionOf } from '../../core/tracking/stretches.ts';
import type { Stretch, Visit } from '../../core/tracking/visit.ts';

export interface DayAt {
  readonly day: PlaybackDay;
  /** When each hotspot was patrolled in the whole of the day. */
  readonly patrolled: ReadonlyMap<string, readonly Stretch[]>;
  /** When each officer was in any hotspot in the whole of the day. */
  readonly inside: readonly (readonly Stretch[])[];
  readonly hotspotsAt: (at: number) => ReadonlyMap<string, LiveHotspot>;
  /** The hotspots that each officer was in, of those who were in one. */
  readonly placesAt: (at: number) => ReadonlyMap<string, readonly string[]>;
  /** The day's visits so far, as they stood. */
  readonly visitsAt: (at: number) => readonly (PlaybackVisit & { readonly isOpen: boolean })[];
}

type OwnVisit = Visit & { readonly officerId: string };

/** What was last said of a hotspot, and for which moments it holds. */
interface Said {
  readonly from: number;
  readonly until: number;
  readonly hotspot: LiveHotspot;
}

/** A hotspot that is due becomes so by time alone. */
const dueMilliseconds = 3 * 3_600_000;

export function dayAt(day: PlaybackDay): DayAt {
  const visits = day.visits.map(visitFromPlayback);
  const byHotspot = Map.groupBy(visits, (visit) => visit.hotspotId);
  const lastEnds = new Map(day.lastVisitEnds);
  const said = new Map<string, Said>();
  const dosageDay = { day: day.day, from: day.from, to: day.to };
  const counted = (own: readonly Visit[]) =>
    unionOf(
      own
        .filter(({ kind }) => kind === 'visit')
        .flatMap(({ measured, inferred }) => [...measured, ...inferred]),
    );
  return {
    day,
    patrolled: new Map([...byHotspot].map(([id, own]) => [id, counted(own)])),
    inside: [...Map.groupBy(visits, (visit) => visit.officerId).values()].map(counted),
    hotspotsAt: (at) =>
      new Map(
        day.hotspots.features.map(({ properties: { id, ...targets } }) => {
          const known = said.get(id);
          if (known !== undefined && at >= known.from && at < known.until) return [id, known.hotspot];
          const own = byHotspot.get(id) ?? [];
          const hotspot = hotspotAt({ id, targets }, own, lastEnds.get(id) ?? null, at);
          said.set(id, { ...holdsFor(own, hotspot, at), hotspot });
          return [id, hotspot];
        }),
      ),
    placesAt: (at) => {
      const places = new Map<string, string[]>();
      for (const visit of visits) {
        if (!isThere(visit, at)) continue;
        const own = places.get(visit.officerId);
        if (own) own.push(visit.hotspotId);
        else places.set(visit.officerId, [visit.hotspotId]);
      }
      return places;
    },
    visitsAt: (at) =>
      day.visits.flatMap((visit, index) => {
        const then = visitAsOf(visits[index], at, defaultRules);
        if (then === null) return [];
        const { measured: _m, inferred: _i, certain: _c, possible: _p, ...figures } = then;
        return [{ ...visit, ...figures, isOpen: then.endedBy === 'open' }];
      }),
  };

  function hotspotAt(
    hotspot: Parameters<typeof hotspotDayOf>[0],
    own: readonly OwnVisit[],
    endedBefore: number | null,
    at: number,
  ): LiveHotspot {
    const then = own.flatMap((visit) => {
      const part = visitAsOf(visit, at, defaultRules);
      return part === null ? [] : [{ ...part, officerId: visit.officerId }];
    });
    const ends = then.filter((visit) => visit.kind === 'visit').map((visit) => visit.leftAt);
    const lastEnd = ends.reduce((latest, end) => Math.max(latest, end), endedBefore ?? 0);
    const present = own.filter((visit) => isThere(visit, at)).map((visit) => visit.officerId);
    return hotspotDayOf(hotspot, byOfficer(then), dosageDay, at, lastEnd === 0 ? null : lastEnd, [
      ...new Set(present),
    ]);
  }
}

function isThere(visit: Visit, at: number): boolean {
  return visit.enteredAt <= at && at < visit.leftAt;
}

/** While nobody is there nothing changes until somebody comes, or until it is due. */
function holdsFor(
  own: readonly Visit[],
  { lastVisitEndedAt }: LiveHotspot,
  at: number,
): { from: number; until: number } {
  if (own.some((visit) => isThere(visit, at))) return { from: at, until: at };
  const dueAt = lastVisitEndedAt === null ? at : lastVisitEndedAt + dueMilliseconds;
  let from = at >= dueAt ? dueAt : Number.NEGATIVE_INFINITY;
  let until = at < dueAt ? dueAt : Number.POSITIVE_INFINITY;
  for (const { enteredAt, leftAt } of own) {
    if (leftAt <= at) from = Math.max(from, leftAt);
    if (enteredAt > at) until = Math.min(until, enteredAt);
  }
  return { from, until };
}
