// Pages about people in a journey: opened as somebody of the demo, worked by keyboard, and left in good order with a picture.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { axeViolations, nothingWrong, type Watched, watch } from './browser.ts';
import { pictures } from './past-desk.ts';
import type { Running } from './running.ts';

/** Opens an address of the demo as somebody, or as nobody yet. */
export async function peoplePage(
  browser: Browser,
  demo: Running,
  who: string | null,
  path: string,
  width = 1280,
): Promise<{ page: Page; watched: Watched }> {
  const page = await browser.newPage({ viewport: { width, height: 800 }, reducedMotion: 'reduce' });
  page.setDefaultTimeout(20_000);
  const watched = watch(page);
  if (who !== null) await demo.signIn(page.context(), who);
  await page.goto(`${demo.url}${path}`);
  return { page, watched };
}

/** Closes a page that axe finds nothing on, that is no wider than its screen, and on which nothing went wrong. */
export async function leavePage(page: Page, watched: Watched, picture: string): Promise<void> {
  assert.deepEqual(await axeViolations(page), [], `${picture}: axe`);
  assert.ok(
    await page.evaluate('document.documentElement.scrollWidth <= innerWidth'),
    `${picture} is too wide`,
  );
  await page.screenshot({ path: join(pictures, `${picture}.png`), fullPage: true, timeout: 120_000 });
  assert.deepEqual(watched, nothingWrong, picture);
  await page.close();
}

/** Goes on by Tab until something has the focus. */
export async function tabTo(page: Page, there: Locator): Promise<void> {
  await there.waitFor();
  for (let i = 0; i < 80; i++) {
    if ((await there.and(page.locator(':focus')).count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`${there} is not reached by Tab`);
}

/** Reaches a button by Tab and presses it by Enter so many times. */
export async function press(page: Page, name: RegExp, times = 1): Promise<void> {
  await tabTo(page, page.getByRole('button', { name }).first());
  for (let i = 0; i < times; i++) await page.keyboard.press('Enter');
}
