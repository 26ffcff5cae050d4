// What patrols were called away for, as the desk is told. One schema for both ends. Times are milliseconds since 1970 UTC.
import * as z from 'zod/mini';
import { committedStatuses } from './duty.ts';

/** The longest span that may be asked for, in days. */
export const mostAbstractionDays = 92;

const whose = {
  /** Null for those who may read of the time, but not whose it was. */
  callSign: z.nullable(z.string()),
  areaId: z.nullable(z.string()),
  from: z.number(),
  to: z.number(),
  isOpen: z.boolean(),
};
const figures = { count: z.number(), seconds: z.number() };

export const abstractionList = z.object({
  at: z.number(),
  from: z.number(),
  to: z.number(),
  stretches: z.array(
    z.object({
      ...whose,
      status: z.enum(committedStatuses),
      hotspotId: z.nullable(z.string()),
      isCut: z.boolean(),
    }),
  ),
  /** Duties beyond their planned end. */
  extensions: z.array(z.object({ ...whose, plannedEndAt: z.number() })),
  byStatus: z.array(z.object({ status: z.enum(committedStatuses), ...figures })),
  byHotspot: z.array(z.object({ hotspotId: z.nullable(z.string()), ...figures })),
  /** Of dosage days, whose first moment is at six in the morning. */
  byDayAndTeam: z.array(z.object({ day: z.string(), areaId: z.nullable(z.string()), ...figures })),
  hotspots: z.array(z.object({ hotspotId: z.string(), name: z.string() })),
  teams: z.array(z.object({ areaId: z.string(), name: z.string() })),
  /** Whether those without a name are told of past days alone. */
  isPastAlone: z.boolean(),
});

export type AbstractionList = z.infer<typeof abstractionList>;
