// The live desk with the real demo: server, database, people on patrol. Real: all of it. Faked: nothing.
import assert from 'node:assert/strict';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { axeViolations, nothingWrong, openBrowser, type Watched, watch } from './browser.ts';
import { until } from './past-desk.ts';
import { type Running, running } from './running.ts';

const pictures = join(import.meta.dirname, '..', 'test-results');
const drawn = '.map:not([aria-busy]) .maplibregl-canvas';

describe('the live desk', () => {
  let browser: Browser;
  let demo: Running;

  before(async () => {
    await mkdir(pictures, { recursive: true });
    [browser, demo] = await Promise.all([openBrowser(), running('demo', '--history', '0')]);
  });
  after(async () => {
    await browser?.close();
    await demo?.stop();
  });

  /** A page of the desk at an address, drawn and live, without motion so that it stands still to be looked at. */
  async function desk(query: string, width: number, height: number, more: BrowserContextOptions = {}) {
    const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce', ...more });
    page.setDefaultTimeout(60_000);
    const watched = watch(page);
    await demo.signIn(page.context());
    await page.goto(`${demo.url}${query}`);
    await page.locator('.is-live').waitFor();
    return { page, watched };
  }

  async function leaveInOrder(page: Page, watched: Watched, picture: string) {
    if (await page.locator('.map').isVisible()) await page.locator(drawn).waitFor();
    assert.deepEqual(await axeViolations(page), [], `${picture}: axe`);
    await page.screenshot({ path: join(pictures, `${picture}.png`), timeout: 120_000 });
    assert.deepEqual(watched, nothingWrong, picture);
    await page.close();
  }

  test('by day: hotspots by what is due, officers on the map, no word to another host', async () => {
    const { page, watched } = await desk('?theme=day', 1280, 800);
    await page.locator(drawn).waitFor();
    assert.match(
      await page.locator('.banner-invented').innerText(),
      /Northgate and everyone in it are invented/,
    );
    assert.ok((await page.locator('.rows .row').count()) >= 18, 'the hotspots are listed');
    // A frame may come between the order and the words.
    await until(async () => {
      const standings = await page.locator('.rows .chip').allInnerTexts();
      const ranks = standings.map((words) => ['Due', 'Short', 'Now', 'No target', 'Met'].indexOf(words));
      return ranks.join() === ranks.toSorted((a, b) => a - b).join();
    }, 'a list in which what is due comes first');
    await leaveInOrder(page, watched, 'live-desk-day');
  });

  test('the security policy is the strict one, and the page keeps to it', async () => {
    const page = await browser.newPage();
    await demo.signIn(page.context());
    const answer = await page.goto(demo.url);
    const policy = answer?.headers()['content-security-policy'] ?? '';
    assert.match(policy, /default-src 'none'/);
    assert.doesNotMatch(policy, /unsafe|\*|https:/);
    await page.close();
  });

  test('at night, in high contrast, at 768 and at 3840 pixels', async () => {
    for (const [query, width, height, picture] of [
      ['?theme=night&map=15.2/53.05/-1.3', 1280, 800, 'live-desk-night'],
      ['?theme=contrast', 1280, 800, 'live-desk-contrast'],
      ['?theme=day&tab=officers', 768, 1024, 'live-desk-768'],
      ['?theme=night&tab=feed', 3840, 2160, 'live-desk-3840'],
    ] as const) {
      const { page, watched } = await desk(query, width, height);
      await page.locator(drawn).waitFor();
      await leaveInOrder(page, watched, picture);
    }
  });

  test('at 360 pixels map and list take turns, and nothing is wider than the screen', async () => {
    for (const [query, picture] of [
      ['?theme=day', 'live-desk-360-map'],
      ['?theme=night&pane=list', 'live-desk-360-list'],
      ['?theme=day&pane=list&hotspot=market-place', 'live-desk-360-card'],
    ] as const) {
      const { page, watched } = await desk(query, 360, 740);
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
      assert.ok(wide <= 360, `${picture} is ${wide} pixels wide`);
      await leaveInOrder(page, watched, picture);
    }
  });

  test('a 1280 pixel screen zoomed to 400 % still shows and reaches everything', async () => {
    const { page, watched } = await desk('?pane=list', 320, 256, { deviceScaleFactor: 4 });
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
    assert.ok(wide <= 320, `${wide} pixels wide`);
    await page.locator('.rows .row').last().scrollIntoViewIfNeeded();
    await leaveInOrder(page, watched, 'live-desk-zoomed');
  });

  test('by keyboard alone: a hotspot, its card, how it was worked out, and back', async () => {
    const { page, watched } = await desk('?theme=day', 1280, 800);
    await page.locator(drawn).waitFor();
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate('document.activeElement.textContent.trim()'), 'Skip to the list');
    await page.keyboard.press('h');
    const focused = () =>
      page.evaluate<string>("document.activeElement.closest('[data-row]')?.textContent ?? ''");
    await page.locator('[data-row]:focus').waitFor();
    const first = await focused();
    await page.keyboard.press('ArrowDown');
    assert.notEqual(await focused(), first);
    await page.keyboard.press('/');
    await page.locator('[data-search]:focus').waitFor();
    await page.keyboard.type('market');
    await page.locator('.rows .row').nth(1).waitFor({ state: 'detached' });
    await page.keyboard.press('ArrowDown');
    assert.match(await focused(), /Market Place/);
    await page.keyboard.press('Enter');
    await page.locator('.visits .visit').first().waitFor();
    await page.screenshot({ path: join(pictures, 'live-desk-card.png'), timeout: 120_000 });
    await page.keyboard.press('w');
    await page.getByRole('heading', { name: 'How this was worked out' }).waitFor();
    await page.locator('.card table').first().waitFor();
    assert.match(page.url(), /hotspot=market-place&visit=/);
    const card = await page.locator('.card').innerText();
    for (const words of ['maxAccuracyMetres', '100 m', 'bridgeSeconds', '120 s', 'dosage-1', 'took no part'])
      assert.ok(card.includes(words), `${words} is said`);
    await page.locator(drawn).waitFor();
    assert.deepEqual(await axeViolations(page), []);
    await page.screenshot({ path: join(pictures, 'live-desk-worked-out.png'), timeout: 120_000 });
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Market Place' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.card').waitFor({ state: 'detached' });
    await page.locator('[data-row]:focus').waitFor({ timeout: 5000 });
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await leaveInOrder(page, watched, 'live-desk-keys');
  });

  test('the address holds the view, and Back goes back', async () => {
    const { page, watched } = await desk('', 1280, 800);
    await page.keyboard.press('o');
    await page.locator('[aria-selected=true]').filter({ hasText: 'Officers' }).waitFor();
    await page.locator('.rows .row').first().click();
    await page.locator('.card').waitFor();
    assert.match(page.url(), /tab=officers.*officer=/);
    const said = await page.locator('.card').innerText();
    assert.match(said, /Last position/);
    await page.goBack();
    await page.locator('.card').waitFor({ state: 'detached' });
    await page.goBack();
    await page.locator('[aria-selected=true]').filter({ hasText: 'Hotspots' }).waitFor();
    await page.goForward();
    await page.goForward();
    await page.locator('.card').waitFor();
    await leaveInOrder(page, watched, 'live-desk-officer');
  });

  test('in Welsh the page says so, and its words are Welsh', async () => {
    const { page, watched } = await desk('?hotspot=market-place', 1280, 800);
    await page.getByLabel('Language').selectOption('cy');
    await page.getByRole('heading', { name: 'Desg fyw' }).waitFor();
    assert.equal(await page.evaluate('document.documentElement.lang'), 'cy');
    await page.getByText('Sut y cyfrifwyd hyn?').first().waitFor();
    await leaveInOrder(page, watched, 'live-desk-welsh');
  });

  test('what is listed can be kept as a file', async () => {
    const { page, watched } = await desk('', 1280, 800);
    await page.locator('.rows .row').first().waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download CSV' }).click(),
    ]);
    const text = await readFile(await file.path(), 'utf8');
    assert.match(text, /^hotspot_id,name,day,standing,patrol_minutes,/);
    assert.match(text, /market-place,Market Place,/);
    assert.deepEqual(watched, nothingWrong);
    await page.close();
  });

  test('on paper there is the card, in black on white', async () => {
    const { page, watched } = await desk('?theme=night&hotspot=market-place', 1000, 1400);
    await page.locator('.visits .visit').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    const look = "getComputedStyle(document.querySelector('.card'))";
    const colours = await page.evaluate(`[${look}.color, ${look}.backgroundColor]`);
    assert.deepEqual(colours, ['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    assert.ok(!(await page.locator('.map-pane').isVisible()));
    await page.screenshot({ path: join(pictures, 'live-desk-print.png'), timeout: 120_000 });
    assert.deepEqual(watched, nothingWrong);
    await page.close();
  });
});
