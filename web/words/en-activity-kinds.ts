// What each kind of activity is called, in English. The other languages follow these keys.
import type { ActivityGroup, ActivityKind } from '../../core/activities/kinds.ts';

const activityKindNames: Readonly<Record<ActivityKind, string>> = {
  greeting: 'Greeting',
  conversation: 'Conversation',
  'business-visit': 'Visit to a business',
  'group-engagement': 'Group met',
  'event-engagement': 'Event attended',
  'advice-or-warning': 'Advice or warning',
  'name-and-address-required': 'Name and address required',
  'behaviour-contract-offered': 'Acceptable behaviour contract offered',
  'community-protection-warning': 'Community protection warning',
  'community-protection-notice': 'Community protection notice',
  'community-protection-breach': 'Breach of a community protection notice',
  'pspo-advice': 'Advice under a public spaces protection order',
  'pspo-penalty': 'Penalty under a public spaces protection order',
  'dispersal-direction': 'Direction to leave (section 35)',
  'vehicle-warning': 'Vehicle warning (section 59)',
  'vehicle-seizure': 'Vehicle seized (section 59)',
  'alcohol-surrender': 'Alcohol surrendered',
  'tobacco-surrender': 'Tobacco surrendered',
  'penalty-notice': 'Penalty notice',
  'community-resolution': 'Community resolution',
  'arrest-for-breach': 'Arrest for a breach',
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
  'dispersal-authority': 'Dispersal authority (section 34)',
  'closure-notice': 'Closure notice',
  'civil-injunction': 'Civil injunction',
  'criminal-behaviour-order': 'Criminal behaviour order',
  'respect-order': 'Respect order',
};

const activityGroupNames: Readonly<Record<ActivityGroup, string>> = {
  engagement: 'Engagement',
  power: 'Powers',
  search: 'Searches and arrests',
  finding: 'Findings',
  welfare: 'Welfare',
  environment: 'Environment',
  order: 'Orders made at the desk',
};

export const enActivityKinds = { activityKindNames, activityGroupNames };
