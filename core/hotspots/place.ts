// The place that the map opens at, as the screens are told. One schema for both ends.
import * as z from 'zod/mini';

export const place = z.object({
  name: z.string(),
  center: z.tuple([z.number(), z.number()]),
  /** West, south, east, north in degrees. */
  bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  /** The address of the basemap's PMTiles; empty without one. */
  tiles: z.string(),
  invented: z.boolean(),
  /** While an invented past is being filled in: how many of its days are. */
  historyDays: z.nullable(z.object({ done: z.number(), of: z.number() })),
});

export type Place = z.infer<typeof place>;
