// The shelf of designations: which power was given to whom, from and until a day. Added and ended by a day, never removed.
import { sql } from 'kysely';
import type { Designation } from '../../core/activities/powers.ts';
import { addEvents } from '../bus/events.store.ts';
import type { Actor } from '../bus/events.ts';
import type { ForceTransaction } from '../db/database.ts';

export interface StoredDesignation extends Designation {
  readonly designationId: string;
  /** Where it is written. */
  readonly source: string;
}

/** Those that hold on some day from `from` to `until` ('2026-05-01', both included; null: without end), the earliest first. */
export async function designationsOn(
  transaction: ForceTransaction,
  from: string,
  until: string | null,
): Promise<StoredDesignation[]> {
  const { rows } = await sql<StoredDesignation>`
    select ${columns} from designations
    where force_id = force_in_hand() and (${until}::date is null or valid_from <= ${until}::date)
      and (valid_until is null or valid_until >= ${from}::date)
    order by designations.valid_from, power, id
  `.execute(transaction);
  return rows;
}

/** All that are on record, the earliest first. */
export async function readDesignations(transaction: ForceTransaction): Promise<StoredDesignation[]> {
  const { rows } = await sql<StoredDesignation>`
    select ${columns} from designations where force_id = force_in_hand() order by designations.valid_from, power, id
  `.execute(transaction);
  return rows;
}

/** Puts one on record. False where its id is taken. */
export async function addDesignation(
  transaction: ForceTransaction,
  { designationId, power, kind, organisationId, from, until, source }: StoredDesignation,
  actor: Actor,
  now: number,
): Promise<boolean> {
  const { rows } = await sql`
    insert into designations (force_id, id, power, officer_kind, organisation_id, valid_from, valid_until, source, made_at, made_by)
    values (force_in_hand(), ${designationId}, ${power}, ${kind}, ${organisationId}, ${from}::date, ${until}::date,
      ${source}, ${new Date(now)}, ${actor})
    on conflict (force_id, id) do nothing returning id
  `.execute(transaction);
  if (rows.length === 0) return false;
  await addEvents(transaction, actor, [{ name: 'designation.made', subject: { designationId } }]);
  return true;
}

/** Sets the last day on which one holds, or with null that it goes on. False where there is none of that id, or it says that already. */
export async function endDesignation(
  transaction: ForceTransaction,
  designationId: string,
  until: string | null,
  actor: Actor,
): Promise<boolean> {
  const { rows } = await sql`
    update designations set valid_until = ${until}::date
    where force_id = force_in_hand() and id = ${designationId} and valid_until is distinct from ${until}::date
    returning id
  `.execute(transaction);
  if (rows.length === 0) return false;
  await addEvents(transaction, actor, [{ name: 'designation.ended', subject: { designationId, until } }]);
  return true;
}

const columns = sql`id as "designationId", power, officer_kind as kind, organisation_id as "organisationId",
  to_char(valid_from, 'YYYY-MM-DD') as "from", to_char(valid_until, 'YYYY-MM-DD') as until, source`;
