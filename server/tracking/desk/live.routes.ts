// The live stream: server-sent events, a snapshot first, then frames. `Last-Event-ID` is accepted and answered with a snapshot: frames are
// never replayed.
import { liveEvent } from '../../../core/tracking/live-frame.ts';
import type { Surface } from '../../http/surface.ts';
import type { LiveViewers } from '../following/live-viewers.ts';

export interface LiveTerms {
  readonly viewers: LiveViewers;
  readonly now: () => number;
}

export function liveRoutes(app: Surface, { viewers, now }: LiveTerms): void {
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
    async (_request, reply) => {
      const { raw } = reply;
      reply.hijack();
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
      if (!viewers.add(raw, now())) raw.end();
    },
  );
}
