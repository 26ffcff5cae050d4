// A report: what a message of another maker's app says of one position. Read as that app writes it, not yet at the grain.
// Numbers may come as text; what an app writes where it does not know (0 metres of accuracy, −1) is taken as unknown.
import type { Position } from './position.ts';
import type { UnreadablePosition } from './position-batch.ts';

export type Report =
  | { readonly ok: true; readonly position: Position }
  | { readonly ok: false; readonly field: string; readonly value: unknown; readonly remedy: string };

/** The reports of one message: positions, where each stood in it, and what could not be read. */
export interface Reports {
  readonly positions: readonly Position[];
  readonly indexes: readonly number[];
  readonly unreadable: readonly UnreadablePosition[];
}

/** What an app says of a position, field by field, under whatever names it uses. */
export interface ReportedFields {
  readonly time: unknown;
  readonly longitude: unknown;
  readonly latitude: unknown;
  readonly accuracy: unknown;
  readonly metresPerSecond: unknown;
  readonly heading: unknown;
}

/** The names that the app itself gives to time, longitude and latitude: refusals speak in its words. */
export interface FieldNames {
  readonly time: string;
  readonly longitude: string;
  readonly latitude: string;
}

/** Several reports as what one message came to. */
export function reportsOf(reports: readonly Report[]): Reports {
  const positions: Position[] = [];
  const indexes: number[] = [];
  const unreadable: UnreadablePosition[] = [];
  reports.forEach((report, index) => {
    if (report.ok) {
      positions.push(report.position);
      indexes.push(index);
    } else {
      const { field, value, remedy } = report;
      unreadable.push({ index, field, value: shortened(value), remedy });
    }
  });
  return { positions, indexes, unreadable };
}

/** One report from its fields. A time is Unix seconds or, above 1e11, milliseconds; or ISO 8601, in UTC where no offset is said. */
export function reportFrom(fields: ReportedFields, names: FieldNames): Report {
  const capturedAt = instantOf(fields.time);
  if (capturedAt === null) {
    const remedy = 'Send seconds or milliseconds since 1970 UTC, or ISO 8601.';
    return { ok: false, field: names.time, value: fields.time, remedy };
  }
  const longitude = numberOf(fields.longitude);
  const latitude = numberOf(fields.latitude);
  const remedy = 'Send decimal degrees.';
  if (longitude === null) return { ok: false, field: names.longitude, value: fields.longitude, remedy };
  if (latitude === null) return { ok: false, field: names.latitude, value: fields.latitude, remedy };
  const accuracy = numberOf(fields.accuracy);
  const heading = numberOf(fields.heading);
  const speed = numberOf(fields.metresPerSecond);
  const position = {
    capturedAt,
    longitude,
    latitude,
    accuracyMetres: accuracy !== null && accuracy > 0 ? accuracy : null,
    speedMetresPerSecond: speed !== null && speed >= 0 ? speed : null,
    headingDegrees: heading !== null && heading >= 0 ? heading : null,
  };
  return { ok: true, position };
}

/** A finite number, or the text of one; null otherwise. */
export function numberOf(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return typeof value === 'string' && /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(value.trim())
    ? Number(value)
    : null;
}

const moment = /^(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d:\d\d(?:\.\d{1,9})?)\s*(Z|z|[+-]\d\d:?\d\d)?$/;

function instantOf(value: unknown): number | null {
  const number = numberOf(value);
  if (number !== null) return number <= 0 ? null : number > 1e11 ? number : number * 1000;
  const match = typeof value === 'string' ? moment.exec(value.trim()) : null;
  if (match === null) return null;
  const [, day, time, offset = 'Z'] = match;
  const at = Date.parse(`${day}T${time}${offset.toUpperCase().replace(/^([+-]\d\d)(\d\d)$/, '$1:$2')}`);
  return Number.isNaN(at) || at <= 0 ? null : at;
}

function shortened(value: unknown): unknown {
  if (typeof value === 'string') return value.slice(0, 100);
  return typeof value === 'object' && value !== null ? JSON.stringify(value).slice(0, 100) : (value ?? null);
}
