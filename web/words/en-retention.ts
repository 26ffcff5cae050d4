// The page of what is kept, held and deleted, in English. The other languages follow these keys.
import type { HoldRefusal, KeptSubject, OpenRecord } from '../../core/tracking/retention-shapes.ts';

const figure = (n: number) => n.toLocaleString('en-GB');
const plural = new Intl.PluralRules('en-GB');
const count = (n: number, one: string, many: string) =>
  `${figure(n)} ${plural.select(n) === 'one' ? one : many}`;

const keptSubjects: Readonly<Record<KeptSubject, string>> = {
  positions: 'Raw positions',
  visits: 'Visits',
  totals: 'Totals of a hotspot’s day',
  messages: 'Messages to patrols',
  'emergency-places': 'Where officers in an emergency were',
  alarms: 'Emergencies and alarms',
};

const openRecordNames: Readonly<Record<OpenRecord, string>> = {
  people: 'Officers and accounts',
  roles: 'Roles, those that ended too',
  'ways-in': 'Ways in: passkeys, links, provider accounts, emergency codes; no secrets',
  devices: 'Devices, with when each was last heard and its battery then',
  pairings: 'Pairings of devices',
  duties: 'Duties',
  'declared-visits':
    'Visits that a file declared, and time that officers declared: its names go when visits do',
  'walk-tests': 'Walk tests',
  looks: 'Looks: who looked at whom',
  'look-seals': 'Seals on looks',
  sessions: 'Sign-ins',
  events: 'Events: what was changed by whom',
};

const holdRefusals: Readonly<Record<HoldRefusal, string>> = {
  'names-nothing': 'Name an officer, a hotspot or a time: what is left open is held whole.',
  'no-time': 'The last day is before the first.',
  'no-officer': 'There is no such officer any more. Open the page again.',
  'no-hotspot': 'There is no such hotspot any more. Open the page again.',
  taken: 'This hold was placed already with other words. Open the page again.',
};

export const enRetention = {
  keepTitle: 'What is kept, and until when',
  keepLead:
    'Raw positions go first, then visits, then totals, each at the end of its period and with proof. Messages to patrols go too, and leave only their count. A legal hold stops it for what it names.',
  keepLoading: 'Counting what is kept …',
  keepFailed: 'What is kept could not be fetched. Nothing is deleted by looking.',

  periodsTitle: 'Periods',
  periodsTable: 'How long each kind is kept',
  periodsWhat: 'What',
  periodsDays: 'Kept for',
  periodsFrom: 'Since',
  periodsSource: 'Says who',
  periodsAlways: 'the start',
  periodsUsual: 'Beatkeeper’s own rule, where a force has set none',
  periodsFixed: 'Beatkeeper’s own rule, the same for every force',
  periodsNow: 'Holds now',
  keepDays: (n: number) => count(n, 'day', 'days'),

  comingTitle: 'What goes when',
  comingLead: 'How much of what is on record now reaches the end of its period in each week.',
  comingTable: 'What reaches the end of its period, by week',
  comingWeek: 'Week from',
  comingPositions: (rows: number, positions: number) =>
    `${count(positions, 'position', 'positions')} in ${count(rows, 'chunk', 'chunks')}`,
  comingLater: 'Later',
  comingOverdue: 'Over already',
  comingOverdueWhy:
    'Over already: it goes within the hour, unless a hold names it, or it belongs to a stretch of time that has not ended.',
  comingNone: 'Nothing is on record that a period would delete.',
  keptSubjects,

  openTitle: 'What nothing deletes yet',
  openTable: 'Records without a period',
  openCount: 'How many',
  openSince: 'Since',
  openRecordNames,

  holdsTitle: 'Legal holds',
  holdsLead:
    'While a hold stands, nothing that it names is deleted; an officer’s whole stretch of time that it touches stays.',
  holdsCounts: (standing: number, ended: number) =>
    `${standing === 1 ? '1 hold stands' : `${figure(standing)} holds stand`}, ${figure(ended)} ended. Whom they name is shown to professional standards alone.`,
  holdsLoading: 'Fetching the holds …',
  holdsFailed: 'The holds could not be fetched. They stand as they are.',
  holdsNone: 'No hold was ever placed.',
  holdsTable: 'Legal holds',
  holdWhom: 'Officer',
  holdEverybody: 'Everybody',
  holdWhere: 'Hotspot',
  holdEverywhere: 'Everywhere',
  holdTime: 'Time',
  holdAlways: 'All time',
  holdSince: (when: string) => `from ${when}`,
  holdUntil: (when: string) => `until ${when}`,
  holdReason: 'Why',
  holdPlaced: 'Placed',
  holdEnded: 'Ended',
  holdStands: 'stands',
  holdKeeps: 'Keeps now',
  holdKept: (visits: number, positions: number | null) =>
    `${count(visits, 'visit', 'visits')}, ${positions === null ? 'and the positions around them' : count(positions, 'position', 'positions')}`,
  holdEnd: 'End',
  holdEndOf: (reason: string) => `End the hold “${reason}”`,
  holdEndSure: 'Press again to end it',
  holdEndDone: 'The hold has ended: what it kept goes at the end of its period.',
  holdNotEnded: 'The hold could not be ended. It still stands.',
  holdsFile: 'legal-holds',

  holdAdd: 'Place a hold',
  holdAddReason: 'Why',
  holdAddReasonHint: 'The number of the complaint, case or request.',
  holdAddFrom: 'First day',
  holdAddTo: 'Last day',
  holdAddOpenHint: 'Leave it empty for all time.',
  holdAddDone: 'The hold stands from now on.',
  holdAddMissing: 'Say why: the number of the complaint, case or request.',
  holdNotAdded: 'The hold was not placed: the server did not answer. Nothing has changed.',
  holdRefusals,

  goneTitle: 'What was deleted',
  goneLead:
    'Each deletion of positions, visits and totals leaves a proof: what it was, from when to when, how much, and a hash over it. The proofs themselves are never changed or deleted.',
  goneNone: 'Nothing has been deleted yet.',
  goneTable: 'Deletions',
  goneWhen: 'Deleted',
  goneSpan: 'From – to',
  goneMuch: 'How much',
  goneRows: (n: number) => count(n, 'row', 'rows'),
  goneHash: 'SHA-256 begins',
  goneRule: 'Rule',
  goneCut: (shown: number, all: number) =>
    `The latest ${figure(shown)} of ${figure(all)}; ./beatkeeper export has all.`,
  goneCount: (n: number) => count(n, 'deletion', 'deletions'),
  goneFile: 'deletions',
};
