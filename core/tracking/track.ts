// An officer's track, followed position by position: believed or not, legs, presences, visits. The same steps live, rebuilt and on the command line.
// A leg waits for its successor, whose speed its doubt needs; a position too fast to be true waits for the next two.
import { type Band, bandAround, isInBand, metresAtMost } from '../geo/band.ts';
import { greatCircleMetres } from '../geo/distance.ts';
import { clearanceMetres, type Geofence, locate } from '../hotspots/geofence.ts';
import { type Account, newAccount } from './account.ts';
import { type Candidate, emptyCandidate, isPlausible, judge } from './belief.ts';
import { emptyLeg, type Leg } from './leg.ts';
import { addLongLeg, addUnknownLeg } from './long-leg.ts';
import { addFarLeg, addMeasuredLeg } from './measured-leg.ts';
import { type Positions, unknownAccuracy } from './position.ts';
import type { Rules } from './rules.ts';

/** While it is surely this far from any boundary, the clearance of a position is not looked up: that of the last one is enough, less the way. */
const surelyClearMetres = 60;

/** Why a position takes no part in a track. */
export type TrackReason = 'too-inaccurate' | 'duplicate' | 'other-device' | 'impossible-speed';
export type RefusedCounts = Readonly<Record<TrackReason, number>>;

export interface Track {
  readonly account: Account;
  /** The leg that waits for its successor, and whether there is one. */
  readonly waitingLeg: Leg;
  hasWaitingLeg: boolean;
  /** Speed of the leg before the waiting one, in m/s; 0 where nothing is known of it; −1 where it has not been asked of `beforeLast` yet. */
  earlierSpeed: number;
  /** The position before the last, where the leg between them was passed over. */
  beforeLast: Candidate | null;
  believed: number;
  last: Candidate | null;
  /** Where the next position is put: three take turns, so that following on makes no garbage. */
  next: Candidate;
  /** Where the last position lies in it. */
  band: Band;
  lastPlace: number;
  lastClear: number;
  /** Positions too fast to be believed yet. */
  waiting: Candidate[];
  refused: { -readonly [reason in TrackReason]: number };
  firstAt: number | null;
  /** Hears of every leg as it is accounted for, to show how a visit was worked out. The leg is lent: it is used again afterwards. */
  onLeg?: (leg: Readonly<Leg>) => void;
  /** Hears of every step from one believed position to the next, those far from any hotspot too, in milliseconds since 1970 UTC. */
  onStep?: (from: number, to: number, isLeap: boolean) => void;
}

/** A track with nothing in it yet; `hasRings` says whether time in the rings of hotspots is followed too. */
export function startTrack(geofence: Geofence, rules: Rules, hasRings = false): Track {
  return {
    account: newAccount(geofence, rules, hasRings),
    waitingLeg: emptyLeg(),
    hasWaitingLeg: false,
    earlierSpeed: 0,
    beforeLast: null,
    believed: 0,
    last: null,
    next: emptyCandidate(),
    band: bandAround(0),
    lastPlace: -1,
    lastClear: 0,
    waiting: [],
    refused: { 'too-inaccurate': 0, duplicate: 0, 'other-device': 0, 'impossible-speed': 0 },
    firstAt: null,
  };
}

/** Follows the track through positions `from` (included) to `to` (not), each later than all before it. The track is changed. */
export function advance(track: Track, positions: Positions, from: number, to: number): void {
  const { rules } = track.account;
  for (let i = from; i < to; i++) {
    const halfMetres = positions.accuracyHalfMetres[i];
    const accuracyMetres = halfMetres === unknownAccuracy ? rules.unknownAccuracyMetres : halfMetres / 2;
    if (halfMetres !== unknownAccuracy && accuracyMetres > rules.maxAccuracyMetres) {
      track.refused['too-inaccurate']++;
      continue;
    }
    const p = track.next;
    p.t = positions.capturedAt[i];
    p.x = positions.xs[i];
    p.y = positions.ys[i];
    p.accuracyMetres = accuracyMetres;
    if (track.waiting.length === 0) consider(track, p);
    else {
      letWait(track, p);
      reconsider(track, false);
    }
  }
}

function consider(track: Track, p: Candidate): void {
  const { last } = track;
  if (last === null) {
    track.firstAt = p.t;
    believe(track, p, false, 0);
    return;
  }
  if (passBy(track, last, p)) return;
  const metres = greatCircleMetres(last.x, last.y, p.x, p.y);
  const max = track.account.rules.maxSpeedMetresPerSecond;
  if (metres * 1000 <= max * (p.t - last.t)) believe(track, p, false, metres);
  else letWait(track, p);
}

function letWait(track: Track, p: Candidate): void {
  track.waiting.push(p);
  track.next = emptyCandidate();
}

/** Most legs surely lie far from any hotspot, and a bound of their length is enough to tell: believes such a position. False where it may be another. */
function passBy(track: Track, last: Candidate, p: Candidate): boolean {
  const { account, band } = track;
  if (track.hasWaitingLeg || track.lastPlace !== -1 || account.standings.length > 0) return false;
  if (!isInBand(band, p.y)) return false;
  const metres = metresAtMost(band, last.x, last.y, p.x, p.y);
  const gapMs = p.t - last.t;
  if (metres * 1000 > account.rules.maxSpeedMetresPerSecond * gapMs) return false;
  const keptClear = track.lastClear - metres;
  const clear = keptClear > surelyClearMetres ? keptClear : clearanceMetres(account.geofence, p.x, p.y);
  if (keptClear <= 0 && locate(account.geofence, p.x, p.y) !== -1) return false;
  const accuracyMetres = Math.max(last.accuracyMetres, p.accuracyMetres);
  if (!addFarLeg(account, gapMs, accuracyMetres, (track.lastClear + clear - metres) / 2)) return false;
  track.onStep?.(last.t, p.t, false);
  track.believed++;
  track.earlierSpeed = -1;
  track.next = track.beforeLast ?? emptyCandidate();
  track.beforeLast = last;
  track.last = p;
  track.lastClear = clear;
  return true;
}

/** Judges what waits, as far as can be; at the end of the track (`isEnd`) what would wait on is refused. */
export function reconsider(track: Track, isEnd: boolean): void {
  const max = track.account.rules.maxSpeedMetresPerSecond;
  while (track.waiting.length > 0) {
    const p = track.waiting[0];
    if (track.last !== null && isPlausible(track.last, p, max)) {
      track.waiting.shift();
      believe(track, p, false, greatCircleMetres(track.last.x, track.last.y, p.x, p.y));
      continue;
    }
    const verdict = judge(track.waiting, max);
    if (verdict === 'waits' && !isEnd) return;
    track.waiting.shift();
    if (verdict === 'believed-by-what-follows') believe(track, p, true, 0);
    else track.refused['impossible-speed']++;
  }
}

function believe(track: Track, p: Candidate, isLeap: boolean, metres: number): void {
  const { account, last } = track;
  // No boundary lies within `lastClear` metres of the last position, so none is passed on a shorter way.
  const keptClear = isLeap ? 0 : track.lastClear - metres;
  const place = keptClear > 0 ? track.lastPlace : locate(account.geofence, p.x, p.y);
  const clear = keptClear > surelyClearMetres ? keptClear : clearanceMetres(account.geofence, p.x, p.y);
  track.believed++;
  if (last !== null) {
    track.onStep?.(last.t, p.t, isLeap);
    const metresPerSecond = (metres * 1000) / (p.t - last.t);
    if (track.hasWaitingLeg) addWaitingLeg(track, metresPerSecond);
    const accuracyMetres = Math.max(last.accuracyMetres, p.accuracyMetres);
    const apart = (track.lastClear + clear - metres) / 2;
    if (!isLeap && place === -1 && addFarLeg(account, p.t - last.t, accuracyMetres, apart)) {
      track.earlierSpeed = metresPerSecond;
    } else makeWaitingLeg(track, last, p, place, clear, isLeap, metres, metresPerSecond);
  }
  track.next = last ?? emptyCandidate();
  track.last = p;
  if (!isInBand(track.band, p.y)) track.band = bandAround(p.y);
  track.lastPlace = place;
  track.lastClear = clear;
}

function makeWaitingLeg(
  track: Track,
  last: Candidate,
  p: Candidate,
  place: number,
  clear: number,
  isLeap: boolean,
  metres: number,
  metresPerSecond: number,
): void {
  const { waitingLeg: leg } = track;
  leg.t0 = last.t;
  leg.x0 = last.x;
  leg.y0 = last.y;
  leg.accuracy0 = last.accuracyMetres;
  leg.place0 = track.lastPlace;
  leg.clear0 = track.lastClear;
  leg.t1 = p.t;
  leg.x1 = shortWay(last.x, p.x);
  leg.y1 = p.y;
  leg.accuracy1 = p.accuracyMetres;
  leg.place1 = place;
  leg.clear1 = clear;
  leg.metres = metres;
  leg.metresPerSecond = metresPerSecond;
  leg.isLeap = isLeap;
  track.hasWaitingLeg = true;
}

/** The longitude of the leg's end that makes it go the short way round the earth from `x0`. */
function shortWay(x0: number, x1: number): number {
  if (x1 - x0 > 1_800_000_000) return x1 - 3_600_000_000;
  if (x0 - x1 > 1_800_000_000) return x1 + 3_600_000_000;
  return x1;
}

/** Accounts for the leg that waited, its neighbours now known. A leap's speed counts for nothing: its `metres` are 0. */
export function addWaitingLeg(track: Track, laterSpeed: number): void {
  const { account, waitingLeg: leg } = track;
  const gapMs = leg.t1 - leg.t0;
  account.legs++;
  track.onLeg?.(leg);
  if (leg.isLeap || gapMs > account.limits.inferMs) addUnknownLeg(account, leg);
  else if (gapMs > account.limits.bridgeMs) addLongLeg(account, leg);
  else addMeasuredLeg(account, leg, Math.max(leg.metresPerSecond, earlierSpeedOf(track), laterSpeed));
  track.earlierSpeed = leg.metresPerSecond;
  track.hasWaitingLeg = false;
}

function earlierSpeedOf({ earlierSpeed, beforeLast, waitingLeg }: Track): number {
  if (earlierSpeed >= 0 || beforeLast === null) return earlierSpeed;
  const metres = greatCircleMetres(beforeLast.x, beforeLast.y, waitingLeg.x0, waitingLeg.y0);
  return (metres * 1000) / (waitingLeg.t0 - beforeLast.t);
}
