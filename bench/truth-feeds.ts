// The feeds that are compared with the truth: which of Northgate's people carry it, and where they are looked at.
import { feeds } from '../fixtures/northgate/feeds.ts';
import { northgateOfficers, type Officer } from '../fixtures/northgate/people.ts';
import { shoppingCentreHotspot } from '../fixtures/northgate/shopping-centre.ts';

export interface TruthFeed {
  readonly words: string;
  readonly feed: (typeof feeds)[keyof typeof feeds];
  readonly officers: readonly Officer[];
  /** Only totals of this hotspot; of all where null. */
  readonly hotspotId: string | null;
  /** More shifts than others, since fewer people or hotspots are looked at. */
  readonly timesShifts: number;
  /** Whether the positions are of a crew-mate's device, the officer's own being flat. */
  readonly isByCrew: boolean;
  /** The share of an officer's totals that must hold the truth. */
  readonly floor: number;
}

const vehicles = northgateOfficers.filter(({ travel }) => travel === 'vehicle');
const centre = northgateOfficers.filter(
  ({ travel, beat }) => travel === 'foot' && beat.includes(shoppingCentreHotspot),
);
const seconds = northgateOfficers.filter(({ goesWith, post }) => goesWith !== post);

function row(
  words: string,
  feed: TruthFeed['feed'],
  officers: readonly Officer[],
  more: Partial<TruthFeed> = {},
): TruthFeed {
  const usual = { hotspotId: null, timesShifts: 1, isByCrew: false, floor: 0.95 };
  return { words, feed, officers, ...usual, ...more };
}

/** Northgate's kinds of feed. Where all thirty are looked at, each carries the same kind. */
export const truthFeeds: readonly TruthFeed[] = [
  row('phone, 1 s', feeds['phone-1s'], northgateOfficers),
  row('phone, 10 s', feeds['phone-10s'], northgateOfficers),
  row('radio, 10 s', feeds['radio-10s'], northgateOfficers),
  row('radio, 60 s', feeds.radio, northgateOfficers),
  row('radio, 300 s', feeds['radio-300s'], northgateOfficers),
  row('phone, silent when still', feeds['on-movement'], northgateOfficers),
  row('phone in a pocket', feeds.pocket, northgateOfficers),
  row('vehicle, 10 s', feeds.vehicle, vehicles, { timesShifts: 2 }),
  row('shopping centre, 10 s', feeds['phone-10s'], centre, {
    hotspotId: shoppingCentreHotspot,
    timesShifts: 8,
  }),
  row('pair, one phone flat', feeds['phone-10s'], seconds, { timesShifts: 8, isByCrew: true }),
];
