// What is said otherwise of the past: there "today" is that day, and "now" is then.
import type { Language, Words } from './words.ts';
import { wordsIn } from './words-in.ts';

const en: Partial<Words> = {
  minutesToday: (minutes) => `${minutes} min that day`,
  patrolMinutesOfTarget: (minutes, target) => `${minutes} of ${target} patrol-minutes that day`,
  patrolMinutes: (minutes) => `${minutes} patrol-${minutes === 1 ? 'minute' : 'minutes'} that day`,
  sortMinutes: 'Minutes that day',
  hereNow: 'There then',
  thereNow: (n) => `${n} there then`,
  nobodyHere: 'Nobody was there.',
  standingNow: 'There',
  todayByHour: 'That day by hour',
  thisWeek: 'The week up to that day against target',
  noVisitsToday: 'No visits that day up to here.',
  noFeed: 'Nothing had happened that day.',
  noOfficers: 'Nobody is on the picture at this time.',
  noOfficersDo: 'Their positions are still being fetched, or there are none: the band at the top says which.',
};

const cy: Partial<Words> = {
  minutesToday: (minutes) => `${minutes} mun y diwrnod hwnnw`,
  patrolMinutesOfTarget: (minutes, target) => `${minutes} o ${target} munud patrôl y diwrnod hwnnw`,
  patrolMinutes: (minutes) => `${minutes} ${minutes === 2 ? 'funud' : 'munud'} patrôl y diwrnod hwnnw`,
  sortMinutes: 'Munudau’r diwrnod hwnnw',
  hereNow: 'Yno ar y pryd',
  thereNow: (n) => `${n} yno ar y pryd`,
  nobodyHere: 'Nid oedd neb yno.',
  standingNow: 'Yno',
  todayByHour: 'Y diwrnod hwnnw fesul awr',
  thisWeek: 'Yr wythnos hyd y diwrnod hwnnw o’i chymharu â’r targed',
  noVisitsToday: 'Dim ymweliadau y diwrnod hwnnw hyd yma.',
  noFeed: 'Nid oedd dim wedi digwydd y diwrnod hwnnw.',
  noOfficers: 'Nid oes neb ar y llun ar yr adeg hon.',
  noOfficersDo:
    'Mae eu lleoliadau’n dal i gael eu nôl, neu nid oes rhai: mae’r band ar y brig yn dweud pa un.',
};

const then: Readonly<Record<Language, Words>> = {
  en: { ...wordsIn('en'), ...en },
  cy: { ...wordsIn('cy'), ...cy },
};

/** The words of a language for the past. */
export function wordsThen(language: Language): Words {
  return then[language];
}
