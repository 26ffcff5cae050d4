// The emergency button: off unless the force has set who watches for it. It says who has been told and who has answered; never that help is coming.
// One schema for both ends. Times are milliseconds since 1970 UTC.
import * as z from 'zod/mini';
import { moment } from '../time/index.ts';

/** What a phone is told: `GET /api/patrol/emergency`. `off` unless the force has set a recipient that somebody watches. */
export const emergencyTerms = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('off') }),
  /** The officer has a radio: its button is what is pressed. */
  z.object({ kind: z.literal('radio') }),
  z.object({
    kind: z.literal('watched'),
    /** Who is told, in the force's words: 'Northgate control room'. */
    recipient: z.string(),
    /** Shown and dialled where nobody has acknowledged in time. */
    number: z.string(),
    /** Seconds. */
    acknowledgeWithin: z.int(),
  }),
]);
export type EmergencyTerms = z.infer<typeof emergencyTerms>;

/** `POST /api/emergencies`: the same again is the same emergency; a later place is added to it. */
export const emergencyCall = z.object({
  emergencyId: z.uuid(),
  at: moment,
  place: z.nullable(
    z.object({
      longitude: z.number(),
      latitude: z.number(),
      accuracyMetres: z.nullable(z.number()),
      capturedAt: moment,
    }),
  ),
  hotspotIds: z.array(z.string()),
  /** Pressed by mistake, or over: said by the officer. */
  isOver: z.boolean(),
});
export type EmergencyCall = z.infer<typeof emergencyCall>;

/** What has become of it: also `GET /api/emergencies/:id` for the phone. */
export const emergencyState = z.object({
  emergencyId: z.string(),
  receivedAt: z.number(),
  /** How many watching screens show it now. */
  shownOn: z.int(),
  /** The role of whoever acknowledged, never a name; null while nobody has. */
  acknowledgedBy: z.nullable(z.string()),
  acknowledgedAt: z.nullable(z.number()),
  isOver: z.boolean(),
});
export type EmergencyState = z.infer<typeof emergencyState>;
