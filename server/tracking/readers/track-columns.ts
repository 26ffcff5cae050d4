// Positions on their way from files to tracks: growing flat columns for each officer and device; no object per position is kept.
import {
  emptyPositions,
  type Position,
  type Positions,
  unknownAccuracy,
  unknownHeading,
  unknownSpeed,
} from '../../../core/tracking/position.ts';

export interface TrackColumns {
  add(officerId: string, source: string, position: Position): void;
  /** What was added: by officer, then by the device that the source names, both in the order of their UTF-16 code units. */
  officers(): readonly OfficerColumns[];
}

export interface OfficerColumns {
  readonly officerId: string;
  readonly devices: readonly { readonly deviceId: string; readonly positions: Positions }[];
}

interface Growing {
  columns: Positions;
  length: number;
}

/** Nothing yet. */
export function trackColumns(): TrackColumns {
  const officers = new Map<string, Map<string, Growing>>();
  return {
    add(officerId, source, position) {
      const devices = officers.get(officerId) ?? new Map<string, Growing>();
      const device = devices.get(source) ?? { columns: emptyPositions(256), length: 0 };
      if (device.length === 0) {
        devices.set(source, device);
        officers.set(officerId, devices);
      }
      if (device.length === device.columns.length) device.columns = doubled(device.columns);
      put(device.columns, device.length++, position);
    },
    officers() {
      return sortedByKey(officers).map(([officerId, devices]) => ({
        officerId,
        devices: sortedByKey(devices).map(([deviceId, { columns, length }]) => ({
          deviceId,
          positions: first(columns, length),
        })),
      }));
    },
  };
}

/** Puts a position that is at the grain into the columns. */
function put(columns: Positions, i: number, p: Position): void {
  columns.capturedAt[i] = p.capturedAt;
  columns.xs[i] = Math.round(p.longitude * 1e6) * 10;
  columns.ys[i] = Math.round(p.latitude * 1e6) * 10;
  columns.accuracyHalfMetres[i] = p.accuracyMetres === null ? unknownAccuracy : p.accuracyMetres * 2;
  columns.speedDecimetres[i] =
    p.speedMetresPerSecond === null ? unknownSpeed : Math.round(p.speedMetresPerSecond * 10);
  columns.headingDegrees[i] = p.headingDegrees === null ? unknownHeading : p.headingDegrees;
}

function doubled(columns: Positions): Positions {
  const wider = emptyPositions(columns.length * 2);
  wider.capturedAt.set(columns.capturedAt);
  wider.xs.set(columns.xs);
  wider.ys.set(columns.ys);
  wider.accuracyHalfMetres.set(columns.accuracyHalfMetres);
  wider.speedDecimetres.set(columns.speedDecimetres);
  wider.headingDegrees.set(columns.headingDegrees);
  return wider;
}

function first(columns: Positions, length: number): Positions {
  return {
    length,
    capturedAt: columns.capturedAt.subarray(0, length),
    xs: columns.xs.subarray(0, length),
    ys: columns.ys.subarray(0, length),
    accuracyHalfMetres: columns.accuracyHalfMetres.subarray(0, length),
    speedDecimetres: columns.speedDecimetres.subarray(0, length),
    headingDegrees: columns.headingDegrees.subarray(0, length),
  };
}

function sortedByKey<T>(map: ReadonlyMap<string, T>): (readonly [string, T])[] {
  // The default order of strings is that of their UTF-16 code units.
  return [...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

/** The positions of the columns for which `isWanted` holds, in their order. */
export function positionsWhere(columns: Positions, isWanted: (i: number) => boolean): Positions {
  const wanted: number[] = [];
  for (let i = 0; i < columns.length; i++) if (isWanted(i)) wanted.push(i);
  if (wanted.length === columns.length) return columns;
  return {
    length: wanted.length,
    capturedAt: Float64Array.from(wanted, (i) => columns.capturedAt[i]),
    xs: Int32Array.from(wanted, (i) => columns.xs[i]),
    ys: Int32Array.from(wanted, (i) => columns.ys[i]),
    accuracyHalfMetres: Uint16Array.from(wanted, (i) => columns.accuracyHalfMetres[i]),
    speedDecimetres: Uint16Array.from(wanted, (i) => columns.speedDecimetres[i]),
    headingDegrees: Uint16Array.from(wanted, (i) => columns.headingDegrees[i]),
  };
}
