// The states that the stories of the phone begin from.
import type { ActivityContent } from '../../core/activities/activity.ts';
import type { InsideState, OwnActivity, PatrolState } from './patrol-state.ts';
import type { Screen } from './screen.ts';
import { at, authorities, places, powers, storyDay } from './story-facts.ts';

export const now = at(21, 10);
const startedAt = at(17, 58);

export const outbox: PatrolState['outbox'] = {
  positions: 0,
  activities: 0,
  others: 0,
  oldestAt: null,
  lastSentAt: now - 8000,
  isSending: false,
  refused: [],
  isFull: false,
};

export const offDuty: PatrolState = {
  now,
  me: { officerId: 'o1', callSign: 'NG 14', role: 'PCSO', hasRadio: false },
  isInvented: true,
  link: 'online',
  toldAt: now - 20_000,
  sensor: 'off',
  accuracyMetres: null,
  lastPositionAt: null,
  isInPrivateZone: false,
  outbox,
  duty: null,
  lastChoice: null,
  duties: [],
  inside: [],
  places,
  powers,
  authoritiesHere: [],
  undo: null,
  activities: [],
  declared: [],
  visits: [],
  day: null,
  messages: [],
  emergency: { terms: { kind: 'off' }, under: null },
  map: { kind: 'none', bytes: 18_400_000, bytesHere: 0, keptAt: null },
  hasUpdate: false,
};

export const terms = {
  travel: 'foot',
  operation: null,
  fund: null,
  payType: 'overtime',
  isAdditional: null,
  isVisible: null,
  plannedEndAt: at(26, 0),
} as const;

const call = { status: 'call', from: at(19, 30), to: at(20, 4), hotspotId: 'h1' } as const;
export const onDuty: PatrolState = {
  ...offDuty,
  sensor: 'measuring',
  accuracyMetres: 7.6,
  lastPositionAt: now - 4000,
  duty: { dutyId: 'd1', startedAt, plannedEndAt: at(26, 0), crew: 'N2', terms, status: null },
  duties: [{ startedAt, endedAt: null, crew: 'N2', statuses: [call] }],
};

export const here: InsideState = {
  hotspotId: 'h1',
  name: 'Market Place and the Arcade',
  enteredAt: at(20, 57),
  countedSeconds: 754,
  lowSeconds: 640,
  highSeconds: 830,
  unknownSeconds: 0,
  targetSeconds: 900,
  isOnTarget: false,
};

export const content: ActivityContent = {
  kind: 'conversation',
  definition: 1,
  at: now - 3000,
  count: 3,
  place: null,
  hotspotIds: ['h1'],
  outcome: null,
  reference: null,
  authorityId: null,
  isSure: false,
};

const activities: readonly OwnActivity[] = [
  { activityId: 'a1', content, isWithdrawn: false, original: null, sent: 'waiting' },
  {
    activityId: 'a2',
    content: { ...content, kind: 'pspo-penalty', at: at(20, 31), count: 1, reference: '26/48213' },
    isWithdrawn: false,
    original: { ...content, kind: 'pspo-penalty', at: at(20, 31), count: 2 },
    sent: 'kept',
  },
  {
    activityId: 'a3',
    content: {
      ...content,
      kind: 'stop-and-search',
      at: at(19, 2),
      count: 1,
      hotspotIds: [],
      outcome: 'nothing-found',
    },
    isWithdrawn: true,
    original: null,
    sent: 'kept',
  },
];

export const inside: PatrolState = {
  ...onDuty,
  inside: [here],
  authoritiesHere: authorities.slice(0, 1),
  activities,
  visits: [
    {
      hotspotId: 'h2',
      name: 'Bus station',
      enteredAt: at(18, 20),
      leftAt: at(18, 44),
      isOpen: false,
      kind: 'visit',
      countedSeconds: 1440,
      lowSeconds: 1300,
      highSeconds: 1500,
    },
    { ...here, leftAt: now, isOpen: true, kind: 'visit' },
  ],
};

export const outOfSignal: PatrolState = {
  ...inside,
  link: 'offline',
  accuracyMetres: 24,
  outbox: {
    ...outbox,
    positions: 31,
    activities: 4,
    others: 2,
    oldestAt: now - 14 * 60_000,
    lastSentAt: now - 15 * 60_000,
    refused: [
      { id: 'a9', what: 'activity', kind: 'pspo-penalty', at: at(18, 31), reason: 'authority-not-live' },
    ],
  },
};

export const watched = {
  kind: 'watched',
  recipient: 'Northgate control room',
  number: '01632 960 199',
  acknowledgeWithin: 30,
} as const;
export const under = {
  emergencyId: 'e1',
  receivedAt: now - 44_000,
  shownOn: 2,
  acknowledgedBy: null,
  acknowledgedAt: null,
  isOverdue: true,
  isOver: false,
};

export const withDay: PatrolState = {
  ...inside,
  day: storyDay(now),
  declared: [
    {
      declaredId: 'c1',
      hotspotId: 'h3',
      startedAt: at(18, 50),
      endedAt: at(19, 10),
      isWithdrawn: false,
      sent: 'kept',
    },
  ],
};

export const manyAsked = {
  ...powers,
  definitions: powers.definitions.map((each) => ({ ...each, unusualCount: 2 })),
};
export const patrol: Screen = { name: 'patrol' };

export const called = {
  ...onDuty,
  duty: {
    dutyId: 'd1',
    startedAt,
    plannedEndAt: null,
    crew: null,
    terms,
    status: { status: 'call', since: at(21, 2) },
  },
} as const satisfies PatrolState;

export const message = {
  messageId: 'm1',
  sender: 'Control room',
  text: 'Please look in at the bus station before 22:00.',
  sentAt: now - 120_000,
  seenAt: null,
};
