// The second hand: for each force asks what moved, sends the frame, heeds what happened and does a round of following. One round at a time.
import { setTimeout as pause } from 'node:timers/promises';
import type { LiveActivity } from '../../../core/tracking/live-frame.ts';
import type { Bus, KeptPositions } from '../../bus/bus.ts';
import { hasEventsAfter } from '../../bus/events.store.ts';
import type { Database, ForceTransaction } from '../../db/database.ts';
import { askAll, followRound, writeAsked } from './follow-round.ts';
import { type Following, leaveOffDuty, takeKept } from './following.ts';
import { heedEvents } from './heed-events.ts';
import { type LiveViewers, liveViewers } from './live-viewers.ts';
import { startFollowing } from './start-following.ts';

export interface FollowedForce {
  readonly following: Following;
  readonly viewers: LiveViewers;
}

export interface ForceLoop {
  readonly force: (forceId: number) => FollowedForce | null;
  /** Seconds since the last round was done; null before the first. */
  roundAgeSeconds(): number | null;
  /** Does a round now, after the one under way: what was kept before is followed when it resolves, and shown to who watches. */
  catchUp(): Promise<void>;
  /** How many watch live. */
  viewerCount(): number;
  /** Ends all live views. */
  closeViews(): void;
  /** Stops after the round that is under way, and one more that takes in everything kept so far. */
  stop(): Promise<void>;
}

export interface LoopTerms {
  readonly database: Database;
  readonly bus: Bus;
  readonly now: () => number;
  readonly onPeople: () => void;
  /** Activities of these ids as they stand, for who watches live. */
  readonly activitiesOf: (t: ForceTransaction, activityIds: readonly string[]) => Promise<LiveActivity[]>;
  readonly onRound: (seconds: number) => void;
  readonly onFailure: (error: unknown) => void;
  readonly onDropped: () => void;
}

const roundMilliseconds = 1000;
/** Even when rounds are slow, requests get their turn. */
const leastRestMilliseconds = 50;
/** How often it is asked whether there are other forces. */
const newForcesMilliseconds = 10_000;
/** For so long events that cannot be told yet are waited for. */
const eventPatienceMilliseconds = 5000;

/** Follows the forces, and any other from its first positions on. */
export async function startLoop(terms: LoopTerms, forceIds: readonly number[]): Promise<ForceLoop> {
  const forces = new Map<number, FollowedForce>();
  const early: KeptPositions[] = [];
  let roundAt: number | null = null;
  let lookAt = 0;
  const stopping = new AbortController();

  async function add(forceId: number): Promise<void> {
    const following = await startFollowing(terms.database, forceId, terms.now());
    forces.set(forceId, { following, viewers: liveViewers(following.picture, terms.onDropped) });
  }

  /** A force that was added by another process has people before it has positions. */
  async function lookForForces(): Promise<void> {
    if (performance.now() < lookAt) return;
    lookAt = performance.now() + newForcesMilliseconds;
    const known = await terms.database.forces().catch(() => []);
    for (const { id } of known) if (!forces.has(id)) await add(id);
  }

  function take(kept: readonly KeptPositions[]): void {
    const force = forces.get(kept[0].device.forceId);
    if (force === undefined) early.push(...kept);
    else takeKept(force.following, kept);
  }

  async function turn(force: FollowedForce): Promise<void> {
    const now = terms.now();
    const asked = await askAll(force.following, now);
    leaveOffDuty(force.following, now);
    // Before anything waits for the database: a frame comes when its second comes.
    await force.viewers.send(now);
    try {
      await writeAsked(force.following, asked);
      await heedEvents(force.following, terms.onPeople);
      await tellActivities(force, terms);
      await followRound(force.following, now);
    } catch (error) {
      terms.onFailure(error);
    }
  }

  async function round(): Promise<void> {
    const began = performance.now();
    const forceIds = new Set(early.map((kept) => kept.device.forceId));
    for (const forceId of forceIds) if (!forces.has(forceId)) await add(forceId);
    await lookForForces();
    // What came before its force was followed may or may not have been read at its start: taking it twice changes nothing.
    for (const kept of early.splice(0)) take([kept]);
    for (const force of forces.values()) await turn(force);
    roundAt = terms.now();
    terms.onRound((performance.now() - began) / 1000);
  }

  let last: Promise<void> = Promise.resolve();
  function nextRound(): Promise<void> {
    last = last.then(round).catch(terms.onFailure);
    return last;
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      const began = performance.now();
      await nextRound();
      const rest = Math.max(leastRestMilliseconds, roundMilliseconds - (performance.now() - began));
      await pause(rest, undefined, { signal: stopping.signal }).catch(() => {});
    }
  }

  async function isAnythingUntold(): Promise<boolean> {
    for (const [forceId, { following }] of forces) {
      if (await terms.database.inForce(forceId, (t) => hasEventsAfter(t, following.heeded))) return true;
    }
    return false;
  }

  terms.bus.onPositionsKept(take);
  for (const forceId of forceIds) await add(forceId);
  const running = run();
  return {
    force: (forceId) => forces.get(forceId) ?? null,
    roundAgeSeconds: () => (roundAt === null ? null : (terms.now() - roundAt) / 1000),
    async catchUp() {
      // What happened is told once no transaction of the whole database can overtake it any more: until then it is waited for.
      const until = performance.now() + eventPatienceMilliseconds;
      lookAt = 0;
      do {
        await nextRound();
      } while (performance.now() < until && (await isAnythingUntold()));
      for (const { following, viewers } of forces.values()) {
        leaveOffDuty(following, terms.now());
        await viewers.send(terms.now());
      }
    },
    viewerCount: () => [...forces.values()].reduce((sum, { viewers }) => sum + viewers.count, 0),
    closeViews() {
      for (const { viewers } of forces.values()) viewers.close();
    },
    async stop() {
      stopping.abort();
      await running;
      await nextRound();
      for (const { viewers } of forces.values()) viewers.close();
    },
  };
}

/** Reads what was just said of activities, once for all who watch. Where that fails they are read in the next round. */
async function tellActivities(
  { following, viewers }: FollowedForce,
  { activitiesOf }: LoopTerms,
): Promise<void> {
  const { activityIds, database, forceId, picture } = following;
  if (viewers.count === 0) activityIds.clear();
  if (activityIds.size === 0) return;
  const ids = [...activityIds];
  picture.sawActivities(await database.inForce(forceId, (t) => activitiesOf(t, ids)));
  for (const id of ids) activityIds.delete(id);
}
