// Uploads of a bench's officers as the bytes of whole requests. Each officer's patrol goes on where it was, upload after upload.
import { randomUUIDv7 } from 'node:crypto';
import type { Hotspot } from '../../core/hotspots/index.ts';
import type { Positions } from '../../core/tracking/index.ts';
import { positionBinaryType, positionsToBinary } from '../../core/tracking/position-binary.ts';
import { benchDevice } from '../enrol.ts';
import { type Patrol, patrolBy } from '../patrols.ts';
import { seeded } from '../seeded.ts';

/** How an upload is written: as Beatkeeper's compact binary, or as the JSON of the servers beside it. */
export type Writing = 'binary' | 'json';

export interface Uploads {
  /** The request of the officer's next positions, the first of them at a time (ms). */
  next(number: number, startAt: number, length: number): Buffer;
}

export interface UploadsTerms {
  readonly writing: Writing;
  readonly forceId: number;
  readonly hotspots: readonly Hotspot[];
  /** Seconds between two positions. */
  readonly pingSeconds: number;
}

/** The uploads of a force. */
export function uploadsOf({ writing, forceId, hotspots, pingSeconds }: UploadsTerms): Uploads {
  const patrols = new Map<number, Patrol>();
  const tokens = new Map<number, string>();
  const patrolOf = (number: number) => {
    const known = patrols.get(number);
    if (known !== undefined) return known;
    const begun = patrolBy(seeded(number), hotspots, {
      pingSeconds,
      isDriving: number % 3 === 0,
      error: 'wanders',
    });
    patrols.set(number, begun);
    tokens.set(number, benchDevice(forceId, number).token);
    return begun;
  };
  return {
    next(number, startAt, length) {
      const positions = patrolOf(number)(startAt, length);
      const body =
        writing === 'json'
          ? Buffer.from(jsonOf(number, positions))
          : positionsToBinary(randomUUIDv7(), positions);
      const type = writing === 'json' ? 'application/json' : positionBinaryType;
      const head = `POST /api/positions HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer ${tokens.get(number)}\r\ncontent-type: ${type}\r\ncontent-length: ${body.length}\r\n\r\n`;
      return Buffer.concat([Buffer.from(head, 'latin1'), body]);
    },
  };
}

function jsonOf(officer: number, p: Positions): string {
  const positions = Array.from({ length: p.length }, (_, i) => ({
    capturedAt: p.capturedAt[i],
    longitude: p.xs[i] / 1e7,
    latitude: p.ys[i] / 1e7,
    accuracyMetres: p.accuracyHalfMetres[i] / 2,
    speedMetresPerSecond: p.speedDecimetres[i] / 10,
    headingDegrees: p.headingDegrees[i],
  }));
  return JSON.stringify({ officer, positions });
}
