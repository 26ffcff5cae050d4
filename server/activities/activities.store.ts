// The shelf of activities. What is said is appended; of an earlier row only that it no longer stands is set.
import { sql } from 'kysely';
import type { ActivityContent } from '../../core/activities/activity.ts';
import { addEvents } from '../bus/events.store.ts';
import type { Actor, NewEvent } from '../bus/events.ts';
import type { ForceTransaction } from '../db/database.ts';
import {
  type ActivityRow,
  type ActivitySource,
  activitiesFrom,
  placeColumns,
  type RecordedActivity,
} from './activity-rows.ts';

/** Lets nobody else say anything of an officer's activities until the transaction ends: two of their phones may send at once, and the desk may correct. */
export async function holdActivitiesOf(
  transaction: ForceTransaction,
  officerId: string,
  activityIds: readonly string[],
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`activities ${officerId}`}), force_in_hand())`.execute(
    transaction,
  );
  // The desk holds the row of the one that it corrects.
  await sql`
    select from activities where force_id = force_in_hand() and activity_id = any(${activityIds}::uuid[]) for update
  `.execute(transaction);
}

/** The activities that have any of the ids, or of which a change has any of the others. */
export async function activitiesOnRecord(
  transaction: ForceTransaction,
  activityIds: readonly string[],
  changeIds: readonly string[] = [],
): Promise<RecordedActivity[]> {
  const { rows } = await sql<ActivityRow>`
    select ${activityColumns} from activities
    where force_id = force_in_hand() and activity_id in (
      select activity_id from activities
      where force_id = force_in_hand() and (activity_id = any(${activityIds}::uuid[]) or change_id = any(${changeIds}::uuid[])))
  `.execute(transaction);
  return activitiesFrom(rows);
}

/** A thing said of an activity, to be kept. */
export interface NewRow {
  readonly changeId: string;
  readonly activityId: string;
  /** From 1. */
  readonly revision: number;
  readonly officerId: string;
  /** Of one that takes it back: as it stood. */
  readonly content: ActivityContent;
  readonly saidAt: number;
  readonly event: Extract<
    NewEvent,
    { name: 'activity.logged' | 'activity.corrected' | 'activity.withdrawn' }
  >;
  /** Whether the activity stands by it. */
  readonly isStanding: boolean;
}

/** Appends what was said, the earlier rows of what stands by it no longer standing. The ids must be new. */
export async function appendActivities(
  transaction: ForceTransaction,
  rows: readonly NewRow[],
  by: { readonly actor: Actor; readonly source: ActivitySource; readonly receivedAt: number },
): Promise<void> {
  if (rows.length === 0) return;
  const receivedAt = new Date(by.receivedAt);
  const moved = rows.filter(({ isStanding }) => isStanding).map(({ activityId }) => activityId);
  await sql`
    update activities set superseded_at = ${receivedAt}
    where force_id = force_in_hand() and activity_id = any(${moved}::uuid[]) and superseded_at is null
  `.execute(transaction);
  await sql`
    insert into activities (force_id, change_id, activity_id, revision, officer_id, kind, definition, done_at, count, x, y,
      accuracy_half_metres, hotspot_ids, outcome, reference, authority_id, is_sure, reason, is_withdrawn, said_at, said_by, received_at,
      superseded_at, source)
    select force_in_hand(), change_id, activity_id, revision, officer_id, kind, definition, done_at, count, x, y, accuracy_half_metres,
      hotspot_ids, outcome, reference, authority_id, is_sure, reason, is_withdrawn, said_at, ${by.actor}, ${receivedAt},
      case when is_standing then null else ${receivedAt}::timestamptz end, ${by.source}
    from jsonb_to_recordset(${JSON.stringify(rows.map(columnsOf))}::jsonb) as said (
      change_id uuid, activity_id uuid, revision integer, officer_id uuid, kind text, definition integer, done_at timestamptz, count integer,
      x integer, y integer, accuracy_half_metres integer, hotspot_ids text[], outcome text, reference text, authority_id uuid,
      is_sure boolean, reason text, is_withdrawn boolean, said_at timestamptz, is_standing boolean)
  `.execute(transaction);
  await addEvents(
    transaction,
    by.actor,
    rows.map(({ event }) => event),
  );
}

function columnsOf({ content, event, ...row }: NewRow) {
  const { x, y, accuracyHalfMetres } = placeColumns(content.place);
  const { kind, definition, count, outcome, reference } = content;
  return {
    ...{ kind, definition, count, outcome, reference, x, y, accuracy_half_metres: accuracyHalfMetres },
    ...{ change_id: row.changeId, activity_id: row.activityId, revision: row.revision },
    officer_id: row.officerId,
    done_at: new Date(content.at),
    hotspot_ids: content.hotspotIds,
    authority_id: content.authorityId,
    is_sure: content.isSure,
    reason: 'reason' in event.subject ? event.subject.reason : null,
    is_withdrawn: event.name === 'activity.withdrawn',
    said_at: new Date(row.saidAt),
    is_standing: row.isStanding,
  };
}

export const activityColumns = sql`change_id as "changeId", activity_id as "activityId", revision, officer_id as "officerId", kind, definition,
  done_at as "doneAt", count, x, y, accuracy_half_metres as "accuracyHalfMetres", hotspot_ids as "hotspotIds", outcome, reference,
  authority_id as "authorityId", is_sure as "isSure", reason, is_withdrawn as "isWithdrawn", said_at as "saidAt", source,
  declared_source as "declaredSource", declared_definition as "declaredDefinition"`;
