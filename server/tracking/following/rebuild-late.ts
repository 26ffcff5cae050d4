// Follows again, from the shelf, the time of every officer that something late touched.

import type { Span } from '../shelf/stretch.ts';
import { adoptRebuilt } from './adopt-rebuilt.ts';
import { type FollowedOfficer, markLate, takePositions } from './followed-officer.ts';
import { type Following, showVisits } from './following.ts';
import { timeOf } from './force-state.ts';
import { type RebuiltSpell, rebuild } from './rebuild.ts';

const rebuildsAtOnce = 6;

/** A few at a time: each mostly waits for the database. The first failure is thrown when all are done. */
export async function rebuildAllLate(following: Following, now: number): Promise<void> {
  const waiting = [...following.officers.values()].filter((followed) => followed.late !== null);
  const failures: unknown[] = [];
  const work = async () => {
    for (let followed = waiting.pop(); followed !== undefined; followed = waiting.pop()) {
      const { late } = followed;
      if (late === null) continue;
      await rebuildLate(following, followed, late, now).catch((error) => failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: rebuildsAtOnce }, work));
  if (failures.length > 0) throw failures[0];
}

async function rebuildLate(
  following: Following,
  followed: FollowedOfficer,
  late: Span,
  now: number,
): Promise<void> {
  followed.late = null;
  try {
    await rebuildSpan(following, followed, late, now);
  } catch (error) {
    markLate(followed, late);
    throw error;
  }
}

/** Follows an officer's time again from the shelf and shows what came of it. */
async function rebuildSpan(
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
      { database, forceId, time: timeOf(state, followed.officer), devices, hotspots, now },
      span,
    );
    followed.isRebuilding = false;
    adoptRebuilt(followed, rebuilt, day, now);
    const recent = rebuilt.at(-1)?.recent;
    if (recent !== undefined && recent.length > 0) picture.sawPositions(followed.officer, recent, now);
    picture.sawLastVisits(visitEndsOf(rebuilt));
    showVisits(following, followed);
  } finally {
    followed.isRebuilding = false;
    for (const kept of followed.arrived.splice(0)) takePositions(followed, kept);
  }
}

/** When the visits of rebuilt spells ended, by hotspot: what was imported late may hold a hotspot's last visit of days ago. */
function visitEndsOf(rebuilt: readonly RebuiltSpell[]): Map<string, number> {
  const ends = new Map<string, number>();
  for (const { hotspotId, kind, leftAt } of rebuilt.flatMap(({ result }) => result.rows))
    if (kind === 'visit') ends.set(hotspotId, Math.max(leftAt, ends.get(hotspotId) ?? 0));
  return ends;
}
