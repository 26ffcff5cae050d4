// A kept visit as the API tells it.
import type { ListedVisit } from '../../../core/tracking/listed-visit.ts';
import { isOpen } from '../following/visits-now.ts';
import type { VisitRow } from '../visits/visit-row.ts';

/** The visit, or null for a near pass, which is not listed. */
export function listedVisitOf(
  row: VisitRow,
  callSign: string | null,
  mergeSeconds: number,
  now: number,
): ListedVisit | null {
  const { kind, measured: _m, inferred: _i, certain: _c, possible: _p, ...figures } = row;
  return kind === 'near-pass' ? null : { ...figures, kind, callSign, isOpen: isOpen(row, mergeSeconds, now) };
}
