// Devices: what there is, what is changed about one, and the end of one. How far somebody reaches, the desk of devices asks.
import * as z from 'zod';
import { deviceChange, deviceDone, deviceList } from '../../core/people/device-list.ts';
import { reachOf } from '../../core/people/index.ts';
import { jsonBody, readsItsBody } from '../http/json-body.ts';
import { refusal } from '../http/refusal.ts';
import { signedIn } from '../http/session-door.ts';
import type { Surface } from '../http/surface.ts';
import type { DeviceChanged, DeviceDesk } from './device-desk.ts';
import type { LookKeeper } from './looks/record-look.ts';

const tags = ['devices'];
const params = z.object({ id: z.uuid() });

export interface DeviceRoutes {
  readonly desk: DeviceDesk;
  readonly looks: LookKeeper;
  /** Where phones reach this server; null where nobody set it. */
  readonly address: string | null;
}

export function deviceRoutes(app: Surface, { desk, looks, address }: DeviceRoutes): void {
  app.get(
    '/api/devices',
    {
      schema: {
        summary: 'The devices of officers, with when each was last heard',
        tags,
        response: { 200: deviceList },
      },
    },
    async (request) => {
      const who = signedIn(request);
      // When somebody's phone was heard is theirs: that it was looked at is kept first.
      const reach = reachOf(who.viewer, 'device.change', who.ground).spans;
      const looked = { viewerId: who.viewer.staffId, view: 'devices', officerId: null, reach } as const;
      await looks.keep(who.forceId, { ...looked, from: null, to: null, reason: null });
      return { ...(await desk.list(who)), address };
    },
  );
  app.post(
    '/api/devices/:id/change',
    {
      ...readsItsBody,
      schema: {
        summary: 'Gives a device another name, or says how its app is set up now',
        description: 'What was captured before stays as it was followed: no visit is restated.',
        tags,
        params,
        body: deviceChange,
        response: { 200: deviceDone },
      },
    },
    async (request) => {
      const change = jsonBody(request.body, deviceChange);
      return told(await desk.change(signedIn(request), request.params.id, change));
    },
  );
  app.post(
    '/api/devices/:id/revoke',
    {
      schema: {
        summary: 'Ends a device: its token opens no door from now on',
        description: 'What it sent stays on record. It cannot be undone; pair the phone again instead.',
        tags,
        params,
        response: { 200: deviceDone },
      },
      ...readsItsBody,
    },
    async (request) => told(await desk.revoke(signedIn(request), request.params.id)),
  );
}

function told(done: DeviceChanged) {
  if (done.ok) return { ok: true as const };
  if (done.reason === 'not-found') throw refusal('not-found', {});
  throw refusal('device-unfit', { reason: done.reason });
}
