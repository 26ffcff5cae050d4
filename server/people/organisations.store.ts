// The shelf of organisations: whose people these are, and what each lets the others see of them.
import { sql } from 'kysely';
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

/** Sets what an organisation shares. False where it is not known. */
export async function setShares(
  transaction: ForceTransaction,
  organisationId: string,
  shares: readonly Share[],
  actor: Actor,
): Promise<boolean> {
  const { rows } = await sql`
    update organisations set shares = ${JSON.stringify(shares)}::jsonb where id = ${organisationId} returning id
  `.execute(transaction);
  if (rows.length === 0) return false;
  await addEvents(transaction, actor, [
    { name: 'organisation.shared', subject: { organisationId, shares: [...shares] } },
  ]);
  return true;
}

/** All organisations of the force by name. */
export async function readOrganisations(transaction: ForceTransaction): Promise<Organisation[]> {
  const { rows } = await sql<{
    id: string;
    name: string;
    kind: string;
    shares: { with: string; action: string }[];
  }>`
    select id, name, kind, shares from organisations order by name
  `.execute(transaction);
  return rows.map(({ id, name, kind, shares }) => ({
    id,
    name,
    kind: organisationKinds.find((each) => each === kind) ?? 'provider',
    // An action of a later version is shared with nobody here.
    shares: shares.flatMap((share): Share[] => {
      const action = actions.find((known) => known === share.action);
      const other = organisationKinds.find((known) => known === share.with);
      return action === undefined || other === undefined ? [] : [{ with: other, action }];
    }),
  }));
}
