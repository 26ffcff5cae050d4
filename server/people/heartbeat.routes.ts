// The door for heartbeats of phones of our own.
import { heartbeat, heartbeatAnswer } from '../../core/people/heartbeat.ts';
import { jsonBody, readsItsBody } from '../http/json-body.ts';
import type { DoorRequest, Surface } from '../http/surface.ts';
import type { DeviceHealth } from './device-health.ts';
import type { Device } from './devices.store.ts';

export interface HeartbeatDoor {
  readonly health: Pick<DeviceHealth, 'heard'>;
  readonly now: () => number;
  readonly deviceOf: (request: DoorRequest) => Device;
}

export function heartbeatDoors(app: Surface, { health, now, deviceOf }: HeartbeatDoor): void {
  app.post(
    '/api/heartbeat',
    {
      ...readsItsBody,
      schema: {
        summary: 'That a phone is there, and its battery',
        description: 'Off duty too: it says nothing of where the phone is, and a place is refused.',
        tags: ['people'],
        body: heartbeat,
        response: { 200: heartbeatAnswer },
      },
    },
    async (request) => {
      health.heard(deviceOf(request), jsonBody(request.body, heartbeat));
      return { heardAt: now() };
    },
  );
}
