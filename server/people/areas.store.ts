// The shelf of areas: the tree from division to ward, who is named for each and how its team is reached.
import { sql } from 'kysely';
import type { Dated } from '../../core/people/former.ts';
import { type AreaKind, areaKinds } from '../../core/people/index.ts';
import { addEvents } from '../bus/events.store.ts';
import type { Actor } from '../bus/events.ts';
import type { ForceTransaction } from '../db/database.ts';

export interface Area {
  readonly id: string;
  /** The area above; null at the top. */
  readonly parentId: string | null;
  readonly kind: AreaKind;
  readonly name: string;
  /** How its team is reached by the public; empty where nobody said. */
  readonly contact: string;
  readonly namedOfficerId: string | null;
}

/** Adds an area under an id made by the caller, or gives the one of that name in the same area above. */
export async function ensureArea(transaction: ForceTransaction, area: Area, actor: Actor): Promise<Area> {
  const { rows } = await sql`
    insert into areas (force_id, id, parent_id, kind, name, contact, named_officer_id)
    values (force_in_hand(), ${area.id}, ${area.parentId}, ${area.kind}, ${area.name}, ${area.contact}, ${area.namedOfficerId})
    on conflict (force_id, parent_id, name) do nothing returning id
  `.execute(transaction);
  if (rows.length === 1) {
    await addEvents(transaction, actor, [{ name: 'area.added', subject: { areaId: area.id } }]);
    return area;
  }
  const areas = await readAreas(transaction);
  const known = areas.find(({ name, parentId }) => name === area.name && parentId === area.parentId);
  if (known === undefined) throw new Error('An area was taken away while being looked up');
  return known;
}

/** Says what an area is called and of which kind, what it lies in, who is named for it and how it is reached, from a moment (ms) on; what it lay in is kept beside, with until when. False where it was so already. */
export async function changeArea(
  transaction: ForceTransaction,
  { id, parentId, kind, name, contact, namedOfficerId }: Area,
  at: number,
  actor: Actor,
): Promise<boolean> {
  const { rows } = await sql`
    update areas set parent_id = ${parentId}, kind = ${kind}, name = ${name}, contact = ${contact},
      named_officer_id = ${namedOfficerId},
      former_parents = case when parent_id is not distinct from ${parentId}::uuid then former_parents
        else former_parents || jsonb_build_object('until', ${at}::bigint, 'parentId', parent_id) end
    where id = ${id} and (parent_id, kind, name, contact, named_officer_id)
      is distinct from (${parentId}::uuid, ${kind}, ${name}, ${contact}, ${namedOfficerId}::uuid)
    returning id
  `.execute(transaction);
  if (rows.length === 0) return false;
  await addEvents(transaction, actor, [{ name: 'area.changed', subject: { areaId: id } }]);
  return true;
}

/** All areas of the force by name. */
export async function readAreas(transaction: ForceTransaction): Promise<Area[]> {
  const { rows } = await sql<Omit<Area, 'kind'> & { kind: string }>`
    select id, parent_id as "parentId", kind, name, contact, named_officer_id as "namedOfficerId" from areas order by name
  `.execute(transaction);
  return rows.map((row) => ({ ...row, kind: areaKinds.find((each) => each === row.kind) ?? 'ward' }));
}

/** The area above each of the force, and the one that was above it before; null at the top. */
export async function parentsOverTime(
  transaction: ForceTransaction,
): Promise<ReadonlyMap<string, Dated<string | null>>> {
  const { rows } = await sql<{
    id: string;
    parentId: string | null;
    formerParents: readonly { readonly until: number; readonly parentId: string | null }[];
  }>`
    select id, parent_id as "parentId", former_parents as "formerParents" from areas
  `.execute(transaction);
  return new Map(
    rows.map(({ id, parentId, formerParents }) => {
      const former = formerParents.map(({ until, parentId: value }) => ({ until, value }));
      return [id, { value: parentId, former }];
    }),
  );
}
