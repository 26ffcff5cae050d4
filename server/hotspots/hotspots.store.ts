// The shelf of hotspots: versions in time, a new one only where something changed.
import { sql } from 'kysely';
import { geometryFromBoundary, type Hotspot, hotspotsFromGeoJson } from '../../core/hotspots/index.ts';
import { addEvents } from '../bus/events.store.ts';
import type { Actor } from '../bus/events.ts';
import type { ForceTransaction } from '../db/database.ts';

export interface HotspotVersion {
  readonly hotspot: Hotspot;
  readonly version: number;
  /** Milliseconds since 1970 UTC; the first version of a hotspot holds for all time before, too. */
  readonly validFrom: number;
  /** Null while it holds. */
  readonly validTo: number | null;
}

export interface HotspotImport {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly unchanged: readonly string[];
}

/** Takes over hotspots: new ones for all time, changed ones as a new version that holds from `validFrom` (ms) on. Others stay. */
export async function importHotspots(
  transaction: ForceTransaction,
  hotspots: readonly Hotspot[],
  validFrom: number,
  actor: Actor,
): Promise<HotspotImport> {
  const current = await readHotspotVersions(transaction);
  const holds = new Map(current.filter((v) => v.validTo === null).map((v) => [v.hotspot.id, v]));
  const added = hotspots.filter((hotspot) => !holds.has(hotspot.id));
  const changed = hotspots.filter((hotspot) => {
    const known = holds.get(hotspot.id);
    return known !== undefined && wordsOf(known.hotspot) !== wordsOf(hotspot);
  });
  const rows = [...added, ...changed].map((hotspot) => ({
    ...rowOf(hotspot),
    version: (holds.get(hotspot.id)?.version ?? 0) + 1,
    valid_from: new Date(holds.has(hotspot.id) ? validFrom : 0),
  }));
  if (rows.length > 0) {
    await endVersions(
      transaction,
      changed.map((hotspot) => hotspot.id),
      validFrom,
    );
    await addVersions(transaction, rows);
    const events = rows.map(({ id, version }) => {
      return { name: 'hotspot.imported', subject: { hotspotId: id, version } } as const;
    });
    await addEvents(transaction, actor, events);
  }
  const touched = new Set(rows.map((row) => row.id));
  return {
    added: added.map((hotspot) => hotspot.id),
    changed: changed.map((hotspot) => hotspot.id),
    unchanged: hotspots.filter((hotspot) => !touched.has(hotspot.id)).map((hotspot) => hotspot.id),
  };
}

/** All versions of all hotspots, in order of id (code units), then version. */
export async function readHotspotVersions(transaction: ForceTransaction): Promise<HotspotVersion[]> {
  const rows = await transaction
    .selectFrom('hotspots')
    .select(['id', 'name', 'boundary', 'version', 'valid_from', 'valid_to'])
    .select(['visit_target_seconds', 'day_target_visits', 'day_target_patrol_seconds'])
    .orderBy('id')
    .orderBy('version')
    .execute();
  return rows.map((row) => {
    const properties = {
      name: row.name,
      visitTargetSeconds: row.visit_target_seconds,
      dayTargetVisits: row.day_target_visits,
      dayTargetPatrolSeconds: row.day_target_patrol_seconds,
    };
    const feature = { type: 'Feature', id: row.id, properties, geometry: row.boundary };
    const { hotspots, problems } = hotspotsFromGeoJson(feature);
    if (problems.length > 0) throw new Error(`A kept hotspot cannot be read: ${problems[0].message}`);
    return {
      hotspot: hotspots[0],
      version: row.version,
      validFrom: row.valid_from.getTime(),
      validTo: row.valid_to === null ? null : row.valid_to.getTime(),
    };
  });
}

async function endVersions(transaction: ForceTransaction, ids: readonly string[], at: number): Promise<void> {
  if (ids.length === 0) return;
  await sql`
    update hotspots set valid_to = greatest(valid_from, ${new Date(at)})
    where force_id = force_in_hand() and id = any(${ids}::text[]) and valid_to is null
  `.execute(transaction);
}

async function addVersions(
  transaction: ForceTransaction,
  rows: readonly (ReturnType<typeof rowOf> & { version: number; valid_from: Date })[],
): Promise<void> {
  await sql`
    insert into hotspots (force_id, id, version, name, boundary, visit_target_seconds, day_target_visits,
      day_target_patrol_seconds, valid_from)
    select force_in_hand(), id, version, name, boundary, visit_target_seconds, day_target_visits,
      day_target_patrol_seconds, valid_from
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id text, version integer, name text, boundary jsonb,
      visit_target_seconds float8, day_target_visits integer, day_target_patrol_seconds float8, valid_from timestamptz)
  `.execute(transaction);
}

function rowOf({ id, name, boundary, targets }: Hotspot) {
  return {
    id,
    name,
    boundary: geometryFromBoundary(boundary),
    visit_target_seconds: targets.visitTargetSeconds,
    day_target_visits: targets.dayTargetVisits,
    day_target_patrol_seconds: targets.dayTargetPatrolSeconds,
  };
}

function wordsOf(hotspot: Hotspot): string {
  return JSON.stringify(rowOf(hotspot));
}
