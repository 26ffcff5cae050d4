// The four kinds of hours as rows, one for each dosage day that a duty reaches into. Days add up.

import { endOf } from '../../core/people/index.ts';
import { type DayRule, daysBetween } from '../../core/time/index.ts';
import { fourHoursOf } from '../../core/tracking/index.ts';
import type { Row } from './dosage-rows.ts';
import type { OfficerTrack } from './officer-tracks.ts';

/** A row a day, in order, for the duties of all officers together. */
export function hoursRows(tracks: readonly OfficerTrack[], dayRule: DayRule): Row[] {
  const until = Math.max(...tracks.map((track) => track.until));
  const duties = tracks.flatMap((track) => track.duties);
  if (duties.length === 0) return [];
  const from = Math.min(...duties.map(({ duty }) => duty.startedAt));
  const to = Math.max(...duties.map(({ duty }) => endOf(duty, until)));
  return daysBetween(from, to, dayRule).flatMap((day) => {
    const hours = fourHoursOf(duties, until, day);
    return hours.paidDutySeconds === 0 ? [] : [{ day: day.day, ...hours }];
  });
}
