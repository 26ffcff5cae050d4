// What becomes of spells that were followed again: the latest goes on live, those of the day stay on the picture, others leave memory.
import type { DosageDay } from '../../../core/time/index.ts';
import { spanOf } from '../../../core/tracking/position.ts';
import { spellGapMilliseconds } from '../shelf/stretch.ts';
import { type FollowedOfficer, markLate, takePositions } from './followed-officer.ts';
import type { RebuiltSpell } from './rebuild.ts';

/** Puts rebuilt spells in place of what was known of their time, then takes what arrived meanwhile. */
export function adoptRebuilt(
  followed: FollowedOfficer,
  rebuilt: readonly RebuiltSpell[],
  day: DosageDay,
  now: number,
): void {
  for (const { followed: spell, result, written, isLatest } of rebuilt) {
    const isElsewhere = ({ from, to }: { from: number; to: number }) => to < result.from || from > result.to;
    followed.earlier = followed.earlier.filter(isElsewhere);
    const { live } = followed;
    if (live !== null && !isElsewhere({ from: live.from, to: live.lastAt })) leaveLive(followed);
    if (spell.isEmpty) continue;
    if (isLatest && result.to + spellGapMilliseconds >= now) {
      followed.live = spell;
      followed.result = result;
      followed.written = written;
      followed.asked = null;
      followed.countAtRest = null;
      followed.isDirty = true;
    } else if (result.to >= day.from) followed.earlier.push(result);
  }
  const latest = rebuilt.at(-1);
  for (const kept of followed.arrived.splice(0)) {
    const span = spanOf(kept.positions);
    const isRead = latest !== undefined && kept.chunkNumber <= latest.throughChunk;
    const isWithin = latest !== undefined && span.from >= latest.result.from && span.to <= latest.result.to;
    if (isRead && isWithin) continue;
    if (isRead) markLate(followed, span);
    else takePositions(followed, kept);
  }
}

/** Forgets the live spell. */
export function leaveLive(followed: FollowedOfficer): void {
  followed.live = null;
  followed.result = null;
  followed.written = new Map();
  followed.asked = null;
  followed.countAtRest = null;
}
