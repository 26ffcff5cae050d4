// Emergencies and alarms, for the desk: what waits, what there was, and acknowledgements.
import * as z from 'zod';
import { acknowledgedReply, alarmList, alarmsNow } from '../../../core/activities/alarms-now.ts';
import { refusal } from '../../http/refusal.ts';
import { signedIn } from '../../http/session-door.ts';
import type { DoorRequest, Surface } from '../../http/surface.ts';
import type { AlarmDesk } from './alarm-desk.ts';

const tags = ['activities'];
const params = z.object({ id: z.uuid() });
const query = z.object({ screen: z.uuid().optional() });

export function alarmRoutes(app: Surface, desk: AlarmDesk): void {
  app.get(
    '/api/alarms',
    {
      schema: {
        summary: 'Emergencies and alarms that wait for an answer of those whom one reaches',
        description: 'A screen that watches asks every two seconds and names itself by an id of its own.',
        tags,
        querystring: query,
        response: { 200: alarmsNow },
      },
    },
    (request) => desk.now(signedIn(request), request.query.screen ?? null),
  );
  app.get(
    '/api/alarms/past',
    {
      schema: {
        summary: 'Emergencies and alarms of the last 31 days, the latest first',
        tags,
        response: { 200: alarmList },
      },
    },
    (request) => desk.past(signedIn(request)),
  );
  app.post(
    '/api/emergencies/:id/acknowledge',
    {
      schema: {
        summary: 'Acknowledges an emergency: there is one acknowledgement, whoever came first',
        tags,
        params,
        response: { 200: acknowledgedReply },
      },
    },
    (request) => acknowledged(desk, request, 'emergency', request.params.id),
  );
  app.post(
    '/api/alarms/:id/acknowledge',
    {
      schema: {
        summary: 'Acknowledges the alarm of an activity: there is one acknowledgement, whoever came first',
        tags,
        params,
        response: { 200: acknowledgedReply },
      },
    },
    (request) => acknowledged(desk, request, 'alarm', request.params.id),
  );
}

async function acknowledged(desk: AlarmDesk, request: DoorRequest, what: 'emergency' | 'alarm', id: string) {
  const who = signedIn(request);
  const done = await desk.acknowledge(who, what, id);
  if (done === null) throw refusal('not-found', {});
  return { isYours: done.staffId === who.viewer.staffId, by: done.name, at: done.at };
}
