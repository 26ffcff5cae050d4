// A page of activities for one reader, and all of a question as a file.
import type { DeskActivities } from '../../../core/activities/desk-list.ts';
import { refusal } from '../../http/refusal.ts';
import { type ActivityFile, activityFile, activityPlaces, type FileContent } from './activity-file.ts';
import { type ActivitySpan, cursorText } from './activity-question.ts';
import { hotspotNames, type Reading } from './activity-terms.ts';
import {
  type ActivityCursor,
  type ActivityQuery,
  activitiesPage,
  countActivities,
} from './desk-activities.store.ts';
import { listedFor } from './list-activities.ts';

/** So many a page. */
const pageLength = 100;
/** More are no file that a spreadsheet opens well. */
const mostRows = 60_000;

/** A page, the latest first. */
export async function pageOf(
  reading: Reading,
  { from, to }: ActivitySpan,
  query: ActivityQuery,
  after: ActivityCursor | null,
): Promise<DeskActivities> {
  const { database, forceId } = reading.following;
  const { count, found } = await database.inForce(forceId, async (t) => ({
    count: await countActivities(t, query),
    found: await activitiesPage(t, query, after, pageLength + 1),
  }));
  const page = found.slice(0, pageLength);
  const last = found.length > pageLength ? page.at(-1) : undefined;
  return {
    from,
    to,
    activities: await listedFor(reading, page),
    count,
    next: last === undefined ? null : cursorText({ at: last.content.at, activityId: last.activityId }),
    hotspots: hotspotNames(
      reading,
      page.flatMap(({ content }) => content.hotspotIds),
    ),
    isUnnamed: query.unnamed !== null,
  };
}

/** All of them as a file. */
export async function fileOf(
  reading: Reading,
  format: 'csv' | 'xlsx' | 'geojson',
  span: ActivitySpan,
  query: ActivityQuery,
  now: number,
): Promise<ActivityFile> {
  const { database, forceId } = reading.following;
  const found = await database.inForce(forceId, (t) => activitiesPage(t, query, null, mostRows + 1));
  if (found.length > mostRows)
    throw refusal('request-unreadable', {
      field: 'to',
      remedy: `Ask for fewer days: at most ${mostRows} activities come in one file.`,
    });
  // Where somebody was is told of those alone whose positions may be taken out.
  const exported = reading.reach('position.export');
  const said = format === 'geojson' ? found.filter(({ officerId }) => exported.includes(officerId)) : found;
  const names = hotspotNames(
    reading,
    said.flatMap(({ content }) => content.hotspotIds),
  );
  const content: FileContent = {
    span,
    activities: await listedFor(reading, said),
    names: new Map(names.map(({ hotspotId, name }) => [hotspotId, name])),
    isOfAll: query.officerIds === null && query.unnamed === null,
  };
  return format === 'geojson' ? activityPlaces(content, said, now) : activityFile(format, content);
}
