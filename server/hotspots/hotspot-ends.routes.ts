// Ending hotspots and exclusions at the desk, and withdrawing an end.
import * as z from 'zod';
import { endExclusionBody, endedReply, endHotspotBody } from '../../core/hotspots/version-list.ts';
import { jsonBody, readsItsBody } from '../http/json-body.ts';
import { refusal } from '../http/refusal.ts';
import type { Surface } from '../http/surface.ts';
import type { Ended } from './end-hotspot.ts';
import type { DeskOf } from './hotspot-desk.ts';

const hotspotParams = z.object({ id: z.string().min(1).max(100) });
const exclusionParams = z.object({ id: z.uuid() });
const tags = ['hotspots'];

export function hotspotEndRoutes(app: Surface, deskOf: DeskOf): void {
  app.post(
    '/api/hotspots/:id/end',
    {
      ...readsItsBody,
      schema: {
        summary: 'Ends a hotspot from a dosage day on; null withdraws the end',
        description:
          'Today at the earliest: what has been measured is not restated. An end can be withdrawn until it has come, and for a minute after it was decided. The same again changes nothing.',
        tags,
        params: hotspotParams,
        body: endHotspotBody,
        response: { 200: endedReply },
      },
    },
    async (request) => {
      const { id } = request.params;
      const { version, from } = jsonBody(request.body, endHotspotBody);
      return endedOrRefused(await deskOf(request).end(id, version, from));
    },
  );
  app.post(
    '/api/exclusions/:id/end',
    {
      ...readsItsBody,
      schema: {
        summary: 'Ends an exclusion from a dosage day on; null withdraws the end',
        description: 'The hotspots that it was cut out of get a version without it from that day on.',
        tags,
        params: exclusionParams,
        body: endExclusionBody,
        response: { 200: endedReply },
      },
    },
    async (request) => {
      const { from } = jsonBody(request.body, endExclusionBody);
      return endedOrRefused(await deskOf(request).endExclusion(request.params.id, from));
    },
  );
}

function endedOrRefused(ended: Ended) {
  if (ended.ok) return { kept: true } as const;
  switch (ended.reason) {
    case 'not-found':
    case 'ended-already':
      throw refusal(ended.reason, {});
    case 'changed-meanwhile':
      throw refusal(ended.reason, { version: ended.version });
    case 'day-past':
      throw refusal(ended.reason, { earliest: ended.earliest });
    case 'version-waits':
      throw refusal(ended.reason, { from: ended.from });
  }
}
