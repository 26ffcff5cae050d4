// From another maker's message to an upload. Null: it is not about a position, which is no fault.
import {
  batteryInGpsLogger,
  batteryInOsmAndJson,
  batteryInOsmAndQuery,
  batteryInOverland,
} from '../../../core/tracking/battery.ts';
import { reportFromGpsLogger } from '../../../core/tracking/gpslogger.ts';
import { reportFromOsmAndQuery, reportsFromOsmAndJson, timeIn } from '../../../core/tracking/osmand.ts';
import { reportsFromOverland } from '../../../core/tracking/overland.ts';
import { reportsOf } from '../../../core/tracking/report.ts';
import { parsed, type Sender, type UploadReading, unreadable, uploadOfReports } from './read-upload.ts';

type Query = Readonly<Record<string, string>>;

/** Traccar Client's JSON, or a query as OsmAnd sends it: by GET, or as the form of a POST. */
export function readOsmAndUpload(query: Query, body: Uint8Array, sender: Sender): UploadReading | null {
  const json = body.length === 0 ? undefined : parsed(body);
  if (json !== undefined) {
    const reports = reportsFromOsmAndJson(json);
    return reports === null
      ? unreadable('location', osmAndRemedy)
      : uploadOfReports(sender, reports, body, batteryInOsmAndJson(json));
  }
  const fields = { ...query, ...formOf(body) };
  if (!isOsmAnd(fields)) return unreadable('body', osmAndRemedy);
  const report = reportFromOsmAndQuery(fields, sender.receivedAt);
  // Without a time of its own the same query said again is another position, not a repeat.
  const said = timeIn(fields) === undefined ? { ...fields, receivedAt: sender.receivedAt } : fields;
  if (report === null) return null;
  return uploadOfReports(sender, reportsOf([report]), sealed(said), batteryInOsmAndQuery(fields));
}

const osmAndRemedy =
  'Send the query of OsmAnd, with id, lat and lon, or the JSON of Traccar Client, with location.';

/** Whether any field is one of the protocol's: a message without a place still says who it is from, or when. */
function isOsmAnd(fields: Readonly<Record<string, string>>): boolean {
  return ['id', 'deviceid', 'timestamp', 'location', 'lat', 'lon'].some((name) => fields[name] !== undefined);
}

/** GPSLogger's fields, wherever it was told to put them. */
export function readGpsLoggerUpload(
  query: Query,
  body: Uint8Array,
  contentType: string,
  sender: Sender,
): UploadReading {
  const json = contentType.startsWith('application/json') ? parsed(body) : undefined;
  const within = typeof json === 'object' && json !== null ? json : formOf(body);
  const fields = { ...query, ...within };
  const report = reportFromGpsLogger(fields);
  // The fields are of somebody's own choosing: the app shows a refusal, so that they can be mended.
  if (report === null) return unreadable('lat', 'Send lat, lon and time, as a query, a form or JSON.');
  return uploadOfReports(sender, reportsOf([report]), sealed(fields), batteryInGpsLogger(fields));
}

/** A batch of Overland's. */
export function readOverlandUpload(body: Uint8Array, sender: Sender): UploadReading {
  const json = parsed(body);
  const reports = reportsFromOverland(json);
  if (reports === null) return unreadable('locations', 'Send { "locations": [ … ] } with GeoJSON points.');
  return uploadOfReports(sender, reports, body, batteryInOverland(json));
}

function formOf(body: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(new URLSearchParams(new TextDecoder().decode(body)));
}

function sealed(fields: Readonly<Record<string, unknown>>): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(Object.entries(fields).sort()));
}
