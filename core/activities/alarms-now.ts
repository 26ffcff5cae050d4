// What waits for an answer at the desk, over the wire: emergencies, and activities that alarm. One schema for both ends. Times are milliseconds since
// 1970 UTC.
import * as z from 'zod/mini';
import { emergencySettings } from '../people/emergency.ts';
import { alarmRule } from './alarm-rule.ts';
import { activityKinds } from './kinds.ts';

/** Who acknowledged it; null while nobody has. */
const acknowledged = z.nullable(z.object({ name: z.string(), role: z.string(), at: z.number() }));

const place = z.object({
  longitude: z.number(),
  latitude: z.number(),
  accuracyMetres: z.nullable(z.number()),
  capturedAt: z.number(),
  /** Of the British National Grid, to the metre; null off it. */
  gridReference: z.nullable(z.string()),
});

export const deskEmergency = z.object({
  emergencyId: z.string(),
  officerId: z.string(),
  callSign: z.string(),
  /** When the button was pressed, by the phone's clock. */
  at: z.number(),
  receivedAt: z.number(),
  /** The last one known; null where the phone knew none, or it has gone at the end of its period. */
  place: z.nullable(place),
  hotspots: z.array(z.string()),
  acknowledged,
  isOverdue: z.boolean(),
  /** When the officer said that it is over; null while they have not. */
  overAt: z.nullable(z.number()),
});
export type DeskEmergency = z.infer<typeof deskEmergency>;

export const deskAlarm = z.object({
  activityId: z.string(),
  officerId: z.string(),
  callSign: z.string(),
  kind: z.enum(activityKinds),
  /** As it stands; null where the activity has gone. */
  count: z.nullable(z.number()),
  at: z.number(),
  raisedAt: z.number(),
  hotspots: z.array(z.string()),
  hasSound: z.boolean(),
  hasBanner: z.boolean(),
  acknowledged,
  /** Whether the officer took the activity back since. */
  isWithdrawn: z.boolean(),
});
export type DeskAlarm = z.infer<typeof deskAlarm>;

/** `GET /api/alarms`: asked every two seconds by each screen that watches. What waits for an answer, and emergencies that are not over. */
export const alarmsNow = z.object({
  now: z.number(),
  /** Whether anything can alarm here: a rule holds, or the emergency button is on. */
  isSet: z.boolean(),
  emergencies: z.array(deskEmergency),
  alarms: z.array(deskAlarm),
});
export type AlarmsNow = z.infer<typeof alarmsNow>;

/** How often a screen asks, and how often where nothing is set that could alarm and nothing is shown: milliseconds. */
export const askMilliseconds = 2000;
export const askRarelyMilliseconds = 10_000;
/** A screen watches for so long after it should have asked again: milliseconds. */
export const patienceMilliseconds = 4000;

/** `GET /api/alarms/past`: of the last 31 days, the latest first. */
export const alarmList = z.object({ emergencies: z.array(deskEmergency), alarms: z.array(deskAlarm) });
export const alarmListDays = 31;
/** How long it is kept where those were who called, and how long emergencies and alarms are, in days. */
export const emergencyPlaceDays = 31;
export const alarmDays = 731;

/** What became of an acknowledgement: whose it is, and whether it is this one. */
export const acknowledgedReply = z.object({ isYours: z.boolean(), by: z.string(), at: z.number() });

/** `GET /api/alarm-settings`. */
export const alarmSettings = z.object({
  emergency: z.object(emergencySettings.shape),
  /** When it was set last; null where it never was. */
  setAt: z.nullable(z.number()),
  /** Screens that watch now, of whoever may answer. */
  watching: z.int(),
  rules: z.array(alarmRule),
  areas: z.array(z.object({ areaId: z.string(), name: z.string() })),
});
export type AlarmSettings = z.infer<typeof alarmSettings>;

export const alarmSettingDone = z.object({ ok: z.literal(true) });
