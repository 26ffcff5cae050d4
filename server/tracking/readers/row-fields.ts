// A row whose fields are text, under the names of the positions CSV: read field by field, refused at the first that cannot be read.
import type { Position } from '../../../core/tracking/position.ts';
import type { FileDoor } from './file-door.ts';
import { numberFrom } from './number-text.ts';
import type { RefusalReason } from './refusal.ts';
import type { TimeReader } from './time-text.ts';

export const fieldNames = [
  'officer_id',
  'captured_at',
  'longitude',
  'latitude',
  'accuracy_m',
  'speed_mps',
  'heading_deg',
  'source',
] as const;

export type FieldName = (typeof fieldNames)[number];

/** What a row says, by field; undefined where the file has no such column. */
export type RowFields = Partial<Record<FieldName, string | undefined>>;

/** What the file itself calls each field, for messages. */
export type FieldLabels = Readonly<Partial<Record<FieldName, string>>>;

type Said =
  | { readonly ok: true; readonly reported: Position }
  | { readonly ok: false; readonly reason: RefusalReason; readonly field: FieldName };

/** Takes a row's fields through the door; `labelOf` is what the file itself calls a field. */
export function takeFields(
  door: FileDoor,
  row: number,
  fields: RowFields,
  labelOf: (field: FieldName) => string,
  timeFrom: TimeReader,
): void {
  const officerId = fields.officer_id === undefined ? door.officerFromName : fields.officer_id.trim();
  const said = positionFrom(fields, officerId, timeFrom);
  if (said.ok) {
    door.take(row, officerId, fields.source?.trim() ?? '', said.reported);
    return;
  }
  door.refuse(row, said.reason, {
    column: labelOf(said.field),
    value: fields[said.field] ?? '',
    ...(officerId === '' ? {} : { officerId }),
  });
}

/** What a row says, or the first field that cannot be read. */
function positionFrom(fields: RowFields, officerId: string, timeFrom: TimeReader): Said {
  if (officerId === '') return refused('missing', 'officer_id');
  if (officerId.includes('\ufffd')) return refused('bad-text', 'officer_id');
  const capturedAt = timeFrom(fields.captured_at ?? '');
  if (typeof capturedAt === 'string') return refused(capturedAt, 'captured_at');
  const longitude = numberFrom(fields.longitude ?? '');
  if (typeof longitude === 'string') return refused(longitude, 'longitude');
  const latitude = numberFrom(fields.latitude ?? '');
  if (typeof latitude === 'string') return refused(latitude, 'latitude');
  const accuracyMetres = optional(fields.accuracy_m);
  if (typeof accuracyMetres === 'string') return refused(accuracyMetres, 'accuracy_m');
  if (accuracyMetres !== null && accuracyMetres < 0) return refused('negative-accuracy', 'accuracy_m');
  const speed = optional(fields.speed_mps);
  if (typeof speed === 'string') return refused(speed, 'speed_mps');
  const heading = optional(fields.heading_deg);
  if (typeof heading === 'string') return refused(heading, 'heading_deg');
  // A device says −1 for a speed or heading that it does not know.
  const speedMetresPerSecond = speed !== null && speed < 0 ? null : speed;
  const headingDegrees = heading !== null && heading < 0 ? null : heading;
  const reported = { capturedAt, longitude, latitude, accuracyMetres, speedMetresPerSecond, headingDegrees };
  return { ok: true, reported };
}

function refused(reason: RefusalReason, field: FieldName): Said {
  return { ok: false, reason, field };
}

function optional(text: string | undefined): number | null | 'not-a-number' | 'comma-decimal' {
  if (text === undefined) return null;
  const value = numberFrom(text);
  return value === 'missing' ? null : value;
}
