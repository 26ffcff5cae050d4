// Positions → visits, whole: any order, batching or repeats give the same answer.
import type { Geofence } from '../hotspots/geofence.ts';
import { accurateEnough, type DevicePositions, oneTrack } from './one-track.ts';
import type { Rules } from './rules.ts';
import { advance, startTrack } from './track.ts';
import { resultOf, type TrackResult } from './track-result.ts';

export interface TrackOfDuty {
  /** All positions of one officer in one duty (or of all time, where no duties are known), by device. */
  readonly devices: readonly DevicePositions[];
  readonly geofence: Geofence;
  readonly rules: Rules;
  /** Now on the server; the officer's last position on the command line, or what `--as-of` says. Milliseconds. */
  readonly until: number;
  /** When the duty ended, in milliseconds; null or left out while it has not. */
  readonly dutyEndedAt?: number | null;
  /** Whether the rings of hotspots are followed too; not where left out. */
  readonly hasRings?: boolean;
}

/** The visits of one officer, from positions in any order. */
export function visitsFrom({
  devices,
  geofence,
  rules,
  until,
  dutyEndedAt,
  hasRings,
}: TrackOfDuty): TrackResult {
  let tooInaccurate = 0;
  const accurate = devices.map(({ deviceId, positions }) => {
    const enough = accurateEnough(positions, rules.maxAccuracyMetres);
    tooInaccurate += enough.tooInaccurate;
    return { deviceId, positions: enough.positions };
  });
  const one = oneTrack(accurate, rules.bridgeSeconds, until);
  const track = startTrack(geofence, rules, hasRings ?? false);
  advance(track, one.positions, 0, one.positions.length);
  const result = resultOf(track, until, dutyEndedAt ?? null);
  const refused = {
    ...result.refused,
    'too-inaccurate': tooInaccurate,
    duplicate: one.duplicates,
    'other-device': one.otherDevice,
  };
  return { ...result, refused };
}

/** The time of an officer's last position, or null without any: `until` on the command line. */
export function lastPositionAt(devices: readonly DevicePositions[]): number | null {
  let last: number | null = null;
  for (const { positions } of devices) {
    for (let i = 0; i < positions.length; i++) {
      if (last === null || positions.capturedAt[i] > last) last = positions.capturedAt[i];
    }
  }
  return last;
}
