// A dosage day at any of its moments: each hotspot's standing, who was in which, and what had happened, all from the day's visits by core's own rules.
import { windowsFrom } from '../../core/hotspots/windows.ts';
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

/** What was last said of a hotspot. */
interface Said {
  readonly words: string;
  readonly hotspot: LiveHotspot;
}

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
          const terms = { id, targets, windows: windowsOf(targets.windows) };
          const hotspot = hotspotAt(terms, byHotspot.get(id) ?? [], lastEnds.get(id) ?? null, at);
          // One that stands as before is the same value as before, so that nothing is drawn again for it.
          const words = JSON.stringify(hotspot);
          const known = said.get(id);
          if (known?.words === words) return [id, known.hotspot];
          said.set(id, { words, hotspot });
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

/** The windows that the day's hotspot says in words; our own words are always read. */
function windowsOf(words: string) {
  const read = windowsFrom(words);
  return read.ok ? read.windows : [];
}

function isThere(visit: Visit, at: number): boolean {
  return visit.enteredAt <= at && at < visit.leftAt;
}
