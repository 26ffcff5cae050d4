// The shelf of staff: those who may sign in, and the roles they hold.
import { sql } from 'kysely';
import { type Grant, type Role, roles } from '../../core/people/index.ts';
import { addEvents } from '../bus/events.store.ts';
import type { Actor } from '../bus/events.ts';
import type { ForceTransaction } from '../db/database.ts';

export interface StaffMember {
  readonly id: string;
  readonly name: string;
  /** In lower case; null where they sign in without. */
  readonly email: string | null;
  readonly organisationId: string;
  /** Their team; null for headquarters. */
  readonly areaId: string | null;
  /** The officer they are on patrol. */
  readonly officerId: string | null;
  readonly hasLeft: boolean;
}

export type NewStaff = Omit<StaffMember, 'hasLeft'>;

/** Adds somebody who may sign in; false where that email or officer is somebody else's. */
export async function addStaff(
  transaction: ForceTransaction,
  { id, name, email, organisationId, areaId, officerId }: NewStaff,
  actor: Actor,
): Promise<boolean> {
  const { rows } = await sql`
    insert into staff (force_id, id, name, email, organisation_id, area_id, officer_id)
    values (force_in_hand(), ${id}, ${name}, ${email}, ${organisationId}, ${areaId}, ${officerId})
    on conflict do nothing returning id
  `.execute(transaction);
  if (rows.length === 0) return false;
  await addEvents(transaction, actor, [{ name: 'staff.added', subject: { staffId: id } }]);
  return true;
}

/** Says that somebody has left: they sign in no more. False where they had before. */
export async function staffLeft(
  transaction: ForceTransaction,
  staffId: string,
  at: number,
  actor: Actor,
): Promise<boolean> {
  const { rows } = await sql`
    update staff set left_at = ${new Date(at)} where id = ${staffId} and left_at is null returning id
  `.execute(transaction);
  if (rows.length === 0) return false;
  await addEvents(transaction, actor, [{ name: 'staff.left', subject: { staffId } }]);
  return true;
}

/** Says who somebody is, whose and where they belong. False where it was so already. */
export async function changeStaff(
  transaction: ForceTransaction,
  { id, name, email, organisationId, areaId, officerId }: NewStaff,
  actor: Actor,
): Promise<boolean> {
  const { rows } = await sql`
    update staff set name = ${name}, email = ${email}, organisation_id = ${organisationId}, area_id = ${areaId},
      officer_id = ${officerId}
    where id = ${id} and (name, email, organisation_id, area_id, officer_id)
      is distinct from (${name}, ${email}::text, ${organisationId}::uuid, ${areaId}::uuid, ${officerId}::uuid)
    returning id
  `.execute(transaction);
  if (rows.length === 0) return false;
  await addEvents(transaction, actor, [{ name: 'staff.changed', subject: { staffId: id } }]);
  return true;
}

/** Says that somebody who had left is back. False where they had not. */
export async function staffReturned(
  transaction: ForceTransaction,
  staffId: string,
  actor: Actor,
): Promise<boolean> {
  const { rows } = await sql`
    update staff set left_at = null where id = ${staffId} and left_at is not null returning id
  `.execute(transaction);
  if (rows.length === 0) return false;
  await addEvents(transaction, actor, [{ name: 'staff.returned', subject: { staffId } }]);
  return true;
}

/** Everybody who may sign in or once might, by name. */
export async function readStaff(transaction: ForceTransaction): Promise<StaffMember[]> {
  const { rows } = await sql<StaffMember>`
    select id, name, email, organisation_id as "organisationId", area_id as "areaId", officer_id as "officerId",
      left_at is not null as "hasLeft"
    from staff order by name, id
  `.execute(transaction);
  return rows;
}

/** The account of whoever is that officer; null where they have none. */
export async function staffOfOfficer(
  transaction: ForceTransaction,
  officerId: string,
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from staff where officer_id = ${officerId} order by left_at desc nulls first limit 1
  `.execute(transaction);
  return rows.at(0)?.id ?? null;
}

/** Grants a role; false where they hold it already. */
export async function grantRole(
  transaction: ForceTransaction,
  grant: Grant & { readonly id: string; readonly staffId: string; readonly source: 'here' | 'provider' },
  at: number,
  actor: Actor,
): Promise<boolean> {
  const { id, staffId, role, areaId, source } = grant;
  const { rows } = await sql`
    insert into role_grants (force_id, id, staff_id, role, area_id, source, granted_at, granted_by)
    values (force_in_hand(), ${id}, ${staffId}, ${role}, ${areaId}, ${source}, ${new Date(at)}, ${actor})
    on conflict do nothing returning id
  `.execute(transaction);
  if (rows.length === 0) return false;
  await addEvents(transaction, actor, [{ name: 'role.granted', subject: { staffId, role, areaId } }]);
  return true;
}

/** Ends a role that somebody holds; false where they do not. */
export async function endRole(
  transaction: ForceTransaction,
  staffId: string,
  { role, areaId }: Grant,
  at: number,
  actor: Actor,
): Promise<boolean> {
  const { rows } = await sql`
    update role_grants set ended_at = ${new Date(at)}, ended_by = ${actor}
    where staff_id = ${staffId} and role = ${role} and area_id is not distinct from ${areaId}::uuid and ended_at is null
    returning id
  `.execute(transaction);
  if (rows.length === 0) return false;
  await addEvents(transaction, actor, [{ name: 'role.ended', subject: { staffId, role, areaId } }]);
  return true;
}

/** A role that somebody holds, and where it comes from. */
export interface HeldRole extends Grant {
  readonly staffId: string;
  readonly source: 'here' | 'provider';
}

/** The roles that are held now. */
export async function readRoles(transaction: ForceTransaction): Promise<HeldRole[]> {
  const { rows } = await sql<Omit<HeldRole, 'role'> & { role: string }>`
    select staff_id as "staffId", role, area_id as "areaId", source from role_grants
    where ended_at is null order by granted_at, role
  `.execute(transaction);
  return rows.flatMap((row) => {
    // A role that this version does not know grants nothing.
    const role: Role | undefined = roles.find((known) => known === row.role);
    return role === undefined ? [] : [{ ...row, role }];
  });
}
