// How a device was set up at a moment. What came before a change is followed by what held before it, however late it is followed: no visit is
// restated because somebody set an app anew.

export interface DeviceFeed {
  readonly pingSeconds: number | null;
  readonly silentWhenStill: boolean;
}

/** A feed that held until a moment (ms). */
export interface FormerFeed extends DeviceFeed {
  readonly until: number;
}

/** What held at a moment (ms): the first that ended after it, or what holds now. */
export function feedAt(
  device: DeviceFeed & { readonly formerFeeds: readonly FormerFeed[] },
  at: number,
): DeviceFeed {
  const { pingSeconds, silentWhenStill } = device.formerFeeds.find(({ until }) => at < until) ?? device;
  return { pingSeconds, silentWhenStill };
}
