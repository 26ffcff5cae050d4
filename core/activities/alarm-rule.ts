// Which activities raise an alarm at the desk, and how: set by administrators, for all or for the teams of an area. A rule is never changed: it is ended
// and another is made.
import * as z from 'zod/mini';
import { type Ground, isBelow } from '../people/reach.ts';
import { type ActivityKind, activityKinds } from './kinds.ts';

export const newAlarmRule = z
  .object({
    ruleId: z.uuid(),
    kinds: z.array(z.enum(activityKinds)).check(z.minLength(1), z.maxLength(activityKinds.length)),
    /** For officers of that area and all below it; null for everybody. */
    areaId: z.nullable(z.uuid()),
    hasSound: z.boolean(),
    hasBanner: z.boolean(),
  })
  .check(
    z.refine(({ hasSound, hasBanner }) => hasSound || hasBanner, {
      path: ['hasBanner'],
      error: 'Choose a sound, a banner or both.',
    }),
  );
export type NewAlarmRule = z.infer<typeof newAlarmRule>;

export const alarmRule = z.extend(
  z.pick(z.object(newAlarmRule.shape), {
    ruleId: true,
    kinds: true,
    areaId: true,
    hasSound: true,
    hasBanner: true,
  }),
  {
    areaName: z.nullable(z.string()),
    madeAt: z.number(),
    endedAt: z.nullable(z.number()),
  },
);
export type AlarmRule = z.infer<typeof alarmRule>;

/** An activity as a rule asks of it. */
export interface Alarming {
  readonly kind: ActivityKind;
  /** The team of whoever logged it; null for none. */
  readonly areaId: string | null;
  /** When the server had it: milliseconds since 1970 UTC. */
  readonly receivedAt: number;
}

/** How an activity alarms by all the rules that hold; null where none is about it. What came before a rule was made is none of its affair. */
export function alarmOf(
  activity: Alarming,
  rules: readonly Omit<AlarmRule, 'areaName'>[],
  { parents }: Pick<Ground, 'parents'>,
): { readonly hasSound: boolean; readonly hasBanner: boolean } | null {
  const { kind, areaId, receivedAt } = activity;
  const own = rules.filter(
    (rule) =>
      rule.kinds.includes(kind) &&
      receivedAt >= rule.madeAt &&
      (rule.endedAt === null || receivedAt < rule.endedAt) &&
      (rule.areaId === null || isBelow(areaId, rule.areaId, parents)),
  );
  if (own.length === 0) return null;
  return {
    hasSound: own.some(({ hasSound }) => hasSound),
    hasBanner: own.some(({ hasBanner }) => hasBanner),
  };
}
