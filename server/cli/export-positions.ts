// Positions of an export: a CSV that `dosage` and `import positions` read, and GPX for every map.
import { positionAt } from '../../core/tracking/index.ts';
import { csvLine } from '../csv-line.ts';
import { readOfficers } from '../people/index.ts';
import { type DeviceOnRecord, positionsOnRecord } from '../tracking/index.ts';
import { type ExportSource, timeText } from './export-source.ts';

const positionsAPiece = 2000;
/** A longer silence begins another segment of a track. */
const segmentGapMilliseconds = 900_000;

interface OnRecord extends DeviceOnRecord {
  readonly callSign: string;
}

async function* onRecord({ database, forceId }: ExportSource): AsyncGenerator<OnRecord> {
  for (const { number, callSign } of await database.inForce(forceId, readOfficers)) {
    const devices = await database.inForce(forceId, (t) => positionsOnRecord(t, number));
    for (const device of devices) yield { ...device, callSign };
  }
}

/** The columns of `import positions`; the source is the device's id. */
export async function* positionPieces(from: ExportSource): AsyncGenerator<string> {
  yield csvLine([
    ...[
      'officer_id',
      'captured_at',
      'longitude',
      'latitude',
      'accuracy_m',
      'speed_mps',
      'heading_deg',
      'source',
    ],
  ]);
  for await (const { callSign, deviceId, positions } of onRecord(from)) {
    let piece = '';
    for (let i = 0; i < positions.length; i++) {
      const { capturedAt, longitude, latitude, ...rest } = positionAt(positions, i);
      const { accuracyMetres, speedMetresPerSecond, headingDegrees } = rest;
      const place = [timeText(capturedAt), longitude, latitude];
      piece += csvLine([callSign, ...place, accuracyMetres, speedMetresPerSecond, headingDegrees, deviceId]);
      if (i % positionsAPiece !== positionsAPiece - 1) continue;
      yield piece;
      piece = '';
    }
    yield piece;
  }
}

/** A track a device, a segment a stretch without a long silence. */
export async function* trackPieces(from: ExportSource): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<gpx version="1.1" creator="Beatkeeper" xmlns="http://www.topografix.com/GPX/1/1">\n';
  for await (const { callSign, deviceId, positions } of onRecord(from)) {
    if (positions.length === 0) continue;
    yield `<trk><name>${escaped(callSign)}</name><src>${deviceId}</src><trkseg>\n`;
    let last = positions.capturedAt[0];
    let piece = '';
    for (let i = 0; i < positions.length; i++) {
      const { capturedAt, longitude, latitude } = positionAt(positions, i);
      if (capturedAt - last > segmentGapMilliseconds) piece += '</trkseg><trkseg>\n';
      last = capturedAt;
      piece += `<trkpt lat="${latitude}" lon="${longitude}"><time>${timeText(capturedAt)}</time></trkpt>\n`;
      if (i % positionsAPiece !== positionsAPiece - 1) continue;
      yield piece;
      piece = '';
    }
    yield `${piece}</trkseg></trk>\n`;
  }
  yield '</gpx>\n';
}

function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\x20-\uffff]/g, '·')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
