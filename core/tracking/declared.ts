// History that others declared: who says they were where and when, without positions that show it. It has figures of its own, and they are
// never added to what was measured.
import { millisecondsOf, unionOf } from './stretches.ts';

export const evidenceLevels = ['declared', 'declared-by-shift', 'estimated'] as const;
/** `declared` by who was there, for the visit; `declared-by-shift` shared out from a shift's return; `estimated` by somebody else. */
export type EvidenceLevel = (typeof evidenceLevels)[number];

/** A visit as somebody declared it. Times in milliseconds since 1970 UTC. */
export interface DeclaredVisit {
  readonly hotspotId: string;
  /** Null where nobody is named. */
  readonly officerId: string | null;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly people: number;
  readonly evidence: EvidenceLevel;
  /** Where it was taken from, such as 'patrol log of the neighbourhood team'. */
  readonly source: string;
  /** What that source called a visit. */
  readonly definition: string;
}

/** What was declared of one hotspot and time. */
export interface DeclaredDosage {
  /** Visits by people: one of two people is two. They belong to the time in which they started. */
  readonly personVisits: number;
  readonly personSeconds: number;
  /** Time with at least one person there. */
  readonly patrolSeconds: number;
  /** Each source with its evidence and its definition, once. */
  readonly sources: readonly Pick<DeclaredVisit, 'source' | 'definition' | 'evidence'>[];
}

/** What the visits of one hotspot come to from one time up to another (ms); null where nothing was declared of it. */
export function declaredDosageOf(
  visits: readonly DeclaredVisit[],
  span: { readonly from: number; readonly to: number },
): DeclaredDosage | null {
  const own = visits.filter(({ startedAt, endedAt }) => startedAt < span.to && endedAt > span.from);
  if (own.length === 0) return null;
  const within = ({ startedAt, endedAt }: DeclaredVisit): [number, number] => [
    Math.max(startedAt, span.from),
    Math.min(endedAt, span.to),
  ];
  const sources = own.map(({ source, definition, evidence }) => ({ source, definition, evidence }));
  return {
    personVisits: own
      .filter(({ startedAt }) => startedAt >= span.from)
      .reduce((sum, { people }) => sum + people, 0),
    personSeconds: own.reduce((sum, visit) => sum + millisecondsOf([within(visit)]) * visit.people, 0) / 1000,
    patrolSeconds: millisecondsOf(unionOf(own.map(within))) / 1000,
    sources: sources.filter((each, i) => sources.findIndex((other) => isSame(each, other)) === i),
  };
}

function isSame(a: DeclaredDosage['sources'][number], b: DeclaredDosage['sources'][number]): boolean {
  return a.source === b.source && a.definition === b.definition && a.evidence === b.evidence;
}
