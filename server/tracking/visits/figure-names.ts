// Figures of a day, or sums of such, by their names.
import type { CrewSeconds } from '../../../core/tracking/dosage.ts';
import type { Summed } from '../../../core/tracking/index.ts';
import { placeOf } from './day-figures.store.ts';

/** The figure that stands at a place. */
export type FiguresAt = (place: number) => number;

/** Those that add up. */
export function summedFigures(of: FiguresAt): Summed {
  return {
    personVisits: of(personVisits),
    patrolVisits: of(patrolVisits),
    passThroughs: of(passThroughs),
    driveThroughs: of(driveThroughs),
    onTarget: of(onTarget),
    weakVisits: of(weakVisits),
    personSeconds: of(personSeconds),
    measuredSeconds: of(measuredSeconds),
    inferredSeconds: of(inferredSeconds),
    patrolSeconds: of(patrolSeconds),
    patrolMeasuredSeconds: of(patrolMeasuredSeconds),
    patrolLowSeconds: of(patrolLowSeconds),
    patrolHighSeconds: of(patrolHighSeconds),
    lowSeconds: of(lowSeconds),
    highSeconds: of(highSeconds),
  };
}

/** Patrol seconds with one person, two, and three or more. */
export function crewFigures(of: FiguresAt): CrewSeconds {
  return [of(crew1Seconds), of(crew2Seconds), of(crew3Seconds)];
}

/** When somebody was first or last there, in milliseconds since 1970 UTC; null where nobody was. */
export function momentOf(of: FiguresAt, which: 'firstAt' | 'lastAt'): number | null {
  const seconds = of(placeOf(which));
  return Number.isFinite(seconds) ? Math.round(seconds * 1000) : null;
}

const personVisits = placeOf('personVisits');
const patrolVisits = placeOf('patrolVisits');
const passThroughs = placeOf('passThroughs');
const driveThroughs = placeOf('driveThroughs');
const onTarget = placeOf('onTarget');
const weakVisits = placeOf('weakVisits');
const personSeconds = placeOf('personSeconds');
const measuredSeconds = placeOf('measuredSeconds');
const inferredSeconds = placeOf('inferredSeconds');
const patrolSeconds = placeOf('patrolSeconds');
const patrolMeasuredSeconds = placeOf('patrolMeasuredSeconds');
const patrolLowSeconds = placeOf('patrolLowSeconds');
const patrolHighSeconds = placeOf('patrolHighSeconds');
const lowSeconds = placeOf('lowSeconds');
const highSeconds = placeOf('highSeconds');
const crew1Seconds = placeOf('crew1Seconds');
const crew2Seconds = placeOf('crew2Seconds');
const crew3Seconds = placeOf('crew3Seconds');
