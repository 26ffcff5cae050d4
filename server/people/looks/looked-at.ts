// Whose affair a look is: professional standards answer for their own organisation's people, those who look and those who are looked at. A look
// of others at others is none of theirs, unless it was shared with them.
import { type PastGround, type PlacedOfficer, wasAt } from '../../../core/people/looked-at.ts';
import type { Reach } from '../../../core/people/reach.ts';
import type { SignedIn } from '../../http/session-door.ts';
import type { KeptLook } from './looks.store.ts';

/** Whether somebody may be told of a look: one of their own organisation's, or one at an officer whom they reach now for that. */
export function isTheirAffair(
  { viewer }: Pick<SignedIn, 'viewer'>,
  reach: Reach,
  officers: readonly PlacedOfficer[],
  ground: PastGround,
): (look: KeptLook) => boolean {
  const reached = officers.filter(({ officerId, places }) => reach.includes({ officerId, ...places.value }));
  return (look) =>
    look.organisationId === viewer.organisation.id || reached.some((officer) => wasAt(look, officer, ground));
}
