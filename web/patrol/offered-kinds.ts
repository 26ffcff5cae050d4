// What may be logged at this moment and place: every kind of a patrol's, of powers and searches only what the officer holds, and what needs an
// authority or an order only where one is live.
import type { Authority } from '../../core/activities/authority.ts';
import {
  type ActivityGroup,
  type ActivityKind,
  activityKinds,
  shapeOf,
} from '../../core/activities/kinds.ts';
import type { PatrolPowers } from '../../core/activities/patrol-book.ts';
import type { AuthorityKind } from '../../core/activities/powers.ts';
import type { PatrolState } from './patrol-state.ts';

/** Of these groups only what the officer holds is offered. */
const heldGroups: readonly ActivityGroup[] = ['power', 'search'];

type Known = Pick<PatrolState, 'powers' | 'authoritiesHere'>;

/** The kinds of a group that are offered, in their order. */
export function kindsOf(group: ActivityGroup, { powers }: Pick<Known, 'powers'>): ActivityKind[] {
  const isHeld = (kind: ActivityKind) => powers?.powers.some(({ power }) => power === kind) ?? false;
  return activityKinds.filter((kind) => {
    const shape = shapeOf(kind);
    if (shape.group !== group || shape.isOfTheDesk === true) return false;
    return !heldGroups.includes(group) || isHeld(kind);
  });
}

/** Under which orders something may be done here: none needed, one of these, or not here since none of that kind is live. */
export type Offer =
  | { readonly ok: true; readonly orders: readonly Authority[] }
  | { readonly ok: false; readonly needs: AuthorityKind };

/** Two laws may give the same power: where one asks for nothing, nothing is needed. */
export function offerOf(kind: ActivityKind, { powers, authoritiesHere }: Known): Offer {
  const needs = (powers?.powers ?? []).filter(({ power }) => power === kind).map((each) => each.needs);
  const [first = null] = needs;
  if (first === null || needs.includes(null)) return { ok: true, orders: [] };
  const orders = authoritiesHere.filter((each) => needs.includes(each.kind));
  return orders.length > 0 ? { ok: true, orders } : { ok: false, needs: first };
}

/** Whether so many are so unusual that the phone asks whether they are meant. */
export function isUnusual(powers: PatrolPowers | null, kind: ActivityKind, count: number): boolean {
  const known = powers?.definitions.find((each) => each.kind === kind);
  return known !== undefined && count >= known.unusualCount;
}
