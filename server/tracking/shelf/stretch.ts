// Positions of an officer without a gap over four hours, cut where a duty begins or ends. What a track of them comes to does not depend on
// what lies beyond, but for the legs that lead in and out: so the nearest positions before and after are read too.
import type { DutyBand } from '../../../core/people/index.ts';
import { emptyPositions, type Positions } from '../../../core/tracking/index.ts';
import { picked } from '../../../core/tracking/one-track.ts';
import type { ForceTransaction } from '../../db/database.ts';
import { type Chunk, chunkSpans, chunksBetween, deletedBeside, nextTo } from './chunks.store.ts';
import { decodeKept, keptLength } from './merged-chunk.ts';
import { type SpellDevice, withSeams } from './seam.ts';

export const spellGapMilliseconds = 4 * 3_600_000;

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Positions on record of a stretch, by device, and where they stand among the chunks. */
export interface StretchRead extends Span {
  readonly devices: readonly SpellDevice[];
  /** The newest chunk among those read. */
  readonly throughChunk: number;
  /** The oldest and the newest chunk of the stretch itself. */
  readonly firstChunk: number;
  readonly lastChunk: number;
  /** When positions only imagined are: they stand in for deleted ones beside the stretch, and their places are nobody's. */
  readonly imaginedAt: readonly number[];
  /** Whether nothing later is on record. */
  readonly isLatest: boolean;
}

/** All of time: the band of an officer without duties, and of whoever asks for positions whatever the duty. */
export const allTime: DutyBand = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY, duty: null };

/** The bounds of the stretch within a band that holds a time; null where nothing is on record near it. */
export async function stretchAround(
  transaction: ForceTransaction,
  officerNumber: number,
  band: DutyBand,
  span: Span,
): Promise<Span | null> {
  let { from, to } = span;
  for (;;) {
    const spans = await chunkSpans(
      transaction,
      officerNumber,
      Math.max(band.from, from - spellGapMilliseconds),
      Math.min(band.to, to + spellGapMilliseconds),
    );
    if (spans.length === 0) return null;
    // A chunk may reach over into a duty: what lies there belongs to the duty.
    const first = spans.reduce((least, each) => Math.min(least, Math.max(each.firstAt, band.from)), from);
    const last = spans.reduce((most, each) => Math.max(most, Math.min(each.lastAt, band.to)), to);
    if (first === from && last === to) return { from, to };
    from = first;
    to = last;
  }
}

/** Reads a stretch within a band. */
export async function readStretch(
  transaction: ForceTransaction,
  officerNumber: number,
  band: DutyBand,
  { from, to }: Span,
): Promise<StretchRead> {
  const { before, after } = await nextTo(transaction, officerNumber, from, to);
  const chunks = await chunksBetween(transaction, officerNumber, before ?? from, after ?? to);
  const own = chunks.filter((chunk) => chunk.lastAt >= from && chunk.firstAt <= to);
  const seams = await deletedBeside(transaction, officerNumber, {
    from,
    to,
    before: before ?? 0,
    after: after ?? Date.UTC(9999, 0),
  });
  const devices = byDevice(chunks).map((device) => ({
    ...device,
    positions: nearest(within(device.positions, band), from, to),
  }));
  const near = seams.filter(({ at }) => at >= band.from && at <= band.to);
  return {
    from,
    to,
    devices: withSeams(devices, near),
    imaginedAt: near.map(({ at }) => at),
    ...numbersOf(chunks, own),
    isLatest: after === null && own.every((chunk) => chunk.lastAt <= to),
  };
}

/** Where a stretch stands among the chunks. */
export function numbersOf(chunks: readonly Chunk[], own: readonly Chunk[]) {
  return {
    throughChunk: chunks.reduce((most, chunk) => Math.max(most, chunk.number), 0),
    firstChunk: own.reduce((least, chunk) => Math.min(least, chunk.number), Number.POSITIVE_INFINITY),
    lastChunk: own.reduce((most, chunk) => Math.max(most, chunk.number), 0),
  };
}

/** The positions from one moment to another, both included. */
export function within(positions: Positions, { from, to }: Span): Positions {
  const kept: number[] = [];
  for (let i = 0; i < positions.length; i++) {
    if (positions.capturedAt[i] >= from && positions.capturedAt[i] <= to) kept.push(i);
  }
  return kept.length === positions.length ? positions : picked(positions, kept);
}

/** The positions of chunks, by device. */
export function byDevice(chunks: readonly Chunk[]): SpellDevice[] {
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
