// Hotspots that ended and those that are ended now, in the real demo with its past. Real: server, database, map, command line. Faked: nothing.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { axeViolations, nothingWrong, openBrowser, type Watched, watch } from './browser.ts';
import { type Running, running } from './running.ts';

const pictures = join(import.meta.dirname, '..', 'test-results');
const drawn = '.map:not([aria-busy]) .maplibregl-canvas';
const day = 86_400_000;
const dayName = (at: number) => new Date(at).toISOString().slice(0, 10);

describe('sets of hotspots, and ending', () => {
  let browser: Browser;
  let demo: Running;
  let folder: string;

  before(async () => {
    await mkdir(pictures, { recursive: true });
    folder = await mkdtemp(join(tmpdir(), 'beatkeeper-files-'));
    [browser, demo] = await Promise.all([openBrowser(), running('demo', '--history', '28')]);
  });
  after(async () => {
    await browser?.close();
    await demo?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  async function open(path: string, width = 1280, height = 800) {
    const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' });
    page.setDefaultTimeout(60_000);
    const watched = watch(page);
    await demo.signIn(page.context());
    await page.goto(`${demo.url}${path}`);
    return { page, watched };
  }

  async function leaveInOrder(page: Page, watched: Watched, picture: string, isWhole = false) {
    assert.deepEqual(await axeViolations(page), [], `${picture}: axe`);
    const path = join(pictures, `${picture}.png`);
    await page.screenshot({ path, fullPage: isWhole, timeout: 120_000 });
    assert.deepEqual(watched, nothingWrong, picture);
    await page.close();
  }

  test('the page of hotspots has the 19 of now, the four that ended and both sets with their days', async () => {
    for (const [query, width, height, picture] of [
      ['?theme=day', 1280, 800, 'sets-day'],
      ['?hotspot=wexley&theme=night', 1280, 1000, 'sets-ended-night'],
      ['?hotspot=wexley&theme=day', 360, 740, 'sets-360'],
      ['?hotspot=wexley&theme=night', 3840, 2160, 'sets-3840'],
    ] as const) {
      const { page, watched } = await open(`hotspots/${query}`, width, height);
      await page.locator('.index-rows a').first().waitFor();
      const said = (await page.locator('.index').innerText()).replaceAll('\n', ' ');
      assert.match(said, /19 hotspots/);
      assert.match(said, /4 that have ended/);
      assert.match(said, /Northgate at the start \(invented\) 23 hotspots, from .* until/);
      assert.match(said, /Northgate now \(invented\) 19 hotspots, from/);
      if (query.includes('wexley'))
        await page.locator('p.ended', { hasText: /^It ended on \d+ \w+ \d+ at 06:00\./ }).waitFor();
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
      assert.ok(wide <= width, `${picture} is ${wide} pixels wide`);
      await page.locator(drawn).waitFor();
      await leaveInOrder(page, watched, picture, width === 360);
    }
  });

  test('the live desk has the 19 of now alone', async () => {
    const { page, watched } = await open('?theme=day&pane=list');
    await page.locator('.is-live').waitFor();
    const { features } = await page.evaluate<{ features: { id: string }[] }>(
      `fetch('/api/hotspots').then((reply) => reply.json())`,
    );
    assert.equal(features.length, 19);
    await page.locator('.rows .row').nth(18).waitFor();
    assert.doesNotMatch(await page.locator('.rows').first().innerText(), /Wexley|Abbey shops/);
    await leaveInOrder(page, watched, 'sets-live');
  });

  test('figures of a span in which the set turned say so; of a set they are of its hotspots and days', async () => {
    const span = `from=${dayName(Date.now() - 27 * day)}&to=${dayName(Date.now())}`;
    for (const [query, width, picture] of [
      [`?theme=day&by=week&${span}`, 1280, 'sets-dosage-day'],
      [`?theme=night&by=week&${span}`, 360, 'sets-dosage-360'],
      [`?theme=night&${span}`, 3840, 'sets-dosage-3840'],
    ] as const) {
      const { page, watched } = await open(`dosage${query}`, width, 900);
      await page.locator('.dosage-about').waitFor();
      await page.locator('.dosage-sets').waitFor();
      const said = await page.locator('.dosage').innerText();
      assert.match(said, /4 hotspots ended: from .* on their time does not count\. They are .*Wexley/);
      assert.match(said, /The set “Northgate at the start \(invented\)” is over from/);
      assert.match(said, /The set “Northgate now \(invented\)” begins on .*, with 19 hotspots\./);
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
      assert.ok(wide <= width, `${picture} is ${wide} pixels wide`);
      await leaveInOrder(page, watched, picture, true);
    }
    const { page, watched } = await open(`dosage?theme=day&${span}`, 1280, 900);
    await page.getByRole('link', { name: 'Northgate at the start (invented): 23 hotspots' }).click();
    await page.locator('.dosage-table tbody tr').nth(22).waitFor();
    await page.locator('.dosage-table').getByRole('link', { name: 'Wexley' }).click();
    await page.getByRole('heading', { name: 'Wexley' }).waitFor();
    await page.getByText(/^Only while it was in “Northgate at the start \(invented\)”/).waitFor();
    await page.locator('.dosage-about').waitFor();
    assert.match(page.url(), /hotspot=wexley&set=/);
    await leaveInOrder(page, watched, 'sets-dosage-of-one', true);
  });

  test('by keyboard alone a hotspot is ended from tomorrow on, the end withdrawn, ended again from today and undone', async () => {
    const { page, watched } = await open('hotspots/?hotspot=frogmoor&theme=day', 1280, 1000);
    await page.getByText(/^Area /).waitFor();
    const tabTo = async (name: string | RegExp, role: 'button' | 'textbox') => {
      const wanted = page.getByRole(role, { name, exact: true });
      for (let i = 0; i < 200; i++) {
        if ((await wanted.and(page.locator(':focus')).count()) === 1) return;
        await page.keyboard.press('Tab');
      }
      assert.fail(`the focus never came to ${name}`);
    };
    const from = page.getByLabel('No longer counts from the dosage day').last();
    await from.fill(dayName(Date.now() + 2 * day));
    await from.focus();
    await tabTo('End Frogmoor', 'button');
    await page.keyboard.press('Enter');
    await page
      .locator(':focus', { hasText: /^It ends: from \d+ \w+ \d+, 06:00, it no longer counts\.$/ })
      .waitFor();
    await page.getByRole('cell', { name: 'In force, with an end' }).waitFor();
    await page.locator('.index-rows a', { hasText: /Frogmoor\s*ends \d+/ }).waitFor();
    assert.deepEqual(await axeViolations(page), [], 'ended');
    await page.screenshot({ path: join(pictures, 'sets-ending.png'), timeout: 120_000 });
    await tabTo('Withdraw the end of Frogmoor', 'button');
    await page.keyboard.press('Enter');
    await page.locator(':focus', { hasText: 'The end is withdrawn: it goes on.' }).waitFor();
    // It starts from today again.
    await from.fill((await from.getAttribute('min')) ?? '');
    await from.focus();
    await tabTo('End Frogmoor', 'button');
    await page.keyboard.press('Enter');
    await page.locator(':focus', { hasText: /^It ended on / }).waitFor();
    await page.getByText('5 that have ended').waitFor();
    await tabTo(/^Undo/, 'button');
    await page.keyboard.press('Enter');
    await page.locator(':focus', { hasText: 'The end is withdrawn: it goes on.' }).waitFor();
    await page.getByText('4 that have ended').waitFor();
    await leaveInOrder(page, watched, 'sets-end-undone');
  });

  test('an exclusion is ended from its list, and undone', async () => {
    const ring = [
      [-1.4801, 52.9226],
      [-1.4793, 52.9226],
      [-1.4793, 52.9231],
      [-1.4801, 52.9231],
      [-1.4801, 52.9226],
    ];
    const geometry = { type: 'Polygon', coordinates: [ring] };
    const file = join(folder, 'station.geojson');
    await writeFile(
      file,
      JSON.stringify({ type: 'Feature', properties: { name: 'Old Guildhall' }, geometry }),
    );
    demo.also('import', 'exclusions', file, '--kind', 'station', '--force', 'Northgate');
    const { page, watched } = await open('hotspots/?theme=night', 1280, 1000);
    await page.getByText('Old Guildhall (station)').click();
    await page.getByRole('button', { name: 'End Old Guildhall' }).click();
    await page.locator(':focus', { hasText: /^It ended on / }).waitFor();
    await page.locator(drawn).waitFor();
    await page.screenshot({ path: join(pictures, 'sets-exclusion.png'), timeout: 120_000 });
    assert.deepEqual(await axeViolations(page), [], 'ended');
    await page.getByRole('button', { name: /^Undo/ }).click();
    await page.locator(':focus', { hasText: 'The end is withdrawn: it goes on.' }).waitFor();
    await leaveInOrder(page, watched, 'sets-exclusion-undone');
  });

  test('a hotspot that the address names and nobody knows yet is said to be unknown, and opens once it is there', async () => {
    const { page, watched } = await open('hotspots/?hotspot=late-place&theme=day');
    await page.getByRole('alert').filter({ hasText: 'No hotspot “late-place” is known here.' }).waitFor();
    assert.deepEqual(await axeViolations(page), [], 'unknown');
    const [west, south] = [-1.3, 53.05];
    const ring = [
      [west, south],
      [west + 0.002, south],
      [west + 0.002, south + 0.001],
      [west, south],
    ];
    const geometry = { type: 'Polygon', coordinates: [ring] };
    const file = join(folder, 'late.geojson');
    const feature = { type: 'Feature', id: 'late-place', properties: { name: 'Late Place' }, geometry };
    await writeFile(file, JSON.stringify(feature));
    demo.also('import', 'hotspots', file, '--force', 'Northgate');
    await page.getByRole('heading', { name: 'Late Place' }).waitFor();
    await page.getByText(/^Area /).waitFor();
    await page.locator(drawn).waitFor();
    await leaveInOrder(page, watched, 'sets-late');
  });
});
