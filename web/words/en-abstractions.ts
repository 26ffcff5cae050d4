// What patrols were called away for, in English. The other languages follow these keys.

const plural = new Intl.PluralRules('en-GB');
const count = (n: number, one: string, many: string) =>
  `${n.toLocaleString('en-GB')} ${plural.select(n) === 'one' ? one : many}`;

export const enAbstractions = {
  awayTitle: 'What patrols were called away for',
  awayLead:
    'Time on duty on which officers were committed to something else, as it was told by them or for them. It counts as duty and in coverage; it is not patrol status.',
  awayFromDay: 'From',
  awayToDay: 'Up to and including',
  awayShow: 'Show',
  awayDays: 'Dosage days, from six in the morning.',
  awaySpanWrong: (days: number) =>
    `Choose a last day that is not before the first, and at most ${days} days.`,
  awayLoading: 'Fetching what patrols were called away for …',
  awayFailed: 'What patrols were called away for could not be fetched. The record itself is safe.',
  awayNone: 'Nobody whom you may read of was called away in this time.',
  awayNoneDo: 'Choose other days, or see on the duty board who is committed now.',
  awaySum: (n: number, time: string) => `${count(n, 'stretch', 'stretches')}, ${time} of officers’ time.`,
  awayOpen: 'What still goes on is counted until now.',
  awayPast: 'Of those whom you may not know by name, only what was over before today is told.',
  awayByKind: 'By what it was',
  awayByHotspot: 'By the hotspot they were called from',
  awayByDay: 'By day and team',
  awayList: 'Each stretch',
  awayLatest: (n: number) => `The latest ${n} are shown; the CSV file has all of them.`,
  awayExtended: 'Duties beyond their planned end',
  awayExtendedNone: 'No duty went on beyond its planned end.',
  awayKind: 'What',
  awayHotspot: 'Hotspot',
  awayNoHotspot: 'No hotspot, or not said',
  awayDay: 'Day',
  awayTeam: 'Team',
  awayOfficer: 'Officer',
  awayUnnamed: 'Not named',
  awayWhen: 'From – to',
  awayMinutes: 'Minutes',
  awayStretches: 'Stretches',
  awayHours: 'Time',
  awayPlanned: 'Planned end',
  awayBeyond: 'Beyond it',
  awayGoesOn: 'goes on',
  awayIsCut: 'cut at the days chosen',
  awayFile: 'called-away',
};
