// Playback at the desk: the moment that is looked at, what is fetched for it, and the past as it then stood.

import { type PlaybackVisit, playbackDay } from '../../core/tracking/playback-day.ts';
import { get, getPlayback } from '../api.ts';
import { feedOfVisits, feedWith } from '../live/feed.ts';
import type { Motion } from '../map/motion.ts';
import type { DayAt } from '../past/day-at.ts';
import { pastDays } from '../past/days.ts';
import { liveAt } from '../past/live-at.ts';
import { atSpeed, momentOf, movedTo, type Playhead, running, type Speed } from '../past/playhead.ts';
import { stopBeside } from '../past/stops.ts';
import { pastStretches } from '../past/stretches.ts';
import type { DeskActions } from './desk-actions.ts';
import type { Desk, Loaded } from './desk-state.ts';
import { pastMotion } from './past-motion.ts';
import type { Selection } from './view.ts';

export interface PlaybackControl {
  /** Looks at a moment; from now on, or beyond it, back to now. */
  readonly show: (at: number) => void;
  /** The same while the head is being dragged: the address waits until it is let go. */
  readonly drag: (at: number) => void;
  readonly toggle: () => void;
  readonly setSpeed: (speed: Speed) => void;
  readonly setFollowing: (isFollowing: boolean) => void;
  /** To the next or the last visit, of the selected hotspot or officer where one is. */
  readonly step: (direction: 1 | -1) => void;
  readonly backToNow: () => void;
  readonly retry: () => void;
  /** How the marks move on the map. */
  readonly motion: Motion;
}

/** Lists and rings are brought up to the head so often; the marks move with every frame. */
const tickMilliseconds = 500;
/** Nearer to now than this is now. */
const nowMilliseconds = 1000;

export function playbackOf(desk: Desk, actions: DeskActions): PlaybackControl {
  let head: Playhead | null = null;
  /** A step asked for before the visits were here. */
  let stepWaiting: 1 | -1 | null = null;
  let written = desk.get().view.at;
  let timer = 0;
  const stretches = pastStretches(
    (from, to, signal) => getPlayback(`/api/playback?from=${iso(from)}&to=${iso(to)}`, signal),
    () => tell(),
  );
  const days = pastDays(
    (at, signal) => get(`/api/playback/day?at=${iso(at)}`, playbackDay, signal),
    () => {
      tell();
      if (stepWaiting !== null) step(stepWaiting);
    },
  );
  const moment = () => (head === null ? null : momentOf(head, performance.now()));
  const motion = pastMotion(moment, stretches.at, () => head !== null && head.since !== null);

  /** Puts the past as it stands at the head on the screen. */
  function tell(): void {
    const at = moment();
    if (head === null || at === null) return;
    const { now, past } = desk.get();
    stretches.want(at, now);
    days.want(at, now);
    const sampler = stretches.at(at);
    sampler?.sampleAt(at);
    const day = days.at(at);
    desk.set({
      past: {
        at,
        isPlaying: head.since !== null,
        speed: head.speed,
        isFollowing: past?.isFollowing ?? false,
        day: loaded(day, days.failure()),
        positions: loaded(sampler?.playback.officers.length ?? null, stretches.failure(at)),
        live: day === null && sampler === null ? null : liveAt(day, sampler, at),
        feed: day === null ? [] : feedWith([], feedOfVisits(day.visitsAt(at))),
      },
    });
  }

  function tick(): void {
    const at = moment();
    if (at !== null && at >= desk.get().now - nowMilliseconds) backToNow();
    else tell();
  }

  function setHead(next: Playhead | null): void {
    head = next;
    window.clearInterval(timer);
    if (head !== null && head.since !== null) timer = window.setInterval(tick, tickMilliseconds);
    if (head !== null) tell();
    else if (desk.get().past !== null) desk.set({ past: null });
    motion.changed();
  }

  function write(how: 'push' | 'replace'): void {
    const at = moment();
    const next = at === null ? null : Math.round(at / 1000) * 1000;
    if (next === written) return;
    written = next;
    actions.lookAt(next, how);
  }

  function move(at: number): boolean {
    const { now } = desk.get();
    if (at >= now - nowMilliseconds) {
      if (head !== null) setHead(null);
      return false;
    }
    const time = performance.now();
    setHead(head === null ? { at, since: null, speed: 1 } : movedTo(head, at, time));
    return true;
  }

  function show(at: number): void {
    const wasNow = written === null;
    const isPast = move(at);
    write(wasNow || !isPast ? 'push' : 'replace');
  }

  function step(direction: 1 | -1): void {
    const { view, now } = desk.get();
    const at = moment() ?? now;
    const day = days.at(at);
    // What was asked for before the visits are here is done when they are.
    stepWaiting = day === null ? direction : null;
    days.want(at, now);
    if (day === null) return;
    const stop = stopBeside(visitsOf(day, view.selection), at, direction);
    if (stop !== null) show(stop);
    else if (direction === 1 && head !== null) backToNow();
  }

  function backToNow(): void {
    setHead(null);
    write('push');
  }

  // Back and Forward change the address, and the moment with it.
  desk.subscribe(() => {
    const { at } = desk.get().view;
    if (at === written) return;
    written = at;
    if (at === null) setHead(null);
    else move(at);
  });
  if (written !== null && written < desk.get().now) {
    head = { at: written, since: null, speed: 1 };
    queueMicrotask(tell);
  }

  return {
    show,
    drag: move,
    toggle() {
      if (head === null) return;
      setHead(running(head, head.since === null, performance.now()));
      write('replace');
    },
    setSpeed(speed) {
      if (head !== null) setHead(atSpeed(head, speed, performance.now()));
    },
    setFollowing(isFollowing) {
      const { past } = desk.get();
      if (past !== null) desk.set({ past: { ...past, isFollowing } });
    },
    step,
    backToNow,
    retry() {
      stretches.retry();
      days.retry();
      tell();
    },
    motion,
  };
}

/** The visits that steps lead to: all of the day, or those of what is selected. */
function visitsOf({ day }: DayAt, selection: Selection | null): readonly PlaybackVisit[] {
  const visits = day.visits.filter((visit) => visit.kind === 'visit');
  if (selection === null) return visits;
  const { kind, id } = selection;
  return visits.filter((visit) => (kind === 'hotspot' ? visit.hotspotId : visit.officerId) === id);
}

/** What is here, on its way, or could not be had. */
function loaded<Value>(value: Value | null, failure: string | null): Loaded<Value> {
  if (value !== null) return { state: 'ready', value };
  return failure === null ? { state: 'loading' } : { state: 'failed', words: failure };
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
