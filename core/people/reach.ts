// How far a person's roles reach over the people of a force: by their team, their area and their organisation, and by what other
// organisations share. Nothing reaches beyond the force: that is the database's rule as well.
import { type Action, type OrganisationKind, type Role, type Scope, scopeOf } from './permission.ts';

/** A role that somebody holds; for an area, where it is not for their own. */
export interface Grant {
  readonly role: Role;
  readonly areaId: string | null;
}

/** Somebody who has signed in. */
export interface Viewer {
  readonly staffId: string;
  readonly name: string;
  /** The officer they are on patrol; null where they patrol not. */
  readonly officerId: string | null;
  readonly organisation: { readonly id: string; readonly name: string; readonly kind: OrganisationKind };
  /** Their team: the lowest area they belong to; null for headquarters. */
  readonly areaId: string | null;
  readonly grants: readonly Grant[];
}

/** An officer as reach asks of them; null where nobody said. */
export interface Subject {
  readonly officerId: string;
  readonly organisationId: string | null;
  readonly areaId: string | null;
}

/** What reach is measured on: the tree of areas, and what organisations let the others see of their people. */
export interface Ground {
  /** The area above each; null at the top. */
  readonly parents: ReadonlyMap<string, string | null>;
  /** By organisation, what it lets the staff of others do with the data of its own people. */
  readonly shares: ReadonlyMap<string, readonly Share[]>;
}

/** An agreement of an organisation: staff of such organisations may do that with the data of its people, as far as their roles go. */
export interface Share {
  readonly with: OrganisationKind;
  readonly action: Action;
}

/** What tells of officers without naming them, to whoever may not read of the officer. */
const namesNobody: readonly Action[] = ['visit.read', 'abstraction.read', 'activity.read'];

/**
 * Whether an organisation's people are open to the staff of another for an action. People of no organisation are the police force's own: others
 * read of their visits, and reach nobody of them by name.
 */
export function isOpenTo(
  organisationId: string | null,
  other: { readonly id: string; readonly kind: OrganisationKind },
  action: Action,
  { shares }: Pick<Ground, 'shares'>,
): boolean {
  if (organisationId === null) return other.kind === 'police-force' || namesNobody.includes(action);
  if (organisationId === other.id) return true;
  const agreed = shares.get(organisationId) ?? [];
  return agreed.some((share) => share.with === other.kind && share.action === action);
}

/** Whether the viewer may do a thing at all, be it over themselves alone. */
export function may(viewer: Viewer, action: Action): boolean {
  return viewer.grants.some(({ role }) => scopeOf(role, action, viewer.organisation.kind) !== null);
}

/** A reach that can be asked about anybody. */
export interface Reach {
  readonly spans: readonly Span[];
  /** Viewers with the same words reach the same people; once areas or what is shared are others, so are the words. */
  readonly key: string;
  readonly isEverybody: boolean;
  includes(subject: Subject): boolean;
}

/** How far the viewer may do a thing: the union over their roles. */
export function reachOf(viewer: Viewer, action: Action, ground: Ground): Reach {
  const spans = viewer.grants.flatMap((grant) => spanOf(viewer, grant, action));
  const { organisation } = viewer;
  const known = [...ground.shares.keys()];
  const open = known.filter((id) => isOpenTo(id, organisation, action, ground));
  const words = spans.map((span) => JSON.stringify([span, areasWithin(span, ground)]));
  return {
    spans,
    key: JSON.stringify([organisation.id, open.sort(), [...new Set(words)].sort()]),
    isEverybody: open.length === known.length && spans.some(({ scope }) => scope === 'force'),
    includes: (subject) =>
      spans.some((span) => isWithin(span, subject, ground)) &&
      (subject.officerId === viewer.officerId ||
        isOpenTo(subject.organisationId, organisation, action, ground)),
  };
}

/** A scope with whom or what it is about. */
export interface Span {
  readonly scope: Scope;
  /** Officer, area or organisation by the scope; of the force, none. */
  readonly of: string | null;
}

function spanOf(viewer: Viewer, grant: Grant, action: Action): Span[] {
  const scope = scopeOf(grant.role, action, viewer.organisation.kind);
  if (scope === null) return [];
  const of = {
    own: viewer.officerId,
    team: viewer.areaId,
    area: grant.areaId ?? viewer.areaId,
    organisation: viewer.organisation.id,
    force: null,
  }[scope];
  // A role whose scope has nothing to stand on reaches nobody: a sergeant without a team has none.
  return of === null && scope !== 'force' ? [] : [{ scope, of }];
}

/** Whether an officer is within a scope. */
export function isWithin(
  { scope, of }: Span,
  subject: Subject,
  { parents }: Pick<Ground, 'parents'>,
): boolean {
  switch (scope) {
    case 'own':
      return subject.officerId === of;
    case 'team':
      return subject.areaId === of;
    case 'area':
      return isBelow(subject.areaId, of, parents);
    case 'organisation':
      return subject.organisationId === of;
    case 'force':
      return true;
  }
}

/** The areas that a scope is over, in order; none of a scope that asks of no tree. */
function areasWithin({ scope, of }: Span, { parents }: Pick<Ground, 'parents'>): string[] {
  return scope === 'area' ? [...parents.keys()].filter((id) => isBelow(id, of, parents)).sort() : [];
}

/** Whether an area is another or lies anywhere below it. */
export function isBelow(areaId: string | null, above: string | null, parents: Ground['parents']): boolean {
  const seen = new Set<string>();
  for (let at = areaId; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
    if (at === above) return true;
    seen.add(at);
  }
  return false;
}
