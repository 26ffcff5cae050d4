// The devices of a force as whoever administers them sees them, and what may be changed. Times are milliseconds since 1970 UTC.
import * as z from 'zod/mini';
import { deviceKinds, longestDeviceName } from './device-client.ts';

const listedDevice = z.object({
  deviceId: z.string(),
  /** Its short number, by which the command line knows it too. */
  number: z.number(),
  name: z.string(),
  callSign: z.string(),
  /** Null: of the force itself. */
  organisation: z.nullable(z.string()),
  kind: z.enum(deviceKinds),
  pingSeconds: z.nullable(z.number()),
  silentWhenStill: z.boolean(),
  pairedAt: z.number(),
  revokedAt: z.nullable(z.number()),
  /** When a message of it was last let in; null: never. */
  heardAt: z.nullable(z.number()),
  /** When the latest of its positions that were kept was captured. */
  lastPositionAt: z.nullable(z.number()),
  batteryPercent: z.nullable(z.number()),
  isCharging: z.nullable(z.boolean()),
  appVersion: z.nullable(z.string()),
});
export type ListedDevice = z.infer<typeof listedDevice>;

export const deviceList = z.object({
  /** The server’s clock. */
  now: z.number(),
  devices: z.array(listedDevice),
  /** The officers for whom one may pair a device. */
  officers: z.array(
    z.object({ officerId: z.string(), callSign: z.string(), organisation: z.nullable(z.string()) }),
  ),
  /** Where phones reach this server; null where nobody set it. */
  address: z.nullable(z.string()),
});
export type DeviceList = z.infer<typeof deviceList>;

export const deviceChange = z.object({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(longestDeviceName)),
  pingSeconds: z.nullable(z.int().check(z.gte(1), z.lte(86_400))),
  silentWhenStill: z.boolean(),
});
export type DeviceChange = z.infer<typeof deviceChange>;

/** Why a device stays as it is: it was revoked, or it has no token and speaks through a feed or a file. */
export const deviceRefusals = ['revoked', 'no-token'] as const;
export type DeviceRefusal = (typeof deviceRefusals)[number];

export const deviceDone = z.object({ ok: z.literal(true) });
