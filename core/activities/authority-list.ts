// Authorities over the wire: the list, one made, one ended. Times are milliseconds since 1970 UTC.
import * as z from 'zod/mini';
import { authority, newAuthority } from './authority.ts';
import { authorityFields, authorityReasons } from './authority-check.ts';

/** `GET /api/authorities`: the earliest first. */
export const authorityList = z.object({ at: z.number(), authorities: z.array(authority) });
export type AuthorityList = z.infer<typeof authorityList>;

/** `POST /api/authorities/:id`: its id, made by whoever makes it, is in the address. */
export const authorityBody = z.omit(newAuthority, { authorityId: true });
export type AuthorityBody = z.infer<typeof authorityBody>;

/** As it is after the change. */
export const authorityChanged = z.object({ authority });

/** All that is wrong with one, each at its field; null where it is about all of it. */
export const authorityUnfit = z.object({
  problems: z.array(
    z.object({
      field: z.nullable(z.enum(authorityFields)),
      reason: z.enum(authorityReasons),
      /** Of an area: what is wrong with it and what to do. */
      message: z.nullable(z.string()),
    }),
  ),
});
