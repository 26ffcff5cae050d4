// Which format a file has, from its first bytes alone: its name is not asked.

export type Format = 'csv' | 'gpx' | 'nmea' | 'geojson' | 'owntracks';

export type Recognised =
  | { readonly ok: true; readonly format: Format }
  | { readonly ok: false; readonly message: string; readonly remedy: string };

const readable = 'CSV, GPX, NMEA, GeoJSON or OwnTracks JSON lines, each also gzipped';

const sentence = /\$[A-Z]{2}(?:GGA|RMC|GSA|GSV|GLL|VTG|ZDA|GST|GNS|TXT),/;
const geoJsonType =
  /"type"\s*:\s*"(?:Feature|FeatureCollection|(?:Multi)?(?:Point|LineString|Polygon)|GeometryCollection)"/;

const packed: readonly (readonly [magic: string, name: string, remedy: string])[] = [
  [
    '504b0304',
    'a zip archive (KMZ, XLSX and shapefiles come so)',
    `Unpack it and give a file inside as ${readable}.`,
  ],
  [
    '53514c69746520666f726d6174',
    'an SQLite database or GeoPackage',
    'Export its positions as CSV or GeoJSON.',
  ],
  ['25504446', 'a PDF', 'Ask for the positions as CSV.'],
  ['d0cf11e0', 'an old Office document', 'Save the sheet as CSV.'],
  ['28b52ffd', 'packed with zstd', 'Unpack it, or pack it with gzip.'],
  ['425a68', 'packed with bzip2', 'Unpack it, or pack it with gzip.'],
  ['fd377a585a', 'packed with xz', 'Unpack it, or pack it with gzip.'],
];

/** The format of a file that begins with these bytes and this text. */
export function recognise(headBytes: Buffer, head: string): Recognised {
  const text = head.trimStart();
  if (text === '') return refuse('the file is empty', 'Check that the export finished.');
  const magic = headBytes.toString('hex', 0, 16);
  for (const [begins, name, remedy] of packed) {
    if (magic.startsWith(begins)) return refuse(`this is ${name}`, remedy);
  }
  if (headBytes.toString('latin1', 8, 12) === '.FIT') {
    return refuse('this is a Garmin FIT file', 'Export the activity as GPX.');
  }
  if (text.startsWith('<')) return xml(text);
  // A record separator, 1e, may come before each value.
  if ('[{\u001e'.includes(text[0])) return json(text);
  // A log of a recorder: time, kind and message on a line.
  if (/^[^\n{]{0,100}\t\{[^\n]*"_type"/.test(text)) return { ok: true, format: 'owntracks' };
  if (sentence.test(text)) return { ok: true, format: 'nmea' };
  if (text.slice(0, 4096).includes('\0')) return unknown();
  return /[,;\t]/.test(firstLine(text)) ? { ok: true, format: 'csv' } : unknown();
}

function xml(text: string): Recognised {
  const withoutDoctype = text
    .replace(/<!DOCTYPE[^[>]*(?:\[[\s\S]*?\]\s*)?>/i, '')
    .replace(/<!--[\s\S]*?-->/g, '');
  const root = /<(?![?!])(?:[\w.-]+:)?([\w.-]+)/.exec(withoutDoctype)?.[1]?.toLowerCase();
  if (root === 'gpx') return { ok: true, format: 'gpx' };
  if (root === 'kml') return refuse('this is KML', 'Convert it to GPX (a track with times) or GeoJSON.');
  if (root === 'trainingcenterdatabase') return refuse('this is TCX', 'Export the activity as GPX.');
  if (root === 'html')
    return refuse('this is a web page', 'It may be a sign-in page saved by mistake: export again.');
  const called = root === undefined ? 'without an element' : `whose root is <${root.slice(0, 40)}>`;
  return refuse(`this is XML ${called}, not GPX`, `Give the positions as ${readable}.`);
}

function json(text: string): Recognised {
  if (geoJsonType.test(text) || /"features"\s*:/.test(text)) return { ok: true, format: 'geojson' };
  if (/"_type"\s*:/.test(text)) return { ok: true, format: 'owntracks' };
  return refuse('this is JSON, but neither GeoJSON nor OwnTracks', `Give the positions as ${readable}.`);
}

function firstLine(text: string): string {
  return text.split(/[\r\n]/, 1)[0];
}

function unknown(): Recognised {
  return refuse('the format is not known', `Give the positions as ${readable}.`);
}

function refuse(message: string, remedy: string): Recognised {
  return { ok: false, message, remedy };
}
