// The dosage days that the past is looked at in: fetched when wanted, and again while a day is still going on.
import type { PlaybackDay } from '../../core/tracking/playback-day.ts';
import type { Reply } from '../api.ts';
import { type DayAt, dayAt } from './day-at.ts';

export interface PastDays {
  /** The day that holds a moment, if it is here. */
  readonly at: (at: number) => DayAt | null;
  /** Fetches the day of a moment, unless it is here, on its way, or could not be had. */
  readonly want: (at: number, now: number) => void;
  /** Why the last day asked for could not be had; null where nothing is wrong. */
  readonly failure: () => string | null;
  /** Forgets the failure, so that it is tried again. */
  readonly retry: () => void;
}

/** A day that goes on has changed after so long. */
const freshMilliseconds = 15_000;
/** Asked for a moment so near, an answer that is on its way is most likely the day wanted. */
const nearMilliseconds = 3_600_000;
const mostKept = 2;

interface Kept {
  readonly day: DayAt;
  /** "Now" when it was asked for. */
  readonly askedAt: number;
}

/** `fetchDay` asks for the day of a moment; `onChange` hears when a day came or failed. */
export function pastDays(
  fetchDay: (at: number, signal: AbortSignal) => Promise<Reply<PlaybackDay>>,
  onChange: () => void,
): PastDays {
  let kept: readonly Kept[] = [];
  let asking: { readonly at: number; readonly leave: AbortController } | null = null;
  let failed: { readonly at: number; readonly words: string } | null = null;
  const find = (at: number) => kept.find(({ day: { day } }) => at >= day.from && at < day.to);

  function fetchFor(at: number, now: number): void {
    asking?.leave.abort();
    const asked = { at, leave: new AbortController() };
    asking = asked;
    failed = null;
    void fetchDay(at, asked.leave.signal).then((reply) => {
      if (asked.leave.signal.aborted) return;
      asking = null;
      if (reply.ok) {
        const come = { day: dayAt(reply.value), askedAt: now };
        kept = [come, ...kept.filter(({ day }) => day.day.day !== reply.value.day)].slice(0, mostKept);
      } else if (find(at) === undefined) failed = { at, words: reply.words };
      onChange();
    });
  }

  return {
    at: (at) => find(at)?.day ?? null,
    failure: () => failed?.words ?? null,
    want(at, now) {
      const known = find(at);
      const hasGrown = known !== undefined && at > known.askedAt && now - known.askedAt > freshMilliseconds;
      if (known !== undefined && !hasGrown) return;
      const beside = asking ?? failed;
      if (beside === null || Math.abs(beside.at - at) > nearMilliseconds) fetchFor(at, now);
    },
    retry() {
      failed = null;
    },
  };
}
