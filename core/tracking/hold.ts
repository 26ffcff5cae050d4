// A legal hold: what it names is not deleted while it stands. It may name a person, a place and a time, and holds all of what it leaves open.

/** Times in milliseconds since 1970 UTC; null where the hold does not say. */
export interface Hold {
  readonly officerId: string | null;
  readonly hotspotId: string | null;
  readonly from: number | null;
  readonly to: number | null;
}

/** A stretch of an officer's time, and the hotspots that it touched, rings without their `#ring`. */
export interface Holdable {
  readonly officerId: string;
  readonly hotspotIds: ReadonlySet<string>;
  readonly from: number;
  readonly to: number;
}

/** Whether a hold names the stretch: its person, its place and its time, as far as it names any. Both ends belong to it. */
export function holds(hold: Hold, stretch: Holdable): boolean {
  return (
    (hold.officerId === null || hold.officerId === stretch.officerId) &&
    (hold.hotspotId === null || stretch.hotspotIds.has(hold.hotspotId)) &&
    (hold.from === null || hold.from <= stretch.to) &&
    (hold.to === null || hold.to >= stretch.from)
  );
}
