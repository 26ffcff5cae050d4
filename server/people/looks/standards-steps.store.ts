// How people came to professional standards, as the shelves of roles and of links have it.
import { sql } from 'kysely';
import type { OrganisationKind } from '../../../core/people/permission.ts';
import type { StandardsStep } from '../../../core/people/standards-step.ts';
import type { ForceTransaction } from '../../db/database.ts';

export interface KeptStep extends Omit<StandardsStep, 'maker' | 'makerName'> {
  readonly madeBy: string;
  readonly organisationId: string;
  readonly organisationKind: OrganisationKind;
}

/** Roles of professional standards granted since a time (ms), and links made since for whoever held one since. The latest first. */
export async function stepsSince(transaction: ForceTransaction, since: number): Promise<KeptStep[]> {
  const { rows } = await sql<Omit<KeptStep, 'at' | 'overAt'> & { at: Date; overAt: Date | null }>`
    with held as (
      select staff_id, granted_at, granted_by, ended_at from role_grants
      where role = 'professional-standards' and (ended_at is null or ended_at >= ${new Date(since)})
    ),
    steps as (
      select 'role' as kind, staff_id, granted_at as at, granted_by as made_by, ended_at as over_at from held
      union all
      select 'link', staff_id, made_at, made_by, used_at from sign_in_links where staff_id in (select staff_id from held)
    )
    select steps.kind, staff.name, organisations.name as organisation, organisations.id as "organisationId",
      organisations.kind as "organisationKind", at, made_by as "madeBy", over_at as "overAt"
    from steps
    join staff on staff.id = staff_id
    join organisations on organisations.id = organisation_id
    where at >= ${new Date(since)}
    order by at desc, steps.kind, staff.name
  `.execute(transaction);
  return rows.map(({ at, overAt, ...row }) => {
    return { ...row, at: at.getTime(), overAt: overAt?.getTime() ?? null };
  });
}
