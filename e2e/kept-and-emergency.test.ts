// What is kept and held, everything held about oneself, and emergency access, as people meet them. Real: all of it. Faked: nothing; the people
// are invented.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { leavePage, peoplePage, press, tabTo } from './people-page.ts';
import { type Running, running } from './running.ts';

describe('what is kept, and emergency access', () => {
  let browser: Browser;
  let demo: Running;
  before(async () => {
    [browser, demo] = await Promise.all([openBrowser(), running('demo', '--history', '0')]);
  });
  after(async () => {
    await browser?.close();
    await demo?.stop();
  });

  const said = (page: Page, text: RegExp) => page.getByRole('status').filter({ hasText: text }).waitFor();

  test('professional standards place a hold by keyboard and end it; others see how many there are', async () => {
    const { page, watched } = await peoplePage(browser, demo, 'Ruth Calder', 'retention?theme=day&lang=en');
    await press(page, /^Place a hold$/);
    await page.getByRole('alert').filter({ hasText: 'Say why' }).waitFor();
    await page.keyboard.type('complaint 12/26');
    await press(page, /^Place a hold$/);
    await page.getByRole('alert').filter({ hasText: 'Name an officer' }).waitFor();
    await tabTo(page, page.getByLabel('Officer', { exact: true }));
    await page.keyboard.type('NS41');
    await press(page, /^Place a hold$/);
    await said(page, /stands from now on/);
    const row = page.getByRole('row').filter({ hasText: 'complaint 12/26' });
    assert.match(
      await row.innerText(),
      /NS41[\s\S]*Everywhere[\s\S]*All time[\s\S]*\d+ visits?, [\d,]+ positions/,
    );
    const other = await peoplePage(browser, demo, 'Ken Doyle', 'retention?theme=night&lang=cy', 360);
    await other.page.getByText('Mae 1 daliad yn sefyll').waitFor();
    assert.doesNotMatch(await other.page.locator('main').innerText(), /NS41|complaint/);
    await leavePage(other.page, other.watched, 'kept-360-night-welsh');
    await press(page, /^(End the hold|Press again)/, 2);
    await said(page, /has ended/);
    await leavePage(page, watched, 'kept-1280');
  });

  test('an officer takes away everything held about them', async () => {
    const { page, watched } = await peoplePage(browser, demo, 'Priya Raman', 'account?theme=day&lang=en');
    const file = page.waitForEvent('download');
    await press(page, /^Make the file$/);
    const download = await file;
    assert.equal(download.suggestedFilename(), 'everything-about-me.zip');
    await said(page, /The file is made/);
    const files = unzipSync(new Uint8Array(await readFile(await download.path())));
    assert.deepEqual(Object.keys(files), [
      'README.md',
      'about-me.json',
      'duties.csv',
      'positions.csv',
      'visits.csv',
      'visit-seals.csv',
      'declared-visits.csv',
      'walk-tests.csv',
      'deletions.csv',
      'messages.csv',
      'who-looked-at-me.csv',
      'what-i-looked-at.csv',
      'what-i-changed.csv',
    ]);
    await leavePage(page, watched, 'own-data-1280');
  });

  test('two codes open emergency access once, with a banner; afterwards it is seen', async () => {
    const [first, second] = demo.also('break-glass', 'make', '--force', 'Northgate').trim().split('\n');
    const { page, watched } = await peoplePage(browser, demo, null, 'sign-in?theme=night&lang=en', 360);
    await page.getByText('Emergency access', { exact: true }).click();
    await press(page, /^Open emergency access$/);
    await page.getByRole('alert').filter({ hasText: 'Enter both codes' }).waitFor();
    await page.keyboard.type(second);
    await tabTo(page, page.getByLabel('The other person’s code'));
    await page.keyboard.type(first);
    await page.keyboard.press('Enter');
    await page.getByText(/Emergency access is open until \d\d:\d\d\./).waitFor();
    await page.goto(`${demo.url}account?theme=night&lang=en`);
    await page.getByText('open now').waitFor();
    assert.equal(await page.getByRole('heading', { name: 'Passkeys' }).count(), 0);
    await leavePage(page, watched, 'emergency-360-night');
    const seen = await peoplePage(browser, demo, 'Ruth Calder', 'looks?theme=day&lang=en');
    await seen.page.getByText(/^Opened /).waitFor();
    await leavePage(seen.page, seen.watched, 'emergency-seen-1280');
  });
});
