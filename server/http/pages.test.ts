// Real: the app, PostgreSQL, HTTP, files. Faked: the built web, a page and an asset; the tiles, bytes that only look like a file of tiles.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type TestServer, testServer } from '../test-server.ts';

const home = mkdtempSync(join(tmpdir(), 'beatkeeper-pages-'));
const web = join(home, 'dist');
const tiles = join(home, 'tiles');
let server: TestServer;

before(async () => {
  mkdirSync(join(web, 'assets'), { recursive: true });
  mkdirSync(tiles);
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>Desk</title>');
  writeFileSync(join(web, 'assets/index-Ab12Cd34.js'), 'export {};');
  writeFileSync(join(home, 'secret.txt'), 'not for anybody');
  writeFileSync(join(tiles, 'town.pmtiles'), Buffer.from(Array.from({ length: 1000 }, (_, i) => i % 256)));
  writeFileSync(join(tiles, 'notes.txt'), 'not tiles');
  server = await testServer({ webFolder: web, tilesFolder: tiles });
});
after(async () => {
  await server.stop();
  rmSync(home, { recursive: true });
});

const ask = async (
  path: string,
  headers: Record<string, string> = {},
  redirect: 'follow' | 'manual' = 'follow',
) =>
  fetch(server.serving.url + path, {
    headers: { cookie: await server.desk.cookie(), ...headers },
    redirect,
  });

test('the page is asked for each time, and what carries its hash stays for ever', async () => {
  const page = await ask('/');
  assert.deepEqual([page.status, page.headers.get('cache-control')], [200, 'no-cache']);
  assert.match(page.headers.get('content-security-policy') ?? '', /script-src 'self'/);
  const asset = await ask('/assets/index-Ab12Cd34.js');
  assert.equal(asset.headers.get('cache-control'), 'public, max-age=31536000, immutable');
});

test('an address that somebody ended with a slash leads to the page', async () => {
  const answer = await ask('/dosage/?tab=officer', {}, 'manual');
  assert.deepEqual([answer.status, answer.headers.get('location')], [308, '/dosage?tab=officer']);
  assert.equal((await ask('/dosage/')).status, 200);
  for (const path of ['/nowhere/', '//', '//example.org/', '/dosage//']) {
    const other = await ask(path, {}, 'manual');
    assert.ok([400, 404].includes(other.status), `${path} ${other.status}`);
  }
});

test('tiles are read by range', async () => {
  const part = await ask('/tiles/town.pmtiles', { range: 'bytes=100-119' });
  assert.equal(part.status, 206);
  assert.equal(part.headers.get('content-range'), 'bytes 100-119/1000');
  assert.deepEqual(
    [...new Uint8Array(await part.arrayBuffer())],
    Array.from({ length: 20 }, (_, i) => 100 + i),
  );
});

test('phones read the same tiles by the token of their device, and no session', async () => {
  const { token } = await server.device('Phone');
  const asPhone = (path: string, headers: Record<string, string> = {}) =>
    fetch(server.serving.url + path, { headers: { authorization: `Bearer ${token}`, ...headers } });
  const part = await asPhone('/api/patrol/tiles/town.pmtiles', { range: 'bytes=100-119' });
  assert.deepEqual([part.status, part.headers.get('content-range')], [206, 'bytes 100-119/1000']);
  assert.deepEqual(
    [...new Uint8Array(await part.arrayBuffer())],
    Array.from({ length: 20 }, (_, i) => 100 + i),
  );
  const next = await asPhone('/api/patrol/tiles/town.pmtiles', { range: 'bytes=120-139' });
  assert.ok(next.headers.get('etag'));
  assert.equal(next.headers.get('etag'), part.headers.get('etag'));
  assert.equal((await ask('/api/patrol/tiles/town.pmtiles')).status, 401);
  for (const file of ['notes.txt', 'other.pmtiles', '..%2fsecret.txt', '.pmtiles', 'town.pmtiles%00']) {
    const answer = await asPhone(`/api/patrol/tiles/${file}`);
    assert.ok([400, 404].includes(answer.status), `${file} ${answer.status}`);
    assert.doesNotMatch(await answer.text(), /not for anybody|not tiles/);
  }
});

test('nothing outside the folders is handed out', async () => {
  for (const path of [
    '/tiles/notes.txt',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/tiles/',
  ]) {
    const answer = await ask(path);
    assert.ok([400, 403, 404].includes(answer.status), `${path} ${answer.status}`);
    assert.doesNotMatch(await answer.text(), /not for anybody|not tiles/);
  }
});
