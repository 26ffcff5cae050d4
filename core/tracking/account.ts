// The account of a track: what each leg adds to the officer's standing at each place. Legs come in order of time.
// Measured legs are in `measured-leg.ts`, longer ones in `long-leg.ts`; here is what they share.
import { noSpans, type Spans, setSpan } from '../geo/spans.ts';
import type { Geofence } from '../hotspots/geofence.ts';
import type { Leg } from './leg.ts';
import type { Rules } from './rules.ts';
import { addSpeed } from './speeds.ts';
import {
  addPossible,
  begin,
  carriesOn,
  carryOn,
  claimLoose,
  clearVisit,
  isOver,
  newStanding,
  type Standing,
} from './standing.ts';
import { addStretch } from './stretches.ts';
import type { NearPass, Visit } from './visit.ts';
import { nearPassOf, visitOf } from './visit-of.ts';

/** How far outside a hotspot its ring reaches. */
export const ringMetres = 100;

/** Thresholds in whole milliseconds, so that every comparison is exact. */
export interface Limits {
  readonly bridgeMs: number;
  readonly inferMs: number;
  readonly stillMs: number;
  readonly resumeMs: number;
  readonly mergeMs: number;
}

export interface Account {
  readonly geofence: Geofence;
  readonly rules: Rules;
  readonly limits: Limits;
  /** Whether the rings are followed too. The ring of hotspot n is place n + the number of hotspots. */
  readonly hasRings: boolean;
  standings: Standing[];
  /** Visits that nothing later in order can change, and time nearby that none of them claimed. */
  visits: Visit[];
  nearPasses: NearPass[];
  legs: number;
  measuredLegMs: number;
}

export function newAccount(geofence: Geofence, rules: Rules, hasRings: boolean): Account {
  const ms = (seconds: number) => Math.round(seconds * 1000);
  const limits: Limits = {
    bridgeMs: ms(rules.bridgeSeconds),
    inferMs: ms(rules.inferSeconds),
    stillMs: ms(rules.stillSeconds),
    resumeMs: ms(rules.resumeSeconds),
    mergeMs: ms(rules.mergeSeconds),
  };
  return {
    geofence,
    rules,
    limits,
    hasRings,
    standings: [],
    visits: [],
    nearPasses: [],
    legs: 0,
    measuredLegMs: 0,
  };
}

/** The id of a place: a hotspot's, or the hotspot's with `#ring`. */
export function idOf(account: Account, place: number): string {
  const { hotspots } = account.geofence;
  return place < hotspots.length ? hotspots[place].id : `${hotspots[place - hotspots.length].id}#ring`;
}

function narrowestWidthMetres(account: Account, place: number): number {
  const { hotspots } = account.geofence;
  return place < hotspots.length ? hotspots[place].boundary.narrowestWidthMetres : ringMetres;
}

/** The standing at a place, begun if there is none yet. */
export function standingAt(account: Account, place: number): Standing {
  for (const standing of account.standings) if (standing.place === place) return standing;
  const standing = newStanding(place);
  account.standings.push(standing);
  return standing;
}

/** What a leg says of one place: stretches in ms, in order and apart, `inside` within `possible`, `certain` within `inside`. */
export interface Attendance {
  readonly inside: Spans;
  readonly certain: Spans;
  readonly possible: Spans;
  startsInside: boolean;
  endsInside: boolean;
  isInferred: boolean;
}

export function emptyAttendance(): Attendance {
  return {
    inside: noSpans(),
    certain: noSpans(),
    possible: noSpans(),
    startsInside: false,
    endsInside: false,
    isInferred: false,
  };
}

/** Says that the whole of a leg is possible time, and inferred where both its ends are inside. */
export function sayWhole(said: Attendance, leg: Leg, startsInside: boolean, endsInside: boolean): void {
  said.startsInside = startsInside;
  said.endsInside = endsInside;
  said.isInferred = startsInside && endsInside;
  said.inside.count = 0;
  said.certain.count = 0;
  if (said.isInferred) setSpan(said.inside, leg.t0, leg.t1);
  setSpan(said.possible, leg.t0, leg.t1);
}

/** Adds what a leg says of one place to the standing there. */
export function attend(account: Account, standing: Standing, leg: Leg, said: Attendance): void {
  standing.seenOnLeg = account.legs;
  const { inside, possible, certain } = said;
  let next = 0;
  for (let p = 0; p < possible.count; p += 2) {
    const until = possible.values[p + 1];
    let cursor = possible.values[p];
    if (cursor !== standing.nearUntil) breakOff(account, standing, cursor);
    for (; next < inside.count && inside.values[next] < until; next += 2) {
      const from = inside.values[next];
      const to = inside.values[next + 1];
      addPossible(standing, cursor, from);
      enter(account, standing, from, said.startsInside && from === leg.t0);
      addPossible(standing, from, to);
      count(account, standing, leg, from, to, said.isInferred);
      cursor = to;
    }
    addPossible(standing, cursor, until);
  }
  for (let i = 0; i < certain.count; i += 2) {
    addStretch(standing.certain, certain.values[i], certain.values[i + 1]);
  }
  if (said.endsInside && standing.hasVisit) {
    if (standing.leftAt === leg.t1) standing.positions++;
    else standing.positionsSince++;
  }
}

/** A measured leg whole and beyond doubt inside, that carries on where the last one ended: what nearly every leg of a visit is. False where it does not. */
export function carryAlong(account: Account, standing: Standing, leg: Leg): boolean {
  const { measured, certain, possible } = standing;
  const isUnbroken =
    standing.leftAt === leg.t0 &&
    standing.hasVisit &&
    standing.nearHasVisit &&
    standing.nearUntil === leg.t0 &&
    !standing.isCutOff &&
    standing.ended === '' &&
    measured[measured.length - 1] === leg.t0 &&
    possible[possible.length - 1] === leg.t0;
  if (!isUnbroken) return false;
  standing.seenOnLeg = account.legs;
  possible[possible.length - 1] = leg.t1;
  standing.nearUntil = leg.t1;
  count(account, standing, leg, leg.t0, leg.t1, false);
  addStretch(certain, leg.t0, leg.t1);
  standing.positions++;
  return true;
}

/** A new unbroken stretch nearby begins: what the last one left loose was a near pass. */
function breakOff(account: Account, standing: Standing, from: number): void {
  handOverLoose(account, standing);
  standing.nearHasVisit = false;
  standing.nearUntil = from;
}

function enter(account: Account, standing: Standing, at: number, isPosition: boolean): void {
  if (carriesOn(standing, at, account.limits.mergeMs)) carryOn(standing, at);
  else {
    if (standing.hasVisit) close(account, standing);
    begin(standing, at, isPosition);
  }
  claimLoose(standing);
}

function count(
  account: Account,
  standing: Standing,
  leg: Leg,
  from: number,
  to: number,
  isInferred: boolean,
): void {
  const ms = to - from;
  addStretch(isInferred ? standing.inferred : standing.measured, from, to);
  standing.leftAt = to;
  standing.longestGapMs = Math.max(standing.longestGapMs, leg.t1 - leg.t0);
  if (!isInferred) addSpeed(standing.speeds, leg.metresPerSecond, ms);
  const width = narrowestWidthMetres(account, standing.place);
  if (Math.max(leg.accuracy0, leg.accuracy1) * 2 > width) standing.weakMs += ms;
}

/** After a leg: how visits that it left behind have ended, and which can be handed on. `ending` says what such a leg is to a visit. */
export function settle(account: Account, leg: Leg, ending: 'exit' | 'gap'): void {
  const { standings, limits } = account;
  let kept = 0;
  for (const standing of standings) {
    if (standing.hasVisit && standing.ended === '' && standing.leftAt < leg.t1) standing.ended = ending;
    if (standing.nearUntil === leg.t1 || (standing.hasVisit && !isOver(standing, leg.t1, limits.mergeMs))) {
      standings[kept++] = standing;
      continue;
    }
    if (standing.hasVisit) close(account, standing);
    handOverLoose(account, standing);
  }
  if (kept < standings.length) standings.length = kept;
}

function close(account: Account, standing: Standing): void {
  const endedBy = standing.ended === '' ? 'open' : standing.ended;
  account.visits.push(visitOf(standing, idOf(account, standing.place), endedBy, account.rules));
  clearVisit(standing);
}

export function handOverLoose(account: Account, standing: Standing): void {
  if (standing.loose.length === 0) return;
  account.nearPasses.push(nearPassOf(standing.loose, idOf(account, standing.place)));
  standing.loose = [];
}

/** Whether what `locate` said of a point names the place. */
export function includes(geofence: Geofence, located: number, place: number): boolean {
  if (located >= -1) return located === place;
  return geofence.overlapSets[-2 - located].includes(place);
}
