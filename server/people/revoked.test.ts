// Guard: a device that was revoked is let in nowhere, from that moment on. Every door of the page of who may knock where is asked, so a new one is
// held to it by being there. Real: the app, PostgreSQL, HTTP. Faked: the clock.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessOf, routesOnThePage } from '../http/access.ts';
import { type TestServer, testServer } from '../test-server.ts';

let server: TestServer;
before(async () => {
  server = await testServer();
});
after(() => server.stop());

const doors = routesOnThePage
  .map((route) => route.split(' '))
  .filter(([method, path]) => ['device', 'named-device'].includes(accessOf(method, path)?.kind ?? ''));

/** Whether each door knows a token, said as every app may say it. */
async function known(token: string): Promise<string[]> {
  const { url } = server.serving;
  const known: string[] = [];
  for (const [method, path] of doors) {
    const address = url + path.replace(':id', '019aa7c0-1234-7abc-8def-0123456789ab');
    const sent = method === 'GET' ? {} : { body: '{}' };
    const ways: [string, Record<string, string>][] = [
      [address, { authorization: `Bearer ${token}` }],
      [`${address}?id=${token}`, {}],
    ];
    for (const [at, said] of ways) {
      const headers = { 'content-type': 'application/json', ...said };
      const { status } = await fetch(at, { method, headers, ...sent });
      if (status !== 401) known.push(`${method} ${at.replace(token, '')}`);
    }
  }
  return known;
}

test('a device that was revoked is let in at no door, by whichever way it says its token', async () => {
  const { device, token } = await server.device('Lost');
  assert.ok((await known(token)).length >= doors.length);
  const headers = { origin: server.serving.url };
  const revoked = await server.post(`/api/devices/${device.id}/revoke`, null, {}, headers);
  assert.equal(revoked.status, 200);
  assert.deepEqual(await known(token), []);
});
