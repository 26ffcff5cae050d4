// Activities at the desk, in English. The other languages follow these keys.
import type { DeskActivityRefusal } from '../../core/activities/desk-list.ts';
import type { ActivityGroup } from '../../core/activities/kinds.ts';
import { kindsEn } from './kinds-en.ts';

const number = (n: number) => n.toLocaleString('en-GB');

const groupNouns: Readonly<Record<ActivityGroup, readonly [one: string, many: string]>> = {
  engagement: ['engagement', 'engagements'],
  power: ['power used', 'powers used'],
  search: ['search or arrest', 'searches and arrests'],
  finding: ['find or report', 'finds and reports'],
  welfare: ['welfare entry', 'welfare entries'],
  environment: ['report of a place', 'reports of places'],
  order: ['order', 'orders'],
};

const refusals: Readonly<Record<DeskActivityRefusal, string>> = {
  'off-duty': 'Its officer was off duty then.',
  'from-the-future': 'That time has not come yet. Enter when it was done.',
  'too-old': 'It was too long ago to be changed.',
  'hotspot-unknown': 'One of the hotspots is not known here. Choose it again.',
  'definition-unknown': 'This kind was not defined at that time. Choose another kind or time.',
  'power-not-held': 'Its officer did not hold that power then.',
  'authority-needed': 'That power is used under an authority. It has to be logged with it on the phone.',
  'authority-not-live': 'No such authority was live then.',
  'authority-elsewhere': 'It was done outside the area of the authority.',
  'of-the-desk': 'An order is recorded where orders are kept; what a patrol logged does not become one.',
  'outcome-missing': 'Choose the outcome of the search.',
  'activity-unknown': 'It is not on record.',
  'withdrawn-already': 'It was taken back already.',
  sealed: 'It is sealed and is not changed any more.',
  'declared-elsewhere': 'It was declared elsewhere. Correct it there and import it again.',
  'nothing-changed': 'Nothing is different from what was said before.',
};

export const activitiesEn = {
  ...kindsEn,
  title: 'Activities',
  lead: 'What officers logged, as it stands. What was said first stays beside every correction.',
  loading: 'Fetching activities …',
  failed: 'The activities could not be fetched. The record itself is safe.',
  retry: 'Try again',

  from: 'From',
  to: 'Up to and including',
  show: 'Show',
  hotspot: 'Hotspot',
  anyHotspot: 'Any hotspot, or none',
  kind: 'Kind',
  anyKind: 'Any kind',
  allOfGroup: (group: string) => `All: ${group}`,
  officer: 'Officer',
  anyOfficer: 'Anybody',
  standing: 'Which',
  standings: { stands: 'Those that stand', withdrawn: 'Those taken back' },
  days: 'Dosage days, from six in the morning.',
  spanWrong: (days: number) => `Choose a last day that is not before the first, and at most ${days} days.`,
  spanWords: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),

  driftTitle: 'Engagements an hour of patrol',
  driftDoubled: (what: string, recent: string, usual: string, since: string) =>
    `${what} an hour of patrol have at least doubled: ${recent}, against ${usual} in the four weeks before. The first day so far above is ${since}.`,
  driftSteady: (what: string, recent: string, usual: string) =>
    `${what} an hour of patrol have not doubled: ${recent}, against ${usual} in the four weeks before.`,
  driftNothingBefore: (what: string, recent: string) =>
    `${what}: nothing was logged in the four weeks before, so there is nothing to compare ${recent} an hour with.`,
  driftTooFew: (recentDays: number, usualDays: number) =>
    `Not enough days to tell: ${recentDays} of the last 7 and ${usualDays} of the 28 before have an hour of patrol or more.`,
  driftDays: (from: string, to: string, usualFrom: string, usualTo: string) =>
    `Medians of ${from} to ${to}, and of ${usualFrom} to ${usualTo}.`,
  driftHours: {
    'patrol-status': 'Hours are of patrol status.',
    hotspots: 'Hours are of people in hotspots, since no duties are on record.',
  },
  driftDo: 'Ask first whether something is counted differently. A doubling says that it happened, not why.',
  driftEngagements: 'Engagements',
  driftPeople: 'People engaged',

  totals: 'Totals',
  by: 'Totals by',
  byNames: { hotspot: 'Hotspot', day: 'Day', kind: 'Kind', definition: 'Definition' },
  totalsOfAll: 'Of the whole force.',
  totalsOfReach: 'Of those whom you may read of, and not of the whole force.',
  totalsCare:
    'People, times and items are not added to each other, nor are two versions of a definition. Where hotspots overlap both are credited; the last row counts each once.',
  totalsNone: 'Nothing was logged in this time.',
  totalsNoneDo: 'Choose other days, or fewer filters.',
  whole: 'In all, each once',
  outside: 'Outside every hotspot',
  declaredTitle: 'Declared elsewhere',
  declaredLead: 'Taken over from another record and counted by its own definition. It is in no figure above.',
  declaredSource: (source: string, definition: string) => `${source}: “${definition}”`,
  breakDeclared: (source: string, day: string) => `Before ${day} figures were declared by ${source}.`,
  breakDefinition: (kind: string, version: number, day: string) =>
    `From ${day} on ${kind.toLocaleLowerCase('en-GB')} is counted by version ${version} of its definition.`,
  breaksTitle: 'Figures before and after are not of the same thing',
  entries: (n: number, group: ActivityGroup) => `${number(n)} ${groupNouns[group][n === 1 ? 0 : 1]}`,
  ofVersion: (version: number) => `by version ${version}`,
  version: 'Version',
  logged: 'Logged',
  comesTo: 'Comes to',
  group: 'Group',
  firstLast: 'First and last day',
  chart: (what: string) => `${what}, by day`,
  chartWeek: (what: string) => `${what}, by week`,
  chartMeaning:
    'A full bar was logged here; a dashed one was declared elsewhere. An upright line: not the same thing before and after.',
  chartOf: 'Chart of',
  /** What a count counts. */
  things: { people: 'people', times: 'times', items: 'items' },

  list: 'Each activity',
  count: (n: number) => `${number(n)} ${n === 1 ? 'activity' : 'activities'}`,
  shown: (shown: number, all: number) => `${number(shown)} of ${number(all)} shown, the latest first.`,
  more: 'Show earlier ones',
  none: 'No activity is on record here.',
  noneDo: 'Choose other days, or fewer filters.',
  unnamedNote: 'Whose they are is not told, and of today nothing.',
  unnamed: 'Not named',
  when: 'When',
  what: 'What',
  where: 'Where',
  who: 'Who',
  outcome: 'Outcome',
  noOutcome: 'Not said',
  reference: 'Reference',
  noReference: 'No reference yet',
  inVisit: 'during a visit',
  openVisit: 'How the visit was worked out',
  declared: 'declared elsewhere',
  confirmed: 'unusual, and confirmed',
  history: (corrections: number) =>
    corrections === 1 ? 'Corrected once' : `Corrected ${number(corrections)} times`,
  takenBack: 'Taken back',
  saidFirst: 'Said first',
  saidBy: { phone: 'on the phone', desk: 'at the desk', file: 'from a file' },

  download: 'Download',
  downloadCsv: 'CSV',
  downloadExcel: 'Excel',
  downloadPlaces: 'GeoJSON with places',
  placesLead:
    'Where each was logged is personal. Say why you need it: the reason is kept with your name, and officers read it.',
  placesWhy: 'Why you need the places',
  placesWhyNeeded: 'Say why you need the places.',
  placesRefused: 'The reason could not be kept, so nothing was downloaded. Try again.',
  print: 'Print',

  correct: 'Correct',
  correctOf: (what: string, when: string) => `Correct: ${what}, ${when}`,
  correctLead: 'What was said before stays on record, with when and where it was said.',
  correctCount: 'Count',
  correctAt: 'Done at',
  correctHotspots: 'Hotspots',
  correctAddHotspot: 'Add a hotspot',
  correctNoHotspot: 'None',
  correctReferenceHint: 'Letters, digits and . / - of the other system’s record. No names.',
  correctReason: 'Why it is corrected',
  correctSave: 'Save the correction',
  correctSaved: 'Corrected. The original is kept.',
  withdraw: 'Take it back',
  withdrawLead: 'It stays on record and counts no more.',
  withdrawReason: 'Why it is taken back',
  withdrawn: 'Taken back. It stays on record.',
  cancel: 'Close without a change',
  wrongTitle: 'Nothing was saved',
  wrongCount: 'Enter a whole number from 1 to 9,999.',
  wrongAt: 'Enter a day and a time.',
  wrongReference: 'Use letters, digits and . / - only, at most 40.',
  changedMeanwhile: 'Somebody changed it meanwhile. Close this and look at what it is now.',
  unreachable: 'The server did not answer. Nothing was saved; try again.',
  refusals,

  feedLogged: (who: string, what: string, where: string) =>
    where === '' ? `${who}: ${what}` : `${who}: ${what}, in ${where}`,
  feedCorrected: (line: string) => `${line} (corrected)`,
  feedWithdrawn: (line: string) => `${line} (taken back)`,
  cardTitle: 'Activities today',
  cardNone: 'Nothing was logged here today.',
  cardFailed: 'today’s activities',
  cardLoading: 'Fetching activities …',
  cardAll: 'All activities here',
};

export type ActivityWords = typeof activitiesEn;
