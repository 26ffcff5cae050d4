// The shelf of organisations: whose people these are, and what each lets the others see of them.
import { sql } from 'kysely';
import type { Dated } from '../../core/people/former.ts';
import { actions, type OrganisationKind, organisationKinds, type Share } from '../../core/people/index.ts';
import { addEvents } from '../bus/events.store.ts';
import type { Actor } from '../bus/events.ts';
import type { ForceTransaction } from '../db/database.ts';

export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  /** What the staff of other organisations may do with its people's data, as far as their roles go. */
  readonly shares: readonly Share[];
}

/** Adds an organisation under an id made by the caller, or gives the one of that name. */
export async function ensureOrganisation(
  transaction: ForceTransaction,
  { id, name, kind, shares }: Organisation,
  actor: Actor,
): Promise<Organisation> {
  const { rows } = await sql`
    insert into organisations (force_id, id, name, kind, shares)
    values (force_in_hand(), ${id}, ${name}, ${kind}, ${JSON.stringify(shares)}::jsonb)
    on conflict (force_id, name) do nothing returning id
  `.execute(transaction);
  if (rows.length === 1) {
    await addEvents(transaction, actor, [{ name: 'organisation.added', subject: { organisationId: id } }]);
    return { id, name, kind, shares };
  }
  const known = (await readOrganisations(transaction)).find((each) => each.name === name);
  if (known === undefined) throw new Error('An organisation was taken away while being looked up');
  return known;
}

/** Gives an organisation another name. False where it has that already. */
export async function renameOrganisation(
  transaction: ForceTransaction,
  organisationId: string,
  name: string,
  actor: Actor,
): Promise<boolean> {
  const { rows } = await sql`
    update organisations set name = ${name} where id = ${organisationId} and name <> ${name} returning id
  `.execute(transaction);
  if (rows.length === 0) return false;
  await addEvents(transaction, actor, [{ name: 'organisation.renamed', subject: { organisationId } }]);
  return true;
}

/** Sets what an organisation shares from a moment (ms) on; what it shared is kept beside, with until when. False where it is not known. */
export async function setShares(
  transaction: ForceTransaction,
  organisationId: string,
  shares: readonly Share[],
  at: number,
  actor: Actor,
): Promise<boolean> {
  const { rows } = await sql`
    update organisations set shares = ${JSON.stringify(shares)}::jsonb,
      former_shares = case when shares = ${JSON.stringify(shares)}::jsonb then former_shares
        else former_shares || jsonb_build_object('until', ${at}::bigint, 'shares', shares) end
    where id = ${organisationId} returning id
  `.execute(transaction);
  if (rows.length === 0) return false;
  await addEvents(transaction, actor, [
    { name: 'organisation.shared', subject: { organisationId, shares: [...shares] } },
  ]);
  return true;
}

/** All organisations of the force by name. */
export async function readOrganisations(transaction: ForceTransaction): Promise<Organisation[]> {
  const { rows } = await sql<{ id: string; name: string; kind: string; shares: readonly KeptShare[] }>`
    select id, name, kind, shares from organisations order by name
  `.execute(transaction);
  return rows.map(({ id, name, kind, shares }) => ({
    id,
    name,
    kind: organisationKinds.find((each) => each === kind) ?? 'provider',
    shares: sharesFrom(shares),
  }));
}

/** What each organisation of the force shares, and what it shared before. */
export async function sharesOverTime(
  transaction: ForceTransaction,
): Promise<ReadonlyMap<string, Dated<readonly Share[]>>> {
  const { rows } = await sql<{
    id: string;
    shares: readonly KeptShare[];
    formerShares: readonly { readonly until: number; readonly shares: readonly KeptShare[] }[];
  }>`
    select id, shares, former_shares as "formerShares" from organisations
  `.execute(transaction);
  return new Map(
    rows.map(({ id, shares, formerShares }) => {
      const former = formerShares.map(({ until, shares: then }) => ({ until, value: sharesFrom(then) }));
      return [id, { value: sharesFrom(shares), former }];
    }),
  );
}

interface KeptShare {
  readonly with: string;
  readonly action: string;
}

/** An action of a later version is shared with nobody here. */
function sharesFrom(kept: readonly KeptShare[]): Share[] {
  return kept.flatMap((share) => {
    const action = actions.find((known) => known === share.action);
    const other = organisationKinds.find((known) => known === share.with);
    return action === undefined || other === undefined ? [] : [{ with: other, action }];
  });
}
