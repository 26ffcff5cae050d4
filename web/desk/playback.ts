// Playback at the desk: the moment that is looked at, what is fetched for it, and the past as it then stood.

import { playbackDay } from '../../core/tracking/playback-day.ts';
import { get, getPlayback } from '../api.ts';
import { feedOfVisits, feedWith } from '../live/feed.ts';
import type { Motion } from '../map/motion.ts';
import { type DayAt, dayAt } from '../past/day-at.ts';
import { liveAt } from '../past/live-at.ts';
import { atSpeed, momentOf, movedTo, type Playhead, running, type Speed } from '../past/playhead.ts';
import { stopBeside } from '../past/stops.ts';
import { pastStretches } from '../past/stretches.ts';
import type { DeskActions } from './desk-actions.ts';
import type { Desk, Loaded } from './desk-state.ts';
import { pastMotion } from './past-motion.ts';

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
/** A day that is still going on is asked for again after so long. */
const dayAgeMilliseconds = 15_000;
/** Nearer to now than this is now. */
const nowMilliseconds = 1000;

export function playbackOf(desk: Desk, actions: DeskActions): PlaybackControl {
  let head: Playhead | null = null;
  let day: { readonly value: DayAt; readonly askedAt: number } | null = null;
  let dayState: Loaded<DayAt> = { state: 'loading' };
  let askingDay: { readonly at: number; readonly leave: AbortController } | null = null;
  /** A step asked for before the visits were here. */
  let stepWaiting: 1 | -1 | null = null;
  let written = desk.get().view.at;
  let timer = 0;
  const stretches = pastStretches(
    (from, to, signal) => getPlayback(`/api/playback?from=${iso(from)}&to=${iso(to)}`, signal),
    () => tell(),
  );
  const moment = () => (head === null ? null : momentOf(head, performance.now()));
  const motion = pastMotion(moment, stretches.at, () => head !== null && head.since !== null);

  /** Puts the past as it stands at the head on the screen. */
  function tell(): void {
    const at = moment();
    if (head === null || at === null) return;
    const { now, past } = desk.get();
    stretches.want(at, now);
    wantDay(at, now);
    const sampler = stretches.at(at);
    sampler?.sampleAt(at);
    const failure = stretches.failure(at);
    const own = day !== null && at >= day.value.day.from && at < day.value.day.to ? day.value : null;
    desk.set({
      past: {
        at,
        isPlaying: head.since !== null,
        speed: head.speed,
        isFollowing: past?.isFollowing ?? false,
        day: own === null ? dayState : { state: 'ready', value: own },
        positions:
          failure !== null
            ? { state: 'failed', words: failure }
            : sampler === null
              ? { state: 'loading' }
              : { state: 'ready', value: sampler.playback.officers.length },
        live: own === null && sampler === null ? null : liveAt(own, sampler, at),
        feed: own === null ? [] : feedWith([], feedOfVisits(own.visitsAt(at))),
      },
    });
  }

  function wantDay(at: number, now: number): void {
    const isHere = day !== null && at >= day.value.day.from && at < day.value.day.to;
    const isOld = day !== null && at > day.askedAt && now - day.askedAt > dayAgeMilliseconds;
    if ((isHere && !isOld) || dayState.state === 'failed') return;
    if (askingDay !== null) {
      if (isHere || Math.abs(askingDay.at - at) < 3_600_000) return;
      askingDay.leave.abort();
    }
    const asked = { at, leave: new AbortController() };
    askingDay = asked;
    if (!isHere) dayState = { state: 'loading' };
    void get(`/api/playback/day?at=${iso(at)}`, playbackDay, asked.leave.signal).then((reply) => {
      if (asked.leave.signal.aborted) return;
      askingDay = null;
      if (reply.ok) {
        day = { value: dayAt(reply.value), askedAt: now };
        dayState = { state: 'ready', value: day.value };
      } else if (!isHere) dayState = { state: 'failed', words: reply.words };
      tell();
      if (stepWaiting !== null) step(stepWaiting);
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
    if (head === null) {
      askingDay?.leave.abort();
      askingDay = null;
      if (desk.get().past !== null) desk.set({ past: null });
    } else tell();
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
    const isHere = day !== null && at >= day.value.day.from && at < day.value.day.to;
    stepWaiting = isHere ? null : direction;
    if (!isHere) {
      wantDay(at, now);
      return;
    }
    const stop = stopBeside(visitsFor(view.selection), at, direction);
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
  if (written !== null) {
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
      if (dayState.state === 'failed') dayState = { state: 'loading' };
      tell();
    },
    motion,
  };

  function visitsFor(selection: ReturnType<Desk['get']>['view']['selection']) {
    const visits = day?.value.day.visits.filter((visit) => visit.kind === 'visit') ?? [];
    if (selection === null) return visits;
    const { kind, id } = selection;
    return visits.filter((visit) => (kind === 'hotspot' ? visit.hotspotId : visit.officerId) === id);
  }
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
