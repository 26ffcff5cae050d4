// The shelf of authorities: dispersal authorities, public spaces protection orders, closures. Added and ended early, never changed or removed.
import { sql } from 'kysely';
import type { Authority } from '../../core/activities/authority.ts';
import { addEvents } from '../bus/events.store.ts';
import type { Actor } from '../bus/events.ts';
import type { ForceTransaction } from '../db/database.ts';

/** Those that hold at some moment from `from` to before `to` (ms; null: without end), the earliest first. One that was ended before it began holds at none. */
export async function authoritiesTouching(
  transaction: ForceTransaction,
  from: number,
  to: number | null,
): Promise<Authority[]> {
  const until = to === null ? null : new Date(to);
  const { rows } = await sql<Row>`
    select ${columns} from authorities
    where force_id = force_in_hand() and (${until}::timestamptz is null or valid_from < ${until}::timestamptz)
      and least(valid_until, ended_at, 'infinity') > greatest(${new Date(from)}::timestamptz, valid_from)
    order by valid_from, id
  `.execute(transaction);
  return rows.map(authorityIn);
}

/** All that are on record, those too that were ended before they began; the earliest first. */
export async function readAuthorities(transaction: ForceTransaction): Promise<Authority[]> {
  const { rows } = await sql<Row>`
    select ${columns} from authorities where force_id = force_in_hand() order by valid_from, id
  `.execute(transaction);
  return rows.map(authorityIn);
}

/** The one of that id, or null. */
export async function readAuthority(transaction: ForceTransaction, id: string): Promise<Authority | null> {
  const { rows } = await sql<Row>`
    select ${columns} from authorities where force_id = force_in_hand() and id = ${id}
  `.execute(transaction);
  return rows.length === 0 ? null : authorityIn(rows[0]);
}

/** Those of these ids. */
export async function authoritiesNamed(
  transaction: ForceTransaction,
  ids: readonly string[],
): Promise<Authority[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Row>`
    select ${columns} from authorities where force_id = force_in_hand() and id = any(${ids}::uuid[])
  `.execute(transaction);
  return rows.map(authorityIn);
}

/** Puts one on record. False where its id is taken. */
export async function addAuthority(
  transaction: ForceTransaction,
  authority: Authority,
  actor: Actor,
  now: number,
): Promise<boolean> {
  const { authorityId, kind, name, terms, reference, givenBy, from, until, boundary } = authority;
  const { rows } = await sql`
    insert into authorities (force_id, id, kind, name, terms, reference, given_by, valid_from, valid_until, boundary, made_at, made_by)
    values (force_in_hand(), ${authorityId}, ${kind}, ${name}, ${terms}, ${reference}, ${givenBy}, ${new Date(from)},
      ${until === null ? null : new Date(until)}, ${JSON.stringify(boundary)}::jsonb, ${new Date(now)}, ${actor})
    on conflict (force_id, id) do nothing returning id
  `.execute(transaction);
  if (rows.length === 0) return false;
  await addEvents(transaction, actor, [{ name: 'authority.made', subject: { authorityId } }]);
  return true;
}

/** Ends one at a moment (ms) not before its first. False where none of that id is still without an end of its own. */
export async function endAuthority(
  transaction: ForceTransaction,
  authorityId: string,
  at: number,
  actor: Actor,
): Promise<boolean> {
  const { rows } = await sql`
    update authorities set ended_at = ${new Date(at)}, ended_by = ${actor}
    where force_id = force_in_hand() and id = ${authorityId} and ended_at is null returning id
  `.execute(transaction);
  if (rows.length === 0) return false;
  await addEvents(transaction, actor, [{ name: 'authority.ended', subject: { authorityId, from: at } }]);
  return true;
}

type Row = Omit<Authority, 'from' | 'until' | 'endedAt'> & {
  readonly begins: Date;
  readonly ends: Date | null;
  readonly ended: Date | null;
};

const columns = sql`id as "authorityId", kind, name, terms, reference, given_by as "givenBy", boundary,
  valid_from as begins, valid_until as ends, ended_at as ended`;

function authorityIn({ begins, ends, ended, ...row }: Row): Authority {
  return {
    ...row,
    from: begins.getTime(),
    until: ends?.getTime() ?? null,
    endedAt: ended?.getTime() ?? null,
  };
}
