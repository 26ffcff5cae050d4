// What an identity provider's claims mean: whom they are about, how they may be found here, and in which roles they are.
// Microsoft Entra ID is minded where it differs: `oid` is the person, `sub` only that person at this application.
import * as z from 'zod/mini';
import type { Role } from '../../../core/people/index.ts';
import { rolesFromProvider } from '../../../core/people/provider-roles.ts';

/** Without control characters: a database keeps no zero, and a name has none. */
const text = z.string().check(z.minLength(1), z.maxLength(300), z.regex(/^\P{Cc}*$/u));
const words = z.string().check(z.trim(), z.minLength(1), z.maxLength(300), z.regex(/^\P{Cc}*$/u));
/** Whatever is not as expected counts as not said, except who it is. */
const perhaps = <Type extends z.ZodMiniType>(type: Type) => z.catch(z.optional(type), undefined);

const claimsShape = z.object({
  iss: text,
  sub: text,
  oid: z.optional(text),
  name: perhaps(words),
  email: perhaps(text),
  email_verified: perhaps(z.boolean()),
  preferred_username: perhaps(text),
  /** Where Entra says another directory let them in: a guest, whose user name may be an address from anywhere. */
  idp: perhaps(z.string()),
  // Some send one role as a text.
  roles: perhaps(z.union([z.array(z.unknown()), z.string()])),
  _claim_names: perhaps(z.looseObject({ groups: z.optional(z.unknown()) })),
  hasgroups: perhaps(z.union([z.boolean(), z.string()])),
});

/** Somebody as their provider names them. */
export interface ProviderPerson {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  /** In lower case; null where the provider does not vouch for one. */
  readonly email: string | null;
  /** Those of ours that it says; null where it says nothing of roles. */
  readonly roles: readonly Role[] | null;
}

export type Meaning =
  | { readonly ok: true; readonly person: ProviderPerson }
  | { readonly ok: false; readonly reason: 'groups-overage' | 'provider-refused' };

export function personFrom(told: Readonly<Record<string, unknown>>): Meaning {
  const read = claimsShape.safeParse(told);
  if (!read.success) return { ok: false, reason: 'provider-refused' };
  const claims = read.data;
  const roles = claims.roles === undefined ? null : rolesIn(claims.roles);
  // Too many groups to be sent. They would have to be fetched; roles of the application are always sent.
  const isOverage = claims._claim_names?.groups !== undefined || String(claims.hasgroups) === 'true';
  if (roles === null && isOverage) return { ok: false, reason: 'groups-overage' };
  const { iss: issuer, sub, oid, name, preferred_username: userName } = claims;
  return {
    ok: true,
    person: { issuer, subject: oid ?? sub, name: name ?? userName ?? sub, email: emailIn(claims), roles },
  };
}

function rolesIn(told: string | readonly unknown[]): Role[] {
  return rolesFromProvider([told].flat().filter((each) => typeof each === 'string'));
}

/** An address that the provider vouches for. Entra says its own user names, and never that an address was verified. */
function emailIn(claims: z.infer<typeof claimsShape>): string | null {
  const { iss, email, email_verified: isVerified, preferred_username: userName, idp } = claims;
  if (email !== undefined && isVerified === true) return email.toLowerCase();
  const isEntra = URL.parse(iss)?.host === 'login.microsoftonline.com';
  return isEntra && idp === undefined && userName?.includes('@') ? userName.toLowerCase() : null;
}
