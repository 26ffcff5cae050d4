// A look: who looked at whose data, in which view, at which stretch of time. One record a viewer, view and stretch.
import * as z from 'zod/mini';
import { moment } from '../time/index.ts';
import type { Action } from './permission.ts';

export const lookViews = [
  'live',
  'officer-day',
  'visits',
  'activities',
  'dosage',
  'working-out',
  'playback',
  'export',
  'devices',
  'alarms',
] as const;
export type LookView = (typeof lookViews)[number];

/** What somebody must be permitted to look so at more than one. */
export const lookActions = {
  live: 'live.read',
  'officer-day': 'officer.read',
  visits: 'visit.read',
  activities: 'activity.read',
  dosage: 'officer.read',
  'working-out': 'playback.read',
  playback: 'playback.read',
  export: 'position.export',
  devices: 'device.change',
  alarms: 'alarm.answer',
} as const satisfies Readonly<Record<LookView, Action>>;

/** Looks for which a reason is asked: the past of a named officer, and what leaves the system. */
export function needsReason(view: LookView, officerId: string | null): boolean {
  return view === 'export' || (view === 'playback' && officerId !== null);
}

/** Said before such a look: what it is at, and why. The reason goes in a body, never in an address. */
export const lookReason = z
  .object({
    view: z.enum(['playback', 'export']),
    /** Null for everybody whom one reaches. */
    officerId: z.nullable(z.uuid()),
    /** The stretch, the earlier end first. */
    from: moment,
    to: moment,
    reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(300)),
  })
  .check(z.refine(({ from, to }) => from <= to, { path: ['to'], error: 'Say the earlier end first.' }));

/** The look, to be named when it is taken. */
export const lookGiven = z.object({ lookId: z.string() });

/** How long a look may be taken after its reason was given. Milliseconds. */
export const lookHolds = 3_600_000;

/** Looks a few minutes apart are one. Milliseconds. */
export const sameLookWithin = 10 * 60_000;

/** A look that goes on is put on record again so often: it may have gone on for as long after its end on record. Milliseconds. */
export const lookGoesOn = 30_000;

const toldLook = z.object({
  lookId: z.string(),
  viewer: z.string(),
  organisation: z.string(),
  view: z.enum(lookViews),
  /** Whether it was at one officer by name, and not at everybody whom the viewer reached. */
  isNamed: z.boolean(),
  beganAt: z.number(),
  endedAt: z.number(),
  /** The stretch looked at; null for the present. */
  from: z.nullable(z.number()),
  to: z.nullable(z.number()),
  reason: z.nullable(z.string()),
  /** Until when a seal had kept it from the officer; null where none did, or one still does. */
  sealedUntil: z.nullable(z.number()),
});

/** Who looked at somebody, the latest first. Times are milliseconds since 1970 UTC. */
export const lookList = z.object({ looks: z.array(toldLook) });

/** The most looks that a search answers with. */
export const mostLooksFound = 1000;

/** Looks found for professional standards, the latest first: who looked at whom. */
export const lookSearch = z.object({
  looks: z.array(
    z.extend(toldLook, {
      viewerId: z.string(),
      officerId: z.nullable(z.string()),
      callSign: z.nullable(z.string()),
      isSealed: z.boolean(),
    }),
  ),
  /** Whether there are more than are told: ask for a shorter time. */
  isCut: z.boolean(),
});

export type LookList = z.infer<typeof lookList>;
