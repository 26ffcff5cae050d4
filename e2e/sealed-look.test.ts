// A sealed look, from the look to the officer's log: one person is not enough, two seal it, and closing it says until when it was. Professional
// standards work by keyboard alone. Real: all of it. Faked: nothing; the people are invented.
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import * as z from 'zod/mini';
import { lookGiven } from '../core/people/look.ts';
import { officerList } from '../core/tracking/officer-day.ts';
import { openBrowser } from './browser.ts';
import { pictures } from './past-desk.ts';
import { leavePage, peoplePage, press, tabTo } from './people-page.ts';
import { type Running, running } from './running.ts';

describe('a sealed look', () => {
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

  const pageOf = (who: string, path: string, width = 1280, theme = 'day', language = 'en') =>
    peoplePage(browser, demo, who, `${path}?theme=${theme}&lang=${language}`, width);

  const said = (page: Page, text: RegExp) => page.getByRole('status').filter({ hasText: text }).waitFor();

  /** The officer's own log as they read it on a phone at night. */
  async function ownLog(picture: string): Promise<string> {
    const { page, watched } = await pageOf('Priya Raman', 'account', 360, 'night');
    const part = page.getByRole('region', { name: 'Who looked at you' });
    await part
      .getByText(/in the last 31 days/)
      .first()
      .waitFor();
    const text = await part.innerText();
    await leavePage(page, watched, picture);
    return text;
  }

  /** Who looked, in the file of everything held about the officer. */
  async function ownFile(): Promise<string> {
    const headers = { cookie: await demo.cookie('Priya Raman'), origin: new URL(demo.url).origin };
    const answer = await fetch(`${demo.url}api/me/data`, { method: 'POST', headers });
    assert.equal(answer.status, 200);
    return strFromU8(unzipSync(new Uint8Array(await answer.arrayBuffer()))['who-looked-at-me.csv']);
  }

  test('a supervisor looks at the past of an officer, and says why', async () => {
    const headers = {
      cookie: await demo.cookie('Bethan Rhys'),
      origin: new URL(demo.url).origin,
      'content-type': 'application/json',
    };
    const told = await (await fetch(`${demo.url}api/officers`, { headers })).json();
    const own = z.parse(officerList, told).officers.find(({ callSign }) => callSign === 'NS41');
    assert.ok(own !== undefined);
    const [from, to] = [Date.now() - 1_800_000, Date.now() - 600_000];
    const body = { view: 'playback', officerId: own.officerId, from, to, reason: 'Case 12/26' };
    const given = await fetch(`${demo.url}api/me/looks`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    const { lookId } = z.parse(lookGiven, await given.json());
    const [first, last] = [from, to].map((at) => new Date(at).toISOString());
    const path = `api/playback?officer=${own.officerId}&from=${first}&to=${last}&look=${lookId}`;
    assert.equal((await fetch(demo.url + path, { headers })).status, 200);
    assert.match(await ownLog('seal-before-360-night'), /Bethan Rhys[\s\S]*Case 12\/26/);
  });

  test('one of professional standards finds it and asks for a seal; the officer still reads it', async () => {
    const { page, watched } = await pageOf('Ruth Calder', 'looks');
    await press(page, /^Search$/);
    await press(page, /^Ask to seal the look of Bethan Rhys at NS41$/);
    await tabTo(page, page.getByRole('radio', { name: /^This look alone/ }));
    await page.keyboard.press('ArrowDown');
    await tabTo(page, page.getByLabel('Number of the case'));
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'the number of the case' }).waitFor();
    await page.keyboard.type('PSD 12/26');
    await press(page, /^Ask a second person to confirm$/);
    await said(page, /Nothing is sealed until another person/);
    assert.equal(await page.getByRole('button', { name: /^Confirm the seal/ }).count(), 0);
    await leavePage(page, watched, 'seal-asked-1280');
    assert.match(await ownLog('seal-waiting-360-night'), /Bethan Rhys/);
  });

  test('another confirms it: neither the officer’s log nor their file shows it', async () => {
    const { page, watched } = await pageOf('Idris Vaughan', 'looks', 360, 'night');
    await press(page, /Confirm the seal/, 2);
    await said(page, /no longer shows these looks/);
    await leavePage(page, watched, 'seal-standing-360-night');
    assert.doesNotMatch(await ownLog('seal-sealed-360-night'), /Bethan|sealed/i);
    assert.doesNotMatch(await ownFile(), /Bethan|PSD/);
  });

  test('closed, it is in the log with until when it was sealed; the record of the seal stays', async () => {
    const { page, watched } = await pageOf('Ruth Calder', 'looks');
    await press(page, /Close the seal/, 2);
    await said(page, /sees these looks again/);
    await page.getByText('Over (1)').click();
    await page.getByText('PSD 12/26').waitFor();
    await leavePage(page, watched, 'seal-closed-1280');
    assert.match(await ownLog('seal-opened-360-night'), /Bethan Rhys[\s\S]*was sealed until/);
    assert.match(await ownFile(), /Bethan Rhys.*Case 12\/26,\d{4}-/);
  });

  test('the page is not for others, and speaks Welsh on the widest screen', async () => {
    const closed = await pageOf('Ken Doyle', 'looks');
    await closed.page.getByRole('heading', { name: 'Your roles do not include this page' }).waitFor();
    await leavePage(closed.page, closed.watched, 'seal-not-for-administrators');
    const welsh = await pageOf('Idris Vaughan', 'looks', 3840, 'day', 'cy');
    await welsh.page.getByRole('heading', { name: 'Pwy a edrychodd ar bwy' }).waitFor();
    await welsh.page.getByText('Ar ben (1)').waitFor();
    await leavePage(welsh.page, welsh.watched, 'seal-3840-welsh');
  });
});
