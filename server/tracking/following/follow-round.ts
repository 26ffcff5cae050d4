// One round of following, once a second: what moved is asked and shown, what settled is written, what is late is followed again (so an officer
// at most once a second).
import { type Duty, endOf } from '../../../core/people/index.ts';
import { dayOf, defaultDayRule } from '../../../core/time/index.ts';
import { futureSeconds } from '../../../core/tracking/door-reasons.ts';
import { breather } from '../../breather.ts';
import { type Span, spellGapMilliseconds } from '../shelf/stretch.ts';
import { isEmpty, joinChanges } from '../visits/visit-changes.ts';
import { type VisitChanges, writeVisits } from '../visits/visits.store.ts';
import { leaveLive } from './adopt-rebuilt.ts';
import { moveCheckpoint } from './checkpoint.store.ts';
import { deriveDue } from './derive-days.ts';
import { changedDuties } from './duty-book.ts';
import { resultOfSpell } from './follow-spell.ts';
import { askLive, type FollowedOfficer, markLate } from './followed-officer.ts';
import { type Following, followedBy, markCrewLate, showVisits, takeKept, useHotspots } from './following.ts';
import { dutiesFrom, readForceState } from './force-state.ts';
import { rebuildAllLate } from './rebuild-late.ts';

const checkpointMilliseconds = 10_000;
const restMilliseconds = 5_000;

/** What the tracks that moved came to and the shelf does not have yet. */
export interface Asked {
  readonly changes: readonly VisitChanges[];
  readonly of: readonly { readonly followed: FollowedOfficer; readonly done: () => void }[];
}

/** Asks every track that moved what it comes to, and shows it. Needs nothing of the shelf, so it takes as long as the last time. */
export async function askAll(following: Following, now: number): Promise<Asked> {
  turnDay(following, now);
  const changes: VisitChanges[] = [];
  const of: { followed: FollowedOfficer; done: () => void }[] = [];
  const breath = breather();
  for (const followed of following.officers.values()) {
    if (!followed.isDirty && followed.checkAt > now) continue;
    if (breath.isDue()) await breath.rest();
    const asked = askLive(followed, following.state.hotspots, now);
    if (asked === null) continue;
    showVisits(following, followed);
    if (isEmpty(asked.changes)) continue;
    changes.push(asked.changes);
    of.push({ followed, done: asked.done });
  }
  return { changes, of };
}

/** Writes what was asked. What could not be written is found again in the next round. */
export async function writeAsked({ database, forceId }: Following, { changes, of }: Asked): Promise<void> {
  if (changes.length === 0) return;
  try {
    await database.inForce(forceId, (t) => writeVisits(t, joinChanges(changes)));
  } catch (error) {
    for (const { followed } of of) followed.isDirty = true;
    throw error;
  }
  for (const { done } of of) done();
}

/** Does what else the round has; all is written when it resolves. What could not be written is found again in the next. */
export async function followRound(following: Following, now: number): Promise<void> {
  if (following.isStale) await readPeople(following, now);
  await rebuildAllLate(following, now);
  const breath = breather();
  for (const followed of following.officers.values()) {
    if (breath.isDue()) await breath.rest();
    endSpell(following, followed, now);
  }
  if (now - following.checkpointAt >= checkpointMilliseconds) await moveOn(following, now);
  await deriveSome(following, now);
}

/** Days that are over and whose visits changed, some at a time; the day that goes on is answered from the visits. */
async function deriveSome(following: Following, now: number): Promise<void> {
  if (now < following.deriveAt) return;
  const { database, forceId, state, day } = following;
  const count = await deriveDue({ database, forceId, hotspots: state.hotspots }, day.day);
  following.deriveAt = count === 0 ? now + restMilliseconds : now;
}

/** Marks an officer's time to be followed again: positions were kept past the bus, or hotspots changed. */
function followAgain(following: Following, officerNumber: number, span: Span): void {
  const followed = followedBy(following, officerNumber);
  if (followed === null) return;
  markLate(followed, span);
  markCrewLate(following, followed.officer.id, span);
}

async function readPeople(following: Following, now: number): Promise<void> {
  following.isStale = false;
  const before = following.state;
  try {
    following.state = await following.database.inForce(following.forceId, (t) => readForceState(t, now));
  } catch (error) {
    // What was heeded waits for the next round: it is not told again.
    following.isStale = true;
    throw error;
  }
  useHotspots(following, now);
  const since = changedSince(following);
  // What holds only from a later day on changes nothing that was followed.
  if (since !== null && since <= now) {
    const span = { from: since, to: now + futureSeconds * 1000 };
    for (const number of following.state.officersByNumber.keys()) followAgain(following, number, span);
  }
  for (const { officerId, from, to } of following.imported.splice(0)) {
    const officer = [...following.state.officersByNumber.values()].find((each) => each.id === officerId);
    if (officer !== undefined) followAgain(following, officer.number, { from, to });
  }
  const changed = changedDuties(before.duties, following.state.duties, dutiesFrom(now));
  for (const [officerId, duties] of changed) {
    for (const number of crewNumbers(following, officerId, duties)) {
      for (const duty of duties) followAgain(following, number, aroundDuty(duty, now));
    }
  }
  takeKept(following, following.strangers.splice(0));
}

/** The time of a duty, and around it whatever it may have been one spell with: what it cuts off is followed again too. */
function aroundDuty(duty: Duty, now: number): Span {
  return { from: duty.startedAt - spellGapMilliseconds, to: endOf(duty, now) + spellGapMilliseconds };
}

/** The officer of some duties and all who are crewed with them in any. */
function crewNumbers(following: Following, officerId: string, duties: readonly Duty[]): Set<number> {
  const { duties: book, numbersById } = following.state;
  const ids = [officerId, ...duties.flatMap((duty) => book.matesOf(duty).map((mate) => mate.officerId))];
  return new Set(ids.flatMap((id) => numbersById.get(id) ?? []));
}

/** From when on new versions of hotspots and ends change what was followed; null where there are none. */
function changedSince(following: Following): number | null {
  let since = following.changedEnds.splice(0).reduce<number | null>(earlier, null);
  for (const { hotspotId, version } of following.newHotspots.splice(0)) {
    const found = following.state.hotspotVersions.find(
      (v) => v.hotspot.id === hotspotId && v.version === version,
    );
    const from = found?.validFrom ?? 0;
    since = earlier(since, from);
  }
  return since;
}

function earlier(one: number | null, other: number): number {
  return Math.min(one ?? other, other);
}

function turnDay(following: Following, now: number): void {
  if (now < following.day.to) return;
  following.day = dayOf(now, defaultDayRule);
  following.picture.useDay(following.day);
  // A version that waited for its day may hold now.
  useHotspots(following, now);
  for (const followed of following.officers.values()) {
    followed.earlier = followed.earlier.filter((each) => each.to >= following.day.from);
    showVisits(following, followed);
  }
}

/** A spell that has been silent for longer than its gap is over; while it belongs to the day it stays on the picture. */
function endSpell(following: Following, followed: FollowedOfficer, now: number): void {
  const { live, result, written } = followed;
  if (live === null || result === null || followed.isDirty || followed.late !== null) return;
  if (now - live.lastAt <= spellGapMilliseconds || written.size < result.rows.length) return;
  if (live.lastAt >= following.day.from)
    followed.earlier.push(resultOfSpell(live, following.state.hotspots, now));
  leaveLive(followed);
}

/** Up to the oldest spell with anything unsettled, nothing needs to be followed again at the next start. */
async function moveOn(following: Following, now: number): Promise<void> {
  following.checkpointAt = now;
  let upTo = following.newestChunk;
  const breath = breather();
  for (const followed of following.officers.values()) {
    if (breath.isDue()) await breath.rest();
    if (followed.late !== null || followed.arrived.length > 0) return;
    const { live, result, written } = followed;
    if (live === null || result === null) continue;
    if (followed.isDirty || written.size < result.rows.length) {
      upTo = Math.min(upTo, live.firstChunk - 1);
    }
  }
  if (following.strangers.length > 0 || upTo <= following.checkpoint) return;
  await following.database.inForce(following.forceId, (t) =>
    moveCheckpoint(t, { chunkNumber: upTo, heeded: following.heeded }, following.state.definition),
  );
  following.checkpoint = upTo;
}
