// An administrator sets up people by keyboard alone and from a file; who was added signs in and sees what their role says.
// Real: server, database, pages, browser. Faked: the server's clock; the people are invented.
import assert from 'node:assert/strict';
import { randomUUIDv7 } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import * as z from 'zod/mini';
import { officerList } from '../core/tracking/officer-day.ts';
import { webFolder } from '../server/http/pages.ts';
import { ensureArea, ensureOrganisation, placeOfficer } from '../server/people/index.ts';
import type { TestPerson } from '../server/test-people.ts';
import { type TestServer, testServer } from '../server/test-server.ts';
import { axeViolations, nothingWrong, openBrowser, type Watched, watch } from './browser.ts';
import { pictures } from './past-desk.ts';

describe('administration', () => {
  let browser: Browser;
  let server: TestServer;
  let ada: TestPerson;

  before(async () => {
    await mkdir(pictures, { recursive: true });
    [browser, server] = await Promise.all([openBrowser(), testServer({ webFolder })]);
    const { database, forceId } = server.serving;
    ada = await server.person({ name: 'Ada Marsh', grants: [{ role: 'administrator', areaId: null }] });
    const shares = [{ with: 'police-force', action: 'person.change' }] as const;
    const places = await database.inForce(forceId, async (t) => {
      const council = { id: randomUUIDv7(), name: 'The council', kind: 'council', shares } as const;
      const { id: organisationId } = await ensureOrganisation(t, council, 'console');
      const areas: string[] = [];
      for (const [name, kind, above] of [
        ['Town', 'local-policing-unit', null],
        ['Centre', 'neighbourhood-team', 0],
        ['Hills', 'local-policing-unit', null],
      ] as const) {
        const parentId = above === null ? null : areas[above];
        const area = { id: randomUUIDv7(), parentId, kind, name, contact: '', namedOfficerId: null };
        areas.push((await ensureArea(t, area, 'console')).id);
      }
      return { organisationId, areas };
    });
    for (const [callSign, area] of [
      ['CW1', 1],
      ['CW2', 2],
    ] as const) {
      const { device } = await server.device(callSign);
      const place = { organisationId: places.organisationId, areaId: places.areas[area] };
      await database.inForce(forceId, (t) =>
        placeOfficer(t, device.officerId, place, server.now(), 'console'),
      );
    }
    await server.serving.catchUp();
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function opened(path: string, as: TestPerson | null, width = 1280) {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      reducedMotion: 'reduce',
      permissions: ['clipboard-write'],
    });
    if (as !== null) {
      const [name, value] = (await as.cookie()).split('=');
      const { hostname } = new URL(server.serving.url);
      const terms = { secure: true, httpOnly: true, sameSite: 'Lax' } as const;
      await context.addCookies([{ name, value, domain: hostname, path: '/', ...terms }]);
    }
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    const watched = watch(page);
    await page.goto(server.serving.url + path);
    return { page, watched, leave: () => context.close() };
  }

  async function isInOrder(page: Page, watched: Watched, picture: string) {
    assert.deepEqual(await axeViolations(page), [], `${picture}: axe`);
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
    assert.ok(wide <= (page.viewportSize()?.width ?? 0), `${picture} is ${wide} pixels wide`);
    await page.screenshot({ path: join(pictures, `${picture}.png`), fullPage: true, timeout: 120_000 });
    assert.deepEqual(watched, nothingWrong, picture);
  }

  /** Presses Tab until what has the focus is meant by the expression over `it`. */
  async function tabTo(page: Page, meant: string): Promise<void> {
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate<boolean>(`((it) => ${meant})(document.activeElement)`)) return;
    }
    assert.fail(`Tab never comes to ${meant}`);
  }

  /** Chooses an option of the select that has the focus, with the arrows. */
  async function arrowTo(page: Page, option: string): Promise<void> {
    const chosen = () =>
      page.evaluate<string>('document.activeElement.selectedOptions[0].textContent.trim()');
    await page.keyboard.press('Home');
    for (let presses = 0; presses < 30; presses += 1) {
      if ((await chosen()) === option) return;
      await page.keyboard.press('ArrowDown');
    }
    assert.fail(`No arrow leads to ${option}`);
  }

  test('by keyboard alone a council warden’s supervisor is added for an area, gets a link, and sees by it what the role says', async () => {
    const { page, watched, leave } = await opened('/people', ada);
    await page.getByRole('link', { name: 'Add somebody' }).waitFor();
    await isInOrder(page, watched, 'administration-people');
    await tabTo(page, `it.textContent === 'Add somebody'`);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Add somebody' }).waitFor();
    await page.waitForFunction(`document.activeElement.id === 'view-title'`);
    // Saved without a name, it says so, and leads to the field.
    await tabTo(page, `it.type === 'submit'`);
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Enter a name.').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(`document.activeElement.id === 'field-name'`);
    await page.keyboard.type('Wanda Sayer');
    await tabTo(page, `it.id === 'field-organisation'`);
    await arrowTo(page, 'The council');
    await tabTo(page, `it.id === 'field-role'`);
    await arrowTo(page, 'Inspector');
    await tabTo(page, `it.id === 'field-role-area'`);
    await arrowTo(page, 'Town');
    await tabTo(page, `it.textContent === 'Add this role'`);
    await page.keyboard.press('Enter');
    await page.getByText('Inspector: Town').waitFor();
    await tabTo(page, `it.type === 'submit'`);
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'Wanda Sayer is added' }).waitFor();
    await page.getByRole('heading', { level: 1, name: 'Wanda Sayer' }).waitFor();
    await tabTo(page, `it.textContent === 'Make a link'`);
    await page.keyboard.press('Enter');
    const link = page.getByLabel('Link to hand over');
    await link.waitFor();
    await isInOrder(page, watched, 'administration-link');
    const address = await link.inputValue();
    assert.match(address, /\/sign-in#link=bkl/);
    await leave();

    const theirs = await opened('/healthz', null);
    await theirs.page.goto(address);
    await theirs.page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await theirs.page.waitForURL((to) => to.pathname !== '/sign-in');
    await theirs.page.goto(`${server.serving.url}/account`);
    await theirs.page.getByRole('heading', { level: 1, name: 'Wanda Sayer' }).waitFor();
    assert.match(await theirs.page.locator('.people-facts').innerText(), /The council[\s\S]*Inspector/);
    const told = await theirs.page.evaluate(`fetch('/api/officers').then((response) => response.json())`);
    const seen = z.parse(officerList, told).officers.map(({ callSign }) => callSign);
    assert.deepEqual(seen, ['CW1']);
    assert.equal(await theirs.page.getByRole('link', { name: 'People', exact: true }).count(), 0);
    await theirs.leave();
  });

  test('a file says row by row what would happen; its good rows are kept, the bad one is listed and can be taken away', async () => {
    const { page, watched, leave } = await opened('/people?show=file', ada, 360);
    const text =
      'name,organisation,area,roles\nFay Moss,The council,Centre,officer\nGil Orr,The council,Nowhere,officer\n';
    const buffer = Buffer.from(text);
    await page.getByLabel('CSV file').setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer });
    await page.getByRole('button', { name: 'See what would happen' }).click();
    await page.getByText('1 would be added, 0 would be changed, 0 stay as they are, 1 refused.').waitFor();
    const bad = page.getByRole('row').filter({ hasText: 'Gil Orr' });
    assert.match(await bad.innerText(), /Refused[\s\S]*area[\s\S]*Nowhere[\s\S]*Write the name of an area/);
    await isInOrder(page, watched, 'administration-file-360');
    await page.getByRole('button', { name: 'Take 1 row over' }).click();
    await page.getByText('1 added, 0 changed, 0 as they were, 1 not taken.').waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download what is refused' }).click();
    assert.equal((await download).suggestedFilename(), 'refused.csv');
    await page.getByRole('link', { name: /Who may sign in/ }).click();
    await page.getByRole('link', { name: 'Fay Moss' }).waitFor();
    assert.equal(await page.getByText('Gil Orr').count(), 0);
    assert.deepEqual(watched, nothingWrong);
    await leave();
  });

  test('who left is let out and can be said to be back; the last administrator of the force stays, and is told why', async () => {
    const { database, forceId } = server.serving;
    const { endRole } = await import('../server/people/staff.store.ts');
    const held = { role: 'administrator', areaId: null } as const;
    await database.inForce(forceId, (t) => endRole(t, server.desk.staffId, held, server.now(), 'console'));
    const { page, leave } = await opened('/people', ada);
    await page.getByRole('link', { name: 'Fay Moss' }).click();
    await page.getByRole('button', { name: 'They have left' }).click();
    await page.getByRole('button', { name: 'Press again: they are signed out now' }).click();
    await page.getByRole('status').filter({ hasText: 'Fay Moss has left' }).waitFor();
    await page.getByRole('button', { name: 'They are back' }).click();
    await page.getByText('No roles yet: they can sign in').waitFor();
    await page.goBack();
    await page.getByRole('main').getByRole('link', { name: 'Ada Marsh' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ada Marsh' }).waitFor();
    await page.getByRole('button', { name: 'End the role Administrator' }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('alert').getByText('The force would have no administrator any more').waitFor();
    assert.deepEqual(await axeViolations(page), []);
    await page.screenshot({ path: join(pictures, 'administration-last.png'), fullPage: true });
    await leave();
  });

  test('what an organisation shares is ticked by its own administrators, and the tree of areas is drawn', async () => {
    const { page, watched, leave } = await opened('/areas', ada);
    await page.getByRole('link', { name: 'Choose what it shares: The force' }).click();
    await page.getByText('A council: 0 of 11').click();
    const council = page.locator('details').filter({ hasText: 'A council' });
    await council.getByLabel('See officers live on the map').check();
    await isInOrder(page, watched, 'administration-shares');
    await page.getByRole('button', { name: 'Save what is shared' }).click();
    await page.getByRole('status').filter({ hasText: 'What The force shares is saved' }).waitFor();
    assert.match(
      await page.getByRole('row').filter({ hasText: 'The force' }).innerText(),
      /1 with: A council/,
    );
    await page.getByRole('link', { name: 'Add an area' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Mill beat');
    await page.getByLabel('Which kind').selectOption({ label: 'Beat' });
    await page.getByLabel('Within', { exact: true }).selectOption({ label: '\u2003Centre' });
    await page.getByLabel('Named officer').selectOption({ label: 'CW1' });
    await page.getByLabel('Public contact').fill('101');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('status').filter({ hasText: 'Mill beat is added' }).waitFor();
    const row = page.getByRole('row').filter({ hasText: 'Mill beat' });
    await row.waitFor();
    assert.match(await row.innerText(), /Beat[\s\S]*CW1[\s\S]*101/);
    await isInOrder(page, watched, 'administration-areas');
    await leave();
  });
});
