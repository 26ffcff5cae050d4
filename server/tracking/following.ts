// A force as it is followed live: every officer's spell, the picture that viewers share, and what waits for the next round.
// At start everything since the checkpoint, and everything of the day, is followed from the shelf by the same functions.
import { type DosageDay, dayOf, defaultDayRule } from '../../core/time/index.ts';
import { defaultRules } from '../../core/tracking/index.ts';
import { accurateEnough } from '../../core/tracking/one-track.ts';
import type { KeptPositions } from '../bus/bus.ts';
import type { Database } from '../db/database.ts';
import { adoptRebuilt } from './adopt-rebuilt.ts';
import { readCheckpoint, spansSince } from './chunks.store.ts';
import { type FollowedOfficer, followedOfficer, takePositions } from './followed-officer.ts';
import { type ForceState, readForceState } from './force-state.ts';
import { type LivePicture, livePicture } from './live-picture.ts';
import { rebuild } from './rebuild.ts';
import { joinSpans, type Span, spellGapMilliseconds } from './spell.ts';
import type { VisitRow } from './visit-row.ts';
import { lastVisitEnds } from './visits.store.ts';

export interface Following {
  readonly database: Database;
  readonly forceId: number;
  state: ForceState;
  day: DosageDay;
  readonly picture: LivePicture;
  /** By their short numbers. */
  readonly officers: Map<number, FollowedOfficer>;
  /** Positions of officers that were added since people were last read. */
  strangers: KeptPositions[];
  /** Whether officers, devices or hotspots must be read again. */
  isStale: boolean;
  /** Versions of hotspots that came since they were last read. */
  newHotspots: { readonly hotspotId: string; readonly version: number }[];
  /** Times of officers that another process kept positions of. */
  imported: { readonly officerId: string; readonly from: number; readonly to: number }[];
  /** The newest chunk taken. */
  newestChunk: number;
  checkpoint: number;
  checkpointAt: number;
}

/** Begins to follow a force. */
export async function startFollowing(database: Database, forceId: number, now: number): Promise<Following> {
  const day = dayOf(now, defaultDayRule);
  const read = await database.inForce(forceId, async (t) => {
    const state = await readForceState(t);
    const checkpoint = await readCheckpoint(t, state.definition);
    return {
      checkpoint,
      state,
      spans: await spansSince(t, checkpoint, day.from - spellGapMilliseconds),
    };
  });
  const following: Following = {
    database,
    forceId,
    state: read.state,
    day,
    picture: livePicture(day),
    officers: new Map(),
    strangers: [],
    isStale: false,
    newHotspots: [],
    imported: [],
    newestChunk: read.spans.reduce((most, span) => Math.max(most, span.number), read.checkpoint),
    checkpoint: read.checkpoint,
    checkpointAt: now,
  };
  useHotspots(following, now);
  const byOfficer = Map.groupBy(read.spans, (span) => span.officerNumber);
  for (const [officerNumber, spans] of byOfficer) {
    const followed = followedBy(following, officerNumber);
    if (followed === null) continue;
    const times = joinSpans(spans.map(({ firstAt, lastAt }) => ({ from: firstAt, to: lastAt })));
    for (const span of times) await rebuildSpan(following, followed, span, now);
  }
  const ends = await database.inForce(forceId, lastVisitEnds);
  following.picture.sawLastVisits(ends);
  return following;
}

/** Takes positions that were just kept. */
export function takeKept(following: Following, kept: readonly KeptPositions[]): void {
  for (const each of kept) {
    following.newestChunk = Math.max(following.newestChunk, each.chunkNumber);
    const followed = followedBy(following, each.device.officerNumber);
    if (followed === null) {
      following.strangers.push(each);
      following.isStale = true;
      continue;
    }
    takePositions(followed, each);
    const { positions } = accurateEnough(each.positions, defaultRules.maxAccuracyMetres);
    following.picture.sawPositions(followed.officer, positions, each.receivedAt);
  }
}

/** The officer of that number as they are followed, or null where nobody of that number is known yet. */
export function followedBy(following: Following, officerNumber: number): FollowedOfficer | null {
  const known = following.officers.get(officerNumber);
  if (known !== undefined) return known;
  const officer = following.state.officersByNumber.get(officerNumber);
  if (officer === undefined) return null;
  const followed = followedOfficer(officer);
  following.officers.set(officerNumber, followed);
  return followed;
}

/** Follows an officer's time again from the shelf and shows what came of it. */
export async function rebuildSpan(
  following: Following,
  followed: FollowedOfficer,
  span: Span,
  now: number,
): Promise<void> {
  const { database, forceId, state, picture, day } = following;
  const { devicesByNumber: devices, hotspots } = state;
  followed.isRebuilding = true;
  try {
    const rebuilt = await rebuild(
      { database, forceId, officer: followed.officer, devices, hotspots, now },
      span,
    );
    followed.isRebuilding = false;
    adoptRebuilt(followed, rebuilt, day, now);
    const recent = rebuilt.at(-1)?.recent;
    if (recent !== undefined) picture.sawPositions(followed.officer, recent, now);
    showVisits(following, followed);
  } finally {
    followed.isRebuilding = false;
    for (const kept of followed.arrived.splice(0)) takePositions(followed, kept);
  }
}

/** Shows what an officer's tracks of the day come to. */
export function showVisits(following: Following, followed: FollowedOfficer): void {
  const { from } = following.day;
  const rows = rowsInMemory(followed).filter((row) => row.leftAt > from);
  following.picture.sawVisits(followed.officer.id, rows);
}

/** The visits of an officer that memory knows, newer than the shelf. */
export function rowsInMemory(followed: FollowedOfficer): readonly VisitRow[] {
  return [...followed.earlier.flatMap((each) => each.rows), ...(followed.result?.rows ?? [])];
}

/** Shows the hotspots that hold now. */
export function useHotspots(following: Following, now: number): void {
  const { hotspots, geofence } = following.state.hotspots(now);
  following.picture.useHotspots(hotspots, geofence);
}
