// Everything the desk knows: where it stands with the server, what is live, and the view that the address holds.

import type { HotspotCollection } from '../../core/hotspots/hotspot-features.ts';
import type { Place } from '../../core/hotspots/place.ts';
import type { FeedEntry } from '../live/feed.ts';
import type { Live } from '../live/live.ts';
import type { DayAt } from '../past/day-at.ts';
import type { Speed } from '../past/playhead.ts';
import { createStore, type Store } from './store.ts';
import type { View } from './view.ts';

export type Connection =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'live' }
  | { readonly kind: 'broken'; readonly nextTryAt: number };

/** A thing that is being fetched, is here, or could not be had. */
export type Loaded<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: Value }
  | { readonly state: 'failed'; readonly words: string };

/** The past as it is looked at. */
export interface Past {
  /** The moment shown, in milliseconds since 1970 UTC. */
  readonly at: number;
  readonly isPlaying: boolean;
  readonly speed: Speed;
  /** Whether the map keeps the selected officer in sight. */
  readonly isFollowing: boolean;
  readonly day: Loaded<DayAt>;
  /** Whether the positions of the moment are here. */
  readonly positions: Loaded<number>;
  /** Everything as it stood then; null until the first of it is here. */
  readonly live: Live | null;
  readonly feed: readonly FeedEntry[];
}

export interface DeskState {
  readonly view: View;
  readonly connection: Connection;
  readonly live: Live | null;
  /** When the last word came from the server, by the browser's clock. */
  readonly heardAt: number | null;
  /** The server's clock less the browser's, in milliseconds. */
  readonly clockAhead: number;
  /** Now by the server's clock; steps once a second. */
  readonly now: number;
  readonly place: Loaded<Place>;
  readonly hotspots: Loaded<HotspotCollection>;
  readonly feed: readonly FeedEntry[];
  /** When the desk was last told of an activity in each hotspot, by the server's clock. */
  readonly loggedAt: ReadonlyMap<string, number>;
  /** Words for the live region: said once, quietly. */
  readonly said: string;
  readonly basemapFailed: boolean;
  /** Whether dated areas are on the map. */
  readonly areAuthoritiesShown: boolean;
  /** Null: now. */
  readonly past: Past | null;
  /** Why the past of an officer is looked at by name, as it was said last; the server keeps it with the look. */
  readonly reason: { readonly officerId: string; readonly words: string } | null;
}

export type Desk = Store<DeskState>;

/** A desk that has heard nothing yet. */
export function newDesk(view: View, now: number): Desk {
  return createStore<DeskState>({
    view,
    connection: { kind: 'connecting' },
    live: null,
    heardAt: null,
    clockAhead: 0,
    now,
    place: { state: 'loading' },
    hotspots: { state: 'loading' },
    feed: [],
    loggedAt: new Map(),
    said: '',
    basemapFailed: false,
    areAuthoritiesShown: true,
    past: null,
    reason: null,
  });
}

/** Silence this long means that what is shown is old, even if the stream says nothing of a break. */
export const silenceMilliseconds = 25_000;

/** Whether what is shown is no longer live. */
export function isStale(state: DeskState): boolean {
  if (state.past !== null) return false;
  if (state.live === null) return false;
  return state.connection.kind !== 'live' || state.now - state.live.at > silenceMilliseconds;
}

let overlaid: { readonly state: DeskState; readonly shown: DeskState } | null = null;

/** The state as the screen shows it: in the past, what was live then stands in the place of what is live now. */
export function shownState(state: DeskState): DeskState {
  const { past } = state;
  if (past === null) return state;
  if (overlaid?.state === state) return overlaid.shown;
  const hotspots = past.day.state === 'ready' ? hotspotsOf(past.day.value) : state.hotspots;
  const shown = { ...state, live: past.live, now: past.at, feed: past.feed, hotspots };
  overlaid = { state, shown };
  return shown;
}

const hotspotsOfDays = new WeakMap<DayAt, DeskState['hotspots']>();

/** The hotspots as they held on a day: the same value each time, or they would be drawn again each time. */
function hotspotsOf(day: DayAt): DeskState['hotspots'] {
  const known = hotspotsOfDays.get(day);
  if (known !== undefined) return known;
  const made: DeskState['hotspots'] = { state: 'ready', value: day.day.hotspots };
  hotspotsOfDays.set(day, made);
  return made;
}
