// Guards: mistakes that must not be possible. Real: the app, PostgreSQL, HTTP, the files of the checkout. Faked: the clock.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { problem, problemNames } from '../../core/problems.ts';
import { eventSchemas } from '../bus/events.ts';
import { openLog } from '../log.ts';
import { noon, type TestServer, testServer } from '../test-server.ts';
import { type Access, accessOf, routesOnThePage } from './access.ts';
import { pursesOf } from './budget.ts';
import type { Admission } from './device-door.ts';
import { openMetrics } from './metrics.ts';
import { sessionDoor } from './session-door.ts';
import { openSurface } from './surface.ts';

const server = join(import.meta.dirname, '..');
let running: TestServer;
before(async () => {
  running = await testServer({ doors: { host: '127.0.0.1', port: 0 } });
});
after(() => running.stop());

/** A request as it is, its Host header included, which fetch would not let us choose. */
function ask(base: string, path: string, headers: Record<string, string> = {}, method = 'GET') {
  const { hostname, port } = new URL(base);
  return new Promise<{ status: number; body: string; headers: Record<string, unknown> }>(
    (resolve, reject) => {
      const sent = request({ hostname, port, path, method, headers }, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (text) => (body += text));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, body, headers: response.headers }),
        );
      });
      sent.on('error', reject).end();
    },
  );
}

const letIn: Admission = (_request, _reply, done) => done();

/** An address of a route, of nothing that there is. */
function addressOn(path: string): string {
  return path.replace(':id', '019aa7c0-1234-7abc-8def-0123456789ab').replace('*', 'nothing');
}

/** The routes of such kinds of access. */
function routesOf(...kinds: readonly Access['kind'][]): { route: string; method: string; path: string }[] {
  return routesOnThePage.flatMap((route) => {
    const [method, path] = route.split(' ');
    const access = accessOf(method, path);
    return access !== null && kinds.includes(access.kind) ? [{ route, method, path }] : [];
  });
}

describe('routes', () => {
  test('a route that is on no page of who may knock where does not start', () => {
    const terms = {
      logger: openLog('silent'),
      metrics: openMetrics(),
      newId: () => 'x',
      admitDevice: letIn,
      admitNamedDevice: letIn,
      admitFeed: letIn,
      people: sessionDoor(async () => null),
      tries: pursesOf({ perSecond: 1, atOnce: 1 }),
      now: () => noon,
    };
    const app = openSurface({ kind: 'desk', ...terms });
    assert.throws(() => app.get('/api/secret', async () => 'x'), /not on the page/);
    const doors = openSurface({ kind: 'doors', ...terms });
    assert.throws(() => doors.get('/api/visits', async () => 'x'), /not for the doors/);
  });

  test('every route of the API is described', async () => {
    const { body } = await running.get('/api/openapi.json');
    assert.equal(body.openapi, '3.1.0');
    const described = Object.entries(body.paths).flatMap(([path, methods]) =>
      Object.keys(methods as object).map(
        (method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
      ),
    );
    const asked = routesOnThePage.filter(
      (route) => /\/(api|in|healthz|metrics)/.test(route) && !/openapi|docs/.test(route),
    );
    assert.deepEqual(described.sort(), asked.sort());
  });

  test('the page of the API needs no script', async () => {
    const { status, body } = await running.get('/api/docs');
    assert.equal(status, 200);
    assert.doesNotMatch(body, /<script|style=/);
    for (const route of ['/api/positions', '/api/visits/{id}']) assert.ok(body.includes(route));
  });
});

describe('who may read', () => {
  test('nobody by another name than this machine’s, nor from a page of another site', async () => {
    const { url } = running.serving;
    // Doors answer to any name, since their token is what lets in, and so does what is open to anybody.
    const reading = routesOf('permission', 'sign-in', 'machine').filter(({ method }) => method === 'GET');
    for (const kind of ['permission', 'sign-in', 'machine'])
      assert.ok(reading.some(({ method, path }) => accessOf(method, path)?.kind === kind));
    for (const { route, path } of reading) {
      const elsewhere = await ask(url, addressOn(path), { host: 'evil.example' });
      assert.deepEqual([route, elsewhere.status], [route, 421]);
      assert.match(String(elsewhere.headers['content-type']), /problem\+json/);
    }
    const cross = await ask(url, '/api/visits', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' });
    assert.equal(cross.status, 421);
    const cookie = await running.desk.cookie();
    const link = {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      accept: 'text/html',
      cookie,
    };
    for (const [path, status] of [
      ['/account', 200],
      ['/api/visits', 421],
      ['/api/devices', 421],
    ] as const)
      assert.deepEqual([path, (await ask(url, path, link)).status], [path, status]);
    assert.equal((await ask(url, '/api/visits', { cookie })).status, 200);
    assert.equal((await ask(url, '/api/visits', { cookie, host: 'evil.example' })).status, 421);
  });

  test('no page of another site can change anything, nor who does not say where they come from', async () => {
    const { url } = running.serving;
    const cookie = await running.desk.cookie();
    const changes = routesOf('permission', 'sign-in').filter(({ method }) => method !== 'GET');
    assert.ok(changes.length >= 4);
    for (const path of ['/api/sign-in/link', '/api/me/sign-out'])
      assert.ok(changes.some((each) => each.path === path));
    for (const { route, method, path } of changes) {
      for (const headers of [
        {},
        { origin: 'http://evil.example' },
        { origin: url, 'sec-fetch-site': 'same-site' },
      ]) {
        // Whoever has signed in is refused for it too, and whoever has not is not asked for that first.
        for (const who of [{}, { cookie }]) {
          const answer = await ask(url, addressOn(path), { ...headers, ...who }, method);
          assert.deepEqual([route, answer.status], [route, 403]);
          assert.match(answer.body, /\/problems\/other-origin/);
        }
      }
    }
  });

  test('nobody who has not signed in: pages lead them to where they can, all else tells them', async () => {
    const { url } = running.serving;
    const theirs = routesOf('permission');
    assert.ok(theirs.length >= 40);
    for (const { route, method, path } of theirs) {
      const address = addressOn(path);
      for (const said of [{}, { cookie: '' }, { cookie: `__Host-beatkeeper=bks1_${'x'.repeat(43)}` }]) {
        const headers = { origin: url, ...said };
        const told = await ask(url, address, headers, method);
        assert.deepEqual([route, told.status], [route, 401]);
        assert.match(told.body, /\/problems\/signed-out/);
        const led = await ask(
          url,
          address,
          { ...headers, accept: 'text/html,application/xhtml+xml' },
          method,
        );
        const expected =
          method === 'GET' ? [303, `/sign-in?to=${encodeURIComponent(address)}`] : [401, undefined];
        assert.deepEqual([route, led.status, led.headers.location], [route, ...expected]);
      }
    }
  });

  test('nobody whose roles do not say so', async () => {
    const { url } = running.serving;
    const nobody = await running.person({ name: 'Of no role', grants: [] });
    for (const { route, method, path } of routesOf('permission')) {
      const headers = { origin: url, cookie: await nobody.cookie() };
      const refused = await ask(url, addressOn(path), headers, method);
      assert.deepEqual([route, refused.status], [route, 403]);
      assert.match(refused.body, /\/problems\/not-permitted/);
    }
  });

  test('the write-only doors show nothing but health', async () => {
    const { doorsUrl } = running.serving;
    assert.ok(doorsUrl !== null);
    for (const path of ['/', '/api/live', '/api/visits', '/api/hotspots', '/api/docs', '/metrics']) {
      assert.deepEqual([path, (await ask(doorsUrl, path)).status], [path, 404]);
    }
    assert.equal((await ask(doorsUrl, '/healthz')).status, 200);
    assert.equal((await ask(doorsUrl, '/api/positions', {}, 'POST')).status, 401);
  });

  test('every answer carries the security headers and an id', async () => {
    for (const path of ['/', '/api/visits', '/nothing', '/api/visits/x']) {
      for (const who of [{}, { cookie: await running.desk.cookie() }]) {
        const { headers } = await ask(running.serving.url, path, who);
        assert.match(String(headers['content-security-policy']), /default-src 'none'/);
        assert.equal(headers['x-content-type-options'], 'nosniff');
        assert.equal(headers['referrer-policy'], 'no-referrer');
        assert.match(String(headers['x-request-id']), /^[0-9a-f-]{36}$/);
      }
    }
  });
});

describe('writes', () => {
  const stores = globSync('**/*.store.ts', { cwd: server }).filter((path) => !path.startsWith('bus/'));
  /** Chunk rows are their own events, merging keeps every position and receipt under another row, the checkpoint is bookkeeping, and what
   * days come to is derived from visits, which have theirs. A look is its own event; that a session was used and has another secret now is
   * bookkeeping. A heartbeat is no change by anybody. */
  const exempt = [
    ...['addChunks', 'moveCheckpoint', 'putInPlace'],
    ...['markDue', 'markAllDue', 'takeDue', 'putDays'],
    ...['keepLook', 'addLook', 'takeLook', 'rotateSession', 'touchSession'],
    'keepHeartbeats',
  ];

  test('every exported function of a store that writes leaves event rows', () => {
    const silent: string[] = [];
    for (const path of stores) {
      const source = readFileSync(join(server, path), 'utf8');
      const functions = source.split(/\n(?=export async function |async function )/).slice(1);
      const nameOf = (text: string) => /function (\w+)/.exec(text)?.[1] ?? '';
      const writes = (text: string) =>
        /\b(insert into|update \w+ set|delete from|insertInto|updateTable|deleteFrom)\b/.test(text);
      const writers = functions.filter(writes).map(nameOf);
      for (const text of functions.filter((each) => each.startsWith('export'))) {
        const name = nameOf(text);
        const isWriter =
          writes(text) ||
          writers.some((writer) => writer !== name && new RegExp(`\\b${writer}\\(`).test(text));
        if (isWriter && !text.includes('addEvents(') && !exempt.includes(name))
          silent.push(`${path}: ${name}`);
      }
    }
    assert.ok(stores.length >= 4);
    assert.deepEqual(silent, []);
  });

  test('events are refused where they say more than their schema', () => {
    const id = '019aa7c0-1234-7abc-8def-0123456789ab';
    assert.ok(eventSchemas['officer.added'].safeParse({ officerId: id }).success);
    for (const schema of Object.values(eventSchemas)) {
      assert.ok(!schema.safeParse({ officerId: id, callSign: 'K1' }).success);
    }
  });
});

test('every refusal has a status and words', () => {
  for (const name of problemNames) {
    const { status, title } = problem(name, Object.assign({}));
    assert.ok(status >= 400 && status < 600);
    assert.match(title, /\.$/);
  }
});

test('the log and the counts hold no coordinate, token, name or question', async () => {
  const lines: string[] = [];
  const noisy = await testServer({ logLevel: 'debug', logSink: { write: (line) => lines.push(line) } });
  const { token, device } = await noisy.device('Secret Squirrel');
  const positions = [{ capturedAt: noon, longitude: -1.4712345, latitude: 52.9212345 }];
  await noisy.post('/api/positions', token, { positions });
  await noisy.post('/api/positions', `${token}x`, { positions });
  await noisy.get(`/in/osmand?id=${token}&lat=52.9212345&lon=-1.4712345`);
  await noisy.get(`/in/osmand?id=${token}x&lat=52.9212345&lon=-1.4712345`);
  await noisy.get(`/api/visits?officerId=${device.officerId}&hotspotId=Quiet-Street`);
  const { body: metrics } = await noisy.get('/metrics');
  const [, session] = (await noisy.desk.cookie()).split('=');
  await noisy.stop();
  assert.ok(lines.length > 4);
  for (const text of [...lines, String(metrics)]) {
    const given = [token, session, 'Squirrel', 'The desk', 'Quiet-Street', device.officerId, device.id];
    for (const secret of ['52.92', '1.471', ...given]) {
      assert.ok(!text.includes(secret), `${secret} is in the open`);
    }
  }
  assert.match(String(metrics), /beatkeeper_positions_total\{door="positions",outcome="kept"\} \d/);
});
