// A stretch of the past for playback and export: each officer's one track, as it takes part, from the shelf.

import { believedOf } from '../../core/tracking/believed.ts';
import {
  type DevicePositions,
  defaultRules,
  emptyPositions,
  type Positions,
} from '../../core/tracking/index.ts';
import { accurateEnough, oneTrack } from '../../core/tracking/one-track.ts';
import { withLeadIn } from '../../core/tracking/thinned.ts';
import type { ForceTransaction } from '../db/database.ts';
import type { Officer } from '../people/index.ts';
import type { Following } from './following.ts';
import { decodeKept } from './merged-chunk.ts';
import { chunksOfOfficers, type DeviceChunks } from './playback.store.ts';
import { readSpell, spellAround } from './spell.ts';

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
    const held = await chunksOfOfficers(
      t,
      officers.map((officer) => officer.number),
      asked,
    );
    const tracks: OfficerTrack[] = [];
    for (const [number, own] of Map.groupBy(held, (each) => each.officerNumber)) {
      const officer = state.officersByNumber.get(number);
      if (officer === undefined) continue;
      const devices =
        own.length === 1 ? [decoded(own[0], state)] : await wholeSpell(t, number, stretch, own, state);
      const track = withLeadIn(trackOf(devices, stretch.to), stretch.from, stretch.to);
      if (track.length > 0) tracks.push({ officer, track, devices });
    }
    return tracks;
  });
}

/** What takes part of several devices' positions: accurate, of one device at a time, believed. */
function trackOf(devices: readonly DevicePositions[], until: number): Positions {
  const accurate = devices.map(({ deviceId, positions }) => ({
    deviceId,
    positions: accurateEnough(positions, defaultRules.maxAccuracyMetres).positions,
  }));
  return believedOf(oneTrack(accurate, defaultRules.bridgeSeconds, until).positions, defaultRules);
}

/** Which of several devices leads is settled by the whole spell: by a part of it another might. */
async function wholeSpell(
  transaction: ForceTransaction,
  officerNumber: number,
  stretch: Stretch,
  held: readonly DeviceChunks[],
  state: Following['state'],
): Promise<OfficerTrack['devices']> {
  const parts = held.map((each) => decoded(each, state));
  const inside = parts.flatMap(({ positions }) =>
    [...positions.capturedAt].filter((at) => at >= stretch.from && at <= stretch.to),
  );
  if (inside.length === 0) return parts;
  const span = {
    from: inside.reduce((a, b) => Math.min(a, b)),
    to: inside.reduce((a, b) => Math.max(a, b)),
  };
  const spell = await spellAround(transaction, officerNumber, span);
  return spell === null ? parts : (await readSpell(transaction, officerNumber, spell)).devices;
}

function decoded({ deviceNumber, count, chunks }: DeviceChunks, { devicesByNumber }: Following['state']) {
  const positions = emptyPositions(count);
  let at = 0;
  for (const bytes of chunks) at += decodeKept(bytes, positions, at);
  return { deviceNumber, deviceId: devicesByNumber.get(deviceNumber)?.id ?? String(deviceNumber), positions };
}
