// Playback: a stretch of the past as it streams to the desk, and the dosage day that it lies in.
import { dayOf, defaultDayRule } from '../../../core/time/index.ts';
import { defaultRules } from '../../../core/tracking/index.ts';
import { playbackHeadToBinary, playbackTrackToBinary } from '../../../core/tracking/playback-binary.ts';
import { type PlaybackDay, playbackDay } from '../../../core/tracking/playback-day.ts';
import { thinned } from '../../../core/tracking/thinned.ts';
import { breather } from '../../breather.ts';
import { hotspotCollectionOf } from '../../hotspots/index.ts';
import type { Officer } from '../../people/index.ts';
import type { OfficerReach } from '../desk/read-terms.ts';
import type { Following } from '../following/following.ts';
import { visitsNow } from '../following/visits-now.ts';
import type { VisitRow } from '../visits/visit-row.ts';
import { lastVisitEndsBefore, positionsSince } from './playback.store.ts';
import { type OfficerTrack, readTracks, type Stretch } from './read-playback.ts';

/** The most positions that a browser is given of one stretch; where there are more, each officer has fewer of them. */
const mostPositions = 400_000;
const stepsMilliseconds = [1000, 2000, 5000, 10_000, 15_000, 30_000, 60_000];
/** A visit that began so long before a day may still reach into it. */
const longestVisitMilliseconds = 2 * 86_400_000;

/** The officers asked for: one by id, or all that are reached; null where there is nobody of that id among them. */
export function officersAsked(reach: OfficerReach, officerId: string | undefined): Officer[] | null {
  const all = reach.officers();
  if (officerId === undefined) return all;
  const one = all.find((officer) => officer.id === officerId);
  return one === undefined ? null : [one];
}

/** The stretch as bytes, piece by piece: the head, then each officer's track, thinned to what can be seen. */
export async function playbackOf(
  following: Following,
  officers: readonly Officer[],
  stretch: Stretch,
): Promise<AsyncIterable<Uint8Array>> {
  return bytesOf(await readTracks(following, officers, stretch), stretch);
}

async function* bytesOf(tracks: readonly OfficerTrack[], { from, to }: Stretch): AsyncGenerator<Uint8Array> {
  const stepMilliseconds = stepFor(tracks);
  yield playbackHeadToBinary({
    from,
    to,
    stepMilliseconds,
    officers: tracks.map(({ officer: { id, callSign, role } }) => ({ officerId: id, callSign, role })),
  });
  const gap = defaultRules.bridgeSeconds * 1000;
  const breath = breather();
  for (const { track } of tracks) {
    if (breath.isDue()) await breath.rest();
    yield playbackTrackToBinary(thinned(track, stepMilliseconds, gap));
  }
}

/** The shortest step at which a stretch is small enough; one a second is as smooth as a screen can tell. */
function stepFor(tracks: readonly OfficerTrack[]): number {
  for (const step of stepsMilliseconds) {
    let most = 0;
    for (const { track } of tracks) {
      const milliseconds = track.capturedAt[track.length - 1] - track.capturedAt[0];
      most += Math.min(track.length, milliseconds / step + 2);
    }
    if (most <= mostPositions) return step;
  }
  return stepsMilliseconds[stepsMilliseconds.length - 1];
}

/** The dosage day that a moment (ms) falls in, as playback begins with it. */
export async function playbackDayOf(
  following: Following,
  at: number,
  reach: OfficerReach,
): Promise<PlaybackDay> {
  const { database, forceId, state } = following;
  const { day, from, to } = dayOf(at, defaultDayRule);
  const numbers = [...state.officersByNumber.keys()];
  const rows = await visitsNow(following, { from: from - longestVisitMilliseconds, to });
  const shelf = await database.inForce(forceId, async (t) => ({
    since: await positionsSince(t, numbers),
    ends: await lastVisitEndsBefore(t, from),
  }));
  // What memory follows is newer than the shelf.
  for (const { kind, hotspotId, leftAt } of rows) {
    if (kind === 'visit' && leftAt <= from)
      shelf.ends.set(hotspotId, Math.max(leftAt, shelf.ends.get(hotspotId) ?? 0));
  }
  const callSigns = new Map([...state.officersByNumber.values()].map(({ id, callSign }) => [id, callSign]));
  return playbackDay.parse({
    day,
    from,
    to,
    positionsSince: shelf.since,
    hotspots: hotspotCollectionOf(state.hotspots(from)),
    lastVisitEnds: [...shelf.ends],
    visits: rows.flatMap((row) =>
      row.leftAt > from && reach.includes(row.officerId) ? (shown(row, callSigns) ?? []) : [],
    ),
  });
}

/** Near passes and rings are not listed. */
function shown(row: VisitRow, callSigns: ReadonlyMap<string, string>) {
  if (row.kind === 'near-pass' || row.hotspotId.endsWith('#ring')) return null;
  return { ...row, callSign: callSigns.get(row.officerId) ?? null };
}
