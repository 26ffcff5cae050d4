// Each officer's positions from the files as what they came to: visits, near passes, refusals by reason, coverage.
import type { Geofence } from '../../core/hotspots/index.ts';
import { coverableSeconds, type Duty } from '../../core/people/index.ts';
import {
  type DevicePositions,
  type DutyTrack,
  type DutyVisits,
  lastPositionAt,
  type NearPass,
  type Rules,
  tracksOfDuties,
  type Visit,
  visitsFrom,
} from '../../core/tracking/index.ts';
import { type OfficerColumns, positionsWhere } from '../tracking/readers/index.ts';

/** What an officer's positions came to. */
export interface OfficerTrack {
  readonly officerId: string;
  readonly visits: readonly Visit[];
  readonly nearPasses: readonly NearPass[];
  /** The officer's own positions that took part. */
  readonly positions: number;
  /** The others, by reason. */
  readonly refused: Readonly<Record<string, number>>;
  /** Measured-leg seconds ÷ duty seconds, or ÷ the time between the first and the last position without duties; null without time. */
  readonly coverage: number | null;
  readonly firstAt: number | null;
  readonly lastAt: number | null;
  /** Each duty and what its track came to, some of them by a crew-mate's track; empty without duties. */
  readonly duties: readonly DutyVisits[];
  /** When duties that go on are asked about. */
  readonly until: number;
}

export interface TrackTerms {
  readonly geofence: Geofence;
  readonly rules: Rules;
  /** Positions after this take no part, milliseconds; null where all do. */
  readonly asOf: number | null;
  /** The duties of all officers; null where none are known. */
  readonly duties: readonly Duty[] | null;
}

/** What every officer's positions, by device, come to; in order of the officers given, then those known by a duty alone. */
export function officerTracks(officers: readonly OfficerColumns[], terms: TrackTerms): OfficerTrack[] {
  const { asOf, duties } = terms;
  const known = new Map(officers.map(({ officerId, devices }) => [officerId, before(devices, asOf)]));
  if (duties === null) return [...known].map(([officerId, devices]) => ownTrack(officerId, devices, terms));
  for (const { officerId } of duties) if (!known.has(officerId)) known.set(officerId, []);
  const started = duties
    .filter(({ startedAt }) => asOf === null || startedAt <= asOf)
    .map((duty) =>
      asOf !== null && duty.endedAt !== null && duty.endedAt > asOf ? { ...duty, endedAt: null } : duty,
    );
  const lastOfAll = lastPositionAt([...known.values()].flat()) ?? 0;
  return [...known].map(([officerId, devices]) => {
    const until = asOf ?? lastPositionAt(devices) ?? lastOfAll;
    const devicesOf = (id: string) => known.get(id) ?? [];
    const { geofence, rules } = terms;
    const tracks = tracksOfDuties({ officerId, duties: started, devicesOf, geofence, rules, until });
    return trackOnDuty(officerId, tracks.duties, tracks.offDuty, until);
  });
}

function ownTrack(
  officerId: string,
  devices: readonly DevicePositions[],
  { geofence, rules, asOf }: TrackTerms,
): OfficerTrack {
  const until = asOf ?? lastPositionAt(devices) ?? 0;
  const { visits, nearPasses, refused, believed, measuredLegSeconds, firstAt, lastAt } = visitsFrom({
    devices,
    geofence,
    rules,
    until,
  });
  const seconds = firstAt === null || lastAt === null ? 0 : (lastAt - firstAt) / 1000;
  const coverage = share(measuredLegSeconds, seconds);
  const common = { officerId, visits, nearPasses, positions: believed, refused, coverage, firstAt, lastAt };
  return { ...common, duties: [], until };
}

function trackOnDuty(
  officerId: string,
  tracks: readonly DutyTrack[],
  offDuty: number,
  until: number,
): OfficerTrack {
  const own = tracks.filter(({ byCrewMate }) => byCrewMate === null);
  const refused: Record<string, number> = { 'off-duty': offDuty };
  for (const [reason, count] of own.flatMap((track) => Object.entries(track.refused))) {
    refused[reason] = (refused[reason] ?? 0) + count;
  }
  return {
    officerId,
    visits: tracks.flatMap(({ visits }) => visits),
    nearPasses: tracks.flatMap(({ nearPasses }) => nearPasses),
    positions: sum(own, ({ believed }) => believed),
    refused,
    coverage: share(
      sum(tracks, ({ measuredLegSeconds }) => measuredLegSeconds),
      sum(tracks, ({ duty }) => coverableSeconds(duty, until)),
    ),
    firstAt: tracks.find(({ firstAt }) => firstAt !== null)?.firstAt ?? null,
    lastAt: tracks.findLast(({ lastAt }) => lastAt !== null)?.lastAt ?? null,
    duties: tracks.map(({ duty, visits, byCrewMate }) => ({ duty, visits, isByCrew: byCrewMate !== null })),
    until,
  };
}

/** The positions up to `asOf`, itself included. */
function before(devices: readonly DevicePositions[], asOf: number | null): readonly DevicePositions[] {
  if (asOf === null) return devices;
  return devices.map(({ deviceId, positions }) => ({
    deviceId,
    positions: positionsWhere(positions, (i) => positions.capturedAt[i] <= asOf),
  }));
}

function sum(tracks: readonly DutyTrack[], of: (track: DutyTrack) => number): number {
  return tracks.reduce((total, track) => total + of(track), 0);
}

function share(seconds: number, ofSeconds: number): number | null {
  return ofSeconds > 0 ? Math.round((seconds / ofSeconds) * 10_000) / 10_000 : null;
}
