// What the briefing says of a hotspot: why it stands where it stands in the order, in words with their figures.
import type { BriefedHotspot } from '../../core/tracking/shift-briefing.ts';
import { agoWords, durationWords } from '../words/age.ts';
import { wholeMinutes } from '../words/numbers.ts';
import type { PeopleWords } from '../words/people-words.ts';
import type { Words } from '../words/words.ts';

export function whyWords(words: PeopleWords, desk: Words, { standing, dueSeconds }: BriefedHotspot): string {
  const what = words.briefStandings[standing];
  return standing === 'due' ? `${what}: ${words.briefDueAfter(durationWords(desk, dueSeconds))}` : what;
}

export function windowWords(words: PeopleWords, { windows, isInWindow }: BriefedHotspot): string {
  if (windows === '') return words.briefAlways;
  return isInWindow ? words.briefInWindow(windows) : words.briefOutOfWindow(windows);
}

/** Visits and patrol-minutes against what is asked for the day, where something is. */
export function soFarWords(words: PeopleWords, hotspot: BriefedHotspot): string {
  const { patrolVisits, patrolSeconds, dayTargetVisits, dayTargetPatrolSeconds } = hotspot;
  const minutes = wholeMinutes(patrolSeconds);
  const visits =
    dayTargetVisits === null
      ? words.briefVisits(patrolVisits)
      : words.briefVisitsOf(patrolVisits, dayTargetVisits);
  const time =
    dayTargetPatrolSeconds === null
      ? words.briefMinutes(minutes)
      : words.briefMinutesOf(minutes, wholeMinutes(dayTargetPatrolSeconds));
  return `${visits}, ${time}`;
}

export function lastVisitWords(
  words: PeopleWords,
  desk: Words,
  { lastVisitEndedAt, lastVisitPeople }: BriefedHotspot,
  at: number,
): string {
  if (lastVisitEndedAt === null) return words.briefNoVisit;
  const ago = agoWords(desk, lastVisitEndedAt, at);
  return lastVisitPeople === null ? ago : words.briefLastBy(ago, lastVisitPeople);
}

export function gapWords(words: PeopleWords, desk: Words, { longestGapSeconds }: BriefedHotspot): string {
  return longestGapSeconds === null ? words.briefNoGap : durationWords(desk, longestGapSeconds);
}
