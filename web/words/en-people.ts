// Who may see what, in English: roles, what they may do and how far, whose staff they are, and who looked. The other languages follow these keys.
import type { Action, OrganisationKind, Role, Scope } from '../../core/people/permission.ts';
import type { SignInWay } from '../../core/people/session.ts';
import { enAbstractions } from './en-abstractions.ts';
import { enAccount } from './en-account.ts';
import { enActivityKinds } from './en-activity-kinds.ts';
import { enAlarms } from './en-alarms.ts';
import { enAreas } from './en-areas.ts';
import { enAuthorities } from './en-authorities.ts';
import { enBriefing } from './en-briefing.ts';
import { enDevices } from './en-devices.ts';
import { enDuty } from './en-duty.ts';
import { enEmergency } from './en-emergency.ts';
import { enLookViews } from './en-look-views.ts';
import { enLooks } from './en-looks.ts';
import { enMessages } from './en-messages.ts';
import { enReconcile } from './en-reconcile.ts';
import { enRetention } from './en-retention.ts';
import { enRoster } from './en-roster.ts';
import { enSignIn } from './en-sign-in.ts';
import { enStaff } from './en-staff.ts';

const roles: Readonly<Record<Role, string>> = {
  officer: 'Officer on patrol',
  sergeant: 'Sergeant',
  inspector: 'Inspector',
  'control-room': 'Control room',
  analyst: 'Analyst',
  coordinator: 'Coordinator',
  communications: 'Communications',
  'programme-manager': 'Programme manager',
  'professional-standards': 'Professional standards',
  administrator: 'Administrator',
};

const actions: Readonly<Record<Action, string>> = {
  'page.read': 'Open the pages',
  'account.use': 'Look after their own account',
  'hotspot.read': 'See hotspots and their targets',
  'hotspot.draw': 'Draw and change hotspots',
  'live.read': 'See officers live on the map',
  'officer.read': 'Open an officer’s day',
  'visit.read': 'See single visits',
  'dosage.read': 'See dosage figures',
  'playback.read': 'Play back the past, and see how a visit was worked out',
  'position.export': 'Download positions',
  'duty.change': 'Begin and end duties',
  'message.send': 'Send messages to patrols',
  'briefing.read': 'Read the shift briefing',
  'abstraction.read': 'See what patrols were called away for',
  'look.read': 'Read who looked at them',
  'look.search': 'Search who looked at whom',
  'look.seal': 'Seal and open looks, two people together',
  'person.read': 'See the list of people and their roles',
  'person.change': 'Add and change people, organisations and areas',
  'device.change': 'Pair and revoke devices',
  'retention.read': 'See what is deleted when, and what is held',
  'hold.change': 'Place and end legal holds',
  'activity.read': 'See what officers logged',
  'activity.correct': 'Correct what was logged, with the original kept',
  'authority.read': 'See dispersal authorities, orders and closures',
  'authority.change': 'Record dispersal authorities, orders and closures',
  'designation.change': 'Record who was given which power',
  'alarm.answer': 'Hear and acknowledge alarms',
  'alarm.change': 'Set what raises an alarm, and who watches',
};

const scopes: Readonly<Record<Scope, string>> = {
  own: 'Themselves',
  team: 'Their team',
  area: 'Their area and all within it',
  organisation: 'Their organisation',
  force: 'The whole force',
};

const organisationKinds: Readonly<Record<OrganisationKind, string>> = {
  'police-force': 'A police force',
  council: 'A council',
  'local-policing-body': 'A local policing body',
  'transport-police': 'Transport police',
  housing: 'A housing provider',
  provider: 'A provider of services',
};

const ways: Readonly<Record<SignInWay, string>> = {
  link: 'By a link that lets in once',
  provider: 'By your organisation’s sign-in',
  passkey: 'With a passkey',
  demo: 'As a person of the demonstration',
  'break-glass': 'By emergency access',
};

export const enPeople = {
  ...enSignIn,
  ...enAccount,
  ...enEmergency,
  ...enLooks,
  ...enDevices,
  ...enRetention,
  ...enDuty,
  ...enAbstractions,
  ...enBriefing,
  ...enRoster,
  ...enMessages,
  ...enStaff,
  ...enActivityKinds,
  ...enAlarms,
  ...enAreas,
  ...enAuthorities,
  ...enReconcile,
  product: 'Beatkeeper',
  skip: 'Skip to the page',
  pages: 'Pages',
  morePages: 'More',
  /** What the page is called in the other language, to change to it. */
  otherLanguage: 'Cymraeg',
  retry: 'Try again',
  unreachable: 'The server does not answer. Nothing has changed.',
  roles,
  actions,
  scopes,
  organisationKinds,
  lookViews: enLookViews,
  ways,
  places: {
    live: 'Live desk',
    patrol: 'Patrol phone',
    board: 'Duty board',
    briefing: 'Shift briefing',
    authorities: 'Authorities',
    alarms: 'Alarms',
    'alarm-settings': 'Alarm settings',
    reconcile: 'Reconcile',
    activities: 'Activities',
    abstractions: 'Called away',
    dosage: 'Dosage',
    hotspots: 'Edit hotspots',
    devices: 'Devices',
    people: 'People',
    areas: 'Areas',
    account: 'Your account',
    looks: 'Looks',
    retention: 'What is kept',
    permissions: 'Who may see what',
  },
  noRoles: 'No roles yet',

  notForYou: 'Your roles do not include this page',
  notForYouDo: 'Ask an administrator of your force if you need it. You may open:',
  notForYouWhat: {
    live: 'The live desk shows officers as they are now.',
    board: 'The duty board shows who is on duty now.',
    briefing: 'The shift briefing shows which hotspots are due.',
    alarms: 'Here alarms are acknowledged and listed.',
    'alarm-settings': 'Here the emergency button and alarms are set.',
    activities: 'Here is what officers logged.',
    abstractions: 'Here is what patrols were called away for.',
    dosage: 'The dosage pages show patrol figures.',
    hotspots: 'Here hotspots are drawn and changed.',
    retention: 'Here is what is kept, held and deleted.',
    looks: 'Here professional standards search who looked at whom.',
    devices: 'Here devices are paired and revoked.',
    people: 'Here it is kept who may sign in, and in which roles.',
    areas: 'Here organisations and areas are kept.',
    reconcile: 'Here what was logged is laid beside another system’s extract.',
    authorities: 'Here it is kept where powers were authorised, and who was given which.',
  },

  mayTitle: 'Who may see what',
  mayLead:
    'What each role may do, and how far it reaches. The server asks this same table before it answers anything.',
  mayOwn: (roles: string) => `Yours: ${roles}. The column is marked.`,
  mayOwnMany: (roles: string) => `Yours: ${roles}. The columns are marked.`,
  mayYours: 'yours',
  mayTable: 'What each role may do',
  mayAction: 'May they …',
  mayNot: '–',
  mayNotSaid: 'no',
  mayReading: 'A dash means that the role may not. Whoever holds several roles has all that they allow.',
  mayBarredTitle: 'Whatever their roles',
  mayBarredLead: 'Staff of these organisations never do what is listed, in any role.',
  mayForce: 'Nothing reaches beyond one’s own force.',
};
