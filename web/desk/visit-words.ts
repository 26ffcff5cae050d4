// Words for what a visit is, how it was made and how it ended, and for the rules it was worked out by.
import type { ShownVisit } from '../../core/tracking/listed-visit.ts';
import type { ShownLeg } from '../../core/tracking/worked-out.ts';
import type { Words } from '../words/words.ts';

/** Whether the officer has not been seen to leave. */
export function isStillThere(visit: Pick<ShownVisit, 'isOpen' | 'endedBy'>): boolean {
  return visit.isOpen && visit.endedBy === 'open';
}

export function kindWords(words: Words, kind: ShownVisit['kind']): string {
  if (kind === 'visit') return words.kindVisit;
  return kind === 'pass-through' ? words.kindPassThrough : words.kindDriveThrough;
}

export function modeWords(words: Words, mode: ShownVisit['mode']): string {
  const known: Readonly<Record<ShownVisit['mode'], string>> = {
    still: words.modeStill,
    foot: words.modeFoot,
    cycle: words.modeCycle,
    vehicle: words.modeVehicle,
    unknown: words.modeUnknown,
  };
  return known[mode];
}

export function endedWords(words: Words, endedBy: ShownVisit['endedBy']): string {
  const known: Readonly<Record<ShownVisit['endedBy'], string>> = {
    exit: words.endedExit,
    gap: words.endedGap,
    'duty-end': words.endedDuty,
    open: words.endedOpen,
  };
  return known[endedBy];
}

export function evidenceWords(words: Words, evidence: ShownLeg['evidence']): string {
  const known: Readonly<Record<ShownLeg['evidence'], string>> = {
    measured: words.measured,
    inferred: words.inferred,
    uncounted: words.uncounted,
    unknown: words.unknown,
  };
  return known[evidence];
}

/** What each rule means; a rule that has no words yet is shown by its own name. */
export function ruleWords(words: Words, rule: string): string {
  const known: Readonly<Record<string, string>> = {
    maxAccuracyMetres: words.ruleMaxAccuracyMetres,
    maxSpeedMetresPerSecond: words.ruleMaxSpeedMetresPerSecond,
    bridgeSeconds: words.ruleBridgeSeconds,
    inferSeconds: words.ruleInferSeconds,
    stillSeconds: words.ruleStillSeconds,
    stillMetres: words.ruleStillMetres,
    resumeSeconds: words.ruleResumeSeconds,
    mergeSeconds: words.ruleMergeSeconds,
    minimumSeconds: words.ruleMinimumSeconds,
    driveThroughSeconds: words.ruleDriveThroughSeconds,
    unknownAccuracyMetres: words.ruleUnknownAccuracyMetres,
  };
  return known[rule] ?? rule;
}

/** A rule's value with the unit that its name ends in. */
export function ruleValue(rule: string, value: number): string {
  const figure = value.toLocaleString('en-GB');
  if (rule.endsWith('MetresPerSecond')) return `${figure} m/s`;
  if (rule.endsWith('Metres')) return `${figure} m`;
  return rule.endsWith('Seconds') ? `${figure} s` : figure;
}

/** Why positions took no part. */
export function refusedWords(words: Words, reason: string): string {
  const known: Readonly<Record<string, string>> = {
    'outside-the-world': words.refusedOutsideTheWorld,
    'null-island': words.refusedNullIsland,
    'from-the-future': words.refusedFromTheFuture,
    'too-old': words.refusedTooOld,
    'too-inaccurate': words.refusedTooInaccurate,
    'off-duty': words.refusedOffDuty,
    duplicate: words.refusedDuplicate,
    'impossible-speed': words.refusedImpossibleSpeed,
    'other-device': words.refusedOtherDevice,
    unreadable: words.refusedUnreadable,
  };
  return known[reason] ?? reason;
}
