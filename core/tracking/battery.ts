// The battery level that other makers' apps say beside a position, in percent. Lenient: what cannot be read is not known, and the position
// beside it is kept. Sources: the OwnTracks booklet (`batt`, percent), traccar.org/osmand (`batt` percent; in JSON a share from 0 to 1, −1
// where the phone does not say), Overland's README (`battery_level`, a share), GPSLogger's custom URL (%BATT, percent).
import { numberOf } from './report.ts';

type Fields = Readonly<Record<string, unknown>>;

export function batteryInOwnTracks(message: unknown): number | null {
  return percentOf(fieldOf(message, 'batt'));
}

export function batteryInOsmAndQuery(fields: Fields): number | null {
  return percentOf(fields.batt);
}

/** Of several locations, what the last says. */
export function batteryInOsmAndJson(message: unknown): number | null {
  const last = [fieldOf(message, 'location')].flat().at(-1);
  return percentOfShare(fieldOf(fieldOf(last, 'battery'), 'level'));
}

/** Of several locations, what the last says. */
export function batteryInOverland(message: unknown): number | null {
  const locations = fieldOf(message, 'locations');
  const last: unknown = Array.isArray(locations) ? locations.at(-1) : null;
  return percentOfShare(fieldOf(fieldOf(last, 'properties'), 'battery_level'));
}

export function batteryInGpsLogger(fields: Fields): number | null {
  return percentOf(fields.batt ?? fields.battery);
}

function percentOf(value: unknown): number | null {
  const percent = numberOf(value);
  return percent === null || percent < 0 || percent > 100 ? null : Math.round(percent);
}

function percentOfShare(value: unknown): number | null {
  const share = numberOf(value);
  return share === null ? null : percentOf(share * 100);
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
