// The shelf of what was declared: history from files, and time that officers declare; apart from the visits, which were measured.
import { sql } from 'kysely';
import type { DeclaredVisit } from '../../../core/tracking/declared.ts';
import { addEvents } from '../../bus/events.store.ts';
import type { Actor } from '../../bus/events.ts';
import type { ForceTransaction } from '../../db/database.ts';

export interface StoredDeclared {
  readonly id: string;
  readonly visit: DeclaredVisit;
}

/** Keeps declared visits; what is on record already stays. Gives how many were new. */
export async function addDeclared(
  transaction: ForceTransaction,
  declared: readonly StoredDeclared[],
  terms: { readonly importId: string; readonly at: number },
  actor: Actor,
): Promise<number> {
  const { rows } = await sql`
    insert into declared_visits (force_id, id, hotspot_id, officer_id, started_at, ended_at, people, evidence, source,
      definition, imported_at)
    select force_in_hand(), id, hotspot_id, officer_id, started_at, ended_at, people, evidence, source, definition,
      ${new Date(terms.at)}
    from jsonb_to_recordset(${JSON.stringify(declared.map(columnsOf))}::jsonb) as row (
      id uuid, hotspot_id text, officer_id uuid, started_at timestamptz, ended_at timestamptz, people integer,
      evidence text, source text, definition text)
    on conflict (force_id, id) do nothing
    returning id
  `.execute(transaction);
  if (rows.length === 0) return 0;
  const subject = { importId: terms.importId, added: rows.length };
  await addEvents(transaction, actor, [{ name: 'declared-visits.imported', subject }]);
  return rows.length;
}

/** Declared visits that stand and reach into a time (ms), of one hotspot or of all, the earliest first. */
export async function readDeclared(
  transaction: ForceTransaction,
  asked: {
    readonly from: number;
    readonly to: number;
    readonly hotspotId?: string | undefined;
    readonly isOfFiles?: true;
  },
): Promise<DeclaredVisit[]> {
  type Row = Omit<DeclaredVisit, 'startedAt' | 'endedAt'> & Record<'started' | 'ended', Date>;
  const { rows } = await sql<Row>`
    select hotspot_id as "hotspotId", officer_id as "officerId", started_at as started, ended_at as ended, people,
      evidence, source, definition
    from declared_visits
    where force_id = force_in_hand() and withdrawn_at is null
      and started_at < ${new Date(asked.to)} and ended_at > ${new Date(asked.from)}
      and (not ${asked.isOfFiles ?? false}::boolean or reason is null)
      and (${asked.hotspotId ?? null}::text is null or hotspot_id = ${asked.hotspotId ?? null})
    order by started_at, id
  `.execute(transaction);
  return rows.map(({ started, ended, ...row }) => ({
    ...row,
    startedAt: started.getTime(),
    endedAt: ended.getTime(),
  }));
}

/** Until when visits of each hotspot were declared by files (ms): there the series breaks. */
export async function declaredUntil(transaction: ForceTransaction): Promise<Map<string, number>> {
  const { rows } = await sql<{ hotspot: string; at: Date }>`
    select hotspot_id as hotspot, max(ended_at) as at from declared_visits
    where force_id = force_in_hand() and reason is null group by hotspot_id
  `.execute(transaction);
  return new Map(rows.map(({ hotspot, at }) => [hotspot, at.getTime()]));
}

function columnsOf({ id, visit }: StoredDeclared) {
  return {
    id,
    hotspot_id: visit.hotspotId,
    officer_id: visit.officerId,
    started_at: new Date(visit.startedAt),
    ended_at: new Date(visit.endedAt),
    people: visit.people,
    evidence: visit.evidence,
    source: visit.source,
    definition: visit.definition,
  };
}
