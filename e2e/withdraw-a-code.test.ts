// A code on its way is withdrawn by keyboard alone: by its button, and by whoever leaves it before anything was heard. And professional standards
// see who came to be of them. Real: server, database, pages, browser. Faked: the server's clock; the people are invented.
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { webFolder } from '../server/http/pages.ts';
import type { TestPerson } from '../server/test-people.ts';
import { type TestServer, testServer } from '../server/test-server.ts';
import { axeViolations, nothingWrong, openBrowser, watch } from './browser.ts';
import { press } from './by-keyboard.ts';
import { pictures } from './past-desk.ts';

let browser: Browser;
let server: TestServer;
before(async () => {
  await mkdir(pictures, { recursive: true });
  [browser, server] = await Promise.all([openBrowser(), testServer({ webFolder })]);
  await server.device('K7');
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

async function opened(path: string, as: TestPerson, width: number) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
  const [name, value] = (await as.cookie()).split('=');
  const { hostname } = new URL(server.serving.url);
  const terms = { secure: true, httpOnly: true, sameSite: 'Lax' } as const;
  await context.addCookies([{ name, value, domain: hostname, path: '/', ...terms }]);
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const watched = watch(page);
  await page.goto(server.serving.url + path);
  return { page, watched, leave: () => context.close() };
}

async function isInOrder(page: Page, picture: string) {
  assert.deepEqual(await axeViolations(page), [], `${picture}: axe`);
  const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
  assert.ok(wide <= (page.viewportSize()?.width ?? 0), `${picture} is ${wide} pixels wide`);
  await page.screenshot({ path: join(pictures, `${picture}.png`), fullPage: true, timeout: 120_000 });
}

/** Makes a code for the officer, for the phone page or for the app after it. */
async function makeCode(page: Page, arrows: number) {
  await press(page, /^Pair a device$/);
  // The form takes the focus.
  await page.locator('#pair-officerId:focus').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  for (let times = 0; times < arrows; times += 1) await page.keyboard.press('ArrowDown');
  await press(page, /^Make the code$/);
  await page.locator('.pair-watch').waitFor();
}

test('a code is withdrawn by its button, and by whoever leaves it before anything was heard', async () => {
  const ken = await server.person({ name: 'Ken Doyle', grants: [{ role: 'administrator', areaId: null }] });
  const { page, watched, leave } = await opened('/devices?theme=day', ken, 1280);
  await makeCode(page, 0);
  await press(page, /^Withdraw the code$/);
  await page.getByRole('heading', { name: 'Withdraw the code?' }).waitFor();
  await isInOrder(page, 'withdraw-a-code-1280');
  await press(page, /^Leave it in force$/);
  await press(page, /^Withdraw the code$/);
  await press(page, /^Withdraw it$/);
  await page.getByText('no phone pairs with it any more').waitFor();
  await makeCode(page, 1);
  // Back from the top to the code's own buttons.
  await press(page, /^Done$/);
  await page.getByRole('heading', { name: 'Nothing was heard from it yet' }).waitFor();
  await press(page, /^Withdraw it$/);
  await page.getByText('and its device is revoked').waitFor();
  assert.deepEqual(await page.getByRole('cell', { name: 'Revoked' }).count(), 0);
  assert.deepEqual(watched, nothingWrong);
  await leave();
});

test('at 360 pixels, by night and in Welsh, it is as whole', async () => {
  const kim = await server.person({ name: 'Kim Doyle', grants: [{ role: 'administrator', areaId: null }] });
  const { page, watched, leave } = await opened('/devices?theme=night&lang=cy', kim, 360);
  await page.getByRole('button', { name: 'Paru dyfais' }).click();
  await page.locator('#pair-officerId').selectOption({ index: 1 });
  await page.locator('#pair-client').check();
  await page.locator('.pair-form button[type=submit]').click();
  await page.getByRole('button', { name: 'Tynnu’r cod yn ôl' }).click();
  await page.getByRole('heading', { name: 'Tynnu’r cod yn ôl?' }).waitFor();
  await isInOrder(page, 'withdraw-a-code-360-night-cy');
  assert.deepEqual(watched, nothingWrong);
  await leave();
});

test('professional standards see who came to be of them', async () => {
  const ruth = await server.person({
    name: 'Ruth Calder',
    grants: [{ role: 'professional-standards', areaId: null }],
  });
  for (const [width, theme, lang] of [
    [360, 'night', 'cy'],
    [1280, 'day', 'en'],
    [3840, 'day', 'en'],
  ] as const) {
    const { page, watched, leave } = await opened(`/looks?theme=${theme}&lang=${lang}`, ruth, width);
    const part = page.locator('[aria-labelledby=standards-title]');
    await part.getByRole('cell', { name: 'Ruth Calder' }).waitFor();
    assert.match(await part.innerText(), lang === 'en' ? /The command line/ : /Y llinell orchymyn/);
    await isInOrder(page, `who-came-${width}-${theme}-${lang}`);
    assert.deepEqual(watched, nothingWrong);
    await leave();
  }
});
