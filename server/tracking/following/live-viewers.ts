// Those who watch live: each gets a snapshot, then a frame a second with what changed, encoded once for all. Who does not keep up is let go.
import type { ServerResponse } from 'node:http';
import type { LivePicture } from './live-picture.ts';

export interface LiveViewers {
  /** Adds a viewer whose response headers have been sent. False where there are too many. */
  add(response: ServerResponse, now: number): boolean;
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

export function liveViewers(picture: LivePicture, onDropped: () => void): LiveViewers {
  const viewers = new Set<ServerResponse>();
  let number = 0;
  let sentAt = 0;
  let snapshot: { readonly number: number; readonly at: number; readonly bytes: Buffer } | null = null;

  function write(bytes: Buffer | string): void {
    for (const viewer of viewers) {
      if (viewer.writableLength > mostUnreadBytes) {
        viewers.delete(viewer);
        viewer.destroy();
        onDropped();
      } else viewer.write(bytes);
    }
  }

  return {
    add(response, now) {
      if (viewers.size >= mostViewers) return false;
      // What changed while nobody watched is in the snapshot of the first who does.
      if (viewers.size === 0) {
        snapshot = null;
        picture.forgetChanges();
      }
      // Between two frames everybody who comes gets the same snapshot; what came after it is in the next frame.
      if (snapshot === null || snapshot.number !== number || now - snapshot.at >= snapshotMilliseconds) {
        snapshot = { number, at: now, bytes: encoded('snapshot', number, picture.snapshot(now)) };
      }
      response.write(snapshot.bytes);
      viewers.add(response);
      response.once('close', () => viewers.delete(response));
      return true;
    },
    async send(now) {
      if (viewers.size === 0) return;
      const frame = await picture.frame(now);
      if (frame !== null) {
        number += 1;
        sentAt = now;
        write(encoded('frame', number, frame));
      } else if (now - sentAt >= signOfLifeMilliseconds) {
        sentAt = now;
        // An empty frame: a page cannot see a comment, and must know that silence is not a broken line.
        write(encoded('frame', number, { kind: 'frame', at: now, officers: [], hotspots: [] }));
      }
    },
    close() {
      for (const viewer of viewers) viewer.end();
      viewers.clear();
    },
    get count() {
      return viewers.size;
    },
  };
}

function encoded(event: string, id: number, value: unknown): Buffer {
  return Buffer.from(`event: ${event}\nid: ${id}\ndata: ${JSON.stringify(value)}\n\n`);
}
