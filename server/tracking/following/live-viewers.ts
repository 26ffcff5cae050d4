// Those who watch live: each gets a snapshot, then a frame a second with what changed, encoded once for all. Who does not keep up is let go.
import type { ServerResponse } from 'node:http';
import type { LiveFrame, LiveHotspot, LiveSnapshot } from '../../../core/tracking/live-frame.ts';
import type { LivePicture } from './live-picture.ts';

/** Which officers a viewer may see. Those with the same key see the same. */
export interface ViewersReach {
  readonly key: string;
  readonly isEverybody: boolean;
  includes(officerId: string): boolean;
  /** Whether they are told what that officer logged. */
  readsActivitiesOf(officerId: string): boolean;
}

export interface LiveViewers {
  /** Adds a viewer whose response headers have been sent. False where there are too many. */
  add(response: ServerResponse, now: number, reach: ViewersReach): boolean;
  /** Sends the frame of this moment, or now and then a sign of life. */
  send(now: number): Promise<void>;
  close(): void;
  readonly count: number;
}

const mostViewers = 5000;
/** What a viewer may have unread before it is let go. */
const mostUnreadBytes = 1024 * 1024;
const signOfLifeMilliseconds = 10_000;
/** Many who come at once share a snapshot no older than this. */
const snapshotMilliseconds = 1000;

/** Those who see the same: frames are encoded once for all of them. */
interface Audience {
  readonly reach: ViewersReach;
  readonly viewers: Set<ServerResponse>;
  snapshot: { readonly number: number; readonly at: number; readonly bytes: Buffer } | null;
}

export function liveViewers(picture: LivePicture, onDropped: () => void): LiveViewers {
  const audiences = new Map<string, Audience>();
  let number = 0;
  let sentAt = 0;
  const count = () => [...audiences.values()].reduce((sum, { viewers }) => sum + viewers.size, 0);

  function write({ viewers }: Audience, bytes: Buffer): void {
    for (const viewer of viewers) {
      if (viewer.writableLength > mostUnreadBytes) {
        viewers.delete(viewer);
        viewer.destroy();
        onDropped();
      } else viewer.write(bytes);
    }
  }

  /** Everybody's reach changes nothing: that frame is shared as it is. */
  function audienceOf(reach: ViewersReach): Audience {
    const key = reach.isEverybody ? '' : reach.key;
    const known = audiences.get(key);
    if (known !== undefined) return known;
    const audience: Audience = { reach, viewers: new Set(), snapshot: null };
    audiences.set(key, audience);
    return audience;
  }

  return {
    add(response, now, reach) {
      if (count() >= mostViewers) return false;
      // What changed while nobody watched is in the snapshot of the first who does.
      if (count() === 0) {
        audiences.clear();
        picture.forgetChanges();
      }
      const audience = audienceOf(reach);
      const { snapshot } = audience;
      // Between two frames everybody who comes gets the same snapshot; what came after it is in the next frame.
      if (snapshot === null || snapshot.number !== number || now - snapshot.at >= snapshotMilliseconds) {
        const shown = snapshotFor(reach, picture.snapshot(now));
        audience.snapshot = { number, at: now, bytes: encoded('snapshot', number, shown) };
      }
      if (audience.snapshot !== null) response.write(audience.snapshot.bytes);
      audience.viewers.add(response);
      response.once('close', () => audience.viewers.delete(response));
      return true;
    },
    async send(now) {
      if (count() === 0) return;
      const frame = await picture.frame(now);
      if (frame === null && now - sentAt < signOfLifeMilliseconds) return;
      number += 1;
      sentAt = now;
      // An empty frame is a sign of life: a page cannot see a comment, and must know that silence is not a broken line.
      const sent = frame ?? { kind: 'frame', at: now, officers: [], hotspots: [] };
      for (const audience of audiences.values()) {
        if (audience.viewers.size > 0)
          write(audience, encoded('frame', number, frameFor(audience.reach, sent)));
      }
    },
    close() {
      for (const { viewers } of audiences.values()) for (const viewer of viewers) viewer.end();
      audiences.clear();
    },
    get count() {
      return count();
    },
  };
}

function frameFor(reach: ViewersReach, frame: LiveFrame): LiveFrame {
  if (reach.isEverybody) return frame;
  const { gone, activities, ...rest } = frame;
  const told = activities?.filter(
    ({ officerId }) => reach.includes(officerId) && reach.readsActivitiesOf(officerId),
  );
  return {
    ...rest,
    ...(gone === undefined ? {} : { gone: gone.filter((id) => reach.includes(id)) }),
    ...(told === undefined || told.length === 0 ? {} : { activities: told }),
    officers: frame.officers.filter(({ officerId }) => reach.includes(officerId)),
    hotspots: frame.hotspots.map((hotspot) => hotspotFor(reach, hotspot)),
  };
}

function snapshotFor(reach: ViewersReach, snapshot: LiveSnapshot): LiveSnapshot {
  if (reach.isEverybody) return snapshot;
  return {
    ...snapshot,
    officers: snapshot.officers.filter(({ officerId }) => reach.includes(officerId)),
    hotspots: snapshot.hotspots.map((hotspot) => hotspotFor(reach, hotspot)),
    trails: snapshot.trails.filter(({ officerId }) => reach.includes(officerId)),
  };
}

/** How long a hotspot was patrolled is for everybody at the desk; who is there now is not. */
function hotspotFor(reach: ViewersReach, hotspot: LiveHotspot): LiveHotspot {
  return { ...hotspot, presentOfficerIds: hotspot.presentOfficerIds.filter((id) => reach.includes(id)) };
}

function encoded(event: string, id: number, value: unknown): Buffer {
  return Buffer.from(`event: ${event}\nid: ${id}\ndata: ${JSON.stringify(value)}\n\n`);
}
