// Time that officers declare: a door for their phones, and a list for whoever may read of them.
import * as z from 'zod';
import { declaredAnswer, declaredList, declaredUpload } from '../../../core/tracking/own-declared.ts';
import { jsonBody, readsItsBody } from '../../http/json-body.ts';
import { refusal } from '../../http/refusal.ts';
import type { DoorRequest, Surface } from '../../http/surface.ts';
import type { Following } from '../following/following.ts';
import { declaredListOf } from './declared-list.ts';
import { type Declarer, keepDeclared } from './keep-declared.ts';
import { atOf, moment } from './moment.ts';
import type { ReadTerms } from './read-terms.ts';

const tags = ['tracking'];

export interface DeclaredDoors {
  readonly deviceOf: (request: DoorRequest) => Declarer & { readonly forceId: number };
  readonly now: () => number;
  readonly followingOf: (forceId: number) => Following | null;
}

/** For phones. */
export function declaredDoors(app: Surface, { deviceOf, now, followingOf }: DeclaredDoors): void {
  app.post(
    '/api/declared',
    {
      ...readsItsBody,
      schema: {
        summary: 'Time in a hotspot that a device could not measure, declared by its officer or taken back',
        description: 'Answered after the commit. The same change again is once, by its `declaredId`.',
        tags,
        body: declaredUpload,
        response: { 200: declaredAnswer },
      },
    },
    (request) => {
      const device = deviceOf(request);
      const following = followingOf(device.forceId);
      if (following === null) throw refusal('not-found', {});
      return keepDeclared(following, device, jsonBody(request.body, declaredUpload).changes, now());
    },
  );
}

const query = z.object({ officerId: z.uuid().optional(), from: moment.optional(), to: moment.optional() });

/** For the desk. */
export function declaredRoutes(app: Surface, { readingOf }: ReadTerms): void {
  app.get(
    '/api/declared',
    {
      schema: {
        summary: 'Time that officers declared, what they took back too, the latest first',
        description: 'Of the dosage day unless `from` or `to` is given. Never in what was measured.',
        tags,
        querystring: query,
        response: { 200: declaredList },
      },
    },
    async (request) => {
      const { following, reach, looked } = readingOf(request);
      const { officerId, from, to } = request.query;
      const reached = reach('officer.read');
      if (officerId !== undefined && !reached.includes(officerId)) throw refusal('not-found', {});
      const isOfToday = from === undefined && to === undefined;
      const stretch = {
        from: from === undefined ? (isOfToday ? following.day.from : 0) : atOf(from),
        to: to === undefined ? following.day.to : atOf(to),
      };
      const at = officerId === undefined ? ({ reachOf: 'officer.read' } as const) : { officerId };
      await looked({ view: 'visits', at, ...(isOfToday ? {} : { stretch }) });
      const callSigns = new Map(reached.officers().map(({ id, callSign }) => [id, callSign]));
      return declaredListOf(following, { ...stretch, officerId }, callSigns);
    },
  );
}
