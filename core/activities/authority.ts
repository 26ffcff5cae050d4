// A dated area: a dispersal authority (section 34), a public spaces protection order, a closure. What may be done there, from and until when, by
// whose authority. One schema for both ends. Times are milliseconds since 1970 UTC.
import * as z from 'zod/mini';
import { boundaryGeometry } from '../hotspots/hotspot-features.ts';
import { moment } from '../time/index.ts';
import { authorityKinds } from './powers.ts';

const words = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));
/** What is said of it when it is made. The area is drawn, or is that of hotspots as they are then. */
export const newAuthority = z.object({
  authorityId: z.uuid(),
  kind: z.enum(authorityKinds),
  name: words,
  /** What it says in a sentence an officer can act on. */
  terms: words,
  /** Its number in the force's or the council's record. */
  reference: words,
  /** Who gave it: rank or office and no name, such as 'Inspector, Northgate North' or 'Northgate Council'. */
  givenBy: words,
  from: moment,
  until: z.nullable(moment),
  area: z.union([
    boundaryGeometry,
    z.object({ type: z.literal('hotspots'), hotspotIds: z.array(z.string()).check(z.minLength(1)) }),
  ]),
});
export type NewAuthority = z.infer<typeof newAuthority>;

/** As it is on record. It is never changed: it is ended early, or another is made. */
export const authority = z.extend(z.omit(newAuthority, { area: true }), {
  boundary: boundaryGeometry,
  endedAt: z.nullable(z.number()),
});
export type Authority = z.infer<typeof authority>;

/** Whether it holds at a moment (ms): its first moment belongs to it, its last does not. */
export function isLive(
  { from, until, endedAt }: Pick<Authority, 'from' | 'until' | 'endedAt'>,
  at: number,
): boolean {
  return at >= from && (until === null || at < until) && (endedAt === null || at < endedAt);
}
