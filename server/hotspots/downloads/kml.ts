// Hotspots as KML 2.2: a placemark each, its fields as extended data.
import { geometryFromBoundary, type Hotspot } from '../../../core/hotspots/index.ts';
import { fieldsOf } from './fields.ts';

export function kmlFrom(hotspots: readonly Hotspot[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2">
<Document><name>Hotspots</name>
${hotspots.map(placemark).join('\n')}
</Document>
</kml>
`;
}

function placemark(hotspot: Hotspot): string {
  const data = Object.entries(fieldsOf(hotspot))
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `<Data name="${name}"><value>${escaped(String(value))}</value></Data>`)
    .join('');
  const geometry = geometryFromBoundary(hotspot.boundary);
  const polygons = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).map(
    ([outer, ...holes]) =>
      `<Polygon>${ring('outerBoundaryIs', outer)}${holes.map((hole) => ring('innerBoundaryIs', hole)).join('')}</Polygon>`,
  );
  const shape = polygons.length === 1 ? polygons[0] : `<MultiGeometry>${polygons.join('')}</MultiGeometry>`;
  return `<Placemark><name>${escaped(hotspot.name)}</name><ExtendedData>${data}</ExtendedData>${shape}</Placemark>`;
}

function ring(element: string, points: readonly (readonly [number, number])[]): string {
  const coordinates = points.map(([x, y]) => `${x},${y}`).join(' ');
  return `<${element}><LinearRing><coordinates>${coordinates}</coordinates></LinearRing></${element}>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
