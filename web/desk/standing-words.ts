// Words for where a hotspot stands today, with unit, window and range.

import type { Standing } from '../../core/tracking/due-order.ts';
import type { LiveHotspot } from '../../core/tracking/live-frame.ts';
import { minuteRange, wholeMinutes } from '../words/numbers.ts';
import type { Words } from '../words/words.ts';

export function standingWords(words: Words, standing: Standing): string {
  const known: Readonly<Record<Standing, string>> = {
    due: words.standingDue,
    now: words.standingNow,
    met: words.standingMet,
    open: words.standingOpen,
    'no-target': words.standingNoTarget,
  };
  return known[standing];
}

/** What a standing means, as a sentence. */
export function standingMeaning(words: Words, standing: Standing): string {
  const known: Readonly<Record<Standing, string>> = {
    due: words.meaningDue,
    now: words.meaningNow,
    met: words.meaningMet,
    open: words.meaningOpen,
    'no-target': words.meaningNoTarget,
  };
  return known[standing];
}

/** "22 of 30 min", or "22 min today" without a target. */
export function shortMinutes(words: Words, hotspot: LiveHotspot): string {
  const minutes = wholeMinutes(hotspot.patrolSeconds);
  const target = hotspot.dayTargetPatrolSeconds;
  return target === null ? words.minutesToday(minutes) : words.minutesOfTarget(minutes, wholeMinutes(target));
}

/** "22 of 30 patrol-minutes today", or without a target "22 patrol-minutes today". */
export function longMinutes(words: Words, hotspot: LiveHotspot): string {
  const minutes = wholeMinutes(hotspot.patrolSeconds);
  const target = hotspot.dayTargetPatrolSeconds;
  return target === null
    ? words.patrolMinutes(minutes)
    : words.patrolMinutesOfTarget(minutes, wholeMinutes(target));
}

/** The range of today's patrol-minutes: "18–24". */
export function rangeWords(words: Words, lowSeconds: number, highSeconds: number): string {
  const [low, high] = minuteRange(lowSeconds, highSeconds);
  return words.rangeOf(low, high);
}
