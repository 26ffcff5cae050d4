// A visit as the API tells it: DESIGN 6's fields with its id, and times in milliseconds since 1970 UTC.
import * as z from 'zod';
import type { VisitRow } from './visit-row.ts';
import { isOpen } from './visits-now.ts';

export const visitReply = z.object({
  id: z.string(),
  officerId: z.string(),
  callSign: z.nullable(z.string()),
  /** The crew-mate whose track it rests on, where the officer had no live device. */
  byCrewMate: z.nullable(z.string()),
  hotspotId: z.string(),
  hotspotVersion: z.number(),
  kind: z.enum(['visit', 'pass-through', 'drive-through']),
  enteredAt: z.number(),
  leftAt: z.number(),
  measuredSeconds: z.number(),
  inferredSeconds: z.number(),
  unknownSeconds: z.number(),
  lowSeconds: z.number(),
  highSeconds: z.number(),
  positions: z.number(),
  longestGapSeconds: z.number(),
  medianSpeedMetresPerSecond: z.nullable(z.number()),
  mode: z.enum(['still', 'foot', 'cycle', 'vehicle', 'unknown']),
  endedBy: z.enum(['exit', 'gap', 'duty-end', 'hotspot-end', 'open']),
  weak: z.boolean(),
  /** Closed once it has been left for longer than an absence may last. */
  isOpen: z.boolean(),
  rulesVersion: z.string(),
});

export type VisitReply = z.infer<typeof visitReply>;

/** The visit, or null for a near pass, which is not listed. */
export function visitReplyOf(
  row: VisitRow,
  callSign: string | null,
  mergeSeconds: number,
  now: number,
): VisitReply | null {
  const { kind, measured: _m, inferred: _i, certain: _c, possible: _p, ...figures } = row;
  return kind === 'near-pass' ? null : { ...figures, kind, callSign, isOpen: isOpen(row, mergeSeconds, now) };
}

/** Pairs of milliseconds from entry as stretches of time. */
export function stretchesOf(row: VisitRow, pairs: readonly number[]): [number, number][] {
  const stretches: [number, number][] = [];
  for (let i = 0; i < pairs.length; i += 2)
    stretches.push([row.enteredAt + pairs[i], row.enteredAt + pairs[i + 1]]);
  return stretches;
}
