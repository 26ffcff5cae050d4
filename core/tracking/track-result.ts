// What a track comes to at a moment: its visits so far, and those that are still open, as if nothing followed.
import { type Account, handOverLoose, idOf } from './account.ts';
import { copyOf } from './standing.ts';
import { addWaitingLeg, type RefusedCounts, reconsider, type Track } from './track.ts';
import type { EndedBy, NearPass, Visit } from './visit.ts';
import { visitOf } from './visit-of.ts';

/** What a track comes to. Visits are in order of entry, then hotspot. */
export interface TrackResult {
  readonly visits: readonly Visit[];
  readonly nearPasses: readonly NearPass[];
  readonly refused: RefusedCounts;
  readonly believed: number;
  readonly measuredLegSeconds: number;
  /** Times of the first and last believed position; null without any. */
  readonly firstAt: number | null;
  readonly lastAt: number | null;
}

/** Whether nothing of the track is open: until positions follow, time alone changes nothing of what it comes to. */
export function isAtRest({ account, waiting, hasWaitingLeg }: Track): boolean {
  return !hasWaitingLeg && waiting.length === 0 && account.standings.length === 0;
}

/**
 * What the track comes to when nothing follows: asked at `until` (ms), the duty having ended at `dutyEndedAt` where it has.
 * The track is not changed and can be followed further.
 */
export function resultOf(track: Track, until: number, dutyEndedAt: number | null = null): TrackResult {
  const rest = restOf(track);
  reconsider(rest, true);
  if (rest.hasWaitingLeg) addWaitingLeg(rest, 0);
  const { account } = rest;
  for (const standing of account.standings) {
    const id = idOf(account, standing.place);
    if (standing.hasVisit) {
      const endedBy = standing.ended || endOf(track, standing.leftAt, until, dutyEndedAt);
      account.visits.push(visitOf(standing, id, endedBy, account.rules));
    }
    handOverLoose(account, standing);
  }
  return {
    visits: [...track.account.visits, ...account.visits].sort(byEntry),
    nearPasses: [...track.account.nearPasses, ...account.nearPasses],
    refused: rest.refused,
    believed: rest.believed,
    measuredLegSeconds: account.measuredLegMs / 1000,
    firstAt: rest.firstAt,
    lastAt: rest.last === null ? null : rest.last.t,
  };
}

function endOf(track: Track, leftAt: number, until: number, dutyEndedAt: number | null): EndedBy {
  if (dutyEndedAt !== null && dutyEndedAt <= until) return 'duty-end';
  return until - leftAt > track.account.limits.inferMs ? 'gap' : 'open';
}

/** A copy of all that can still change, with the visits so far left out. */
function restOf(track: Track): Track {
  const account: Account = {
    ...track.account,
    standings: track.account.standings.map(copyOf),
    visits: [],
    nearPasses: [],
  };
  return {
    ...track,
    account,
    waitingLeg: { ...track.waitingLeg },
    waiting: track.waiting.slice(),
    refused: { ...track.refused },
  };
}

function byEntry(a: Visit, b: Visit): number {
  return a.enteredAt - b.enteredAt || (a.hotspotId < b.hotspotId ? -1 : a.hotspotId > b.hotspotId ? 1 : 0);
}
