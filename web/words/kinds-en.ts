// What is logged, by kind, in English: as short as a button, and as a count. The other languages follow these keys.
import type { correctionReasons, withdrawalReasons } from '../../core/activities/activity.ts';
import type {
  ActivityGroup,
  ActivityKind,
  CountedThing,
  SearchOutcome,
} from '../../core/activities/kinds.ts';
import type { AuthorityKind } from '../../core/activities/powers.ts';

const kindNames: Readonly<Record<ActivityKind, string>> = {
  greeting: 'Greeting',
  conversation: 'Conversation',
  'business-visit': 'Business visit',
  'group-engagement': 'Group',
  'event-engagement': 'Event',
  'advice-or-warning': 'Advice or warning',
  'name-and-address-required': 'Name and address required',
  'behaviour-contract-offered': 'Behaviour contract offered',
  'community-protection-warning': 'Community protection warning',
  'community-protection-notice': 'Community protection notice',
  'community-protection-breach': 'Breach of a protection notice',
  'pspo-advice': 'PSPO advice',
  'pspo-penalty': 'PSPO penalty',
  'dispersal-direction': 'Direction to leave (s.35)',
  'vehicle-warning': 'Vehicle warning (s.59)',
  'vehicle-seizure': 'Vehicle seized (s.59)',
  'alcohol-surrender': 'Alcohol surrendered',
  'tobacco-surrender': 'Tobacco surrendered',
  'penalty-notice': 'Penalty notice',
  'community-resolution': 'Community resolution',
  'arrest-for-breach': 'Arrest for breach',
  'stop-and-search': 'Stop and search',
  arrest: 'Arrest',
  seizure: 'Seizure',
  'weapon-found': 'Weapon found',
  'weapon-sweep': 'Weapon sweep',
  'intelligence-submitted': 'Intelligence submitted',
  'missing-person-found': 'Missing person found',
  safeguarding: 'Safeguarding',
  needles: 'Needles',
  graffiti: 'Graffiti',
  'broken-lighting': 'Broken lighting',
  'dispersal-authority': 'Dispersal authority',
  'closure-notice': 'Closure notice',
  'civil-injunction': 'Civil injunction',
  'criminal-behaviour-order': 'Criminal behaviour order',
  'respect-order': 'Respect order',
};

const activityGroups: Readonly<Record<ActivityGroup, string>> = {
  engagement: 'Engagement',
  power: 'Power used',
  search: 'Search and arrest',
  finding: 'Weapons and intelligence',
  welfare: 'Welfare',
  environment: 'Report a place',
  order: 'Orders',
};

const howMany: Readonly<Record<CountedThing, string>> = {
  people: 'How many people?',
  times: 'How many times?',
  items: 'How many?',
};

const outcomes: Readonly<Record<SearchOutcome, string>> = {
  'nothing-found': 'Nothing found',
  'found-and-dealt-with': 'Found, dealt with',
  arrest: 'Arrest',
  'other-outcome': 'Other outcome',
};

const authorityKinds: Readonly<Record<AuthorityKind, string>> = {
  dispersal: 'Dispersal authority (s.34)',
  pspo: 'Public spaces protection order',
  closure: 'Closure',
};

const correctionReasonNames: Readonly<Record<(typeof correctionReasons)[number], string>> = {
  'wrong-kind': 'Wrong kind',
  'wrong-count': 'Wrong count',
  'wrong-time': 'Wrong time',
  'wrong-place': 'Wrong place',
  'reference-added': 'Reference added',
  'outcome-known': 'Outcome known now',
};

const withdrawalReasonNames: Readonly<Record<(typeof withdrawalReasons)[number], string>> = {
  slip: 'A slip of the finger',
  'logged-twice': 'Logged twice',
  'not-done': 'It was not done',
};

const things: Readonly<Record<CountedThing, readonly [one: string, many: string]>> = {
  people: ['person', 'people'],
  times: ['time', 'times'],
  items: ['item', 'items'],
};

export const kindsEn = {
  kindNames,
  activityGroups,
  howMany,
  outcomes,
  authorityKinds,
  correctionReasonNames,
  withdrawalReasonNames,
  counted: (n: number, what: CountedThing) => `${n.toLocaleString('en-GB')} ${things[what][n === 1 ? 0 : 1]}`,
};
