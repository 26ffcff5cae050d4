// What goes on with a duty that begins.
import type { House } from './house.ts';
import type { KeptDuty } from './kept.ts';
import { measuredAt } from './measuring.ts';
import { ownDutyOf } from './own-duty.ts';

const dayMilliseconds = 24 * 3_600_000;

/** What goes with a duty that begins: the hotspots as last told, and the day before it. */
export function begunAfter(
  { rows, measuring }: Pick<House, 'rows' | 'measuring'>,
  before: KeptDuty | null,
  key: string,
  at: number,
): Omit<KeptDuty, 'whose' | 'known'> {
  const since = at - dayMilliseconds;
  const features = rows().told.hotspots?.value.features ?? [];
  if (before === null) return { key, features, areToldWithin: false, earlier: [], earlierVisits: [] };
  const { endedAt } = before.known.duty;
  const { visits } = measuredAt(measuring(), at, endedAt);
  return {
    key,
    features,
    areToldWithin: false,
    earlier: [...before.earlier, ownDutyOf(before.known)].filter((duty) => (duty.endedAt ?? at) > since),
    earlierVisits: [...before.earlierVisits, ...visits].filter(({ leftAt }) => leftAt > since),
  };
}
