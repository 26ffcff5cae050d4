// What the state of the phone says in words. Pure: the moment is the state's own.
import { shapeOf } from '../../core/activities/kinds.ts';
import { dayAt } from '../people/london-time.ts';
import { agoWords, clockTime, dayWords, durationWords, shortDay } from '../words/age.ts';
import { minuteRange, wholeMinutes } from '../words/numbers.ts';
import type { PatrolWords } from '../words/patrol-en.ts';
import type { ActivityTap, InsideState, PatrolState, PlaceState } from './patrol-state.ts';

const dayMilliseconds = 24 * 3_600_000;

/** "Conversation, 3 people". */
export function whatWords(words: PatrolWords, { kind, count }: Pick<ActivityTap, 'kind' | 'count'>): string {
  return `${words.kindNames[kind]}, ${words.counted(count, shapeOf(kind).counts)}`;
}

/** The time of day; with the day of the week where it is not of the last or next eighteen hours, and the date alone where it is weeks away. */
export function sinceWords(words: PatrolWords, at: number, now: number): string {
  const days = Math.abs(now - at) / dayMilliseconds;
  if (days < 0.75) return clockTime(at);
  return days < 6 ? `${shortDay(words, dayAt(at))} ${clockTime(at)}` : dayWords(words, dayAt(at));
}

/** A length as it is claimed: whole minutes, rounded down. */
export function lengthWords(words: PatrolWords, seconds: number): string {
  const minutes = wholeMinutes(seconds);
  return minutes === 0 ? words.minutes(0) : durationWords(words, 60 * minutes);
}

/** The range around a length, its far end rounded up. */
export function lengthRange(words: PatrolWords, lowSeconds: number, highSeconds: number) {
  const [low, high] = minuteRange(lowSeconds, highSeconds);
  return [lengthWords(words, 60 * low), lengthWords(words, 60 * high)] as const;
}

/** Why a hotspot stands where it stands in the list, in a short sentence. */
export function whyWords(words: PatrolWords, place: PlaceState, now: number): string {
  const { standing, lastVisitEndedAt, dayTargetPatrolSeconds, patrolSeconds, present } = place;
  switch (standing) {
    case 'due':
      return lastVisitEndedAt === null
        ? words.dueNobody
        : words.dueNobodySince(sinceWords(words, lastVisitEndedAt, now));
    case 'open':
      // What is missing is rounded up: half a minute short is not met.
      return words.openSaid(
        words.minutes(Math.ceil(Math.max(0, (dayTargetPatrolSeconds ?? 0) - patrolSeconds) / 60)),
      );
    case 'now':
      return words.nowSaid(present);
    case 'met':
      return words.metSaid;
    case 'no-target':
      return words.noTargetSaid;
  }
}

export function distanceWords(words: PatrolWords, { metres }: PlaceState): string {
  if (metres === null) return words.distanceUnknown;
  return metres === 0 ? words.hereYouAre : words.away(words.metresWords(metres));
}

export function windowWords(words: PatrolWords, { windows, isInWindow }: PlaceState): string {
  if (windows === '') return words.windowAlways;
  return isInWindow ? words.windowNow(windows) : words.windowNot(windows);
}

/** Today's share of the target, 0 to 1; null without a target. */
export function shareOfDay({ patrolSeconds, dayTargetPatrolSeconds: target }: PlaceState): number | null {
  if (target === null) return null;
  return target <= 0 ? 1 : Math.min(1, patrolSeconds / target);
}

export function minutesToday(words: PatrolWords, place: PlaceState): string {
  const minutes = wholeMinutes(place.patrolSeconds);
  const target = place.dayTargetPatrolSeconds;
  return target === null ? words.minutesAlone(minutes) : words.minutesOf(minutes, wholeMinutes(target));
}

export function rangeWords(words: PatrolWords, { lowSeconds, highSeconds }: InsideState): string {
  return words.rangeSaid(...minuteRange(lowSeconds, highSeconds));
}

/** Everything that waits, whatever it is. */
export function waitingOf({ outbox }: Pick<PatrolState, 'outbox'>): number {
  return outbox.positions + outbox.activities + outbox.others;
}

export function waitingWords(words: PatrolWords, state: PatrolState): string {
  const waiting = waitingOf(state);
  const { oldestAt } = state.outbox;
  if (waiting === 0) return words.allSent;
  const age = oldestAt === null ? 0 : state.now - oldestAt;
  return age < 120_000 ? words.waits(waiting) : words.waitsSince(waiting, durationWords(words, age / 1000));
}

export function sensorWords(words: PatrolWords, state: PatrolState): string {
  if (state.isInPrivateZone && state.sensor === 'measuring') return words.inPrivateZone;
  const said: Readonly<Record<PatrolState['sensor'], string>> = {
    off: words.sensorOff,
    starting: words.sensorStarting,
    measuring: words.sensorMeasuring,
    'no-position': words.sensorNone,
    denied: words.sensorDenied,
    'not-there': words.sensorNotThere,
    asleep: words.sensorAsleep,
  };
  return said[state.sensor];
}

/** How old the last position is, where it is old enough to be said. */
export function positionAgeWords(
  words: PatrolWords,
  { lastPositionAt, now, duty }: PatrolState,
): string | null {
  if (duty === null || lastPositionAt === null || now - lastPositionAt < 60_000) return null;
  return words.positionAge(agoWords(words, lastPositionAt, now));
}

/** The name of a hotspot; its id where this phone knows no name for it. */
export function nameOf(
  { places, visits, inside }: Pick<PatrolState, 'places' | 'visits' | 'inside'>,
  hotspotId: string,
): string {
  const known = [...inside, ...places, ...visits].find((each) => each.hotspotId === hotspotId);
  return known?.name ?? hotspotId;
}
