// Tracks written as a few lines for tests: seconds from a start, metres east and north of the middle of one square hotspot, accuracy.
import { buildGeofence, type Hotspot } from '../hotspots/index.ts';
import {
  defaultRules,
  type Positions,
  positionsFrom,
  type Rules,
  type TrackResult,
  visitsFrom,
} from './index.ts';
import { hotspotsOf } from './random-tracks.ts';

export const noon = Date.UTC(2026, 0, 5, 12);
const metresPerDegreeNorth = (6_371_008.8 * Math.PI) / 180;
const [longitude, latitude] = [-1.5, 53];
const metresPerDegreeEast = metresPerDegreeNorth * Math.cos((latitude * Math.PI) / 180);

/** Metres east and north of the middle, as degrees. */
export function placeAt(east: number, north: number): [longitude: number, latitude: number] {
  return [longitude + east / metresPerDegreeEast, latitude + north / metresPerDegreeNorth];
}

/** A square hotspot `side` metres wide, its middle `east` metres from the middle of the first. */
export function squareRing(side: number, east = 0): [number, number][] {
  const half = side / 2;
  const corners: [number, number][] = [
    [east - half, -half],
    [east + half, -half],
    [east + half, half],
    [east - half, half],
    [east - half, -half],
  ];
  return corners.map(([x, y]) => placeAt(x, y));
}

/** One square hotspot of 200 m called `here`. */
export const here: readonly Hotspot[] = hotspotsOf({ here: squareRing(200) });

export type Line = readonly [seconds: number, east: number, north?: number, accuracyMetres?: number | null];

export function positionsOf(lines: readonly Line[]): Positions {
  return positionsFrom(
    lines.map(([seconds, east, north, accuracyMetres]) => {
      const [lon, lat] = placeAt(east, north ?? 0);
      return {
        capturedAt: noon + seconds * 1000,
        longitude: lon,
        latitude: lat,
        accuracyMetres: accuracyMetres === undefined ? 5 : accuracyMetres,
        speedMetresPerSecond: null,
        headingDegrees: null,
      };
    }),
  );
}

export interface Terms {
  readonly hotspots?: readonly Hotspot[];
  readonly rules?: Partial<Rules>;
  readonly untilSeconds?: number;
  readonly dutyEndedSeconds?: number;
  readonly hasRings?: boolean;
}

/** What a track written as lines comes to. */
export function follow(lines: readonly Line[], terms: Terms = {}): TrackResult {
  const last = Math.max(...lines.map(([seconds]) => seconds));
  return visitsFrom({
    devices: [{ deviceId: 'phone', positions: positionsOf(lines) }],
    geofence: buildGeofence(terms.hotspots ?? here),
    rules: { ...defaultRules, ...terms.rules },
    until: noon + (terms.untilSeconds ?? last) * 1000,
    dutyEndedAt: terms.dutyEndedSeconds === undefined ? null : noon + terms.dutyEndedSeconds * 1000,
    hasRings: terms.hasRings ?? false,
  });
}

/** Standing at a place, a position every `every` seconds from `from` to `to`. */
export function standing(from: number, to: number, east: number, every = 60): Line[] {
  const lines: Line[] = [];
  for (let seconds = from; seconds <= to; seconds += every) lines.push([seconds, east]);
  return lines;
}
