// Who sees whom, with the real demo: a council's warden and a sergeant, the local policing body, an officer who reads who looked.
// Real: all of it. Faked: nothing; the people are invented.
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import * as z from 'zod/mini';
import { visitList } from '../core/tracking/listed-visit.ts';
import { officerList } from '../core/tracking/officer-day.ts';
import { axeViolations, nothingWrong, openBrowser, type Watched, watch } from './browser.ts';
import { press, tabTo } from './by-keyboard.ts';
import { pictures } from './past-desk.ts';
import { type Running, running } from './running.ts';

describe('people of three organisations', () => {
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

  async function pageOf(who: string, path: string, width = 1280, theme = 'day') {
    const page = await browser.newPage({ viewport: { width, height: 800 }, reducedMotion: 'reduce' });
    page.setDefaultTimeout(60_000);
    const watched = watch(page);
    await demo.signIn(page.context(), who);
    await page.goto(`${demo.url}${path}${path.includes('?') ? '&' : '?'}theme=${theme}`);
    return { page, watched };
  }

  async function leave(page: Page, watched: Watched, picture: string) {
    assert.deepEqual(await axeViolations(page), [], `${picture}: axe`);
    await page.screenshot({ path: join(pictures, `${picture}.png`), timeout: 120_000 });
    assert.deepEqual(watched, nothingWrong, picture);
    await page.close();
  }

  /** The call signs in the list of officers on the live desk. */
  async function officersSeenBy(who: string, count: number, picture: string): Promise<string[]> {
    const { page, watched } = await pageOf(who, '');
    await page.locator('.is-live').waitFor();
    await page.getByRole('tab', { name: /Officers/ }).click();
    // The shift so far comes in while the page is open already.
    await page
      .locator('.rows .row')
      .nth(count - 1)
      .waitFor();
    const rows = await page.locator('.rows .row').allInnerTexts();
    await leave(page, watched, picture);
    return rows.map((row) => /\b(?:NG|NS|CW)\d+\b/.exec(row)?.[0] ?? '').toSorted();
  }

  test('a sergeant sees the team and the council’s warden with it; the council sees its wardens alone; a warden themselves', async () => {
    const team = await officersSeenBy('Bethan Rhys', 6, 'people-sergeant');
    assert.deepEqual(team, ['CW61', 'NG21', 'NG22', 'NG24', 'NS41', 'NS42']);
    const wardens = await officersSeenBy('Dele Bankole', 6, 'people-council');
    assert.deepEqual(wardens, ['CW61', 'CW62', 'CW63', 'CW64', 'CW65', 'CW66']);
    assert.deepEqual(await officersSeenBy('Tom Ashby', 1, 'people-warden'), ['CW61']);
  });

  test('the local policing body sees no live officer, nor any by name', async () => {
    const { page, watched } = await pageOf('Hannah Weiss', '');
    await page.getByRole('heading', { level: 1, name: /roles do not include/ }).waitFor();
    assert.equal(await page.locator('.map').count(), 0);
    await leave(page, watched, 'people-policing-body');
    const headers = { cookie: await demo.cookie('Hannah Weiss') };
    for (const path of ['api/live', 'api/officers', 'api/playback/day?at=2026-11-23']) {
      assert.equal((await fetch(demo.url + path, { headers })).status, 403, path);
    }
    const told = await (await fetch(`${demo.url}api/visits`, { headers })).json();
    // A visit of today would say where somebody is.
    assert.deepEqual(z.parse(visitList, told).visits, []);
    const dosage = await pageOf('Hannah Weiss', 'dosage');
    await dosage.page.getByRole('heading', { name: 'Four kinds of hours' }).waitFor();
    assert.doesNotMatch(await dosage.page.locator('main').innerText(), /\b(?:NG|NS|CW)\d{2}\b/);
    await leave(dosage.page, dosage.watched, 'people-policing-body-dosage');
  });

  test('an officer reads who looked: by name, and among all in reach; on a phone at night', async () => {
    const headers = { cookie: await demo.cookie('Bethan Rhys') };
    const told = await (await fetch(`${demo.url}api/officers`, { headers })).json();
    const own = z.parse(officerList, told).officers.find(({ callSign }) => callSign === 'NS41');
    assert.ok(own !== undefined);
    const desk = await pageOf('Bethan Rhys', `?officer=${own.officerId}`);
    await desk.page.locator('.is-live').waitFor();
    await desk.page.close();
    const card = await fetch(`${demo.url}api/officers/${own.officerId}`, { headers });
    assert.equal(card.status, 200);
    const { page, watched } = await pageOf('Priya Raman', 'account', 360, 'night');
    const log = page.getByRole('table').filter({ hasText: 'Bethan Rhys' });
    await log.waitFor();
    assert.match(await log.innerText(), /Northgate Police/);
    assert.ok((await log.getByRole('row').count()) >= 3, 'a heading, a look by name, and the live map');
    assert.ok(
      await page.evaluate('document.documentElement.scrollWidth <= innerWidth'),
      'no wider than the screen',
    );
    await leave(page, watched, 'people-who-looked-360-night');
  });

  /** The sign-in page, chosen and left by keyboard alone. */
  async function signedInByKeyboard(who: string) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
    page.setDefaultTimeout(60_000);
    const watched = watch(page);
    await page.goto(`${demo.url}sign-in?lang=en`);
    await page.getByRole('button', { name: new RegExp(who) }).waitFor();
    await press(page, new RegExp(`^${who}`));
    await page.waitForURL((to) => to.pathname !== '/sign-in');
    return { page, watched };
  }

  test('by keyboard alone: a sergeant opens a warden, a warden finds themselves alone and who looked, the policing body its figures', async () => {
    const sergeant = await signedInByKeyboard('Bethan Rhys');
    await sergeant.page.locator('.is-live').waitFor();
    await sergeant.page.keyboard.press('o');
    await sergeant.page.locator('.rows .row').nth(5).waitFor();
    await sergeant.page.keyboard.press('/');
    await sergeant.page.locator('[data-search]:focus').waitFor();
    await sergeant.page.keyboard.type('CW61');
    await sergeant.page.locator('.rows .row').nth(1).waitFor({ state: 'detached' });
    await sergeant.page.keyboard.press('ArrowDown');
    await sergeant.page.locator('[data-row]:focus').waitFor();
    await sergeant.page.keyboard.press('Enter');
    await sergeant.page.getByRole('heading', { name: /CW61/ }).waitFor();
    await leave(sergeant.page, sergeant.watched, 'people-sergeant-keyboard');

    const warden = await signedInByKeyboard('Tom Ashby');
    await warden.page.locator('.is-live').waitFor();
    await warden.page.keyboard.press('o');
    await warden.page.locator('.rows .row').waitFor();
    await press(warden.page, /^Tom Ashby/);
    const log = warden.page.getByRole('table').filter({ hasText: 'Bethan Rhys' });
    await log.waitFor();
    assert.match(await log.innerText(), /The day of an officer/);
    await tabTo(warden.page, /^Search/);
    await warden.page.keyboard.type('nobody of this name');
    await warden.page.getByRole('status').filter({ hasText: /^0 of/ }).waitFor();
    await leave(warden.page, warden.watched, 'people-warden-keyboard');

    const body = await signedInByKeyboard('Hannah Weiss');
    assert.equal(new URL(body.page.url()).pathname, '/dosage');
    await body.page.getByRole('heading', { name: 'Four kinds of hours' }).waitFor();
    await press(body.page, /^More/);
    await press(body.page, /^Who may see what/);
    await body.page.getByRole('heading', { level: 1, name: 'Who may see what' }).waitFor();
    await leave(body.page, body.watched, 'people-policing-body-keyboard');
  });
});
