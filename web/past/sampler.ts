// Where everybody was at a moment, from their tracks: flat arrays filled in place, so that sixty of them a second leave nothing to clear away.
// Between two positions a person is on the straight line, as where time is measured; over a longer gap they stay where they were last seen.
import type { Playback } from '../../core/tracking/playback-binary.ts';
import { unknownHeading, unknownSpeed } from '../../core/tracking/position.ts';
import { defaultRules } from '../../core/tracking/rules.ts';
import { firstAfter } from '../../core/tracking/thinned.ts';

export interface Sampler {
  readonly playback: Playback;
  /** The place of each officer in the arrays. */
  readonly indexOf: ReadonlyMap<string, number>;
  /** The last position at or before the moment, in the officer's track; −1 where there is none yet. */
  readonly latest: Int32Array;
  readonly longitudes: Float64Array;
  readonly latitudes: Float64Array;
  readonly headings: Float32Array;
  /** 1 where somebody moves. */
  readonly moving: Uint8Array;
  /** Fills the arrays for a moment in milliseconds since 1970 UTC. */
  readonly sampleAt: (at: number) => void;
}

const bridgeMilliseconds = defaultRules.bridgeSeconds * 1000;
/** Below this speed a person stands, and the way they face means nothing. */
const standsBelowMetresPerSecond = 0.3;
const metresPerE7 = 0.0111195;
const radiansPerE7 = Math.PI / 1.8e9;

export function samplerOf(playback: Playback): Sampler {
  const count = playback.tracks.length;
  const latest = new Int32Array(count).fill(-1);
  const longitudes = new Float64Array(count);
  const latitudes = new Float64Array(count);
  const headings = new Float32Array(count);
  const moving = new Uint8Array(count);

  function place(k: number, at: number): void {
    const { capturedAt, xs, ys, speedDecimetres, headingDegrees, length } = playback.tracks[k];
    const i = latestAt(capturedAt, length, at, latest[k]);
    latest[k] = i;
    if (i === -1) return;
    const next = i + 1;
    const gap = next < length ? capturedAt[next] - capturedAt[i] : 0;
    if (next >= length || gap > bridgeMilliseconds) {
      longitudes[k] = xs[i] / 1e7;
      latitudes[k] = ys[i] / 1e7;
      const isHeadingKnown = headingDegrees[i] !== unknownHeading;
      headings[k] = isHeadingKnown ? headingDegrees[i] : headings[k];
      moving[k] = isHeadingKnown && speedDecimetres[i] !== unknownSpeed && speedDecimetres[i] >= 3 ? 1 : 0;
      return;
    }
    const share = (at - capturedAt[i]) / gap;
    longitudes[k] = (xs[i] + (xs[next] - xs[i]) * share) / 1e7;
    latitudes[k] = (ys[i] + (ys[next] - ys[i]) * share) / 1e7;
    const east = (xs[next] - xs[i]) * metresPerE7 * Math.cos(ys[i] * radiansPerE7);
    const north = (ys[next] - ys[i]) * metresPerE7;
    const metresPerSecond = (Math.sqrt(east * east + north * north) * 1000) / gap;
    moving[k] = metresPerSecond >= standsBelowMetresPerSecond ? 1 : 0;
    if (moving[k] === 1) headings[k] = (Math.atan2(east, north) * 180) / Math.PI;
  }

  return {
    playback,
    indexOf: new Map(playback.officers.map(({ officerId }, index) => [officerId, index])),
    latest,
    longitudes,
    latitudes,
    headings,
    moving,
    sampleAt(at) {
      for (let k = 0; k < count; k++) place(k, at);
    },
  };
}

/** Nearly always the same position as before or the one after it: only otherwise is it looked for. */
function latestAt(times: Float64Array, length: number, at: number, before: number): number {
  if (before >= 0 && times[before] <= at) {
    if (before + 1 >= length || times[before + 1] > at) return before;
    if (before + 2 >= length || times[before + 2] > at) return before + 1;
  }
  return firstAfter(times, length, at) - 1;
}
