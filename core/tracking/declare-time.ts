// Whether time that an officer declares can stand, and what it adds to what was measured of the same officer and hotspot meanwhile: a moment that was
// measured is not said twice.
import { type Duty, endOf } from '../people/duty.ts';
import type { DeclaredVisit } from './declared.ts';
import { futureSeconds, tooOldSeconds } from './door-reasons.ts';
import type { DeclaredRefusal } from './own-declared.ts';
import { clipped, difference, millisecondsOf, unionOf } from './stretches.ts';
import type { Stretch } from './visit.ts';

/** The longest stretch that is declared at once, in seconds: four hours. */
export const longestDeclaredSeconds = 4 * 3600;

/** What a declared stretch is called where its source is told. */
export const phoneSource = 'patrol phone';
export const phoneDefinition =
  'time in the hotspot that the officer declared: their device could not measure it';

/** What every stretch that an officer declared on their phone says besides. */
export const phoneSaid = {
  people: 1,
  evidence: 'declared',
  source: phoneSource,
  definition: phoneDefinition,
} as const;

/** A stretch that an officer declares. Times in milliseconds since 1970 UTC. */
export interface DeclaredStretch {
  readonly hotspotId: string;
  readonly startedAt: number;
  readonly endedAt: number;
}

/** What is known where a stretch is declared. */
export interface DeclareTerms {
  readonly receivedAt: number;
  /** The officer's duties around it. */
  readonly duties: readonly Duty[];
  /** Whether there was such a hotspot at a moment (ms). */
  readonly isHotspot: (hotspotId: string, at: number) => boolean;
  /** What else the officer has declared and not taken back. */
  readonly others: readonly Pick<DeclaredStretch, 'startedAt' | 'endedAt'>[];
}

/** Why a stretch cannot be declared; null where it can. Where one ends and the next begins they do not overlap. */
export function declareRefusalOf(
  { hotspotId, startedAt, endedAt }: DeclaredStretch,
  { receivedAt, duties, isHotspot, others }: DeclareTerms,
): DeclaredRefusal | null {
  if (endedAt <= startedAt) return 'ends-before-it-begins';
  if (endedAt > receivedAt + futureSeconds * 1000) return 'from-the-future';
  if (startedAt < receivedAt - tooOldSeconds * 1000) return 'too-old';
  if (endedAt - startedAt > longestDeclaredSeconds * 1000) return 'too-long';
  if (!isHotspot(hotspotId, startedAt)) return 'hotspot-unknown';
  const isOn = (duty: Duty) => duty.startedAt <= startedAt && endedAt <= endOf(duty, Infinity);
  if (!duties.some(isOn)) return 'off-duty';
  const isMet = others.some((other) => startedAt < other.endedAt && other.startedAt < endedAt);
  return isMet ? 'overlaps-another' : null;
}

/** What was measured of an officer in a hotspot: counted time, measured or inferred. */
export interface MeasuredThere {
  readonly officerId: string;
  readonly hotspotId: string;
  readonly counted: readonly Stretch[];
}

/**
 * The person-seconds declared from one time up to another (ms) that were not measured of the same officer in the same hotspot. Where nobody is named,
 * nothing can have been measured of them.
 */
export function declaredBeyond(
  declared: readonly DeclaredVisit[],
  measured: readonly MeasuredThere[],
  { from, to }: { readonly from: number; readonly to: number },
): number {
  let milliseconds = 0;
  for (const { hotspotId, officerId, startedAt, endedAt, people } of declared) {
    const own = clipped([[startedAt, endedAt]], from, to);
    const there = measured.filter((each) => each.officerId === officerId && each.hotspotId === hotspotId);
    const counted = unionOf(there.flatMap((each) => each.counted));
    // Of several people one was measured: the others' time stays declared.
    milliseconds += millisecondsOf(own) * (people - 1) + millisecondsOf(difference(own, counted));
  }
  return milliseconds / 1000;
}
