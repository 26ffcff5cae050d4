// Hotspots as CSV with the boundary as well-known text, as QGIS, Excel and GDAL read it.
import { geometryFromBoundary, type Hotspot } from '../../../core/hotspots/index.ts';
import { fieldsOf } from './fields.ts';

const columns = [
  'id',
  'name',
  'visitTargetSeconds',
  'dayTargetVisits',
  'dayTargetPatrolSeconds',
  'dueSeconds',
  'windows',
  'areaSquareMetres',
  'narrowestWidthMetres',
  'WKT',
];

export function csvFrom(hotspots: readonly Hotspot[]): string {
  const rows = hotspots.map((hotspot) => {
    const fields: Record<string, string | number | null> = {
      ...fieldsOf(hotspot),
      WKT: wellKnownText(hotspot),
    };
    return columns.map((column) => cell(fields[column]));
  });
  return [columns, ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}

function cell(value: string | number | null): string {
  if (value === null) return '';
  const text = String(value);
  // A spreadsheet would take such a name for a formula.
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function wellKnownText({ boundary }: Hotspot): string {
  const geometry = geometryFromBoundary(boundary);
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const words = polygons.map(
    (rings) => `(${rings.map((ring) => `(${ring.map(([x, y]) => `${x} ${y}`).join(', ')})`).join(', ')})`,
  );
  return geometry.type === 'Polygon' ? `POLYGON ${words[0]}` : `MULTIPOLYGON (${words.join(', ')})`;
}
