// The emergency button, for phones: what it is set to, a press, and what has become of it.
import * as z from 'zod';
import { emergencyCall, emergencyState, emergencyTerms } from '../../../core/people/emergency.ts';
import { jsonBody, readsItsBody } from '../../http/json-body.ts';
import { refusal } from '../../http/refusal.ts';
import type { DoorRequest, Surface } from '../../http/surface.ts';
import type { EmergencyPhone } from './emergency-phone.ts';

const tags = ['activities'];
const params = z.object({ id: z.uuid() });

/** Who a device speaks for. */
interface Speaker {
  readonly forceId: number;
  readonly officerId: string;
  readonly id: string;
}

export function emergencyDoors(
  app: Surface,
  phone: EmergencyPhone,
  deviceOf: (request: DoorRequest) => Speaker,
): void {
  app.get(
    '/api/patrol/emergency',
    {
      schema: {
        summary: 'Whether a device’s officer has an emergency button, and who is told',
        description: 'Whoever has a radio on their duty presses its button.',
        tags,
        response: { 200: emergencyTerms },
      },
    },
    (request) => phone.terms(deviceOf(request)),
  );
  app.post(
    '/api/emergencies',
    {
      ...readsItsBody,
      schema: {
        summary:
          'A device’s officer presses the emergency button, says where they are now, or that it is over',
        description:
          'Answered after the commit. The same again is the same emergency. Taken on duty and off duty, and whatever has been set.',
        tags,
        body: emergencyCall,
        response: { 200: emergencyState },
      },
    },
    async (request) => {
      const state = await phone.call(deviceOf(request), jsonBody(request.body, emergencyCall));
      if (state === null) throw refusal('not-found', {});
      return state;
    },
  );
  app.get(
    '/api/emergencies/:id',
    {
      schema: {
        summary: 'What has become of an emergency of a device’s officer',
        tags,
        params,
        response: { 200: emergencyState },
      },
    },
    async (request) => {
      const state = await phone.state(deviceOf(request), request.params.id);
      if (state === null) throw refusal('not-found', {});
      return state;
    },
  );
}
