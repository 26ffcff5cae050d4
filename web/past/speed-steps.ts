// How fast somebody went over a time, in even steps: what the small graph of a followed officer shows.
import { greatCircleMetres } from '../../core/geo/distance.ts';
import type { Positions } from '../../core/tracking/position.ts';
import { defaultRules } from '../../core/tracking/rules.ts';

/** Metres a second in each of `count` equal steps from `from` to `to` (ms); null where nothing was measured. Gaps over the bridge measure nothing. */
export function speedSteps(
  track: Positions,
  from: number,
  to: number,
  count: number,
): readonly (number | null)[] {
  const metres = new Float64Array(count);
  const seconds = new Float64Array(count);
  const step = (to - from) / count;
  const { capturedAt, xs, ys, length } = track;
  for (let i = 1; i < length; i++) {
    const gap = capturedAt[i] - capturedAt[i - 1];
    const at = Math.floor((capturedAt[i] - from) / step);
    if (gap > defaultRules.bridgeSeconds * 1000 || at < 0 || at >= count) continue;
    metres[at] += greatCircleMetres(xs[i - 1], ys[i - 1], xs[i], ys[i]);
    seconds[at] += gap / 1000;
  }
  return Array.from(metres, (sum, i) => (seconds[i] === 0 ? null : sum / seconds[i]));
}
