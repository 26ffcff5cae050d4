// Of which time a track says anything: between its first and last position, less its unknown legs. Of the rest it is silent, low and high.
import { greatCircleMetres } from '../core/geo/distance.ts';
import type { Rules } from '../core/tracking/index.ts';
import type { Report } from '../fixtures/northgate/device.ts';

export interface KnownTime {
  /** Seconds of some stretches, in milliseconds since 1970, that lie in known time. */
  secondsWithin(stretches: readonly (readonly [from: number, until: number])[]): number;
}

/** The known time of positions that take part, in order. */
export function knownTime(reports: readonly Report[], rules: Rules): KnownTime {
  const known: [from: number, until: number][] = [];
  reports.slice(1).forEach((report, i) => {
    const before = reports[i];
    if (!isKnown(before, report, rules)) return;
    const last = known.at(-1);
    if (last !== undefined && last[1] === before.capturedAt) last[1] = report.capturedAt;
    else known.push([before.capturedAt, report.capturedAt]);
  });
  return {
    secondsWithin(stretches) {
      let sum = 0;
      for (const [from, until] of stretches)
        for (const [a, b] of known) sum += Math.max(0, Math.min(until, b) - Math.max(from, a));
      return sum / 1000;
    },
  };
}

function isKnown(a: Report, b: Report, rules: Rules): boolean {
  const gap = (b.capturedAt - a.capturedAt) / 1000;
  if (gap <= rules.inferSeconds) return true;
  return gap <= rules.stillSeconds && metresBetween(a, b) <= rules.stillMetres;
}

function metresBetween(a: Report, b: Report): number {
  return greatCircleMetres(
    Math.round(a.longitude * 1e7),
    Math.round(a.latitude * 1e7),
    Math.round(b.longitude * 1e7),
    Math.round(b.latitude * 1e7),
  );
}
