// The columns of activities as a file: names that stay the same for programs, and words for people.
import type { DeskActivity } from '../../../core/activities/desk-list.ts';
import { shapeOf } from '../../../core/activities/kinds.ts';
import { dayOf, defaultDayRule } from '../../../core/time/index.ts';

export type ActivityCellValue = string | number | boolean | Date | null;

export interface ActivityColumn {
  readonly name: string;
  readonly words: string;
  readonly of: (activity: DeskActivity) => ActivityCellValue;
}

/** The columns; hotspots by the names given. */
export function activityColumns(names: ReadonlyMap<string, string>): readonly ActivityColumn[] {
  const first = ({ history }: DeskActivity) => history[0].content;
  return [
    column('activity_id', 'Activity id', ({ activityId }) => activityId),
    column('done_at', 'Done (UTC)', ({ content }) => new Date(content.at)),
    column('dosage_day', 'Dosage day', ({ content }) => dayOf(content.at, defaultDayRule).day),
    column('kind', 'Kind', ({ content }) => content.kind),
    column('kind_group', 'Group', ({ content }) => shapeOf(content.kind).group),
    column('count', 'Count', ({ content }) => content.count),
    column('counts', 'What is counted', ({ content }) => shapeOf(content.kind).counts),
    column('definition', 'Version of the definition', ({ content }) => content.definition),
    column('source', 'Said by', ({ source }) => source),
    column('declared_source', 'Declared elsewhere: source', ({ declared }) => declared?.source ?? null),
    column(
      'declared_definition',
      'Declared elsewhere: definition',
      ({ declared }) => declared?.definition ?? null,
    ),
    column('hotspot_ids', 'Hotspot ids', ({ content }) => content.hotspotIds.join(';')),
    column('hotspots', 'Hotspots', ({ content }) =>
      content.hotspotIds.map((id) => names.get(id) ?? id).join('; '),
    ),
    column('officer_id', 'Officer id', ({ officerId }) => officerId),
    column('call_sign', 'Call sign', ({ callSign }) => callSign),
    column('visit_id', 'Visit id', ({ visitId }) => visitId),
    column('outcome', 'Outcome', ({ content }) => content.outcome),
    column('reference', 'Reference', ({ content }) => content.reference),
    column('authority_id', 'Authority id', ({ content }) => content.authorityId),
    column('is_sure', 'Asked and confirmed', ({ content }) => content.isSure),
    column(
      'corrections',
      'Corrections',
      ({ revision, withdrawnBecause }) => revision - 1 - Number(withdrawnBecause !== null),
    ),
    column('withdrawn_because', 'Taken back because', ({ withdrawnBecause }) => withdrawnBecause),
    column('first_kind', 'Kind as first said', (activity) => first(activity)?.kind ?? null),
    column('first_count', 'Count as first said', (activity) => first(activity)?.count ?? null),
    column('first_done_at', 'Done as first said (UTC)', (activity) => dateOf(first(activity)?.at)),
  ];
}

function dateOf(at: number | undefined): Date | null {
  return at === undefined ? null : new Date(at);
}

function column(name: string, words: string, of: ActivityColumn['of']): ActivityColumn {
  return { name, words, of };
}
