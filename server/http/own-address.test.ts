// By which names the pages answer, with a server in front that holds the certificate and without. Real: the app, HTTP. Faked: the server in
// front, as the headers that it passes on.
import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { type TestServer, testServer } from '../test-server.ts';
import { publicAddressFrom } from './own-address.ts';

let server: TestServer;
before(async () => {
  server = await testServer({ pagesUrl: 'https://beatkeeper.example' });
});
after(() => server.stop());

/** The status of a request as the server in front passes it on. */
function ask(method: string, path: string, headers: Record<string, string>): Promise<number> {
  const { hostname, port } = new URL(server.serving.url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0));
    });
    sent.on('error', reject).end();
  });
}

describe('the public address', () => {
  test('is a name of the pages beside those of this machine', async () => {
    const { host } = new URL(server.serving.url);
    for (const name of ['beatkeeper.example', 'Beatkeeper.Example:443', host, 'localhost:4600'])
      assert.equal(await ask('GET', '/api/sign-in', { host: name }), 200, name);
    for (const name of ['beatkeeper.example:80', 'evil.example', 'beatkeeper.example.evil.example'])
      assert.notEqual(await ask('GET', '/api/sign-in', { host: name }), 200, name);
  });

  test('is where changes may come from', async () => {
    const tried = (headers: Record<string, string>) =>
      ask('POST', '/api/sign-in/passkey/start', { host: 'beatkeeper.example', ...headers });
    assert.equal(await tried({ origin: 'https://beatkeeper.example' }), 200);
    assert.equal(await tried({ origin: 'https://beatkeeper.example', 'sec-fetch-site': 'same-origin' }), 200);
    for (const headers of [
      {},
      { origin: 'https://evil.example' },
      { origin: 'http://beatkeeper.example' },
      { origin: 'https://beatkeeper.example:444' },
      { origin: 'https://beatkeeper.example', 'sec-fetch-site': 'same-site' },
    ])
      assert.equal(await tried(headers), 403);
  });

  test('is not where all people behind it share their tries to sign in', async () => {
    const tried = (address: string) =>
      ask('POST', '/api/sign-in/passkey/start', {
        host: 'beatkeeper.example',
        origin: 'https://beatkeeper.example',
        'x-forwarded-for': address,
      });
    const statuses: number[] = [];
    for (let i = 0; i < 25; i++) statuses.push(await tried(`203.0.113.${i}`));
    assert.deepEqual(new Set(statuses), new Set([200]));
    // What somebody says of themselves stands before what the server in front adds.
    const same: number[] = [];
    for (let i = 0; i < 25; i++) same.push(await tried(`198.51.100.${i}, 203.0.113.200`));
    assert.equal(same.at(-1), 429);
  });

  test('shows nothing that is for programs on this machine', async () => {
    assert.equal(await ask('GET', '/metrics', { host: 'beatkeeper.example' }), 421);
    assert.equal(await ask('GET', '/metrics', { host: '127.0.0.1' }), 200);
  });

  test('knows people apart by what the server in front says of where they are', async () => {
    const tried = (from: string) =>
      ask('POST', '/api/sign-in/passkey/start', {
        ...{ host: 'beatkeeper.example', origin: 'https://beatkeeper.example' },
        'x-forwarded-for': from,
      });
    // Whoever says first where they are may have invented it; the last is what the server in front saw.
    for (let each = 0; each < 20; each++) await tried(`192.0.2.${each}, 203.0.113.7`);
    assert.equal(await tried('203.0.113.7'), 429);
    assert.equal(await tried('203.0.113.8'), 200);
  });

  test('is https and a host, nothing else', () => {
    for (const text of [
      'http://a.example',
      'https://a.example/x',
      'https://a.example/?x',
      'https://u@a.example',
      'a',
    ])
      assert.throws(() => publicAddressFrom(text), /https:\/\/ and a host/);
    assert.equal(publicAddressFrom('https://a.example')?.origin, 'https://a.example');
    assert.equal(publicAddressFrom('https://a.example:8443/')?.host, 'a.example:8443');
  });
});
