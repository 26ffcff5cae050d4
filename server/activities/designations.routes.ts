// Designations at the desk: which power was given to whom, put on record, ended by a day.
import * as z from 'zod';
import {
  designationChanged,
  designationEnd,
  designationList,
  newDesignation,
} from '../../core/activities/designations.ts';
import { jsonBody, readsItsBody } from '../http/json-body.ts';
import { refusal } from '../http/refusal.ts';
import { signedIn } from '../http/session-door.ts';
import type { Surface } from '../http/surface.ts';
import type { DesignationDesk, DesignationDone } from './designation-desk.ts';

const tags = ['activities'];

export function designationRoutes(app: Surface, desk: DesignationDesk): void {
  app.get(
    '/api/designations',
    {
      schema: {
        summary: 'Which powers were given to whom, from and until when',
        tags,
        response: { 200: designationList },
      },
    },
    (request) => desk.list(signedIn(request)),
  );
  app.post(
    '/api/designations',
    {
      ...readsItsBody,
      schema: {
        summary: 'Puts on record that a power was given to all of a kind in an organisation',
        description: 'The same again changes nothing.',
        tags,
        body: newDesignation,
        response: { 200: designationChanged },
      },
    },
    async (request) => {
      const body = jsonBody(request.body, newDesignation);
      return changed(await desk.give(signedIn(request), body));
    },
  );
  app.post(
    '/api/designations/:id/end',
    {
      ...readsItsBody,
      schema: {
        summary: 'Sets the last day on which a designation holds: today or later',
        tags,
        params: z.object({ id: z.uuid() }),
        body: designationEnd,
        response: { 200: designationChanged },
      },
    },
    async (request) => {
      const { until } = jsonBody(request.body, designationEnd);
      return changed(await desk.end(signedIn(request), request.params.id, until));
    },
  );
}

function changed(done: DesignationDone) {
  if (done.ok) return { designation: done.designation };
  if (done.reason === 'not-found') throw refusal(done.reason, {});
  throw refusal('designation-unfit', { reason: done.reason });
}
