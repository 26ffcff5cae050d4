// Questions about activities as they come: which dosage days, where, of what kind, whose. What would take too long is refused by name.
import * as z from 'zod';
import { waysOfTotals } from '../../../core/activities/activity-totals.ts';
import { activityGroups, activityKinds, shapeOf } from '../../../core/activities/kinds.ts';
import { type DosageDay, dayNamed, daysBetween, defaultDayRule } from '../../../core/time/index.ts';
import { refusal } from '../../http/refusal.ts';
import { type Reading, reachedIds } from './activity-terms.ts';
import type { ActivityCursor, ActivityQuery, WhoseActivities } from './desk-activities.store.ts';

const spanQuery = z.object({
  from: z.iso.date().optional().meta({ description: 'The first dosage day; today unless given' }),
  to: z.iso.date().optional().meta({ description: 'The last dosage day, included; `from` unless given' }),
  hotspotId: z.string().min(1).max(200).optional(),
  kind: z
    .enum([...activityKinds, ...activityGroups])
    .optional()
    .meta({ description: 'A kind, or a group of kinds such as `engagement`' }),
});

export const listQuery = spanQuery.extend({
  officerId: z.uuid().optional(),
  standing: z
    .enum(['stands', 'withdrawn'])
    .default('stands')
    .meta({ description: 'Those that stand, or those that were taken back' }),
  before: z
    .string()
    .regex(/^\d{1,15}\.[0-9a-f-]{36}$/)
    .optional()
    .meta({ description: 'The page before, as `next` of an answer says' }),
});

export const totalsQuery = spanQuery.extend({
  by: z.enum(waysOfTotals).default('hotspot'),
  officerId: z.uuid().optional(),
});

export const fileQuery = listQuery.omit({ before: true }).extend({
  format: z.enum(['csv', 'xlsx', 'geojson']).default('csv'),
  look: z.uuid().optional().meta({ description: 'The look that a reason was given for: GeoJSON says where' }),
});

/** The most dosage days that are asked for at once. */
export const mostActivityDays = 800;

export interface ActivitySpan {
  /** First and last dosage day, both included. */
  readonly from: string;
  readonly to: string;
  readonly days: readonly DosageDay[];
  /** From the one moment (ms) on and before the other. */
  readonly stretch: { readonly from: number; readonly to: number };
}

/** The dosage days asked for. */
export function spanAsked(
  { from: first, to: last }: { readonly from?: string | undefined; readonly to?: string | undefined },
  today: string,
): ActivitySpan {
  const from = first ?? last ?? today;
  const to = last ?? from;
  const stretch = { from: dayNamed(from, defaultDayRule).from, to: dayNamed(to, defaultDayRule).to };
  const length = (stretch.to - stretch.from) / 86_400_000;
  if (length <= 0 || length > mostActivityDays + 0.5)
    throw refusal('request-unreadable', {
      field: 'to',
      remedy: `Ask for 1 to ${mostActivityDays} dosage days, the first of them first.`,
    });
  return { from, to, stretch, days: daysBetween(stretch.from, stretch.to, defaultDayRule) };
}

/** What is asked of the shelf. */
export function queryOf(
  asked: z.infer<typeof listQuery> | z.infer<typeof fileQuery>,
  { stretch }: ActivitySpan,
  whose: WhoseActivities,
): ActivityQuery {
  return {
    ...stretch,
    ...whose,
    ...onlyAsked(asked),
    isWithdrawn: asked.standing === 'withdrawn',
  };
}

/** Where, and of what kinds. */
export function onlyAsked({
  hotspotId,
  kind,
}: z.infer<typeof spanQuery>): Pick<ActivityQuery, 'hotspotId' | 'kinds'> {
  const kinds =
    kind === undefined
      ? undefined
      : activityKinds.filter((each) => each === kind || shapeOf(each).group === kind);
  return { hotspotId, kinds };
}

/**
 * Whose activities a reader is told, one by one. Whoever may not know of an officer by name is told without it, and once the dosage day is over: one of
 * today says where somebody is. They may not ask by name either.
 */
export function whoseTold(reading: Reading, officerId: string | undefined): WhoseActivities {
  const [reached, named] = [reading.reach('activity.read'), reading.reach('officer.read')];
  if (officerId !== undefined) {
    if (!reached.includes(officerId) || !named.includes(officerId)) throw refusal('not-found', {});
    return { officerIds: [officerId], unnamed: null };
  }
  const unnamed = reached.officers().flatMap(({ id }) => (named.includes(id) ? [] : [id]));
  return {
    officerIds: reachedIds(reading),
    unnamed: unnamed.length === 0 ? null : { officerIds: unnamed, before: reading.following.day.from },
  };
}

export function cursorFrom(text: string | undefined): ActivityCursor | null {
  if (text === undefined) return null;
  const [at, activityId] = text.split('.');
  if (!z.uuid().safeParse(activityId).success)
    throw refusal('request-unreadable', { field: 'before', remedy: 'Ask as `next` of an answer says.' });
  return { at: Number(at), activityId };
}

export function cursorText({ at, activityId }: ActivityCursor): string {
  return `${at}.${activityId}`;
}
