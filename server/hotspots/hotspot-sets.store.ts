// The shelf of named sets of hotspots and of who is in them from when to when. Days are 'YYYY-MM-DD'.
import { sql } from 'kysely';
import type { HotspotSetDates } from '../../core/hotspots/hotspot-set.ts';
import { addEvents } from '../bus/events.store.ts';
import type { Actor } from '../bus/events.ts';
import type { ForceTransaction } from '../db/database.ts';

/** All sets with their members, in order of their first day, then name. */
export async function readHotspotSets(transaction: ForceTransaction): Promise<HotspotSetDates[]> {
  const { rows } = await sql<HotspotSetDates>`
    select id, name, from_day::text as from, until_day::text as until, coalesce((
      select jsonb_agg(jsonb_build_object('hotspotId', hotspot_id, 'from', m.from_day, 'until', m.until_day)
        order by hotspot_id, m.from_day)
      from hotspot_set_members m where m.force_id = s.force_id and m.set_id = s.id), '[]') as members
    from hotspot_sets s where force_id = force_in_hand() order by from_day, name
  `.execute(transaction);
  return rows;
}

/** Makes a set, or gives one that is known another name or other days. */
export async function keepHotspotSet(
  transaction: ForceTransaction,
  set: Omit<HotspotSetDates, 'members'>,
  actor: Actor,
): Promise<void> {
  await sql`
    insert into hotspot_sets (force_id, id, name, from_day, until_day)
    values (force_in_hand(), ${set.id}, ${set.name}, ${set.from}::date, ${set.until}::date)
    on conflict (force_id, id) do update
      set name = excluded.name, from_day = excluded.from_day, until_day = excluded.until_day
  `.execute(transaction);
  await addEvents(transaction, actor, [{ name: 'hotspot-set.saved', subject: { setId: set.id } }]);
}

/** Hotspots enter a set on a day. Those that are in it on that day, or that come into it later, are left as they are. */
export async function enterHotspotSet(
  transaction: ForceTransaction,
  setId: string,
  hotspotIds: readonly string[],
  day: string,
  actor: Actor,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    insert into hotspot_set_members (force_id, set_id, hotspot_id, from_day)
    select force_in_hand(), ${setId}, id, ${day}::date from unnest(${hotspotIds}::text[]) as id
    where not exists (
      select from hotspot_set_members m where m.force_id = force_in_hand() and m.set_id = ${setId}
        and m.hotspot_id = id and (m.until_day is null or m.until_day > ${day}::date))
    returning hotspot_id as id
  `.execute(transaction);
  const entered = rows.map((row) => row.id);
  await addEvents(
    transaction,
    actor,
    entered.map((hotspotId) => ({ name: 'hotspot-set.entered', subject: { setId, hotspotId } }) as const),
  );
  return entered;
}

/** Hotspots leave a set on a day, from which on they are not in it. */
export async function leaveHotspotSet(
  transaction: ForceTransaction,
  setId: string,
  hotspotIds: readonly string[],
  day: string,
  actor: Actor,
): Promise<string[]> {
  // One that would leave before it came was never in it.
  const { rows } = await sql<{ id: string }>`
    with gone as (
      delete from hotspot_set_members where force_id = force_in_hand() and set_id = ${setId}
        and hotspot_id = any(${hotspotIds}::text[]) and from_day >= ${day}::date
      returning hotspot_id),
    ended as (
      update hotspot_set_members set until_day = ${day}::date where force_id = force_in_hand() and set_id = ${setId}
        and hotspot_id = any(${hotspotIds}::text[]) and from_day < ${day}::date
        and (until_day is null or until_day > ${day}::date)
      returning hotspot_id)
    select hotspot_id as id from gone union select hotspot_id from ended
  `.execute(transaction);
  const left = rows.map((row) => row.id);
  await addEvents(
    transaction,
    actor,
    left.map((hotspotId) => ({ name: 'hotspot-set.left', subject: { setId, hotspotId } }) as const),
  );
  return left;
}
