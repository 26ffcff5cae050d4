// The live desk when there is nothing yet, and when the server goes away. Real: server, database, browser. Faked: nothing.
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { axeViolations, nothingWrong, openBrowser, watch } from './browser.ts';
import { type Running, running } from './running.ts';

const pictures = join(import.meta.dirname, '..', 'test-results');

describe('the live desk without a town', () => {
  let browser: Browser;
  let server: Running;

  before(async () => {
    await mkdir(pictures, { recursive: true });
    [browser, server] = await Promise.all([openBrowser(), running('serve')]);
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  test('empty: it says which command brings hotspots, and claims no invented town', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
    const watched = watch(page);
    await server.signIn(page.context());
    await page.goto(`${server.url}?theme=day`);
    await page.getByText('No hotspots yet.').waitFor({ timeout: 60_000 });
    assert.match(await page.locator('.empty').innerText(), /\.\/beatkeeper import hotspots/);
    assert.equal(await page.locator('.banner').count(), 0);
    assert.deepEqual(await axeViolations(page), []);
    await page.screenshot({ path: join(pictures, 'live-desk-empty.png'), timeout: 120_000 });
    assert.deepEqual(watched, nothingWrong);
    await page.close();
  });

  test('gone: the desk says that it is not live and how old what it shows is, and tries again', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
    await server.signIn(page.context());
    await page.goto(`${server.url}?theme=night`);
    await page.locator('.is-live').waitFor({ timeout: 60_000 });
    await server.stop();
    const banner = page.locator('.banner-due');
    await banner.waitFor({ timeout: 60_000 });
    assert.match(await banner.innerText(), /Not live.*What you see is \d+ s old.*Try/s);
    await page.getByRole('button', { name: 'Try now' }).waitFor();
    assert.deepEqual(await axeViolations(page), []);
    await page.screenshot({ path: join(pictures, 'live-desk-not-live.png'), timeout: 120_000 });
    await page.close();
  });
});
