// OwnTracks JSON: one self-describing message. A location becomes a position; every other kind is named and is not a position.
// Source: the OwnTracks booklet, tech/json. Speed is km/h there, time whole seconds, accuracy metres; a position is not yet at the grain.
import * as z from 'zod/mini';
import type { Position } from './position.ts';

/** Why a message gave no position. `not-a-position` is no fault: the message is acknowledged and left. */
export type OwnTracksReading =
  | { readonly ok: true; readonly position: Position }
  | { readonly ok: false; readonly reason: 'not-a-position'; readonly messageType: string }
  | { readonly ok: false; readonly reason: 'unreadable'; readonly field: string; readonly value: unknown };

const message = z.object({ _type: z.string() });

const location = z.object({
  /** Seconds since 1970 UTC. Milliseconds by mistake would lie beyond the limit. */
  tst: z.number().check(z.gte(0), z.lte(1e11)),
  lat: z.number(),
  lon: z.number(),
  acc: z.nullish(z.number().check(z.gte(0))),
  vel: z.nullish(z.number()),
  cog: z.nullish(z.number()),
});

/** A location message as a position, as the device reported it: out-of-range places are left to the door reasons. */
export function positionFromOwnTracks(input: unknown): OwnTracksReading {
  const kind = message.safeParse(input);
  if (!kind.success)
    return { ok: false, reason: 'unreadable', field: '_type', value: fieldOf(input, '_type') };
  if (kind.data._type !== 'location') {
    return { ok: false, reason: 'not-a-position', messageType: kind.data._type };
  }
  const read = location.safeParse(input);
  if (!read.success) {
    const field = String(read.error.issues[0]?.path[0] ?? '_type');
    return { ok: false, reason: 'unreadable', field, value: fieldOf(input, field) };
  }
  const { tst, lat, lon, acc, vel, cog } = read.data;
  return {
    ok: true,
    position: {
      capturedAt: tst * 1000,
      longitude: lon,
      latitude: lat,
      accuracyMetres: acc ?? null,
      // A device says −1 where it does not know.
      speedMetresPerSecond: known(vel) ? vel / 3.6 : null,
      headingDegrees: known(cog) ? cog : null,
    },
  };
}

function known(value: number | null | undefined): value is number {
  return value !== null && value !== undefined && value >= 0;
}

function fieldOf(input: unknown, field: string): unknown {
  return typeof input === 'object' && input !== null ? (input as Record<string, unknown>)[field] : input;
}
