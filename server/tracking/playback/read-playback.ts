// A stretch of the past for playback and export: each officer's one track, as it takes part, from the shelf.

import { touches } from '../../../core/people/index.ts';
import { believedOf } from '../../../core/tracking/believed.ts';
import {
  type DevicePositions,
  defaultRules,
  emptyPositions,
  type Positions,
} from '../../../core/tracking/index.ts';
import { accurateEnough, oneTrack } from '../../../core/tracking/one-track.ts';
import { copyPositions } from '../../../core/tracking/position.ts';
import { withLeadIn } from '../../../core/tracking/thinned.ts';
import { breather } from '../../breather.ts';
import type { ForceTransaction } from '../../db/database.ts';
import type { Officer } from '../../people/index.ts';
import type { Following } from '../following/following.ts';
import { timeOf } from '../following/force-state.ts';
import { readSpell, spellsTouching } from '../following/spell.ts';
import { decodeKept } from '../shelf/merged-chunk.ts';
import { within } from '../shelf/stretch.ts';
import { chunksOfOfficers, type DeviceChunks } from './playback.store.ts';

export interface Stretch {
  /** Milliseconds since 1970 UTC, both ends included. */
  readonly from: number;
  readonly to: number;
}

export interface OfficerTrack {
  readonly officer: Officer;
  /** Begins with the last position before the stretch, where one is on record. */
  readonly track: Positions;
  /** What each of the officer's devices sent, for whoever asks where a position came from. */
  readonly devices: readonly (DevicePositions & { readonly deviceNumber: number })[];
}

/** Who was last seen longer ago is not on the picture, as on the live one. */
const leadInMilliseconds = 4 * 3_600_000;
/** A position is judged by those around it: so many milliseconds more are read on either side. */
const aroundMilliseconds = 5 * 60_000;
/** The tracks of the officers with positions in the stretch, or shortly before it, in order of their numbers. */
export async function readTracks(
  { database, forceId, state }: Following,
  officers: readonly Officer[],
  stretch: Stretch,
): Promise<OfficerTrack[]> {
  return database.inForce(forceId, async (t) => {
    const asked = {
      from: stretch.from - aroundMilliseconds,
      to: stretch.to + aroundMilliseconds,
      leadIn: leadInMilliseconds,
    };
    const numbers = officers.map((officer) => officer.number);
    const held = await chunksOfOfficers(t, numbers, asked);
    const tracks: OfficerTrack[] = [];
    const breath = breather();
    for (const [number, own] of Map.groupBy(held, (each) => each.officerNumber)) {
      const officer = state.officersByNumber.get(number);
      if (officer === undefined) continue;
      if (breath.isDue()) await breath.rest();
      const isSimple = own.length === 1 && !hasDuty(state, officer, asked);
      const whole = isSimple ? alone(decoded(own[0], state)) : await bySpells(t, state, officer, asked);
      const track = withLeadIn(whole.track, stretch.from, stretch.to);
      if (track.length > 0) tracks.push({ officer, track, devices: whole.devices });
    }
    return tracks;
  });
}

type WholeTrack = Omit<OfficerTrack, 'officer'>;

/** One device, and no duty that cuts its track: as with nearly everybody at nearly every time. */
function alone(device: OfficerTrack['devices'][number]): WholeTrack {
  return { track: trackOf([device]), devices: [device] };
}

/** Which of several devices leads, and where a duty cuts, is settled by the whole of each spell: by a part of it another might. */
async function bySpells(
  transaction: ForceTransaction,
  state: Following['state'],
  officer: Officer,
  stretch: Stretch,
): Promise<WholeTrack> {
  const time = timeOf(state, officer);
  const devices: OfficerTrack['devices'][number][] = [];
  const parts: Positions[] = [];
  for (const bounds of await spellsTouching(transaction, time, stretch)) {
    const spell = await readSpell(transaction, time, bounds);
    // A crew-mate's track is shown once, as the crew-mate's own.
    if (spell.byCrewMate !== null) continue;
    devices.push(...spell.devices);
    parts.push(within(trackOf(spell.devices), bounds));
  }
  return { track: joined(parts), devices };
}

function hasDuty(state: Following['state'], officer: Officer, { from, to }: Stretch): boolean {
  return state.duties.of(officer.id).some((duty) => touches(duty, from, to));
}

/** What takes part of several devices' positions: accurate, of one device at a time, believed. */
function trackOf(devices: readonly DevicePositions[]): Positions {
  const accurate = devices.map(({ deviceId, positions }) => ({
    deviceId,
    positions: accurateEnough(positions, defaultRules.maxAccuracyMetres).positions,
  }));
  return believedOf(
    oneTrack(accurate, defaultRules.bridgeSeconds, Number.MAX_SAFE_INTEGER).positions,
    defaultRules,
  );
}

/** Tracks that follow each other, as one. */
function joined(parts: readonly Positions[]): Positions {
  if (parts.length === 1) return parts[0];
  const whole = emptyPositions(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    copyPositions(whole, at, part);
    at += part.length;
  }
  return whole;
}

function decoded({ deviceNumber, count, chunks }: DeviceChunks, { devicesByNumber }: Following['state']) {
  const positions = emptyPositions(count);
  let at = 0;
  for (const bytes of chunks) at += decodeKept(bytes, positions, at);
  return { deviceNumber, deviceId: devicesByNumber.get(deviceNumber)?.id ?? String(deviceNumber), positions };
}
