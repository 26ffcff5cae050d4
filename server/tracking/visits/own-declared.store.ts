// The shelf of what officers declared on their phones: beside the history of files, in the same table, and never among the visits.
import { sql } from 'kysely';
import type { DeclaredDone, KnownDeclared } from '../../../core/tracking/declare-changes.ts';
import { phoneDefinition, phoneSource } from '../../../core/tracking/declare-time.ts';
import { declaredReasons } from '../../../core/tracking/own-declared.ts';
import { addEvents } from '../../bus/events.store.ts';
import type { Actor } from '../../bus/events.ts';
import type { ForceTransaction } from '../../db/database.ts';

/** A stretch as it is on record. Times in milliseconds since 1970 UTC. */
export interface PhoneDeclared extends KnownDeclared {
  /** Null where the name has gone at the end of its period. */
  readonly officerId: string | null;
  readonly reason: (typeof declaredReasons)[number];
  readonly receivedAt: number;
  readonly withdrawnAt: number | null;
}

export interface DeclaredQuery {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** Everybody where none is named. */
  readonly officerId?: string | undefined;
}

/** What was declared on phones and touches a time, what was taken back too, the latest first. */
export async function readPhoneDeclared(
  transaction: ForceTransaction,
  { from = 0, to = Date.UTC(9999, 0), officerId }: DeclaredQuery,
): Promise<PhoneDeclared[]> {
  return phoneDeclaredOf(
    transaction,
    sql`started_at < ${new Date(to)} and ended_at > ${new Date(from)}
      and (${officerId ?? null}::uuid is null or officer_id = ${officerId ?? null})`,
  );
}

/** What an officer's changes are held against: all of theirs around them, and whatever has one of the ids; nobody else changes it until the transaction ends. */
export async function declaredAround(
  transaction: ForceTransaction,
  officerId: string,
  { ids, from, to }: { readonly ids: readonly string[]; readonly from: number; readonly to: number },
): Promise<{ known: KnownDeclared[]; foreign: Set<string> }> {
  await sql`select pg_advisory_xact_lock(hashtext(${`declared ${officerId}`}), force_in_hand())`.execute(
    transaction,
  );
  const known = await phoneDeclaredOf(
    transaction,
    sql`officer_id = ${officerId}
      and (id = any(${[...ids]}::uuid[]) or (started_at < ${new Date(to)} and ended_at > ${new Date(from)}))`,
  );
  const { rows } = await sql<{ id: string }>`
    select id from declared_visits
    where force_id = force_in_hand() and id = any(${[...ids]}::uuid[])
      and (reason is null or officer_id is distinct from ${officerId}::uuid)
  `.execute(transaction);
  return { known, foreign: new Set(rows.map(({ id }) => id)) };
}

/** Keeps what an upload of an officer came to. */
export async function writeDeclared(
  transaction: ForceTransaction,
  officerId: string,
  { added, withdrawn }: Pick<DeclaredDone, 'added' | 'withdrawn'>,
  at: number,
  actor: Actor,
): Promise<void> {
  if (added.length > 0) {
    const rows = added.map(({ declaredId, hotspotId, startedAt, endedAt, reason }) => {
      const when = { started_at: new Date(startedAt), ended_at: new Date(endedAt) };
      return { id: declaredId, hotspot_id: hotspotId, ...when, reason };
    });
    await sql`
      insert into declared_visits (force_id, id, hotspot_id, officer_id, started_at, ended_at, people, evidence, source,
        definition, imported_at, reason)
      select force_in_hand(), id, hotspot_id, ${officerId}::uuid, started_at, ended_at, 1, 'declared', ${phoneSource},
        ${phoneDefinition}, ${new Date(at)}, reason
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (
        id uuid, hotspot_id text, started_at timestamptz, ended_at timestamptz, reason text)
    `.execute(transaction);
    await addEvents(
      transaction,
      actor,
      added.map(({ declaredId, hotspotId }) => ({
        name: 'declared-time.kept',
        subject: { declaredId, officerId, hotspotId },
      })),
    );
  }
  if (withdrawn.length === 0) return;
  await sql`
    update declared_visits set withdrawn_at = ${new Date(at)}
    where force_id = force_in_hand() and id = any(${[...withdrawn]}::uuid[]) and withdrawn_at is null
  `.execute(transaction);
  await addEvents(
    transaction,
    actor,
    withdrawn.map((declaredId) => ({
      name: 'declared-time.withdrawn',
      subject: { declaredId, officerId },
    })),
  );
}

/** Takes the name off what was declared on phones and ended before a time (ms), of the ids given; and deletes others. Gives how many of each. */
export async function retireDeclared(
  transaction: ForceTransaction,
  { unname, remove }: { readonly unname: readonly string[]; readonly remove: readonly string[] },
): Promise<void> {
  if (unname.length > 0) {
    await sql`
      update declared_visits set officer_id = null where force_id = force_in_hand() and id = any(${[...unname]}::uuid[])
    `.execute(transaction);
    const subject = { declared: unname.length };
    await addEvents(transaction, 'retention', [{ name: 'declared-time.unnamed', subject }]);
  }
  if (remove.length === 0) return;
  await sql`
    delete from declared_visits where force_id = force_in_hand() and id = any(${[...remove]}::uuid[])
  `.execute(transaction);
  const subject = { declared: remove.length };
  await addEvents(transaction, 'retention', [{ name: 'declared-time.deleted', subject }]);
}

async function phoneDeclaredOf(
  transaction: ForceTransaction,
  which: ReturnType<typeof sql>,
): Promise<PhoneDeclared[]> {
  type Row = Record<'id' | 'hotspotId' | 'reason', string> & { officerId: string | null } & {
    readonly [Name in 'started' | 'ended' | 'received']: Date;
  } & { withdrawn: Date | null };
  const { rows } = await sql<Row>`
    select id, hotspot_id as "hotspotId", officer_id as "officerId", started_at as started, ended_at as ended, reason,
      imported_at as received, withdrawn_at as withdrawn
    from declared_visits
    where force_id = force_in_hand() and reason is not null and ${which}
    order by started_at desc, id
  `.execute(transaction);
  return rows.map(({ id, hotspotId, officerId, started, ended, reason, received, withdrawn }) => ({
    declaredId: id,
    hotspotId,
    officerId,
    startedAt: started.getTime(),
    endedAt: ended.getTime(),
    reason: declaredReasons.find((known) => known === reason) ?? 'other',
    receivedAt: received.getTime(),
    withdrawnAt: withdrawn?.getTime() ?? null,
    isWithdrawn: withdrawn !== null,
  }));
}
