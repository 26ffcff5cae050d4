// The first start of the demo: the map moves while four weeks of history are filled in. Real: all of it. Faked: nothing.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { axeViolations, nothingWrong, openBrowser, watch } from './browser.ts';
import { type Running, running } from './running.ts';

describe('the first start of the demo', () => {
  let browser: Browser;
  let demo: Running;

  before(async () => {
    [browser, demo] = await Promise.all([openBrowser(), running('demo')]);
  });
  after(async () => {
    await browser?.close();
    await demo?.stop();
  });

  test('the desk is live and says how much of the invented past is filled in, in English and in Welsh; figures say they are not whole', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
    page.setDefaultTimeout(60_000);
    const watched = watch(page);
    await demo.signIn(page.context());
    await page.goto(`${demo.url}?pane=list`);
    await page.locator('.is-live').waitFor();
    const line = page.locator('.history-line');
    await line.waitFor();
    assert.match(await line.innerText(), /^Filling in four weeks of invented history: \d+ of 28 days\.$/);
    assert.deepEqual(await axeViolations(page), []);
    await page.goto(`${demo.url}?lang=cy`);
    await line.waitFor();
    assert.match(await line.innerText(), /hanes dychmygol: \d+ o 28 diwrnod\.$/);
    await page.goto(`${demo.url}dosage`);
    await page.locator('.filling-in').waitFor();
    assert.match(await page.locator('.filling-in').innerText(), /^Not whole yet: /);
    assert.deepEqual(await axeViolations(page), []);
    assert.deepEqual(watched, nothingWrong);
    await page.close();
  });
});
