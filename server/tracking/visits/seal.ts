// The seal of a visit: what stays of its positions without a coordinate, and a hash over that and the visit's row.
import { createHash } from 'node:crypto';
import type { Positions } from '../../../core/tracking/index.ts';
import { unknownAccuracy } from '../../../core/tracking/position.ts';
import type { VisitRow } from './visit-row.ts';

export interface Seal {
  readonly visitId: string;
  /** Tenths of a second from each position to the next, from entry to leaving. */
  readonly gaps: readonly number[];
  /** Half metres; −1 where the device did not say. */
  readonly accuracies: readonly number[];
  readonly hash: Uint8Array;
}

/** The seals of visits, from the one track of their positions. */
export function sealsOf(track: Positions, rows: readonly VisitRow[]): Seal[] {
  return rows.map((row) => {
    const { gaps, accuracies } = timesAndAccuracies(track, row.enteredAt, row.leftAt);
    return { visitId: row.id, gaps, accuracies, hash: sealHash(row, gaps, accuracies) };
  });
}

/** SHA-256 over everything that a sealed visit says. */
export function sealHash(row: VisitRow, gaps: readonly number[], accuracies: readonly number[]): Uint8Array {
  const named = Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([named, gaps, accuracies]))
    .digest();
}

function timesAndAccuracies(track: Positions, from: number, to: number) {
  const gaps: number[] = [];
  const accuracies: number[] = [];
  let last: number | null = null;
  for (let i = 0; i < track.length; i++) {
    const at = track.capturedAt[i];
    if (at < from || at > to) continue;
    if (last !== null) gaps.push(Math.round((at - last) / 100));
    last = at;
    const accuracy = track.accuracyHalfMetres[i];
    accuracies.push(accuracy === unknownAccuracy ? -1 : accuracy);
  }
  return { gaps, accuracies };
}
