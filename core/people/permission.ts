// Who may do what, on one page: role × action × scope. What is not here nobody may. The documents, the page "Who may see what" and the doors
// of the server are all made from this table.

/** What people are for the programme; one person may hold several. */
export const roles = [
  'officer',
  'sergeant',
  'inspector',
  'control-room',
  'analyst',
  'coordinator',
  'communications',
  'programme-manager',
  'professional-standards',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/** From narrow to wide: oneself, one's team, an area and all below it, one's organisation, the force. */
export const scopes = ['own', 'team', 'area', 'organisation', 'force'] as const;
export type Scope = (typeof scopes)[number];

export const actions = [
  'page.read',
  'account.use',
  'hotspot.read',
  'hotspot.draw',
  'live.read',
  'officer.read',
  'visit.read',
  'dosage.read',
  'playback.read',
  'position.export',
  'duty.change',
  'message.send',
  'briefing.read',
  'abstraction.read',
  'look.read',
  'look.search',
  'look.seal',
  'person.read',
  'person.change',
  'device.change',
  'retention.read',
  'hold.change',
  'activity.read',
  'activity.correct',
  'authority.read',
  'authority.change',
  'designation.change',
  'alarm.answer',
  'alarm.change',
] as const;
export type Action = (typeof actions)[number];

/** Whose staff somebody is. Each is a controller of data of its own. */
export const organisationKinds = [
  'police-force',
  'council',
  'local-policing-body',
  'transport-police',
  'housing',
  'provider',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

type Grants = Readonly<Partial<Record<Action, Scope>>>;

/** Whoever has signed in may open the pages, look after their own account, and read who looked at them. */
const everybody: Grants = { 'page.read': 'force', 'account.use': 'own', 'look.read': 'own' };

/** How somebody who leads others sees them, as far as the scope goes. */
function leading(scope: Scope): Grants {
  return {
    'hotspot.read': 'force',
    'dosage.read': 'force',
    'live.read': scope,
    'officer.read': scope,
    'visit.read': scope,
    'playback.read': scope,
    'duty.change': scope,
    'message.send': scope,
    'briefing.read': 'force',
    'abstraction.read': scope,
    'activity.read': scope,
    'activity.correct': scope,
    'authority.read': 'force',
    'alarm.answer': scope,
  };
}

export const permissions: Readonly<Record<Role, Grants>> = {
  officer: {
    ...everybody,
    'hotspot.read': 'force',
    'live.read': 'own',
    'officer.read': 'own',
    'visit.read': 'own',
    'playback.read': 'own',
    'duty.change': 'own',
    'briefing.read': 'force',
    'activity.read': 'own',
    'activity.correct': 'own',
    'authority.read': 'force',
  },
  sergeant: { ...everybody, ...leading('team') },
  inspector: { ...everybody, ...leading('area'), 'hotspot.draw': 'force', 'authority.change': 'force' },
  'control-room': { ...everybody, ...leading('force'), 'authority.change': 'force' },
  analyst: {
    ...everybody,
    'hotspot.read': 'force',
    'hotspot.draw': 'force',
    'dosage.read': 'force',
    'visit.read': 'force',
    'officer.read': 'force',
    'playback.read': 'force',
    'position.export': 'force',
    'abstraction.read': 'force',
    'activity.read': 'force',
    'authority.read': 'force',
  },
  coordinator: { ...everybody },
  communications: { ...everybody, 'hotspot.read': 'force', 'dosage.read': 'force' },
  'programme-manager': {
    ...everybody,
    'hotspot.read': 'force',
    'dosage.read': 'force',
    'visit.read': 'force',
    'abstraction.read': 'force',
    'activity.read': 'force',
    'retention.read': 'force',
  },
  'professional-standards': {
    ...everybody,
    'look.search': 'force',
    'look.seal': 'force',
    'person.read': 'force',
    'retention.read': 'force',
    'hold.change': 'force',
  },
  administrator: {
    ...everybody,
    'person.read': 'force',
    'person.change': 'force',
    'device.change': 'force',
    'retention.read': 'force',
    'authority.read': 'force',
    'authority.change': 'force',
    'designation.change': 'force',
    'alarm.change': 'force',
  },
};

/** What is about officers by name, or about what is due now. */
const beyondOfficers: readonly Action[] = [
  'live.read',
  'officer.read',
  'playback.read',
  'position.export',
  'duty.change',
  'message.send',
  'briefing.read',
  'device.change',
  'activity.correct',
  'alarm.answer',
];

/** What staff of such an organisation never do, whatever their roles: the local policing body's staff never see live officers, nor any officer by name. */
export const barred: Readonly<Partial<Record<OrganisationKind, readonly Action[]>>> = {
  'local-policing-body': beyondOfficers,
  provider: [...beyondOfficers, 'visit.read', 'abstraction.read', 'activity.read', 'authority.read'],
};

/** How far a role goes in an organisation; null: not at all. */
export function scopeOf(role: Role, action: Action, kind: OrganisationKind): Scope | null {
  if (barred[kind]?.includes(action)) return null;
  return permissions[role][action] ?? null;
}
