// Powers given to all of a kind in an organisation: over the wire, and who may put one on record. Days as 2026-05-01, both included.
import * as z from 'zod/mini';
import { officerKinds, standings } from '../people/officer-kind.ts';
import type { OrganisationKind } from '../people/permission.ts';
import { isInForce } from './in-force.ts';
import { activityKinds, shapeOf } from './kinds.ts';
import type { Designation, LawfulPower } from './powers.ts';

const day = z.iso.date();

export const newDesignation = z.object({
  designationId: z.uuid(),
  power: z.enum(activityKinds),
  kind: z.enum(officerKinds),
  /** Null: of the force itself. */
  organisationId: z.nullable(z.uuid()),
  from: day,
  until: z.nullable(day),
  /** Where that is written. */
  source: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
});
export type NewDesignation = z.infer<typeof newDesignation>;

/** The last day on which it holds. */
export const designationEnd = z.object({ until: day });

const toldDesignation = z.extend(newDesignation, {
  /** Whether whoever reads this may end it. */
  mayEnd: z.boolean(),
});
export type ToldDesignation = z.infer<typeof toldDesignation>;

/** `GET /api/designations`: the earliest first, with the organisations that they name or may name. */
export const designationList = z.object({
  /** Today in London. */
  today: z.string(),
  designations: z.array(toldDesignation),
  organisations: z.array(z.object({ organisationId: z.string(), name: z.string() })),
  /** What whoever reads this may give, and to which kinds. */
  mayGive: z.array(z.object({ power: z.enum(activityKinds), kinds: z.array(z.enum(officerKinds)) })),
  /** Their own organisation, and whether they may name others, and the force itself. */
  ownOrganisationId: z.string(),
  mayNameAll: z.boolean(),
});
export type DesignationList = z.infer<typeof designationList>;

export const designationChanged = z.object({ designation: toldDesignation });

export const designationRefusals = [
  'ends-before-it-begins',
  /** What was done on past days was done under it. */
  'day-past',
  /** The law does not let that be given to that kind on the day on which it begins. */
  'not-to-be-given',
  /** It is for another organisation to say. */
  'not-yours',
  'organisation-unknown',
  'id-taken',
] as const;
export type DesignationRefusal = (typeof designationRefusals)[number];

/** Who puts it on record, and in which of the organisations that share the server. */
export interface Recorder {
  readonly organisationId: string;
  readonly organisationKind: OrganisationKind;
}

/** The police put on record what they give to anybody; others what they give to their own. Whom a chief officer designates or accredits is the police's to say. */
export function mayDesignate(
  { organisationId: own, organisationKind }: Recorder,
  { kind, organisationId }: Pick<Designation, 'kind' | 'organisationId'>,
): boolean {
  if (organisationKind === 'police-force') return true;
  return organisationId === own && standings[kind] === undefined;
}

/** Whether the law lets a power be given to a kind on a day: it says that they hold it by designation. */
export function mayBeGiven(
  law: readonly LawfulPower[],
  { power, kind, from }: Pick<Designation, 'power' | 'kind' | 'from'>,
): boolean {
  return law.some(
    (each) =>
      each.power === power &&
      isInForce(each, from) &&
      each.heldBy.some((held) => held.kind === kind && held.by === 'designation'),
  );
}

/** What a phone may offer: what is made at the desk is no power of a patrol. */
export const powersOfPatrol = activityKinds.filter((kind) => shapeOf(kind).isOfTheDesk !== true);
