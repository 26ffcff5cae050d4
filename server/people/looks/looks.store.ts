// The shelf of looks. The row is the record itself, and its own event.
import { sql } from 'kysely';
import { type LookView, lookHolds, sameLookWithin } from '../../../core/people/look.ts';
import type { OrganisationKind } from '../../../core/people/permission.ts';
import type { Span } from '../../../core/people/reach.ts';
import { addEvents } from '../../bus/events.store.ts';
import type { Actor } from '../../bus/events.ts';
import type { ForceTransaction } from '../../db/database.ts';

export interface Look {
  readonly viewerId: string;
  readonly view: LookView;
  /** Null where it was everybody whom the viewer reached. */
  readonly officerId: string | null;
  /** How far that was; null of one officer. */
  readonly reach: readonly Span[] | null;
  /** The stretch looked at (ms); null for the present. */
  readonly from: number | null;
  readonly to: number | null;
  readonly reason: string | null;
}

/** Keeps a look; one like it of a moment ago goes on instead. */
export async function keepLook(
  transaction: ForceTransaction,
  id: string,
  { viewerId, view, officerId, reach, from, to, reason }: Look,
  now: number,
): Promise<void> {
  const at = new Date(now);
  const [fromAt, toAt] = [dateOf(from), dateOf(to)];
  const spans = reach === null ? null : JSON.stringify(reach);
  // Two of one viewer at the same moment must not both find none before them.
  await sql`select pg_advisory_xact_lock(hashtext(${`look ${viewerId}`}), force_in_hand())`.execute(
    transaction,
  );
  await sql`
    with gone_on as (
      update looks set ended_at = greatest(ended_at, ${at})
      where viewer_id = ${viewerId} and view = ${view} and officer_id is not distinct from ${officerId}::uuid
        and reach is not distinct from ${spans}::jsonb and from_at is not distinct from ${fromAt}::timestamptz
        and to_at is not distinct from ${toAt}::timestamptz and reason is not distinct from ${reason}::text
        and organisation_id = (select organisation_id from staff where id = ${viewerId})
        and ended_at > ${new Date(now - sameLookWithin)}
      returning id
    )
    insert into looks (force_id, id, viewer_id, organisation_id, view, officer_id, reach, from_at, to_at, began_at, ended_at, reason)
    select force_in_hand(), ${id}, staff.id, organisation_id, ${view}, ${officerId}::uuid, ${spans}::jsonb, ${fromAt}, ${toAt}, ${at},
      ${at}, ${reason}
    from staff where staff.id = ${viewerId} and not exists (select from gone_on)
  `.execute(transaction);
}

/** Keeps a look that was given a reason, before it is taken. */
export async function addLook(
  transaction: ForceTransaction,
  id: string,
  look: Look,
  now: number,
): Promise<void> {
  const at = new Date(now);
  await sql`
    insert into looks (force_id, id, viewer_id, organisation_id, view, officer_id, reach, from_at, to_at, began_at, ended_at, reason)
    select force_in_hand(), ${id}, staff.id, organisation_id, ${look.view}, ${look.officerId}::uuid,
      ${look.reach === null ? null : JSON.stringify(look.reach)}::jsonb, ${dateOf(look.from)}, ${dateOf(look.to)}, ${at}, ${at},
      ${look.reason}
    from staff where staff.id = ${look.viewerId}
  `.execute(transaction);
}

/** Takes a look that was given a reason not long ago, and that covers what is asked for. False where there is none such. */
export async function takeLook(
  transaction: ForceTransaction,
  id: string,
  { viewerId, view, officerId, from, to }: Look,
  now: number,
): Promise<boolean> {
  const { rows } = await sql`
    update looks set ended_at = greatest(ended_at, ${new Date(now)})
    where id = ${id} and viewer_id = ${viewerId} and view = ${view} and officer_id is not distinct from ${officerId}::uuid
      and from_at <= ${dateOf(from)} and to_at >= ${dateOf(to)} and reason is not null
      and began_at > ${new Date(now - lookHolds)}
    returning id
  `.execute(transaction);
  return rows.length === 1;
}

/** A look as it was kept, with the names of who looked. */
export interface KeptLook extends Look {
  readonly id: string;
  readonly viewer: string;
  /** Whose staff the viewer was when they looked. */
  readonly organisationId: string;
  readonly organisationKind: OrganisationKind;
  readonly organisation: string;
  readonly beganAt: number;
  readonly endedAt: number;
}

/** Looks that began from one time until before another (ms; null: without end) that are at an officer by name, or at everybody somebody reached; sealed ones too. The latest first. */
export async function looksAround(
  transaction: ForceTransaction,
  officerId: string,
  from: number,
  to: number | null,
): Promise<KeptLook[]> {
  const { rows } = await sql<LookRow>`
    ${selectLooks}
    where began_at >= ${new Date(from)} and (${dateOf(to)}::timestamptz is null or began_at < ${dateOf(to)}) and (looks.officer_id = ${officerId} or looks.officer_id is null)
    order by began_at desc
  `.execute(transaction);
  return rows.map(lookFrom);
}

/** Notes that somebody searched the record of looks, before they are told what was found. */
export async function lookedUp(
  transaction: ForceTransaction,
  { viewerId, officerId, from, to }: LookQuestion,
  actor: Actor,
): Promise<void> {
  await addEvents(transaction, actor, [
    { name: 'looks.searched', subject: { viewerId, officerId, from, to } },
  ]);
}

/** When the first look on record began (ms); null without any. */
export async function firstLookAt(transaction: ForceTransaction): Promise<number | null> {
  const { rows } = await sql<{ at: Date | null }>`select min(began_at) as at from looks`.execute(transaction);
  return rows[0].at?.getTime() ?? null;
}

export interface LookQuestion {
  readonly viewerId: string | null;
  readonly officerId: string | null;
  /** When somebody looked (ms). */
  readonly from: number;
  readonly to: number;
}

/** Looks that were going on between two times, sealed ones too. The latest first. */
export async function looksFound(
  transaction: ForceTransaction,
  { viewerId, officerId, from, to }: LookQuestion,
  limit: number,
): Promise<KeptLook[]> {
  const { rows } = await sql<LookRow>`
    ${selectLooks}
    where began_at <= ${new Date(to)} and ended_at >= ${new Date(from)}
      and (${viewerId}::uuid is null or viewer_id = ${viewerId}) and (${officerId}::uuid is null or looks.officer_id = ${officerId})
    order by began_at desc
    limit ${limit}
  `.execute(transaction);
  return rows.map(lookFrom);
}

const selectLooks = sql`
  select looks.id, looks.viewer_id as "viewerId", staff.name as viewer, organisations.id as "organisationId", organisations.kind as "organisationKind",
    organisations.name as organisation, view, looks.officer_id as "officerId", reach, from_at as "fromAt", to_at as "toAt",
    began_at as "beganAt", ended_at as "endedAt", reason
  from looks
  join staff on staff.force_id = looks.force_id and staff.id = viewer_id
  join organisations on organisations.force_id = looks.force_id and organisations.id = looks.organisation_id
`;

type LookRow = Omit<KeptLook, 'from' | 'to' | 'beganAt' | 'endedAt'> & {
  readonly fromAt: Date | null;
  readonly toAt: Date | null;
  readonly beganAt: Date;
  readonly endedAt: Date;
};

function lookFrom({ fromAt, toAt, beganAt, endedAt, ...row }: LookRow): KeptLook {
  return {
    ...row,
    from: fromAt?.getTime() ?? null,
    to: toAt?.getTime() ?? null,
    beganAt: beganAt.getTime(),
    endedAt: endedAt.getTime(),
  };
}

function dateOf(at: number | null): Date | null {
  return at === null ? null : new Date(at);
}
