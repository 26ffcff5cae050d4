// A JSON body of a change at the desk, read with its schema. Bodies come as bytes, so the route's own check of them is left out.
import { validatorCompiler } from 'fastify-type-provider-zod';
import * as z from 'zod/mini';
import { refusal } from './refusal.ts';

interface RoutePart {
  readonly method: string;
  readonly url: string;
  readonly httpPart?: string;
  readonly schema: unknown;
}

/** The terms of a route whose body is described by its schema and read here. What its address says is checked as everywhere. */
export const readsItsBody = {
  validatorCompiler({ httpPart, schema, method, url }: RoutePart) {
    if (httpPart === 'body') return () => true;
    if (!(schema instanceof z.core.$ZodType))
      throw new Error(`${method} ${url} has no schema of its ${httpPart}`);
    return validatorCompiler({ method, url, schema });
  },
};

/** The body as its schema says; else the refusal that names the first field that is wrong. */
export function jsonBody<Schema extends z.ZodMiniType>(body: unknown, schema: Schema): z.output<Schema> {
  const read = schema.safeParse(parsed(body));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const field = issue.path.join('.') || 'body';
  throw refusal('body-unreadable', { field, remedy: issue.message || 'Send what the description says.' });
}

function parsed(body: unknown): unknown {
  if (!(body instanceof Uint8Array)) return undefined;
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw refusal('body-unreadable', { field: 'body', remedy: 'Send JSON in UTF-8.' });
  }
}
