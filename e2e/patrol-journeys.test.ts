// What an officer does with the patrol phone, on a phone's screen: the first engagement from the sign-in page on, powers, a patrol without signal.
// Real: the demo, its people and orders, browser, service worker, clocks. Faked: where the phone is, and its signal; the people are invented.
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import * as z from 'zod/mini';
import { officerDay } from '../core/tracking/officer-day.ts';
import { kindsEn } from '../web/words/kinds-en.ts';
import { nothingWrong, openBrowser } from './browser.ts';
import { pictures, until as untilSo } from './past-desk.ts';
import { addOfficer, beginDuty, loggedBy, placeIn, told } from './patrol-force.ts';
import { type Hand, makeOwn, nothingWaits, phoneInHand, withoutSignalAside } from './patrol-hand.ts';
import { type Running, running } from './running.ts';

const { kindNames } = kindsEn;

describe('on patrol', () => {
  let browser: Browser;
  let demo: Running;
  let nia = '';
  let gwen = '';
  before(async () => {
    await mkdir(pictures, { recursive: true });
    [browser, demo] = await Promise.all([openBrowser(), running('demo', '--history', '0')]);
    nia = await addOfficer(demo, 'Nia Pugh', 'NS61', 'pcso');
    const huw = await addOfficer(demo, 'Huw Bevan', 'NG61', 'constable');
    gwen = await addOfficer(demo, 'Gwen Parry', 'NG63', 'constable');
    for (const officerId of [huw, gwen]) await beginDuty(demo, officerId, Date.now() - 60_000);
  });
  after(async () => {
    await browser?.close();
    await demo?.stop();
  });

  test('engagement in three taps: from the sign-in page by six in all; undone without a trace, corrected with the original kept', async (t) => {
    const hand = await phoneInHand(browser);
    const { page, tap, until } = hand;
    await page.goto(demo.url);
    const began = Date.now();
    await tap(/^Nia Pugh/);
    await page.getByRole('heading', { name: 'Make this phone yours' }).waitFor();
    assert.equal(new URL(page.url()).pathname, '/patrol');
    await hand.picture('make-this-phone-yours');
    await tap('Make this phone mine');
    await page.getByRole('button', { name: 'Start duty' }).waitFor();
    await hand.picture('off-duty');
    await tap('Start duty');
    await until(({ sensor }) => sensor === 'measuring', 'on duty and measured');
    const fromPatrol = hand.taps();
    await hand.picture('on-duty');
    await logGreeting(hand, 2);
    await page.getByText('Logged: Greeting, 2 people').first().waitFor();
    t.diagnostic(
      `From the sign-in page to the first engagement: ${hand.taps()} taps, ${secondsSince(began)} s`,
    );
    assert.deepEqual([hand.taps(), hand.taps() - fromPatrol], [6, 3]);
    await hand.picture('engagement-in-three-taps');

    await tap(/^Undo \(\d+ s\)$/);
    const undone = await until(({ undo }) => undo === null, 'undone');
    assert.deepEqual([undone.activities, undone.outbox.activities], [[], 0]);
    assert.deepEqual(await loggedBy(demo, nia), []);

    await logGreeting(hand, 3);
    await until((state) => state.activities.length === 1 && nothingWaits(state), 'sent');
    await tap('My day');
    await tap(/^Change: .* Greeting, 3 people$/);
    await page.getByLabel('Number').fill('5');
    await hand.picture('engagement-corrected');
    await tap('Save the change');
    await page.getByText(/^First said: .* Greeting, 3 people$/).waitFor();
    await until(nothingWaits, 'the correction is sent');
    await hand.picture('my-day');
    const [logged, ...others] = await loggedBy(demo, nia);
    assert.deepEqual(
      [logged.content.count, logged.history.map(({ content }) => content?.count), others.length],
      [5, [3, 5], 0],
    );
    assert.deepEqual(hand.watched, nothingWrong);
    await hand.context.close();
  });

  test('power only if held: a PCSO what was designated, a direction to leave only where one may be given; a PC more', async () => {
    const hand = await phoneInHand(browser);
    await demo.signIn(hand.context, 'Nia Pugh');
    await makeOwn(hand, demo.url);
    await hand.until(({ duty }) => duty !== null, 'the duty that goes on is told to her new phone');
    await hand.until(({ sensor }) => sensor === 'measuring', 'measured');
    await hand.tap('Power used');
    const outside = await offered(hand);
    assert.ok(!outside.includes(kindNames['dispersal-direction']), outside.join());
    assert.ok(outside.includes(kindNames['name-and-address-required']), outside.join());
    const notHeld = ['community-protection-notice', 'vehicle-seizure', 'penalty-notice'] as const;
    const isNamed = (text: string) => notHeld.filter((kind) => text.includes(kindNames[kind]));
    await hand.tapOn(hand.page.getByText(/^Not here: 2$/));
    await hand.page.getByText('Needs one that is live here: Dispersal authority (s.34)').waitFor();
    assert.deepEqual(isNamed(await hand.page.locator('main').innerText()), []);
    await hand.picture('power-not-here');
    await hand.tap('Back');
    await hand.tap('More');
    assert.ok(!(await offered(hand)).some((name) => name === kindNames.arrest));
    await hand.tap('Back');

    const { ground } = await hand.state();
    await hand.goTo(placeIn(ground?.features ?? [], 'market-place'));
    await hand.until(({ authoritiesHere }) => authoritiesHere.some(isDispersal), 'where it is live');
    await hand.tap('Power used');
    await hand.page.getByRole('button', { name: kindNames['dispersal-direction'] }).waitFor();
    assert.deepEqual(isNamed(await hand.page.locator('main').innerText()), []);
    await hand.picture('power-only-if-held');
    await hand.tap(kindNames['dispersal-direction']);
    await hand.tap('4');
    await hand.until((state) => state.activities.length > 0 && nothingWaits(state), 'sent');
    const [direction] = await loggedBy(demo, nia);
    assert.deepEqual([direction.content.kind, direction.content.count], ['dispersal-direction', 4]);
    assert.notEqual(direction.content.authorityId, null);
    assert.deepEqual(hand.watched, nothingWrong);
    await hand.context.close();

    const other = await phoneInHand(browser);
    await demo.signIn(other.context, 'Huw Bevan');
    await makeOwn(other, demo.url);
    await other.until(({ sensor }) => sensor === 'measuring', 'on duty');
    await other.tap('Power used');
    const ofConstable = await offered(other);
    assert.ok(
      outside.every((name) => ofConstable.includes(name)),
      ofConstable.join(),
    );
    assert.ok(ofConstable.length > outside.length);
    await other.picture('power-of-a-constable');
    await other.tap('Back');
    await other.tap('More');
    assert.ok((await offered(other)).includes(kindNames.arrest));
    await other.picture('more-of-a-constable');
    assert.deepEqual(other.watched, nothingWrong);
    await other.context.close();
  });

  test('patrol without signal: a walk and two engagements are kept through a reload, and sent once', async () => {
    const hand = await phoneInHand(browser, 'night');
    const { page, until } = hand;
    await demo.signIn(hand.context, 'Gwen Parry');
    await makeOwn(hand, demo.url);
    const begun = await until(({ duty, sensor }) => duty !== null && sensor === 'measuring', 'on duty');
    await page.waitForFunction('navigator.serviceWorker.controller !== null');
    const before = await loggedBy(demo, gwen);

    await hand.context.setOffline(true);
    const place = placeIn(begun.ground?.features ?? [], 'castle-mound');
    await hand.goTo(place);
    await until(({ inside }) => inside.some(({ hotspotId }) => hotspotId === 'castle-mound'), 'walked in');
    await page.getByRole('heading', { name: 'Castle Mound' }).waitFor();
    await logGreeting(hand, 2);
    await hand.goTo({ ...place, latitude: place.latitude + 0.0001 });
    await logGreeting(hand, 4);
    const walked = await until(({ outbox }) => outbox.positions >= 3, 'three positions are kept');
    assert.deepEqual([walked.link, walked.outbox.activities], ['offline', 2]);
    await hand.picture('patrol-without-signal');

    await page.reload();
    await page.getByRole('heading', { name: 'Castle Mound' }).waitFor();
    const again = await hand.state();
    assert.deepEqual(idsOf(again.activities), idsOf(walked.activities));
    assert.ok(again.outbox.activities === 2 && again.outbox.positions >= walked.outbox.positions);
    assert.equal(again.inside[0].enteredAt, walked.inside[0].enteredAt);
    await page.getByText(/^\d+ waiting/).waitFor();
    await hand.picture('without-signal-reloaded');
    const { lastPositionAt } = await hand.state();

    await hand.context.setOffline(false);
    await page.getByText('All sent').waitFor();
    await page.getByText('Online').waitFor();
    const kept = (await loggedBy(demo, gwen)).filter((each) => !idsOf(before).includes(each.activityId));
    assert.deepEqual(idsOf(kept).toSorted(), idsOf(walked.activities).toSorted());
    assert.ok(kept.every(({ content }) => content.hotspotIds.join() === 'castle-mound'));
    await until(
      ({ outbox }) => (outbox.lastSentAt ?? 0) >= (lastPositionAt ?? Infinity),
      'positions are sent',
    );
    const visitsThere = async () => {
      const day = z.parse(officerDay, await told(demo, `api/officers/${gwen}`, 'Bethan Rhys'));
      return day.visits.map(({ hotspotId, enteredAt }) => [hotspotId, enteredAt]);
    };
    await untilSo(async () => (await visitsThere()).length > 0, 'the visit is on record');
    assert.deepEqual(await visitsThere(), [['castle-mound', again.inside[0].enteredAt]]);
    await hand.picture('without-signal-sent');
    assert.deepEqual(withoutSignalAside(hand.watched), nothingWrong);
    await hand.context.close();
  });
});

async function logGreeting({ tap }: Hand, people: number): Promise<void> {
  await tap('Engagement');
  await tap('Greeting');
  await tap(String(people));
}

/** The names on the buttons that log. */
async function offered({ page }: Hand): Promise<string[]> {
  await page.locator('.tap-pick').first().waitFor();
  return page.locator('.tap-pick').allInnerTexts();
}

function idsOf(activities: readonly { readonly activityId: string }[]): string[] {
  return activities.map(({ activityId }) => activityId);
}

function isDispersal({ kind }: { readonly kind: string }): boolean {
  return kind === 'dispersal';
}

function secondsSince(began: number): string {
  return ((Date.now() - began) / 1000).toFixed(1);
}
