// What keeps the desk's state true: the place and its hotspots once, the live stream all the time, and the clock.

import { type DeskActivity, deskActivities } from '../../core/activities/desk-list.ts';
import { hotspotCollection } from '../../core/hotspots/hotspot-features.ts';
import { place } from '../../core/hotspots/place.ts';
import { account } from '../../core/people/account.ts';
import { visitList } from '../../core/tracking/listed-visit.ts';
import type { LiveActivity, LiveFrame } from '../../core/tracking/live-frame.ts';
import { get, listenLive } from '../api.ts';
import { type FeedEntry, feedBetween, feedOfActivities, feedOfVisits, feedWith } from '../live/feed.ts';
import { liveAfter, liveFromSnapshot } from '../live/live.ts';
import { pageLanguage } from '../words/page-language.ts';
import { wordsIn } from '../words/words-in.ts';
import type { Desk, DeskState } from './desk-state.ts';
import { dayOf, dayStart } from './dosage-day.ts';

/** Fetches the place and its hotspots. */
export async function loadPlace(desk: Desk) {
  desk.set({ place: { state: 'loading' }, hotspots: { state: 'loading' } });
  const [placed, hotspots] = await Promise.all([
    get('/api/place', place),
    get('/api/hotspots', hotspotCollection),
  ]);
  desk.set({
    place: placed.ok ? { state: 'ready', value: placed.value } : { state: 'failed', words: placed.words },
    hotspots: hotspots.ok
      ? { state: 'ready', value: hotspots.value }
      : { state: 'failed', words: hotspots.words },
  });
}

/** Fetches the hotspots again; what is shown stays until they are here. */
async function reloadHotspots(desk: Desk) {
  const hotspots = await get('/api/hotspots', hotspotCollection);
  if (hotspots.ok) desk.set({ hotspots: { state: 'ready', value: hotspots.value } });
}

/** Listens to the live stream; returns what tries again at once. */
export function listen(desk: Desk): () => void {
  const stream = listenLive('/api/live', {
    onTrying: () => desk.set({ connection: { kind: 'connecting' } }),
    onBroken: (nextTryAt) => {
      desk.set({ connection: { kind: 'broken', nextTryAt } });
      // A stream does not say why it broke. Where the session has ended, this answer leads to the sign-in page.
      void get('/api/me', account);
    },
    onSnapshot: (snapshot) => {
      const isFirst = desk.get().live === null;
      heard(desk, snapshot.at, {
        live: liveFromSnapshot(snapshot),
        connection: { kind: 'live' },
        said: isFirst ? '' : wordsIn(desk.get().view.language ?? pageLanguage()).liveAgainSaid,
      });
      if (isFirst) void loadFeed(desk);
      else {
        desk.set({ feed: feedWith(desk.get().feed, [gapAt(snapshot.at)]) });
        // Meanwhile some may have begun or ended.
        void reloadHotspots(desk);
      }
    },
    onFrame: (frame) => {
      const { live, feed } = desk.get();
      if (!live) return;
      const next = liveAfter(live, frame);
      const { activities = [] } = frame;
      const news = [...feedBetween(live, next), ...feedOfActivities(activities, () => frame.at)];
      heard(desk, frame.at, { live: next, feed: feedWith(feed, news), ...loggedIn(desk, frame) });
      if (frame.holding !== undefined) void reloadHotspots(desk);
    },
  });
  return stream.tryNow;
}

function heard(desk: Desk, at: number, change: Parameters<Desk['set']>[0]) {
  const heardAt = Date.now();
  desk.set({ ...change, heardAt, clockAhead: at - heardAt, now: at });
}

function gapAt(at: number): FeedEntry {
  return { at, kind: 'gap', hotspotId: null, officerId: null };
}

/** The hotspots in which something was just logged, with when. */
function loggedIn(desk: Desk, { activities = [], at }: LiveFrame): Partial<Pick<DeskState, 'loggedAt'>> {
  const touched = activities.flatMap(({ hotspotIds }) => hotspotIds);
  if (touched.length === 0) return {};
  return { loggedAt: new Map([...desk.get().loggedAt, ...touched.map((id) => [id, at] as const)]) };
}

// What happened before the desk was opened comes from today's visits, so that the feed is not empty for want of watching.
async function loadFeed(desk: Desk) {
  const { now } = desk.get();
  const from = new Date(dayStart(dayOf(now))).toISOString();
  const [visits, logged] = await Promise.all([
    get(`/api/visits?from=${from}&to=${new Date(now).toISOString()}`, visitList),
    get('/api/activities', deskActivities),
  ]);
  const entries = [
    ...(visits.ok ? feedOfVisits(visits.value.visits) : []),
    ...(logged.ok ? feedOfActivities(logged.value.activities.flatMap(asLive), ({ at }) => at) : []),
  ].toSorted((a, b) => a.at - b.at);
  desk.set({ feed: [...desk.get().feed, ...feedWith([], entries)] });
}

/** An activity of the list as the stream would have told it. */
function asLive({ activityId, officerId, content, revision, declared }: DeskActivity): LiveActivity[] {
  if (officerId === null || declared !== null) return [];
  const { kind, count, at, hotspotIds } = content;
  return [
    { activityId, officerId, kind, count, at, hotspotIds, isCorrected: revision > 1, isWithdrawn: false },
  ];
}

/** Steps the clock once a second where no frame has just done so. */
export function keepNow(desk: Desk) {
  setInterval(() => {
    const { heardAt, clockAhead } = desk.get();
    if (heardAt === null || Date.now() - heardAt > 900) desk.set({ now: Date.now() + clockAhead });
  }, 1000);
}
