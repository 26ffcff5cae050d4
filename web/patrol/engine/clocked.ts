// The phone's clock as it runs on this page.
import { capturedBy, openedClock, type PhoneClock, ticked, timeBy, toldTime } from './phone-clock.ts';

export interface Clocked {
  /** Milliseconds since 1970 UTC, whole. */
  readonly now: () => number;
  /** Milliseconds since the page began. */
  readonly sinceBegin: () => number;
  readonly captured: (said: number) => number;
  readonly told: (serverAt: number) => void;
  readonly correction: () => number;
}

/** A tick after a longer pause than this may have been a sleep. Milliseconds. */
const awakeMilliseconds = 15_000;

export function clockOf(correction: number, lastAt: number): Clocked {
  const sinceBegin = () => performance.now();
  let clock = openedClock(correction, lastAt, Date.now(), sinceBegin());
  let wasVisible = isVisible();
  const tick = (): PhoneClock => {
    const wall = Date.now();
    const isAwake = wasVisible && isVisible() && sinceBegin() - clock.sinceBegin < awakeMilliseconds;
    wasVisible = isVisible();
    clock = ticked(clock, wall, sinceBegin(), isAwake);
    return clock;
  };
  return {
    now: () => Math.round(timeBy(tick(), Date.now())),
    sinceBegin,
    captured: (said) => Math.round(capturedBy(tick(), Date.now(), said)),
    told(serverAt) {
      clock = toldTime(tick(), Date.now(), serverAt);
    },
    correction: () => clock.correction,
  };
}

function isVisible(): boolean {
  return document.visibilityState === 'visible';
}
