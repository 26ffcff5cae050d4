// Walk tests: a phone sends the taps of true entry and leaving; the desk reads what the definition made of them.
import { walkFigures } from '../../../core/tracking/walk-figures.ts';
import {
  type WalkAnswer,
  type WalkRefusal,
  type WalkUpload,
  walkAnswer,
  walkPlaces,
  walkRefusalOf,
  walkUpload,
} from '../../../core/tracking/walk-upload.ts';
import { refusal } from '../../http/refusal.ts';
import type { Surface } from '../../http/surface.ts';
import type { ReadTerms } from '../desk/read-terms.ts';
import { bytesOf, type PositionDoors } from '../doors/position-doors.ts';
import type { Following } from '../following/following.ts';
import { walkFiguresNow } from './walk-figures.ts';
import { keepWalks } from './walks.store.ts';

export interface WalkDoors extends Pick<PositionDoors, 'deviceOf' | 'now'> {
  readonly followingOf: (forceId: number) => Following | null;
}

/** The door for phones: hotspots to choose from, and walks to keep. */
export function walkDoors(app: Surface, { deviceOf, now, followingOf }: WalkDoors): void {
  const followingFor = (forceId: number) => {
    const following = followingOf(forceId);
    if (following === null) throw refusal('not-found', {});
    return following;
  };
  const hotspotsNow = ({ state }: Following) => state.hotspots(now()).hotspots;
  app.get(
    '/api/walks/hotspots',
    {
      schema: {
        summary: 'Hotspots for a walk test, by name',
        tags: ['doors'],
        response: { 200: walkPlaces },
      },
    },
    async (request) => {
      const hotspots = hotspotsNow(followingFor(deviceOf(request).forceId));
      return { hotspots: hotspots.map(({ id, name }) => ({ id, name: name ?? id })) };
    },
  );
  app.post(
    '/api/walks',
    {
      schema: {
        summary: 'Taps of true entry and leaving',
        description: 'Answered after the commit: what is not listed was kept. A walk is known by its id.',
        tags: ['doors'],
        body: walkUpload,
        response: { 200: walkAnswer },
      },
      validatorCompiler: () => () => true,
    },
    async (request): Promise<WalkAnswer> => {
      const { walks } = readWalkUpload(bytesOf(request.body));
      const device = deviceOf(request);
      const following = followingFor(device.forceId);
      const known = new Set(hotspotsNow(following).map(({ id }) => id));
      const terms = { receivedAt: now(), isHotspot: (id: string) => known.has(id) };
      const refused: { id: string; reason: WalkRefusal }[] = [];
      const good = walks.filter((walk) => {
        const reason = walkRefusalOf(walk, terms);
        if (reason !== null) refused.push({ id: walk.id, reason });
        return reason === null;
      });
      const stored = good.map((walk) => ({ ...walk, officerId: device.officerId, deviceId: device.id }));
      const kept = await following.database.inForce(following.forceId, (t) => keepWalks(t, stored));
      return { kept, alreadyHad: good.length - kept, refused };
    },
  );
}

function readWalkUpload(bytes: Uint8Array): WalkUpload {
  const read = walkUpload.safeParse(jsonOf(bytes));
  if (read.success) return read.data;
  const field = read.error.issues[0].path.join('.');
  throw refusal('body-unreadable', {
    field: field === '' ? 'walks' : field,
    remedy: 'Send {"walks": [{"id", "hotspotId", "enteredAt", "leftAt"}]}, times in milliseconds since 1970.',
  });
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

/** For the desk: each walk with what was claimed of it, and the error over all. */
export function walkTestRoutes(app: Surface, { readingOf }: ReadTerms): void {
  app.get(
    '/api/walk-test',
    {
      schema: {
        summary: 'The error of the force’s own devices, by walk test',
        tags: ['tracking'],
        response: { 200: walkFigures },
      },
    },
    (request) => {
      const { following, reach } = readingOf(request);
      return walkFiguresNow(following, reach('visit.read'), reach('officer.read'));
    },
  );
}
