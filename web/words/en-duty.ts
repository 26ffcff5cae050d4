// The duty board in English: who is on duty and on what. The other languages follow these keys.
import type { DutyStatus } from '../../core/people/duty.ts';
import type { DutyRefusal, DutyTerms } from '../../core/people/duty-change.ts';
import type { BoardState } from '../../core/tracking/duty-board.ts';

const plural = new Intl.PluralRules('en-GB');
const count = (n: number, one: string, many: string) =>
  `${n.toLocaleString('en-GB')} ${plural.select(n) === 'one' ? one : many}`;

const dutyStatuses: Readonly<Record<DutyStatus, string>> = {
  call: 'Call',
  prisoner: 'Prisoner',
  statement: 'Statement',
  scene: 'Scene',
  'missing-person': 'Missing person',
  break: 'Break',
  station: 'Station',
  custody: 'Custody',
};

const boardStates: Readonly<Record<BoardState, string>> = {
  patrolling: 'On patrol',
  committed: 'Committed',
  away: 'Away',
  expected: 'Expected by roster',
};

const travels: Readonly<Record<NonNullable<DutyTerms['travel']>, string>> = {
  foot: 'On foot',
  cycle: 'By cycle',
  vehicle: 'By vehicle',
};

const payTypes: Readonly<Record<NonNullable<DutyTerms['payType']>, string>> = {
  core: 'Core hours',
  overtime: 'Overtime',
  'rest-day': 'Rest day worked',
};

/** What is wrong with a change of a duty, and what to do. */
const dutyRefusals: Readonly<Record<DutyRefusal, string>> = {
  'from-the-future': 'The clock of this device is ahead of the server’s. Set it right, then try again.',
  'too-old': 'That was more than a day ago, too long to be changed here.',
  'on-duty-already': 'They are on duty already. The board shows it within seconds.',
  'off-duty': 'Their duty has ended meanwhile. Begin a new one if they are still at work.',
  'before-the-last-change':
    'Something later is on record for this duty. Look at the board again, then try again.',
  'planned-too-long': 'Its planned end is more than 24 hours after it began. Enter an earlier one.',
};

export const enDuty = {
  dutyStatuses,
  boardStates,
  travels,
  payTypes,
  dutyRefusals,
  boardLead: 'Who is on duty now, as far as you reach. That you look is recorded.',
  boardLoading: 'Fetching who is on duty …',
  boardFailed: 'Who is on duty could not be fetched. No duty has changed.',
  boardStale: (ago: string) =>
    `The board does not come through. What you see is of ${ago}. It is tried again every ten seconds.`,
  boardAsOf: (ago: string) => `As of ${ago}`,
  boardNone: 'Nobody whom you reach is on duty now.',
  boardNoneDo: 'Begin a duty below, or wait for a roster or a phone to begin one.',
  boardNoneMatch: 'Nobody on duty matches what you chose.',
  boardShowAll: 'Show everybody',
  boardTable: 'Who is on duty now',
  boardCount: (n: number) => `${count(n, 'officer', 'officers')} on duty`,
  boardFilter: 'Which to show',
  boardTeam: 'Team',
  boardTeamAll: 'All teams',
  boardTeamNone: 'No team',
  boardState: 'State',
  boardStateAll: 'All states',
  boardNoSignal: 'No signal',
  boardSort: 'In order of',
  boardSorts: {
    'call-sign': 'Call sign',
    team: 'Team',
    since: 'Start of duty',
    end: 'Planned end',
    'next-due': 'Nearness to what is due',
  },
  boardCallSign: 'Call sign',
  boardDuty: 'Duty, as planned',
  boardHow: 'How',
  boardWhere: 'Where',
  boardSeen: 'Last position',
  boardBattery: (percent: number) => `battery ${percent} %`,
  boardNextDue: 'Next due',
  boardChange: 'Change',
  boardSince: (time: string) => `since ${time}`,
  boardEndOpen: (from: string) => `from ${from}`,
  boardOverdue: 'past its planned end',
  boardFrom: (where: string) => `from ${where}`,
  boardCrew: (crew: string) => `crew ${crew}`,
  boardWith: (callSigns: string) => `with ${callSigns}`,
  boardOutside: 'Outside hotspots',
  boardLastIn: (where: string, ago: string) => `last in ${where}, left ${ago}`,
  boardNeverIn: 'in no hotspot on this duty yet',
  boardSilent: (duration: string) => `No signal for ${duration}`,
  boardUnheard: 'No position on this duty yet',
  boardByCrew: 'By the track of the crew',
  boardNothingDue: 'nothing is due',
  boardMetres: (metres: string) => `${metres} m`,
  boardKilometres: (kilometres: string) => `${kilometres} km`,
  boardChangeOf: (callSign: string) => `Change the duty of ${callSign}`,
  boardBack: 'Back on patrol',
  boardBackOf: (callSign: string) => `${callSign} is back on patrol`,
  boardCalledFrom: 'Called away from',
  boardNoHotspot: 'No hotspot',
  boardCommittedTo: 'Committed to',
  boardAwayAt: 'Away',
  boardEnd: 'End duty',
  boardEndSure: 'Press again to end the duty',
  boardEndHint: 'After that there is no tracking: positions are refused.',
  boardCancel: 'Leave as it is',
  boardUndo: 'Undo',
  boardUndone: (callSign: string) => `${callSign}: taken back.`,
  boardSetTo: (callSign: string, what: string) => `${callSign}: ${what}.`,
  boardIsBack: (callSign: string) => `${callSign}: back on patrol.`,
  boardEnded: (callSign: string) => `${callSign}: off duty, and no longer tracked.`,
  boardBegun: (callSign: string) => `${callSign}: on duty.`,
  boardNotDone: 'Nothing has changed.',
  boardNotYours: 'You may not change this duty, or they are not within your reach.',
  boardYours: 'Your duty',
  boardYoursOff: 'You are off duty. Nothing of you is tracked.',
  boardYoursOn: 'You are on patrol.',
  boardYoursIs: (what: string, since: string) => `You are on: ${what}, since ${since}.`,
  boardBegin: 'Begin a duty for somebody',
  boardBeginYours: 'Begin your duty',
  boardBeginLead: 'From then on positions are kept, and only while the duty goes on.',
  boardBeginNobody: 'Everybody whom you may begin a duty for is on duty.',
  boardWho: 'Who',
  boardWhoNeeded: 'Choose who is on duty.',
  boardTravel: 'On foot or by what',
  boardCrewName: 'Crew',
  boardCrewHint: 'Those who patrol together have the same crew. Leave it empty for one alone.',
  boardPlannedEnd: 'Planned end',
  boardPlannedEndHint:
    'A time such as 23:00. A duty that nobody ends ends half an hour after it; without a planned end, 16 hours after it began.',
  boardPlannedEndWrong: 'Enter the planned end as a time such as 23:00, or leave it empty.',
  boardMore: 'How, what for, and who pays',
  boardOperation: 'Operation',
  boardFund: 'Fund',
  boardPayType: 'Pay',
  boardAdditional: 'Additional to what would be patrolled anyway',
  boardVisible: 'In uniform, to be seen',
  boardYes: 'Yes',
  boardNo: 'No',
};
