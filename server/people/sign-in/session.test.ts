// Signing in by a link, and what a session is worth afterwards. Real: the app, PostgreSQL, HTTP. Faked: the clock.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { sessionRules } from '../../../core/people/session.ts';
import { type TestServer, testServer } from '../../test-server.ts';
import { endRole, makeSignInLink } from '../index.ts';
import { staffLeft } from '../staff.store.ts';

const minute = 60_000;
let server: TestServer;
before(async () => {
  server = await testServer();
});
after(() => server.stop());

/** What somebody's browser would send and keep. */
async function ask(
  path: string,
  given: { cookie?: string; body?: unknown; origin?: string; accept?: string } = {},
) {
  const { url } = server.serving;
  const { cookie, body, origin = url, accept = 'application/json' } = given;
  const response = await fetch(url + path, {
    method: body === undefined ? 'GET' : 'POST',
    redirect: 'manual',
    headers: {
      accept,
      ...(cookie === undefined ? {} : { cookie }),
      ...(body === undefined ? {} : { origin, 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const set = response.headers.getSetCookie().at(0) ?? null;
  return {
    status: response.status,
    problem: /"type":"\/problems\/([a-z-]+)"/.exec(text)?.[1] ?? null,
    text,
    set,
    cookie: set?.split(';')[0] ?? null,
    to: response.headers.get('location'),
  };
}

async function linkOf(staffId: string): Promise<string> {
  const { database, forceId } = server.serving;
  return makeSignInLink(database, forceId, staffId, randomBytes(32), server.now(), 'console');
}

async function signedIn(staffId: string, cookie?: string) {
  const answer = await ask('/api/sign-in/link', {
    body: { token: await linkOf(staffId) },
    ...(cookie ? { cookie } : {}),
  });
  assert.equal(answer.status, 200);
  assert.ok(answer.cookie !== null);
  return answer.cookie;
}

const sergeant = () => server.person({ name: 'A sergeant', grants: [{ role: 'sergeant', areaId: null }] });

describe('a link', () => {
  test('lets in once, in a cookie that no script reads and no other host gets', async () => {
    const { staffId } = await sergeant();
    const token = await linkOf(staffId);
    const first = await ask('/api/sign-in/link', { body: { token } });
    assert.match(
      first.set ?? '',
      /^__Host-beatkeeper=bks\d+_[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    const me = await ask('/api/me', { cookie: first.cookie ?? '' });
    assert.equal(JSON.parse(me.text).name, 'A sergeant');
    const again = await ask('/api/sign-in/link', { body: { token } });
    assert.deepEqual([again.status, again.problem, again.set], [403, 'link-dead', null]);
  });

  test('is dead after a day, and is none where it was made up', async () => {
    const { staffId } = await sergeant();
    const token = await linkOf(staffId);
    server.setNow(server.now() + 24 * 60 * minute);
    assert.equal((await ask('/api/sign-in/link', { body: { token } })).problem, 'link-dead');
    const madeUp = `bkl1_${randomBytes(32).toString('base64url')}`;
    assert.equal((await ask('/api/sign-in/link', { body: { token: madeUp } })).problem, 'link-dead');
    assert.equal(
      (await ask('/api/sign-in/link', { body: { token: `bks1_${'a'.repeat(43)}` } })).problem,
      'link-dead',
    );
  });

  test('of somebody who has left lets in nobody', async () => {
    const { staffId } = await sergeant();
    const token = await linkOf(staffId);
    const { database, forceId } = server.serving;
    await database.inForce(forceId, (t) => staffLeft(t, staffId, server.now(), 'console'));
    assert.equal((await ask('/api/sign-in/link', { body: { token } })).problem, 'not-known-here');
  });

  test('is not used from a page of another site', async () => {
    const { staffId } = await sergeant();
    const token = await linkOf(staffId);
    const other = await ask('/api/sign-in/link', { body: { token }, origin: 'http://evil.example' });
    assert.deepEqual([other.status, other.problem], [403, 'other-origin']);
    assert.equal((await ask('/api/sign-in/link', { body: { token } })).status, 200);
  });
});

describe('a session', () => {
  test('is a new one at each sign-in, whatever the browser brought', async () => {
    const { staffId } = await sergeant();
    const planted = `__Host-beatkeeper=bks1_${'p'.repeat(43)}`;
    const cookie = await signedIn(staffId, planted);
    assert.notEqual(cookie, planted);
    assert.equal((await ask('/api/me', { cookie: planted })).status, 401);
    assert.notEqual(await signedIn(staffId, cookie), cookie);
  });

  test('gets another secret after a quarter of an hour; the one before is taken for half a minute', async () => {
    const { staffId } = await sergeant();
    const cookie = await signedIn(staffId);
    server.setNow(server.now() + sessionRules.rotate - 1);
    assert.equal((await ask('/api/me', { cookie })).set, null);
    server.setNow(server.now() + 1);
    const rotated = await ask('/api/me', { cookie });
    assert.equal(rotated.status, 200);
    assert.ok(rotated.cookie !== null && rotated.cookie !== cookie);
    server.setNow(server.now() + sessionRules.grace);
    assert.deepEqual(
      [(await ask('/api/me', { cookie })).status, (await ask('/api/me', { cookie })).set],
      [200, null],
    );
    server.setNow(server.now() + 1);
    assert.equal((await ask('/api/me', { cookie })).status, 401);
    assert.equal((await ask('/api/me', { cookie: rotated.cookie })).status, 200);
  });

  test('ends when nobody used it for an hour', async () => {
    const { staffId } = await sergeant();
    const cookie = await signedIn(staffId);
    server.setNow(server.now() + sessionRules.idle);
    assert.deepEqual([(await ask('/api/me', { cookie })).problem], ['signed-out']);
  });

  test('ends after twelve hours, however busy it is', async () => {
    const { staffId } = await sergeant();
    let cookie = await signedIn(staffId);
    const began = server.now();
    for (let at = began; at < began + sessionRules.absolute; at += 14 * minute) {
      server.setNow(at);
      const answer = await ask('/api/me', { cookie });
      assert.equal(answer.status, 200);
      cookie = answer.cookie ?? cookie;
    }
    server.setNow(began + sessionRules.absolute);
    assert.equal((await ask('/api/me', { cookie })).status, 401);
  });

  test('ends here or everywhere when its person says so', async () => {
    const { staffId } = await sergeant();
    const [one, two, three] = [await signedIn(staffId), await signedIn(staffId), await signedIn(staffId)];
    const { sessions } = JSON.parse((await ask('/api/me/sessions', { cookie: one })).text);
    assert.deepEqual(sessions.map((each: { isThis: boolean }) => each.isThis).toSorted(), [
      false,
      false,
      true,
    ]);
    const out = await ask('/api/me/sign-out', { cookie: one, body: { everywhere: false } });
    assert.match(out.set ?? '', /^__Host-beatkeeper=; Max-Age=0/);
    assert.equal((await ask('/api/me', { cookie: one })).status, 401);
    assert.equal((await ask('/api/me', { cookie: two })).status, 200);
    await ask('/api/me/sign-out', { cookie: two, body: { everywhere: true } });
    for (const cookie of [two, three]) assert.equal((await ask('/api/me', { cookie })).status, 401);
  });

  test('of somebody who loses a role, or leaves, goes no further with the next second', async () => {
    const { staffId } = await sergeant();
    const cookie = await signedIn(staffId);
    const { database, forceId, catchUp } = server.serving;
    assert.equal((await ask('/api/officers', { cookie })).status, 200);
    await database.inForce(forceId, (t) =>
      endRole(t, staffId, { role: 'sergeant', areaId: null }, server.now(), 'console'),
    );
    await catchUp();
    assert.equal((await ask('/api/officers', { cookie })).problem, 'not-permitted');
    await database.inForce(forceId, (t) => staffLeft(t, staffId, server.now(), 'console'));
    await catchUp();
    assert.equal((await ask('/api/me', { cookie })).problem, 'signed-out');
  });

  test('outlives a restart of the server', async () => {
    const { staffId } = await sergeant();
    const cookie = await signedIn(staffId);
    await server.restart();
    assert.equal((await ask('/api/me', { cookie })).status, 200);
  });
});

describe('at the door', () => {
  test('who opens a page is led to signing in and back; who asks for data is told', async () => {
    const page = await ask('/dosage?by=day', { accept: 'text/html,application/xhtml+xml' });
    assert.deepEqual([page.status, page.to], [303, '/sign-in?to=%2Fdosage%3Fby%3Dday']);
    const data = await ask('/api/visits');
    assert.deepEqual([data.status, data.problem], [401, 'signed-out']);
  });

  test('the people of the demo are chosen in the demo only', async () => {
    const { staffId } = await sergeant();
    const chosen = await ask('/api/sign-in/demo', { body: { staffId } });
    assert.deepEqual([chosen.status, chosen.set], [404, null]);
    assert.equal(JSON.parse((await ask('/api/sign-in')).text).demo, null);
  });

  test('who tries too often waits', async () => {
    const token = `bkl1_${randomBytes(32).toString('base64url')}`;
    const tries: number[] = [];
    for (let i = 0; i < 25; i++) tries.push((await ask('/api/sign-in/link', { body: { token } })).status);
    assert.equal(tries.at(-1), 429);
    server.setNow(server.now() + 10 * minute);
    assert.equal((await ask('/api/sign-in/link', { body: { token } })).status, 403);
  });
});
