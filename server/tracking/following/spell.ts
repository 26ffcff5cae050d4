// A spell: what is followed as one track. On duty it is the duty, by the officer's own positions or a crew-mate's where they have none.
// Between duties, or without any, it is positions without a gap over four hours; what a track of it comes to does not depend on what lies
// beyond, but for the legs that lead in and out: so the nearest positions before and after are followed too, and their visits left out.
import { bandsTouching, type Duty, type DutyBand } from '../../../core/people/index.ts';
import { devicesOfDuty } from '../../../core/tracking/duty-tracks.ts';
import { defaultRules, type Positions } from '../../../core/tracking/index.ts';
import { accurateEnough, oneTrack, picked } from '../../../core/tracking/one-track.ts';
import type { ForceTransaction } from '../../db/database.ts';
import { type Chunk, chunkSpans, chunksBetween, nextTo } from '../shelf/chunks.store.ts';
import {
  byDevice,
  numbersOf,
  readStretch,
  type Span,
  type StretchRead,
  stretchAround,
  within,
} from '../shelf/stretch.ts';
import type { OfficerTime } from './duty-book.ts';

/** Where a spell lies, and the duty or the time between duties that it lies in. */
export interface SpellBounds extends Span {
  readonly band: DutyBand;
}

/** A spell with the positions to follow it by. */
export interface Spell extends SpellBounds, StretchRead {
  /** The crew-mate whose positions they are; null where they are the officer's own. */
  readonly byCrewMate: string | null;
}

/** The spells that a time touches, in order; between duties also those on either side, since the leg between speaks of the speed on both. */
export async function spellsTouching(
  transaction: ForceTransaction,
  time: OfficerTime,
  span: Span,
): Promise<SpellBounds[]> {
  const spells: SpellBounds[] = [];
  for (const band of bandsTouching(time.book.of(time.officer.id), span.from, span.to)) {
    if (band.duty !== null) spells.push(await boundsOfDuty(transaction, time, band, span.to));
    else spells.push(...(await boundsBetweenDuties(transaction, time.officer.number, band, span)));
  }
  return spells;
}

/** The spell that holds a time; null where nothing is on record near it. */
export async function spellAround(
  transaction: ForceTransaction,
  time: OfficerTime,
  span: Span,
): Promise<SpellBounds | null> {
  const [band] = bandsTouching(time.book.of(time.officer.id), span.from, span.from);
  if (band.duty !== null) return boundsOfDuty(transaction, time, band, span.to);
  const stretch = await stretchAround(transaction, time.officer.number, band, span);
  return stretch === null ? null : { ...stretch, band };
}

/** Reads the positions that a spell is followed by. */
export async function readSpell(
  transaction: ForceTransaction,
  time: OfficerTime,
  bounds: SpellBounds,
): Promise<Spell> {
  const { band } = bounds;
  if (band.duty !== null) return readDuty(transaction, time, bounds, band.duty);
  const stretch = await readStretch(transaction, time.officer.number, band, bounds);
  return { ...stretch, band, byCrewMate: null };
}

/** A duty that goes on reaches as far as it is asked about, and as anybody's positions on record that it may be followed by. */
async function boundsOfDuty(
  transaction: ForceTransaction,
  { officer, book, numberOf }: OfficerTime,
  band: DutyBand,
  askedTo: number,
): Promise<SpellBounds> {
  if (Number.isFinite(band.to)) return { from: band.from, to: band.to, band };
  const mates = band.duty === null ? [] : book.matesOf(band.duty).map((mate) => numberOf(mate.officerId));
  let to = Math.max(band.from, askedTo);
  for (const number of [officer.number, ...mates]) {
    if (number === null) continue;
    const spans = await chunkSpans(transaction, number, band.from, farAhead);
    to = spans.reduce((most, each) => Math.max(most, each.lastAt), to);
  }
  return { from: band.from, to, band };
}

/** No position is later than this: the door refuses what is from the future. */
const farAhead = 8.64e15;

async function boundsBetweenDuties(
  transaction: ForceTransaction,
  officerNumber: number,
  band: DutyBand,
  span: Span,
): Promise<SpellBounds[]> {
  const spells: SpellBounds[] = [];
  const next = async (from: number, to: number) => {
    const { before, after } = await nextTo(transaction, officerNumber, from, to);
    return {
      before: before === null || before < band.from ? null : before,
      after: after === null || after > band.to ? null : after,
    };
  };
  const around = async (at: number): Promise<SpellBounds | null> => {
    const stretch = await stretchAround(transaction, officerNumber, band, { from: at, to: at });
    return stretch === null ? null : { ...stretch, band };
  };
  let at = Math.max(span.from, band.from);
  for (;;) {
    const spell = await around(at);
    if (spell !== null) spells.push(spell);
    const { after } = await next(spell?.to ?? at, spell?.to ?? at);
    if (after === null || after > span.to) break;
    at = after;
  }
  const [first, last] = [spells.at(0), spells.at(-1)];
  if (first === undefined || last === undefined) return [];
  const { before } = await next(first.from, first.to);
  const { after } = await next(last.from, last.to);
  const earlier = before === null ? null : await around(before);
  const later = after === null ? null : await around(after);
  return [earlier, ...spells, later].filter((spell) => spell !== null);
}

async function readDuty(
  transaction: ForceTransaction,
  { officer, book, numberOf }: OfficerTime,
  { from, to, band }: SpellBounds,
  duty: Duty,
): Promise<Spell> {
  const { after } = await nextTo(transaction, officer.number, from, to);
  const own = await chunksBetween(transaction, officer.number, from, to);
  const ofMates = new Map<string, readonly Chunk[]>();
  const mates = book.matesOf(duty);
  const ownDevices = byDevice(own);
  const isLive = ownDevices.some(({ positions }) => within(positions, band).length > 0);
  for (const { officerId } of isLive ? [] : mates) {
    const number = numberOf(officerId);
    if (number !== null) ofMates.set(officerId, await chunksBetween(transaction, number, from, to));
  }
  const devicesOf = (officerId: string) => byDevice(ofMates.get(officerId) ?? []);
  const { devices, byCrewMate } = devicesOfDuty(duty, ownDevices, { duties: mates, devicesOf });
  const chunks = byCrewMate === null ? own : (ofMates.get(byCrewMate) ?? []);
  const numbers = new Map(chunks.map((chunk) => [chunk.deviceId, chunk.deviceNumber]));
  return {
    from,
    to,
    band,
    devices: devices
      .filter(({ positions }) => positions.length > 0)
      .map((device) => ({ ...device, deviceNumber: numbers.get(device.deviceId) ?? 0 })),
    byCrewMate,
    ...numbersOf(chunks, chunks),
    // A duty whose positions were deleted, in part or in whole, is sealed and not followed again.
    imaginedAt: [],
    isLatest: after === null && own.every((chunk) => chunk.lastAt <= to),
  };
}

/** The accurate positions of the spell's last minutes, as one track. */
export function lastOf(spell: Spell, milliseconds: number): Positions {
  // A duty may end later than its last position.
  const times = spell.devices.flatMap(({ positions }) => [...positions.capturedAt]);
  const last = times.reduce((most, at) => (at <= spell.to ? Math.max(most, at) : most), spell.from);
  const accurate = spell.devices.map(({ deviceId, positions }) => {
    const enough = accurateEnough(positions, defaultRules.maxAccuracyMetres).positions;
    const kept: number[] = [];
    for (let i = 0; i < enough.length; i++) if (enough.capturedAt[i] >= last - milliseconds) kept.push(i);
    return { deviceId, positions: picked(enough, kept) };
  });
  return oneTrack(accurate, defaultRules.bridgeSeconds, spell.to).positions;
}
