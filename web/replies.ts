// What the server answers to the desk's questions, beside the live stream: one schema for each reply. Times are milliseconds since 1970 UTC.
import * as z from 'zod/mini';

const stretch = z.tuple([z.number(), z.number()]);
const point = z.tuple([z.number(), z.number()]);

export const place = z.object({
  name: z.string(),
  center: point,
  bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  tiles: z.string(),
  invented: z.boolean(),
  historyDays: z.optional(z.nullable(z.object({ done: z.number(), of: z.number() }))),
});

const line = z.array(point);
const polygon = z.object({ type: z.literal('Polygon'), coordinates: z.array(line) });
const multiPolygon = z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(line)) });

export const hotspotCollection = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      geometry: z.union([polygon, multiPolygon]),
      properties: z.object({
        id: z.string(),
        name: z.string(),
        visitTargetSeconds: z.optional(z.nullable(z.number())),
        dayTargetPatrolSeconds: z.optional(z.nullable(z.number())),
        windows: z.optional(z.string()),
        excluded: z.optional(z.array(z.string())),
      }),
    }),
  ),
});

export const listedVisit = z.object({
  id: z.string(),
  officerId: z.string(),
  callSign: z.nullable(z.string()),
  byCrewMate: z.nullable(z.string()),
  hotspotId: z.string(),
  kind: z.enum(['visit', 'pass-through', 'drive-through']),
  enteredAt: z.number(),
  leftAt: z.number(),
  measuredSeconds: z.number(),
  inferredSeconds: z.number(),
  unknownSeconds: z.number(),
  lowSeconds: z.number(),
  highSeconds: z.number(),
  positions: z.number(),
  longestGapSeconds: z.number(),
  medianSpeedMetresPerSecond: z.nullable(z.number()),
  mode: z.enum(['still', 'foot', 'cycle', 'vehicle', 'unknown']),
  endedBy: z.enum(['exit', 'gap', 'duty-end', 'hotspot-end', 'open']),
  weak: z.boolean(),
  /** Not yet left for longer than an absence may last. */
  isOpen: z.boolean(),
});

const leg = z.object({
  from: z.number(),
  to: z.number(),
  evidence: z.enum(['measured', 'inferred', 'uncounted', 'unknown']),
  coordinates: z.array(point),
  accuracyMetres: z.nullable(z.number()),
  counted: z.boolean(),
});

export const workedOut = z.object({
  visit: z.extend(listedVisit, { measured: z.array(stretch), inferred: z.array(stretch) }),
  legs: z.array(leg),
  rules: z.record(z.string(), z.number()),
  rulesVersion: z.string(),
  /** Positions that took no part, by reason. */
  refused: z.record(z.string(), z.number()),
});

export const dosageRow = z.object({
  hotspotId: z.string(),
  day: z.string(),
  patrolSeconds: z.number(),
  patrolLowSeconds: z.number(),
  patrolHighSeconds: z.number(),
  patrolVisits: z.number(),
});

export const visitList = z.object({ visits: z.array(listedVisit) });
export const dosageList = z.object({ rows: z.array(dosageRow) });
/** An officer's day. */
export const officerDay = z.object({
  callSign: z.string(),
  role: z.string(),
  device: z.nullable(z.string()),
  pingSeconds: z.nullable(z.number()),
  visits: z.array(listedVisit),
  totals: z.object({
    visits: z.number(),
    passThroughs: z.number(),
    driveThroughs: z.number(),
    measuredSeconds: z.number(),
    inferredSeconds: z.number(),
    lowSeconds: z.number(),
    highSeconds: z.number(),
  }),
  refused: z.record(z.string(), z.number()),
});

/** The error of the force's own devices, by walk test. */
export const walkTest = z.object({
  error: z.nullable(
    z.object({
      walks: z.number(),
      within: z.number(),
      missed: z.number(),
      bias: z.number(),
      medianOffSeconds: z.number(),
      width: z.number(),
    }),
  ),
  walks: z.array(
    z.object({
      id: z.string(),
      officerId: z.string(),
      hotspotId: z.string(),
      deviceName: z.string(),
      enteredAt: z.number(),
      trueSeconds: z.number(),
      claimedSeconds: z.number(),
      lowSeconds: z.number(),
      highSeconds: z.number(),
      isWithin: z.boolean(),
    }),
  ),
});

export type Place = z.infer<typeof place>;
export type HotspotCollection = z.infer<typeof hotspotCollection>;
export type ListedVisit = z.infer<typeof listedVisit>;
export type Leg = z.infer<typeof leg>;
export type WorkedOut = z.infer<typeof workedOut>;
export type DosageRow = z.infer<typeof dosageRow>;
export type WalkTest = z.infer<typeof walkTest>;
