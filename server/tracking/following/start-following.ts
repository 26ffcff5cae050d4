// The start of following: everything since the checkpoint, and everything of the day, is followed from the shelf by the same functions.
import { dayOf, defaultDayRule } from '../../../core/time/index.ts';
import { cursorNow } from '../../bus/events.store.ts';
import type { Database } from '../../db/database.ts';
import { spansSince } from '../shelf/chunks.store.ts';
import { spellGapMilliseconds } from '../shelf/stretch.ts';
import { lastVisitEnds } from '../visits/visits.store.ts';
import { readCheckpoint } from './checkpoint.store.ts';
import { findUnderived } from './derive-days.ts';
import { markLate } from './followed-officer.ts';
import { type Following, followedBy, markCrewLate, useHotspots } from './following.ts';
import { readForceState } from './force-state.ts';
import { livePicture } from './live-picture.ts';
import { rebuildAllLate } from './rebuild-late.ts';

/** Begins to follow a force. */
export async function startFollowing(database: Database, forceId: number, now: number): Promise<Following> {
  const day = dayOf(now, defaultDayRule);
  const read = await database.inForce(forceId, async (t) => {
    // First: what happens while the rest is read is heard of.
    const horizon = await cursorNow(t);
    const state = await readForceState(t, now);
    await findUnderived(t);
    const checkpoint = await readCheckpoint(t, state.definition, horizon);
    return {
      checkpoint,
      state,
      spans: await spansSince(t, checkpoint.chunkNumber, day.from - spellGapMilliseconds),
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
    changedEnds: [],
    imported: [],
    activityIds: new Set(),
    newestChunk: read.spans.reduce((most, span) => Math.max(most, span.number), read.checkpoint.chunkNumber),
    checkpoint: read.checkpoint.chunkNumber,
    heeded: read.checkpoint.heeded,
    checkpointAt: now,
    months: new Map(),
    deriveAt: now,
  };
  useHotspots(following, now);
  const byOfficer = Map.groupBy(read.spans, (span) => span.officerNumber);
  for (const [officerNumber, spans] of byOfficer) {
    const followed = followedBy(following, officerNumber);
    for (const { firstAt, lastAt } of spans) {
      if (followed === null) continue;
      const span = { from: firstAt, to: lastAt };
      markLate(followed, span);
      markCrewLate(following, followed.officer.id, span);
    }
  }
  await rebuildAllLate(following, now);
  const ends = await database.inForce(forceId, lastVisitEnds);
  following.picture.sawLastVisits(ends);
  return following;
}
