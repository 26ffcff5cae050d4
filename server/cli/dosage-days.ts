// The visits of one hotspot by the dosage days that they touch.
import { type DayRule, type DosageDay, dayOf } from '../../core/time/index.ts';
import type { OfficerVisits, Stretch } from '../../core/tracking/index.ts';

export interface DayOfVisits {
  readonly day: DosageDay;
  readonly officers: readonly OfficerVisits[];
}

/** Each day with what touches it, in order; what lies within `marginMs` of a day may bridge into it and comes with it. */
export function byDay(officers: readonly OfficerVisits[], rule: DayRule, marginMs: number): DayOfVisits[] {
  const dayAt = daysOf(rule);
  const days = new Map<string, { day: DosageDay; officers: Map<string, OfficerVisits> }>();
  const put = (
    officerId: string,
    spans: readonly (readonly Stretch[])[],
    add: (to: OfficerVisits) => OfficerVisits,
  ) => {
    for (const day of touched(spans, dayAt, marginMs)) {
      const known = days.get(day.day) ?? { day, officers: new Map<string, OfficerVisits>() };
      const before = known.officers.get(officerId) ?? { officerId, visits: [], nearPasses: [] };
      known.officers.set(officerId, add(before));
      days.set(day.day, known);
    }
  };
  for (const { officerId, visits, nearPasses } of officers) {
    for (const visit of visits) {
      put(officerId, [[[visit.enteredAt, visit.leftAt]], visit.possible], (to) => ({
        ...to,
        visits: [...to.visits, visit],
      }));
    }
    for (const pass of nearPasses) {
      put(officerId, [pass.possible], (to) => ({ ...to, nearPasses: [...to.nearPasses, pass] }));
    }
  }
  return [...days.values()]
    .sort((a, b) => a.day.from - b.day.from)
    .map(({ day, officers }) => ({ day, officers: [...officers.values()] }));
}

/** The days from the first to the last moment of stretches, widened by the margin. */
function touched(
  spans: readonly (readonly Stretch[])[],
  dayAt: (at: number) => DosageDay,
  marginMs: number,
): DosageDay[] {
  const stretches = spans.flat();
  if (stretches.length === 0) return [];
  const from = Math.min(...stretches.map(([start]) => start)) - marginMs;
  const to = Math.max(...stretches.map(([, end]) => end)) + marginMs;
  const days: DosageDay[] = [];
  for (let day = dayAt(from); ; day = dayAt(day.to)) {
    days.push(day);
    if (day.to > to) return days;
  }
}

/** Days by moment, each asked of the calendar once an hour at most. */
function daysOf(rule: DayRule): (at: number) => DosageDay {
  const known = new Map<number, DosageDay>();
  return (at) => {
    const hour = Math.floor(at / 3_600_000);
    const before = known.get(hour);
    if (before !== undefined && at >= before.from && at < before.to) return before;
    const day = dayOf(at, rule);
    known.set(hour, day);
    return day;
  };
}
