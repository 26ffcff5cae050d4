// Emergency access by two codes. Real: the app, PostgreSQL, HTTP. Faked: the clock.
import assert from 'node:assert/strict';
import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { after, before, beforeEach, describe, test } from 'node:test';
import pg from 'pg';
import { type Answer, type TestServer, testServer } from '../../test-server.ts';
import { grantRole, makeBreakGlass } from '../index.ts';

const minute = 60_000;
let server: TestServer;
before(async () => {
  server = await testServer();
});
after(() => server.stop());
// The tries of an address come back with time.
beforeEach(() => server.setNow(server.now() + 10 * minute));

async function made(): Promise<readonly [string, string]> {
  const { database, forceId } = server.serving;
  const chance = { newId: () => randomUUIDv7(), random: () => randomBytes(25) };
  return makeBreakGlass(database, { id: forceId, name: 'The force' }, chance, server.now(), 'console');
}

async function enter(first: string, second: string) {
  const { url } = server.serving;
  const response = await fetch(`${url}/api/sign-in/break-glass`, {
    method: 'POST',
    headers: { origin: url, 'content-type': 'application/json' },
    body: JSON.stringify({ first, second }),
  });
  const text = await response.text();
  return {
    status: response.status,
    text,
    problem: /"type":"\/problems\/([a-z-]+)"/.exec(text)?.[1] ?? null,
    cookie: response.headers.getSetCookie().at(0)?.split(';')[0] ?? null,
  };
}

async function ask(cookie: string, path: string, body?: object) {
  const { url } = server.serving;
  const headers = { cookie, origin: url, 'content-type': 'application/json' };
  const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const response = await fetch(url + path, { headers, ...sent });
  const answered: Answer['body'] = await response.json();
  return { status: response.status, body: answered };
}

async function opened(): Promise<string> {
  const { status, cookie } = await enter(...(await made()));
  assert.deepEqual([status, cookie !== null], [200, true]);
  return cookie ?? '';
}

describe('emergency access', () => {
  test('lets in with both codes, as an administrator and nothing else', async () => {
    const { body } = await ask(await opened(), '/api/me');
    assert.deepEqual(
      [body.name, body.way, body.roles],
      ['Emergency access', 'break-glass', ['administrator']],
    );
    assert.equal(body.may['look.seal'], undefined);
  });

  test('takes them in either order, and as they are typed', async () => {
    const [first, second] = await made();
    const typed = `  ${second.toLowerCase().replaceAll('-', ' ')}`;
    assert.equal((await enter(typed, first)).status, 200);
  });

  test('does not open by one code twice, one that is wrong, one of another pair, or none; and does not say which', async () => {
    const [old] = await made();
    const [first, second] = await made();
    const wrong = `${second.slice(0, -1)}${second.endsWith('0') ? '1' : '0'}`;
    const refusals = new Set<string>();
    for (const [one, other] of [
      [first, first],
      [second, second],
      [first, wrong],
      [wrong, second],
      [old, second],
      ['', second],
      [first.replace('BG1', 'BG99'), second.replace('BG1', 'BG99')],
    ]) {
      server.setNow(server.now() + minute);
      const { status, text, cookie } = await enter(one, other);
      assert.deepEqual([one, other, status, cookie], [one, other, 403, null]);
      refusals.add(text);
    }
    assert.equal(refusals.size, 1, 'the same words each time');
    assert.match([...refusals][0], /codes-refused/);
    server.setNow(server.now() + minute);
    assert.equal((await enter(first, second)).status, 200, 'the right ones still open it');
  });

  test('is used up by success, both codes, and by making new ones', async () => {
    const codes = await made();
    assert.equal((await enter(...codes)).status, 200);
    assert.equal((await enter(...codes)).problem, 'codes-refused');
    const before = await made();
    await made();
    assert.equal((await enter(...before)).problem, 'codes-refused');
  });

  test('used twice at the same moment lets in once', async () => {
    const codes = await made();
    const answers = await Promise.all([enter(...codes), enter(...codes), enter(...codes)]);
    assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 403, 403]);
  });

  test('takes five tries at once, then waits, the right codes too', async () => {
    const codes = await made();
    for (let i = 0; i < 5; i++) assert.equal((await enter(codes[0], codes[0])).problem, 'codes-refused');
    assert.equal((await enter(...codes)).problem, 'too-many-tries');
    server.setNow(server.now() + minute);
    assert.equal((await enter(...codes)).status, 200);
  });

  test('ends after an hour, however busy', async () => {
    let cookie = await opened();
    const began = server.now();
    for (const minutes of [14, 28, 42, 56, 59]) {
      server.setNow(began + minutes * minute);
      const response = await fetch(`${server.serving.url}/api/me`, { headers: { cookie } });
      assert.equal(response.status, 200, `${minutes}`);
      cookie = response.headers.getSetCookie().at(0)?.split(';')[0] ?? cookie;
    }
    server.setNow(began + 60 * minute);
    assert.equal((await ask(cookie, '/api/me')).status, 401);
  });

  test('adds no passkey, and seals and searches nothing, whatever role its account was given', async () => {
    const cookie = await opened();
    const { body: me } = await ask(cookie, '/api/me');
    const { database, forceId } = server.serving;
    const grant = {
      staffId: me.staffId,
      role: 'professional-standards',
      areaId: null,
      source: 'here',
    } as const;
    await database.inForce(forceId, (t) =>
      grantRole(t, { id: randomUUIDv7(), ...grant }, server.now(), 'console'),
    );
    await server.serving.catchUp();
    for (const path of ['/api/me/passkeys/start', '/api/me/passkeys']) {
      const { status, body } = await ask(cookie, path, {});
      assert.deepEqual([path, status, body.type], [path, 403, '/problems/not-in-emergency']);
    }
    assert.equal((await ask(cookie, '/api/look-seals', {})).status, 403);
    assert.equal((await ask(cookie, '/api/look-seals')).status, 403);
    assert.equal((await ask(cookie, '/api/looks/choices')).status, 403);
  });

  test('is seen afterwards by administrators and professional standards, and by nobody else', async () => {
    const cookie = await opened();
    const openedAt = server.now();
    const { body: now } = await ask(cookie, '/api/break-glass');
    assert.deepEqual(now.openings[0], { openedAt, closedAt: null });
    server.setNow(openedAt + 5 * minute);
    await ask(cookie, '/api/me/sign-out', { everywhere: false });
    const closed = { openedAt, closedAt: openedAt + 5 * minute };
    for (const role of ['administrator', 'professional-standards'] as const) {
      const { body } = await server.get(
        '/api/break-glass',
        await server.person({ grants: [{ role, areaId: null }] }),
      );
      assert.deepEqual([body.madeAt, body.openings[0]], [null, closed]);
    }
    const sergeant = await server.person({ grants: [{ role: 'sergeant', areaId: null }] });
    assert.equal((await server.get('/api/break-glass', sergeant)).status, 403);
  });

  test('keeps no code and says none in its events, which tell each try', async () => {
    const codes = await made();
    await enter(codes[0], codes[0]);
    await enter(...codes);
    const client = new pg.Client({ connectionString: server.test.url });
    await client.connect();
    try {
      const { rows } = await client.query<{ name: string; text: string }>(
        "select name, events::text as text from beatkeeper.events where name like 'break-glass.%' order by number desc limit 3",
      );
      assert.deepEqual(
        rows.map(({ name }) => name),
        ['break-glass.opened', 'break-glass.refused', 'break-glass.made'],
      );
      const kept = await client.query<{ text: string }>(
        'select k::text as text from beatkeeper.break_glass_keys k',
      );
      for (const { text } of [...rows, ...kept.rows])
        for (const code of codes) assert.ok(!text.includes(code.slice(4)));
    } finally {
      await client.end();
    }
  });

  test('is offered on the sign-in page only where two codes are kept', async () => {
    const choices = async () => (await server.get('/api/sign-in')).body.hasEmergency;
    const codes = await made();
    assert.equal(await choices(), true);
    await enter(...codes);
    assert.equal(await choices(), false);
  });
});
