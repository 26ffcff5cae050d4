// What the desk says of an activity, appended to what was said before: the original stays, and the event of the change stands below it.
import { sql } from 'kysely';
import type { ActivityContent } from '../../../core/activities/activity.ts';
import { addEvents } from '../../bus/events.store.ts';
import type { Actor, NewEvent } from '../../bus/events.ts';
import type { ForceTransaction } from '../../db/database.ts';
import { columns, type Row, type SaidActivity, saidFrom } from './desk-activities.store.ts';

/** Whose activity it is; null where there is none. */
export async function officerOfActivity(
  transaction: ForceTransaction,
  activityId: string,
): Promise<string | null> {
  const { rows } = await sql<{ officerId: string }>`
    select officer_id as "officerId" from activities
    where force_id = force_in_hand() and activity_id = ${activityId} limit 1
  `.execute(transaction);
  return rows.length === 0 ? null : rows[0].officerId;
}

/** What is said last of an activity, held until the transaction ends; null where there is none. */
export async function lastSaid(
  transaction: ForceTransaction,
  activityId: string,
): Promise<SaidActivity | null> {
  // The first row is there for ever: whoever says anything of the activity holds it, and what stands is read once nobody else does.
  await sql`
    select from activities where force_id = force_in_hand() and activity_id = ${activityId} and revision = 1 for update
  `.execute(transaction);
  const { rows } = await sql<Row>`
    select ${columns} from activities
    where force_id = force_in_hand() and activity_id = ${activityId} and superseded_at is null
  `.execute(transaction);
  return rows.length === 0 ? null : saidFrom(rows[0]);
}

/** Which activity a change was of, and as which revision it was kept; null where it was not. */
export async function changeKept(
  transaction: ForceTransaction,
  changeId: string,
): Promise<{ readonly activityId: string; readonly revision: number } | null> {
  const { rows } = await sql<{ activityId: string; revision: number }>`
    select activity_id as "activityId", revision from activities
    where force_id = force_in_hand() and change_id = ${changeId}
  `.execute(transaction);
  return rows.at(0) ?? null;
}

export interface DeskChange {
  readonly changeId: string;
  readonly content: ActivityContent;
  readonly reason: string;
  readonly isWithdrawn: boolean;
  readonly event: NewEvent;
}

/** Puts a change after what was said last, whatever the clock of the phone that said it, and gives its revision. */
export async function appendChange(
  transaction: ForceTransaction,
  last: SaidActivity,
  { changeId, content, reason, isWithdrawn, event }: DeskChange,
  at: number,
  actor: Actor,
): Promise<number> {
  const { kind, definition, count, hotspotIds, outcome, reference, authorityId, isSure } = content;
  await sql`
    update activities set superseded_at = ${new Date(at)}
    where force_id = force_in_hand() and activity_id = ${last.activityId} and superseded_at is null
  `.execute(transaction);
  // What a phone said before and sent later has a number too, and does not stand.
  const { rows } = await sql<{ revision: number }>`
    insert into activities (force_id, change_id, activity_id, revision, officer_id, kind, definition, done_at, count, x, y,
      accuracy_half_metres, hotspot_ids, outcome, reference, authority_id, is_sure, reason, is_withdrawn, said_at, said_by,
      received_at, source)
    select force_id, ${changeId}, activity_id,
      (select max(revision) from activities where force_id = force_in_hand() and activity_id = ${last.activityId}) + 1,
      officer_id, ${kind}, ${definition}, ${new Date(content.at)}, ${count}, x, y, accuracy_half_metres,
      ${hotspotIds}::text[], ${outcome}, ${reference}, ${authorityId}::uuid, ${isSure}, ${reason}, ${isWithdrawn},
      ${new Date(Math.max(at, last.saidAt + 1))}, ${actor}, ${new Date(at)}, 'desk'
    from activities
    where force_id = force_in_hand() and activity_id = ${last.activityId} and revision = ${last.revision}
    returning revision
  `.execute(transaction);
  await addEvents(transaction, actor, [event]);
  return rows[0].revision;
}
