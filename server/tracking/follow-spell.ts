// Follows a spell through the one definition: the track, which can be followed further, and its visits as rows.
import {
  advance,
  defaultRules,
  type NearPass,
  type Positions,
  type RefusedCounts,
  resultOf,
  rulesForFeed,
  startTrack,
  type Track,
  type Visit,
  versionOf,
} from '../../core/tracking/index.ts';
import { accurateEnough, oneTrack } from '../../core/tracking/one-track.ts';
import type { HotspotsAt } from '../hotspots/index.ts';
import type { Device } from '../people/index.ts';
import { isAllLater } from './already-had.ts';
import { type Spell, spellGapMilliseconds } from './spell.ts';
import { type Provenance, rowOfNearPass, rowOfVisit, type VisitRow } from './visit-row.ts';

/** A spell being followed. */
export interface FollowedSpell {
  readonly from: number;
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
  /** Rows made before, so that a visit that stands is not made into a row again and again. */
  readonly rows: WeakMap<Visit | NearPass, VisitRow>;
}

/** What a followed spell comes to at a moment. */
export interface SpellResult {
  readonly from: number;
  readonly to: number;
  readonly rows: readonly VisitRow[];
  readonly refused: RefusedCounts;
  readonly believed: number;
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
    lastAt: one.positions.length === 0 ? spell.from : one.positions.capturedAt[one.positions.length - 1],
    firstChunk: spell.firstChunk,
    track,
    provenance: { forceId, officerId, hotspotVersions: versions, rulesVersion: versionOf(rules) },
    deviceNumber: spell.devices.length === 1 ? spell.devices[0].deviceNumber : null,
    tooInaccurate: accurate.reduce((sum, device) => sum + device.tooInaccurate, 0),
    duplicates: one.duplicates,
    otherDevice: one.otherDevice,
    rows: new WeakMap(),
  };
}

/** Follows a live spell further, if the positions simply go on from it; otherwise changes nothing and says false. */
export function followOn(spell: FollowedSpell, deviceNumber: number, positions: Positions): boolean {
  if (spell.deviceNumber !== deviceNumber) return false;
  const accurate = accurateEnough(positions, defaultRules.maxAccuracyMetres);
  const { length, capturedAt } = accurate.positions;
  if (!isAllLater(accurate.positions, spell.lastAt)) return false;
  if (length > 0 && capturedAt[0] - spell.lastAt > spellGapMilliseconds) return false;
  advance(spell.track, accurate.positions, 0, length);
  spell.tooInaccurate += accurate.tooInaccurate;
  if (length > 0) spell.lastAt = capturedAt[length - 1];
  return true;
}

/** What the spell comes to now. What was entered before it or after `to` belongs to its neighbours. */
export function resultOfSpell(spell: FollowedSpell, now: number, to: number = spell.lastAt): SpellResult {
  const result = resultOf(spell.track, now);
  const rows: VisitRow[] = [];
  for (const visit of result.visits) {
    if (visit.enteredAt >= spell.from && visit.enteredAt <= to) rows.push(rowOnce(spell, visit, rowOfVisit));
  }
  for (const pass of result.nearPasses) {
    const at = pass.possible[0][0];
    if (at >= spell.from && at <= to) rows.push(rowOnce(spell, pass, rowOfNearPass));
  }
  const refused = {
    'too-inaccurate': spell.tooInaccurate,
    duplicate: spell.duplicates,
    'other-device': spell.otherDevice,
    'impossible-speed': result.refused['impossible-speed'],
  };
  return { from: spell.from, to, rows, refused, believed: result.believed };
}

/** Whether nothing but late positions can change a row any more. */
export function isSettled(row: VisitRow, spell: FollowedSpell, now: number): boolean {
  if (row.endedBy === 'open') return false;
  const { mergeSeconds, resumeSeconds, inferSeconds, stillSeconds } = spell.track.account.rules;
  const longest = Math.max(mergeSeconds, resumeSeconds, inferSeconds, stillSeconds) * 1000;
  return row.leftAt + longest < spell.lastAt || spell.lastAt + longest < now;
}

function rowOnce<Found extends Visit | NearPass>(
  spell: FollowedSpell,
  found: Found,
  rowOf: (found: Found, from: Provenance) => VisitRow,
): VisitRow {
  const known = spell.rows.get(found);
  if (known !== undefined) return known;
  const row = rowOf(found, spell.provenance);
  spell.rows.set(found, row);
  return row;
}

/** The feed of the device that leads: the one with the earliest position. */
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
  return { pingSeconds: leader?.pingSeconds ?? null, silentWhenStill: leader?.silentWhenStill ?? false };
}
