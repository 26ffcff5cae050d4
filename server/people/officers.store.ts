// The shelf of officers.
import { sql } from 'kysely';
import type { Dated } from '../../core/people/former.ts';
import type { PlacedOfficer } from '../../core/people/looked-at.ts';
import { type OfficerStanding, officerKinds } from '../../core/people/officer-kind.ts';
import type { Subject } from '../../core/people/reach.ts';
import type { BookOfficer } from '../../core/people/staff-book.ts';
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
  /** Whose they are; null: of the force itself. */
  readonly organisationId: string | null;
  /** Their team; null: of none. */
  readonly areaId: string | null;
}

/** An officer as reach asks of them. */
export function subjectOf({ id, organisationId, areaId }: Pick<Officer, 'id' | keyof Place>): Subject {
  return { officerId: id, organisationId, areaId };
}

type Place = Pick<Officer, 'organisationId' | 'areaId'>;

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
    return { ...officer, number: rows[0].number, organisationId: null, areaId: null };
  }
  const known = (await readOfficers(transaction)).find((each) => each.callSign === officer.callSign);
  if (known === undefined) throw new Error('An officer was taken away while being looked up');
  return known;
}

/**
 * Says whose somebody is and to which team they belong from a moment (ms) on; where they belonged is kept beside, with until when. False where it was
 * so already, or there is nobody of that id.
 */
export async function placeOfficer(
  transaction: ForceTransaction,
  officerId: string,
  { organisationId, areaId }: Place,
  at: number,
  actor: Actor,
): Promise<boolean> {
  const { rows } = await sql`
    update officers set organisation_id = ${organisationId}, area_id = ${areaId},
      former_places = former_places || jsonb_build_object('until', ${at}::bigint, 'organisationId', organisation_id, 'areaId', area_id)
    where id = ${officerId} and (organisation_id, area_id) is distinct from (${organisationId}::uuid, ${areaId}::uuid)
    returning id
  `.execute(transaction);
  if (rows.length === 0) return false;
  await addEvents(transaction, actor, [{ name: 'officer.placed', subject: { officerId } }]);
  return true;
}

/** All officers of the force, in order of their call signs. */
export async function readOfficers(transaction: ForceTransaction): Promise<Officer[]> {
  const rows = await transaction
    .selectFrom('officers')
    .select([
      'id',
      'number',
      'call_sign as callSign',
      'role',
      'organisation_id as organisationId',
      'area_id as areaId',
    ])
    .orderBy('call_sign')
    .execute();
  return rows;
}

/** All officers of the force, and where they belonged when. */
export async function placedOfficers(transaction: ForceTransaction): Promise<PlacedOfficer[]> {
  const { rows } = await sql<Place & { id: string; formerPlaces: (Place & { readonly until: number })[] }>`
    select id, organisation_id as "organisationId", area_id as "areaId", former_places as "formerPlaces" from officers
  `.execute(transaction);
  return rows.map(({ id, formerPlaces, ...value }) => {
    const former = formerPlaces.map(({ until, ...place }) => ({ until, value: place }));
    return { officerId: id, places: { value, former } };
  });
}

/** Somebody on patrol as what they log asks of them: what they are, and whose they were when. */
export interface PatrolOfficer {
  readonly callSign: string;
  readonly standing: OfficerStanding;
  /** Null: of the force itself. */
  readonly organisationId: Dated<string | null>;
}

/** The officer of that id, or null. */
export async function readPatrolOfficer(
  transaction: ForceTransaction,
  officerId: string,
): Promise<PatrolOfficer | null> {
  const { rows } = await sql<BookOfficerRow & { formerPlaces: (Place & { readonly until: number })[] }>`
    select ${bookColumns}, former_places as "formerPlaces" from officers where id = ${officerId}
  `.execute(transaction);
  return (
    rows
      .map(({ formerPlaces, ...row }) => {
        const former = formerPlaces.map(({ until, organisationId }) => ({ until, value: organisationId }));
        const { callSign, organisationId, ...standing } = bookOfficerFrom(row);
        return { callSign, standing, organisationId: { value: organisationId, former } };
      })
      .at(0) ?? null
  );
}

/** Says who somebody is on patrol: call sign, the force's word for it, kind, and from and until when they are designated. False where it was so already. */
export async function describeOfficer(
  transaction: ForceTransaction,
  {
    id,
    callSign,
    role,
    kind,
    designatedFrom,
    designatedUntil,
  }: Omit<BookOfficer, 'organisationId' | 'areaId'>,
  actor: Actor,
): Promise<boolean> {
  const { rows } = await sql`
    update officers set call_sign = ${callSign}, role = ${role}, kind = ${kind}, designated_from = ${designatedFrom}::date,
      designated_until = ${designatedUntil}::date
    where id = ${id} and (call_sign, role, kind, designated_from, designated_until)
      is distinct from (${callSign}, ${role}, ${kind}::text, ${designatedFrom}::date, ${designatedUntil}::date)
    returning id
  `.execute(transaction);
  if (rows.length === 0) return false;
  await addEvents(transaction, actor, [{ name: 'officer.changed', subject: { officerId: id } }]);
  return true;
}

/** All officers of the force with what they are, in order of their call signs. */
export async function readOfficerBook(transaction: ForceTransaction): Promise<BookOfficer[]> {
  const { rows } = await sql<BookOfficerRow>`
    select ${bookColumns} from officers order by call_sign
  `.execute(transaction);
  return rows.map(bookOfficerFrom);
}

type BookOfficerRow = Omit<BookOfficer, 'kind'> & { kind: string | null };

const bookColumns = sql`id, call_sign as "callSign", role, kind, to_char(designated_from, 'YYYY-MM-DD') as "designatedFrom",
  to_char(designated_until, 'YYYY-MM-DD') as "designatedUntil", organisation_id as "organisationId", area_id as "areaId"`;

/** A kind that this version does not know is none. */
function bookOfficerFrom(row: BookOfficerRow): BookOfficer {
  return { ...row, kind: officerKinds.find((known) => known === row.kind) ?? null };
}
