// The doors at which phones of our own knock besides that of positions: their duty, messages to them, that they are there, and the code that pairs them.
import { randomBytes } from 'node:crypto';
import type { Database } from '../db/database.ts';
import type { DoorRequest, Surface } from '../http/surface.ts';
import type { DeviceHealth } from './device-health.ts';
import type { Device } from './devices.store.ts';
import { dutyDoors } from './duty.routes.ts';
import type { DutyDesk } from './duty-desk.ts';
import { heartbeatDoors } from './heartbeat.routes.ts';
import type { MessageDesk } from './messages/message-desk.ts';
import { messageDoors } from './messages/messages.routes.ts';
import { exchangeSecret } from './pair-device.ts';
import { pairingDoor } from './pairings.routes.ts';

export interface PhoneDoors {
  readonly database: Database;
  readonly duties: DutyDesk;
  readonly messages: MessageDesk;
  readonly health: DeviceHealth;
  readonly now: () => number;
  readonly newId: () => string;
  readonly deviceOf: (request: DoorRequest) => Device;
}

export function phoneDoors(
  app: Surface,
  { database, duties, messages, health, now, newId, deviceOf }: PhoneDoors,
): void {
  dutyDoors(app, duties, deviceOf);
  messageDoors(app, messages, deviceOf);
  heartbeatDoors(app, { health, now, deviceOf });
  const chance = { newId, random: () => randomBytes(32) };
  pairingDoor(app, (secret) => exchangeSecret(database, secret, chance, now()));
}
