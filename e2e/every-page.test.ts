// Every page there is, each opened by somebody who may: by day, by night and in high contrast, in both languages, from a screen enlarged
// fourfold to a desk. A new page is in it by being a place. Real: all of it. Faked: nothing; the people are invented.
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import * as z from 'zod/mini';
import { account } from '../core/people/account.ts';
import { mayOpen, type PlaceName, placeNames, places } from '../web/people/places.ts';
import { axeViolations, nothingWrong, openBrowser, watch } from './browser.ts';
import { pictures, until } from './past-desk.ts';
import { type Running, running } from './running.ts';

/** 1280 px enlarged fourfold, a tablet, a desk. */
const widths = [320, 768, 1280] as const;
const themes = ['day', 'night', 'contrast'] as const;
const isLong = process.env.BEATKEEPER_LONG === '1';
/** What journeys of their own hold to the same; with `--long` they are looked at here too. */
const elsewhere: readonly PlaceName[] = ['live', 'dosage', 'hotspots'];
const people = z.object({ demo: z.array(z.object({ name: z.string() })) });

describe('every page', () => {
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

  /** Somebody of the demo who may open the place. */
  async function whoOpens(place: PlaceName): Promise<string> {
    const choices = z.parse(people, await (await fetch(`${demo.url}api/sign-in`)).json());
    for (const { name } of choices.demo) {
      const headers = { cookie: await demo.cookie(name) };
      const own = z.parse(account, await (await fetch(`${demo.url}api/me`, { headers })).json());
      if (mayOpen(place, own)) return name;
    }
    throw new Error(`Nobody may open ${place}`);
  }

  async function opened(place: PlaceName, query: string, width = 1280) {
    const page = await browser.newPage({ viewport: { width, height: 800 }, reducedMotion: 'reduce' });
    page.setDefaultTimeout(60_000);
    const watched = watch(page);
    await demo.signIn(page.context(), await whoOpens(place));
    await page.goto(`${demo.url}${places[place].address.slice(1)}?${query}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await settled(page);
    return { page, watched };
  }

  for (const place of placeNames.filter((each) => isLong || !elsewhere.includes(each))) {
    test(`${place}: axe finds nothing in any theme, and nothing is cut off at any width`, async () => {
      const english = await opened(place, 'lang=en');
      for (const width of widths) await fits(english.page, width, place);
      for (const theme of themes) {
        await english.page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
        assert.deepEqual(await axeViolations(english.page), [], `${place} ${theme}`);
      }
      assert.deepEqual(english.watched, nothingWrong, place);
      await english.page.close();
    });

    test(`${place}: in Welsh, by night, on the narrowest screen`, async () => {
      const { page, watched } = await opened(place, 'lang=cy&theme=night', 320);
      await fits(page, 320, place);
      assert.equal(await page.locator('html').getAttribute('lang'), 'cy');
      if (isLong) assert.deepEqual(await axeViolations(page), [], place);
      await page.screenshot({ path: join(pictures, `page-${place}-320-cy.png`), timeout: 120_000 });
      assert.deepEqual(watched, nothingWrong, place);
      await page.close();
    });
  }
});

/** Waits until what the page says stays the same for a moment. */
async function settled(page: Page): Promise<void> {
  let before = '';
  await until(async () => {
    const now = await page.locator('body').innerText();
    const isSame = now.replaceAll(/\d/g, '') === before;
    before = now.replaceAll(/\d/g, '');
    return isSame;
  }, 'a page that has loaded');
}

async function fits(page: Page, width: number, what: string): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
  assert.ok(wide <= width, `${what}: ${wide} px of ${width}`);
}
