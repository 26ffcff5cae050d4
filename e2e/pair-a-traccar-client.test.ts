// An administrator pairs a Traccar Client for an officer by keyboard alone; the client does what the code on the screen says, is heard, is on the
// sergeant's map, and is revoked. Real: the demo, the browser, the picture of the code. Faked: the app, by a script that speaks as it does.
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { decodeQR } from 'qr/decode.js';
import * as z from 'zod/mini';
import { deviceList } from '../core/people/device-list.ts';
import { toldProblem } from '../core/told-problem.ts';
import { officerDay, officerList } from '../core/tracking/officer-day.ts';
import { axeViolations, nothingWrong, openBrowser, watch } from './browser.ts';
import { pictures } from './past-desk.ts';
import { type Running, running } from './running.ts';

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

/** What the element that has the focus is called, in the page. */
const calledSo = `(() => {
  const { activeElement: element } = document;
  const texts = [...(element.labels ?? []), element].map((each) => each.textContent.trim());
  return element.getAttribute('aria-label') ?? texts.find((text) => text !== '') ?? '';
})()`;

/** The pixels of a picture, in the page: as a camera would have them. */
const pixelsOf = (png: string) => `(async () => {
  const bytes = Uint8Array.from(atob('${png}'), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  context.drawImage(bitmap, 0, 0);
  const { width, height, data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
  return { width, height, data: Array.from(data) };
})()`;
const picture = z.object({ width: z.number(), height: z.number(), data: z.array(z.number()) });

/** Goes on with the tabulator until what has the focus is called so. */
async function tabTo(page: Page, name: RegExp, most = 80): Promise<void> {
  for (let i = 0; i < most; i++) {
    await page.keyboard.press('Tab');
    const said = String(await page.evaluate(calledSo));
    if (name.test(said)) return;
  }
  assert.fail(`Nothing that can be reached by keyboard is called ${name}`);
}

/** What a camera reads from the code on the screen. */
async function scanned(page: Page): Promise<string> {
  const png = await page.getByRole('img', { name: /^QR code/ }).screenshot();
  const { width, height, data } = z.parse(picture, await page.evaluate(pixelsOf(png.toString('base64'))));
  return decodeQR({ width, height, data: Uint8Array.from(data) });
}

/** Where the phone is. */
const place = { latitude: 52.9226, longitude: -1.4746 };

/** Traccar Client with nothing but what its code told it: the server is origin and path, the settings are the query. */
function traccarClient(code: string) {
  const read = new URL(code);
  const server = read.origin + read.pathname;
  const id = read.searchParams.get('id') ?? '';
  return {
    /** As the app sends now. */
    sendJson(level: number) {
      const coords = { ...place, accuracy: 6, speed: 1.1, heading: 90, altitude: 40 };
      const location = { timestamp: new Date().toISOString(), coords, is_moving: true, odometer: 12 };
      const battery = { level, is_charging: false };
      return fetch(server, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          location: { ...location, battery, activity: { type: 'walking' } },
          device_id: id,
        }),
      });
    },
    /** As it sent before. */
    sendQuery(batt: number) {
      const { latitude: lat, longitude: lon } = place;
      const said = { id, lat, lon, timestamp: Math.floor(Date.now() / 1000), accuracy: 6, batt };
      const query = new URLSearchParams(Object.entries(said).map(([name, value]) => [name, String(value)]));
      return fetch(`${server}?${query}`, { method: 'POST' });
    },
  };
}

async function openDevices() {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  page.setDefaultTimeout(60_000);
  const watched = watch(page);
  await demo.signIn(page.context(), 'Ken Doyle');
  await page.goto(`${demo.url}devices?theme=day`);
  await page.getByRole('table', { name: 'Devices' }).waitFor();
  return { page, watched };
}

async function pictured(page: Page, name: string) {
  assert.deepEqual(await axeViolations(page), [], `${name}: axe`);
  await page.screenshot({ path: join(pictures, `${name}.png`), timeout: 120_000 });
}

async function answer(path: string, who: string): Promise<unknown> {
  return (await fetch(demo.url + path, { headers: { cookie: await demo.cookie(who) } })).json();
}

/** Ends what the demo sends for an officer, so that what is seen of them is what the new device sent. */
async function endDevicesOf(callSign: string): Promise<void> {
  const { devices } = z.parse(deviceList, await answer('api/devices', 'Ken Doyle'));
  const own = devices.filter((each) => each.callSign === callSign);
  assert.equal(own.length, 1);
  const headers = { cookie: await demo.cookie('Ken Doyle'), origin: new URL(demo.url).origin };
  const ended = await fetch(`${demo.url}api/devices/${own[0].deviceId}/revoke`, { method: 'POST', headers });
  assert.equal(ended.status, 200);
}

test('pairs it by keyboard alone, hears it, sees it on the map, and ends it', async () => {
  await endDevicesOf('NG24');
  const { page, watched } = await openDevices();
  await tabTo(page, /^Pair a device$/);
  await page.keyboard.press('Enter');
  // The focus is where one chooses whose it is.
  await page.locator('#pair-officerId:focus').waitFor();
  await page.keyboard.type('NG24');
  await tabTo(page, /Phone, this system/);
  for (let i = 0; i < 2; i++) await page.keyboard.press('ArrowDown');
  assert.ok(await page.getByRole('radio', { name: 'Traccar Client' }).isChecked());
  await pictured(page, 'devices-pair-form');
  await tabTo(page, /^Make the code$/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Traccar Client for NG24' }).waitFor();
  await page.getByText('Waiting for its first message').waitFor();
  await pictured(page, 'devices-pair-code');

  const client = traccarClient(await scanned(page));
  assert.equal((await client.sendJson(0.64)).status, 200);
  await page.getByText('Heard from it at').waitFor();
  await page.getByText('Its battery is at 64 %.').waitFor();
  await page.getByText('A position of it was kept.').waitFor();
  assert.equal((await client.sendQuery(63)).status, 200);
  await page.getByText('Its battery is at 63 %.').waitFor();
  await pictured(page, 'devices-pair-heard');
  await tabTo(page, /^Done$/);
  await page.keyboard.press('Enter');

  await onTheMap();

  const row = page.getByRole('row').filter({ hasText: 'Traccar Client' });
  await row.getByText('63 %').waitFor();
  await page.reload();
  await page.getByRole('table', { name: 'Devices' }).waitFor();
  await tabTo(page, /^Revoke “Phone” of NG24$/, 200);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Revoke “Phone” of NG24' }).waitFor();
  await pictured(page, 'devices-revoke');
  await tabTo(page, /^Revoke the device$/);
  await page.keyboard.press('Enter');
  await page.getByText('“Phone” of NG24 is revoked.').waitFor();
  for (const answer of [await client.sendJson(0.6), await client.sendQuery(60)]) {
    const { type } = z.parse(toldProblem, await answer.json());
    assert.deepEqual([answer.status, type], [401, '/problems/device-token-unknown']);
  }
  await page.getByLabel('Show').selectOption('revoked');
  await row.getByText('Revoked').waitFor();
  assert.equal(await row.getByRole('button').count(), 0);
  await pictured(page, 'devices-revoked');
  assert.deepEqual(watched, nothingWrong);
  await page.close();
});

/** The sergeant of the centre team has the officer on the live desk, seen a moment ago. */
async function onTheMap(): Promise<void> {
  const desk = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  desk.setDefaultTimeout(60_000);
  await demo.signIn(desk.context(), 'Bethan Rhys');
  await desk.goto(`${demo.url}?theme=day`);
  await desk.locator('.is-live').waitFor();
  await desk.getByRole('tab', { name: /Officers/ }).click();
  await desk.locator('.rows .row').filter({ hasText: 'NG24' }).waitFor();
  const { officers } = z.parse(officerList, await answer('api/officers', 'Bethan Rhys'));
  const officer = officers.find(({ callSign }) => callSign === 'NG24');
  const { lastPosition } = z.parse(
    officerDay,
    await answer(`api/officers/${officer?.officerId}`, 'Bethan Rhys'),
  );
  assert.deepEqual([lastPosition?.longitude, lastPosition?.latitude], [place.longitude, place.latitude]);
  await desk.close();
}
