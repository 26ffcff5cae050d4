// An officer's standing at one place while their track is followed: the visit being built there, and time nearby that no visit has claimed yet.
// Presences join into a visit here (DESIGN 3.4); `visit-of.ts` says what the visit comes to.
import { clearSpeeds, copyOfSpeeds, noSpeeds, type Speeds } from './speeds.ts';
import { addStretch } from './stretches.ts';

export interface Standing {
  /** The number of the place in the geofence. */
  readonly place: number;
  hasVisit: boolean;
  enteredAt: number;
  leftAt: number;
  measured: number[];
  inferred: number[];
  certain: number[];
  possible: number[];
  unknownMs: number;
  positions: number;
  /** Positions inside since the last counted time: they are the visit's if it goes on. */
  positionsSince: number;
  longestGapMs: number;
  speeds: Speeds;
  weakMs: number;
  /** How the last presence ended: by a leg that leaves, by a gap, or not yet ('' while it reaches the last position). */
  ended: '' | 'exit' | 'gap';
  /** Whether an unknown leg lies after the last presence, so that no absence may be merged. */
  isCutOff: boolean;
  /** Where a presence must begin to resume the visit after one unknown leg, and that leg's length; 0 when it cannot. */
  resumesAt: number;
  resumesAfterMs: number;
  /** Possible time of the current unbroken stretch nearby, before any visit in it. */
  loose: number[];
  /** Where the current unbroken stretch of possible time ends, and whether a visit lies in it. */
  nearUntil: number;
  nearHasVisit: boolean;
  /** The number of the last leg that came near. */
  seenOnLeg: number;
}

export function newStanding(place: number): Standing {
  return {
    place,
    hasVisit: false,
    enteredAt: 0,
    leftAt: 0,
    measured: [],
    inferred: [],
    certain: [],
    possible: [],
    unknownMs: 0,
    positions: 0,
    positionsSince: 0,
    longestGapMs: 0,
    speeds: noSpeeds(),
    weakMs: 0,
    ended: '',
    isCutOff: false,
    resumesAt: 0,
    resumesAfterMs: 0,
    loose: [],
    nearUntil: 0,
    nearHasVisit: false,
    seenOnLeg: 0,
  };
}

/** A copy that can be carried on without changing the first. */
export function copyOf(standing: Standing): Standing {
  return {
    ...standing,
    measured: standing.measured.slice(),
    inferred: standing.inferred.slice(),
    certain: standing.certain.slice(),
    possible: standing.possible.slice(),
    speeds: copyOfSpeeds(standing.speeds),
    loose: standing.loose.slice(),
  };
}

/** Whether a presence that begins at `from` carries on the visit: after an absence of at most `mergeMs`, or after one unknown leg that may be resumed. */
export function carriesOn(standing: Standing, from: number, mergeMs: number): boolean {
  if (!standing.hasVisit) return false;
  if (standing.isCutOff) return standing.resumesAt === from;
  return from - standing.leftAt <= mergeMs;
}

/** Whether nothing that comes after `now` can still belong to the visit. */
export function isOver(standing: Standing, now: number, mergeMs: number): boolean {
  return !carriesOn(standing, now, mergeMs);
}

/** Begins a visit at `from`; `isPosition` says whether a believed position inside was taken then. */
export function begin(standing: Standing, from: number, isPosition: boolean): void {
  standing.hasVisit = true;
  standing.enteredAt = from;
  standing.leftAt = from;
  standing.positions = isPosition ? 1 : 0;
  standing.positionsSince = 0;
  standing.ended = '';
}

/** Forgets the visit, which has been handed on, and keeps what is nearby. */
export function clearVisit(standing: Standing): void {
  standing.hasVisit = false;
  standing.measured = [];
  standing.inferred = [];
  standing.certain = [];
  standing.possible = [];
  standing.unknownMs = 0;
  standing.positions = 0;
  standing.positionsSince = 0;
  standing.longestGapMs = 0;
  clearSpeeds(standing.speeds);
  standing.weakMs = 0;
  standing.ended = '';
  standing.isCutOff = false;
  standing.resumesAt = 0;
  standing.resumesAfterMs = 0;
}

/** Carries the visit on at `from`: positions inside during the absence become the visit's, and the time of a resumed unknown leg is kept as unknown. */
export function carryOn(standing: Standing, from: number): void {
  if (standing.isCutOff && standing.resumesAt === from) standing.unknownMs += standing.resumesAfterMs;
  standing.isCutOff = false;
  standing.resumesAt = 0;
  standing.resumesAfterMs = 0;
  standing.positions += standing.positionsSince;
  standing.positionsSince = 0;
  standing.ended = '';
}

/** Adds time that may have been inside: to the visit of this unbroken stretch, or loose while there is none. */
export function addPossible(standing: Standing, from: number, to: number): void {
  if (to <= from) return;
  if (from !== standing.nearUntil)
    throw new Error('possible time must be added in order, each stretch begun first');
  addStretch(standing.nearHasVisit ? standing.possible : standing.loose, from, to);
  standing.nearUntil = to;
}

/** The visit claims what is loose of the current stretch: it lies just before the entry. */
export function claimLoose(standing: Standing): void {
  standing.nearHasVisit = true;
  for (let i = 0; i < standing.loose.length; i += 2) {
    addStretch(standing.possible, standing.loose[i], standing.loose[i + 1]);
  }
  standing.loose = [];
}
