// What the phone may look like, by name: states and screens to be rendered by tests and looked at by people. Everybody in them is invented.
import type { ActivityContent } from '../../core/activities/activity.ts';
import { activityKinds } from '../../core/activities/kinds.ts';
import type { InsideState, OwnActivity, PatrolState } from './patrol-state.ts';
import type { Screen } from './screen.ts';
import { at, authorities, places, powers, storyDay } from './story-facts.ts';

export interface Story {
  readonly state: PatrolState;
  readonly screen: Screen;
}

const now = at(21, 10);
const startedAt = at(17, 58);

const outbox: PatrolState['outbox'] = {
  positions: 0,
  activities: 0,
  others: 0,
  oldestAt: null,
  lastSentAt: now - 8000,
  isSending: false,
  refused: [],
  isFull: false,
};

const offDuty: PatrolState = {
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

const terms = {
  travel: 'foot',
  operation: null,
  fund: null,
  payType: 'overtime',
  isAdditional: null,
  isVisible: null,
  plannedEndAt: at(26, 0),
} as const;

const call = { status: 'call', from: at(19, 30), to: at(20, 4), hotspotId: 'h1' } as const;
const onDuty: PatrolState = {
  ...offDuty,
  sensor: 'measuring',
  accuracyMetres: 7.6,
  lastPositionAt: now - 4000,
  duty: { dutyId: 'd1', startedAt, plannedEndAt: at(26, 0), crew: 'N2', terms, status: null },
  duties: [{ startedAt, endedAt: null, crew: 'N2', statuses: [call] }],
};

const here: InsideState = {
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

const content: ActivityContent = {
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

const inside: PatrolState = {
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

const outOfSignal: PatrolState = {
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

const watched = {
  kind: 'watched',
  recipient: 'Northgate control room',
  number: '01632 960 199',
  acknowledgeWithin: 30,
} as const;
const under = {
  emergencyId: 'e1',
  receivedAt: now - 44_000,
  shownOn: 2,
  acknowledgedBy: null,
  acknowledgedAt: null,
  isOverdue: true,
  isOver: false,
};

const withDay: PatrolState = {
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

const manyAsked = {
  ...powers,
  definitions: powers.definitions.map((each) => ({ ...each, unusualCount: 2 })),
};
const patrol: Screen = { name: 'patrol' };

const called = {
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

const message = {
  messageId: 'm1',
  sender: 'Control room',
  text: 'Please look in at the bus station before 22:00.',
  sentAt: now - 120_000,
  seenAt: null,
};

/** Every story, by its name. */
export const stories: Readonly<Record<string, Story>> = {
  'nobodys-phone': { state: { ...offDuty, me: null, places: [] }, screen: patrol },
  'nobodys-phone-signed-out': {
    state: { ...offDuty, me: null, pairing: { secret: null, isSignedIn: false } },
    screen: patrol,
  },
  'nobodys-phone-with-code': {
    state: { ...offDuty, me: null, pairing: { secret: 's', isSignedIn: false } },
    screen: patrol,
  },
  'off-duty': { state: offDuty, screen: patrol },
  'off-duty-something-waits': {
    state: {
      ...offDuty,
      outbox: { ...outbox, positions: 37 },
      lastChoice: { terms, crew: 'N2' },
      hasUpdate: true,
    },
    screen: patrol,
  },
  'on-duty': { state: onDuty, screen: patrol },
  'on-duty-no-places': { state: { ...onDuty, places: [], powers: null, toldAt: null }, screen: patrol },
  'on-duty-message': { state: { ...onDuty, messages: [message] }, screen: patrol },
  'on-a-call': { state: called, screen: patrol },
  'with-radio': {
    state: {
      ...onDuty,
      me: { officerId: 'o1', callSign: 'NG 14', role: 'PC', hasRadio: true },
      emergency: { terms: { kind: 'radio' }, under: null },
    },
    screen: patrol,
  },
  inside: { state: inside, screen: patrol },
  'inside-just-logged': {
    state: { ...inside, undo: { activityId: 'a1', until: now + 7000 } },
    screen: patrol,
  },
  'inside-two': {
    state: {
      ...inside,
      inside: [here, { ...here, hotspotId: 'h2', name: 'Bus station', countedSeconds: 130 }],
    },
    screen: patrol,
  },
  'on-target': {
    state: {
      ...inside,
      inside: [{ ...here, countedSeconds: 1290, lowSeconds: 1150, highSeconds: 1400, isOnTarget: true }],
    },
    screen: patrol,
  },
  'screen-was-off': {
    state: {
      ...inside,
      sensor: 'asleep',
      accuracyMetres: null,
      lastPositionAt: now - 28 * 60_000,
      inside: [{ ...here, unknownSeconds: 1680 }],
    },
    screen: patrol,
  },
  'location-denied': { state: { ...onDuty, sensor: 'denied', accuracyMetres: null }, screen: patrol },
  'out-of-signal': { state: outOfSignal, screen: patrol },
  'storage-full': { state: { ...inside, outbox: { ...outOfSignal.outbox, isFull: true } }, screen: patrol },
  'token-unknown': { state: { ...outOfSignal, link: 'token-unknown' }, screen: patrol },
  engagement: { state: inside, screen: { name: 'engagement' } },
  count: { state: inside, screen: { name: 'count', kind: 'conversation', authorityId: null } },
  'count-asks': {
    state: { ...inside, powers: manyAsked },
    screen: { name: 'count', kind: 'greeting', authorityId: null },
  },
  power: { state: inside, screen: { name: 'power' } },
  'power-none-known': { state: { ...onDuty, powers: null }, screen: { name: 'power' } },
  order: {
    state: { ...inside, authoritiesHere: authorities },
    screen: { name: 'order', kind: 'pspo-advice' },
  },
  more: { state: inside, screen: { name: 'more' } },
  outcome: { state: inside, screen: { name: 'outcome', kind: 'stop-and-search' } },
  commit: { state: inside, screen: { name: 'commit' } },
  place: { state: withDay, screen: { name: 'place', id: 'h1' } },
  'place-unknown': { state: onDuty, screen: { name: 'place', id: 'gone' } },
  powers: { state: inside, screen: { name: 'powers' } },
  messages: {
    state: { ...inside, messages: [message, { ...message, messageId: 'm2', seenAt: now - 60_000 }] },
    screen: { name: 'messages' },
  },
  day: { state: withDay, screen: { name: 'day' } },
  'day-empty': { state: offDuty, screen: { name: 'day' } },
  activity: { state: inside, screen: { name: 'activity', id: 'a2' } },
  declare: { state: inside, screen: { name: 'declare' } },
  end: { state: withDay, screen: { name: 'end' } },
  outbox: { state: outOfSignal, screen: { name: 'outbox' } },
  'outbox-empty': { state: onDuty, screen: { name: 'outbox' } },
  menu: { state: { ...outOfSignal, messages: [message] }, screen: { name: 'menu' } },
  settings: {
    state: {
      ...offDuty,
      hasUpdate: true,
      map: { kind: 'kept', bytes: 18_400_000, bytesHere: 18_400_000, keptAt: at(9, 0) },
    },
    screen: { name: 'settings' },
  },
  'settings-fetching': {
    state: { ...onDuty, map: { kind: 'fetching', bytes: 18_400_000, bytesHere: 7_300_000, keptAt: null } },
    screen: { name: 'settings' },
  },
  map: { state: onDuty, screen: { name: 'map' } },
  'emergency-button': { state: { ...inside, emergency: { terms: watched, under: null } }, screen: patrol },
  'emergency-sending': {
    state: { ...inside, link: 'offline', emergency: { terms: watched, under: null, raisedAt: now - 8000 } },
    screen: patrol,
  },
  'emergency-unacknowledged': { state: { ...inside, emergency: { terms: watched, under } }, screen: patrol },
  'emergency-acknowledged': {
    state: {
      ...inside,
      emergency: {
        terms: watched,
        under: { ...under, isOverdue: false, acknowledgedBy: 'Control room', acknowledgedAt: now - 20_000 },
      },
    },
    screen: patrol,
  },
};

/** Every kind is in one story at least, by its name: a word that is missing shows. */
export const everyKind: Story = {
  state: {
    ...withDay,
    activities: activityKinds.map((kind, index) => ({
      activityId: kind,
      content: { ...content, kind, count: index + 1 },
      isWithdrawn: false,
      original: null,
      sent: 'kept',
    })),
  },
  screen: { name: 'day' },
};
