// The tracks of an officer's duties: each duty its own track, positions off duty refused, a crew-mate's track where no device was live.
import type { Geofence } from '../hotspots/geofence.ts';
import { areCrewMates, coverableSeconds, type Duty, isOnDuty } from '../people/index.ts';
import { type DevicePositions, picked } from './one-track.ts';
import type { Positions } from './position.ts';
import type { Rules } from './rules.ts';
import type { TrackResult } from './track-result.ts';
import { visitsFrom } from './visits-from.ts';

export interface DutyTracks {
  readonly duties: readonly DutyTrack[];
  /** Positions of the officer's own devices outside all of their duties: refused, `off-duty`. */
  readonly offDuty: number;
}

export interface DutyTrack extends TrackResult {
  readonly duty: Duty;
  /** Whose track it is where the officer had no live device: marked *by crew*; null where it is their own. */
  readonly byCrewMate: string | null;
  /** Measured-leg seconds ÷ duty seconds less time away; null for a duty without length. */
  readonly coverage: number | null;
}

export interface TracksOfOfficer {
  readonly officerId: string;
  /** The duties of all officers: crew-mates are found among them. */
  readonly duties: readonly Duty[];
  readonly devicesOf: (officerId: string) => readonly DevicePositions[];
  readonly geofence: Geofence;
  readonly rules: Rules;
  readonly until: number;
}

/** One track for each duty of the officer, in order of their starts. */
export function tracksOfDuties(terms: TracksOfOfficer): DutyTracks {
  const own = terms.devicesOf(terms.officerId);
  const duties = terms.duties
    .filter((duty) => duty.officerId === terms.officerId)
    .sort((a, b) => a.startedAt - b.startedAt);
  let taken = 0;
  const tracks = duties.map((duty) => {
    const devices = within(own, duty);
    taken += positionsIn(devices);
    return trackOf(duty, devices, terms);
  });
  return { duties: tracks, offDuty: positionsIn(own) - taken };
}

function trackOf(duty: Duty, own: readonly DevicePositions[], terms: TracksOfOfficer): DutyTrack {
  const { devices, byCrewMate } = devicesOfDuty(duty, own, terms);
  const { geofence, rules, until } = terms;
  const result = visitsFrom({ devices, geofence, rules, until, dutyEndedAt: duty.endedAt });
  const dutySeconds = coverableSeconds(duty, until);
  const coverage = dutySeconds > 0 ? result.measuredLegSeconds / dutySeconds : null;
  return { ...result, duty, byCrewMate, coverage };
}

/** The positions that a duty is followed by: the officer's own within it, or a crew-mate's in the time in common where there are none. */
export function devicesOfDuty(
  duty: Duty,
  own: readonly DevicePositions[],
  others: Pick<TracksOfOfficer, 'duties' | 'devicesOf'>,
): { readonly devices: readonly DevicePositions[]; readonly byCrewMate: string | null } {
  const devices = within(own, duty);
  const mate = positionsIn(devices) > 0 ? null : crewMateOf(duty, others);
  if (mate === null) return { devices, byCrewMate: null };
  return {
    devices: within(within(others.devicesOf(mate.officerId), mate), duty),
    byCrewMate: mate.officerId,
  };
}

/** The first crew-mate, by officer id, with a live device in the time in common. */
function crewMateOf(
  duty: Duty,
  { duties, devicesOf }: Pick<TracksOfOfficer, 'duties' | 'devicesOf'>,
): Duty | null {
  const mates = duties
    .filter((other) => areCrewMates(duty, other))
    .sort((a, b) => (a.officerId < b.officerId ? -1 : 1));
  return mates.find((mate) => positionsIn(within(within(devicesOf(mate.officerId), mate), duty)) > 0) ?? null;
}

function within(devices: readonly DevicePositions[], duty: Duty): DevicePositions[] {
  return devices.map(({ deviceId, positions }) => ({ deviceId, positions: onDuty(positions, duty) }));
}

function onDuty(positions: Positions, duty: Duty): Positions {
  const kept: number[] = [];
  for (let i = 0; i < positions.length; i++) if (isOnDuty(duty, positions.capturedAt[i])) kept.push(i);
  return kept.length === positions.length ? positions : picked(positions, kept);
}

function positionsIn(devices: readonly DevicePositions[]): number {
  return devices.reduce((sum, { positions }) => sum + positions.length, 0);
}
