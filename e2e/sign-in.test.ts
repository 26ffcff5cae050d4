// Signing in, one's account, and who may see what, as people meet them. Real: server, database, pages, browser. Faked: the server's clock.
import assert from 'node:assert/strict';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { webFolder } from '../server/http/pages.ts';
import { makeSignInLink } from '../server/people/index.ts';
import type { TestPerson } from '../server/test-people.ts';
import { type TestServer, testServer } from '../server/test-server.ts';
import { axeViolations, nothingWrong, openBrowser, type Watched, watch } from './browser.ts';

const pictures = join(import.meta.dirname, '..', 'test-results');
const looks = [
  [360, 740, 'light'],
  [360, 740, 'dark'],
  [1280, 900, 'light'],
  [1280, 900, 'dark'],
] as const;

describe('signing in', () => {
  let browser: Browser;
  let server: TestServer;
  let patrol: TestPerson;
  let patrolOfficerId: string;

  before(async () => {
    await mkdir(pictures, { recursive: true });
    [browser, server] = await Promise.all([openBrowser(), testServer({ webFolder, hasDemoPeople: true })]);
    const { device } = await server.device('NS41');
    patrolOfficerId = device.officerId;
    patrol = await server.person({
      name: 'Priya Raman',
      officerId: patrolOfficerId,
      grants: [{ role: 'officer', areaId: null }],
    });
    await server.person({ name: 'Owen Price', grants: [{ role: 'communications', areaId: null }] });
    await server.serving.catchUp();
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  const address = (path: string) => server.serving.url + path;

  async function opened(path: string, width = 1280, height = 900, colorScheme: 'light' | 'dark' = 'light') {
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    const watched = watch(page);
    await page.goto(address(path));
    return { page, watched, leave: () => context.close() };
  }

  async function choose(page: Page, name: string) {
    await page.getByRole('button', { name: new RegExp(name) }).click();
    await page.waitForURL((to) => to.pathname !== '/sign-in');
  }

  async function isInOrder(page: Page, watched: Watched, picture: string) {
    assert.deepEqual(await axeViolations(page), [], `${picture}: axe`);
    const width = page.viewportSize()?.width ?? 0;
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
    assert.ok(wide <= width, `${picture} is ${wide} pixels wide`);
    await page.screenshot({ path: join(pictures, `${picture}.png`), fullPage: true, timeout: 120_000 });
    assert.deepEqual(watched, nothingWrong, picture);
  }

  test('a person of the demonstration is chosen by keyboard alone, and the page that was asked for opens', async () => {
    const { page, watched, leave } = await opened('/account?lang=en');
    assert.equal(new URL(page.url()).pathname, '/sign-in');
    const card = page.getByRole('button', { name: /Priya Raman/ });
    await card.waitFor();
    assert.match(await card.innerText(), /Officer on patrol[\s\S]*The force/);
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate('document.activeElement.textContent'), 'Skip to the page');
    const focused = 'document.activeElement.textContent.startsWith("Priya Raman")';
    for (let presses = 0; presses < 10 && !(await page.evaluate<boolean>(focused)); presses += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Priya Raman' }).waitFor();
    assert.equal(page.url(), address('/account?lang=en'));
    assert.deepEqual(watched, nothingWrong);
    await leave();
  });

  test('who asked for no page begins where their roles let them, and is shown no way to what they do not', async () => {
    const { page, watched, leave } = await opened('/');
    await choose(page, 'Owen Price');
    assert.equal(new URL(page.url()).pathname, '/dosage');
    await page.getByRole('link', { name: /^Owen Price\b.*Your account/ }).waitFor();
    assert.equal(await page.getByRole('link', { name: 'Live desk', exact: true }).count(), 0);
    assert.equal(await page.getByRole('link', { name: 'Edit hotspots' }).count(), 0);
    await page.goto(address('/'));
    await page.getByRole('heading', { name: 'Your roles do not include this page' }).waitFor();
    await page.getByRole('main').getByRole('link', { name: 'Dosage' }).waitFor();
    await isInOrder(page, watched, 'not-for-you');
    await leave();
  });

  test('a link waits for its button, is out of the address at once, and lets in once', async () => {
    const { forceId, database } = server.serving;
    const random = crypto.getRandomValues(new Uint8Array(32));
    const token = await makeSignInLink(database, forceId, patrol.staffId, random, server.now(), 'console');
    const { page, watched, leave } = await opened(`/sign-in?to=/who-may-see-what#link=${token}`);
    await page.getByRole('heading', { name: 'You have a link that lets you in once' }).waitFor();
    assert.equal(page.url(), address('/sign-in?to=/who-may-see-what'));
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Who may see what' }).waitFor();
    assert.deepEqual(watched, nothingWrong);
    await page.goto(address(`/sign-in#link=${token}`));
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('alert').getByText('This link was used already').waitFor();
    assert.deepEqual(await axeViolations(page), []);
    await leave();
  });

  test('nobody is led to another host, and a refusal that led back is said in words', async () => {
    const { page, watched, leave } = await opened('/sign-in?refused=provider-refused&to=//example.org/');
    await page.getByRole('alert').getByText('did not let you in').waitFor();
    await choose(page, 'Owen Price');
    assert.equal(new URL(page.url()).host, new URL(server.serving.url).host);
    await page.getByRole('link', { name: /^Owen Price\b.*Your account/ }).waitFor();
    assert.deepEqual(watched, nothingWrong);
    await leave();
  });

  test('an officer reads who looked at them, and keeps it as a file', async () => {
    const seen = await server.get(`/api/officers/${patrolOfficerId}`);
    assert.equal(seen.status, 200);
    const { page, watched, leave } = await opened('/account');
    await choose(page, 'Priya Raman');
    const row = page.locator('table').first().locator('tbody tr');
    await row.first().waitFor();
    assert.match(
      await row.first().innerText(),
      /23 November 2026, 12:00[\s\S]*The desk[\s\S]*The force[\s\S]*The day of an officer[\s\S]*by name/,
    );
    await page.getByRole('searchbox').fill('nobody of that name');
    await page.getByText('Nothing matches').waitFor();
    await page.getByRole('button', { name: 'Clear the search' }).click();
    await row.first().waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download CSV' }).click(),
    ]);
    assert.match(await readFile(await file.path(), 'utf8'), /^began_at,[\s\S]*,The desk,The force,/);
    assert.deepEqual(watched, nothingWrong);
    await leave();
  });

  test('who does not patrol is told that nobody can look', async () => {
    const { page, watched, leave } = await opened('/account');
    await choose(page, 'Owen Price');
    await page.getByText('You do not patrol here').waitFor();
    assert.deepEqual(watched, nothingWrong);
    await leave();
  });

  test('signing out everywhere ends every session, and a page that is open leads to signing in', async () => {
    const first = await opened('/account');
    await choose(first.page, 'Priya Raman');
    const second = await opened('/');
    await choose(second.page, 'Priya Raman');
    await second.page.locator('.is-live').waitFor();
    await first.page.reload();
    await first.page.getByText('This one', { exact: true }).waitFor();
    await first.page.getByRole('button', { name: 'Sign out everywhere' }).click();
    await first.page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    await second.page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    const { searchParams } = new URL(second.page.url());
    assert.match(searchParams.get('to') ?? '', /^\//);
    await first.page.goto(address('/account'));
    assert.equal(new URL(first.page.url()).pathname, '/sign-in');
    await first.leave();
    await second.leave();
  });

  test('every page is in order by day and night, on a phone and on a desk, in English and in Welsh', async () => {
    for (const [width, height, scheme] of looks) {
      const picture = (name: string) => `${name}-${width}-${scheme}`;
      const { page, watched, leave } = await opened('/account', width, height, scheme);
      await page.getByRole('button', { name: /Priya Raman/ }).waitFor();
      await isInOrder(page, watched, picture('sign-in'));
      await choose(page, 'Priya Raman');
      await page.getByRole('heading', { name: 'Where you are signed in' }).waitFor();
      await page.getByText('This one', { exact: true }).waitFor();
      await page.locator('table').nth(1).waitFor();
      await isInOrder(page, watched, picture('account'));
      await page.goto(address('/who-may-see-what'));
      await page.getByText('yours', { exact: true }).waitFor();
      const rows = page.locator('.may-table tbody tr');
      assert.match(
        await rows.filter({ hasText: 'See officers live' }).innerText(),
        /Themselves\s+Their team/,
      );
      await isInOrder(page, watched, picture('who-may-see-what'));
      await page.getByRole('button', { name: 'Cymraeg' }).click();
      await page.getByRole('heading', { level: 1, name: 'Pwy a gaiff weld beth' }).waitFor();
      await isInOrder(page, watched, picture('who-may-see-what-welsh'));
      await leave();
    }
  });
});
