// Passkeys: what an authenticator is asked, and whether its answer is true. The library is here alone, so that it can be replaced. A passkey
// belongs to the name of a host and opens nothing elsewhere; each question is answered once, within five minutes.
import { isIP } from 'node:net';
import * as z from 'zod/mini';
import { type NewPasskey, ownerFrom, type PasskeyUse, userHandleOf } from '../../../core/people/passkey.ts';
import { onceOf } from './once.ts';
import type { Passkey } from './passkeys.store.ts';

/** Where a passkey is for: the origin of the pages, and the name of its host. */
export interface PasskeyPlace {
  readonly origin: string;
  readonly name: string;
}

/** The place of an origin; null where its host has no name but a number. */
export function passkeyPlace(origin: string): PasskeyPlace | null {
  const host = URL.parse(origin)?.hostname ?? '';
  const isNumber = host === '' || host.startsWith('[') || isIP(host) !== 0;
  return isNumber ? null : { origin, name: host };
}

/** Who adds a passkey. */
export interface PasskeyOwner {
  readonly forceId: number;
  readonly staffId: string;
  readonly name: string;
}

export type Passkeys = ReturnType<typeof passkeysAt>;

/** Loaded when the first passkey is used: it is large, and nobody else waits for it. */
const library = () => import('@simplewebauthn/server');

const questionTerms = { milliseconds: 5 * 60_000, most: 10_000 } as const;
const signingIn = 'signing-in';
/** Ed25519, ES256 and RS256, as COSE numbers them: what authenticators have. */
const algorithms = [-8, -7, -257];

export function passkeysAt(now: () => number) {
  /** By challenge, what it was asked for: signing in, or adding to somebody. */
  const asked = onceOf<string>(questionTerms);
  /** The challenge that is answered, where it was asked for that and nobody has answered it before. */
  const challengeIn = (clientData: string, purpose: string): string | null => {
    const challenge = challengeOf(clientData);
    return challenge !== null && asked.take(challenge, now()) === purpose ? challenge : null;
  };
  return {
    /** What is asked of whoever signs in: any passkey of this place, and that it knows who holds it. */
    async question(place: PasskeyPlace) {
      const { generateAuthenticationOptions } = await library();
      const options = await generateAuthenticationOptions({ rpID: place.name, userVerification: 'required' });
      asked.keep(options.challenge, signingIn, now());
      return { ...options, rpId: place.name };
    },

    /** Whose passkey answers and, once that was looked up, whether truly; null where it was not asked. */
    answer(place: PasskeyPlace, use: PasskeyUse) {
      const challenge = challengeIn(use.response.clientDataJSON, signingIn);
      const owner = ownerFrom(Buffer.from(use.response.userHandle, 'base64url').toString('utf8'));
      if (challenge === null || owner === null) return null;
      return {
        owner,
        /** Its counter now; null where it is not true, or a copy was used before. */
        counterOf: (passkey: Passkey) => counterOf(place, challenge, use, passkey),
      };
    },

    /** What is asked of an authenticator that is to have a passkey for somebody who has some already. */
    async offer(place: PasskeyPlace, owner: PasskeyOwner, had: readonly Passkey[]) {
      const { generateRegistrationOptions } = await library();
      const options = await generateRegistrationOptions({
        rpID: place.name,
        rpName: 'Beatkeeper',
        userID: new TextEncoder().encode(userHandleOf(owner.forceId, owner.staffId)),
        userName: owner.name,
        userDisplayName: owner.name,
        // Whose make it is does not matter here.
        attestationType: 'none',
        supportedAlgorithmIDs: algorithms,
        excludeCredentials: had.map(({ credentialId, transports }) => ({
          id: credentialId,
          transports: [...transports],
        })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      });
      asked.keep(options.challenge, owner.staffId, now());
      return { ...options, rp: { ...options.rp, id: place.name } };
    },

    /** The new passkey of an answer; null where it is not true or was not asked of that person. */
    async made(place: PasskeyPlace, staffId: string, { response }: NewPasskey) {
      const challenge = challengeIn(response.response.clientDataJSON, staffId);
      if (challenge === null) return null;
      const { transports = [], ...rest } = response.response;
      const { verifyRegistrationResponse } = await library();
      const read = await verifyRegistrationResponse({
        response: { ...response, response: { ...rest, transports } },
        expectedChallenge: challenge,
        expectedOrigin: place.origin,
        expectedRPID: place.name,
        supportedAlgorithmIDs: algorithms,
        requireUserVerification: true,
      }).catch(() => null);
      if (read === null || !read.verified) return null;
      const { id, publicKey, counter } = read.registrationInfo.credential;
      return { credentialId: id, publicKey, counter, transports };
    },
  };
}

async function counterOf(
  place: PasskeyPlace,
  expectedChallenge: string,
  response: PasskeyUse,
  { credentialId, publicKey, counter }: Passkey,
): Promise<number | null> {
  const { verifyAuthenticationResponse } = await library();
  const read = await verifyAuthenticationResponse({
    response,
    expectedChallenge,
    expectedOrigin: place.origin,
    expectedRPID: place.name,
    credential: { id: credentialId, publicKey, counter },
    requireUserVerification: true,
  }).catch(() => null);
  return read?.verified ? read.authenticationInfo.newCounter : null;
}

const clientDataShape = z.object({ challenge: z.string() });

/** The challenge that an answer says it answers; null where it cannot be read. */
function challengeOf(clientData: string): string | null {
  try {
    const told: unknown = JSON.parse(Buffer.from(clientData, 'base64url').toString('utf8'));
    return clientDataShape.safeParse(told).data?.challenge ?? null;
  } catch {
    return null;
  }
}
