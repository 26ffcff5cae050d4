// Activities as one reader is told of them: as they stand, what was said first and since, and the visit that each lies in.
import type { ActivityContent } from '../../../core/activities/activity.ts';
import type { DeskActivity, ToldContent } from '../../../core/activities/desk-list.ts';
import { visitOf } from '../../../core/activities/visit-of.ts';
import { type VisitRow, visitsNow } from '../../tracking/index.ts';
import type { Reading } from './activity-terms.ts';
import { type SaidActivity, saidOf } from './desk-activities.store.ts';

/** A visit that began so long before a moment may still go on then. */
const longestVisitMilliseconds = 2 * 86_400_000;

/** Activities with their history and visits, in the order given. */
export async function listedFor(
  reading: Reading,
  standing: readonly SaidActivity[],
): Promise<DeskActivity[]> {
  const { database, forceId } = reading.following;
  const ids = standing.map(({ activityId }) => activityId);
  const said = ids.length === 0 ? [] : await database.inForce(forceId, (t) => saidOf(t, ids));
  const histories = Map.groupBy(said, ({ activityId }) => activityId);
  const visits = await visitsAround(reading, standing);
  const named = new Map(
    reading
      .reach('officer.read')
      .officers()
      .map(({ id, callSign }) => [id, callSign]),
  );
  const correctable = reading.reach('activity.correct');
  return standing.map((activity) => {
    const { activityId, officerId, content, revision, isWithdrawn, declared } = activity;
    const callSign = named.get(officerId) ?? null;
    const history = histories.get(activityId) ?? [activity];
    const isNamed = callSign !== null;
    return {
      activityId,
      officerId: isNamed ? officerId : null,
      callSign,
      content: toldContent(content, isNamed),
      withdrawnBecause: isWithdrawn ? activity.reason : null,
      visitId: visitOf(activity, visits.get(officerId) ?? [])?.id ?? null,
      source: history[0].source,
      declared,
      revision,
      mayCorrect: !isWithdrawn && declared === null && correctable.includes(officerId),
      history: history.map((each) => ({
        at: each.saidAt,
        by: byWhom(each.saidBy),
        reason: each.reason,
        content: each.isWithdrawn ? null : toldContent(each.content, isNamed),
      })),
    };
  });
}

function toldContent({ place: _kept, ...content }: ActivityContent, isNamed: boolean): ToldContent {
  return isNamed ? content : { ...content, reference: null };
}

function byWhom(saidBy: string): DeskActivity['history'][number]['by'] {
  if (saidBy.startsWith('device:')) return 'phone';
  return saidBy.startsWith('staff:') ? 'desk' : 'file';
}

async function visitsAround(
  { following }: Reading,
  standing: readonly SaidActivity[],
): Promise<ReadonlyMap<string, VisitRow[]>> {
  const first = standing.at(0);
  if (first === undefined) return new Map();
  const times = standing.map(({ content }) => content.at);
  const from = times.reduce((a, b) => Math.min(a, b));
  const rows = await visitsNow(following, {
    officerIds: [...new Set(standing.map(({ officerId }) => officerId))],
    from: from - longestVisitMilliseconds,
    to: times.reduce((a, b) => Math.max(a, b)) + 1,
    leftAfter: from - 1,
  });
  return Map.groupBy(
    rows.filter(({ kind }) => kind === 'visit'),
    ({ officerId }) => officerId,
  );
}
