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
  /** Whether nobody acknowledged in time: the number is what is left. */
  isOverdue: z.boolean(),
  isOver: z.boolean(),
});
export type EmergencyState = z.infer<typeof emergencyState>;

/** Where a force has said nothing, in seconds. */
export const usualAcknowledgeWithin = 30;

/** What an administrator sets: `POST /api/emergency-settings`. Who is told is in the force's words, and no person. */
export const emergencySettings = z
  .object({
    isOn: z.boolean(),
    recipient: z.string().check(z.trim(), z.maxLength(80)),
    number: z.string().check(z.trim(), z.regex(/^(?:\+?[0-9][0-9 ]{1,18}[0-9])?$/)),
    acknowledgeWithin: z.int().check(z.gte(10), z.lte(300)),
  })
  .check(
    z.refine(({ isOn, recipient }) => !isOn || recipient !== '', {
      path: ['recipient'],
      error: 'Say who is told.',
    }),
    z.refine(({ isOn, number }) => !isOn || number !== '', {
      path: ['number'],
      error: 'Say which number is called where nobody answers.',
    }),
  );
export type EmergencySettings = z.infer<typeof emergencySettings>;

export const usualEmergencySettings: EmergencySettings = {
  isOn: false,
  recipient: '',
  number: '',
  acknowledgeWithin: usualAcknowledgeWithin,
};

/** What a phone of somebody is told. Whoever has a radio presses its button, whatever the force has set. */
export function emergencyTermsOf(settings: EmergencySettings, hasRadio: boolean): EmergencyTerms {
  if (hasRadio) return { kind: 'radio' };
  if (!settings.isOn) return { kind: 'off' };
  const { recipient, number, acknowledgeWithin } = settings;
  return { kind: 'watched', recipient, number, acknowledgeWithin };
}

/** Whether nobody has acknowledged in time at a moment (ms): the last moment in time belongs to it. */
export function isOverdue(
  { receivedAt, acknowledgedAt }: Pick<EmergencyState, 'receivedAt' | 'acknowledgedAt'>,
  acknowledgeWithin: number,
  now: number,
): boolean {
  return acknowledgedAt === null && now > receivedAt + acknowledgeWithin * 1000;
}
