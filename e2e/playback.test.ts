// Playback with the real demo: back into the shift so far, and forward again to now. Real: all of it. Faked: nothing.
import assert from 'node:assert/strict';
import { mkdir, readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { nothingWrong, openBrowser } from './browser.ts';
import { deskPage, leaveInOrder, minutesAgo, pictureOf, pictures, shiftFilled, until } from './past-desk.ts';
import { type Running, running } from './running.ts';

describe('playback', () => {
  let browser: Browser;
  let demo: Running;

  before(async () => {
    await mkdir(pictures, { recursive: true });
    [browser, demo] = await Promise.all([openBrowser(), running('demo', '--history', '0')]);
    await shiftFilled(demo);
  });
  after(async () => {
    await browser?.close();
    await demo?.stop();
  });

  const desk = (query: string, width: number, height: number, live = true) =>
    deskPage(browser, demo, query, [width, height], live ? '.is-live' : '.banner-past');

  const shownAt = (page: Page) => page.locator('.past-moment').getAttribute('datetime');

  test('by keyboard alone: back ten seconds, a minute, from visit to visit, played, and to now again', async () => {
    const { page, watched } = await desk('?theme=day', 1280, 800);
    await page.keyboard.press('t');
    const bar = page.locator('[role=slider]:focus');
    await bar.waitFor();
    assert.equal(await bar.getAttribute('aria-valuetext'), 'now');
    await page.keyboard.press('PageDown');
    await page.locator('.banner-past').waitFor();
    assert.equal(await page.locator('.is-live').count(), 0, 'the past does not say that it is live');
    const first = Date.parse((await shownAt(page)) ?? '');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Shift+ArrowLeft');
    assert.equal(Date.parse((await shownAt(page)) ?? ''), first - 70_000);
    assert.match(page.url(), /at=\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/);
    await page.keyboard.press('[');
    await until(async () => Date.parse((await shownAt(page)) ?? '') < first - 70_000, 'the visit before');
    const visit = Date.parse((await shownAt(page)) ?? '');
    await page.locator('.rows .row').nth(5).waitFor();
    await page.getByLabel('Speed of playback').selectOption('60');
    await page.keyboard.press('p');
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    await until(async () => Date.parse((await shownAt(page)) ?? '') > visit + 60_000, 'a minute later');
    await page.keyboard.press('p');
    await page.getByRole('button', { name: 'Play' }).waitFor();
    await pictureOf(page, 'playback-day');
    await page.keyboard.press('t');
    await bar.waitFor();
    await page.keyboard.press('End');
    await page.locator('.is-live').waitFor();
    assert.doesNotMatch(page.url(), /at=/);
    await leaveInOrder(page, watched, 'playback-now');
  });

  test('dragged by hand: the head goes where the hand is, and its end is now', async () => {
    const { page, watched } = await desk('?theme=day', 1280, 800);
    const box = await page.locator('[role=slider]').boundingBox();
    assert.ok(box !== null);
    const y = box.y + 15;
    await page.mouse.move(box.x + box.width - 2, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width - 30, y, { steps: 4 });
    await page.locator('.banner-past').waitFor();
    assert.doesNotMatch(page.url(), /at=/, 'the address waits until the head is let go');
    await page.mouse.up();
    await page.waitForURL(/at=/);
    await page.goBack();
    await page.locator('.is-live').waitFor();
    await page.goForward();
    await page.locator('.banner-past').waitFor();
    await page.getByRole('button', { name: 'Back to now' }).click();
    await page.locator('.is-live').waitFor();
    await leaveInOrder(page, watched, 'playback-let-go');
  });

  test('what is seen can be kept as a file once it is said why', async () => {
    const { page, watched } = await desk(
      `?theme=day&hotspot=market-place&at=${minutesAgo(10)}`,
      1280,
      800,
      false,
    );
    await page.getByRole('button', { name: 'Download …' }).click();
    const dialog = page.getByRole('dialog', { name: 'Download positions' });
    await dialog.waitFor();
    const csv = dialog.getByRole('button', { name: 'Download CSV' });
    await pictureOf(page, 'playback-export');
    await csv.click();
    await page.getByRole('alert').filter({ hasText: 'Say why you need it' }).waitFor();
    await dialog.locator('input:focus').fill('Complaint 17');
    const [file] = await Promise.all([page.waitForEvent('download'), csv.click()]);
    assert.doesNotMatch(file.url(), /Complaint/, 'no reason in an address');
    assert.match(file.suggestedFilename(), /^beatkeeper-positions-\d{8}T\d{6}Z-\d{8}T\d{6}Z\.csv$/);
    assert.match(await readFile(await file.path(), 'utf8'), /^officer_id,call_sign,captured_at,/);
    await page.keyboard.press('Escape');
    await page
      .getByRole('dialog')
      .waitFor({ state: 'detached' })
      .catch(() => {});
    assert.equal(await page.locator('.card').count(), 1, 'Escape closes the dialog alone');
    assert.deepEqual(watched, nothingWrong);
    await page.close();
  });
});
