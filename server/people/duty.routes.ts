// Duty: begun and ended on the phone, or by somebody at the desk for an officer whom they reach.
import * as z from 'zod';
import { type DutyChange, dutyChange, dutyNow, type KnownDuty } from '../../core/people/duty-change.ts';
import { type Action, reachOf } from '../../core/people/index.ts';
import { rosterTaken, rosterUpload } from '../../core/people/roster.ts';
import { jsonBody, readsItsBody } from '../http/json-body.ts';
import { refusal } from '../http/refusal.ts';
import { signedIn } from '../http/session-door.ts';
import type { DoorRequest, Surface } from '../http/surface.ts';
import type { DutyChanger } from './change-duty.ts';
import type { Device } from './devices.store.ts';
import type { DutyDesk, Whose } from './duty-desk.ts';
import type { LookKeeper } from './looks/record-look.ts';
import { subjectOf } from './officers.store.ts';
import type { RosterTerms } from './take-roster.ts';

const tags = ['people'];
const params = z.object({ id: z.uuid() });

/** For phones: the duty one is on, and changes of it. */
export function dutyDoors(app: Surface, desk: DutyDesk, deviceOf: (request: DoorRequest) => Device): void {
  app.get(
    '/api/duty',
    { schema: { summary: 'The duty that a device’s officer is on', tags, response: { 200: dutyNow } } },
    async (request) => dutyReply(await desk.now(deviceOf(request))),
  );
  app.post(
    '/api/duty',
    {
      ...readsItsBody,
      schema: {
        summary: 'Begins, changes or ends the duty of a device’s officer',
        description: 'The same change again changes nothing. A change says when it was, up to a day ago.',
        tags,
        body: dutyChange,
        response: { 200: dutyNow },
      },
    },
    (request) => {
      const device = deviceOf(request);
      const by = { source: 'phone', actor: `device:${device.id}` } as const;
      return changed(desk, device, jsonBody(request.body, dutyChange), by);
    },
  );
}

/** For the desk. */
export function dutyRoutes(app: Surface, desk: DutyDesk, looks: LookKeeper): void {
  const whose = async (request: DoorRequest, id: string, action: Action): Promise<Whose> => {
    const { forceId, viewer, ground } = signedIn(request);
    const officer = await desk.officer(forceId, id);
    const isReached = officer !== null && reachOf(viewer, action, ground).includes(subjectOf(officer));
    if (!isReached) throw refusal('not-found', {});
    return { forceId, officerId: id };
  };
  app.get(
    '/api/officers/:id/duty',
    { schema: { summary: 'The duty that an officer is on', tags, params, response: { 200: dutyNow } } },
    async (request) => {
      const officer = await whose(request, request.params.id, 'officer.read');
      const { viewer } = signedIn(request);
      const look = { viewerId: viewer.staffId, view: 'officer-day', officerId: officer.officerId } as const;
      // Whoever looks at themselves is no viewer.
      if (officer.officerId !== viewer.officerId)
        await looks.keep(officer.forceId, { ...look, reach: null, from: null, to: null, reason: null });
      return dutyReply(await desk.now(officer));
    },
  );
  app.post(
    '/api/officers/:id/duty',
    {
      ...readsItsBody,
      schema: {
        summary: 'Begins, changes or ends an officer’s duty for them',
        tags,
        params,
        body: dutyChange,
        response: { 200: dutyNow },
      },
    },
    async (request) => {
      const { viewer } = signedIn(request);
      const by = { source: 'desk', actor: `staff:${viewer.staffId}` } as const;
      return changed(
        desk,
        await whose(request, request.params.id, 'duty.change'),
        jsonBody(request.body, dutyChange),
        by,
      );
    },
  );
}

/** For the desk: duties as planned, from a file. */
export function rosterRoutes(app: Surface, desk: DutyDesk): void {
  app.post(
    '/api/roster',
    {
      ...readsItsBody,
      schema: {
        summary: 'Takes over planned duties from a CSV, row by row, or says what would be taken',
        description: 'The columns of `import duties`. Rows of officers beyond one’s reach are refused.',
        tags,
        body: rosterUpload,
        response: { 200: rosterTaken },
      },
    },
    async (request) => {
      const { forceId, viewer, ground } = signedIn(request);
      const { text, isDryRun } = jsonBody(request.body, rosterUpload);
      const reach = reachOf(viewer, 'duty.change', ground);
      const isReached: RosterTerms['isReached'] = (officer) => reach.includes(subjectOf(officer));
      const actor = `staff:${viewer.staffId}` as const;
      const done = await desk.roster(forceId, text, { isReached, isDryRun, actor });
      if (!done.ok) throw refusal('duty-unfit', { reason: 'on-duty-already' });
      return done.taken;
    },
  );
}

async function changed(desk: DutyDesk, whose: Whose, change: DutyChange, by: DutyChanger) {
  const done = await desk.change(whose, change, by);
  if (!done.ok) throw refusal('duty-unfit', { reason: done.reason });
  return dutyReply(done.known);
}

function dutyReply(known: KnownDuty | null): z.infer<typeof dutyNow> {
  if (known === null) return { duty: null };
  const { officerId: _, awaySeconds: __, statuses, ...duty } = known.duty;
  return {
    duty: {
      dutyId: known.id,
      ...duty,
      terms: known.terms,
      statuses: statuses.map(({ hotspotId = null, ...each }) => ({ ...each, hotspotId })),
    },
  };
}
