// Drawing hotspots in the real demo: server, database, map. Real: all of it. Faked: nothing.
import assert from 'node:assert/strict';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { axeViolations, nothingWrong, openBrowser, type Watched, watch } from './browser.ts';
import { type Running, running } from './running.ts';

const pictures = join(import.meta.dirname, '..', 'test-results');
const drawn = '.map:not([aria-busy]) .maplibregl-canvas';

describe('drawing hotspots', () => {
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

  async function bench(query: string, width = 1280, height = 800) {
    const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' });
    page.setDefaultTimeout(60_000);
    const watched = watch(page);
    await demo.signIn(page.context());
    await page.goto(`${demo.url}hotspots/${query}`);
    await page.locator('.index-rows a').first().waitFor();
    return { page, watched };
  }

  async function leaveInOrder(page: Page, watched: Watched, picture: string) {
    await page.locator(drawn).waitFor();
    assert.deepEqual(await axeViolations(page), [], `${picture}: axe`);
    await page.screenshot({ path: join(pictures, `${picture}.png`), timeout: 120_000 });
    assert.deepEqual(watched, nothingWrong, picture);
    await page.close();
  }

  test('a hotspot that is there is opened with its boundary, targets and versions', async () => {
    for (const [query, width, height, picture] of [
      ['?hotspot=market-place&theme=day', 1280, 800, 'hotspots-day'],
      ['?hotspot=market-place&theme=night', 1280, 800, 'hotspots-night'],
      ['?hotspot=market-place&theme=night', 3840, 2160, 'hotspots-3840'],
    ] as const) {
      const { page, watched } = await bench(query, width, height);
      if (query.includes('hotspot=')) await page.getByText(/^Area /).waitFor();
      await leaveInOrder(page, watched, picture);
    }
  });

  test('at 360 pixels all of it can be reached, and nothing is wider than the screen', async () => {
    for (const [query, picture] of [
      ['?hotspot=market-place&theme=day', 'hotspots-360-day'],
      ['?new&theme=night', 'hotspots-360-night'],
    ] as const) {
      const { page, watched } = await bench(query, 360, 740);
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
      assert.ok(wide <= 360, `${picture} is ${wide} pixels wide`);
      await page.locator(drawn).waitFor();
      await page.screenshot({
        path: join(pictures, `${picture}-whole.png`),
        fullPage: true,
        timeout: 120_000,
      });
      await leaveInOrder(page, watched, picture);
    }
  });

  test('by keyboard alone: drawn by the table, a target and a window set, saved, seen on the live map', async () => {
    const { page, watched } = await bench('?theme=day');
    const press = (key: string, times = 1) => {
      let done = Promise.resolve();
      for (let i = 0; i < times; i++) done = done.then(() => page.keyboard.press(key));
      return done;
    };
    /** Tab until the control of that name has the focus. */
    const tabTo = async (name: string, role: 'button' | 'textbox' | 'checkbox' = 'button') => {
      const wanted = page.getByRole(role, { name, exact: true });
      for (let i = 0; i < 120; i++) {
        if ((await wanted.and(page.locator(':focus')).count()) === 1) return;
        await page.keyboard.press('Tab');
      }
      assert.fail(`the focus never came to ${name}`);
    };
    await tabTo('Draw a new hotspot');
    await press('Enter');
    await page.getByRole('heading', { name: 'A new hotspot' }).waitFor();
    await tabTo('Save as a new version');
    await press('Enter');
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    await page.locator(':focus', { hasText: /Enter a name.*fewer than four/s }).waitFor();
    await page.screenshot({ path: join(pictures, 'hotspots-problem.png'), timeout: 120_000 });
    assert.deepEqual(await axeViolations(page), [], 'with problems');
    await tabTo('Name', 'textbox');
    await page.keyboard.type('Canal Steps');
    for (const place of ['53.0500, -1.3000', '53.0500, -1.2980', '53.0512, -1.2980', '53.0512, -1.3000']) {
      await tabTo('Add a corner', 'textbox');
      await page.keyboard.type(place);
      await press('Enter');
    }
    await page.getByText(/^Area 1\.8 ha, narrowest width 133 m/).waitFor();
    await page.getByRole('button', { name: /^Move corner 1/ }).focus();
    await press('ArrowUp', 3);
    await page.getByText(/Corner 1 is at 53\.05002/).waitFor();
    await tabTo('Patrol-minutes a day', 'textbox');
    await page.keyboard.type('45');
    await tabTo('Add a window of the week');
    await press('Enter');
    await page.getByRole('checkbox', { name: 'Fri' }).waitFor();
    for (const day of ['Mon', 'Tue', 'Wed', 'Thu', 'Sun']) {
      await page.getByRole('checkbox', { name: day }).focus();
      await press('Space');
    }
    await tabTo('Save as a new version');
    await press('Enter');
    await page.getByText(/^Saved as version 1, from /).waitFor();
    await page.getByRole('button', { name: /^Undo \(\d+ s\)/ }).waitFor();
    await page.screenshot({ path: join(pictures, 'hotspots-saved.png'), timeout: 120_000 });
    const desk = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
    desk.setDefaultTimeout(60_000);
    await demo.signIn(desk.context());
    await desk.goto(`${demo.url}?theme=day&search=Canal%20Steps`);
    await desk.locator('.rows .row').filter({ hasText: 'Canal Steps' }).waitFor();
    await desk.locator('.rows .row').first().click();
    await desk.getByRole('heading', { name: 'Canal Steps' }).waitFor();
    await desk.locator(drawn).waitFor();
    await desk.screenshot({ path: join(pictures, 'hotspots-on-the-live-map.png'), timeout: 120_000 });
    await desk.close();
    await leaveInOrder(page, watched, 'hotspots-drawn');
  });

  test('drawn by hand on the map, a corner dragged, and the table follows', async () => {
    const { page, watched } = await bench('?new&theme=day');
    await page.locator(drawn).waitFor();
    await page.getByRole('button', { name: 'Draw on the map' }).click();
    const box = await page.locator('.draw-pane').boundingBox();
    assert.ok(box !== null);
    const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
    for (const [x, y] of [at(0.3, 0.3), at(0.6, 0.3), at(0.6, 0.6), at(0.3, 0.6), at(0.3, 0.3)]) {
      await page.mouse.move(x, y);
      await page.mouse.click(x, y);
      await page.waitForTimeout(350); // two clicks in a row would be a double click
    }
    await page.getByText('4 corners').waitFor();
    const third = page.getByRole('textbox', { name: 'Place of corner 3' });
    const before = await third.inputValue();
    await page.mouse.move(...at(0.6, 0.6));
    await page.mouse.down();
    await page.mouse.move(...at(0.65, 0.63), { steps: 5 });
    await page.mouse.move(...at(0.7, 0.65), { steps: 5 });
    await page.mouse.up();
    await page.waitForTimeout(300);
    assert.notEqual(await third.inputValue(), before);
    await page.getByText(/^Area /).waitFor();
    await leaveInOrder(page, watched, 'hotspots-by-hand');
  });

  test('undone, kept for a later day and withdrawn, refused where somebody else saved', async () => {
    const { page } = await bench('?hotspot=market-place&theme=day');
    await page.getByLabel('Patrol visits a day').fill('5');
    await page.getByRole('button', { name: 'Save as a new version' }).click();
    await page.getByRole('button', { name: /^Undo/ }).click();
    await page.getByText('Undone: the version is withdrawn.').waitFor();
    const other = await bench('?hotspot=market-place&theme=day');
    await page.getByLabel('Holds from the dosage day').fill('2099-01-01');
    await page.getByRole('button', { name: 'Save as a new version' }).click();
    await page.getByText(/^Saved as version 3, from 1 January 2099/).waitFor();
    await other.page.getByRole('button', { name: 'Save as a new version' }).click();
    await other.page.getByText(/Somebody saved another version meanwhile/).waitFor();
    await other.page.getByRole('button', { name: 'Open it as it is now' }).click();
    await other.page.getByRole('button', { name: 'Withdraw version 3' }).click();
    await other.page.getByRole('cell', { name: 'Withdrawn' }).nth(1).waitFor();
    await other.page.locator('.versions').scrollIntoViewIfNeeded();
    await other.page.screenshot({ path: join(pictures, 'hotspots-versions.png'), timeout: 120_000 });
    assert.deepEqual(await axeViolations(other.page), []);
    await other.page.close();
    await page.close();
  });

  test('a set is made and the hotspot put into it; the hotspots are taken away as a file', async () => {
    const { page, watched } = await bench('?hotspot=market-place&theme=day');
    await page.getByText('Make a set').first().click();
    await page.getByLabel('Name of the set').fill('Sites of this year');
    await page.getByRole('button', { name: 'Make a set' }).click();
    // It is ticked once the server has kept it.
    await page.getByLabel('In Sites of this year').click();
    await page.getByText(/^In Sites of this year from /).waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'CSV' }).click(),
    ]);
    assert.match(await readFile(await file.path(), 'utf8'), /market-place,Market Place,/);
    await leaveInOrder(page, watched, 'hotspots-set');
  });

  test('in Welsh its words are Welsh', async () => {
    const { page, watched } = await bench('?hotspot=market-place&lang=cy&theme=day');
    await page.getByRole('heading', { name: 'Mannau problemus' }).waitFor();
    await leaveInOrder(page, watched, 'hotspots-welsh');
  });
});
