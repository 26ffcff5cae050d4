// A reason for a look that needs one, given to the server before it: in a body, so that no address and no history holds it.
import type * as z from 'zod/mini';
import { lookGiven, type lookReason } from '../../core/people/look.ts';
import { change } from '../api.ts';

/** The look to be named, or null where it was not given: then there is nothing to be seen. */
export async function giveReason(reason: z.infer<typeof lookReason>): Promise<string | null> {
  const given = await change('POST', '/api/me/looks', reason, lookGiven);
  return given.ok ? given.value.lookId : null;
}
