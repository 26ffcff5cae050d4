// The shelf of officers.
import { sql } from 'kysely';
import { addEvents } from '../bus/events.store.ts';
import type { Actor } from '../bus/events.ts';
import type { ForceTransaction } from '../db/database.ts';

export interface Officer {
  readonly id: string;
  /** Short name within the force, for the tables that grow by the second. */
  readonly number: number;
  readonly callSign: string;
  /** In the force's words: 'PC', 'PCSO', 'Council warden'. */
  readonly role: string;
}

/** Adds an officer under an id made by the caller, or gives the one who has that call sign already. */
export async function ensureOfficer(
  transaction: ForceTransaction,
  officer: { readonly id: string; readonly callSign: string; readonly role: string },
  actor: Actor,
): Promise<Officer> {
  // Two at once must not take the same number.
  await sql`select pg_advisory_xact_lock(hashtext('officers'), force_in_hand())`.execute(transaction);
  const { rows } = await sql<{ number: number }>`
    insert into officers (force_id, id, number, call_sign, role)
    select force_in_hand(), ${officer.id}, coalesce(max(number), 0) + 1, ${officer.callSign}, ${officer.role} from officers
    on conflict (force_id, call_sign) do nothing
    returning number
  `.execute(transaction);
  if (rows.length === 1) {
    await addEvents(transaction, actor, [{ name: 'officer.added', subject: { officerId: officer.id } }]);
    return { ...officer, number: rows[0].number };
  }
  const known = (await readOfficers(transaction)).find((each) => each.callSign === officer.callSign);
  if (known === undefined) throw new Error('An officer was taken away while being looked up');
  return known;
}

/** All officers of the force, in order of their call signs. */
export async function readOfficers(transaction: ForceTransaction): Promise<Officer[]> {
  const rows = await transaction
    .selectFrom('officers')
    .select(['id', 'number', 'call_sign as callSign', 'role'])
    .orderBy('call_sign')
    .execute();
  return rows;
}
