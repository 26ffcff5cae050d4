// Follows a spell through the one definition: the track, which can be followed further, and its visits as rows.

import type { DutyBand } from '../../../core/people/index.ts';
import {
  advance,
  defaultRules,
  isAtRest,
  type NearPass,
  nearPassBeforeEnd,
  type Positions,
  type RefusedCounts,
  resultOf,
  rulesForFeed,
  startTrack,
  type Track,
  type Visit,
  versionOf,
  visitBeforeEnd,
} from '../../../core/tracking/index.ts';
import { accurateEnough, oneTrack } from '../../../core/tracking/one-track.ts';
import type { HotspotsAt } from '../../hotspots/index.ts';
import { type Device, feedAt } from '../../people/index.ts';
import { isAllLater } from '../shelf/already-had.ts';
import { spellGapMilliseconds } from '../shelf/stretch.ts';
import { type Provenance, placeOf, rowOfNearPass, rowOfVisit, type VisitRow } from '../visits/visit-row.ts';
import type { Spell } from './spell.ts';

/** A spell being followed. */
export interface FollowedSpell {
  readonly from: number;
  /** The duty, or the time between duties, that it lies in. */
  readonly band: DutyBand;
  /** The crew-mate whose track it is; null where it is the officer's own. */
  readonly byCrewMate: string | null;
  /** Whether there is nobody's position to follow: a duty so far without a live device. */
  readonly isEmpty: boolean;
  /** The time of the last position that takes part. */
  lastAt: number;
  readonly firstChunk: number;
  readonly track: Track;
  readonly provenance: Provenance;
  /** The only device; null where there are several, whose order later positions can change. */
  readonly deviceNumber: number | null;
  /** Positions that took no part before the track saw them. */
  tooInaccurate: number;
  readonly duplicates: number;
  readonly otherDevice: number;
  /** What it came to when last asked, in order, so that a visit that stands is not made into a row again and again. */
  made: readonly Made[];
}

/** A visit or near pass as a row, cut at the end of its hotspot where that has one; no row where nothing is left. */
interface Made {
  readonly found: Visit | NearPass;
  readonly end: number | null;
  readonly row: VisitRow | null;
}

/** What a followed spell comes to at a moment. */
export interface SpellResult {
  readonly from: number;
  readonly to: number;
  readonly rows: readonly VisitRow[];
  readonly refused: RefusedCounts;
}

export interface SpellTerms {
  readonly forceId: number;
  readonly officerId: string;
  readonly devices: ReadonlyMap<number, Device>;
  readonly hotspots: HotspotsAt;
  /** Now, in milliseconds. */
  readonly until: number;
}

/** Follows a spell from its positions. */
export function followSpell(spell: Spell, terms: SpellTerms): FollowedSpell {
  const accurate = spell.devices.map((device) => ({
    ...device,
    ...accurateEnough(device.positions, defaultRules.maxAccuracyMetres),
  }));
  const rules = rulesForFeed(defaultRules, feedOf(accurate, terms.devices));
  const one = oneTrack(accurate, rules.bridgeSeconds, terms.until);
  const { geofence, versions } = terms.hotspots(spell.from);
  const track = startTrack(geofence, rules);
  advance(track, one.positions, 0, one.positions.length);
  const { forceId, officerId } = terms;
  return {
    from: spell.from,
    band: spell.band,
    byCrewMate: spell.byCrewMate,
    isEmpty: spell.devices.length === 0,
    lastAt: one.positions.length === 0 ? spell.from : one.positions.capturedAt[one.positions.length - 1],
    firstChunk: spell.firstChunk,
    track,
    provenance: {
      forceId,
      officerId,
      byCrewMate: spell.byCrewMate,
      hotspotVersions: versions,
      rulesVersion: versionOf(rules),
    },
    deviceNumber: spell.devices.length === 1 ? spell.devices[0].deviceNumber : null,
    tooInaccurate: accurate.reduce((sum, device) => sum + device.tooInaccurate, 0),
    duplicates: one.duplicates,
    otherDevice: one.otherDevice,
    made: [],
  };
}

/** Follows a live spell further, if the positions simply go on from it; otherwise changes nothing and says false. */
export function followOn(spell: FollowedSpell, deviceNumber: number, positions: Positions): boolean {
  if (spell.deviceNumber !== deviceNumber) return false;
  const accurate = accurateEnough(positions, defaultRules.maxAccuracyMetres);
  const { length, capturedAt } = accurate.positions;
  if (!isAllLater(accurate.positions, spell.lastAt)) return false;
  if (length > 0 && !goesOnAt(spell, capturedAt[0], capturedAt[length - 1])) return false;
  advance(spell.track, accurate.positions, 0, length);
  spell.tooInaccurate += accurate.tooInaccurate;
  if (length > 0) spell.lastAt = capturedAt[length - 1];
  return true;
}

/** Whether positions from one time to another belong to the spell: to its duty, or between duties no more than the gap later. */
function goesOnAt({ band, lastAt }: FollowedSpell, first: number, last: number): boolean {
  if (first < band.from || last > band.to) return false;
  return band.duty !== null || first - lastAt <= spellGapMilliseconds;
}

/**
 * What the spell comes to now. What was entered before it or after `to` belongs to its neighbours; what comes after the end of a hotspot,
 * as it is known now, to nobody.
 */
export function resultOfSpell(
  spell: FollowedSpell,
  hotspots: HotspotsAt,
  now: number,
  to: number = spell.lastAt,
): SpellResult {
  const result = resultOf(spell.track, now, spell.band.duty?.endedAt ?? null);
  const { ends } = hotspots(spell.from);
  const made: Made[] = [];
  const rows: VisitRow[] = [];
  const add = (found: Visit | NearPass, at: number) => {
    if (at < spell.from || at > to) return;
    const one = madeOnce(spell, found, ends.get(placeOf(found.hotspotId)) ?? null, made.length);
    made.push(one);
    if (one.row !== null) rows.push(one.row);
  };
  for (const visit of result.visits) add(visit, visit.enteredAt);
  for (const pass of result.nearPasses) add(pass, pass.possible[0][0]);
  spell.made = made;
  const refused = {
    'too-inaccurate': spell.tooInaccurate,
    duplicate: spell.duplicates,
    'other-device': spell.otherDevice,
    'impossible-speed': result.refused['impossible-speed'],
  };
  return { from: spell.from, to, rows, refused };
}

/** How many visits and near passes the spell has come to, where nothing of it is open; null where something is. */
export function countAtRest({ track }: FollowedSpell): number | null {
  return isAtRest(track) ? track.account.visits.length + track.account.nearPasses.length : null;
}

/** Whether nothing but late positions can change a row any more. */
export function isSettled(row: VisitRow, spell: FollowedSpell, now: number): boolean {
  if (row.endedBy === 'open') return false;
  const { mergeSeconds, resumeSeconds, inferSeconds, stillSeconds } = spell.track.account.rules;
  const longest = Math.max(mergeSeconds, resumeSeconds, inferSeconds, stillSeconds) * 1000;
  if (row.leftAt + longest < spell.lastAt) return true;
  // With a duty that is yet to end, the last visit may yet turn out to have ended with it.
  const endedAt = spell.band.duty?.endedAt ?? null;
  return spell.lastAt + longest < now && (endedAt === null || endedAt <= now);
}

/** Takes what was made before, which mostly stands where it stood. */
function madeOnce(spell: FollowedSpell, found: Visit | NearPass, end: number | null, place: number): Made {
  const { made } = spell;
  const known = made[place]?.found === found ? made[place] : made.find((each) => each.found === found);
  if (known?.end === end) return known;
  const part = end === null ? found : beforeEnd(spell, found, end);
  return { found, end, row: part === null ? null : rowOf(part, spell.provenance) };
}

function beforeEnd({ track }: FollowedSpell, found: Visit | NearPass, end: number): Visit | NearPass | null {
  return 'kind' in found ? visitBeforeEnd(found, end, track.account.rules) : nearPassBeforeEnd(found, end);
}

function rowOf(found: Visit | NearPass, provenance: Provenance): VisitRow {
  return 'kind' in found ? rowOfVisit(found, provenance) : rowOfNearPass(found, provenance);
}

/** The feed of the device that leads, the one with the earliest position, as it was set up then. */
function feedOf(
  devices: readonly { readonly deviceNumber: number; readonly positions: Positions }[],
  known: ReadonlyMap<number, Device>,
) {
  let leader: Device | undefined;
  let earliest = Number.POSITIVE_INFINITY;
  for (const { deviceNumber, positions } of devices) {
    const first = positions.capturedAt.reduce((least, at) => Math.min(least, at), Number.POSITIVE_INFINITY);
    if (first < earliest) {
      earliest = first;
      leader = known.get(deviceNumber);
    }
  }
  return leader === undefined ? { pingSeconds: null, silentWhenStill: false } : feedAt(leader, earliest);
}
