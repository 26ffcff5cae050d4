// The shelf of seals on looks. Rows are added and answered, never taken away, and their terms never change.
import { sql } from 'kysely';
import type { LookSeal, SealAct } from '../../../core/people/look-seal.ts';
import { addEvents } from '../../bus/events.store.ts';
import type { Actor } from '../../bus/events.ts';
import type { ForceTransaction } from '../../db/database.ts';

/** A seal as it was kept. */
export interface KeptSeal extends LookSeal {
  readonly id: string;
  /** The number of the case. */
  readonly reason: string;
}

/** Keeps a request; false where one of that id is kept already, or what it names is not known. */
export async function addSeal(transaction: ForceTransaction, seal: KeptSeal, actor: Actor): Promise<boolean> {
  const { id, viewerId, officerId, from, to, reason, reviewAt, askedBy, askedAt } = seal;
  const { rows } = await sql`
    insert into look_seals (force_id, id, viewer_id, officer_id, from_at, to_at, reason, review_at, asked_by, asked_at)
    select force_in_hand(), ${id}, staff.id, officers.id, ${new Date(from)}, ${dateOf(to)}, ${reason}, ${new Date(reviewAt)},
      ${askedBy}, ${new Date(askedAt)}
    from staff, officers where staff.id = ${viewerId} and officers.id = ${officerId}
    on conflict do nothing returning id
  `.execute(transaction);
  if (rows.length === 0) return false;
  await addEvents(transaction, actor, [{ name: 'look-seal.asked', subject: { sealId: id } }]);
  return true;
}

const happened = {
  confirm: 'look-seal.confirmed',
  decline: 'look-seal.declined',
  withdraw: 'look-seal.withdrawn',
  close: 'look-seal.closed',
} as const satisfies Readonly<Record<SealAct, string>>;

/** Keeps what was done about a seal that the transaction holds. */
export async function keepSeal(
  transaction: ForceTransaction,
  { id, answer, answeredBy, answeredAt, closedBy, closedAt }: KeptSeal,
  act: SealAct,
  actor: Actor,
): Promise<void> {
  await sql`
    update look_seals set answer = ${answer}, answered_by = ${answeredBy}, answered_at = ${dateOf(answeredAt)},
      closed_by = ${closedBy}, closed_at = ${dateOf(closedAt)}
    where id = ${id}
  `.execute(transaction);
  await addEvents(transaction, actor, [{ name: happened[act], subject: { sealId: id } }]);
}

/** A seal, held until the transaction ends so that two people do not answer it at once; null where there is none. */
export async function sealHeld(transaction: ForceTransaction, id: string): Promise<KeptSeal | null> {
  const { rows } = await sql<SealRow>`
    select ${columns} from look_seals where id = ${id} for update
  `.execute(transaction);
  return rows.length === 0 ? null : sealFrom(rows[0]);
}

/** The seals on looks at an officer. */
export async function sealsOn(transaction: ForceTransaction, officerId: string): Promise<KeptSeal[]> {
  const { rows } = await sql<SealRow>`
    select ${columns} from look_seals where officer_id = ${officerId}
  `.execute(transaction);
  return rows.map(sealFrom);
}

/** All seals there ever were, the latest first. */
export async function readSeals(transaction: ForceTransaction): Promise<KeptSeal[]> {
  const { rows } = await sql<SealRow>`
    select ${columns} from look_seals order by asked_at desc, id
  `.execute(transaction);
  return rows.map(sealFrom);
}

const columns = sql`id, viewer_id as "viewerId", officer_id as "officerId", from_at as "fromAt", to_at as "toAt", reason,
  review_at as "reviewAt", asked_by as "askedBy", asked_at as "askedAt", answer, answered_by as "answeredBy",
  answered_at as "answeredAt", closed_by as "closedBy", closed_at as "closedAt"`;

type SealRow = Omit<KeptSeal, 'from' | 'to' | 'reviewAt' | 'askedAt' | 'answeredAt' | 'closedAt'> & {
  readonly fromAt: Date;
  readonly toAt: Date | null;
  readonly reviewAt: Date;
  readonly askedAt: Date;
  readonly answeredAt: Date | null;
  readonly closedAt: Date | null;
};

function sealFrom({ fromAt, toAt, reviewAt, askedAt, answeredAt, closedAt, ...row }: SealRow): KeptSeal {
  return {
    ...row,
    from: fromAt.getTime(),
    to: toAt?.getTime() ?? null,
    reviewAt: reviewAt.getTime(),
    askedAt: askedAt.getTime(),
    answeredAt: answeredAt?.getTime() ?? null,
    closedAt: closedAt?.getTime() ?? null,
  };
}

function dateOf(at: number | null): Date | null {
  return at === null ? null : new Date(at);
}
