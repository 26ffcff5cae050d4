// What the desk asks of authorities and does to them: read, put on record, ended early. Each change is one transaction.
import type { Authority } from '../../core/activities/authority.ts';
import {
  type AuthorityProblem,
  areaProblem,
  authorityProblems,
  noArea,
} from '../../core/activities/authority-check.ts';
import type { AuthorityBody } from '../../core/activities/authority-list.ts';
import { authorityRuleAt } from '../../core/activities/authority-rules.ts';
import { boundaryFromGeometry } from '../../core/hotspots/boundary.ts';
import type { BoundaryGeometry } from '../../core/hotspots/hotspot-features.ts';
import { geometryFromBoundary } from '../../core/hotspots/index.ts';
import type { OrganisationKind } from '../../core/people/index.ts';
import type { Actor } from '../bus/events.ts';
import type { Database, ForceTransaction } from '../db/database.ts';
import { hotspotsAt, readHotspotVersions, united } from '../hotspots/index.ts';
import {
  addAuthority,
  authoritiesTouching,
  endAuthority,
  readAuthorities,
  readAuthority,
} from './authorities.store.ts';

/** Whose desk it is. */
export interface AuthorityRecorder {
  readonly forceId: number;
  readonly actor: Actor;
  readonly organisationKind: OrganisationKind;
}

export type Made =
  | { readonly ok: true; readonly authority: Authority }
  | { readonly ok: false; readonly problems: readonly AuthorityProblem[] };

export type Ended =
  | { readonly ok: true; readonly authority: Authority }
  | { readonly ok: false; readonly reason: 'not-found' | 'not-yours' | 'ended-already' };

export interface AuthorityDesk {
  /** Those that hold at some moment from `from` to before `to` (ms); all where neither is given. */
  list(forceId: number, from: number | null, to: number | null): Promise<Authority[]>;
  make(who: AuthorityRecorder, id: string, body: AuthorityBody): Promise<Made>;
  /** Ends one now; one that is still to come never holds. */
  end(who: AuthorityRecorder, id: string): Promise<Ended>;
}

export function authorityDesk(database: Database, now: () => number): AuthorityDesk {
  return {
    list: (forceId, from, to) =>
      database.inForce(forceId, (t) =>
        from === null && to === null ? readAuthorities(t) : authoritiesTouching(t, from ?? 0, to),
      ),
    make: (who, id, body) => database.inForce(who.forceId, (t) => make(t, who, id, body, now())),
    end: (who, id) => database.inForce(who.forceId, (t) => end(t, who, id, now())),
  };
}

async function make(
  t: ForceTransaction,
  { actor, organisationKind }: AuthorityRecorder,
  authorityId: string,
  { area, ...said }: AuthorityBody,
  now: number,
): Promise<Made> {
  const problems = authorityProblems(said, organisationKind);
  const drawn = await areaOf(t, area, Math.max(said.from, now));
  if (!drawn.ok) problems.push(drawn.problem);
  if (!drawn.ok || problems.length > 0) return { ok: false, problems };
  const authority = { authorityId, ...said, boundary: drawn.boundary, endedAt: null };
  if (await addAuthority(t, authority, actor, now)) return { ok: true, authority };
  // The answer to the first try may not have arrived: the same again is no other.
  const kept = await readAuthority(t, authorityId);
  if (kept !== null && sayTheSame(kept, authority)) return { ok: true, authority: kept };
  return { ok: false, problems: [{ field: null, reason: 'id-taken', message: null }] };
}

/** The area that is meant, as it will be kept: of hotspots, copied as they are at that moment (ms). */
async function areaOf(
  t: ForceTransaction,
  area: AuthorityBody['area'],
  at: number,
): Promise<
  | { readonly ok: true; readonly boundary: BoundaryGeometry }
  | { readonly ok: false; readonly problem: AuthorityProblem }
> {
  if (area.type !== 'hotspots') return kept(boundaryFromGeometry(area));
  const { hotspots } = hotspotsAt(await readHotspotVersions(t))(at);
  const named = hotspots.filter(({ id }) => area.hotspotIds.includes(id));
  if (named.length < new Set(area.hotspotIds).size)
    return { ok: false, problem: { field: 'area', reason: 'hotspot-unknown', message: null } };
  if (named.length === 0) return { ok: false, problem: areaProblem(noArea) };
  return kept(united(named.map(({ boundary }) => boundary)));
}

function kept(shape: ReturnType<typeof boundaryFromGeometry>) {
  return shape.ok
    ? ({ ok: true, boundary: geometryFromBoundary(shape.boundary) } as const)
    : ({ ok: false, problem: areaProblem(shape.problem) } as const);
}

async function end(
  t: ForceTransaction,
  { actor, organisationKind }: AuthorityRecorder,
  id: string,
  now: number,
): Promise<Ended> {
  const known = await readAuthority(t, id);
  if (known === null) return { ok: false, reason: 'not-found' };
  const rule = authorityRuleAt(known.kind, known.from);
  if (rule?.recordedBy.includes(organisationKind) === false) return { ok: false, reason: 'not-yours' };
  // The same again changes nothing.
  if (known.endedAt !== null) return { ok: true, authority: known };
  if (known.until !== null && known.until <= now) return { ok: false, reason: 'ended-already' };
  const at = Math.max(now, known.from);
  await endAuthority(t, id, at, actor);
  return { ok: true, authority: { ...known, endedAt: at } };
}

function sayTheSame({ endedAt: _, ...one }: Authority, { endedAt: __, ...other }: Authority): boolean {
  return JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());
}
