// A batch of positions as JSON, and the answer to any upload: the one schema for phone, tracker and server.
// A position that cannot be read is named by its index, field and value; the others are kept.
import * as z from 'zod/mini';
import { doorReasons } from './door-reasons.ts';
import type { Position } from './position.ts';

/** The most positions one upload may hold. */
export const maxBatchPositions = 20_000;

const instant = z.union([z.number(), z.iso.datetime({ offset: true })]);
const measure = z.nullish(z.number().check(z.gte(0)));

/** One position as a device reports it; not yet at the grain. */
export const reportedPosition = z.object({
  /** Milliseconds since 1970 UTC, or ISO 8601 with an offset. */
  capturedAt: instant,
  longitude: z.number(),
  latitude: z.number(),
  accuracyMetres: measure,
  speedMetresPerSecond: measure,
  headingDegrees: z.nullish(z.number()),
});

/** The whole body. `uploadId` is sealed by the device at first send; without one the body's own hash stands in. */
export const positionBatch = z.object({
  uploadId: z.optional(z.uuid()),
  positions: z.array(reportedPosition).check(z.maxLength(maxBatchPositions)),
});

const envelope = z.object({
  uploadId: z.optional(z.uuid()),
  positions: z.array(z.unknown()).check(z.maxLength(maxBatchPositions)),
});

export const unreadablePosition = z.object({
  index: z.number(),
  field: z.string(),
  value: z.unknown(),
  remedy: z.string(),
});

/** What became of an upload: every position not listed was kept. Indexes count from 0 in the order sent. */
export const uploadAnswer = z.object({
  uploadId: z.string(),
  kept: z.number(),
  alreadyHad: z.array(z.number()),
  refused: z.array(z.object({ index: z.number(), reason: z.enum(doorReasons) })),
  unreadable: z.array(unreadablePosition),
});

export type UnreadablePosition = z.infer<typeof unreadablePosition>;
export type UploadAnswer = z.infer<typeof uploadAnswer>;

export type BatchReading =
  | {
      readonly ok: true;
      readonly uploadId: string | null;
      readonly positions: readonly Position[];
      /** Where each read position stood in the batch. */
      readonly indexes: readonly number[];
      readonly unreadable: readonly UnreadablePosition[];
    }
  | { readonly ok: false; readonly field: string; readonly remedy: string };

/** A JSON batch as its readable positions and the list of those that cannot be read. */
export function readPositionBatch(input: unknown): BatchReading {
  const outer = envelope.safeParse(input);
  if (!outer.success) {
    const field = outer.error.issues[0]?.path.join('.') ?? '';
    return { ok: false, field: field === '' ? 'body' : field, remedy: envelopeRemedy(field) };
  }
  const positions: Position[] = [];
  const indexes: number[] = [];
  const unreadable: UnreadablePosition[] = [];
  outer.data.positions.forEach((item, index) => {
    const read = reportedPosition.safeParse(item);
    if (read.success) {
      positions.push(positionOf(read.data));
      indexes.push(index);
    } else {
      const field = String(read.error.issues[0]?.path[0] ?? 'position');
      unreadable.push({
        index,
        field,
        value: valueAt(item, field),
        remedy: remedies[field] ?? remedies.position,
      });
    }
  });
  return { ok: true, uploadId: outer.data.uploadId ?? null, positions, indexes, unreadable };
}

function positionOf(read: z.infer<typeof reportedPosition>): Position {
  return {
    capturedAt: typeof read.capturedAt === 'number' ? read.capturedAt : Date.parse(read.capturedAt),
    longitude: read.longitude,
    latitude: read.latitude,
    accuracyMetres: read.accuracyMetres ?? null,
    speedMetresPerSecond: read.speedMetresPerSecond ?? null,
    headingDegrees: read.headingDegrees ?? null,
  };
}

const remedies: Readonly<Record<string, string>> = {
  position: 'Send an object with capturedAt, longitude and latitude.',
  capturedAt: 'Send milliseconds since 1970 UTC, or ISO 8601 with an offset such as 2026-11-22T09:30:00Z.',
  longitude: 'Send decimal degrees as a number.',
  latitude: 'Send decimal degrees as a number.',
  accuracyMetres: 'Send metres as a number of 0 or more, or leave it out.',
  speedMetresPerSecond: 'Send metres a second as a number of 0 or more, or leave it out.',
  headingDegrees: 'Send degrees clockwise from north as a number, or leave it out.',
};

function envelopeRemedy(field: string): string {
  if (field === 'uploadId') return 'Send a UUID, version 7 by choice, or leave it out.';
  return `Send { "uploadId": "…", "positions": [ … ] } with at most ${maxBatchPositions} positions.`;
}

/** The value as sent, cut short: an answer is no place to echo a megabyte. */
function valueAt(item: unknown, field: string): unknown {
  const value = typeof item === 'object' && item !== null && field in item ? Reflect.get(item, field) : item;
  if (typeof value === 'string') return value.slice(0, 100);
  return typeof value === 'object' && value !== null ? JSON.stringify(value).slice(0, 100) : value;
}
