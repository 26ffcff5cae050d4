// The facts that the stories of the phone are told with: places, powers, orders and a day of the invented town.

import type { Authority } from '../../core/activities/authority.ts';
import { type ActivityKind, activityKinds } from '../../core/activities/kinds.ts';
import type { PatrolPowers } from '../../core/activities/patrol-book.ts';
import type { AuthorityKind } from '../../core/activities/powers.ts';
import type { PatrolDay } from '../../core/tracking/patrol-places.ts';
import type { PlaceState } from './patrol-state.ts';

/** A time of the evening of the stories. */
export function at(hour: number, minute: number): number {
  return Date.UTC(2026, 10, 23, hour, minute);
}

const place: PlaceState = {
  hotspotId: 'h1',
  name: 'Market Place and the Arcade',
  metres: 0,
  standing: 'now',
  patrolSeconds: 1300,
  dayTargetPatrolSeconds: 1800,
  patrolVisits: 2,
  dayTargetVisits: 3,
  lastVisitEndedAt: at(19, 40),
  present: 2,
  dueSeconds: 7200,
  windows: 'Mon–Sun 18:00–02:00',
  isInWindow: true,
};

export const places: readonly PlaceState[] = [
  {
    ...place,
    hotspotId: 'h2',
    name: 'Bus station',
    metres: 240,
    standing: 'due',
    patrolSeconds: 420,
    present: 0,
  },
  {
    ...place,
    hotspotId: 'h3',
    name: 'Canal towpath between the two bridges',
    metres: 1340,
    standing: 'due',
    patrolSeconds: 0,
    patrolVisits: 0,
    lastVisitEndedAt: at(-5, 12),
    windows: '',
    present: 0,
  },
  { ...place, hotspotId: 'h4', name: 'Eastfield shops', metres: 880, standing: 'open', present: 0 },
  place,
  {
    ...place,
    hotspotId: 'h5',
    name: 'Station Approach',
    metres: null,
    standing: 'no-target',
    dayTargetPatrolSeconds: null,
    dayTargetVisits: null,
    present: 0,
  },
  {
    ...place,
    hotspotId: 'h6',
    name: 'Riverside Park',
    metres: 2100,
    standing: 'met',
    patrolSeconds: 2400,
    present: 0,
    isInWindow: false,
  },
  {
    ...place,
    hotspotId: 'h7',
    name: 'Leisure centre',
    metres: 3050,
    standing: 'due',
    lastVisitEndedAt: null,
    present: 0,
  },
];

const boundary: Authority['boundary'] = {
  type: 'Polygon',
  coordinates: [
    [
      [-1.5, 53],
      [-1.4, 53],
      [-1.4, 53.1],
      [-1.5, 53],
    ],
  ],
};

const order: Authority = {
  authorityId: '01990000-0000-7000-8000-000000000001',
  kind: 'pspo',
  name: 'Town centre PSPO',
  terms: 'No open alcohol in the street; hand it over when asked.',
  reference: 'NC 2026/04',
  givenBy: 'Northgate Council',
  from: at(-2000, 0),
  until: at(9000, 0),
  boundary,
  endedAt: null,
};

export const authorities: readonly Authority[] = [
  order,
  {
    ...order,
    authorityId: '01990000-0000-7000-8000-000000000002',
    name: 'Riverside PSPO',
    reference: 'NC 2025/11',
    until: null,
  },
];

const needed: Partial<Record<ActivityKind, AuthorityKind>> = {
  'pspo-advice': 'pspo',
  'pspo-penalty': 'pspo',
  'dispersal-direction': 'dispersal',
};

const held: readonly ActivityKind[] = [
  'advice-or-warning',
  'name-and-address-required',
  'community-protection-warning',
  'pspo-advice',
  'pspo-penalty',
  'dispersal-direction',
  'alcohol-surrender',
  'penalty-notice',
  'stop-and-search',
  'arrest',
];

const dispersal: Authority = {
  ...order,
  authorityId: '01990000-0000-7000-8000-000000000003',
  kind: 'dispersal',
  name: 'Eastfield shops, this weekend',
  terms: 'Whoever is likely to cause trouble may be told to leave for up to 48 hours.',
  reference: 'S34/26/118',
  givenBy: 'Inspector, Northgate North',
  from: at(20, 0),
  until: at(44, 0),
};

export const powers: PatrolPowers = {
  at: at(20, 50),
  definitions: activityKinds.map((kind) => ({
    kind,
    version: 1,
    meaning: { en: 'What counts.', cy: 'Yr hyn sy’n cyfrif.' },
    unusualCount: 20,
  })),
  powers: held.map((power) => ({
    power,
    law: power === 'advice-or-warning' ? null : 'Anti-social Behaviour, Crime and Policing Act 2014',
    needs: needed[power] ?? null,
  })),
  authorities: [...authorities, dispersal],
};

export function storyDay(now: number): PatrolDay {
  return {
    at: now - 30_000,
    day: '2026-11-23',
    visits: [],
    measuredSeconds: 2100,
    inferredSeconds: 60,
    lowSeconds: 1900,
    highSeconds: 2330,
    declaredSeconds: 1200,
    refused: { 'too-inaccurate': 12 },
    looks: [
      { at: at(20, 2), view: 'live', by: 'Bethan Rhys, sergeant' },
      { at: at(-6, 30), view: 'playback', by: 'Priya Raman, professional standards' },
    ],
  };
}
