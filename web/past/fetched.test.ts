// What playback fetches and when it fetches again. Faked: the server.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Playback } from '../../core/tracking/playback-binary.ts';
import type { PlaybackDay } from '../../core/tracking/playback-day.ts';
import type { Reply } from '../api.ts';
import { pastDays } from './days.ts';
import { pastStretches } from './stretches.ts';

const hour = 3_600_000;
const noon = Date.UTC(2026, 10, 23, 12);

/** A server that writes down what it is asked and answers when told to. */
function server<Answer>(answerTo: (from: number) => Answer) {
  const asked: { from: number; to: number; isLeft: () => boolean }[] = [];
  const waiting: ((isThere: boolean) => void)[] = [];
  return {
    asked,
    fetch(from: number, to: number, signal: AbortSignal): Promise<Reply<Answer>> {
      asked.push({ from, to, isLeft: () => signal.aborted });
      return new Promise((resolve) =>
        waiting.push((isThere) =>
          resolve(
            isThere
              ? { ok: true, value: answerTo(from) }
              : { ok: false, reason: 'unreachable', words: 'no answer' },
          ),
        ),
      );
    },
    async answer(isThere = true) {
      for (const each of waiting.splice(0)) each(isThere);
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

const nobody = (from: number): Playback => ({
  from,
  to: from,
  stepMilliseconds: 1000,
  officers: [],
  tracks: [],
});

test('an hour is fetched once, with the quarter before it for trails; the next before it is reached', async () => {
  const { asked, fetch, answer } = server(nobody);
  let changes = 0;
  const stretches = pastStretches(fetch, () => changes++);
  const now = noon + 5 * hour;
  stretches.want(noon + 1000, now);
  stretches.want(noon + 2000, now);
  assert.deepEqual(
    asked.map(({ from, to }) => [from, to]),
    [[noon - hour / 4, noon + hour]],
  );
  assert.equal(stretches.at(noon + 1000), null);
  await answer();
  assert.equal(changes, 1);
  assert.ok(stretches.at(noon + 1000) !== null);
  stretches.want(noon + hour - 60_000, now);
  assert.equal(asked[1].from, noon + hour - hour / 4);
});

test('an hour that was not over is fetched again when the head comes to its end', async () => {
  const { asked, fetch, answer } = server(nobody);
  const stretches = pastStretches(fetch, () => {});
  stretches.want(noon + 600_000, noon + 1_200_000);
  await answer();
  stretches.want(noon + 700_000, noon + 1_300_000);
  assert.equal(asked.length, 1);
  stretches.want(noon + 1_199_500, noon + 1_300_000);
  assert.deepEqual([asked.length, asked[1].to], [2, noon + 1_300_000]);
  assert.ok(stretches.at(noon + 1_199_500) !== null, 'what is here stays until the new one is');
});

test('what could not be had says why, and is asked for again only when told to', async () => {
  const { asked, fetch, answer } = server(nobody);
  const stretches = pastStretches(fetch, () => {});
  stretches.want(noon, noon + 5 * hour);
  await answer(false);
  assert.equal(stretches.failure(noon), 'no answer');
  stretches.want(noon, noon + 5 * hour);
  assert.equal(asked.length, 1);
  stretches.retry();
  stretches.want(noon, noon + 5 * hour);
  assert.equal(asked.length, 2);
  await answer();
  assert.equal(stretches.failure(noon), null);
});

test('of many hours gone through the last few are kept, and what is no longer wanted is left', () => {
  const { asked, fetch } = server(nobody);
  const stretches = pastStretches(fetch, () => {});
  for (let i = 0; i < 8; i++) stretches.want(noon - i * hour, noon + hour);
  assert.deepEqual(
    asked.map(({ isLeft }) => isLeft()),
    [true, true, true, true, false, false, false, false],
  );
});

const dayOf = (at: number): PlaybackDay => ({
  day: new Date(at).toISOString().slice(0, 10),
  from: Math.floor(at / (24 * hour)) * 24 * hour,
  to: Math.floor(at / (24 * hour)) * 24 * hour + 24 * hour,
  positionsSince: null,
  hotspots: { type: 'FeatureCollection', features: [] },
  lastVisitEnds: [],
  visits: [],
});

test('a day is fetched once, again while it goes on, and another when the head leaves it', async () => {
  const { asked, fetch, answer } = server(dayOf);
  const days = pastDays(
    (at, signal) => fetch(at, at, signal),
    () => {},
  );
  days.want(noon, noon + hour);
  days.want(noon + 5000, noon + hour);
  assert.equal(asked.length, 1);
  await answer();
  assert.equal(days.at(noon + 5000)?.day.day, '2026-11-23');
  days.want(noon + 5000, noon + 3 * hour);
  assert.equal(asked.length, 1, 'what was before it was asked for has not changed');
  days.want(noon + 2 * hour, noon + 3 * hour);
  assert.equal(asked.length, 2);
  days.want(noon - 24 * hour, noon + 3 * hour);
  assert.equal(asked.length, 3);
  assert.ok(asked[1].isLeft());
  await answer(false);
  assert.equal(days.failure(), 'no answer');
  days.want(noon - 24 * hour, noon + 3 * hour);
  assert.equal(asked.length, 3);
  days.retry();
  days.want(noon - 24 * hour, noon + 3 * hour);
  await answer();
  assert.deepEqual([days.failure(), days.at(noon - 24 * hour)?.day.day], [null, '2026-11-22']);
});
