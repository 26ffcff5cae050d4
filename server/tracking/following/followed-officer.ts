// One officer as they are followed: the live spell, earlier spells of the day, and what waits to be followed again from the shelf.
import { spanOf } from '../../../core/tracking/position.ts';
import type { KeptPositions } from '../../bus/bus.ts';
import type { HotspotsAt } from '../../hotspots/index.ts';
import type { Officer } from '../../people/index.ts';
import type { Span } from '../shelf/stretch.ts';
import { changesOf, isEmpty, type Written } from '../visits/visit-changes.ts';
import type { VisitRow } from '../visits/visit-row.ts';
import type { VisitChanges } from '../visits/visits.store.ts';
import {
  countAtRest,
  type FollowedSpell,
  followOn,
  isSettled,
  resultOfSpell,
  type SpellResult,
} from './follow-spell.ts';

export interface FollowedOfficer {
  readonly officer: Officer;
  live: FollowedSpell | null;
  /** What the live spell came to when last asked. */
  result: SpellResult | null;
  written: Written;
  /** The rows when last asked, where all that followed from them is written. */
  asked: readonly VisitRow[] | null;
  /** What the live spell had come to when nothing of it was open and all was written; null otherwise. */
  countAtRest: number | null;
  /** Earlier spells that still belong to the day. */
  earlier: SpellResult[];
  /** What must be followed again from the shelf. */
  late: Span | null;
  isRebuilding: boolean;
  /** What came while it was being read from the shelf. */
  arrived: KeptPositions[];
  isDirty: boolean;
  /** When time alone may change something: an open visit becomes a gap, a visit settles. */
  checkAt: number;
}

export function followedOfficer(officer: Officer): FollowedOfficer {
  return {
    officer,
    live: null,
    result: null,
    written: new Map(),
    asked: null,
    countAtRest: null,
    earlier: [],
    late: null,
    isRebuilding: false,
    arrived: [],
    isDirty: false,
    checkAt: Number.POSITIVE_INFINITY,
  };
}

/** Takes positions that were just kept: follows on where they simply go on, otherwise marks the time to be followed again. */
export function takePositions(followed: FollowedOfficer, kept: KeptPositions): void {
  if (followed.isRebuilding) {
    followed.arrived.push(kept);
    return;
  }
  const goesOn =
    followed.late === null &&
    followed.live !== null &&
    followOn(followed.live, kept.device.number, kept.positions);
  if (goesOn) followed.isDirty = true;
  else markLate(followed, spanOf(kept.positions));
}

/**
 * Takes positions of a crew-mate. Whoever has a track of their own in the duty is not touched; whoever is followed by that mate's track is
 * followed on by it if the positions lie whole in the mate's duty; otherwise the time is followed again, since the mate may be who they are followed by.
 */
export function takeMatesPositions(
  followed: FollowedOfficer,
  mateId: string,
  kept: KeptPositions,
  isWhole: boolean,
): void {
  const span = spanOf(kept.positions);
  const { live } = followed;
  if (live !== null && span.from >= live.band.from && span.to <= live.band.to) {
    if (live.byCrewMate === null || live.byCrewMate < mateId) return;
    if (live.byCrewMate === mateId && isWhole) {
      takePositions(followed, kept);
      return;
    }
  }
  markLate(followed, span);
}

export function markLate(followed: FollowedOfficer, { from, to }: Span): void {
  const { late } = followed;
  followed.late =
    late === null ? { from, to } : { from: Math.min(late.from, from), to: Math.max(late.to, to) };
}

/**
 * Asks the live spell what it comes to now. Gives what differs from the shelf, and `done` to call once that is written; null where all is as it
 * was when last asked, as it mostly is between two hotspots.
 */
export function askLive(
  followed: FollowedOfficer,
  hotspots: HotspotsAt,
  now: number,
): { changes: VisitChanges; done: () => void } | null {
  const { live, asked } = followed;
  if (live === null) return null;
  const rest = countAtRest(live);
  if (rest !== null && rest === followed.countAtRest) {
    followed.isDirty = false;
    return null;
  }
  const result = resultOfSpell(live, hotspots, now);
  const { rows } = result;
  const isNowSettled = (row: VisitRow) => isSettled(row, live, now);
  followed.result = result;
  followed.isDirty = false;
  const isAsBefore =
    asked !== null && asked.length === rows.length && asked.every((row, i) => row === rows[i]);
  const awaited = isAsBefore ? rows.filter((row) => !followed.written.has(row.id)) : rows;
  if (isAsBefore && !awaited.some(isNowSettled)) {
    followed.checkAt = awaited.length === 0 ? Number.POSITIVE_INFINITY : now + checkMilliseconds;
    followed.countAtRest = awaited.length === 0 ? rest : null;
    return null;
  }
  followed.countAtRest = null;
  const { changes, written } = changesOf(followed.written, rows, isNowSettled);
  followed.checkAt = written.size === rows.length ? Number.POSITIVE_INFINITY : now + checkMilliseconds;
  // What could not be written must be found again, so it is only then as it was.
  followed.asked = isEmpty(changes) ? rows : null;
  return {
    changes,
    done: () => {
      followed.written = written;
      followed.asked = rows;
    },
  };
}

/** Time alone changes a visit at the end of `inferSeconds` and again when it settles: looked at this often. */
const checkMilliseconds = 5000;
