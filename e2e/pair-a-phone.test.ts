// An officer pairs the phone in their hand from their own account, sets a private zone where they stand, and what they tap there never leaves it.
// Real: the demo, the browser, its storage. Faked: where the phone is.
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
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

const home = { longitude: -1.4746, latitude: 52.9226 };
const away = { longitude: -1.49, latitude: 52.93 };

/** The link that the code on one's account holds. */
async function linkOfOwnCode(account: Page): Promise<string> {
  await account.goto(`${demo.url}account?theme=day`);
  await account.getByRole('button', { name: 'Pair a phone' }).click();
  await account.getByRole('radio', { name: 'Phone, this system’s page' }).check();
  await account.getByRole('button', { name: 'Make the code' }).click();
  await account.getByText('Waiting for the phone to open the code').waitFor();
  await account.getByText('The same as text').click();
  assert.deepEqual(await axeViolations(account), []);
  await account.screenshot({ path: join(pictures, 'account-pair-a-phone.png'), fullPage: true });
  const link = await account.locator('.pair-text code').innerText();
  assert.ok(link.startsWith(`${demo.url}patrol#pair=`));
  return link;
}

async function tapInAndOut(phone: Page) {
  await phone.getByRole('button', { name: 'I cross in now' }).click();
  await phone.getByRole('button', { name: 'I cross out now' }).click();
}

test('the phone is heard, taps in a private zone stay on it, and the zone with them', async () => {
  const account = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  account.setDefaultTimeout(60_000);
  await demo.signIn(account.context(), 'Priya Raman');
  const link = await linkOfOwnCode(account);

  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    reducedMotion: 'reduce',
    permissions: ['geolocation'],
    geolocation: home,
  });
  const phone = await context.newPage();
  phone.setDefaultTimeout(60_000);
  const watched = watch(phone);
  const sent: string[] = [];
  phone.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
  // The page of the walk test takes the same code.
  const walkLink = link.replace('/patrol#', '/walk#');
  await phone.goto(walkLink);
  await phone.getByRole('button', { name: 'Pair this phone' }).waitFor();
  assert.deepEqual(await axeViolations(phone), []);
  await phone.screenshot({ path: join(pictures, 'walk-pair-360.png') });
  assert.equal(new URL(phone.url()).hash, '');
  await phone.getByRole('button', { name: 'Pair this phone' }).click();
  await phone.getByText('This phone speaks for NS41 now.').waitFor();
  await account.getByText('Heard from it at').waitFor();

  await phone.getByText('Private zones: none').click();
  await phone.getByRole('button', { name: 'Set a private zone here' }).click();
  await phone.getByText('A private zone of 200 m is set.').waitFor();
  await phone.getByLabel('Which hotspot?').selectOption({ index: 1 });
  await phone.getByRole('button', { name: 'I cross in now' }).click();
  await phone.getByText('That was in a private zone.').waitFor();
  await phone.getByText('1 in a private zone').waitFor();
  await phone.evaluate(`document.documentElement.dataset.theme = 'night'`);
  assert.deepEqual(await axeViolations(phone), []);
  await phone.screenshot({ path: join(pictures, 'walk-private-zone-360-night.png'), fullPage: true });
  await context.setGeolocation(away);
  await tapInAndOut(phone);
  // It counts at once; before the tap nothing waited either.
  await phone.getByText('1 of 10 walks').waitFor();
  await phone.getByText('All sent and kept.').waitFor();

  // Everything that left the phone: one walk, and nowhere a place.
  const walks = sent.filter((each) => each.includes('/api/walks '));
  assert.equal(walks.length, 1, sent.join('\n'));
  for (const each of sent) assert.doesNotMatch(each, /52\.9|1\.4[679]|latitude|longitude|zone/i);
  await phone.reload();
  await phone.getByText('Private zones: 1').click();
  await phone.getByRole('button', { name: 'Remove zone 1' }).click();
  await phone.getByText('Private zones: none').waitFor();

  // A code is used once.
  const other = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await other.goto(walkLink);
  await other.getByRole('button', { name: 'Pair this phone' }).click();
  await other.getByText('This code was used or is too old.').waitFor();
  await other.close();
  assert.deepEqual(watched, nothingWrong);
  await context.close();
  await account.close();
});
