// Which hotspot days a visit has to do with: those it touches, and those it comes within the merge of, where it may bridge into them.
import { dayOf, defaultDayRule } from '../../../core/time/index.ts';
import { defaultRules } from '../../../core/tracking/index.ts';
import type { VisitRow } from './visit-row.ts';

export interface HotspotDay {
  readonly hotspotId: string;
  /** 'YYYY-MM-DD'. */
  readonly day: string;
}

/** What of a visit says when it was. */
export type Timed = Pick<VisitRow, 'hotspotId' | 'enteredAt' | 'leftAt' | 'possible'>;

/** How far from a day a visit may lie and still have to do with it, in milliseconds. */
export const marginMilliseconds = defaultRules.mergeSeconds * 1000;

/** The hotspot days of visits, each once. */
export function daysOfVisits(rows: readonly Timed[]): HotspotDay[] {
  const found = new Map<string, HotspotDay>();
  for (const row of rows) {
    for (const day of daysOf(row)) found.set(`${day} ${row.hotspotId}`, { hotspotId: row.hotspotId, day });
  }
  return [...found.values()];
}

function daysOf({ enteredAt, leftAt, possible }: Timed): string[] {
  const from = enteredAt + Math.min(0, possible.at(0) ?? 0) - marginMilliseconds;
  const to = Math.max(leftAt, enteredAt + (possible.at(-1) ?? 0)) + marginMilliseconds;
  const days: string[] = [];
  let day = dayOf(from, defaultDayRule);
  for (; ; day = dayOf(day.to, defaultDayRule)) {
    days.push(day.day);
    if (day.to > to) return days;
  }
}
