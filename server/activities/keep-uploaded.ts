// An upload of activities as it is kept: judged one after another, kept in one go.
import type { ActivityAnswer, ActivityChange } from '../../core/activities/activity.ts';
import { type Activity, standingOf } from '../../core/activities/after-change.ts';
import { hotspotsOf } from '../../core/activities/hotspots-of.ts';
import { refusalOf } from '../../core/activities/refusal-of.ts';
import type { ForceTransaction } from '../db/database.ts';
import type { Device } from '../people/index.ts';
import { activitiesOnRecord, appendActivities, holdActivitiesOf } from './activities.store.ts';
import type { RecordedActivity } from './activity-rows.ts';
import { type MomentTerms, readActivityTerms } from './activity-terms.ts';
import { type SaidRows, saidRows } from './said-rows.ts';

type Outcomes = Omit<ActivityAnswer, 'unreadable'>;

/** Keeps what a device of an officer sent, and says what became of each. */
export async function keepUploaded(
  transaction: ForceTransaction,
  { id, officerId }: Pick<Device, 'id' | 'officerId'>,
  changes: readonly ActivityChange[],
  moment: MomentTerms,
): Promise<Outcomes> {
  const { now: receivedAt, hotspots, accurateMetres } = moment;
  const activityIds = changes.map(({ activityId }) => activityId);
  const changeIds = changes.map(({ changeId }) => changeId);
  await holdActivitiesOf(transaction, officerId, activityIds);
  const onRecord = await activitiesOnRecord(transaction, activityIds, changeIds);
  const terms = await readActivityTerms(transaction, officerId, changes, moment);
  const said = saidRows(onRecord.map(ofOfficer), {
    receivedAt,
    refusal: (change, before) =>
      refusalOf(change, { ...terms, standing: before === null ? null : standingOf(before) }),
    content(content) {
      const { geofence } = hotspots.at(content.at);
      return { ...content, hotspotIds: hotspotsOf(content, geofence, accurateMetres) };
    },
  });
  const outcomes = outcomesOf(said, changes, officerId);
  await appendActivities(transaction, said.rows(), { actor: `device:${id}`, source: 'phone', receivedAt });
  return outcomes;
}

/** What another system declared is nobody's to correct by a phone. */
function ofOfficer(activity: RecordedActivity): Activity {
  return activity.declared === null ? activity : { ...activity, officerId: '' };
}

function outcomesOf(said: SaidRows, changes: readonly ActivityChange[], officerId: string): Outcomes {
  const outcomes: Outcomes = { kept: [], alreadyHad: [], refused: [] };
  for (const change of inOrder(changes)) {
    const { changeId } = change;
    const outcome = said.say(change, officerId);
    if (!outcome.ok) outcomes.refused.push({ changeId, reason: outcome.reason });
    else if (outcome.isNew) outcomes.kept.push(changeId);
    else outcomes.alreadyHad.push(changeId);
  }
  return outcomes;
}

/** What is logged comes before what is said of it, however an upload has them. */
function inOrder(changes: readonly ActivityChange[]): ActivityChange[] {
  const saidAt = (change: ActivityChange) => (change.change === 'log' ? 0 : change.saidAt);
  return [...changes].sort((a, b) => saidAt(a) - saidAt(b));
}
