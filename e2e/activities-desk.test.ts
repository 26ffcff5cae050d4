// A sergeant reads and corrects what the team logged, and sees it come in on the live desk. Real: all of it. Faked: what is logged is put on the
// shelf here, as a phone's door would; the people are invented.
import assert from 'node:assert/strict';
import { randomUUIDv7 } from 'node:crypto';
import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import type { Browser } from 'playwright-core';
import { addEvents } from '../server/bus/events.store.ts';
import { openStore, type Store } from '../server/db/store.ts';
import { axeViolations, nothingWrong, openBrowser, watch } from './browser.ts';
import { pictures } from './past-desk.ts';
import { type Running, runningOn } from './running.ts';

describe('activities at the desk', () => {
  let browser: Browser;
  let demo: Running;
  let store: Store;
  before(async () => {
    await mkdir(pictures, { recursive: true });
    const folder = await mkdtemp(join(tmpdir(), 'beatkeeper-journey-'));
    [browser, demo] = await Promise.all([openBrowser(), runningOn(folder, 'demo', '--history', '0')]);
    store = await openStore({ databaseUrl: null, dataFolder: join(folder, 'data') });
  });
  after(async () => {
    await browser?.close();
    await store?.close();
    await demo?.stop();
  });

  async function logged(callSign: string, count: number, hotspotId: string): Promise<void> {
    const [{ id: forceId }] = await store.database.forces();
    const [activityId, now] = [randomUUIDv7(), new Date()];
    await store.database.inForce(forceId, async (t) => {
      const { rows } = await sql<{
        id: string;
      }>`select id from officers where call_sign = ${callSign}`.execute(t);
      const [{ id: officerId }] = rows;
      await sql`
        insert into activities (force_id, change_id, activity_id, revision, officer_id, kind, definition, done_at, count, hotspot_ids,
          said_at, said_by, received_at, source)
        values (force_in_hand(), ${randomUUIDv7()}, ${activityId}, 1, ${officerId}, 'greeting', 1, ${now}, ${count}, ${[hotspotId]}::text[],
          ${now}, 'device:journey', ${now}, 'phone')
      `.execute(t);
      const subject = { activityId, officerId, kind: 'greeting' } as const;
      await addEvents(t, 'console', [{ name: 'activity.logged', subject }]);
    });
  }

  async function pageOf(who: string, path: string, width = 1280) {
    const page = await browser.newPage({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
    page.setDefaultTimeout(60_000);
    const watched = watch(page);
    await demo.signIn(page.context(), who);
    await page.goto(demo.url + path);
    return { page, watched };
  }

  test('what the team logs comes in on the live desk within seconds: feed, and the card of its hotspot', async () => {
    const { page, watched } = await pageOf('Bethan Rhys', '?tab=feed&hotspot=market-place');
    await page.locator('.is-live').waitFor();
    await page.getByText('Nothing was logged here today.').waitFor();
    await logged('NG22', 3, 'market-place');
    await logged('NS52', 7, 'market-place');
    const began = Date.now();
    await page.locator('.feed-activity').filter({ hasText: 'NG22: Greeting, 3 people' }).first().waitFor();
    await page.getByText('1 engagement (3 people)').waitFor();
    assert.ok(Date.now() - began < 20_000);
    assert.equal(
      await page.locator('.feed-activity').filter({ hasText: 'NS52' }).count(),
      0,
      'of another team',
    );
    assert.deepEqual(await axeViolations(page), []);
    await page.screenshot({ path: join(pictures, 'activities-live.png'), timeout: 120_000 });
    assert.deepEqual(watched, nothingWrong);
    await page.close();
  });

  test('a count is corrected with the original in sight, and the totals follow', async () => {
    const { page, watched } = await pageOf('Bethan Rhys', 'activities?theme=night', 360);
    await page.getByText('1 engagement (3 people)').first().waitFor();
    await page.getByRole('button', { name: /^Correct: Greeting, 3 people/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/Said first, on the phone/).waitFor();
    await dialog.getByRole('button', { name: 'Save the correction' }).click();
    await dialog.getByText('Nothing is different from what was said before.').waitFor();
    await dialog.getByLabel('Count', { exact: true }).fill('5');
    await dialog.getByRole('button', { name: 'Save the correction' }).click();
    await page.getByText('Corrected. The original is kept.').waitFor();
    await page.getByText('1 engagement (5 people)').first().waitFor();
    await page.getByText('Corrected once').click();
    await page.getByText(/Greeting, 3 people ·/).waitFor();
    assert.ok(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'));
    assert.deepEqual(await axeViolations(page), []);
    await page.screenshot({ path: join(pictures, 'activities-corrected-360-night.png'), fullPage: true });
    const refused = watched.failedRequests.splice(0);
    assert.match(refused.join(), /^409 [^,]*\/correct$/, 'the change that changed nothing');
    watched.consoleErrors.splice(0);
    assert.deepEqual(watched, nothingWrong);
    await page.close();
  });
});
