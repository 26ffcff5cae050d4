// The dosage pages over six weeks of an invented programme. Real: command line, server, database, browser. Faked: nothing.
import assert from 'node:assert/strict';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { axeViolations, nothingWrong, openBrowser, type Watched, watch } from './browser.ts';
import { type Running, running, runningOn } from './running.ts';
import { idOf, sixWeeks } from './six-weeks.ts';

const pictures = join(import.meta.dirname, '..', 'test-results');
const market = idOf('Market Place');

describe('the dosage pages', () => {
  let browser: Browser;
  let server: Running;

  before(async () => {
    await mkdir(pictures, { recursive: true });
    [browser, server] = await Promise.all([
      openBrowser(),
      sixWeeks(Date.now()).then((folder) => runningOn(folder, 'serve')),
    ]);
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function dosage(query: string, width: number, height: number, more: BrowserContextOptions = {}) {
    const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce', ...more });
    page.setDefaultTimeout(60_000);
    const watched = watch(page);
    await server.signIn(page.context());
    await page.goto(`${server.url}dosage${query}`);
    await settled(page);
    return { page, watched };
  }

  async function settled(page: Page) {
    await page.locator('.dosage-about').waitFor();
    await page.locator('.dosage .waiting-words').first().waitFor({ state: 'detached' });
  }

  async function leaveInOrder(page: Page, watched: Watched, picture: string) {
    assert.deepEqual(await axeViolations(page), [], `${picture}: axe`);
    await page.screenshot({ path: join(pictures, `${picture}.png`), fullPage: true, timeout: 120_000 });
    assert.deepEqual(watched, nothingWrong, picture);
    await page.close();
  }

  test('all hotspots: the four kinds of hours, a change of the measuring, a chart, and a table with ranges', async () => {
    const { page, watched } = await dosage('?theme=day', 1280, 900);
    const said = await page.locator('.dosage').innerText();
    assert.match(said, /7 dosage days, each from 06:00, Europe\/London/);
    assert.match(said, /Paid duty[\s\S]*On patrol status[\s\S]*Person-hours in hotspots[\s\S]*Patrol-hours/);
    assert.match(
      said,
      /The measuring itself may have changed\.[\s\S]*a patrol visit lasts \d+\.\d min, against \d+\.\d min/,
    );
    assert.match(said, /Market Place has another boundary or target \(version 2\)/);
    assert.equal(await page.locator('.dosage-table tbody tr').count(), 6);
    assert.match(
      await page.locator('.dosage-table tbody tr').first().innerText(),
      /\d+ min \(\d+–\d+\)|\d h \(\d/,
    );
    assert.match(said, /Rules version dosage-1\.[\s\S]*Positions that took no part/);
    await leaveInOrder(page, watched, 'dosage-day');
  });

  test('at 360 and 3840 pixels, by night, nothing is wider than the screen', async () => {
    for (const [query, width, height, picture] of [
      ['?theme=day', 360, 740, 'dosage-360'],
      [`?theme=night&hotspot=${market}`, 360, 740, 'dosage-hotspot-360'],
      [`?theme=night&hotspot=${market}`, 1280, 900, 'dosage-hotspot-night'],
      ['?theme=night&by=officer', 3840, 2160, 'dosage-3840'],
      ['?theme=contrast&by=week', 1280, 900, 'dosage-contrast'],
    ] as const) {
      const { page, watched } = await dosage(query, width, height);
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
      assert.ok(wide <= width, `${picture} is ${wide} pixels wide`);
      await leaveInOrder(page, watched, picture);
    }
  });

  test('every figure opens: hotspot, a day of it, its visits, and how one was worked out; Back goes back', async () => {
    const { page, watched } = await dosage('?theme=day', 1280, 900);
    await page.getByRole('link', { name: 'Last 28 days' }).click();
    await page.locator('.dosage-table').getByRole('link', { name: 'Market Place' }).click();
    await page.getByRole('heading', { name: 'Market Place' }).waitFor();
    await settled(page);
    assert.match(page.url(), /from=\d{4}-\d\d-\d\d&to=\d{4}-\d\d-\d\d&by=day&hotspot=market-place/);
    assert.match(
      await page.locator('.dosage-facts').innerText(),
      /patrol visits? by \d+ person visits?[\s\S]*half of the gaps/,
    );
    const busy = page.locator('.twin tbody tr').filter({ hasNotText: '0 min (0–0)' }).first();
    await busy.getByRole('link').click();
    await page.locator('.dosage-visits tbody tr').first().waitFor();
    await page.goBack();
    await page.locator('.dosage-chart').waitFor();
    await page.goForward();
    await page.locator('.dosage-chart').waitFor({ state: 'detached' });
    await page.locator('.dosage-visits tbody tr').first().waitFor();
    await settled(page);
    assert.deepEqual(await axeViolations(page), []);
    await page.screenshot({ path: join(pictures, 'dosage-hotspot-a-day.png'), fullPage: true });
    await page.locator('.dosage-visits a').first().click();
    await page.getByRole('heading', { name: 'How this was worked out' }).waitFor();
    await page.locator('.card table').first().waitFor();
    await page.goBack();
    await page.locator('.dosage-visits').waitFor();
    assert.deepEqual(watched, nothingWrong);
    await page.close();
  });

  test('by keyboard alone: skip, search, sort, open', async () => {
    const { page, watched } = await dosage('?theme=day', 1280, 900);
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate('document.activeElement.textContent.trim()'), 'Skip to the figures');
    await page.locator('[data-search]').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('mill');
    await page.locator('.dosage-table tbody tr').nth(1).waitFor({ state: 'detached' });
    assert.match(await page.locator('.dosage-tools').innerText(), /1 of 6 rows/);
    assert.match(page.url(), /search=mill/);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('Delete');
    await page.getByRole('button', { name: 'Patrol visits' }).focus();
    await page.keyboard.press('Enter');
    const sorted = page.locator('th[aria-sort=descending]');
    await sorted.waitFor();
    const visits = await page.locator('.dosage-table tbody tr td:nth-child(3)').allInnerTexts();
    const numbers = visits.map(Number);
    assert.deepEqual(
      numbers,
      numbers.toSorted((a, b) => b - a),
    );
    await page.locator('.dosage-table tbody a').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.dosage-facts').waitFor();
    await settled(page);
    await leaveInOrder(page, watched, 'dosage-keyboard');
  });

  test('an officer: from their card on the live desk to their days and visits', async () => {
    const { page, watched } = await dosage('?theme=day&by=officer', 1280, 900);
    await page.locator('.dosage-table tbody a').first().click();
    await page.getByRole('heading', { level: 2, name: /^[KW]\d+$/ }).waitFor();
    await page.locator('.dosage-visits tbody tr').first().waitFor();
    assert.match(page.url(), /officer=[0-9a-f-]{36}/);
    assert.doesNotMatch(page.url(), /K10|W20/, 'no call sign in an address');
    await settled(page);
    await leaveInOrder(page, watched, 'dosage-officer');
    const live = await browser.newPage();
    await server.signIn(live.context());
    await live.goto(`${server.url}?hotspot=${market}`);
    await live.getByRole('link', { name: 'Dosage over time' }).click();
    await live.getByRole('heading', { level: 2, name: 'Market Place' }).waitFor();
    await live.close();
  });

  test('kept as a file, each says how it was counted', async () => {
    const { page, watched } = await dosage('?theme=day', 1280, 900);
    for (const [name, ending] of [
      ['CSV', /^hotspot_id,name,/],
      ['Excel', /^PK/],
      ['GeoJSON', /"FeatureCollection"[\s\S]*"day_starts_at":"06:00 Europe\/London"/],
      ['JSON', /"rulesVersion":"dosage-1"/],
    ] as const) {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name, exact: true }).click(),
      ]);
      assert.match(await readFile(await file.path(), 'latin1'), ending);
    }
    assert.deepEqual(watched, nothingWrong);
    await page.close();
  });

  test('on paper a hotspot is one page, black on white; in Welsh the words are Welsh', async () => {
    const { page, watched } = await dosage(`?theme=night&hotspot=${market}`, 1000, 1400);
    await page.getByRole('link', { name: 'Last 28 days' }).click();
    await page.locator('.twin tbody tr').nth(27).waitFor();
    const pdf = await page.pdf({ path: join(pictures, 'dosage-hotspot.pdf'), preferCSSPageSize: true });
    const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    assert.equal(sheets, 1);
    await page.emulateMedia({ media: 'print' });
    const look = "getComputedStyle(document.querySelector('.dosage'))";
    assert.equal(await page.evaluate(`${look}.color`), 'rgb(0, 0, 0)');
    await page.screenshot({ path: join(pictures, 'dosage-print.png'), fullPage: true });
    await page.emulateMedia({ media: 'screen' });
    await page.getByLabel('Language').selectOption('cy');
    await page.getByText('Sut y cyfrifwyd y ffigurau hyn').waitFor();
    assert.match(page.url(), /hotspot=market-place.*lang=cy/);
    await leaveInOrder(page, watched, 'dosage-welsh');
  });

  test('what cannot be had is said, with a way to try again', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.route('**/api/dosage?**', (route) => route.abort());
    await server.signIn(page.context());
    await page.goto(`${server.url}dosage?theme=day`);
    await page.getByText('Could not fetch the dosage.').first().waitFor();
    await page.screenshot({ path: join(pictures, 'dosage-failed.png'), timeout: 120_000 });
    assert.deepEqual(await axeViolations(page), []);
    await page.unroute('**/api/dosage?**');
    for (const again of await page.getByRole('button', { name: 'Try again' }).all()) await again.click();
    await page.locator('.dosage-table').waitFor();
    await page.close();
  });
});

test('without hotspots and visits the dosage pages say so', async () => {
  const [browser, server] = await Promise.all([openBrowser(), running('serve')]);
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
    const watched = watch(page);
    await server.signIn(page.context());
    await page.goto(`${server.url}dosage?theme=day`);
    await page.getByText('Nobody was in a hotspot on these days.').waitFor();
    await page.getByText('No duties are on record for these days.').waitFor();
    assert.deepEqual(await axeViolations(page), []);
    await page.screenshot({ path: join(pictures, 'dosage-empty.png'), fullPage: true });
    assert.deepEqual(watched, nothingWrong);
  } finally {
    await browser.close();
    await server.stop();
  }
});
