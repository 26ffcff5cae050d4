// Pairing: a device of an officer's, set up by a code. A phone page of our own exchanges the code's secret for its token, once, within a quarter
// of an hour; other makers' apps take their settings straight from the code, so theirs holds the token itself and is shown once.
import * as z from 'zod/mini';
import { deviceClients, longestDeviceName } from './device-client.ts';

/** How long a secret may be exchanged. Milliseconds. */
export const pairingMilliseconds = 15 * 60_000;

const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(longestDeviceName));

/** What is to be paired: one’s own device. */
export const ownPairing = z.object({ client: z.enum(deviceClients), name });

/** The same for an officer whom one reaches. */
export const officerPairing = z.extend(ownPairing, { officerId: z.uuid() });

/** A pairing as it is made: the only time that its token or its secret is told. Times are milliseconds since 1970 UTC. */
export const pairingMade = z.object({
  pairingId: z.string(),
  client: z.enum(deviceClients),
  /** Whose the device is or will be. */
  callSign: z.string(),
  /** The device with its token, where the code holds that; null where the phone is to ask for it. */
  device: z.nullable(z.object({ deviceId: z.string(), token: z.string() })),
  /** What the phone asks with; null where the code holds the token. */
  offer: z.nullable(z.object({ secret: z.string(), expiresAt: z.number() })),
});
export type PairingMade = z.infer<typeof pairingMade>;

/** What has become of it: `waiting` for the phone to ask, `expired` before it did, `paired`, or `withdrawn` by whoever made it. */
export const pairingState = z.object({
  state: z.enum(['waiting', 'expired', 'paired', 'withdrawn']),
  deviceId: z.nullable(z.string()),
  /** When the device was first or last heard; null until then. */
  heardAt: z.nullable(z.number()),
  lastPositionAt: z.nullable(z.number()),
  batteryPercent: z.nullable(z.number()),
});
export type PairingState = z.infer<typeof pairingState>;

/** A code that opens no door any more: withdrawn, with its device where there was one, or too old to be. */
export const pairingWithdrawn = z.object({ state: z.enum(['withdrawn', 'expired']) });
export type PairingWithdrawn = z.infer<typeof pairingWithdrawn>;

export const pairingUse = z.object({ secret: z.string().check(z.maxLength(200)) });

/** What a phone has in exchange for its secret: its token, told this once. */
export const pairedPhone = z.object({ deviceId: z.string(), token: z.string(), callSign: z.string() });
export type OwnPairing = z.infer<typeof ownPairing>;
