// Whose account somebody has here whom the identity provider names, and in which roles it says they are.
import type { Role } from '../../../core/people/index.ts';
import type { ForceTransaction } from '../../db/database.ts';
import { ensureOrganisation } from '../organisations.store.ts';
import { addStaff, endRole, grantRole, readRoles, readStaff, type StaffMember } from '../staff.store.ts';
import { isLinked, linkIdentity, staffOfIdentity, waitForIdentities } from './identities.store.ts';
import type { ProviderPerson } from './provider.ts';

export interface AccountTerms {
  /** The force's own organisation, to which whoever is new belongs. */
  readonly forceName: string;
  readonly newId: () => string;
  readonly now: number;
}

/** The account of somebody, found, linked or added, with the provider's roles brought up to date; null where they are not known here. */
export async function accountOfPerson(
  t: ForceTransaction,
  person: ProviderPerson,
  terms: AccountTerms,
): Promise<string | null> {
  await waitForIdentities(t);
  const staff = await readStaff(t);
  const known = await staffOfIdentity(t, person);
  if (known !== null) {
    // Who has left is not found by another way either.
    if (!staff.some(({ id, hasLeft }) => id === known && !hasLeft)) return null;
    await bringRoles(t, known, person.roles ?? [], terms);
    return known;
  }
  const staffId = (await byEmail(t, staff, person.email)) ?? (await added(t, person, terms));
  if (staffId === null) return null;
  await linkIdentity(t, { issuer: person.issuer, subject: person.subject, staffId }, 'provider');
  await bringRoles(t, staffId, person.roles ?? [], terms);
  return staffId;
}

/** Somebody who was added here by their address and has never come by the provider. */
async function byEmail(
  t: ForceTransaction,
  staff: readonly StaffMember[],
  email: string | null,
): Promise<string | null> {
  if (email === null) return null;
  const member = staff.find((each) => each.email === email && !each.hasLeft);
  return member === undefined || (await isLinked(t, member.id)) ? null : member.id;
}

/** Adds somebody to whom the provider gives a role here; null where it gives none, or their address is somebody else's. */
async function added(
  t: ForceTransaction,
  { name, email, roles }: ProviderPerson,
  { forceName, newId }: AccountTerms,
): Promise<string | null> {
  if (roles === null || roles.length === 0) return null;
  const own = { id: newId(), name: forceName, kind: 'police-force', shares: [] } as const;
  const organisation = await ensureOrganisation(t, own, 'provider');
  const member = { id: newId(), name, email, organisationId: organisation.id, areaId: null, officerId: null };
  return (await addStaff(t, member, 'provider')) ? member.id : null;
}

/**
 * Makes the roles that came from the provider equal to what it says now; those granted here are left alone. Where it says nothing of roles,
 * it says none: Entra leaves the claim out when somebody's last role was taken away.
 */
async function bringRoles(
  t: ForceTransaction,
  staffId: string,
  told: readonly Role[],
  { newId, now }: AccountTerms,
): Promise<void> {
  const held = (await readRoles(t)).filter((grant) => grant.staffId === staffId);
  for (const { role, areaId, source } of held) {
    if (source === 'provider' && !told.includes(role))
      await endRole(t, staffId, { role, areaId }, now, 'provider');
  }
  for (const role of told) {
    const grant = { id: newId(), staffId, role, areaId: null, source: 'provider' } as const;
    if (!held.some((each) => each.role === role && each.areaId === null))
      await grantRole(t, grant, now, 'provider');
  }
}
