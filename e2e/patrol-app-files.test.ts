// The patrol app as a thing that is installed: how large it is, that it opens without signal, and that a newer version never breaks a page or drops
// what waits. Real: server, browser, service worker. Faked: the newer version, which is this one under another name; both clocks.
import assert from 'node:assert/strict';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { threeHotspots } from '../fixtures/tracks/random-tracks.ts';
import { webFolder } from '../server/http/pages.ts';
import { type TestServer, testServer } from '../server/test-server.ts';
import { publishNewer } from './newer-version.ts';
import { type PatrolPhone, patrolPhone } from './patrol-phone.ts';

const mostBytes = 90_000;

let web: string;
let server: TestServer;
before(async () => {
  web = await mkdtemp(join(tmpdir(), 'beatkeeper-web-'));
  await cp(webFolder, web, { recursive: true });
  server = await testServer({ webFolder: web });
  await server.importHotspots(threeHotspots);
  await server.serving.catchUp();
});
after(async () => {
  await server?.stop();
  await rm(web, { recursive: true, force: true });
});

async function open(callSign: string): Promise<PatrolPhone> {
  const device = await server.device(callSign);
  await server.serving.catchUp();
  const phone = await patrolPhone(`${server.serving.url}/patrol#token=${device.token}`, server.now());
  await phone.until(({ me }) => me !== null, 'paired');
  await keptWhole(phone);
  return phone;
}

/** Waits until the worker has the app whole and answers for the page. */
async function keptWhole(phone: PatrolPhone): Promise<void> {
  await phone.page().evaluate('navigator.serviceWorker.ready.then(() => true)');
  for (
    let tries = 0;
    !(await phone.page().evaluate('navigator.serviceWorker.controller !== null'));
    tries++
  ) {
    assert.ok(tries < 400, 'the worker never took charge');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

test('everything that the page loads is at most 90 kB, packed, without fonts and map', async () => {
  const html = await readFile(join(webFolder, 'patrol.html'), 'utf8');
  const words = (await readdir(join(webFolder, 'assets'))).filter((file) =>
    /^patrol-(?:en|cy)-.*\.js$/.test(file),
  );
  const named = [...html.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css|webmanifest))"/g)].map(
    ([, file]) => file,
  );
  const sizes = await Promise.all(
    ['/patrol.html', ...new Set(named)].map(async (file) => ({
      file,
      bytes: await packed(file),
    })),
  );
  // Of the words one language, the longer.
  const ofWords = await Promise.all(words.map((file) => packed(join('assets', file))));
  const sum = sizes.reduce((total, { bytes }) => total + bytes, Math.max(...ofWords));
  console.log(`The patrol app: ${(sum / 1000).toFixed(1)} kB packed, in ${sizes.length} files`);
  assert.ok(
    sum <= mostBytes,
    JSON.stringify(
      sizes.sort((one, other) => other.bytes - one.bytes),
      null,
      1,
    ),
  );
});

async function packed(file: string): Promise<number> {
  return gzipSync(await readFile(join(webFolder, file)), { level: 9 }).length;
}

test('opens without signal, whole, and nothing of the API is kept beside it', async (t) => {
  const phone = await open('F1');
  t.after(() => phone.close());
  await phone.context().setOffline(true);
  await phone.reload();
  const { me } = await phone.until(({ link }) => link === 'offline', 'it says that it has no signal');
  assert.ok(me !== null);
  const kept: string[] = await phone.page().evaluate(`(async () => {
    const found = [];
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) found.push(new URL(url).pathname);
    return found;
  })()`);
  assert.ok(kept.includes('/patrol'));
  assert.deepEqual(
    kept.filter((path) => path.startsWith('/api/')),
    [],
  );
});

test('a newer version is taken up when the officer says so; until then the old one is whole, and what waits stays', async (t) => {
  const phone = await open('F2');
  t.after(() => phone.close());
  const before = await scriptOf(phone);
  const terms = {
    travel: null,
    operation: null,
    fund: null,
    payType: null,
    isAdditional: null,
    isVisible: null,
  };
  await phone.act('startDuty', { ...terms, plannedEndAt: null }, null);
  await phone.until(({ outbox }) => outbox.others === 0, 'the start is sent');
  await phone.context().setOffline(true);
  await phone.act('log', {
    kind: 'greeting',
    count: 1,
    outcome: null,
    reference: null,
    authorityId: null,
    isSure: false,
  });
  await phone.context().setOffline(false);
  await publishNewer(web, 'Newer123');
  await phone
    .page()
    .evaluate('navigator.serviceWorker.getRegistration().then((one) => one.update()).then(() => true)');
  await phone.until(({ hasUpdate }) => hasUpdate, 'a newer version is here');
  // The old page opens whole, though the server has its files no more, with signal and without.
  await phone.reload();
  assert.equal(await scriptOf(phone), before);
  await phone.context().setOffline(true);
  await phone.reload();
  assert.equal(await scriptOf(phone), before);
  const waiting = (await phone.state()).outbox.activities;
  assert.equal(waiting, 1);
  await phone.act('takeUpdate').catch(() => {});
  for (let tries = 0; (await scriptOf(phone).catch(() => before)) === before; tries++) {
    assert.ok(tries < 400, 'the newer version was never taken up');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  await phone.ready();
  const after = await phone.until(({ duty }) => duty !== null, 'the newer version has the duty');
  assert.deepEqual([after.outbox.activities, after.hasUpdate], [1, false]);
  await phone.context().setOffline(false);
  server.setNow(server.now() + 40_000);
  await phone.pass(40);
  await phone.until(({ outbox }) => outbox.activities === 0, 'what waited is sent');
});

async function scriptOf(phone: PatrolPhone): Promise<string> {
  return phone.page().evaluate(`document.querySelector('script[type=module]').src`);
}
