// An officer makes a walk test on a phone, loses the signal half-way, and the desk prints the error beside its figures.
// Real: server, database, browser. Faked: nothing; no positions are sent, so that the walks are missed, and the desk must say so.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { axeViolations, nothingWrong, openBrowser, watch } from './browser.ts';
import { type Running, running } from './running.ts';

const pictures = join(import.meta.dirname, '..', 'test-results');
const marketPlace = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      id: 'market-place',
      properties: { name: 'Market Place' },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [-1.48, 52.92],
            [-1.478, 52.92],
            [-1.478, 52.922],
            [-1.48, 52.922],
            [-1.48, 52.92],
          ],
        ],
      },
    },
  ],
};

let browser: Browser;
let server: Running;
let folder: string;
before(async () => {
  await mkdir(pictures, { recursive: true });
  folder = await mkdtemp(join(tmpdir(), 'beatkeeper-walk-'));
  [browser, server] = await Promise.all([openBrowser(), running('serve')]);
  const file = join(folder, 'hotspots.geojson');
  await writeFile(file, JSON.stringify(marketPlace));
  server.also('import', 'hotspots', file);
});
after(async () => {
  await browser?.close();
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function walk(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'I cross in now' }).click();
  await page.getByRole('button', { name: 'I cross out now' }).click();
}

test('ten walks by tap, some without a signal: none is lost, and the desk prints their error', async () => {
  const token = /bk_\S+|\b[\w-]{40,}\b/.exec(server.also('device', 'add', '--officer', 'W1'))?.[0];
  assert.ok(token !== undefined);
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const watched = watch(page);
  await page.goto(`${server.url}walk?theme=day`);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByText('Enter the token of this phone').waitFor();
  assert.deepEqual(await axeViolations(page), []);
  await page.getByLabel('Token of this phone').fill(token);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('option', { name: 'Market Place' }).waitFor({ state: 'attached' });
  await page.getByLabel('Which hotspot?').selectOption('market-place');
  await page.screenshot({ path: join(pictures, 'walk-test-day.png') });
  assert.deepEqual(await axeViolations(page), []);
  await page.getByRole('button', { name: 'I cross in now' }).click();
  await page.getByRole('button', { name: 'Undo the last tap' }).click();
  await page.getByText('Outside.').waitFor();
  for (let n = 0; n < 6; n++) await walk(page);
  await page.getByText('All sent and kept.').waitFor();
  assert.deepEqual(watched, nothingWrong);
  await context.setOffline(true);
  for (let n = 0; n < 4; n++) await walk(page);
  await page.getByText('4 waiting to be sent').waitFor();
  await page.getByText('No answer from the server').waitFor();
  await page.evaluate(`document.documentElement.dataset.theme = 'night'`);
  await page.screenshot({ path: join(pictures, 'walk-test-night-offline.png') });
  assert.deepEqual(await axeViolations(page), []);
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Send now' }).click();
  await page.getByText('All sent and kept.').waitFor();
  await page.getByText('10 of 10 walks').waitFor();
  await page.reload();
  await page.getByText('10 of 10 walks').waitFor();
  await context.close();

  const desk = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  await server.signIn(desk.context());
  await desk.goto(`${server.url}?theme=day&hotspot=market-place`);
  await desk.getByText('10 walks with true times: the range held the truth in 0.').waitFor();
  assert.deepEqual(await axeViolations(desk), []);
  await desk.screenshot({ path: join(pictures, 'walk-test-desk.png'), timeout: 120_000 });
  await desk.close();
});
