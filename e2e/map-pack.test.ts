// An officer keeps the map on the phone, loses the signal, and still has it. Real: server, tiles of the town, the app with its service worker, the
// browser with its storage and WebGL.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { hotspotsFromGeoJson } from '../core/hotspots/index.ts';
import { writeNorthgate } from '../fixtures/northgate/basemap.ts';
import { type TestServer, testServer } from '../server/test-server.ts';
import type { PatrolState } from '../web/patrol/patrol-state.ts';
import { axeViolations, openBrowser } from './browser.ts';

const pictures = join(import.meta.dirname, '..', 'test-results');
const part = 524_288;
const size = 1_416_181;
let browser: Browser;
let server: TestServer;
let folder: string;
let address: string;

before(async () => {
  await mkdir(pictures, { recursive: true });
  folder = await mkdtemp(join(tmpdir(), 'beatkeeper-map-'));
  const town = await writeNorthgate(folder);
  const tiles = `/tiles/${basename(town.tiles)}`;
  const place = { name: 'Northgate', bounds: null, tiles, isInvented: true };
  const now = () => Date.now();
  [browser, server] = await Promise.all([openBrowser(), testServer({ tilesFolder: folder, place, now })]);
  const { hotspots } = hotspotsFromGeoJson(JSON.parse(await readFile(town.hotspots, 'utf8')));
  await server.importHotspots(hotspots);
  const { token } = await server.device('NG24');
  await server.serving.catchUp();
  address = `${server.serving.url}/patrol?theme=day#token=${token}`;
});
after(async () => {
  await browser?.close();
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

const phone = () =>
  browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true, reducedMotion: 'reduce' });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function opened(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await until(page, (state) => state.me !== null && state.ground != null && state.places.length > 0);
  return page;
}

/** Waits until the app's state is so. */
async function until(page: Page, is: (state: PatrolState) => boolean): Promise<void> {
  const patience = Date.now() + 30_000;
  for (;;) {
    const asked: Promise<PatrolState | undefined> = page.evaluate('window.beatkeeperPatrol?.state()');
    // While a page is loaded anew there is nobody to ask.
    const state = await asked.catch(() => undefined);
    if (state !== undefined && is(state)) return;
    if (Date.now() > patience)
      throw new Error(`It did not come to be: ${is}, but ${JSON.stringify(state?.map)}`);
    await pause(100);
  }
}

async function settings(page: Page): Promise<void> {
  await press(page, 'Menu');
  await page.getByRole('button', { name: /^Settings/ }).click();
}

/** Opens the map, as an officer who comes from another screen, and waits until it is drawn. */
async function map(page: Page): Promise<Buffer> {
  await press(page, 'Map');
  await page.locator('.patrol-map-ground canvas.maplibregl-canvas').waitFor();
  await page.locator('.patrol-map-ground:not([aria-busy])').waitFor();
  return page.locator('.patrol-map-ground').screenshot();
}

test('a map is kept part by part, drawn without a signal after a reload, and forgotten again', async () => {
  const context = await phone();
  const page = await opened(context);
  await map(page);
  await page.getByText('Map from the server.').waitFor();
  assert.deepEqual(await axeViolations(page), []);
  await page.evaluate(`{ const engine = window.beatkeeperPatrol; window.said = [];
    engine.subscribe(() => { const { kind, bytesHere } = engine.state().map; window.said.push(kind + ' ' + bytesHere); }); }`);
  await settings(page);
  await press(page, 'Keep the map on this phone');
  await until(page, (state) => state.map.kind === 'kept');
  const said: string[] = await page.evaluate('window.said');
  for (const words of [`fetching ${part}`, `fetching ${2 * part}`, `kept ${size}`])
    assert.ok(said.includes(words), words);
  await page.evaluate('navigator.serviceWorker.ready.then(() => null)');
  await context.setOffline(true);
  await page.reload();
  await until(page, (state) => state.link === 'offline' && state.map.kind === 'kept');
  const offline = await map(page);
  await page.getByText('Map kept on this phone today.').waitFor();
  await page.screenshot({ path: join(pictures, 'map-pack-day-offline.png') });
  await page.evaluate(`document.documentElement.dataset.theme = 'night'`);
  // The library fades from one colour to the other.
  await page.waitForTimeout(600);
  await page.screenshot({ path: join(pictures, 'map-pack-night-offline.png') });
  assert.deepEqual(await axeViolations(page), []);
  await page.evaluate(`document.documentElement.dataset.theme = 'day'`);
  await settings(page);
  await press(page, 'Forget the map');
  await until(page, (state) => state.map.kind === 'none');
  const plain = await map(page);
  await page.getByText('hotspots on plain ground').waitFor();
  // A town's streets are many times the picture of plain ground.
  assert.ok(offline.length > 1.5 * plain.length, `${offline.length} and ${plain.length} bytes`);
  await context.close();
});

test('that broke off in the middle goes on where it was, in a new page too', async () => {
  const context = await phone();
  const page = await opened(context);
  const parts: number[] = [];
  let isBroken = true;
  await context.route('**/api/patrol/tiles/**', (route) => {
    const [from = 0, to = 0] = (route.request().headers().range ?? '').match(/\d+/g)?.map(Number) ?? [];
    const isPart = to - from > 300_000;
    if (isPart && isBroken && from > 0) return route.abort('internetdisconnected');
    if (isPart) parts.push(from);
    return route.continue();
  });
  await settings(page);
  await press(page, 'Keep the map on this phone');
  await until(page, (state) => state.map.kind === 'failed' && state.map.bytesHere === part);
  await page.close();
  isBroken = false;
  const later = await opened(context);
  await until(later, (state) => state.map.kind === 'none' && state.map.bytesHere === part);
  await settings(later);
  await press(later, 'Keep the map on this phone');
  await until(later, (state) => state.map.kind === 'kept');
  assert.deepEqual(parts, [0, part, 2 * part]);
  await context.close();
});

test('a phone that cannot draw has the list', async () => {
  const context = await phone();
  await context.addInitScript(`HTMLCanvasElement.prototype.getContext = () => null`);
  const page = await opened(context);
  await press(page, 'Map');
  await page.getByText('This phone cannot draw the map.').waitFor();
  assert.equal(await page.locator('.patrol-map-list li').count(), 19);
  assert.deepEqual(await axeViolations(page), []);
  await context.close();
});
