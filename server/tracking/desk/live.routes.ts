// The live stream: server-sent events, a snapshot first, then frames. `Last-Event-ID` is accepted and answered with a snapshot: frames are
// never replayed.

import { type Action, reachOf } from '../../../core/people/index.ts';
import { liveEvent } from '../../../core/tracking/live-frame.ts';
import type { SignedIn } from '../../http/session-door.ts';
import type { Surface } from '../../http/surface.ts';
import type { LiveViewers } from '../following/live-viewers.ts';
import type { ReadTerms } from './read-terms.ts';

export interface LiveTerms extends ReadTerms {
  readonly viewersOf: (forceId: number) => LiveViewers;
  /** Who a session lets in now; null where it has ended. */
  readonly again: (who: SignedIn) => Promise<SignedIn | null>;
}

const watchMilliseconds = 5000;
/** How often it is noted that they still look: one in so many watches. */
const watchesALook = 12;

export function liveRoutes(app: Surface, { viewersOf, again, readingOf, now }: LiveTerms): void {
  app.get(
    '/api/live',
    {
      schema: {
        summary: 'The live picture, as server-sent events',
        description: 'Events `snapshot` and `frame`, each with its kind in its data.',
        tags: ['live'],
        response: { 200: { content: { 'text/event-stream': { schema: liveEvent } } } },
      },
    },
    async (request, reply) => {
      const { signedIn: who, following, reach, looked } = readingOf(request);
      const [live, activities] = [reach('live.read'), reach('activity.read')];
      const reached = {
        key: JSON.stringify([live.key, activities.key]),
        isEverybody: live.isEverybody && activities.isEverybody,
        includes: live.includes,
        readsActivitiesOf: activities.includes,
      };
      const look = () => looked({ view: 'live', at: { reachOf: 'live.read' } });
      await look();
      const { raw } = reply;
      reply.hijack();
      // Who left while the look was being kept would never be seen to leave: a viewer and a session in use for ever.
      if (raw.destroyed) return;
      const headers = {
        ...reply.getHeaders(),
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
      };
      for (const [name, value] of Object.entries(headers))
        if (value !== undefined) raw.setHeader(name, value);
      // Small writes must not wait for each other.
      raw.socket?.setNoDelay(true);
      raw.flushHeaders();
      raw.write('retry: 2000\n\n');
      if (!viewersOf(following.forceId).add(raw, now(), reached)) {
        raw.end();
        return;
      }
      // A stream outlives the request: it ends with the session, and when its person reaches others than when it began.
      let watches = 0;
      const watch = setInterval(async () => {
        watches += 1;
        const still = await again(who).catch(() => who);
        if (still === null || keyOf(still) !== reached.key) raw.end();
        else if (watches % watchesALook === 0) await look().catch(() => {});
      }, watchMilliseconds);
      raw.once('close', () => clearInterval(watch));
    },
  );
}

/** Those with the same words are told the same. */
function keyOf({ viewer, ground }: SignedIn): string {
  const key = (action: Action) => reachOf(viewer, action, ground).key;
  return JSON.stringify([key('live.read'), key('activity.read')]);
}
