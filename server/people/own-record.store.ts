// What the shelves of people keep about one person beyond what the pages ask for: what they hold and held, what came to them and what they
// did. Of others it gives only the name of who wrote to them; no secret, and no hash of one.
import { sql } from 'kysely';
import { eventsPage, type WrittenEvent } from '../bus/events.store.ts';
import type { ForceTransaction } from '../db/database.ts';

type Cell = string | number | boolean | null;
/** A row as a file of one's own shows it: times are ISO 8601, UTC. */
export type OwnRow = Readonly<Record<string, Cell>>;

/** The roles somebody holds and held, the earliest first. */
export function rolesOnRecord(t: ForceTransaction, staffId: string): Promise<OwnRow[]> {
  return rowsOf(
    t,
    sql`
      select role, areas.name as area, source, granted_at as "grantedAt", ended_at as "endedAt"
      from role_grants left join areas on areas.force_id = role_grants.force_id and areas.id = role_grants.area_id
      where staff_id = ${staffId} order by granted_at, role
    `,
  );
}

/** By what else than a passkey somebody is let in: links that were made for them, and as whom an identity provider knows them. */
export async function waysIn(
  t: ForceTransaction,
  staffId: string,
): Promise<{ links: OwnRow[]; identities: OwnRow[] }> {
  const links = await rowsOf(
    t,
    sql`
      select made_at as "madeAt", expires_at as "expiresAt", used_at as "usedAt" from sign_in_links
      where staff_id = ${staffId} order by made_at
    `,
  );
  const identities = await rowsOf(
    t,
    sql`select issuer, subject, added_at as "addedAt" from identities where staff_id = ${staffId} order by added_at`,
  );
  return { links, identities };
}

/** The passkeys somebody has and had, by name. */
export function passkeysOnRecord(t: ForceTransaction, staffId: string): Promise<OwnRow[]> {
  return rowsOf(
    t,
    sql`
      select name, added_at as "addedAt", used_at as "usedAt", removed_at as "removedAt" from passkeys
      where staff_id = ${staffId} order by added_at, id
    `,
  );
}

/** The codes by which an officer's devices were paired, or were to be. */
export function pairingsOnRecord(t: ForceTransaction, officerId: string): Promise<OwnRow[]> {
  return rowsOf(
    t,
    sql`
      select device_name as "deviceName", client, made_at as "madeAt", expires_at as "expiresAt", used_at as "usedAt",
        device_id as "deviceId"
      from pairings where officer_id = ${officerId} order by made_at, id
    `,
  );
}

/** The messages that somebody sent and that came to them, the earliest first: by whom they came, and never who else got them. */
export function messagesOnRecord(
  t: ForceTransaction,
  staffId: string | null,
  officerId: string | null,
): Promise<OwnRow[]> {
  return rowsOf(
    t,
    sql`
      select sent_at, 'to me' as direction, staff.name as sender, null as audience, null::integer as receivers, text,
        delivered_at, seen_at, messages.id as message_id
      from message_receivers
      join messages on messages.force_id = message_receivers.force_id and messages.id = message_id
      join staff on staff.force_id = messages.force_id and staff.id = sender_id
      where message_receivers.officer_id = ${officerId}::uuid
      union all
      select sent_at, 'from me', null, audience, (
        select count(*)::int from message_receivers
        where message_receivers.force_id = messages.force_id and message_id = messages.id
      ), text, null, null, messages.id
      from messages where sender_id = ${staffId}::uuid
      order by 1, message_id, 2
    `,
  );
}

/** What somebody looked at, the earliest first; not whom: that is in the log of whoever it was. */
export function looksTaken(
  t: ForceTransaction,
  staffId: string,
  after: number,
  limit: number,
): Promise<OwnRow[]> {
  return rowsOf(
    t,
    sql`
      select began_at, ended_at, view, officer_id is not null as at_one_officer, from_at as looked_from, to_at as looked_to, reason
      from looks where viewer_id = ${staffId} order by began_at, id offset ${after} limit ${limit}
    `,
  );
}

/** A page of what somebody changed, in order of time, after the last that was read. */
export function actsPage(
  t: ForceTransaction,
  staffId: string,
  after: WrittenEvent | null,
  limit: number,
): Promise<WrittenEvent[]> {
  return eventsPage(t, after, limit, `staff:${staffId}`);
}

async function rowsOf(t: ForceTransaction, question: ReturnType<typeof sql>): Promise<OwnRow[]> {
  const { rows } = await sql<Record<string, Cell | Date>>`${question}`.execute(t);
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([key, cell]) => [key, cell instanceof Date ? cell.toISOString() : cell]),
    ),
  );
}
