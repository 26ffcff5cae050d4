// Signing in by an identity provider, with claims as Microsoft Entra ID sends them. Real: the app, PostgreSQL, HTTP, an OpenID Connect server.
// Faked: this server's clock, people's browsers (a jar of cookies that follows redirects), the provider's page for passwords.
import assert from 'node:assert/strict';
import { randomUUIDv7 } from 'node:crypto';
import { after, before, beforeEach, describe, test } from 'node:test';
import { account } from '../../../core/people/account.ts';
import type { Role } from '../../../core/people/index.ts';
import { problem } from '../../../core/problems.ts';
import { type IdentityProvider, identityProvider } from '../../../fixtures/identity-provider.ts';
import { entraPerson, leadsTo, sessionCookie, signingInAt } from '../../test-browser.ts';
import { type TestServer, testServer } from '../../test-server.ts';
import { addStaff, ensureOrganisation, grantRole, readRoles, readStaff } from '../index.ts';
import { staffLeft } from '../staff.store.ts';

let server: TestServer;
let identity: IdentityProvider;
const { browser, signIn, rolesShown } = signingInAt(() => server);
before(async () => {
  identity = await identityProvider();
  server = await testServer({
    provider: identity.options,
    forceName: 'Northgate',
  });
});
after(async () => {
  await server.stop();
  await identity.stop();
});
beforeEach(() => server.setNow(Date.now()));

const refusedAs = (name: string) => `/sign-in?refused=${name}`;

async function addedHere(name: string, email: string | null, roles: readonly Role[] = []): Promise<string> {
  const { database, forceId } = server.serving;
  return database.inForce(forceId, async (t) => {
    const own = { id: randomUUIDv7(), name: 'Northgate', kind: 'police-force', shares: [] } as const;
    const organisation = await ensureOrganisation(t, own, 'console');
    const staff = { id: randomUUIDv7(), name, email, organisationId: organisation.id };
    await addStaff(t, { ...staff, areaId: null, officerId: null }, 'console');
    for (const role of roles) {
      const grant = { id: randomUUIDv7(), staffId: staff.id, role, areaId: null, source: 'here' } as const;
      await grantRole(t, grant, server.now(), 'console');
    }
    return staff.id;
  });
}

async function staffNamed(name: string) {
  const { database, forceId } = server.serving;
  return (await database.inForce(forceId, readStaff)).filter((each) => each.name === name);
}

async function grantsOf(staffId: string): Promise<string[]> {
  const { database, forceId } = server.serving;
  const held = (await database.inForce(forceId, readRoles)).filter((each) => each.staffId === staffId);
  return held.map(({ role, source }) => `${role} by ${source}`).sort();
}

test('a provider that does not answer is refused in words, and tried again', async () => {
  const path = `${server.serving.url}/sign-in/provider`;
  const program = await fetch(path, { headers: { accept: 'application/json' } });
  assert.equal(program.status, 503);
  assert.deepEqual(await program.json(), problem('provider-unavailable', {}));
  assert.equal(leadsTo(await browser().open(path), path).endsWith(refusedAs('provider-unavailable')), true);
  identity.sendBackTo(`${server.serving.url}/sign-in/provider/back`);
  const again = await browser().open(path);
  assert.ok(leadsTo(again, path).startsWith(identity.options.issuer));
});

describe('by the provider', () => {
  test('the sign-in page knows its name', async () => {
    const { body } = await server.get('/api/sign-in');
    assert.equal(body.provider, identity.options.name);
  });

  test('who comes with a role is added in the force’s own organisation and led to where they were going', async () => {
    identity.person = entraPerson('Ada Marsh', { roles: ['Beatkeeper.Sergeant', 'Other.Thing'] });
    const { by, at } = await signIn('/dosage?from=2026-11-01');
    assert.equal(at, '/dosage?from=2026-11-01');
    assert.deepEqual(await rolesShown(by), ['sergeant']);
    const told: unknown = await (await by.open(`${server.serving.url}/api/me`)).json();
    const { organisation, way } = account.parse(told);
    assert.deepEqual([organisation, way], ['Northgate', 'provider']);
    // Entra's address counts at Entra only; nobody vouched for this one.
    assert.deepEqual(
      (await staffNamed('Ada Marsh')).map(({ email }) => email),
      [null],
    );
  });

  test('the cookies are for this host alone and out of reach of scripts, and the first goes when the second comes', async () => {
    identity.person = entraPerson('Ada Marsh', { roles: ['Beatkeeper.Sergeant'] });
    const by = browser();
    const start = await by.open(`${server.serving.url}/sign-in/provider`);
    const [cookie] = start.headers.getSetCookie();
    assert.match(
      cookie,
      /^__Host-beatkeeper-start=[\w-]+; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    const { end } = await signIn('/', by);
    const set = end.headers.getSetCookie();
    assert.equal(set.length, 2);
    assert.match(set[0], /^__Host-beatkeeper-start=; Max-Age=0; Path=\/; HttpOnly; Secure/);
    assert.match(set[1], /^__Host-beatkeeper=bks\d+_[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  });

  test('roles follow the provider at each sign-in; those granted here stay', async () => {
    const staffId = await addedHere('Bo Linden', 'bo@northgate.example', ['analyst']);
    const as = (roles?: unknown) =>
      entraPerson('Bo Linden', {
        email: 'BO@northgate.example',
        email_verified: true,
        ...(roles === undefined ? {} : { roles }),
      });
    identity.person = as(['Beatkeeper.ControlRoom', 'Beatkeeper.Analyst']);
    assert.deepEqual(await rolesShown((await signIn()).by), ['analyst', 'control-room']);
    assert.deepEqual(await grantsOf(staffId), ['analyst by here', 'control-room by provider']);
    identity.person = as(['inspector']);
    const { by } = await signIn();
    assert.deepEqual(await grantsOf(staffId), ['analyst by here', 'inspector by provider']);
    assert.deepEqual(await rolesShown(by), ['analyst', 'inspector']);
    identity.person = as([]);
    await signIn();
    assert.deepEqual(await grantsOf(staffId), ['analyst by here']);
    identity.person = as('Beatkeeper.Inspector');
    await signIn();
    assert.deepEqual(await grantsOf(staffId), ['analyst by here', 'inspector by provider']);
    // Entra sends no claim where no role is left.
    identity.person = as();
    await signIn();
    assert.deepEqual(await grantsOf(staffId), ['analyst by here']);
  });

  test('who was added by their address is linked once, by an address that the provider vouches for', async () => {
    const staffId = await addedHere('Cy Reed', 'cy.reed@northgate.example', ['officer']);
    const email = 'Cy.Reed@northgate.example';
    identity.person = entraPerson('Cy Reed', { email });
    assert.equal((await signIn()).at, refusedAs('not-known-here'));
    identity.person = entraPerson('Cy Reed', { email, email_verified: true });
    const { by } = await signIn();
    assert.deepEqual(await rolesShown(by), ['officer']);
    assert.deepEqual(await grantsOf(staffId), ['officer by here']);
    // Later found by the subject, whatever the address is by then.
    identity.person = entraPerson('Cy Reed', { email: 'new@northgate.example', email_verified: true });
    assert.equal((await signIn('/dosage')).at, '/dosage');
    // Another subject with the same address is somebody else.
    identity.person = entraPerson('Cy Impostor', {
      email,
      email_verified: true,
      roles: ['Beatkeeper.Administrator'],
    });
    assert.equal((await signIn()).at, refusedAs('not-known-here'));
    assert.deepEqual(await grantsOf(staffId), ['officer by here']);
  });

  test('who is not known and has no role of ours is refused, and not added', async () => {
    for (const more of [{}, { roles: [] }, { roles: ['Beatkeeper.King', 7, null] }, { roles: 7 }]) {
      identity.person = entraPerson('Dee Stranger', more);
      const { at, by } = await signIn();
      assert.equal(at, refusedAs('not-known-here'));
      assert.equal(by.cookies.size, 0);
    }
    assert.deepEqual(await staffNamed('Dee Stranger'), []);
  });

  test('who has left is refused, with whatever role and address', async () => {
    identity.person = entraPerson('Eve Gone', {
      roles: ['officer'],
      email: 'eve@northgate.example',
      email_verified: true,
    });
    await signIn();
    const [{ id }] = await staffNamed('Eve Gone');
    const { database, forceId } = server.serving;
    await database.inForce(forceId, (t) => staffLeft(t, id, server.now(), 'console'));
    assert.equal((await signIn()).at, refusedAs('not-known-here'));
    identity.person = { ...identity.person, oid: 'another' };
    assert.equal((await signIn()).at, refusedAs('not-known-here'));
    assert.equal((await staffNamed('Eve Gone')).length, 1);
  });

  test('two first sign-ins at once make one account', async () => {
    identity.person = entraPerson('Flo Twice', { roles: ['officer'] });
    const ends = await Promise.all([signIn('/a'), signIn('/b')]);
    assert.deepEqual(
      ends.map(({ at }) => at),
      ['/a', '/b'],
    );
    assert.equal((await staffNamed('Flo Twice')).length, 1);
  });

  test('too many groups to be told are refused with what to do, and app roles make up for it', async () => {
    const overage = {
      _claim_names: { groups: 'src1' },
      _claim_sources: { src1: { endpoint: 'https://graph.example' } },
    };
    for (const more of [overage, { hasgroups: true }]) {
      identity.person = entraPerson('Gus Groups', more);
      assert.equal((await signIn()).at, refusedAs('groups-overage'));
    }
    assert.match(problem('groups-overage', {}).title, /app roles instead of groups/);
    identity.person = entraPerson('Gus Groups', { ...overage, roles: ['Beatkeeper.Officer'] });
    assert.equal((await signIn()).at, '/');
  });
});

test('a session from before is not carried over', async () => {
  identity.person = entraPerson('Ida Fixed', { roles: ['officer'] });
  const planted = (await server.desk.cookie()).split('=')[1];
  const by = browser();
  by.cookies.set(sessionCookie, planted);
  await signIn('/', by);
  assert.notEqual(by.cookies.get(sessionCookie), planted);
  assert.deepEqual(await rolesShown(by), ['officer']);
});

test('nobody is led to another host', async () => {
  identity.person = entraPerson('Ida Fixed', { roles: ['officer'] });
  for (const to of ['//evil.example', '/\\evil.example', 'https://evil.example/', '/\t/evil.example', ''])
    assert.equal((await signIn(to)).at, '/');
});

test('a force without a provider has no way there', async () => {
  const without = await testServer();
  try {
    for (const path of ['/sign-in/provider', '/sign-in/provider/back'])
      assert.equal((await without.get(path)).status, 404);
    assert.equal((await without.get('/api/sign-in')).body.provider, null);
  } finally {
    await without.stop();
  }
});
