// The shelf of exclusions: stations, custody and hospitals whose time is no patrol of a hotspot.
import { sql } from 'kysely';
import { boundaryFromGeometry } from '../../core/hotspots/boundary.ts';
import { geometryFromBoundary } from '../../core/hotspots/index.ts';
import { addEvents } from '../bus/events.store.ts';
import type { Actor } from '../bus/events.ts';
import type { ForceTransaction } from '../db/database.ts';
import type { Exclusion } from './cut-out.ts';
import { type DecidedEnd, endColumns, endKept } from './decided-end.ts';

export interface DatedExclusion extends Exclusion {
  /** Milliseconds since 1970 UTC. */
  readonly validFrom: number;
  /** Null while it holds. */
  readonly validTo: number | null;
  /** The end with who decided on it; null while it holds. */
  readonly end: DecidedEnd | null;
}

/** All exclusions, in order of their names. */
export async function readExclusions(transaction: ForceTransaction): Promise<DatedExclusion[]> {
  const rows = await transaction.selectFrom('exclusions').selectAll().orderBy('name').execute();
  return rows.map((row) => {
    const shape = boundaryFromGeometry(row.area);
    if (!shape.ok) throw new Error(`A kept exclusion cannot be read: ${shape.problem.reason}`);
    return {
      id: row.id,
      name: row.name,
      kind: row.kind,
      area: shape.boundary,
      validFrom: row.valid_from.getTime(),
      validTo: row.valid_to?.getTime() ?? null,
      end: endKept(row),
    };
  });
}

/** Keeps exclusions; one of a name that is known takes its place. */
export async function keepExclusions(
  transaction: ForceTransaction,
  exclusions: readonly DatedExclusion[],
  actor: Actor,
): Promise<void> {
  if (exclusions.length === 0) return;
  const rows = exclusions.map(({ area, validFrom, validTo, end, ...each }) => ({
    ...each,
    ...endColumns(end),
    area: geometryFromBoundary(area),
    valid_from: new Date(validFrom),
    valid_to: validTo === null ? null : new Date(validTo),
  }));
  await sql`
    insert into exclusions (force_id, id, name, kind, area, valid_from, valid_to, end_decided_at, end_decided_by)
    select force_in_hand(), id, name, kind, area, valid_from, valid_to, end_decided_at, end_decided_by
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id uuid, name text, kind text, area jsonb,
      valid_from timestamptz, valid_to timestamptz, end_decided_at timestamptz, end_decided_by text)
    on conflict (force_id, name) do update set kind = excluded.kind, area = excluded.area,
      valid_from = excluded.valid_from, valid_to = excluded.valid_to, end_decided_at = excluded.end_decided_at,
      end_decided_by = excluded.end_decided_by
  `.execute(transaction);
  await addEvents(
    transaction,
    actor,
    exclusions.map(({ id }) => ({ name: 'exclusion.imported', subject: { exclusionId: id } }) as const),
  );
}

/** Ends an exclusion, or with null withdraws its end. */
export async function endExclusion(
  transaction: ForceTransaction,
  { id, end: before }: DatedExclusion,
  end: DecidedEnd | null,
  actor: Actor,
): Promise<void> {
  const { valid_to, end_decided_at, end_decided_by } = endColumns(end);
  await sql`
    update exclusions set valid_to = ${valid_to}, end_decided_at = ${end_decided_at}, end_decided_by = ${end_decided_by}
    where force_id = force_in_hand() and id = ${id}
  `.execute(transaction);
  const name = end === null ? 'exclusion.end-withdrawn' : 'exclusion.ended';
  const from = end?.at ?? before?.at ?? 0;
  await addEvents(transaction, actor, [{ name, subject: { exclusionId: id, from } }]);
}
