// What an officer logged, for the file of everything held about them: a row a thing said. Of others nothing.
import { standingOf } from '../../core/activities/after-change.ts';
import type { ForceTransaction } from '../db/database.ts';
import { activitiesBetween } from './activity-reading.store.ts';

type Row = Readonly<Record<string, string | number | boolean | null>>;

/** The rows; none where somebody does not patrol. */
export async function ownActivities(t: ForceTransaction, officerId: string | null): Promise<Row[]> {
  if (officerId === null) return [];
  const activities = await activitiesBetween(t, { officerIds: [officerId], withWithdrawn: true });
  return activities.reverse().flatMap((activity) => {
    const { activityId, original, since, source, declared } = activity;
    const standing = standingOf(activity);
    return [original, ...since].map(({ changeId, saidAt, reason, content }) => ({
      activity_id: activityId,
      said_at: new Date(saidAt).toISOString(),
      said: content === null ? 'taken back' : reason === null ? 'logged' : 'corrected',
      reason,
      stands: changeId === standing.changeId && content !== null,
      kind: content?.kind ?? null,
      definition: content?.definition ?? null,
      done_at: content === null ? null : new Date(content.at).toISOString(),
      count: content?.count ?? null,
      longitude: content?.place?.longitude ?? null,
      latitude: content?.place?.latitude ?? null,
      accuracy_m: content?.place?.accuracyMetres ?? null,
      hotspot_ids: content?.hotspotIds.join(' ') ?? null,
      outcome: content?.outcome ?? null,
      reference: content?.reference ?? null,
      authority_id: content?.authorityId ?? null,
      source: declared?.source ?? source,
    }));
  });
}
