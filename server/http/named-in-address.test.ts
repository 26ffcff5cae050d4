// Whatever stands in an address where an id belongs, the answer is a refusal by name and never a fault of ours. Real: the app, PostgreSQL,
// HTTP, its own description of all routes. Faked: the clock.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as z from 'zod/mini';
import { roles, scopeOf } from '../../core/people/index.ts';
import { type TestForce, testForce } from '../test-force.ts';
import { type TestServer, testServer } from '../test-server.ts';
import { accessOf } from './access.ts';

const problemReply = z.object({ type: z.string(), status: z.number() });
const lines: string[] = [];
let server: TestServer;
let force: TestForce;
before(async () => {
  server = await testServer({ logSink: { write: (line) => lines.push(line) } });
  force = await testForce(server);
});
after(() => server.stop());

/** No id, a zero, a text of another kind, half an escape, one that no address may be as long as. */
const noIds = ['nothing', '%00', '1%27%20or%201=1', '%zz', 'x'.repeat(150), 'x'.repeat(400)];

/** Every route of the API that names something in its address. */
async function named(): Promise<readonly (readonly [method: string, path: string])[]> {
  const { body } = await server.get('/api/openapi.json');
  return Object.entries(body.paths as Record<string, object>).flatMap(([path, methods]) =>
    path.includes('{')
      ? Object.keys(methods).map(
          (method) => [method.toUpperCase(), path.replaceAll(/\{(\w+)\}/g, ':$1')] as const,
        )
      : [],
  );
}

/** The headers of whoever may knock there. */
async function permitted(method: string, path: string): Promise<Record<string, string>> {
  const access = accessOf(method, path);
  if (access?.kind === 'device') return { authorization: `Bearer ${force.tokens.get('own')}` };
  assert.ok(access?.kind === 'permission', `${method} ${path}`);
  const { permission } = access;
  const role = roles.find((each) => scopeOf(each, permission, 'police-force') !== null);
  assert.ok(role !== undefined);
  return { cookie: await force.personOf(role).cookie(), origin: server.serving.url };
}

test('a malformed id is refused by name on every route', async () => {
  const routes = await named();
  assert.ok(routes.length >= 15, `${routes.length} name something`);
  for (const [method, path] of routes) {
    const headers = { ...(await permitted(method, path)), 'content-type': 'application/json' };
    for (const noId of noIds) {
      const sent = method === 'GET' ? {} : { body: '{"not":"fit"}' };
      const address = server.serving.url + path.replaceAll(/:\w+/g, noId);
      const answer = await fetch(address, { method, headers, ...sent });
      const what = `${method} ${path} of ${noId.slice(0, 20)}: ${answer.status}`;
      assert.ok(answer.status >= 400 && answer.status < 500, what);
      assert.match(answer.headers.get('content-type') ?? '', /^application\/problem\+json/, what);
      assert.equal(answer.headers.get('x-content-type-options'), 'nosniff', what);
      const { type, status } = problemReply.parse(await answer.json());
      assert.match(type, /\/problems\/[a-z-]+$/, what);
      assert.equal(status, answer.status);
    }
  }
  assert.deepEqual(lines, []);
});
