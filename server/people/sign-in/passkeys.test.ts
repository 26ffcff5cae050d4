// Signing in by a passkey, and what is refused. Real: the app, PostgreSQL, HTTP, the signatures. Faked: the clock, and the authenticator, which
// here is a key that signs what it is told; e2e/passkeys.test.ts has a browser's.
import assert from 'node:assert/strict';
import { generateKeyPairSync, hash, randomBytes, randomUUIDv7, sign } from 'node:crypto';
import { after, before, beforeEach, describe, test } from 'node:test';
import { userHandleOf } from '../../../core/people/passkey.ts';
import type { TestPerson } from '../../test-people.ts';
import { type TestServer, testServer } from '../../test-server.ts';
import { staffLeft } from '../staff.store.ts';
import { addPasskey } from './passkeys.store.ts';

let server: TestServer;
let person: TestPerson;
let other: TestPerson;
/** The pages by the name of this machine, where passkeys are for. */
let named: string;
before(async () => {
  server = await testServer();
  named = server.serving.url.replace('127.0.0.1', 'localhost');
  person = await server.person({ name: 'Ada Marsh', grants: [{ role: 'officer', areaId: null }] });
  other = await server.person({ name: 'Bo Linden', grants: [{ role: 'administrator', areaId: null }] });
});
after(() => server.stop());
// Tries are bounded by time; each test has some of its own.
beforeEach(() => server.setNow(server.now() + 10 * 60_000));

async function post(path: string, body: unknown, given: { as?: TestPerson; base?: string } = {}) {
  const { as, base = named } = given;
  const response = await fetch(base + path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: base,
      ...(as === undefined ? {} : { cookie: await as.cookie() }),
    },
    body: JSON.stringify(body),
  });
  const told: { type?: string; challenge?: string } = Object.assign({}, await response.json());
  return { status: response.status, ...told, cookie: response.headers.get('set-cookie') };
}

async function challenge(path = '/api/sign-in/passkey/start', as?: TestPerson): Promise<string> {
  return (await post(path, {}, as === undefined ? {} : { as })).challenge ?? '';
}

/** An authenticator that holds one passkey of somebody and says whatever it is told. */
async function authenticator(of: TestPerson, counter = 0) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const coordinate = (text: string) => Buffer.from(text, 'base64url');
  // COSE: an EC2 key for ES256 on P-256.
  const cose = [
    Buffer.from('a5010203262001215820', 'hex'),
    coordinate(x),
    Buffer.from('225820', 'hex'),
    coordinate(y),
  ];
  const id = randomBytes(16).toString('base64url');
  const { database, forceId } = server.serving;
  const passkey = {
    id: randomUUIDv7(),
    staffId: of.staffId,
    credentialId: id,
    name: 'phone',
    addedAt: server.now(),
  };
  const kept = { publicKey: new Uint8Array(Buffer.concat(cose)), counter, transports: ['internal'] };
  assert.ok(await database.inForce(forceId, (t) => addPasskey(t, { ...passkey, ...kept })));
  return {
    passkeyId: passkey.id,
    answer(asked: string, said: Partial<Said> = {}) {
      const { origin, name, type, flags, count, owner } = {
        ...{ origin: named, name: 'localhost', type: 'webauthn.get', flags: 0x05, count: 0 },
        ...{ owner: userHandleOf(forceId, of.staffId) },
        ...said,
      };
      const clientData = Buffer.from(JSON.stringify({ type, challenge: asked, origin, crossOrigin: false }));
      const data = Buffer.concat([hash('sha256', name, 'buffer'), Buffer.from([flags]), Buffer.alloc(4)]);
      data.writeUInt32BE(count, 33);
      const signed = Buffer.concat([data, hash('sha256', clientData, 'buffer')]);
      return {
        ...{
          id,
          rawId: id,
          type: 'public-key',
          clientExtensionResults: {},
          authenticatorAttachment: 'platform',
        },
        response: {
          clientDataJSON: clientData.toString('base64url'),
          authenticatorData: data.toString('base64url'),
          signature: sign('sha256', signed, privateKey).toString('base64url'),
          userHandle: Buffer.from(owner).toString('base64url'),
        },
      };
    },
  };
}

interface Said {
  readonly origin: string;
  readonly name: string;
  readonly type: string;
  /** 1: somebody was there; 4: and is who they say. */
  readonly flags: number;
  readonly count: number;
  readonly owner: string;
}

const signIn = (answer: unknown) => post('/api/sign-in/passkey', answer);
const refused = [403, '/problems/passkey-refused'];

describe('a passkey lets in', () => {
  test('whose it is, with a session of its own', async () => {
    const held = await authenticator(person);
    const { status, cookie } = await signIn(held.answer(await challenge()));
    assert.equal(status, 200);
    assert.match(
      cookie ?? '',
      /^__Host-beatkeeper=bks\d+_[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    const me = await fetch(`${named}/api/me`, { headers: { cookie: cookie?.split(';')[0] ?? '' } });
    const { name, way }: { name?: string; way?: string } = Object.assign({}, await me.json());
    assert.deepEqual([name, way], ['Ada Marsh', 'passkey']);
  });

  test('as often as its counter grows, and no copy of it', async () => {
    const held = await authenticator(person, 5);
    for (const [count, status] of [
      [6, 200],
      [6, 403],
      [2, 403],
      [0, 403],
      [7, 200],
    ])
      assert.equal((await signIn(held.answer(await challenge(), { count }))).status, status, `${count}`);
  });
});

describe('refused', () => {
  test('what was not asked, was asked for something else, was answered before, or too late', async () => {
    const held = await authenticator(person);
    const asks = async (asked: string) => {
      const { status, type } = await signIn(held.answer(asked));
      assert.deepEqual([status, type], refused);
    };
    await asks(randomBytes(32).toString('base64url'));
    await asks(await challenge('/api/me/passkeys/start', person));
    const once = await challenge();
    assert.equal((await signIn(held.answer(once))).status, 200);
    await asks(once);
    const early = await challenge();
    server.setNow(server.now() + 5 * 60_000);
    await asks(early);
  });

  test('another origin, another host’s name, another ceremony, nobody who was asked who they are', async () => {
    const held = await authenticator(person);
    for (const said of [
      { origin: 'http://evil.example' },
      { origin: 'https://localhost' },
      { origin: `${named}0` },
      { name: 'evil.example' },
      { type: 'webauthn.create' },
      { flags: 0x01 },
      { flags: 0x04 },
    ]) {
      const { status, type } = await signIn(held.answer(await challenge(), said));
      assert.deepEqual([status, type], refused, JSON.stringify(said));
    }
  });

  test('a passkey as somebody else’s, in another force or of nobody', async () => {
    const held = await authenticator(person);
    const { forceId } = server.serving;
    for (const owner of [
      userHandleOf(forceId, other.staffId),
      userHandleOf(forceId + 1, person.staffId),
      userHandleOf(forceId, randomUUIDv7()),
      'nobody',
      '',
    ]) {
      const { status, type } = await signIn(held.answer(await challenge(), { owner }));
      assert.deepEqual([status, type], refused, owner);
    }
  });

  test('a signature by another key', async () => {
    const held = await authenticator(person);
    const asked = await challenge();
    const forged = (await authenticator(person)).answer(asked);
    const { id, rawId } = held.answer(asked);
    const { status, type } = await signIn({ ...forged, id, rawId });
    assert.deepEqual([status, type], refused);
  });

  test('one that was removed, by its owner alone', async () => {
    const held = await authenticator(person);
    const path = `/api/me/passkeys/${held.passkeyId}/remove`;
    assert.equal((await post(path, {}, { as: other })).status, 404);
    assert.equal((await signIn(held.answer(await challenge()))).status, 200);
    assert.equal((await post(path, {}, { as: person })).status, 200);
    assert.equal((await post(path, {}, { as: person })).status, 404);
    const { status, type } = await signIn(held.answer(await challenge()));
    assert.deepEqual([status, type], refused);
  });

  test('one whose owner has left', async () => {
    const leaver = await server.person({ name: 'Cy Gone', grants: [{ role: 'officer', areaId: null }] });
    const held = await authenticator(leaver);
    const { database, forceId } = server.serving;
    await database.inForce(forceId, (t) => staffLeft(t, leaver.staffId, server.now(), 'console'));
    const { status, type } = await signIn(held.answer(await challenge()));
    assert.deepEqual([status, type], [403, '/problems/not-known-here']);
  });

  test('what is no answer of an authenticator', async () => {
    const { response, ...rest } = (await authenticator(person)).answer('x');
    for (const body of [
      {},
      rest,
      { ...rest, response: {} },
      { ...rest, response: { ...response, signature: '+' } },
    ])
      assert.equal((await signIn(body)).status, 422);
    const clientDataJSON = Buffer.from('no JSON').toString('base64url');
    assert.equal((await signIn({ ...rest, response: { ...response, clientDataJSON } })).status, 403);
  });
});

describe('adding', () => {
  test('asks for a passkey of this host that says whose it is, and leaves out what they have', async () => {
    const held = await authenticator(other);
    const { forceId } = server.serving;
    const { rp, user, authenticatorSelection, excludeCredentials }: Record<string, unknown> = Object.assign(
      {},
      await post('/api/me/passkeys/start', {}, { as: other }),
    );
    assert.deepEqual(rp, { name: 'Beatkeeper', id: 'localhost' });
    const id = Buffer.from(userHandleOf(forceId, other.staffId)).toString('base64url');
    assert.deepEqual(user, { id, name: 'Bo Linden', displayName: 'Bo Linden' });
    const { residentKey, userVerification }: Record<string, unknown> = Object.assign(
      {},
      authenticatorSelection,
    );
    assert.deepEqual([residentKey, userVerification], ['required', 'required']);
    const { id: credentialId } = held.answer('x');
    assert.deepEqual(excludeCredentials, [
      { id: credentialId, transports: ['internal'], type: 'public-key' },
    ]);
  });

  test('is refused by a number, with what to do, and the sign-in page says so', async () => {
    const byNumber = { as: person, base: server.serving.url };
    for (const path of ['/api/me/passkeys/start', '/api/sign-in/passkey/start']) {
      const { status, type } = await post(path, {}, byNumber);
      assert.deepEqual([status, type], [409, '/problems/passkey-needs-name']);
    }
    assert.equal((await server.get('/api/sign-in')).body.hasPasskeys, false);
    const { hasPasskeys } = Object.assign(
      { hasPasskeys: null },
      await (await fetch(`${named}/api/sign-in`)).json(),
    );
    assert.equal(hasPasskeys, true);
  });

  test('is refused where it was not asked of them, or says nothing', async () => {
    const asked = await challenge('/api/me/passkeys/start', other);
    const clientData = JSON.stringify({ type: 'webauthn.create', challenge: asked, origin: named });
    const answer = {
      ...{ id: 'x', rawId: 'x', type: 'public-key', clientExtensionResults: {} },
      response: { clientDataJSON: Buffer.from(clientData).toString('base64url'), attestationObject: 'oA' },
    };
    for (const [as, name, status] of [
      [person, 'phone', 403],
      [other, 'phone', 403],
      [person, ' ', 422],
      [person, 'x'.repeat(61), 422],
    ] as const)
      assert.equal((await post('/api/me/passkeys', { name, response: answer }, { as })).status, status);
  });

  test('is for whoever has signed in', async () => {
    for (const path of ['start', '', `${randomUUIDv7()}/remove`])
      assert.equal((await post(`/api/me/passkeys/${path}`.replace(/\/$/, ''), {})).status, 401);
  });
});

test('everybody lists their own, with when it was last used', async () => {
  const lister = await server.person({ name: 'Dee List', grants: [{ role: 'officer', areaId: null }] });
  assert.deepEqual((await server.get('/api/me/passkeys', lister)).body, { passkeys: [] });
  const held = await authenticator(lister);
  const passkey = { passkeyId: held.passkeyId, name: 'phone', addedAt: server.now(), usedAt: null };
  assert.deepEqual((await server.get('/api/me/passkeys', lister)).body, { passkeys: [passkey] });
  await signIn(held.answer(await challenge()));
  const used = { ...passkey, usedAt: server.now() };
  assert.deepEqual((await server.get('/api/me/passkeys', lister)).body, { passkeys: [used] });
});
