// Coverage: how much of the time of people the positions measure. Of people and days, never of a hotspot; without duties, between positions.

import type { Geofence } from '../hotspots/geofence.ts';
import { awayStatuses, type Duty, endOf, statusEndOf } from '../people/index.ts';
import type { DosageDay } from '../time/index.ts';
import type { Positions } from './position.ts';
import type { Rules } from './rules.ts';
import { clipped, difference, millisecondsOf, unionOf } from './stretches.ts';
import { advance, startTrack } from './track.ts';
import { resultOf } from './track-result.ts';
import type { Stretch } from './visit.ts';

/** When a track's positions were close enough to measure, and when there were any, gaps up to `apartMilliseconds` included. */
export interface Tracked {
  readonly measured: readonly Stretch[];
  readonly between: readonly Stretch[];
}

/** Measured seconds, and the seconds that they are of. */
export interface Covered {
  readonly measuredSeconds: number;
  readonly ofSeconds: number;
}

/** Follows one track's positions, in order, for its measured legs. */
export function trackedOf(
  positions: Positions,
  geofence: Geofence,
  rules: Rules,
  apartMilliseconds: number,
): Tracked {
  const measured: Stretch[] = [];
  const between: Stretch[] = [];
  const track = startTrack(geofence, rules);
  track.onStep = (from, to, isLeap) => {
    if (to - from <= apartMilliseconds) between.push([from, to]);
    if (!isLeap && to - from <= rules.bridgeSeconds * 1000) measured.push([from, to]);
  };
  advance(track, positions, 0, positions.length);
  const last = positions.length === 0 ? 0 : positions.capturedAt[positions.length - 1];
  resultOf(track, last);
  return { measured: unionOf(measured), between: unionOf(between) };
}

/** The tracks of one person's times as one; where they overlap, once. */
export function joinTracked(tracks: readonly Tracked[]): Tracked {
  return {
    measured: unionOf(tracks.flatMap((track) => track.measured)),
    between: unionOf(tracks.flatMap((track) => track.between)),
  };
}

/** What of a duty on some days was measured, less break, station and custody; `until` is when one that goes on is asked about. */
export function coveredOfDuty(duty: Duty, { measured }: Tracked, until: number, days: DosageDay): Covered {
  const paid = clipped([[duty.startedAt, endOf(duty, until)]], days.from, days.to);
  const away = duty.statuses
    .filter(({ status }) => awayStatuses.some((each) => each === status))
    .map((stretch): Stretch => [stretch.from, statusEndOf(duty, stretch, until)]);
  const there = difference(paid, unionOf(away));
  const whole = endOf(duty, until) - duty.startedAt;
  // Time away of which only the length is known falls evenly on the duty.
  const untimedMs = whole === 0 ? 0 : (duty.awaySeconds * 1000 * millisecondsOf(paid)) / whole;
  const measuredMs = there.reduce((sum, [from, to]) => sum + millisecondsOf(clipped(measured, from, to)), 0);
  const ofMs = Math.max(measuredMs, millisecondsOf(there) - untimedMs);
  return { measuredSeconds: measuredMs / 1000, ofSeconds: ofMs / 1000 };
}

/** What of the time between positions was measured, where there is no duty to be a share of. */
export function coveredBetween({ measured, between }: Tracked, { from, to }: DosageDay): Covered {
  return {
    measuredSeconds: millisecondsOf(clipped(measured, from, to)) / 1000,
    ofSeconds: millisecondsOf(clipped(between, from, to)) / 1000,
  };
}
