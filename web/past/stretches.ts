// The stretches of positions that the past is played from: an hour of everybody at a time, fetched when wanted and a little before.

import type { Playback } from '../../core/tracking/playback-binary.ts';
import type { Reply } from '../api.ts';
import { type Sampler, samplerOf } from './sampler.ts';

const stretchMilliseconds = 3_600_000;
/** A trail reaches back so far: each stretch begins so much earlier. */
const trailMilliseconds = 900_000;
/** So long before its end the next stretch is fetched. */
const aheadMilliseconds = 600_000;
const mostKept = 4;

export interface PastStretches {
  /** The stretch that holds a moment, if it is here. */
  readonly at: (at: number) => Sampler | null;
  /** Fetches what is wanted around a moment, unless it is here or on its way. `now` ends what there can be. */
  readonly want: (at: number, now: number) => void;
  /** Why the stretch of a moment could not be had; null where nothing is wrong. */
  readonly failure: (at: number) => string | null;
  /** Forgets failures, so that they are tried again. */
  readonly retry: () => void;
}

interface Kept {
  readonly start: number;
  /** Up to when positions were on record when it was fetched. */
  readonly to: number;
  readonly sampler: Sampler | null;
  readonly failure: string | null;
  readonly coming: AbortController | null;
}

/** `fetchStretch` asks for everybody's positions between two moments; `onChange` hears when a stretch came or failed. */
export function pastStretches(
  fetchStretch: (from: number, to: number, signal: AbortSignal) => Promise<Reply<Playback>>,
  onChange: () => void,
): PastStretches {
  let kept: readonly Kept[] = [];
  const startOf = (at: number) => Math.floor(at / stretchMilliseconds) * stretchMilliseconds;
  const find = (at: number) => kept.find(({ start }) => start === startOf(at));

  function fetchAround(start: number, now: number): void {
    const known = kept.find((each) => each.start === start);
    const coming = new AbortController();
    const to = Math.min(start + stretchMilliseconds, now);
    const asked: Kept = { start, to, sampler: known?.sampler ?? null, failure: null, coming };
    // The one least lately asked for goes first; nothing that is left waits for its answer.
    for (const gone of kept.slice(mostKept - 1)) gone.coming?.abort();
    kept = [asked, ...kept.filter((each) => each.start !== start)].slice(0, mostKept);
    void fetchStretch(start - trailMilliseconds, to, coming.signal).then((reply) => {
      if (coming.signal.aborted) return;
      const come: Kept = reply.ok
        ? { ...asked, sampler: samplerOf(reply.value), coming: null }
        : { ...asked, failure: asked.sampler === null ? reply.words : null, coming: null };
      kept = kept.map((each) => (each.coming === coming ? come : each));
      onChange();
    });
  }

  function wantOne(at: number, now: number): void {
    const known = find(at);
    if (known === undefined) {
      fetchAround(startOf(at), now);
      return;
    }
    // What ended with an earlier "now" has grown since.
    const hasGrown =
      at > known.to - 2000 && known.to < Math.min(known.start + stretchMilliseconds, now - 5000);
    if (known.coming === null && known.failure === null && hasGrown) fetchAround(known.start, now);
  }

  return {
    at: (at) => find(at)?.sampler ?? null,
    failure: (at) => find(at)?.failure ?? null,
    want(at, now) {
      wantOne(at, now);
      const next = startOf(at) + stretchMilliseconds;
      if (at > next - aheadMilliseconds && next < now && find(next) === undefined) wantOne(next, now);
    },
    retry() {
      kept = kept.filter((each) => each.failure === null);
    },
  };
}
