// A JSON body of a change at the desk, read with its schema. Bodies come as bytes, so the route's own check of them is left out.
import type * as z from 'zod/mini';
import { refusal } from './refusal.ts';

/** The terms of a route whose body is described by its schema and read here. */
export const readsItsBody = { validatorCompiler: () => () => true };

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
