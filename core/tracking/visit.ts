// What a track becomes: visits of an officer to a hotspot, each with its time, evidence and error.
// All times are whole milliseconds since 1970 UTC. A stretch is a pair [from, to] with from < to.

export type Stretch = readonly [from: number, to: number];

export const visitKinds = ['visit', 'pass-through', 'drive-through'] as const;
export type VisitKind = (typeof visitKinds)[number];

export const visitEnds = ['exit', 'gap', 'duty-end', 'open'] as const;
export type EndedBy = (typeof visitEnds)[number];

export const modes = ['still', 'foot', 'cycle', 'vehicle', 'unknown'] as const;
export type Mode = (typeof modes)[number];

export interface Visit {
  /** The hotspot's id; the ring of hotspot `h` is `h#ring` and is never summed in. */
  readonly hotspotId: string;
  readonly kind: VisitKind;
  readonly enteredAt: number;
  readonly leftAt: number;
  /** Measured time inside, in order, apart from each other. */
  readonly measured: readonly Stretch[];
  /** Inferred time, in order, apart from each other and from measured. */
  readonly inferred: readonly Stretch[];
  /** Measured time inside by at least the doubt: what can be claimed in any case. */
  readonly certain: readonly Stretch[];
  /** Time that may have been inside: `highSeconds` is its sum. */
  readonly possible: readonly Stretch[];
  readonly measuredSeconds: number;
  readonly inferredSeconds: number;
  readonly unknownSeconds: number;
  readonly lowSeconds: number;
  readonly highSeconds: number;
  /** Believed positions inside, from entry to leaving. */
  readonly positions: number;
  /** The longest whole leg with counted time. */
  readonly longestGapSeconds: number;
  /** Median of leg speeds weighted by counted time, kept to whole cm/s (rounded down); null without a measured leg. */
  readonly medianSpeedMetresPerSecond: number | null;
  readonly mode: Mode;
  readonly endedBy: EndedBy;
  /** Whether over half its seconds rest on positions less accurate than half the hotspot's narrowest width. */
  readonly weak: boolean;
}

/** Time near a hotspot that belongs to no visit: not listed, but it counts in the high seconds of the hotspot's totals. */
export interface NearPass {
  readonly hotspotId: string;
  readonly possible: readonly Stretch[];
  readonly highSeconds: number;
}
