// How the past looks, and what it says when something is missing. Real: all of it. Faked: for one picture the positions do not come.
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { deskPage, leaveInOrder, minutesAgo, pictureOf, pictures, shiftFilled } from './past-desk.ts';
import { type Running, running } from './running.ts';

describe('how the past looks', () => {
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

  test('an address opens the past: at night with an officer followed, at 360 and at 3840 pixels, in Welsh', async () => {
    const { page, watched } = await desk(`?theme=night&tab=officers&at=${minutesAgo(20)}`, 1280, 800, false);
    await page.locator('.rows .row').first().click();
    await page.getByRole('button', { name: /^Follow / }).click();
    const speed = page.locator('.track-title').filter({ hasText: /^Speed of / });
    await page.getByRole('button', { name: /^Show the speed of / }).click();
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await page.getByRole('alert').filter({ hasText: 'Say why you need it' }).waitFor();
    assert.equal(await speed.count(), 0, 'nothing is shown before it is said why');
    await pictureOf(page, 'playback-reason');
    await page.getByLabel('Why do you need it?').fill('Complaint 17');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await speed.waitFor();
    assert.doesNotMatch(page.url(), /Complaint/, 'no reason in an address');
    await page.getByRole('button', { name: 'Each hotspot' }).click();
    assert.ok((await page.locator('.lane').count()) >= 18);
    await page.getByText('Visits of the day up to here').waitFor();
    await leaveInOrder(page, watched, 'playback-night-officer');
    for (const [query, width, height, picture] of [
      ['?theme=day', 360, 740, 'playback-360'],
      ['?theme=night&pane=list', 360, 740, 'playback-360-list'],
      ['?theme=night', 3840, 2160, 'playback-3840'],
      ['?theme=day&lang=cy&hotspot=market-place', 1280, 800, 'playback-welsh'],
    ] as const) {
      const next = await desk(`${query}&at=${minutesAgo(20)}`, width, height, false);
      await next.page.locator('.rows .row').first().waitFor({ state: 'attached' });
      const wide = await next.page.evaluate<number>('document.documentElement.scrollWidth');
      assert.ok(wide <= width, `${picture} is ${wide} pixels wide`);
      await leaveInOrder(next.page, next.watched, picture);
    }
  });

  test('a time without positions says so, and a server that does not answer is said and asked again', async () => {
    const { page } = await desk(`?theme=day&at=${minutesAgo(3 * 1440)}`, 1280, 800, false);
    await page.getByText('No positions are on record for this time.').waitFor();
    await pictureOf(page, 'playback-empty');
    await page.route('**/api/playback?*', (route) => route.abort());
    await page.goto(`${demo.url}?theme=day&at=${minutesAgo(30)}`);
    await page.getByText('Could not fetch what was on record then.').waitFor();
    await pictureOf(page, 'playback-failed');
    await page.unroute('**/api/playback?*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('.past-missing').waitFor({ state: 'detached' });
    await page.close();
  });
});
