// The ledger of what patrols were called away for, as one reader may see it.
import {
  type Abstraction,
  abstractionsOf,
  byDay,
  extensionsOf,
  type Span,
  totalsBy,
} from '../../../core/people/abstraction.ts';
import type { AbstractionList } from '../../../core/people/abstraction-list.ts';
import type { Officer } from '../../people/index.ts';
import { listedDuties, readAreas } from '../../people/index.ts';
import type { Following } from '../following/following.ts';
import type { OfficerReach } from './read-terms.ts';

export interface LedgerReader {
  readonly abstractions: OfficerReach;
  readonly officers: OfficerReach;
}

/**
 * The stretches within a span of those whom the reader reaches, with the names of those whose day they may open. Without a name only what was
 * over before the dosage day is told: what somebody is on now says who they are.
 */
export async function ledgerOf(
  following: Following,
  { abstractions, officers }: LedgerReader,
  span: Span,
  now: number,
): Promise<AbstractionList> {
  const { database, forceId, state, day } = following;
  const { duties, areas } = await database.inForce(forceId, async (t) => ({
    duties: await listedDuties(t, span.from, span.to),
    areas: await readAreas(t),
  }));
  const reached = new Map(abstractions.officers().map((officer) => [officer.id, officer]));
  const named = new Set(officers.officers().map(({ id }) => id));
  const isTold = ({ officerId, to }: Span & { readonly officerId: string }) =>
    reached.has(officerId) && (named.has(officerId) || to < day.from);
  const whole = duties.map(({ duty }) => duty);
  const stretches = abstractionsOf(whole, span, now).filter(isTold);
  const extensions = extensionsOf(duties, span, now).filter(isTold);
  const areaOf = ({ officerId }: { readonly officerId: string }) => reached.get(officerId)?.areaId ?? null;
  const teams = new Set([...stretches, ...extensions].map(areaOf));
  const names = namesOf(state.hotspotVersions, stretches);
  return {
    at: now,
    ...span,
    stretches: stretches.map(({ officerId, ...stretch }) => ({
      ...stretch,
      ...whose(reached.get(officerId), named),
    })),
    extensions: extensions.map(({ officerId, ...each }) => ({
      ...each,
      ...whose(reached.get(officerId), named),
    })),
    byStatus: totalsBy(stretches, ({ status }) => status).map(({ key, ...total }) => ({
      status: key,
      ...total,
    })),
    byHotspot: totalsBy(stretches, ({ hotspotId }) => hotspotId).map(({ key, ...total }) => ({
      hotspotId: key,
      ...total,
    })),
    byDayAndTeam: dayTotals(stretches, areaOf),
    hotspots: names,
    teams: areas.filter(({ id }) => teams.has(id)).map(({ id, name }) => ({ areaId: id, name })),
    isPastAlone: [...reached.keys()].some((id) => !named.has(id)),
  };
}

function whose(officer: Officer | undefined, named: ReadonlySet<string>) {
  const callSign = officer !== undefined && named.has(officer.id) ? officer.callSign : null;
  return { callSign, areaId: officer?.areaId ?? null };
}

function dayTotals(
  stretches: readonly Abstraction[],
  areaOf: (stretch: Abstraction) => string | null,
): AbstractionList['byDayAndTeam'] {
  const days = Map.groupBy(byDay(stretches), ({ day }) => day);
  return [...days.keys()]
    .toSorted()
    .toReversed()
    .flatMap((day) =>
      totalsBy(days.get(day) ?? [], areaOf).map(({ key, ...total }) => ({ day, areaId: key, ...total })),
    );
}

/** The latest name of each hotspot that is spoken of. */
function namesOf(
  versions: Following['state']['hotspotVersions'],
  stretches: readonly Abstraction[],
): AbstractionList['hotspots'] {
  const names = new Map(versions.map(({ hotspot }) => [hotspot.id, hotspot.name]));
  const ids = new Set(stretches.flatMap(({ hotspotId }) => hotspotId ?? []));
  return [...ids].map((hotspotId) => ({ hotspotId, name: names.get(hotspotId) ?? hotspotId }));
}
