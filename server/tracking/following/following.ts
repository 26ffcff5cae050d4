// A force as it is followed live: every officer's spell, the picture that viewers share, and what waits for the next round.
import { isOnDuty, touches } from '../../../core/people/index.ts';
import type { DosageDay } from '../../../core/time/index.ts';
import { defaultRules } from '../../../core/tracking/index.ts';
import { accurateEnough } from '../../../core/tracking/one-track.ts';
import { spanOf } from '../../../core/tracking/position.ts';
import type { KeptPositions } from '../../bus/bus.ts';
import type { EventCursor } from '../../bus/events.store.ts';
import type { Database } from '../../db/database.ts';
import type { Span } from '../shelf/stretch.ts';
import type { KeptMonths } from '../visits/kept-months.ts';
import type { VisitRow } from '../visits/visit-row.ts';
import {
  type FollowedOfficer,
  followedOfficer,
  markLate,
  takeMatesPositions,
  takePositions,
} from './followed-officer.ts';
import type { ForceState } from './force-state.ts';
import type { LivePicture } from './live-picture.ts';

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
  /** When hotspots end, or would have ended, where that was decided or withdrawn since they were last read. */
  changedEnds: number[];
  /** Times of officers that another process kept positions of. */
  imported: { readonly officerId: string; readonly from: number; readonly to: number }[];
  /** Activities that something was said of since viewers were last told. */
  readonly activityIds: Set<string>;
  /** The newest chunk taken. */
  newestChunk: number;
  checkpoint: number;
  /** Up to where events are heeded. */
  heeded: EventCursor;
  checkpointAt: number;
  /** Months of day totals that were asked about. */
  readonly months: KeptMonths;
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
    takeByCrew(following, followed.officer.id, each);
    const { positions } = accurateEnough(each.positions, defaultRules.maxAccuracyMetres);
    following.picture.sawPositions(followed.officer, positions, each.receivedAt);
  }
}

/** Tells those who are crewed with an officer of positions of theirs: without a live device they are followed by that track. */
function takeByCrew(following: Following, mateId: string, kept: KeptPositions): void {
  const { duties, numbersById } = following.state;
  const own = duties.of(mateId);
  if (own.length === 0) return;
  const { from, to } = spanOf(kept.positions);
  for (const duty of own) {
    if (duty.crew === null || !touches(duty, from, to)) continue;
    // Only what lies in the mate's own duty is anybody's: what reaches beyond is cut where it is read.
    const isWhole = isOnDuty(duty, from) && isOnDuty(duty, to);
    for (const { officerId } of duties.matesOf(duty)) {
      const followed = followedBy(following, numbersById.get(officerId) ?? -1);
      if (followed !== null) takeMatesPositions(followed, mateId, kept, isWhole);
    }
  }
}

/** Marks the time of those who are crewed with an officer then. */
export function markCrewLate(following: Following, mateId: string, { from, to }: Span): void {
  const { duties, numbersById } = following.state;
  const own = duties.of(mateId).filter((duty) => touches(duty, from, to));
  const mates = own.flatMap((duty) => duties.matesOf(duty));
  for (const { officerId } of mates) {
    const followed = followedBy(following, numbersById.get(officerId) ?? -1);
    if (followed !== null) markLate(followed, { from, to });
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

/** Takes off the picture whose duty binds and has ended: off duty nobody is shown. */
export function leaveOffDuty({ state, picture }: Following, now: number): void {
  const { duties } = state;
  const gone: string[] = [];
  for (const officerId of picture.shownOfficers()) {
    if (!duties.isBound(officerId)) continue;
    if (!duties.of(officerId).some((duty) => isOnDuty(duty, now))) gone.push(officerId);
  }
  if (gone.length > 0) picture.leave(gone);
}

/** Shows the hotspots that hold now. */
export function useHotspots(following: Following, now: number): void {
  const { hotspots, versions, geofence } = following.state.hotspots(now);
  following.picture.useHotspots(hotspots, versions, geofence);
}
