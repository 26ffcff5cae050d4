// Passkeys over the wire: what a browser's authenticator is asked and what it answers, as WebAuthn's own JSON. Binary parts are base64url.
// Only what is read here is described; the rest of what browsers send is left out.
import * as z from 'zod/mini';

const base64url = (longest: number) => z.string().check(z.maxLength(longest), z.regex(/^[\w-]*$/));
const credentialId = base64url(1400);

/** What stands round an answer of an authenticator. */
const credential = {
  id: credentialId,
  rawId: credentialId,
  type: z.literal('public-key'),
  clientExtensionResults: z.record(z.string(), z.unknown()),
};

/** A sign-in by a passkey, as `PublicKeyCredential.toJSON()` gives it. */
export const passkeyUse = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url(8000),
    authenticatorData: base64url(8000),
    signature: base64url(8000),
    /** Whose it is. Passkeys that are found without a name always say it. */
    userHandle: base64url(100),
  }),
});

/** A new passkey, with the name by which its owner knows it. */
export const newPasskey = z.object({
  name: z
    .string()
    .check(
      z.trim(),
      z.minLength(1, 'Give it a name.'),
      z.maxLength(60, 'Use at most 60 letters.'),
      z.regex(/^\P{Cc}*$/u, 'Use letters, numbers and signs.'),
    ),
  response: z.object({
    ...credential,
    response: z.object({
      clientDataJSON: base64url(8000),
      attestationObject: base64url(60_000),
      transports: z.optional(z.array(z.string().check(z.maxLength(40))).check(z.maxLength(10))),
    }),
  }),
});

/** What `PublicKeyCredential.parseRequestOptionsFromJSON()` takes. */
export const passkeyQuestion = z.looseObject({ challenge: z.string(), rpId: z.string() });

/** What `PublicKeyCredential.parseCreationOptionsFromJSON()` takes. */
export const passkeyOffer = z.looseObject({
  challenge: z.string(),
  rp: z.object({ id: z.string(), name: z.string() }),
  user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
  pubKeyCredParams: z.array(z.object({ type: z.literal('public-key'), alg: z.number() })),
});

export type PasskeyUse = z.infer<typeof passkeyUse>;
export type NewPasskey = z.infer<typeof newPasskey>;

/** Whose a passkey is, as it carries it itself: the force too, so that no look-up crosses forces. */
export function userHandleOf(forceId: number, staffId: string): string {
  return `${forceId}:${staffId}`;
}

/** The same read back; null where it is none of ours. */
export function ownerFrom(userHandle: string): { readonly forceId: number; readonly staffId: string } | null {
  const match = /^([1-9]\d{0,8}):([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/.exec(userHandle);
  return match === null ? null : { forceId: Number(match[1]), staffId: match[2] };
}
