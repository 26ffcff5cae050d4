// The shift briefing in English. The other languages follow these keys.
import type { AreaKind } from '../../core/people/area.ts';
import type { Standing } from '../../core/tracking/due-order.ts';

const plural = new Intl.PluralRules('en-GB');
const count = (n: number, one: string, many: string) =>
  `${n.toLocaleString('en-GB')} ${plural.select(n) === 'one' ? one : many}`;

const briefAreaKinds: Readonly<Record<AreaKind, string>> = {
  division: 'Division',
  'local-policing-unit': 'Local policing unit',
  'neighbourhood-team': 'Neighbourhood team',
  beat: 'Beat',
  ward: 'Ward',
};

const briefStandings: Readonly<Record<Standing, string>> = {
  due: 'Due',
  open: 'Short of target',
  now: 'Somebody is there',
  met: 'Target met',
  'no-target': 'No target',
};

export const enBriefing = {
  briefAreaKinds,
  briefStandings,
  briefLead: (time: string) => `As it stood at ${time}.`,
  briefLoading: 'Putting the briefing together …',
  briefFailed: 'The briefing could not be put together. Nothing is lost.',
  briefPrint: 'Print',
  briefAgain: 'Ask again',
  briefHotspots: 'Where to go, what is due first',
  briefNoHotspots: 'No hotspots hold today.',
  briefHotspot: 'Hotspot',
  briefWhy: 'Why',
  briefWindow: 'Window',
  briefAlways: 'always',
  briefInWindow: (windows: string) => `${windows}, now within it`,
  briefOutOfWindow: (windows: string) => `${windows}, not now`,
  briefSoFar: 'Today so far',
  briefVisitsOf: (visits: number, target: number) => `${visits} of ${count(target, 'visit', 'visits')}`,
  briefVisits: (visits: number) => count(visits, 'visit', 'visits'),
  briefMinutesOf: (minutes: number, target: number) => `${minutes} of ${target} patrol-minutes`,
  briefMinutes: (minutes: number) => count(minutes, 'patrol-minute', 'patrol-minutes'),
  briefLastVisit: 'Last visit',
  briefNoVisit: 'none on record',
  briefLastBy: (ago: string, people: number) => `${ago}, by ${people === 1 ? 'one' : people}`,
  briefGap: 'Longest gap today',
  briefNoGap: 'fewer than two visits',
  briefDueAfter: (duration: string) => `a visit is due after ${duration} without one`,
  briefOnDuty: 'Who is on duty',
  briefOnDutyLead: 'By number; the duty board shows those whom you reach.',
  briefPatrolling: (n: number) => `${n} on patrol`,
  briefCommitted: (n: number) => `${n} committed to something else`,
  briefAway: (n: number) => `${n} away: a break, a station, custody`,
  briefNobody: 'Nobody is on duty.',
  briefTeam: 'Team',
  briefNoTeam: 'No team',
  briefPeople: 'People',
  briefPlanned: 'What is planned',
  briefPlannedLead: 'Duties on record that begin within twelve hours.',
  briefPlannedNone: 'No duty is on record for the next twelve hours. A roster brings them.',
  briefStarts: 'Begins',
  briefAreas: 'The areas',
  briefArea: 'Area',
  briefKind: 'What it is',
  briefWithin: 'Within',
  briefContact: 'How its team is reached',
  briefNoContact: 'not recorded',
  briefNoAreas: 'No areas are recorded.',
  briefAuthorities: 'Authorities in force',
  briefAuthoritiesNone: 'None is live now or within twelve hours.',
};
