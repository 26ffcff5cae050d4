// Whom a look was at, and whose affair it is: professional standards answer for their own organisation's people, those who look and those who
// are looked at. A look of others at others is none of theirs, unless it was shared with them.
import { lookActions } from '../../../core/people/look.ts';
import { type Ground, isOpenTo, isWithin, type Reach, type Subject } from '../../../core/people/reach.ts';
import type { SignedIn } from '../../http/session-door.ts';
import type { Officer } from '../officers.store.ts';
import type { KeptLook } from './looks.store.ts';

export function subjectOf({ id, organisationId, areaId }: Officer): Subject {
  return { officerId: id, organisationId, areaId };
}

/** Whether a look was at an officer: by name, or among all whom the viewer reached. */
export function isAt(look: KeptLook, subject: Subject, ground: Ground): boolean {
  const { officerId, reach, view, organisationId: id, organisationKind: kind } = look;
  if (reach === null) return officerId === subject.officerId;
  return (
    isOpenTo(subject.organisationId, { id, kind }, lookActions[view], ground) &&
    reach.some((span) => isWithin(span, subject, ground))
  );
}

/** Whether somebody may be told of a look: one of their own organisation's, or one at an officer whom they reach for that. */
export function isTheirAffair(
  { viewer, ground }: SignedIn,
  reach: Reach,
  officers: readonly Officer[],
): (look: KeptLook) => boolean {
  const reached = officers.map(subjectOf).filter((subject) => reach.includes(subject));
  return (look) =>
    look.organisationId === viewer.organisation.id || reached.some((subject) => isAt(look, subject, ground));
}
