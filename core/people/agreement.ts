// What an organisation can let others do with the data of its people: what is about them by name or whereabouts. What is not asked of anybody's
// people, such as the pages themselves, cannot be shared.
import { type Action, barred, type OrganisationKind, organisationKinds } from './permission.ts';
import type { Share } from './reach.ts';

export const sharedActions = [
  'live.read',
  'officer.read',
  'visit.read',
  'playback.read',
  'position.export',
  'duty.change',
  'message.send',
  'abstraction.read',
  'device.change',
  'person.read',
  'person.change',
] as const satisfies readonly Action[];

/** Everything that can be agreed: of each kind of organisation what its staff may ever do. */
export const possibleShares: readonly Share[] = organisationKinds.flatMap((kind: OrganisationKind) =>
  sharedActions.filter((action) => !barred[kind]?.includes(action)).map((action) => ({ with: kind, action })),
);

/** What is shared after a choice: agreements that cannot be chosen here stay as they were. */
export function sharesAfter(before: readonly Share[], chosen: readonly Share[]): readonly Share[] {
  const isChosen = (share: Share) =>
    chosen.some((each) => each.with === share.with && each.action === share.action);
  const isPossible = (share: Share) =>
    possibleShares.some((each) => each.with === share.with && each.action === share.action);
  return [...before.filter((share) => !isPossible(share)), ...possibleShares.filter(isChosen)];
}
