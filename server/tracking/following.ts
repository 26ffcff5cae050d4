// A force as it is followed live: every officer's spell, the picture that viewers share, and what waits for the next round.
import type { DosageDay } from '../../core/time/index.ts';
import { defaultRules } from '../../core/tracking/index.ts';
import { accurateEnough } from '../../core/tracking/one-track.ts';
import type { KeptPositions } from '../bus/bus.ts';
import type { Database } from '../db/database.ts';
import { type FollowedOfficer, followedOfficer, takePositions } from './followed-officer.ts';
import type { ForceState } from './force-state.ts';
import type { LivePicture } from './live-picture.ts';
import type { VisitRow } from './visit-row.ts';

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
  /** When to look next for days to be derived. */
  deriveAt: number;
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
