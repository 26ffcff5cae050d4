// A spell: an officer's positions without a gap over four hours. What a track of it comes to does not depend on what lies beyond,
// but for the legs that lead in and out: so the nearest positions before and after are followed too, and their visits left out.
import {
  type DevicePositions,
  defaultRules,
  emptyPositions,
  type Positions,
} from '../../core/tracking/index.ts';
import { accurateEnough, oneTrack, picked } from '../../core/tracking/one-track.ts';
import type { ForceTransaction } from '../db/database.ts';
import { type Chunk, chunkSpans, chunksBetween, nextTo } from './chunks.store.ts';
import { decodeKept, keptLength } from './merged-chunk.ts';

export const spellGapMilliseconds = 4 * 3_600_000;

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A spell with the positions to follow it by. */
export interface Spell extends Span {
  readonly devices: readonly (DevicePositions & { readonly deviceNumber: number })[];
  /** The newest chunk among them. */
  readonly throughChunk: number;
  /** The oldest chunk of the spell itself. */
  readonly firstChunk: number;
  /** The newest chunk of the spell itself. */
  readonly lastChunk: number;
  /** Whether nothing later is on record. */
  readonly isLatest: boolean;
}

/** The bounds of the spell that holds a time; null where nothing is on record near it. */
export async function spellAround(
  transaction: ForceTransaction,
  officerNumber: number,
  span: Span,
): Promise<Span | null> {
  let { from, to } = span;
  for (;;) {
    const spans = await chunkSpans(
      transaction,
      officerNumber,
      from - spellGapMilliseconds,
      to + spellGapMilliseconds,
    );
    if (spans.length === 0) return null;
    const first = spans.reduce((least, each) => Math.min(least, each.firstAt), from);
    const last = spans.reduce((most, each) => Math.max(most, each.lastAt), to);
    if (first === from && last === to) return { from, to };
    from = first;
    to = last;
  }
}

/** Reads a spell's positions, and those of the chunks before and after it. */
export async function readSpell(
  transaction: ForceTransaction,
  officerNumber: number,
  { from, to }: Span,
): Promise<Spell> {
  const { before, after } = await nextTo(transaction, officerNumber, from, to);
  const chunks = await chunksBetween(transaction, officerNumber, before ?? from, after ?? to);
  const own = chunks.filter((chunk) => chunk.lastAt >= from && chunk.firstAt <= to);
  return {
    from,
    to,
    devices: byDevice(chunks).map((device) => ({
      ...device,
      positions: nearest(device.positions, from, to),
    })),
    throughChunk: chunks.reduce((most, chunk) => Math.max(most, chunk.number), 0),
    firstChunk: own.reduce((least, chunk) => Math.min(least, chunk.number), Number.POSITIVE_INFINITY),
    lastChunk: own.reduce((most, chunk) => Math.max(most, chunk.number), 0),
    isLatest: after === null,
  };
}

function byDevice(chunks: readonly Chunk[]): Spell['devices'] {
  const groups = new Map<number, Chunk[]>();
  for (const chunk of chunks) {
    const group = groups.get(chunk.deviceNumber);
    if (group === undefined) groups.set(chunk.deviceNumber, [chunk]);
    else group.push(chunk);
  }
  return [...groups].map(([deviceNumber, group]) => {
    const positions = emptyPositions(group.reduce((sum, { bytes }) => sum + keptLength(bytes), 0));
    let at = 0;
    for (const { bytes } of group) at += decodeKept(bytes, positions, at);
    return { deviceNumber, deviceId: group[0].deviceId, positions };
  });
}

/** Positions within the spell, and the few nearest on either side: a leap is judged by three. */
function nearest(positions: Positions, from: number, to: number): Positions {
  const times = [...positions.capturedAt].sort((a, b) => a - b);
  const inside = times.findIndex((at) => at >= from);
  const first = inside === -1 ? times.length : inside;
  const last = times.findLastIndex((at) => at <= to);
  const earliest = times[Math.max(0, first - 3)];
  const latest = times[Math.min(times.length - 1, last + 3)];
  const kept: number[] = [];
  for (let i = 0; i < positions.length; i++) {
    if (positions.capturedAt[i] >= earliest && positions.capturedAt[i] <= latest) kept.push(i);
  }
  return kept.length === positions.length ? positions : picked(positions, kept);
}

/** The accurate positions of the spell's last minutes, as one track. */
export function lastOf(spell: Spell, milliseconds: number): Positions {
  const accurate = spell.devices.map(({ deviceId, positions }) => {
    const enough = accurateEnough(positions, defaultRules.maxAccuracyMetres).positions;
    const kept: number[] = [];
    for (let i = 0; i < enough.length; i++) if (enough.capturedAt[i] >= spell.to - milliseconds) kept.push(i);
    return { deviceId, positions: picked(enough, kept) };
  });
  return oneTrack(accurate, defaultRules.bridgeSeconds, spell.to).positions;
}
