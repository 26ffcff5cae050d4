// Positions as GPX 1.1: a track an officer, a segment for each run without an unknown gap. GPX has no place for an accuracy in metres, so that,
// speed and heading stand as extensions.
import { defaultRules } from '../../../../core/tracking/index.ts';
import { type OfficerRows, type PositionWriter, timeOf } from './position-row.ts';

const gapMilliseconds = defaultRules.inferSeconds * 1000;

export const gpxWriter: PositionWriter = {
  type: 'application/gpx+xml; charset=utf-8',
  head: () =>
    '<?xml version="1.0" encoding="UTF-8"?>\n<gpx version="1.1" creator="Beatkeeper" xmlns="http://www.topografix.com/GPX/1/1" xmlns:beatkeeper="urn:beatkeeper:positions">\n',
  officer: (rows) => `<trk><name>${escaped(rows[0].callSign)}</name>${segmentsOf(rows)}</trk>\n`,
  tail: () => '</gpx>\n',
};

function segmentsOf(rows: OfficerRows): string {
  return rows
    .map((row, i) => {
      const isApart = i > 0 && row.capturedAt - rows[i - 1].capturedAt > gapMilliseconds;
      return `${isApart ? '</trkseg>\n<trkseg>' : ''}\n${pointOf(row)}`;
    })
    .join('')
    .replace(/^/, '<trkseg>')
    .concat('\n</trkseg>');
}

function pointOf(row: OfficerRows[number]): string {
  const { latitude, longitude, accuracyMetres, speedMetresPerSecond, headingDegrees, source } = row;
  const more = [
    extension('officer_id', row.officerId),
    extension('accuracy_m', accuracyMetres),
    extension('speed_mps', speedMetresPerSecond),
    extension('heading_deg', headingDegrees),
  ].join('');
  return `<trkpt lat="${latitude}" lon="${longitude}"><time>${timeOf(row)}</time><src>${escaped(source)}</src><extensions>${more}</extensions></trkpt>`;
}

function extension(name: string, value: string | number | null): string {
  return value === null ? '' : `<beatkeeper:${name}>${escaped(String(value))}</beatkeeper:${name}>`;
}

/** Text that XML takes for nothing but text; characters that XML does not know are left out. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
