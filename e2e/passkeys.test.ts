// Somebody adds a passkey, signs in by it without a name or a password, and loses it again.
// Real: server, database, browser, WebAuthn. Faked: the clock, and the authenticator's hardware and finger, by Chromium itself.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { makeSignInLink } from '../server/people/index.ts';
import type { TestPerson } from '../server/test-people.ts';
import { type TestServer, testServer } from '../server/test-server.ts';
import { openBrowser } from './browser.ts';

let browser: Browser;
let server: TestServer;
let context: BrowserContext;
let page: Page;
let authenticator: CDPSession;
let authenticatorId: string;
let ada: TestPerson;
let home: string;

before(async () => {
  [browser, server] = await Promise.all([openBrowser(), testServer()]);
  home = server.serving.url.replace('127.0.0.1', 'localhost');
  ada = await server.person({ name: 'Ada Marsh', grants: [{ role: 'officer', areaId: null }] });
  context = await browser.newContext();
  page = await context.newPage();
  await page.goto(`${home}/healthz`);
  authenticator = await context.newCDPSession(page);
  await authenticator.send('WebAuthn.enable');
  const made = await authenticator.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  authenticatorId = made.authenticatorId;
});
after(async () => {
  await browser.close();
  await server.stop();
});

/** What the pages do in a browser: ask the server, let the authenticator answer, hand its answer over. */
const inThePage = `
  const post = async (path, body) => {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body ?? {}),
    });
    return { status: response.status, body: await response.json() };
  };
  const add = async (name) => {
    const start = await post('/api/me/passkeys/start');
    if (start.status !== 200) return start;
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(start.body);
    const made = await navigator.credentials.create({ publicKey });
    return post('/api/me/passkeys', { name, response: made.toJSON() });
  };
  const signIn = async () => {
    const start = await post('/api/sign-in/passkey/start');
    if (start.status !== 200) return start;
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(start.body);
    const used = await navigator.credentials.get({ publicKey });
    return post('/api/sign-in/passkey', used.toJSON());
  };
`;

interface Told {
  readonly status: number;
  readonly body: {
    readonly type?: string;
    readonly title?: string;
    readonly way?: string;
    readonly name?: string;
    readonly passkeys?: readonly {
      readonly passkeyId: string;
      readonly name: string;
      readonly usedAt: number | null;
    }[];
  };
}

const does = (what: string): Promise<Told> =>
  page.evaluate(`(async () => { ${inThePage} return ${what}; })()`);
const reads = (path: string): Promise<Told> =>
  page.evaluate(
    `fetch('${path}').then(async (response) => ({ status: response.status, body: await response.json() }))`,
  );

/** Ada signs in by a link, as whoever has no passkey yet. */
async function asAda(): Promise<void> {
  const { database, forceId } = server.serving;
  const token = await makeSignInLink(
    database,
    forceId,
    ada.staffId,
    randomBytes(32),
    server.now(),
    'console',
  );
  assert.equal((await does(`post('/api/sign-in/link', { token: '${token}' })`)).status, 200);
}

test('who has not signed in adds none', async () => {
  assert.equal((await does(`add('phone')`)).status, 401);
});

test('Ada adds a passkey, and the same authenticator does not take a second', async () => {
  await asAda();
  assert.deepEqual(await does(`add(' Work phone ')`), { status: 200, body: { ok: true } });
  const { body } = await reads('/api/me/passkeys');
  assert.deepEqual(
    body.passkeys?.map(({ name, usedAt }) => [name, usedAt]),
    [['Work phone', null]],
  );
  await assert.rejects(does(`add('again')`), /InvalidStateError/);
});

test('later she signs in by it alone', async () => {
  await context.clearCookies();
  assert.equal((await reads('/api/me')).status, 401);
  assert.deepEqual(await does('signIn()'), { status: 200, body: { ok: true } });
  const { body } = await reads('/api/me');
  assert.deepEqual([body.name, body.way], ['Ada Marsh', 'passkey']);
  assert.equal((await reads('/api/me/passkeys')).body.passkeys?.[0].usedAt, server.now());
});

test('a copy of it that was used less often is refused', async () => {
  await context.clearCookies();
  const { credentials } = await authenticator.send('WebAuthn.getCredentials', { authenticatorId });
  const [{ credentialId, signCount }] = credentials;
  assert.ok(signCount > 1);
  await authenticator.send('WebAuthn.removeCredential', { authenticatorId, credentialId });
  await authenticator.send('WebAuthn.addCredential', {
    authenticatorId,
    credential: { ...credentials[0], signCount: 0 },
  });
  const copied = await does('signIn()');
  assert.deepEqual([copied.status, copied.body.type], [403, '/problems/passkey-refused']);
  assert.equal((await reads('/api/me')).status, 401);
});

test('once removed it opens nothing', async () => {
  await asAda();
  const { body } = await reads('/api/me/passkeys');
  const id = body.passkeys?.[0].passkeyId;
  assert.equal((await does(`post('/api/me/passkeys/${id}/remove')`)).status, 200);
  assert.deepEqual((await reads('/api/me/passkeys')).body.passkeys, []);
  await context.clearCookies();
  // By now the counter has grown beyond what was kept.
  for (let use = 0; use < 3; use++) {
    const { status, body: told } = await does('signIn()');
    assert.deepEqual([status, told.type], [403, '/problems/passkey-refused']);
  }
  assert.equal((await reads('/api/me')).status, 401);
});

test('a page that was opened by a number says to open it by a name', async () => {
  await page.goto(`${server.serving.url}/healthz`);
  const { status, body } = await does('signIn()');
  assert.equal(status, 409);
  assert.match(body.title ?? '', /by its name, such as http:\/\/localhost:4600/);
});
