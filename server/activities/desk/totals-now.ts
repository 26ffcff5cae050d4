// Totals of activities as they stand, of those whom a reader reaches.
import {
  type ActivityTotals,
  breaksIn,
  figuresOf,
  type TotalsBy,
  totalRowsOf,
} from '../../../core/activities/activity-totals.ts';
import { defaultDayRule } from '../../../core/time/index.ts';
import type { ActivitySpan } from './activity-question.ts';
import { hotspotNames, type Reading, reachedIds } from './activity-terms.ts';
import { type ActivityQuery, activityCells } from './desk-activities.store.ts';

/** Their rows. Of an officer only where one is named. */
export async function totalsNow(
  reading: Reading,
  span: ActivitySpan,
  by: TotalsBy,
  only: Pick<ActivityQuery, 'hotspotId' | 'kinds'> & { readonly officerId?: string | undefined },
): Promise<ActivityTotals> {
  const { database, forceId } = reading.following;
  const { officerId } = only;
  const officerIds = officerId === undefined ? reachedIds(reading) : [officerId];
  const cells = await database.inForce(forceId, (t) => activityCells(t, span.days, { officerIds }, only));
  const rows = totalRowsOf(cells, by);
  // Of a hotspot asked for by name the others that it overlaps are not told.
  const isAsked = (key: string | null) =>
    by !== 'hotspot' || only.hotspotId === undefined || key === only.hotspotId;
  const shown = rows.filter(({ key }) => isAsked(key));
  return {
    from: span.from,
    to: span.to,
    by,
    dayStartsAt: defaultDayRule.dayStartsAt,
    timeZone: defaultDayRule.timeZone,
    rows: shown,
    whole: figuresOf(cells),
    breaks: breaksIn(cells),
    hotspots:
      by === 'hotspot'
        ? hotspotNames(
            reading,
            shown.flatMap(({ key }) => key ?? []),
          )
        : [],
    isOfAll: officerIds === null,
  };
}
