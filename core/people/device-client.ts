// The apps that report positions, and how each is set up for a patrol: as data, since forces argue about batteries and not about code.
// `docs/devices.md` says the same in words; a test holds the two together.

export const deviceClients = ['phone', 'owntracks', 'traccar', 'gpslogger', 'overland', 'other'] as const;
export type DeviceClient = (typeof deviceClients)[number];

/** What a device is, for people: an app, a radio or vehicle of a feed, an imported file, or an app that nobody named. */
export const deviceKinds = [...deviceClients, 'radio', 'file', 'unknown'] as const;
export type DeviceKind = (typeof deviceKinds)[number];

export interface ClientProfile {
  /** Seconds between two positions on the move, and what a gap is held against; null where the app promises none. */
  readonly pingSeconds: number | null;
  /** Metres that must be walked besides; 0 for time alone. */
  readonly distanceMetres: number;
  /** Whether it sends only on movement. Then a longer gap at one place counts as standing still. */
  readonly silentWhenStill: boolean;
  /** Seconds between two positions while still; null where it then says nothing. */
  readonly stillPingSeconds: number | null;
}

/**
 * Ten seconds on foot is fourteen metres: fine enough for the edge of a street. Where an app can rest while nobody moves, it rests, and says
 * once a minute that it is still there: that is what a battery lasts a shift by.
 */
export const clientProfiles: Readonly<Record<DeviceClient, ClientProfile>> = {
  // The page that phones open measures by time, still or not; with the screen off it measures nothing at all, which is a gap and no standing still.
  phone: { pingSeconds: 10, distanceMetres: 0, silentWhenStill: false, stillPingSeconds: 10 },
  // In its move mode it sends by time, still or not; on an iPhone after ten metres too.
  owntracks: { pingSeconds: 10, distanceMetres: 10, silentWhenStill: false, stillPingSeconds: 10 },
  traccar: { pingSeconds: 10, distanceMetres: 0, silentWhenStill: true, stillPingSeconds: 60 },
  gpslogger: { pingSeconds: 10, distanceMetres: 0, silentWhenStill: false, stillPingSeconds: 10 },
  // An iPhone says when it moved; how often is its own affair.
  overland: { pingSeconds: 10, distanceMetres: 0, silentWhenStill: true, stillPingSeconds: null },
  other: { pingSeconds: null, distanceMetres: 0, silentWhenStill: false, stillPingSeconds: null },
};

/** The longest name of a device. */
export const longestDeviceName = 60;
