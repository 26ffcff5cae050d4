// The shelf of activities that were declared elsewhere: on the same table as those logged here, each with its source, and never summed with them.
import { sql } from 'kysely';
import { addEvents } from '../bus/events.store.ts';
import type { ForceTransaction } from '../db/database.ts';
import type { DeclaredActivity } from './declared-file.ts';

export interface StoredDeclaredActivity {
  readonly id: string;
  readonly officerId: string;
  readonly activity: DeclaredActivity;
}

/** Keeps declared activities; what is on record already stays. Gives how many were new. */
export async function addDeclaredActivities(
  transaction: ForceTransaction,
  declared: readonly StoredDeclaredActivity[],
  terms: { readonly importId: string; readonly at: number },
): Promise<number> {
  const { rows } = await sql`
    insert into activities (force_id, change_id, activity_id, revision, officer_id, kind, definition, done_at, count, hotspot_ids,
      reference, is_sure, said_at, said_by, received_at, source, declared_source, declared_definition)
    select force_in_hand(), id, id, 1, officer_id, kind, 1, done_at, count, array[hotspot_id], reference, true, done_at, 'console',
      ${new Date(terms.at)}, 'declared-elsewhere', source, definition
    from jsonb_to_recordset(${JSON.stringify(declared.map(columnsOf))}::jsonb) as row (
      id uuid, officer_id uuid, kind text, done_at timestamptz, count integer, hotspot_id text, reference text, source text, definition text)
    on conflict (force_id, change_id) do nothing
    returning change_id
  `.execute(transaction);
  if (rows.length === 0) return 0;
  const subject = { importId: terms.importId, added: rows.length };
  await addEvents(transaction, 'console', [{ name: 'declared-activities.imported', subject }]);
  return rows.length;
}

function columnsOf({ id, officerId, activity }: StoredDeclaredActivity) {
  const { hotspotId, doneAt, kind, count, reference, source, definition } = activity;
  return {
    ...{ id, officer_id: officerId, hotspot_id: hotspotId, done_at: new Date(doneAt) },
    ...{ kind, count, reference, source, definition },
  };
}
