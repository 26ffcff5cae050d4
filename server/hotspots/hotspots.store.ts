// The shelf of hotspots: versions in time. A version is added, ended by the next, or withdrawn; none is ever changed or removed.
import { sql } from 'kysely';
import type { BoundaryGeometry } from '../../core/hotspots/hotspot-features.ts';
import { geometryFromBoundary, type Hotspot, hotspotsFromGeoJson } from '../../core/hotspots/index.ts';
import { addEvents } from '../bus/events.store.ts';
import type { Actor } from '../bus/events.ts';
import type { ForceTransaction } from '../db/database.ts';
import type { CutHotspot, Exclusion } from './cut-out.ts';

export interface HotspotVersion {
  readonly hotspot: Hotspot;
  readonly version: number;
  /** Milliseconds since 1970 UTC. */
  readonly validFrom: number;
  /** Null while it holds. */
  readonly validTo: number | null;
  /** How it was drawn, where exclusions were cut out of it. */
  readonly drawn: BoundaryGeometry | null;
  /** What was cut out of it. */
  readonly exclusions: readonly Pick<Exclusion, 'id' | 'name' | 'kind'>[];
  readonly madeAt: number;
  readonly madeBy: string;
  /** Null unless it was withdrawn: then it holds at no time. */
  readonly withdrawnAt: number | null;
}

/** A version to be made. */
export interface NewVersion {
  readonly cut: CutHotspot;
  readonly version: number;
  readonly validFrom: number;
}

/** All versions of all hotspots, withdrawn ones too, in order of id (code units), then version. */
export async function readHotspotVersions(transaction: ForceTransaction): Promise<HotspotVersion[]> {
  const exclusions = await transaction.selectFrom('exclusions').select(['id', 'name', 'kind']).execute();
  const rows = await transaction
    .selectFrom('hotspots')
    .selectAll()
    .orderBy('id')
    .orderBy('version')
    .execute();
  return rows.map((row) => {
    const properties = {
      name: row.name,
      visitTargetSeconds: row.visit_target_seconds,
      dayTargetVisits: row.day_target_visits,
      dayTargetPatrolSeconds: row.day_target_patrol_seconds,
      dueSeconds: row.due_seconds,
      windows: row.windows,
    };
    return {
      hotspot: keptHotspot(row.id, properties, row.boundary),
      version: row.version,
      validFrom: row.valid_from.getTime(),
      validTo: row.valid_to?.getTime() ?? null,
      drawn:
        row.drawn === null ? null : geometryFromBoundary(keptHotspot(row.id, properties, row.drawn).boundary),
      exclusions: exclusions.filter(({ id }) => row.exclusion_ids.includes(id)),
      madeAt: row.made_at.getTime(),
      madeBy: row.made_by,
      withdrawnAt: row.withdrawn_at?.getTime() ?? null,
    };
  });
}

/** Lets nobody else make or withdraw versions until the transaction ends. */
export async function holdHotspots(transaction: ForceTransaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(7236, force_in_hand())`.execute(transaction);
}

/** Adds versions: where one begins, those of the same hotspot that held before end. */
export async function addHotspotVersions(
  transaction: ForceTransaction,
  versions: readonly NewVersion[],
  actor: Actor,
  now: number,
): Promise<void> {
  if (versions.length === 0) return;
  const rows = versions.map(({ cut, version, validFrom }) => ({
    ...contentOf(cut),
    version,
    valid_from: new Date(validFrom),
    made_at: new Date(now),
    made_by: actor,
  }));
  await sql`
    update hotspots set valid_to = greatest(hotspots.valid_from, row.valid_from)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id text, valid_from timestamptz)
    where force_id = force_in_hand() and hotspots.id = row.id and withdrawn_at is null
      and (valid_to is null or valid_to > row.valid_from)
  `.execute(transaction);
  await sql`
    insert into hotspots (force_id, id, version, name, boundary, visit_target_seconds, day_target_visits,
      day_target_patrol_seconds, due_seconds, windows, drawn, exclusion_ids, valid_from, made_at, made_by)
    select force_in_hand(), id, version, name, boundary, visit_target_seconds, day_target_visits,
      day_target_patrol_seconds, due_seconds, windows, drawn, exclusion_ids, valid_from, made_at, made_by
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id text, version integer, name text, boundary jsonb,
      visit_target_seconds float8, day_target_visits integer, day_target_patrol_seconds float8, due_seconds float8,
      windows jsonb, drawn jsonb, exclusion_ids uuid[], valid_from timestamptz, made_at timestamptz, made_by text)
  `.execute(transaction);
  const name = actor === 'console' ? 'hotspot.imported' : 'hotspot.drawn';
  const events = rows.map(({ id, version }) => ({ name, subject: { hotspotId: id, version } }) as const);
  await addEvents(transaction, actor, events);
}

/** Withdraws a version: the one before it, if any, holds again. */
export async function withdrawVersion(
  transaction: ForceTransaction,
  hotspotId: string,
  version: number,
  actor: Actor,
  now: number,
): Promise<void> {
  await sql`
    update hotspots set withdrawn_at = ${new Date(now)}, withdrawn_by = ${actor}, valid_to = valid_from
    where force_id = force_in_hand() and id = ${hotspotId} and version = ${version}
  `.execute(transaction);
  await sql`
    update hotspots set valid_to = null
    where force_id = force_in_hand() and id = ${hotspotId} and version = (
      select max(version) from hotspots
      where force_id = force_in_hand() and id = ${hotspotId} and version < ${version} and withdrawn_at is null)
  `.execute(transaction);
  await addEvents(transaction, actor, [{ name: 'hotspot.withdrawn', subject: { hotspotId, version } }]);
}

/** Whether two versions say the same of a hotspot. */
export function sayTheSame(one: Content, other: Content): boolean {
  return JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other));
}

/** What a version says, kept or still to be made. */
type Content = Pick<CutHotspot, 'hotspot' | 'drawn'> & {
  readonly exclusions: readonly { readonly id: string }[];
};

function contentOf({ hotspot, drawn, exclusions }: Content) {
  const { id, name, boundary, targets, windows } = hotspot;
  return {
    id,
    name,
    boundary: geometryFromBoundary(boundary),
    visit_target_seconds: targets.visitTargetSeconds,
    day_target_visits: targets.dayTargetVisits,
    day_target_patrol_seconds: targets.dayTargetPatrolSeconds,
    due_seconds: targets.dueSeconds,
    windows,
    drawn,
    exclusion_ids: exclusions.map((each) => each.id).toSorted(),
  };
}

function keptHotspot(id: string, properties: object, geometry: unknown): Hotspot {
  const { hotspots, problems } = hotspotsFromGeoJson({ type: 'Feature', id, properties, geometry });
  if (problems.length > 0) throw new Error(`A kept hotspot cannot be read: ${problems[0].message}`);
  return hotspots[0];
}
