// How many positions took no part, by reason: refused at the door over a span of days, and on the track for what memory still follows.
import type { RefusedPositions } from '../../../core/tracking/about-dosage.ts';
import { uploadAnswer } from '../../../core/tracking/position-batch.ts';
import type { Following } from '../following/following.ts';
import { answersBetween } from '../shelf/answers.store.ts';
import { type DosageSpan, wholeOf } from './dosage-span.ts';

export async function refusedBetween(following: Following, span: DosageSpan): Promise<RefusedPositions> {
  const { from, to } = wholeOf(span);
  const answers = await following.database.inForce(following.forceId, (t) => answersBetween(t, from, to));
  const door = new Map<string, number>();
  for (const text of answers) {
    const { refused, unreadable } = uploadAnswer.parse(JSON.parse(text));
    for (const { reason } of refused) add(door, reason, 1);
    add(door, 'unreadable', unreadable.length);
  }
  const tracks = new Map<string, number>();
  if (to > following.day.from) {
    for (const { result, earlier } of following.officers.values()) {
      for (const spell of [...earlier, ...(result === null ? [] : [result])]) {
        for (const [reason, count] of Object.entries(spell.refused))
          if (reason !== 'too-inaccurate') add(tracks, reason, count);
      }
    }
  }
  return { atTheDoor: Object.fromEntries(door), onTodaysTracks: Object.fromEntries(tracks) };
}

function add(counts: Map<string, number>, reason: string, count: number): void {
  if (count > 0) counts.set(reason, (counts.get(reason) ?? 0) + count);
}
