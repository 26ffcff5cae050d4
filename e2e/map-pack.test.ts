// An officer keeps the map on the phone, loses the signal, and still has it. Real: server, tiles of the town, browser with its storage and WebGL.
// Faked: the page around the map, which holds what the app would; the clock of the server.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { hotspotsFromGeoJson } from '../core/hotspots/index.ts';
import { writeNorthgate } from '../fixtures/northgate/basemap.ts';
import { type TestServer, testServer } from '../server/test-server.ts';
import { axeViolations, nothingWrong, openBrowser, watch } from './browser.ts';
import { buildPhoneMapPage } from './phone-map-page.ts';

const pictures = join(import.meta.dirname, '..', 'test-results');
let browser: Browser;
let server: TestServer;
let folder: string;
let address: string;

before(async () => {
  await mkdir(pictures, { recursive: true });
  folder = await mkdtemp(join(tmpdir(), 'beatkeeper-map-'));
  const tilesFolder = join(folder, 'tiles');
  const [webFolder, town] = await Promise.all([buildPhoneMapPage(folder), writeNorthgate(tilesFolder)]);
  const tiles = `/tiles/${basename(town.tiles)}`;
  const place = { name: 'Northgate', bounds: null, tiles, isInvented: true };
  [browser, server] = await Promise.all([openBrowser(), testServer({ webFolder, tilesFolder, place })]);
  const { hotspots } = hotspotsFromGeoJson(JSON.parse(await readFile(town.hotspots, 'utf8')));
  await server.importHotspots(hotspots);
  const { token } = await server.device('NG24');
  await server.serving.catchUp();
  address = `${server.serving.url}/walk?theme=day#${token}`;
});
after(async () => {
  await browser?.close();
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

const phone = () =>
  browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true, reducedMotion: 'reduce' });

async function opened(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await drawn(page);
  return page;
}

async function drawn(page: Page): Promise<void> {
  await page.locator('.patrol-map-ground canvas.maplibregl-canvas').waitFor();
  await page.locator('.patrol-map-ground:not([aria-busy])').waitFor();
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const says = (page: Page, words: string | RegExp) =>
  page.locator('output').filter({ hasText: words }).waitFor();
const reads = (page: Page): Promise<{ good: number; none: number }> => page.evaluate('({ ...window.reads })');
const pictureOf = (page: Page) => page.locator('.patrol-map-ground').screenshot();

/** Closes the map and opens it again, as an officer who goes to the list and back. */
async function reopened(page: Page): Promise<Buffer> {
  await press(page, 'Close the map');
  await press(page, 'Open the map');
  await drawn(page);
  return pictureOf(page);
}

test('a map is kept part by part, drawn without a signal, and forgotten again', async () => {
  const context = await phone();
  const page = await opened(context);
  const watched = watch(page);
  await page.getByText('Map from the server.').waitFor();
  assert.deepEqual(await axeViolations(page), []);
  await page.evaluate(`new MutationObserver(() => (window.said ??= []).push(document.querySelector('output').textContent))
    .observe(document.querySelector('output'), { subtree: true, childList: true, characterData: true })`);
  await press(page, 'Keep');
  await says(page, /^kept (\d+) of \1$/);
  const said: string[] = await page.evaluate('window.said');
  assert.ok(
    said.some((words) => /^fetching 524288 of 14\d{5}$/.test(words)),
    said.join(),
  );
  await page.getByText('Map kept on this phone today.').waitFor();
  assert.deepEqual(watched, nothingWrong);
  await context.setOffline(true);
  const before = await reads(page);
  const offline = await reopened(page);
  const after = await reads(page);
  assert.ok(after.good > before.good && after.none === before.none);
  await page.screenshot({ path: join(pictures, 'map-pack-day-offline.png') });
  await page.evaluate(`document.documentElement.dataset.theme = 'night'`);
  // The library fades from one colour to the other.
  await page.waitForTimeout(600);
  await page.screenshot({ path: join(pictures, 'map-pack-night-offline.png') });
  assert.deepEqual(await axeViolations(page), []);
  await page.evaluate(`document.documentElement.dataset.theme = 'day'`);
  await press(page, 'Forget');
  await says(page, 'none 0 of 0');
  const plain = await reopened(page);
  await page.getByText('hotspots on plain ground').waitFor();
  // A town's streets are many times the picture of plain ground.
  assert.ok(offline.length > 2 * plain.length, `${offline.length} and ${plain.length} bytes`);
  await context.setOffline(false);
  await context.close();
});

test('that broke off in the middle goes on where it was, in a new page too', async () => {
  const context = await phone();
  const page = await opened(context);
  let parts = 0;
  await context.route('**/api/patrol/tiles/**', (route) => {
    const range = route.request().headers().range;
    const isPart = /bytes=(?:0|524288|1048576)-(?!0$)\d{6,}/.test(range);
    if (isPart) parts += 1;
    return isPart && parts === 2 ? route.abort('internetdisconnected') : route.continue();
  });
  await press(page, 'Keep');
  await says(page, /^failed 524288 of \d+, no-answer$/);
  await page.close();
  const later = await opened(context);
  await says(later, /^none 524288 of \d+$/);
  await press(later, 'Keep');
  await says(later, /^kept (\d+) of \1$/);
  // Three parts, and the one that broke off once more.
  assert.equal(parts, 4);
  await context.close();
});

test('a phone that cannot draw has the list', async () => {
  const context = await phone();
  await context.addInitScript(`HTMLCanvasElement.prototype.getContext = () => null`);
  const page = await context.newPage();
  await page.goto(address);
  await page.getByText('This phone cannot draw the map.').waitFor();
  assert.ok((await page.locator('.patrol-map-list li').count()) >= 19);
  assert.deepEqual(await axeViolations(page), []);
  await context.close();
});
