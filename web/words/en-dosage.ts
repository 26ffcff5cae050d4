// The words of the dosage pages in English.

const plural = new Intl.PluralRules('en-GB');
const count = (n: number, one: string, many: string) =>
  `${n.toLocaleString('en-GB')} ${plural.select(n) === 'one' ? one : many}`;

export const enDosage = {
  dosageTitle: 'Dosage',
  dosageOverTime: 'Dosage over time',
  allHotspots: 'All hotspots',
  skipToFigures: 'Skip to the figures',
  loadingDosage: 'Fetching the dosage …',
  couldNotDosage: 'the dosage',
  couldNotHours: 'the hours',
  couldNotCoverage: 'the coverage',

  spanTitle: 'Dosage days',
  spanFrom: 'First day',
  spanTo: 'Last day',
  spanShow: 'Show',
  spanInOrder: 'The last day must be the first day or later.',
  spanToday: 'Today',
  spanYesterday: 'Yesterday',
  spanSevenDays: 'Last 7 days',
  spanThisWeek: 'This week',
  spanLastWeek: 'Last week',
  spanTwentyEightDays: 'Last 28 days',
  spanOfDays: (from: string, to: string) => `${from} to ${to}`,
  dosageDays: (n: number) => count(n, 'dosage day', 'dosage days'),
  dayStartsAt: (time: string) => `each from ${time}, Europe/London`,

  setsOfFigures: 'Of which hotspots',
  setOfHotspots: (name: string, n: number) => `${name}: ${count(n, 'hotspot', 'hotspots')}`,
  setMeaning: 'Each hotspot is in these figures only for the days on which it was in the set.',
  setDaysOnly: (name: string, days: string) => `Only while it was in “${name}”: ${days}.`,
  setNotThen: (name: string) => `This hotspot was not in “${name}” on these days.`,
  setAllDays: 'All days of the span',
  officersNotForYou: 'Your roles do not include officers by name.',
  setHasNoOfficers: 'A set has hotspots: choose All hotspots to see officers.',
  hoursOfAll: 'The four kinds of hours are of all hotspots: choose All hotspots to see them.',

  by: 'By',
  byHotspot: 'By hotspot',
  byOfficer: 'By officer',
  byDay: 'By day',
  byWeek: 'By week',
  weekOf: (day: string) => `Week from ${day}`,

  fourHours: 'Four kinds of hours',
  fourHoursMeaning: 'Each lies within the one before. They are never mixed.',
  paidDuty: 'Paid duty',
  patrolStatus: 'On patrol status',
  personHours: 'Person-hours in hotspots',
  patrolHours: 'Patrol-hours in hotspots',
  patrolHoursHere: 'Patrol-hours in this hotspot',
  notKnown: 'not known',
  noDuties:
    'No duties are on record for these days. The hours in hotspots are between positions: nobody knows what they are a share of.',
  byCrewHours: (hours: string) => `Of the person-hours, ${hours} rest on a crew-mate’s track.`,
  withoutDuty: (hours: string) =>
    `Besides, ${hours} in hotspots of officers who have no duty on record. They are not in the four figures.`,
  hoursTooLong: (days: number) =>
    `The four kinds of hours, and coverage, are worked out for up to ${days} days. Choose fewer.`,
  tooLong: (days: number) => `This is worked out for up to ${days} days at once. Choose fewer days.`,
  shareOfBefore: (percent: number) => `${percent} % of the one before`,

  coverageOfDuty: (percent: number) =>
    `Coverage: positions measure ${percent} % of duty time, less break, station and custody.`,
  coverageBetween: (percent: number) =>
    `Coverage, between positions: they measure ${percent} % of the time from one to the next. Of how much duty, nobody knows.`,
  coverageOfNothing: 'Coverage: there is no time on these days to be a share of.',
  figuresFillingIn:
    'Not whole yet: the duties of these four weeks are in, what was patrolled comes day by day, the latest first. Until then hours in hotspots, visits and coverage are too low.',
  coverageWaiting: 'Coverage is being worked out from the positions …',
  coverageTooMany: (most: number) =>
    `Coverage is worked out for up to ${most} duties at once, and these days have more. Choose fewer days, or one officer.`,
  coverageGone:
    'Coverage is not worked out for these days: it needs the positions, and those of over 31 days ago may be deleted. Choose later days.',
  hours: (n: string) => `${n} h`,
  amountRange: (amount: string, low: string, high: string) => `${amount} (${low}–${high})`,
  percent: (n: number) => `${n} %`,
  ofAll: (n: number, all: number) => `${n.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')}`,
  none: 'none',

  chartTitle: 'Patrol time over time',
  chartTitleOfficer: 'Time in hotspots over time',
  chartMeaning:
    'A bar is what is counted; the line across it, from what is certain to what is possible, given the error of the positions.',
  chartWeekly: 'A bar is a week.',
  chartBreak:
    'A dashed upright line: the definition changed, so figures on its two sides are not of the same thing.',
  inTable: 'The same as a table',

  columnHotspot: 'Hotspot',
  columnOfficer: 'Officer',
  columnDay: 'Dosage day',
  columnWeek: 'Week from',
  columnPatrolTime: 'Patrol time (range)',
  columnPersonTime: 'Person time',
  columnTimeInside: 'Time in hotspots (range)',
  columnPatrolVisits: 'Patrol visits',
  columnPersonVisits: 'Person visits',
  columnVisits: 'Visits',
  columnOnTarget: 'Visits on target',
  columnDaysOnTarget: 'Days on target',
  columnMedianGap: 'Median gap',
  columnLongestGap: 'Longest gap',
  columnTwoOrMore: 'Two or more there',
  columnPassing: 'Pass- and drive-throughs',
  columnInferred: 'Inferred',
  columnWeak: 'Weak visits',
  columnHotspots: 'Hotspots',
  columnNow: 'Now',
  coldNow: 'Cold',
  coldMeaning: 'Cold: short of today’s target, and no visit for the time agreed',
  notCold: '–',
  sortBy: (column: string) => `Sort by ${column}`,
  searchTable: 'Search the table',
  countRows: (n: number) => count(n, 'row', 'rows'),
  downloadAs: 'Download',
  downloadCsv: 'CSV',
  downloadExcel: 'Excel',
  downloadGeoJson: 'GeoJSON',
  downloadJson: 'JSON',
  noDosage: 'Nobody was in a hotspot on these days.',
  noDosageDo: 'Choose other days above, or look at who is out now on the live desk.',
  noSuchHotspot: 'No hotspot of that name is known.',

  facts: 'In short',
  frequency: 'How often',
  frequencyWords: (patrols: string, people: string) => `${patrols} by ${people}`,
  patrolVisitsWords: (n: number) => count(n, 'patrol visit', 'patrol visits'),
  personVisitsWords: (n: number) => count(n, 'person visit', 'person visits'),
  duration: 'How long',
  intermittency: 'How far apart',
  intermittencyWords: (median: string, longest: string) =>
    `half of the gaps between patrol visits are over ${median}; the longest was ${longest}`,
  intermittencyNone: 'fewer than two patrol visits: no gap to tell of',
  crews: 'Crew sizes',
  crewWords: (one: number, two: number, more: number) =>
    `one person ${one} % of patrol time, two ${two} %, three or more ${more} %`,
  onTargetFact: 'On target',
  onTargetWords: (visits: string, days: string) => `${visits} person visits; ${days} days`,
  evidenceFact: 'Evidence',
  evidenceMeasured: (measured: string, inferred: string) =>
    `person time: ${measured} measured by device, ${inferred} inferred`,
  weakWords: (n: number) =>
    count(n, 'visit is weak evidence', 'visits are weak evidence') +
    ': most of it rests on positions too inaccurate for the width of the hotspot.',
  noWeak: 'no visit is weak evidence',

  visitsBehind: 'The visits behind these figures',
  visitsTooMany: (days: number) =>
    `Visits are listed for up to ${days} days at once. Choose a day or a week in the table.`,
  noVisits: 'No visits on these days.',
  visitWhen: 'When',
  visitHow: 'How it was worked out',
  visitOpen: (when: string) => `How was this worked out? ${when}`,
  visitOpenShort: 'How was this worked out?',

  driftTitle: 'The measuring itself may have changed.',
  driftMinutes: (recent: string, usual: string, since: string) =>
    `Since ${since} a patrol visit lasts ${recent} min, against ${usual} min in the four weeks before (medians).`,
  driftVisits: (recent: string, usual: string, since: string) =>
    `Since ${since} there are ${recent} visits a duty, against ${usual} in the four weeks before (medians).`,
  driftDo:
    'Before comparing, ask whether devices, rules, hotspots or the way duties are recorded changed then.',
  changeHotspot: (name: string, version: string, day: string) =>
    `${name} has another boundary or target (version ${version}) from ${day} on.`,
  changeRules: (version: string, day: string) => `Other rules (${version}) hold from ${day} on.`,
  changeEnded: (n: number, names: string, day: string) =>
    n === 1
      ? `${names} ended: from ${day} on its time does not count.`
      : `${n} hotspots ended: from ${day} on their time does not count. They are ${names}.`,
  changeSetBegun: (name: string, n: number, day: string) =>
    `The set “${name}” begins on ${day}, with ${count(n, 'hotspot', 'hotspots')}.`,
  changeSetEnded: (name: string, day: string) => `The set “${name}” is over from ${day} on.`,
  changeSetChanged: (name: string, n: number, day: string) =>
    `The set “${name}” has ${count(n, 'hotspot', 'hotspots')} from ${day} on: others than before.`,
  changesTitle: 'Break in the series.',
  changesMany: (n: number) => `${n.toLocaleString('en-GB')} hotspots have another version within these days.`,
  wideAnswer:
    'So many hotspots and days are summed at once that gaps between visits, other rules and changes of the measuring are not told. Choose fewer.',
  catchingUp: 'Some days are still being worked out, and are missing here. Look again in a few minutes.',

  declaredApart: 'Declared apart.',
  declaredSaid: (all: string, sources: string, beyond: string) =>
    `${all} of people’s time here was declared and not measured (${sources}). It is in no figure. ${beyond} of it is beyond what was measured of the same officers here.`,
  declaredTitle: 'Declared, not measured',
  declaredLead:
    'Time that the officer says they spent in a hotspot where their phone could not measure it. It is in no figure here.',
  declaredWhen: 'When',
  declaredWhere: 'Hotspot',
  declaredHow: 'Declared',
  declaredBeyond: 'Of it not measured',
  declaredWhy: 'Why',
  declaredSent: 'Said',
  declaredTakenBack: (when: string) => `taken back ${when}`,
  declaredPhoneDead: 'Phone dead',
  declaredIndoors: 'No position indoors',
  declaredLeftBehind: 'Phone left behind',
  declaredOther: 'Another reason',
  couldNotDeclared: 'the declared time',

  aboutFigures: 'How these figures were counted',
  aboutRules: (version: string) => `Rules version ${version}.`,
  aboutRefused: 'Positions that took no part',
  aboutRefusedDoor: (list: string) => `Refused on arrival: ${list}.`,
  aboutRefusedTracks: (list: string) => `Left out of today’s tracks: ${list}.`,
  aboutOverlap:
    'In hotspots that overlap both are credited in the table; the four kinds of hours count such time once.',
};
