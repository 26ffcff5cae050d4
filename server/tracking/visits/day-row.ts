// What a hotspot's dosage day came to, as it is kept and back.
import * as z from 'zod';
import { dayNamed, defaultDayRule } from '../../../core/time/index.ts';
import type { DayTotal, Stretch } from '../../../core/tracking/index.ts';
import { figuresIn } from './day-figures.store.ts';
import { crewFigures, momentOf, summedFigures } from './figure-names.ts';

export interface KeptDay {
  readonly hotspotId: string;
  readonly day: string;
  readonly total: DayTotal;
  /** Of the visits that it rests on, in order. */
  readonly rulesVersions: readonly string[];
  /** Whether the day target that held was reached; null where none was set. */
  readonly isOnTarget: boolean | null;
}

const kept = z.object({
  hotspot_id: z.string(),
  day: z.string(),
  figures: z.instanceof(Uint8Array),
  is_on_target: z.nullable(z.boolean()),
  runs: z.instanceof(Uint8Array),
  continues: z.boolean(),
  rules_versions: z.string(),
});

/** A day as it will be kept. */
export function keptDayOf(
  total: DayTotal,
  rulesVersions: readonly string[],
  isOnTarget: boolean | null,
): KeptDay {
  const { hotspotId, day } = total;
  return { hotspotId, day, total, rulesVersions: [...new Set(rulesVersions)].sort(), isOnTarget };
}

/** The runs of a day as bytes: four for each end, in milliseconds from the start of the day. */
export function runBytesOf({ day, runs }: DayTotal): Buffer {
  const { from } = dayNamed(day, defaultDayRule);
  const bytes = Buffer.alloc(runs.length * 8);
  runs.forEach(([start, end], i) => {
    bytes.writeInt32LE(start - from, i * 8);
    bytes.writeInt32LE(end - from, i * 8 + 4);
  });
  return bytes;
}

function runsFrom(bytes: Uint8Array, from: number): Stretch[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const runs: Stretch[] = [];
  for (let at = 0; at < view.byteLength; at += 8)
    runs.push([from + view.getInt32(at, true), from + view.getInt32(at + 4, true)]);
  return runs;
}

const starts = new Map<string, number>();

/** A day as the database gives it. Throws where the database holds what it never should. */
export function readDayRow(row: unknown): KeptDay {
  const read = kept.parse(row);
  const start = starts.get(read.day) ?? dayNamed(read.day, defaultDayRule).from;
  starts.set(read.day, start);
  const figures = figuresIn(read.figures);
  const total: DayTotal = {
    hotspotId: read.hotspot_id,
    day: read.day,
    ...summedFigures(figures),
    crewSeconds: crewFigures(figures),
    runs: runsFrom(read.runs, start),
    continues: read.continues,
    firstAt: momentOf(figures, 'firstAt'),
    lastAt: momentOf(figures, 'lastAt'),
  };
  return {
    hotspotId: read.hotspot_id,
    day: read.day,
    total,
    rulesVersions: read.rules_versions.split('\n'),
    isOnTarget: read.is_on_target,
  };
}
