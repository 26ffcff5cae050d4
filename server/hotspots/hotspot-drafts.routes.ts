// Drawing hotspots at the desk: versions read, made from a day on, and withdrawn.
import * as z from 'zod';
import { hotspotDraft } from '../../core/hotspots/hotspot-draft.ts';
import { geometryFromBoundary } from '../../core/hotspots/index.ts';
import {
  exclusionList,
  hotspotVersionList,
  savedReply,
  withdrawBody,
  withdrawnReply,
} from '../../core/hotspots/version-list.ts';
import { dayOf, defaultDayRule } from '../../core/time/index.ts';
import { jsonBody, readsItsBody } from '../http/json-body.ts';
import { refusal } from '../http/refusal.ts';
import type { Surface } from '../http/surface.ts';
import type { DeskOf, Saved } from './hotspot-desk.ts';
import { endReply, versionReply } from './version-reply.ts';

const params = z.object({
  id: z
    .string()
    .min(1)
    .max(100)
    .regex(/^[^#]+$/),
});
const tags = ['hotspots'];

export function hotspotDraftRoutes(app: Surface, deskOf: DeskOf, now: () => number): void {
  app.get(
    '/api/hotspot-versions',
    {
      schema: {
        summary: 'Every version of every hotspot, with who made it when',
        tags,
        response: { 200: hotspotVersionList },
      },
    },
    async (request) => {
      const versions = await deskOf(request).versions();
      return {
        versions: versions.map((each) => versionReply(each, now())),
        today: dayOf(now(), defaultDayRule).day,
      };
    },
  );
  app.get(
    '/api/exclusions',
    {
      schema: {
        summary: 'Places cut out of hotspots: stations, custody, hospitals',
        tags,
        response: { 200: exclusionList },
      },
    },
    async (request) => {
      const exclusions = await deskOf(request).exclusions();
      return {
        exclusions: exclusions.map(({ area, end, ...each }) => ({
          ...each,
          end: endReply(end),
          geometry: geometryFromBoundary(area),
        })),
      };
    },
  );
  app.put(
    '/api/hotspots/:id',
    {
      ...readsItsBody,
      schema: {
        summary: 'A new version of a hotspot, from a dosage day on',
        description: 'Refused where another version was made meanwhile. The same again changes nothing.',
        tags,
        params,
        body: hotspotDraft,
        response: { 200: savedReply },
      },
    },
    async (request) => {
      const { id } = request.params;
      return savedOrRefused(await deskOf(request).save(id, jsonBody(request.body, hotspotDraft)));
    },
  );
  app.post(
    '/api/hotspots/:id/withdraw',
    {
      ...readsItsBody,
      schema: {
        summary: 'Withdraws a version that is not yet in force, or was made within the last minute',
        tags,
        params,
        body: withdrawBody,
        response: { 200: withdrawnReply },
      },
    },
    async (request) => {
      const { version } = jsonBody(request.body, withdrawBody);
      const outcome = await deskOf(request).withdraw(request.params.id, version);
      if (outcome === 'changed-meanwhile') throw refusal(outcome, { version });
      if (outcome !== 'withdrawn') throw refusal(outcome, {});
      return { withdrawn: true } as const;
    },
  );
}

function savedOrRefused(saved: Saved) {
  if (saved.ok) return { version: saved.version, excluded: [...saved.excluded] };
  switch (saved.reason) {
    case 'unfit':
      throw refusal('hotspot-unfit', {
        problems: saved.problems.map(({ field, message }) => ({ field, message })),
      });
    case 'changed-meanwhile':
      throw refusal(saved.reason, { version: saved.version });
    case 'day-past':
      throw refusal(saved.reason, { earliest: saved.earliest });
    case 'version-waits':
      throw refusal(saved.reason, { from: saved.from });
  }
}
