// The places of Beatkeeper and whose they are: where somebody begins, and which links they see.
import type { Account } from '../../core/people/account.ts';
import type { Action } from '../../core/people/permission.ts';
import { wayBack } from '../../core/people/way-back.ts';

export const placeNames = [
  'live',
  'patrol',
  'board',
  'dosage',
  'briefing',
  'activities',
  'reconcile',
  'abstractions',
  'alarms',
  'hotspots',
  'people',
  'areas',
  'authorities',
  'devices',
  'alarm-settings',
  'looks',
  'retention',
  'account',
  'permissions',
] as const;
export type PlaceName = (typeof placeNames)[number];

interface Place {
  readonly address: string;
  /** What somebody must be permitted to do there. */
  readonly needs: Action;
  /** Only for those who are an officer on patrol. */
  readonly isOfPatrol?: true;
}

export const places: Readonly<Record<PlaceName, Place>> = {
  live: { address: '/', needs: 'live.read' },
  patrol: { address: '/patrol', needs: 'duty.change', isOfPatrol: true },
  board: { address: '/duty-board', needs: 'live.read' },
  briefing: { address: '/briefing', needs: 'briefing.read' },
  authorities: { address: '/authorities', needs: 'authority.read' },
  activities: { address: '/activities', needs: 'activity.read' },
  reconcile: { address: '/reconcile', needs: 'officer.read' },
  abstractions: { address: '/abstractions', needs: 'abstraction.read' },
  alarms: { address: '/alarms', needs: 'alarm.answer' },
  'alarm-settings': { address: '/alarm-settings', needs: 'alarm.change' },
  dosage: { address: '/dosage', needs: 'dosage.read' },
  hotspots: { address: '/hotspots/', needs: 'hotspot.draw' },
  looks: { address: '/looks', needs: 'look.search' },
  devices: { address: '/devices', needs: 'device.change' },
  retention: { address: '/retention', needs: 'retention.read' },
  people: { address: '/people', needs: 'person.read' },
  areas: { address: '/areas', needs: 'person.read' },
  account: { address: '/account', needs: 'account.use' },
  permissions: { address: '/who-may-see-what', needs: 'page.read' },
};

type Whose = Pick<Account, 'may' | 'officerId'>;

export function mayOpen(place: PlaceName, { may, officerId }: Whose): boolean {
  const { needs, isOfPatrol } = places[place];
  return may[needs] !== undefined && (isOfPatrol !== true || officerId !== null);
}

/** The places that somebody may open. */
export function openPlaces(account: Whose): readonly PlaceName[] {
  return placeNames.filter((place) => mayOpen(place, account));
}

/**
 * Where somebody goes who has signed in: the page they had asked for, or the first that their roles open. On a phone whoever patrols begins on
 * patrol.
 */
export function addressAfterSignIn(to: string | null, account: Whose | null, isPhone: boolean): string {
  const asked = wayBack(to);
  if (asked !== '/' || account === null) return asked;
  if (isPhone && mayOpen('patrol', account)) return places.patrol.address;
  return places[openPlaces(account).at(0) ?? 'account'].address;
}
