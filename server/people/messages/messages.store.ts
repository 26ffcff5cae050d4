// The shelf of messages to patrols.
import { sql } from 'kysely';
import type * as z from 'zod/mini';
import type { messageList, NewMessage, sentList } from '../../../core/people/message.ts';
import { addEvents } from '../../bus/events.store.ts';
import type { Actor } from '../../bus/events.ts';
import type { ForceTransaction } from '../../db/database.ts';

/** Keeps a message to some officers, and says to how many it went. One that is on record already stays as it is. */
export async function addMessage(
  transaction: ForceTransaction,
  { messageId, to, text }: NewMessage,
  {
    senderId,
    officerIds,
    at,
  }: { readonly senderId: string; readonly officerIds: readonly string[]; readonly at: number },
  actor: Actor,
): Promise<number> {
  const { rows } = await sql`
    insert into messages (force_id, id, sender_id, audience, text, sent_at)
    values (force_in_hand(), ${messageId}, ${senderId}, ${to.kind}, ${text}, ${new Date(at)})
    on conflict do nothing returning id
  `.execute(transaction);
  if (rows.length > 0) {
    await sql`
      insert into message_receivers (force_id, message_id, officer_id)
      select force_in_hand(), ${messageId}, unnest(${[...officerIds]}::uuid[])
    `.execute(transaction);
    await addEvents(transaction, actor, [
      { name: 'message.sent', subject: { messageId, receivers: officerIds.length } },
    ]);
  }
  const kept = await sql<{ count: number }>`
    select count(*)::int as count from message_receivers
    join messages on messages.force_id = message_receivers.force_id and id = message_id
    where message_id = ${messageId} and sender_id = ${senderId}
  `.execute(transaction);
  return kept.rows[0].count;
}

/** The messages to an officer since a time (ms), the latest first. */
export async function messagesTo(
  transaction: ForceTransaction,
  officerId: string,
  since: number,
): Promise<z.infer<typeof messageList>['messages']> {
  const { rows } = await sql<{ id: string; sender: string; text: string; sentAt: Date; seenAt: Date | null }>`
    select messages.id, staff.name as sender, text, sent_at as "sentAt", seen_at as "seenAt"
    from message_receivers
    join messages on messages.force_id = message_receivers.force_id and messages.id = message_id
    join staff on staff.force_id = messages.force_id and staff.id = sender_id
    where message_receivers.officer_id = ${officerId} and sent_at >= ${new Date(since)}
    order by sent_at desc, messages.id
  `.execute(transaction);
  return rows.map(({ id, sender, text, sentAt, seenAt }) => ({
    messageId: id,
    sender,
    text,
    sentAt: sentAt.getTime(),
    seenAt: seenAt?.getTime() ?? null,
  }));
}

/** Notes that all messages to an officer have come. */
export async function deliverMessages(
  transaction: ForceTransaction,
  officerId: string,
  at: number,
  actor: Actor,
): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    update message_receivers set delivered_at = ${new Date(at)}
    where officer_id = ${officerId} and delivered_at is null returning message_id as id
  `.execute(transaction);
  const events = rows.map(
    ({ id }) => ({ name: 'message.delivered', subject: { messageId: id, officerId } }) as const,
  );
  if (events.length > 0) await addEvents(transaction, actor, events);
}

/** Notes that an officer has seen a message. False where there is none such to them; the same again changes nothing. */
export async function sawMessage(
  transaction: ForceTransaction,
  messageId: string,
  officerId: string,
  at: number,
  actor: Actor,
): Promise<boolean> {
  const { rows } = await sql`
    update message_receivers set seen_at = ${new Date(at)}, delivered_at = coalesce(delivered_at, ${new Date(at)})
    where message_id = ${messageId} and officer_id = ${officerId} and seen_at is null returning message_id
  `.execute(transaction);
  if (rows.length > 0) {
    await addEvents(transaction, actor, [{ name: 'message.seen', subject: { messageId, officerId } }]);
    return true;
  }
  const known = await sql`
    select 1 from message_receivers where message_id = ${messageId} and officer_id = ${officerId}
  `.execute(transaction);
  return known.rows.length > 0;
}

/** The messages that somebody sent since a time (ms), the latest first, at most fifty. */
export async function messagesFrom(
  transaction: ForceTransaction,
  senderId: string,
  since: number,
): Promise<z.infer<typeof sentList>['messages']> {
  type Receiver = { callSign: string; deliveredAt: number | null; seenAt: number | null };
  const { rows } = await sql<{ id: string; text: string; sentAt: Date; receivers: Receiver[] }>`
    select messages.id, text, sent_at as "sentAt", (
      select jsonb_agg(jsonb_build_object('callSign', call_sign,
        'deliveredAt', extract(epoch from delivered_at) * 1000, 'seenAt', extract(epoch from seen_at) * 1000) order by call_sign)
      from message_receivers
      join officers on officers.force_id = message_receivers.force_id and officers.id = officer_id
      where message_receivers.force_id = messages.force_id and message_id = messages.id
    ) as receivers
    from messages where sender_id = ${senderId} and sent_at >= ${new Date(since)}
    order by sent_at desc, id limit 50
  `.execute(transaction);
  return rows.map(({ id, text, sentAt, receivers }) => ({
    messageId: id,
    text,
    sentAt: sentAt.getTime(),
    receivers: receivers ?? [],
  }));
}

/** A message by whom it went to, to tell whether it may go. */
export interface AgedMessage {
  readonly messageId: string;
  readonly sentAt: number;
  readonly officerIds: readonly string[];
}

/** The messages that were sent before a time (ms), the earliest first, at most a thousand. */
export async function messagesBefore(transaction: ForceTransaction, at: number): Promise<AgedMessage[]> {
  const { rows } = await sql<{ id: string; sentAt: Date; officerIds: string[] }>`
    select id, sent_at as "sentAt", array(
      select officer_id from message_receivers
      where message_receivers.force_id = messages.force_id and message_id = messages.id
    ) as "officerIds"
    from messages where sent_at < ${new Date(at)} order by sent_at limit 1000
  `.execute(transaction);
  return rows.map(({ id, sentAt, officerIds }) => ({ messageId: id, sentAt: sentAt.getTime(), officerIds }));
}

/** Deletes messages with whom they went to. */
export async function deleteMessages(
  transaction: ForceTransaction,
  messageIds: readonly string[],
): Promise<void> {
  const { rows } = await sql`
    delete from messages where id = any(${[...messageIds]}::uuid[]) returning id
  `.execute(transaction);
  if (rows.length === 0) return;
  await addEvents(transaction, 'retention', [
    { name: 'messages.deleted', subject: { messages: rows.length } },
  ]);
}
