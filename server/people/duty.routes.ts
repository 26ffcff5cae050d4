// Duty: begun and ended on the phone, or by somebody at the desk for an officer whom they reach.
import * as z from 'zod';
import { type DutyChange, dutyChange, dutyNow } from '../../core/people/duty-change.ts';
import { type Action, reachOf } from '../../core/people/index.ts';
import type { Database } from '../db/database.ts';
import { jsonBody, readsItsBody } from '../http/json-body.ts';
import { refusal } from '../http/refusal.ts';
import { signedIn } from '../http/session-door.ts';
import type { DoorRequest, Surface } from '../http/surface.ts';
import { changeDutyOf, type DutyChanger, dutyOf } from './change-duty.ts';
import type { Device } from './devices.store.ts';
import { readOfficers } from './officers.store.ts';

export interface DutyTerms {
  readonly database: Database;
  readonly now: () => number;
  /** Hears whose duty changed, before the answer is given. */
  readonly onChanged: (officerId: string) => void;
}

const tags = ['people'];
const params = z.object({ id: z.uuid() });

type Whose = { readonly forceId: number; readonly officerId: string };

/** For phones: the duty one is on, and changes of it. */
export function dutyDoors(
  app: Surface,
  terms: DutyTerms & { readonly deviceOf: (request: DoorRequest) => Device },
): void {
  app.get(
    '/api/duty',
    { schema: { summary: 'The duty that a device’s officer is on', tags, response: { 200: dutyNow } } },
    (request) => toldDuty(terms, terms.deviceOf(request)),
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
      const device = terms.deviceOf(request);
      const by = { source: 'phone', actor: `device:${device.id}` } as const;
      return changed(terms, device, jsonBody(request.body, dutyChange), by);
    },
  );
}

/** For the desk. */
export function dutyRoutes(app: Surface, terms: DutyTerms): void {
  const whose = async (request: DoorRequest, action: Action): Promise<Whose> => {
    const { forceId, viewer, ground } = signedIn(request);
    const { id } = params.parse(request.params);
    const officer = (await terms.database.inForce(forceId, readOfficers)).find((each) => each.id === id);
    const { organisationId = null, areaId = null } = officer ?? {};
    const isReached = reachOf(viewer, action, ground).includes({ officerId: id, organisationId, areaId });
    if (officer === undefined || !isReached) throw refusal('not-found', {});
    return { forceId, officerId: id };
  };
  app.get(
    '/api/officers/:id/duty',
    { schema: { summary: 'The duty that an officer is on', tags, params, response: { 200: dutyNow } } },
    async (request) => toldDuty(terms, await whose(request, 'officer.read')),
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
      return changed(terms, await whose(request, 'duty.change'), jsonBody(request.body, dutyChange), by);
    },
  );
}

async function toldDuty({ database, now }: DutyTerms, { forceId, officerId }: Whose) {
  return dutyReply(await dutyOf(database, forceId, officerId, now()));
}

async function changed(
  { database, now, onChanged }: DutyTerms,
  { forceId, officerId }: Whose,
  change: DutyChange,
  by: DutyChanger,
) {
  const done = await changeDutyOf(database, forceId, officerId, change, by, now());
  if (!done.ok) throw refusal('duty-unfit', { reason: done.reason });
  onChanged(officerId);
  return dutyReply(done.known);
}

function dutyReply(known: Awaited<ReturnType<typeof dutyOf>>): z.infer<typeof dutyNow> {
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
