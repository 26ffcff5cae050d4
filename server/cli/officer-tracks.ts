// Each officer's positions from the files as what they came to: visits, near passes, refusals by reason, coverage.
import type { Geofence } from '../../core/hotspots/index.ts';
import {
  type DevicePositions,
  lastPositionAt,
  type NearPass,
  type Rules,
  type Visit,
  visitsFrom,
} from '../../core/tracking/index.ts';
import { type OfficerColumns, positionsWhere } from '../tracking/readers/index.ts';
import type { Duties, Duty } from './duties-file.ts';

/** What an officer's positions came to. */
export interface OfficerTrack {
  readonly officerId: string;
  readonly visits: readonly Visit[];
  readonly nearPasses: readonly NearPass[];
  /** Positions that took part. */
  readonly positions: number;
  /** The others, by reason. */
  readonly refused: Readonly<Record<string, number>>;
  /** Measured-leg seconds ÷ duty seconds, or ÷ the time between the first and the last position without duties; null without time. */
  readonly coverage: number | null;
  readonly firstAt: number | null;
  readonly lastAt: number | null;
}

export interface TrackTerms {
  readonly geofence: Geofence;
  readonly rules: Rules;
  /** Positions after this take no part, milliseconds; null where all do. */
  readonly asOf: number | null;
  readonly duties: Duties | null;
}

/** What one officer's positions, by device, come to. */
export function officerTrack(
  { officerId, devices }: OfficerColumns,
  { geofence, rules, asOf, duties }: TrackTerms,
): OfficerTrack {
  const known = asOf === null ? devices : between(devices, Number.NEGATIVE_INFINITY, asOf);
  const until = asOf ?? lastPositionAt(known) ?? 0;
  if (duties === null) {
    const { visits, nearPasses, refused, believed, measuredLegSeconds, firstAt, lastAt } = visitsFrom({
      devices: known,
      geofence,
      rules,
      until,
    });
    const seconds = firstAt === null || lastAt === null ? 0 : (lastAt - firstAt) / 1000;
    const coverage = share(measuredLegSeconds, seconds);
    return { officerId, visits, nearPasses, positions: believed, refused, coverage, firstAt, lastAt };
  }
  const own = (duties.get(officerId) ?? []).filter((duty) => duty.startsAt <= until);
  return onDuty(officerId, known, own, { geofence, rules, until });
}

function onDuty(
  officerId: string,
  devices: readonly DevicePositions[],
  duties: readonly Duty[],
  { geofence, rules, until }: { geofence: Geofence; rules: Rules; until: number },
): OfficerTrack {
  const results = duties.map((duty, i) => {
    // Where one duty ends as the next starts, that moment is the first one's.
    const from = i > 0 && duties[i - 1].endsAt === duty.startsAt ? duty.startsAt + 1 : duty.startsAt;
    const within = between(devices, from, duty.endsAt);
    return { within, ...visitsFrom({ devices: within, geofence, rules, until, dutyEndedAt: duty.endsAt }) };
  });
  const refused: Record<string, number> = { 'off-duty': countOf(devices) };
  for (const result of results) {
    refused['off-duty'] -= countOf(result.within);
    for (const [reason, count] of Object.entries(result.refused))
      refused[reason] = (refused[reason] ?? 0) + count;
  }
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const firsts = results.flatMap(({ firstAt }) => (firstAt === null ? [] : [firstAt]));
  const lasts = results.flatMap(({ lastAt }) => (lastAt === null ? [] : [lastAt]));
  return {
    officerId,
    visits: results.flatMap(({ visits }) => visits),
    nearPasses: results.flatMap(({ nearPasses }) => nearPasses),
    positions: sum(results.map(({ believed }) => believed)),
    refused,
    coverage: share(
      sum(results.map(({ measuredLegSeconds }) => measuredLegSeconds)),
      sum(duties.map(({ patrolSeconds }) => patrolSeconds)),
    ),
    firstAt: firsts[0] ?? null,
    lastAt: lasts.at(-1) ?? null,
  };
}

/** The positions from `from` to `to`, both included. */
function between(devices: readonly DevicePositions[], from: number, to: number): DevicePositions[] {
  return devices.map(({ deviceId, positions }) => ({
    deviceId,
    positions: positionsWhere(
      positions,
      (i) => positions.capturedAt[i] >= from && positions.capturedAt[i] <= to,
    ),
  }));
}

function countOf(devices: readonly DevicePositions[]): number {
  return devices.reduce((sum, { positions }) => sum + positions.length, 0);
}

function share(seconds: number, ofSeconds: number): number | null {
  return ofSeconds > 0 ? Math.round((seconds / ofSeconds) * 10_000) / 10_000 : null;
}
