// Hotspots from KML, plain or as KMZ: always longitude and latitude in WGS84. What a placemark says beside its shape are its properties.
import { kml } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';
import { collectionOf, type FeaturesRead, type RawFeature, unreadable } from './features.ts';
import { unzipped } from './unzipped.ts';

/** The placemarks of a KML text. */
export function featuresOfKml(text: string): FeaturesRead {
  const problems: string[] = [];
  try {
    const parser = new DOMParser({ onError: (_level, message) => problems.push(message) });
    const document = parser.parseFromString(text.replace(/^\uFEFF/, ''), 'text/xml');
    if (document.documentElement?.localName !== 'kml') {
      return unreadable(
        'it is XML but not KML',
        'Export the layer as KML, GeoJSON, GeoPackage or Shapefile.',
      );
    }
    const { features } = kml(document);
    if (problems.length > 0) return damaged(problems[0]);
    return collectionOf(
      features.map(({ id, properties, geometry }) => ({
        id,
        properties: properties ?? {},
        geometry: polygonsTogether(geometry),
      })),
      [],
    );
  } catch (error) {
    return damaged(problems[0] ?? (error instanceof Error ? error.message : ''));
  }
}

/** The first KML of a KMZ. */
export function featuresOfKmz(bytes: Uint8Array): FeaturesRead {
  const read = unzipped(bytes, ['.kml']);
  if (!read.ok) return unreadable(read.message, read.remedy);
  const [first] = read.files.values();
  if (first === undefined) return unreadable('there is no KML in it', 'Export the layer again as KMZ.');
  return featuresOfKml(new TextDecoder().decode(first));
}

type Geometry = NonNullable<ReturnType<typeof kml>['features'][number]['geometry']>;

/** A placemark of several polygons is a collection in KML; here it is one shape of several polygons. */
function polygonsTogether(geometry: Geometry | null): RawFeature['geometry'] {
  if (geometry === null || geometry.type !== 'GeometryCollection') return geometry;
  const polygons = geometry.geometries.flatMap((each) => (each.type === 'Polygon' ? [each.coordinates] : []));
  if (polygons.length < geometry.geometries.length) return { type: 'GeometryCollection' };
  return { type: 'MultiPolygon', coordinates: polygons };
}

function damaged(message: string): FeaturesRead {
  const line = /line:?\s*(\d+)/i.exec(message)?.[1];
  const where = line === undefined ? '' : ` at line ${line}`;
  return unreadable(`the KML breaks${where}`, 'Correct it there, or export the layer again.');
}
