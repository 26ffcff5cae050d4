// Messages to patrols: sent from the desk, fetched and seen by a device or on a page of one's own.
import * as z from 'zod';
import { reachOf } from '../../../core/people/index.ts';
import { messageList, messageSeen, messageSent, newMessage, sentList } from '../../../core/people/message.ts';
import { jsonBody, readsItsBody } from '../../http/json-body.ts';
import { refusal } from '../../http/refusal.ts';
import { signedIn } from '../../http/session-door.ts';
import type { DoorRequest, Surface } from '../../http/surface.ts';
import type { Device } from '../devices.store.ts';
import type { MessageDesk, Receiver } from './message-desk.ts';

const tags = ['people'];
const params = z.object({ id: z.uuid() });

/** For phones. */
export function messageDoors(
  app: Surface,
  desk: MessageDesk,
  deviceOf: (request: DoorRequest) => Device,
): void {
  const receiverOf = (request: DoorRequest): Receiver => {
    const { forceId, officerId, id } = deviceOf(request);
    return { forceId, officerId, actor: `device:${id}` };
  };
  app.get(
    '/api/messages',
    {
      schema: {
        summary: 'The messages to a device’s officer, the latest first',
        tags,
        response: { 200: messageList },
      },
    },
    (request) => desk.fetch(receiverOf(request)),
  );
  app.post(
    '/api/messages/:id/seen',
    {
      ...readsItsBody,
      schema: {
        summary: 'A device’s officer has seen a message',
        tags,
        params,
        response: { 200: messageSeen },
      },
    },
    (request) => seen(desk, receiverOf(request), request.params.id),
  );
}

/** For the desk and for one's own pages. */
export function messageRoutes(app: Surface, desk: MessageDesk): void {
  const ownOf = (request: DoorRequest): Receiver => {
    const { forceId, viewer } = signedIn(request);
    if (viewer.officerId === null) throw refusal('not-found', {});
    return { forceId, officerId: viewer.officerId, actor: `staff:${viewer.staffId}` };
  };
  app.post(
    '/api/messages',
    {
      ...readsItsBody,
      schema: {
        summary: 'Sends a message to an officer, a crew or everybody on duty within one’s reach',
        description: 'The same message again is sent once.',
        tags,
        body: newMessage,
        response: { 200: messageSent },
      },
    },
    async (request) => {
      const { forceId, viewer, ground } = signedIn(request);
      const reach = reachOf(viewer, 'message.send', ground);
      const message = jsonBody(request.body, newMessage);
      const sender = { forceId, staffId: viewer.staffId, reaches: reach.includes };
      const receivers = await desk.send(sender, message);
      if (receivers === 0) throw refusal('duty-unfit', { reason: 'off-duty' });
      return { receivers };
    },
  );
  app.get(
    '/api/messages/sent',
    {
      schema: {
        summary: 'The messages one has sent, and what became of them',
        tags,
        response: { 200: sentList },
      },
    },
    (request) => {
      const { forceId, viewer } = signedIn(request);
      return desk.sent({ forceId, staffId: viewer.staffId });
    },
  );
  app.get(
    '/api/me/messages',
    { schema: { summary: 'The messages to oneself on patrol', tags, response: { 200: messageList } } },
    (request) => desk.fetch(ownOf(request)),
  );
  app.post(
    '/api/me/messages/:id/seen',
    {
      ...readsItsBody,
      schema: { summary: 'One has seen a message', tags, params, response: { 200: messageSeen } },
    },
    (request) => seen(desk, ownOf(request), request.params.id),
  );
}

async function seen(desk: MessageDesk, receiver: Receiver, messageId: string) {
  if (!(await desk.seen(receiver, messageId))) throw refusal('not-found', {});
  return { ok: true } as const;
}
