// The force's identity provider behind a small interface: OpenID Connect by authorization code with PKCE. The library is here alone, so that it
// can be replaced. What the provider answers in words is not passed on: it is not ours to show.
import * as client from 'openid-client';

/** An identity provider, and who this server is there. */
export interface ProviderOptions {
  /** As it names itself: an https address. */
  readonly issuer: string;
  readonly clientId: string;
  /** Null where the provider knows this server as a public client. */
  readonly clientSecret: string | null;
  /** As its people know it, such as "Derbyshire Police". */
  readonly name: string;
}

/** What has to be known again when somebody comes back. */
export interface Secrets {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export type Came =
  | { readonly ok: true; readonly claims: Readonly<Record<string, unknown>> }
  | {
      readonly ok: false;
      readonly reason: 'provider-unavailable' | 'provider-refused';
      /** For the log: a word of the library or of OAuth, never a sentence of the provider's. */
      readonly code: string;
    };

export interface ProviderClient {
  /** Where to send somebody who is to come back to an address of ours; null where the provider does not answer. */
  begin(back: string): Promise<{ readonly address: string; readonly secrets: Secrets } | null>;
  /** Who came back, by the address they came to. */
  finish(address: URL, secrets: Secrets): Promise<Came>;
}

/** How far the clocks of provider and server may be apart. */
const skewSeconds = 60;
const patienceSeconds = 10;

export function providerClient(options: ProviderOptions, now: () => number): ProviderClient {
  const issuer = new URL(options.issuer);
  let known: Promise<client.ServerMetadata> | null = null;
  let keys: client.ExportedJWKSCache | undefined;

  async function describesItself(): Promise<client.ServerMetadata> {
    const found = await client.discovery(issuer, options.clientId, undefined, undefined, {
      timeout: patienceSeconds,
      execute: isLoopback(issuer) ? [client.allowInsecureRequests] : [],
    });
    return found.serverMetadata();
  }

  /** The provider as it describes itself; asked once for all who wait, and again where it did not answer. */
  function discovered(): Promise<client.ServerMetadata> {
    known ??= describesItself().catch((error) => {
      known = null;
      throw error;
    });
    return known;
  }

  function configured(metadata: client.ServerMetadata): client.Configuration {
    const terms = {
      ...(options.clientSecret === null ? {} : { client_secret: options.clientSecret }),
      // The library has a clock of its own; time is told by ours.
      [client.clockSkew]: Math.round((now() - Date.now()) / 1000),
      [client.clockTolerance]: skewSeconds,
    };
    // From its plain description an issuer is expected word for word: one for every tenant of a cloud would let in strangers.
    const configuration = new client.Configuration(metadata, options.clientId, terms);
    configuration.timeout = patienceSeconds;
    if (isLoopback(issuer)) client.allowInsecureRequests(configuration);
    if (keys !== undefined) client.setJwksCache(configuration, keys);
    client.enableNonRepudiationChecks(configuration);
    return configuration;
  }

  return {
    async begin(back) {
      const metadata = await discovered().catch(() => null);
      if (metadata === null) return null;
      const secrets = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      };
      const address = client.buildAuthorizationUrl(configured(metadata), {
        redirect_uri: back,
        scope: 'openid profile email',
        state: secrets.state,
        nonce: secrets.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(secrets.verifier),
        code_challenge_method: 'S256',
      });
      return { address: address.href, secrets };
    },
    async finish(address, { state, nonce, verifier }) {
      try {
        const configuration = configured(await discovered());
        const tokens = await client.authorizationCodeGrant(configuration, address, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        });
        keys = client.getJwksCache(configuration);
        const claims = tokens.claims();
        if (claims === undefined) return { ok: false, reason: 'provider-refused', code: 'no_id_token' };
        // The library minds when they end, but not when they begin.
        if (claims.iat > now() / 1000 + skewSeconds)
          return { ok: false, reason: 'provider-refused', code: 'issued_later' };
        return { ok: true, claims };
      } catch (error) {
        return { ok: false, ...meaningOf(error) };
      }
    },
  };
}

function isLoopback({ hostname }: URL): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

/** Whether the provider refused or did not answer, and a word for the log. */
function meaningOf(error: unknown): { reason: 'provider-unavailable' | 'provider-refused'; code: string } {
  if (error instanceof client.ResponseBodyError || error instanceof client.AuthorizationResponseError)
    return { reason: 'provider-refused', code: /^[\w-]{1,40}$/.test(error.error) ? error.error : 'error' };
  const code = error instanceof client.ClientError ? (error.code ?? '') : '';
  const isSilent =
    error instanceof TypeError ||
    ['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON'].includes(
      code,
    );
  return { reason: isSilent ? 'provider-unavailable' : 'provider-refused', code: code || 'unknown' };
}
