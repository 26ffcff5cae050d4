// An alarm is acknowledged, with the real demo: an administrator chooses what alarms and turns the emergency button on while a sergeant's desk watches;
// an officer's phone logs a weapon and presses the button; the sergeant acknowledges both, and the phone is told by which role, within two seconds.
// Real: all of it, but the phone, which is what it would send. Faked: nothing else; the people are invented.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import * as z from 'zod/mini';
import { activityAnswer } from '../core/activities/activity.ts';
import { emergencyState, emergencyTerms } from '../core/people/emergency.ts';
import { axeViolations, nothingWrong, openBrowser, watch } from './browser.ts';
import { pictures, until } from './past-desk.ts';
import { type Running, running } from './running.ts';

/** What a look every two seconds and a busy machine take together. */
const soonMilliseconds = 10_000;

describe('alarm is acknowledged', () => {
  let browser: Browser;
  let demo: Running;
  let token = '';
  before(async () => {
    await mkdir(pictures, { recursive: true });
    [browser, demo] = await Promise.all([openBrowser(), running('demo', '--history', '0')]);
    const issued = demo.also('device', 'add', '--officer', 'NG22', '--force', 'Northgate');
    token = /bk_\S+|\b[\w-]{40,}\b/.exec(issued)?.[0] ?? '';
  });
  after(async () => {
    await browser?.close();
    await demo?.stop();
  });

  async function open(path: string, who: string, width = 1280, theme = 'day') {
    const page = await browser.newPage({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
    page.setDefaultTimeout(60_000);
    const watched = watch(page);
    await demo.signIn(page.context(), who);
    await page.goto(`${demo.url}${path}?theme=${theme}`);
    return { page, watched };
  }

  async function said<Schema extends z.ZodMiniType>(
    path: string,
    schema: Schema,
    body?: object,
  ): Promise<z.output<Schema>> {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    return z.parse(schema, await (await fetch(`${demo.url}${path}`, { headers, ...sent })).json());
  }

  async function picture(page: Page, name: string): Promise<void> {
    assert.deepEqual(await axeViolations(page), [], `${name}: axe`);
    await page.screenshot({ path: join(pictures, `${name}.png`), timeout: 120_000 });
  }

  test('by the sergeant whose officer it is, once, and the phone is told', async () => {
    const { page: desk, watched } = await open('duty-board', 'Bethan Rhys');
    await desk.getByRole('heading', { level: 1 }).waitFor();
    assert.deepEqual(await said('api/patrol/emergency', emergencyTerms), { kind: 'off' });

    const { page: settings } = await open('alarm-settings', 'Ken Doyle', 360, 'night');
    await settings.getByText(/screens? watch(?:es)? now/).waitFor();
    await settings.getByLabel('On: phones without a radio show it').check();
    await settings.getByRole('button', { name: 'Save' }).click();
    await settings.getByRole('alert').getByText('Enter who is told.').waitFor();
    await settings.getByLabel('Who is told').fill('Northgate control room');
    await settings.getByLabel(/^Number that is called/).fill('01632 960 000');
    await settings.getByRole('button', { name: 'Save' }).click();
    await settings.getByText(/^Saved/).waitFor();
    await settings.getByLabel('Weapon found').check();
    await settings.getByRole('button', { name: 'Let activities alarm' }).click();
    await settings.getByRole('button', { name: 'End the alarm for: Weapon found' }).waitFor();
    await picture(settings, 'alarm-settings');
    await settings.close();

    const terms = await said('api/patrol/emergency', emergencyTerms);
    assert.equal(terms.kind === 'watched' && terms.recipient, 'Northgate control room');
    await desk.reload();
    await desk.getByRole('button', { name: 'Turn sound on' }).click();
    await desk.getByText('Alarms make no sound').waitFor({ state: 'detached' });

    const activityId = randomUUID();
    const content = {
      ...{ kind: 'weapon-found', definition: 1, at: Date.now(), count: 1, place: null, hotspotIds: [] },
      ...{ outcome: null, reference: null, authorityId: null, isSure: false },
    };
    const changeId = randomUUID();
    const upload = { changes: [{ change: 'log', changeId, activityId, content }] };
    assert.deepEqual((await said('api/activities', activityAnswer, upload)).kept, [changeId]);
    const alarm = desk.getByRole('button', { name: 'Acknowledge: Weapon found: NG22' });
    await alarm.waitFor({ timeout: soonMilliseconds });

    const emergencyId = randomUUID();
    const place = { longitude: -1.4755, latitude: 52.9219, accuracyMetres: 8, capturedAt: Date.now() };
    const call = { emergencyId, at: Date.now(), place, hotspotIds: [], isOver: false };
    assert.equal((await said('api/emergencies', emergencyState, call)).acknowledgedAt, null);
    const emergency = desk.getByRole('button', { name: 'Acknowledge: Emergency: NG22' });
    await emergency.waitFor({ timeout: soonMilliseconds });
    const state = () => said(`api/emergencies/${emergencyId}`, emergencyState);
    await until(async () => (await state()).shownOn === 1, 'one screen shows it');
    await picture(desk, 'alarm-at-the-desk');

    await emergency.click();
    await until(async () => (await state()).acknowledgedBy === 'sergeant', 'the phone is told');
    await desk.getByText(/^Acknowledged by Bethan Rhys \(Sergeant\)/).waitFor();
    await alarm.click();
    await alarm.waitFor({ state: 'detached' });
    await said('api/emergencies', emergencyState, { ...call, isOver: true });
    await desk.getByText(/^Acknowledged by Bethan Rhys/).waitFor({ state: 'detached' });
    assert.deepEqual(watched, nothingWrong);
    await desk.close();

    const { page: list } = await open('alarms', 'Bethan Rhys', 360, 'night');
    await list
      .getByText(/Bethan Rhys \(Sergeant\)/)
      .nth(1)
      .waitFor();
    await picture(list, 'alarms');
    await list.close();
  });
});
