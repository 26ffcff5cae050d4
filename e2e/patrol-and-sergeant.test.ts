// What an officer does with the patrol phone and what their sergeant sees of it: a visit that opens, time that is declared, the day that is copied.
// Real: the demo, its people, browsers, clocks. Faked: where the phone is; the people are invented.
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { clockTime } from '../web/words/age.ts';
import { kindsEn } from '../web/words/kinds-en.ts';
import { axeViolations, nothingWrong, openBrowser, watch } from './browser.ts';
import { pictureOf, pictures } from './past-desk.ts';
import { addOfficer, beginDuty, placeIn } from './patrol-force.ts';
import { type Hand, makeOwn, nothingWaits, phoneInHand } from './patrol-hand.ts';
import { type Running, running } from './running.ts';

const { kindNames } = kindsEn;
/** What a live desk and a busy machine take together. */
const soonMilliseconds = 10_000;

describe('a patrol and its sergeant', () => {
  let browser: Browser;
  let demo: Running;
  let adaId = '';
  let ada: Hand;
  before(async () => {
    await mkdir(pictures, { recursive: true });
    [browser, demo] = await Promise.all([openBrowser(), running('demo', '--history', '0')]);
    adaId = await addOfficer(demo, 'Ada Lloyd', 'NG62', 'constable');
    await beginDuty(demo, adaId, Date.now() - 3_600_000);
  });
  after(async () => {
    await browser?.close();
    await demo?.stop();
  });

  test('supervisor sees a visit open: the hotspot is Now with the officer in it, and what they log is in the feed', async () => {
    const hand = await phoneInHand(browser);
    await demo.signIn(hand.context, 'Ada Lloyd');
    await makeOwn(hand, demo.url);
    const begun = await hand.until(({ sensor, here }) => sensor === 'measuring' && here !== null, 'on duty');
    const place = begun.places.find(
      ({ present, hotspotId }) => present === 0 && hotspotId !== 'castle-mound',
    );
    assert.ok(place !== undefined);
    const { hotspotId, name } = place;
    const desk = await deskPage(`?theme=day&hotspot=${hotspotId}`);
    await desk.page.locator('.is-live').waitFor();
    const there = desk.page.locator('.card').getByRole('link', { name: 'NG62' });
    assert.equal(await there.count(), 0);

    await hand.goTo(placeIn(begun.ground?.features ?? [], hotspotId));
    await hand.until(({ inside }) => inside.some((each) => each.hotspotId === hotspotId), 'walked in');
    const cameAt = Date.now();
    await there.first().waitFor();
    await desk.page.locator('.card .chip').getByText('Now').waitFor();
    assert.ok(Date.now() - cameAt < soonMilliseconds, `${secondsSince(cameAt)} s until the desk shows it`);
    await hand.page.getByRole('heading', { name }).waitFor();
    await hand.picture('in-a-hotspot');
    await hand.tap('Engagement');
    await hand.tap('Conversation');
    await hand.tap('3');
    await desk.page.getByRole('tab', { name: 'Feed' }).click();
    const logged = desk.page.locator('.feed-activity').filter({ hasText: 'NG62: Conversation, 3 people' });
    await logged.first().waitFor();
    await desk.page.getByText(`NG62 arrived in ${name}`).first().waitFor();
    for (const theme of ['day', 'night']) {
      if (theme === 'night') await desk.page.goto(`${demo.url}?theme=night&tab=feed&hotspot=${hotspotId}`);
      await there.first().waitFor();
      await pictureOf(desk.page, `patrol-supervisor-sees-a-visit-open-${theme}`);
    }
    assert.deepEqual([desk.watched, hand.watched], [nothingWrong, nothingWrong]);
    await desk.page.close();
    ada = hand;
  });

  test('declares what the phone missed: it stands apart on the phone and in dosage, and is taken back', async () => {
    const { page, tap, until, picture, watched } = ada;
    const [from, to] = [40, 20].map((minutes) => clockTime(Date.now() - minutes * 60_000));
    await tap('My day');
    await tap('Declare time');
    await page.getByLabel('Where').selectOption('albert-park');
    await page.getByLabel('From').fill(from);
    await page.getByLabel('To', { exact: true }).fill(to);
    await picture('declares-what-the-phone-missed');
    await tap('Declare time');
    await page.getByText(`${from}–${to} Albert Park`).first().waitFor();
    await page.getByText('Declared, not measured; sent').waitFor();
    await page.locator('.hours').getByText('20 min', { exact: true }).waitFor();
    const { visits } = await until(nothingWaits, 'sent');
    assert.ok(
      visits.every(({ hotspotId }) => hotspotId !== 'albert-park'),
      'it is no visit',
    );
    await page.getByText('Declared by you').scrollIntoViewIfNeeded();
    await picture('declared-apart');

    const desk = await deskPage(`dosage?theme=day&officer=${adaId}`);
    const apart = desk.page.locator('section').filter({ hasText: 'Declared, not measured' }).last();
    await apart.getByText('Albert Park').waitFor();
    assert.deepEqual(await axeViolations(desk.page), []);
    await desk.page.screenshot({
      path: join(pictures, 'patrol-declared-at-the-desk-day.png'),
      fullPage: true,
    });
    await tap(`Take it back: ${from}–${to} Albert Park`);
    await page.getByText('Taken back', { exact: true }).waitFor();
    await until(nothingWaits, 'taken back');
    await desk.page.goto(`${demo.url}dosage?theme=night&officer=${adaId}`);
    await apart.getByText(/taken back/).waitFor();
    await desk.page.screenshot({
      path: join(pictures, 'patrol-declared-at-the-desk-night.png'),
      fullPage: true,
    });
    assert.deepEqual([desk.watched, watched], [nothingWrong, nothingWrong]);
    await desk.page.close();
  });

  test('copies the day: one tap at the end of duty, with times, places and references', async () => {
    const { page, tap, until, picture, watched, context } = ada;
    await tap('Patrol');
    await tap('More');
    await tap(kindNames.arrest);
    await tap('1');
    await tap('My day');
    await tap(/^Change: .* Arrest, 1 person$/);
    await ada.tapOn(page.getByLabel('Reference added'));
    await page.getByLabel('Reference', { exact: true }).fill('44/12345/26');
    await tap('Save the change');
    await page.getByText(/ref\. 44\/12345\/26/).waitFor();
    const { inside, duty, activities } = await until(nothingWaits, 'sent');
    await tap('Menu');
    await tap('End duty');
    await page.getByRole('heading', { name: 'End duty' }).waitFor();
    const before = ada.taps();
    await tap('Copy my day');
    assert.equal(ada.taps() - before, 1);
    await page.getByText('Copied. Paste it into your notebook or claim.').first().waitFor();
    await picture('copies-the-day');
    const text = await page.evaluate<string>('navigator.clipboard.readText()');
    const [{ name, enteredAt }] = inside;
    const at = (kind: string) =>
      clockTime(activities.find(({ content }) => content.kind === kind)?.content.at ?? 0);
    for (const line of [
      `Duty from ${clockTime(duty?.startedAt ?? 0)}, not ended`,
      `${clockTime(enteredAt)}–still there ${name}`,
      `${at('conversation')} ${name}: Conversation, 3 people`,
      `${at('arrest')} ${name}: Arrest, 1 person, ref. 44/12345/26`,
    ])
      assert.ok(text.includes(line), `${line}\n\n${text}`);
    assert.doesNotMatch(text, /Albert Park/, 'what was taken back is not claimed');
    await tap('End duty now');
    await page.getByRole('heading', { name: 'Off duty' }).waitFor();
    await until((state) => state.duty === null && nothingWaits(state), 'ended');
    assert.deepEqual(watched, nothingWrong);
    await context.close();
  });

  /** A page of the sergeant's desk. */
  async function deskPage(path: string) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
    page.setDefaultTimeout(60_000);
    const watched = watch(page);
    await demo.signIn(page.context(), 'Bethan Rhys');
    await page.goto(demo.url + path);
    return { page, watched };
  }
});

function secondsSince(began: number): string {
  return ((Date.now() - began) / 1000).toFixed(1);
}
