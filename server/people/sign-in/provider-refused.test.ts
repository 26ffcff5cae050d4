// What does not let in at the way back from an identity provider. Real: the app, PostgreSQL, HTTP, an OpenID Connect server.
// Faked: this server's clock, people's browsers (a jar of cookies that follows redirects), the provider's page for passwords.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import {
  type IdentityProvider,
  identityProvider,
  idTokenSeconds,
} from '../../../fixtures/identity-provider.ts';
import {
  entraPerson,
  leadsTo,
  sessionCookie,
  signingInAt,
  startCookie,
  type TestBrowser,
} from '../../test-browser.ts';
import { type TestServer, testServer } from '../../test-server.ts';

let server: TestServer;
let identity: IdentityProvider;
const { browser, comingBack, signIn } = signingInAt(() => server);
const lines: string[] = [];
before(async () => {
  identity = await identityProvider();
  const logSink = { write: (line: string) => lines.push(line) };
  server = await testServer({ provider: identity.options, logLevel: 'info', logSink });
  identity.sendBackTo(`${server.serving.url}/sign-in/provider/back`);
});
after(async () => {
  await server.stop();
  await identity.stop();
});
beforeEach(() => server.setNow(Date.now()));

const refusedAs = (name: string) => `/sign-in?refused=${name}`;
/** The code of the latest refusal, as the log has it. */
const lastCode = (): unknown =>
  JSON.parse(lines.findLast((line) => line.includes('was refused')) ?? '{}').code;

/** A sealed text with its first letter changed. */
const changed = (sealed: string) => (sealed.startsWith('A') ? 'B' : 'A') + sealed.slice(1);

describe('what does not let in', () => {
  const known = entraPerson('Hal Known', { roles: ['officer'] });
  beforeEach(async () => {
    identity.person = known;
  });

  /** Opens the way back and expects that it leads to nothing but words. */
  async function refused(by: TestBrowser, address: string, name: string): Promise<void> {
    const response = await by.open(address);
    assert.equal(leadsTo(response, address), server.serving.url + refusedAs(name));
    assert.equal(by.cookies.has(sessionCookie), false);
    assert.equal(by.cookies.has(startCookie), false);
  }

  test('an answer that was used, with its cookie or without', async () => {
    const by = browser();
    const address = await comingBack(by);
    const cookie = by.cookies.get(startCookie) ?? '';
    assert.equal((await by.open(address)).status, 303);
    assert.ok(by.cookies.delete(sessionCookie));
    await refused(by, address, 'start-stale');
    by.cookies.set(startCookie, cookie);
    await refused(by, address, 'start-stale');
  });

  test('a code that was used, on a start of one’s own', async () => {
    const victim = browser();
    const used = new URL(await comingBack(victim));
    await victim.open(used.href);
    const by = browser();
    const own = new URL(await comingBack(by));
    own.searchParams.set('code', used.searchParams.get('code') ?? '');
    await refused(by, own.href, 'provider-refused');
  });

  test('another’s code that was not used: it was not asked for with this verifier', async () => {
    const unused = new URL(await comingBack(browser()));
    const by = browser();
    const own = new URL(await comingBack(by));
    own.searchParams.set('code', unused.searchParams.get('code') ?? '');
    await refused(by, own.href, 'provider-refused');
  });

  test('a wrong state, which does not use up the right one', async () => {
    const by = browser();
    const address = new URL(await comingBack(by));
    const cookie = by.cookies.get(startCookie) ?? '';
    const wrong = new URL(address);
    wrong.searchParams.set('state', 'x');
    await refused(by, wrong.href, 'start-stale');
    wrong.searchParams.delete('state');
    await refused(by, wrong.href, 'start-stale');
    by.cookies.set(startCookie, cookie);
    assert.equal(leadsTo(await by.open(address.href), address.href), `${server.serving.url}/`);
  });

  test('a nonce or a verifier that is not of this start, another issuer, an error with words of its own', async () => {
    for (const [name, value, code] of [
      ['nonce', 'another', 'OAUTH_JWT_CLAIM_COMPARISON_FAILED'],
      ['code_challenge', 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM', 'invalid_grant'],
    ]) {
      const by = browser();
      const address = await comingBack(by, '/', (there) => there.searchParams.set(name, value));
      await refused(by, address, 'provider-refused');
      assert.equal(lastCode(), code);
    }
    for (const [name, value, code] of [
      ['iss', 'https://evil.example', 'OAUTH_INVALID_RESPONSE'],
      ['error', 'access_denied', 'access_denied'],
      ['error', '<script>', 'error'],
    ]) {
      const by = browser();
      const address = new URL(await comingBack(by));
      address.searchParams.set(name, value);
      address.searchParams.set('error_description', 'Ring 0123 456 to win');
      await refused(by, address.href, 'provider-refused');
      assert.equal(lastCode(), code);
    }
  });

  test('a missing, changed or old cookie', async () => {
    for (const change of [
      (by: TestBrowser) => by.cookies.delete(startCookie),
      (by: TestBrowser) => by.cookies.set(startCookie, changed(by.cookies.get(startCookie) ?? '')),
      (by: TestBrowser) => by.cookies.set(startCookie, 'x'),
      () => server.setNow(server.now() + 10 * 60_000),
    ]) {
      const by = browser();
      const address = await comingBack(by);
      change(by);
      await refused(by, address, 'start-stale');
    }
  });

  test('a clock that is further than a minute from the provider’s; within, it does', async () => {
    const ahead = (seconds: number) => server.setNow(Date.now() + (idTokenSeconds + seconds) * 1000);
    ahead(50);
    assert.equal((await signIn()).at, '/');
    ahead(70);
    assert.equal((await signIn()).at, refusedAs('provider-refused'));
    assert.equal(lastCode(), 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED');
    server.setNow(Date.now() - 50_000);
    assert.equal((await signIn()).at, '/');
    server.setNow(Date.now() - 70_000);
    assert.equal((await signIn()).at, refusedAs('provider-refused'));
    assert.equal(lastCode(), 'issued_later');
  });

  test('a provider that falls silent half-way', async () => {
    const by = browser();
    const address = await comingBack(by);
    identity.isDown = true;
    await refused(by, address, 'provider-unavailable');
    identity.isDown = false;
  });
});

test('the log says why somebody was refused, and not who', () => {
  const said = lines.filter((line) => line.includes('was refused'));
  assert.ok(said.some((line) => line.includes('start-stale')));
  for (const secret of ['Hal', 'northgate.example', 'oid-', 'pairwise', 'evil', 'Ring 0123', 'bks'])
    assert.ok(!lines.some((line) => line.includes(secret)), `${secret} is in the log`);
});
