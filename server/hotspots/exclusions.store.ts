// The shelf of exclusions: stations, custody and hospitals whose time is no patrol of a hotspot.
import { sql } from 'kysely';
import { boundaryFromGeometry } from '../../core/hotspots/boundary.ts';
import { geometryFromBoundary } from '../../core/hotspots/index.ts';
import { addEvents } from '../bus/events.store.ts';
import type { Actor } from '../bus/events.ts';
import type { ForceTransaction } from '../db/database.ts';
import type { Exclusion } from './cut-out.ts';

export interface DatedExclusion extends Exclusion {
  /** Milliseconds since 1970 UTC. */
  readonly validFrom: number;
  /** Null while it holds. */
  readonly validTo: number | null;
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
  const rows = exclusions.map(({ area, validFrom, validTo, ...each }) => ({
    ...each,
    area: geometryFromBoundary(area),
    valid_from: new Date(validFrom),
    valid_to: validTo === null ? null : new Date(validTo),
  }));
  await sql`
    insert into exclusions (force_id, id, name, kind, area, valid_from, valid_to)
    select force_in_hand(), id, name, kind, area, valid_from, valid_to
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id uuid, name text, kind text, area jsonb,
      valid_from timestamptz, valid_to timestamptz)
    on conflict (force_id, name) do update set kind = excluded.kind, area = excluded.area,
      valid_from = excluded.valid_from, valid_to = excluded.valid_to
  `.execute(transaction);
  await addEvents(
    transaction,
    actor,
    exclusions.map(({ id }) => ({ name: 'exclusion.imported', subject: { exclusionId: id } }) as const),
  );
}
