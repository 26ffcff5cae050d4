// What officers log, and what each kind asks for. A kind is what was done; what counts as one, and who may do it, is dated data beside this
// (definitions.json, powers.json), since words, laws and thresholds change while the kind stays.

/** Shown in this order. */
export const activityGroups = [
  'engagement',
  'power',
  'search',
  'finding',
  'welfare',
  'environment',
  'order',
] as const;
export type ActivityGroup = (typeof activityGroups)[number];

/** What a count counts. `times`: it is one unless somebody says otherwise. */
export const countedThings = ['people', 'times', 'items'] as const;
export type CountedThing = (typeof countedThings)[number];

/** What a search came to. Whom it was of is nowhere here: the force's own record says that, under the reference. */
export const searchOutcomes = ['nothing-found', 'found-and-dealt-with', 'arrest', 'other-outcome'] as const;
export type SearchOutcome = (typeof searchOutcomes)[number];

interface KindShape {
  readonly group: ActivityGroup;
  readonly counts: CountedThing;
  /** Asked for because it changes what happens next. */
  readonly asks?: 'outcome' | undefined;
  /** Another system holds the record: here is a count and, once there is one, its reference. */
  readonly isHeldElsewhere?: true | undefined;
  /** Made at the desk: it is no tap of a patrol. */
  readonly isOfTheDesk?: true | undefined;
}

const kinds = {
  greeting: { group: 'engagement', counts: 'people' },
  conversation: { group: 'engagement', counts: 'people' },
  'business-visit': { group: 'engagement', counts: 'people' },
  'group-engagement': { group: 'engagement', counts: 'people' },
  'event-engagement': { group: 'engagement', counts: 'people' },

  'advice-or-warning': { group: 'power', counts: 'people' },
  'name-and-address-required': { group: 'power', counts: 'people' },
  'behaviour-contract-offered': { group: 'power', counts: 'people', isHeldElsewhere: true },
  'community-protection-warning': { group: 'power', counts: 'people', isHeldElsewhere: true },
  'community-protection-notice': { group: 'power', counts: 'people', isHeldElsewhere: true },
  'community-protection-breach': { group: 'power', counts: 'people', isHeldElsewhere: true },
  'pspo-advice': { group: 'power', counts: 'people' },
  'pspo-penalty': { group: 'power', counts: 'people', isHeldElsewhere: true },
  'dispersal-direction': { group: 'power', counts: 'people', isHeldElsewhere: true },
  'vehicle-warning': { group: 'power', counts: 'items', isHeldElsewhere: true },
  'vehicle-seizure': { group: 'power', counts: 'items', isHeldElsewhere: true },
  'alcohol-surrender': { group: 'power', counts: 'people' },
  'tobacco-surrender': { group: 'power', counts: 'people' },
  'penalty-notice': { group: 'power', counts: 'people', isHeldElsewhere: true },
  'community-resolution': { group: 'power', counts: 'people', isHeldElsewhere: true },
  'arrest-for-breach': { group: 'power', counts: 'people', isHeldElsewhere: true },

  'stop-and-search': { group: 'search', counts: 'people', asks: 'outcome', isHeldElsewhere: true },
  arrest: { group: 'search', counts: 'people', isHeldElsewhere: true },
  seizure: { group: 'search', counts: 'items', isHeldElsewhere: true },

  'weapon-found': { group: 'finding', counts: 'items', isHeldElsewhere: true },
  'weapon-sweep': { group: 'finding', counts: 'times' },
  'intelligence-submitted': { group: 'finding', counts: 'times', isHeldElsewhere: true },

  'missing-person-found': { group: 'welfare', counts: 'people', isHeldElsewhere: true },
  safeguarding: { group: 'welfare', counts: 'people', isHeldElsewhere: true },

  needles: { group: 'environment', counts: 'items' },
  graffiti: { group: 'environment', counts: 'items' },
  'broken-lighting': { group: 'environment', counts: 'items' },

  'dispersal-authority': { group: 'order', counts: 'times', isOfTheDesk: true },
  'closure-notice': { group: 'order', counts: 'times', isOfTheDesk: true },
  'civil-injunction': { group: 'order', counts: 'people', isOfTheDesk: true },
  'criminal-behaviour-order': { group: 'order', counts: 'people', isOfTheDesk: true },
  'respect-order': { group: 'order', counts: 'people', isOfTheDesk: true },
} as const satisfies Record<string, KindShape>;

export type ActivityKind = keyof typeof kinds;

function isKind(name: string): name is ActivityKind {
  return Object.hasOwn(kinds, name);
}

export const activityKinds = Object.keys(kinds).filter(isKind);

export function shapeOf(kind: ActivityKind): KindShape {
  return kinds[kind];
}

/** Whether it may be done only by whoever holds the power. All else anybody on patrol may do. */
export function needsPower(kind: ActivityKind): boolean {
  const { group } = shapeOf(kind);
  return group === 'power' || group === 'search' || group === 'order';
}

/** Whether it is a kind at all: what comes from a file may be none. */
export function kindNamed(name: string): ActivityKind | null {
  return isKind(name) ? name : null;
}
