// A patrol phone in the hand, for journeys: every tap counted, a place that is set, pictures by day and by night. Its clock is the real one.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { PatrolState } from '../web/patrol/patrol-state.ts';
import { axeViolations, type Watched, watch } from './browser.ts';
import { pictures } from './past-desk.ts';

export interface Place {
  readonly longitude: number;
  readonly latitude: number;
}

export interface Hand {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly watched: Watched;
  /** How often it was tapped. */
  readonly taps: () => number;
  /** Taps the button of this name. */
  readonly tap: (name: string | RegExp) => Promise<void>;
  readonly tapOn: (what: Locator) => Promise<void>;
  readonly goTo: (place: Place) => Promise<void>;
  readonly state: () => Promise<PatrolState>;
  readonly until: (is: (state: PatrolState) => boolean, what: string) => Promise<PatrolState>;
  /** Looks at the screen as it stands, by day and by night: axe, the width, and a picture of each. */
  readonly picture: (journey: string) => Promise<void>;
}

/** Somewhere in town, in no hotspot. */
const street: Place = { longitude: -1.31, latitude: 53.055 };
const patienceMilliseconds = 60_000;
/** A sensor speaks again and again, also of somebody who stands still; this browser's would not. */
const everyMilliseconds = 2000;

/** A phone of 360 × 740 that nobody has used before; it is the caller's to open a page on it. */
export async function phoneInHand(browser: Browser, theme: 'day' | 'night' = 'day'): Promise<Hand> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    reducedMotion: 'reduce',
    colorScheme: theme === 'night' ? 'dark' : 'light',
    permissions: ['geolocation', 'clipboard-read', 'clipboard-write'],
    geolocation: { ...street, accuracy: 5 },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(patienceMilliseconds);
  const watched = watch(page);
  let [taps, place, beats] = [0, street, 0];
  const read = () => {
    const wobble = (beats++ % 2) * 1e-6;
    return context.setGeolocation({ ...place, latitude: place.latitude + wobble, accuracy: 5 });
  };
  const sensor = setInterval(() => void read().catch(() => undefined), everyMilliseconds);
  context.once('close', () => clearInterval(sensor));
  const tapOn = async (what: Locator) => {
    await what.tap();
    taps++;
  };
  const state = () => page.evaluate<PatrolState>('beatkeeperPatrol.state()');
  return {
    ...{ page, context, watched, state, tapOn },
    taps: () => taps,
    tap: (name) => tapOn(page.getByRole('button', { name, exact: typeof name === 'string' })),
    goTo(to) {
      place = to;
      return read();
    },
    async until(is, what) {
      const end = Date.now() + patienceMilliseconds;
      for (;;) {
        const now = await state();
        if (is(now)) return now;
        if (Date.now() > end) throw new Error(`The phone never came to this: ${what}\n${wordsOf(now)}`);
        await pause(50);
      }
    },
    async picture(journey) {
      for (const each of ['day', 'night']) {
        await page.evaluate(`document.documentElement.dataset.theme = '${each}'`);
        assert.deepEqual(await axeViolations(page), [], `${journey}, ${each}: axe`);
        const isWide = await page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth');
        assert.ok(!isWide, `${journey}, ${each}: wider than the screen`);
        await page.screenshot({ path: join(pictures, `patrol-${journey}-${each}.png`), timeout: 120_000 });
      }
      await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
    },
  };
}

/** Signed in already, makes the phone theirs and waits until the server has told it where the hotspots are. */
export async function makeOwn(hand: Hand, url: string): Promise<void> {
  await hand.page.goto(`${url}patrol`);
  await hand.tap('Make this phone mine');
  await hand.until(({ me, places, powers }) => me !== null && places.length > 0 && powers !== null, 'told');
}

export function nothingWaits({ outbox: { positions, activities, others } }: PatrolState): boolean {
  return positions + activities + others === 0;
}

/** What is left of what went wrong, once that which comes of having no signal is taken away. */
export function withoutSignalAside({ consoleErrors, failedRequests, otherHosts }: Watched): Watched {
  const isOfSignal = (each: string) => each.includes('net::ERR_INTERNET_DISCONNECTED');
  return {
    consoleErrors: consoleErrors.filter((each) => !isOfSignal(each)),
    failedRequests: failedRequests.filter((each) => !isOfSignal(each)),
    otherHosts,
  };
}

/** The state in words, less what is long. */
function wordsOf({ places: _, ground: __, powers: ___, ...state }: PatrolState): string {
  return JSON.stringify(state, null, 1);
}
