// What the phone may look like, by name: states and screens to be rendered by tests and looked at by people. Everybody in them is invented.
import { activityKinds } from '../../core/activities/kinds.ts';
import type { PatrolState } from './patrol-state.ts';
import type { Screen } from './screen.ts';
import { at, authorities } from './story-facts.ts';
import {
  called,
  content,
  here,
  inside,
  manyAsked,
  message,
  now,
  offDuty,
  onDuty,
  outbox,
  outOfSignal,
  patrol,
  terms,
  under,
  watched,
  withDay,
} from './story-states.ts';

export interface Story {
  readonly state: PatrolState;
  readonly screen: Screen;
}

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
