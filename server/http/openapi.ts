// The API's own description, made from the schemas that the routes check by, and a plain page of it.
import swagger from '@fastify/swagger';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import type { Surface } from './surface.ts';

/** Collects the schemas of the routes that are registered after it. */
export async function describeRoutes(app: Surface): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Beatkeeper',
        version: '0.1.0',
        description:
          'Times are milliseconds since 1970 UTC, durations seconds, points longitude and latitude. Refusals are problem+json.',
      },
      components: {
        securitySchemes: {
          device: { type: 'http', scheme: 'bearer', description: 'The token of a device' },
          deviceBasic: { type: 'http', scheme: 'basic', description: 'Device id and token, for OwnTracks' },
        },
      },
    },
    transform: jsonSchemaTransform,
  });
}

export function openApiRoutes(app: Surface): void {
  app.get('/api/openapi.json', { schema: { hide: true } }, async (_request, reply) =>
    reply.send(app.swagger()),
  );
  app.get('/api/docs', { schema: { hide: true } }, async (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(docsPage(app.swagger())),
  );
}

interface Described {
  readonly summary?: string;
  readonly description?: string;
}

/** The routes as a page without scripts; the whole description is one link away. */
function docsPage(document: { readonly paths?: Readonly<Record<string, unknown>> }): string {
  const rows = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, Described>).map(
      ([method, { summary = '', description = '' }]) =>
        `<tr><td><code>${escaped(method.toUpperCase())} ${escaped(path)}</code></td><td>${escaped(summary)}</td><td>${escaped(description)}</td></tr>`,
    ),
  );
  return `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Beatkeeper API</title></head>
<body>
<h1>Beatkeeper API</h1>
<p>The whole description: <a href="/api/openapi.json">OpenAPI 3.1</a>.</p>
<table>
<caption>Routes</caption>
<thead><tr><th scope="col">Route</th><th scope="col">What it is for</th><th scope="col">More</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
