// What a finished or open standing comes to: a visit, a pass-through or a drive-through, with its time, speed, mode and error.
import type { Rules } from './rules.ts';
import { medianSpeed } from './speeds.ts';
import type { Standing } from './standing.ts';
import { lengthOf, pairsOf } from './stretches.ts';
import type { EndedBy, Mode, NearPass, Visit, VisitKind } from './visit.ts';

/** The visit that a standing holds, ended as said. */
export function visitOf(standing: Standing, hotspotId: string, endedBy: EndedBy, rules: Rules): Visit {
  const measuredMs = lengthOf(standing.measured);
  const inferredMs = lengthOf(standing.inferred);
  const speed = medianSpeed(standing.speeds);
  const mode = modeOf(speed);
  return {
    hotspotId,
    kind: kindOf(measuredMs + inferredMs, mode, rules),
    enteredAt: standing.enteredAt,
    leftAt: standing.leftAt,
    measured: pairsOf(standing.measured),
    inferred: pairsOf(standing.inferred),
    certain: pairsOf(standing.certain),
    possible: pairsOf(standing.possible),
    measuredSeconds: measuredMs / 1000,
    inferredSeconds: inferredMs / 1000,
    unknownSeconds: standing.unknownMs / 1000,
    lowSeconds: lengthOf(standing.certain) / 1000,
    highSeconds: lengthOf(standing.possible) / 1000,
    positions: standing.positions,
    longestGapSeconds: standing.longestGapMs / 1000,
    medianSpeedMetresPerSecond: speed,
    mode,
    endedBy,
    weak: standing.weakMs * 2 > measuredMs + inferredMs,
  };
}

/** Time near a place that no visit claimed. */
export function nearPassOf(loose: readonly number[], hotspotId: string): NearPass {
  return { hotspotId, possible: pairsOf(loose), highSeconds: lengthOf(loose) / 1000 };
}

/** Drive-through by vehicle under `driveThroughSeconds`, else pass-through under `minimumSeconds`, else visit; limits are reached at equality. */
export function kindOf(countedMs: number, mode: Mode, rules: Rules): VisitKind {
  if (mode === 'vehicle' && countedMs < rules.driveThroughSeconds * 1000) return 'drive-through';
  return countedMs < rules.minimumSeconds * 1000 ? 'pass-through' : 'visit';
}

/** Still below 0.3, foot below 2.5, cycle below 7 m/s, else vehicle; unknown when the speed is. */
export function modeOf(metresPerSecond: number | null): Mode {
  if (metresPerSecond === null) return 'unknown';
  if (metresPerSecond < 0.3) return 'still';
  if (metresPerSecond < 2.5) return 'foot';
  return metresPerSecond < 7 ? 'cycle' : 'vehicle';
}
