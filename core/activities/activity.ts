// An activity as a phone logs it, corrects it and takes it back, and what the door answers. Appended and never overwritten: a correction stands
// beside what was said first. One schema for both ends. Times are milliseconds since 1970 UTC.
import * as z from 'zod/mini';
import { moment } from '../time/index.ts';
import { activityKinds, searchOutcomes } from './kinds.ts';

/** Letters, digits and what joins them: the number of another system's record, and no room for a name. */
export const activityReference = z.string().check(z.trim(), z.regex(/^[A-Za-z0-9][A-Za-z0-9/.-]{0,39}$/));

/** In degrees; where the phone was. Null where it did not know, or where the officer keeps that to themselves. */
const activityPlace = z.object({
  longitude: z.number().check(z.gte(-180), z.lte(180)),
  latitude: z.number().check(z.gte(-90), z.lte(90)),
  accuracyMetres: z.nullable(z.number().check(z.gte(0))),
});
export type ActivityPlace = z.infer<typeof activityPlace>;

export const mostCounted = 9999;

/** What was done. */
export const activityContent = z.object({
  kind: z.enum(activityKinds),
  /** The version of the kind's definition that whoever logged it saw. */
  definition: z.int().check(z.gte(1)),
  /** When it was done. */
  at: moment,
  count: z.int().check(z.gte(1), z.lte(mostCounted)),
  place: z.nullable(activityPlace),
  /** The hotspots that the phone said they were in; the server asks its own boundaries where there is a place. */
  hotspotIds: z.array(z.string().check(z.minLength(1), z.maxLength(200))).check(z.maxLength(20)),
  outcome: z.nullable(z.enum(searchOutcomes)),
  reference: z.nullable(activityReference),
  /** The authority or order that it was done under, where the power needs one. */
  authorityId: z.nullable(z.uuid()),
  /** Asked whether so unusual a count is meant, they said yes. */
  isSure: z.boolean(),
});
export type ActivityContent = z.infer<typeof activityContent>;

export const correctionReasons = [
  'wrong-kind',
  'wrong-count',
  'wrong-time',
  'wrong-place',
  'reference-added',
  'outcome-known',
] as const;
export const withdrawalReasons = ['slip', 'logged-twice', 'not-done'] as const;

/** One thing said of an activity. `changeId` names it for ever, so that what is sent twice is once; both ids are made by whoever says it. */
export const activityChange = z.discriminatedUnion('change', [
  z.object({
    change: z.literal('log'),
    changeId: z.uuid(),
    activityId: z.uuid(),
    content: activityContent,
  }),
  z.object({
    change: z.literal('correct'),
    changeId: z.uuid(),
    activityId: z.uuid(),
    /** When it was corrected. */
    saidAt: moment,
    reason: z.enum(correctionReasons),
    content: activityContent,
  }),
  z.object({
    change: z.literal('withdraw'),
    changeId: z.uuid(),
    activityId: z.uuid(),
    saidAt: moment,
    reason: z.enum(withdrawalReasons),
  }),
]);
export type ActivityChange = z.infer<typeof activityChange>;

/** The most changes that are sent at once. */
export const mostChanges = 100;

/** The body of an upload: what cannot be read is named by its place and the others are kept. */
export const activityUpload = z.object({
  changes: z.array(activityChange).check(z.maxLength(mostChanges)),
});

export const activityRefusals = [
  'off-duty',
  'from-the-future',
  'too-old',
  'hotspot-unknown',
  'definition-unknown',
  'power-not-held',
  'authority-needed',
  'authority-not-live',
  'authority-elsewhere',
  'of-the-desk',
  'outcome-missing',
  'activity-unknown',
  'withdrawn-already',
  'sealed',
] as const;
export type ActivityRefusal = (typeof activityRefusals)[number];

/** What became of each: every change of the upload is in one of the lists, by its `changeId`; what could not be read, by its index. */
export const activityAnswer = z.object({
  kept: z.array(z.string()),
  alreadyHad: z.array(z.string()),
  refused: z.array(z.object({ changeId: z.string(), reason: z.enum(activityRefusals) })),
  unreadable: z.array(z.object({ index: z.number(), field: z.string(), remedy: z.string() })),
});
export type ActivityAnswer = z.infer<typeof activityAnswer>;
