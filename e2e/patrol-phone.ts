// A phone with the patrol app, for journeys that look at what it keeps: a browser with a profile of its own on the disk, which can be killed and
// opened again, a clock that stands until it is moved, and a place that is set.
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type Page, chromium as playwright } from 'playwright-core';
import type { Kept, PatrolActions, PatrolState } from '../web/patrol/patrol-state.ts';
import { browserTerms } from './browser.ts';

export interface PatrolPhone {
  page(): Page;
  context(): BrowserContext;
  state(): Promise<PatrolState>;
  /** Does what a tap would do. */
  act<Name extends keyof PatrolActions>(
    name: Name,
    ...args: Parameters<NonNullable<PatrolActions[Name]>>
  ): Promise<Kept>;
  /** Lets so many seconds pass, a second at a time, on the phone. */
  pass(seconds: number): Promise<void>;
  /** So much (ms) has passed within the page. */
  passed(by: number): void;
  /** Holds the time as it is for a page that loads anew. */
  freeze(): Promise<void>;
  /** The clock of the phone jumps, forward or back (ms), as somebody sets it. */
  setClock(by: number): Promise<void>;
  /** Waits until the state is so. */
  until(is: (state: PatrolState) => boolean, what: string): Promise<PatrolState>;
  moveTo(longitude: number, latitude: number, accuracy?: number): Promise<void>;
  /** Waits until the app has started. */
  ready(): Promise<void>;
  reload(): Promise<void>;
  /** Ends the browser at once, as a phone whose battery dies, and opens it again. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the app at an address; `at` is the time on the phone (ms). */
export async function patrolPhone(
  address: string,
  at: number,
  prepare: (context: BrowserContext) => Promise<unknown> = async () => {},
): Promise<PatrolPhone> {
  const folder = await mkdtemp(join(tmpdir(), 'beatkeeper-phone-'));
  let now = at;
  let place = { longitude: 0, latitude: 0, accuracy: 5 };
  let { context, page } = await open(folder, address, now, place, prepare);
  const phone: PatrolPhone = {
    page: () => page,
    context: () => context,
    state: () => page.evaluate('beatkeeperPatrol.state()'),
    act: (name, ...args) => page.evaluate(`beatkeeperPatrol.actions.${name}(...${JSON.stringify(args)})`),
    async pass(seconds) {
      await page.clock.runFor(seconds * 1000);
      now += seconds * 1000;
    },
    passed(by) {
      now += by;
    },
    freeze: () => page.clock.setSystemTime(now),
    async setClock(by) {
      now += by;
      await page.clock.setSystemTime(now);
    },
    async until(is, what) {
      const end = Date.now() + 10_000;
      for (;;) {
        const state = await phone.state();
        if (is(state)) return state;
        if (Date.now() > end)
          throw new Error(`The phone never came to this: ${what}
${wordsOf(state)}`);
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
    },
    async moveTo(longitude, latitude, accuracy = 5) {
      place = { longitude, latitude, accuracy };
      await context.setGeolocation(place);
    },
    ready: () => ready(page),
    async reload() {
      await phone.freeze();
      await page.reload();
      await ready(page);
    },
    async kill() {
      const process = pidsOf(folder);
      for (const pid of process) spawnSync('kill', ['-9', pid]);
      await context.close().catch(() => {});
      ({ context, page } = await open(folder, address.replace(/#.*/, ''), now, place, prepare));
    },
    async close() {
      await context.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
  return phone;
}

/** The processes of the browser on this profile, and of no other. */
function pidsOf(folder: string): readonly string[] {
  const { stdout } = spawnSync('pgrep', ['-f', `user-data-dir=${folder}`], { encoding: 'utf8' });
  return stdout.split('\n').filter((line) => line !== '');
}

async function open(
  folder: string,
  address: string,
  at: number,
  place: { longitude: number; latitude: number; accuracy: number },
  prepare: (context: BrowserContext) => Promise<unknown>,
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await playwright.launchPersistentContext(folder, {
    ...(await browserTerms()),
    viewport: { width: 360, height: 740 },
    permissions: ['geolocation'],
    geolocation: place,
    reducedMotion: 'reduce',
  });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await prepare(context);
    // It runs until it is paused: begun a while before, however slow the machine is.
    await page.clock.install({ time: at - 300_000 });
    await page.clock.pauseAt(at);
    await page.goto(address);
    await ready(page);
    return { context, page };
  } catch (failure) {
    await context.close();
    throw failure;
  }
}

/** Asked again and again: the page's own way of waiting stands with its clock. */
async function ready(page: Page): Promise<void> {
  for (
    let tries = 0;
    !(await page.evaluate<boolean>(`'beatkeeperPatrol' in window`).catch(() => false));
    tries++
  ) {
    if (tries > 400) throw new Error('The patrol app does not start');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** The state in words, less what is long. */
function wordsOf({ places: _, ground: __, powers: ___, ...state }: PatrolState): string {
  return JSON.stringify(state, null, 1);
}
