// Whether all is well, for whoever watches the machine; and the counts.
import * as z from 'zod';
import type { Metrics } from './metrics.ts';
import type { Surface } from './surface.ts';

const health = z.object({
  isWell: z.boolean(),
  database: z.enum(['answers', 'silent']),
  /** Seconds since the last round of following; null before the first. */
  roundAgeSeconds: z.nullable(z.number()),
});

export interface HealthTerms {
  readonly ping: () => Promise<void>;
  readonly roundAgeSeconds: () => number | null;
}

/** A round is due every second; this long without one is not well. */
const longestRoundAgeSeconds = 30;

export function healthRoutes(app: Surface, { ping, roundAgeSeconds }: HealthTerms): void {
  app.get(
    '/healthz',
    { schema: { summary: 'Whether the server is well', response: { 200: health, 503: health } } },
    async (_request, reply) => {
      const database = await ping().then(
        () => 'answers' as const,
        () => 'silent' as const,
      );
      const age = roundAgeSeconds();
      const isWell = database === 'answers' && (age === null || age < longestRoundAgeSeconds);
      return reply.code(isWell ? 200 : 503).send({ isWell, database, roundAgeSeconds: age });
    },
  );
}

/** `refresh` brings up to date what is only known when asked. */
export function metricsRoutes(app: Surface, { registry }: Metrics, refresh: () => void): void {
  app.get('/metrics', { schema: { summary: 'Counts, for Prometheus' } }, async (_request, reply) => {
    refresh();
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}
