// Who holds which power on a day: law as dated data (powers.json), and what a chief officer or a council has given to whom, dated too.
// A power that a PCSO, a warden or an accredited person holds by designation is held only where somebody recorded that it was given.
import * as z from 'zod/mini';
import { type OfficerKind, officerKinds } from '../people/officer-kind.ts';
import { firstDay, lastDay } from './in-force.ts';
import { type ActivityKind, activityKinds } from './kinds.ts';

/** What kind of dated area a power is used under. */
export const authorityKinds = ['dispersal', 'pspo', 'closure'] as const;
export type AuthorityKind = (typeof authorityKinds)[number];

export const lawfulPower = z.object({
  power: z.enum(activityKinds),
  /** Where it is written: 'Anti-social Behaviour, Crime and Policing Act 2014, section 35'; null where it rests on no statute. */
  law: z.nullable(z.string()),
  source: z.nullable(z.string()),
  /** From and until which day it is in force, both included. */
  from: firstDay,
  until: lastDay,
  /** What must be live where it is used; null: nothing. */
  needs: z.nullable(z.enum(authorityKinds)),
  heldBy: z.array(z.object({ kind: z.enum(officerKinds), by: z.enum(['office', 'designation']) })),
});
export type LawfulPower = z.infer<typeof lawfulPower>;

/** That a power was given to all of a kind in an organisation, from and until a day, both included. */
export interface Designation {
  readonly power: ActivityKind;
  readonly kind: OfficerKind;
  /** Null: of the force itself. */
  readonly organisationId: string | null;
  readonly from: string;
  readonly until: string | null;
}
