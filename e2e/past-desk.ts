// A page of the desk for journeys into the past: opened drawn, and left in order.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import * as z from 'zod/mini';
import { axeViolations, nothingWrong, type Watched, watch } from './browser.ts';
import type { Running } from './running.ts';

const visitsReply = z.object({ visits: z.array(z.unknown()) });
const drawn = '.map:not([aria-busy]) .maplibregl-canvas';

/** The pictures that journeys leave. */
export const pictures = join(import.meta.dirname, '..', 'test-results');

/** Opens an address of the desk, signed in; `mark` is what must be there before anything is asked of it. */
export async function deskPage(
  browser: Browser,
  demo: Running,
  query: string,
  [width, height]: readonly [number, number],
  mark: string,
) {
  const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' });
  page.setDefaultTimeout(90_000);
  const watched = watch(page);
  await demo.signIn(page.context());
  await page.goto(demo.url + query);
  await page.locator(mark).waitFor();
  return { page, watched };
}

/** Takes a picture of the page once its map is drawn, and holds it to what axe and the console say. */
export async function pictureOf(page: Page, picture: string): Promise<void> {
  if (await page.locator('.map').isVisible()) await page.locator(drawn).waitFor();
  assert.deepEqual(await axeViolations(page), [], `${picture}: axe`);
  await page.screenshot({ path: join(pictures, `${picture}.png`), timeout: 120_000 });
}

export async function leaveInOrder(page: Page, watched: Watched, picture: string): Promise<void> {
  await pictureOf(page, picture);
  assert.deepEqual(watched, nothingWrong, picture);
  await page.close();
}

/** Asks again and again until it is so. */
export async function until(isSo: () => Promise<boolean>, what: string): Promise<void> {
  for (let tries = 0; tries < 240; tries++) {
    if (await isSo()) return;
    await pause(500);
  }
  throw new Error(`It never came to be: ${what}`);
}

/** A moment as an address says it. */
export function minutesAgo(minutes: number): string {
  return `${new Date(Date.now() - minutes * 60_000).toISOString().slice(0, 19)}Z`;
}

/** Waits until the shift so far is on record: until officers were in hotspots an hour ago. */
export async function shiftFilled(demo: Running): Promise<void> {
  const headers = { cookie: await demo.cookie() };
  const address = `${demo.url}api/visits?from=${minutesAgo(80)}&to=${minutesAgo(40)}`;
  await until(async () => {
    const reply: unknown = await (await fetch(address, { headers })).json();
    return z.parse(visitsReply, reply).visits.length > 20;
  }, 'the shift so far');
}
