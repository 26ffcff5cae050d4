// The seam between positions that were deleted and those that stay. The doubt of a leg depends on how fast the legs beside it were, so of the
// way from one to the other its speed is kept, and no place: an imagined position, as far away as that speed says, stands in.
import { greatCircleMetres, METRES_PER_E7 } from '../../../core/geo/distance.ts';
import {
  type DevicePositions,
  defaultRules,
  emptyPositions,
  type Positions,
} from '../../../core/tracking/index.ts';
import { accurateEnough, oneTrack } from '../../../core/tracking/one-track.ts';
import {
  copyPositions,
  unknownAccuracy,
  unknownHeading,
  unknownSpeed,
} from '../../../core/tracking/position.ts';

export interface SpellDevice extends DevicePositions {
  readonly deviceNumber: number;
}

/** Metres a second from and to the positions next to a stretch; null where there are none. */
export interface SpeedsBeside {
  readonly before: number | null;
  readonly after: number | null;
}

/** Deleted positions next to a stretch: when the nearest of them was (ms), and how fast the way between was. */
export interface Seam {
  readonly at: number;
  readonly metresPerSecond: number;
}

const ninetyDegreesE7 = 900_000_000;
const grainE7 = 10;

/** The one track of devices followed up to a moment (ms). */
export function trackOf(devices: readonly DevicePositions[], to: number): Positions {
  const accurate = devices.map(({ deviceId, positions }) => {
    return { deviceId, positions: accurateEnough(positions, defaultRules.maxAccuracyMetres).positions };
  });
  return oneTrack(accurate, defaultRules.bridgeSeconds, to).positions;
}

/** How fast the ways into and out of a stretch of the track were. */
export function speedsBeside(
  track: Positions,
  { from, to }: { readonly from: number; readonly to: number },
): SpeedsBeside {
  const first = track.capturedAt.findIndex((at) => at >= from);
  const last = track.capturedAt.findLastIndex((at) => at <= to);
  return {
    before: first <= 0 ? null : speedInto(track, first),
    after: last === -1 || last + 1 >= track.length ? null : speedInto(track, last + 1),
  };
}

function speedInto({ capturedAt, xs, ys }: Positions, i: number): number {
  const metres = greatCircleMetres(xs[i - 1], ys[i - 1], xs[i], ys[i]);
  return (metres * 1000) / (capturedAt[i] - capturedAt[i - 1]);
}

/** The devices of a spell, with an imagined position for each seam beside the device whose position is next to it. */
export function withSeams(devices: readonly SpellDevice[], seams: readonly Seam[]): readonly SpellDevice[] {
  return seams.reduce<readonly SpellDevice[]>((all, seam) => withSeam(all, seam), devices);
}

function withSeam(devices: readonly SpellDevice[], seam: Seam): readonly SpellDevice[] {
  let nearest: { deviceNumber: number; index: number; milliseconds: number } | null = null;
  for (const { deviceNumber, positions } of devices) {
    for (let index = 0; index < positions.length; index++) {
      const half = positions.accuracyHalfMetres[index];
      if (half !== unknownAccuracy && half > defaultRules.maxAccuracyMetres * 2) continue;
      const milliseconds = Math.abs(positions.capturedAt[index] - seam.at);
      if (nearest === null || milliseconds < nearest.milliseconds)
        nearest = { deviceNumber, index, milliseconds };
    }
  }
  if (nearest === null) return devices;
  const { deviceNumber, index, milliseconds } = nearest;
  const metres = (seam.metresPerSecond * milliseconds) / 1000;
  return devices.map((device) =>
    device.deviceNumber === deviceNumber
      ? { ...device, positions: withImagined(device.positions, index, seam.at, metres) }
      : device,
  );
}

/** The positions, and one more: so many metres along the meridian from one of them, towards the equator. */
function withImagined(positions: Positions, beside: number, at: number, metres: number): Positions {
  const more = emptyPositions(positions.length + 1);
  copyPositions(more, 0, positions);
  const y = positions.ys[beside];
  const away = Math.min(metres / METRES_PER_E7, ninetyDegreesE7) * (y > 0 ? -1 : 1);
  const last = positions.length;
  more.capturedAt[last] = at;
  more.xs[last] = positions.xs[beside];
  more.ys[last] = Math.round((y + away) / grainE7) * grainE7;
  more.accuracyHalfMetres[last] = unknownAccuracy;
  more.speedDecimetres[last] = unknownSpeed;
  more.headingDegrees[last] = unknownHeading;
  return more;
}
