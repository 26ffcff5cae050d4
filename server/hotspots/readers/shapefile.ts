// Hotspots from a Shapefile: shapes (.shp), fields (.dbf), their letters (.cpg) and the reference system (.prj), side by side or in one zip.
import { parseDbf, parseShp } from 'shpjs';
import { type ReferenceSystem, systemOfText } from '../../../core/geo/reference-system.ts';
import { inDegrees } from '../../../core/geo/reproject.ts';
import { collectionOf, type FeaturesRead, otherSystem, unreadable } from './features.ts';
import { gridWords } from './grid-words.ts';
import { unzipped } from './unzipped.ts';

export interface ShapefileParts {
  readonly shp: Uint8Array;
  readonly dbf: Uint8Array | null;
  readonly prj: Uint8Array | null;
  readonly cpg: Uint8Array | null;
}

/** The features of a Shapefile's parts. Without a .prj there is no knowing where on earth it lies. */
export function featuresOfShapefile({ shp, dbf, prj, cpg }: ShapefileParts): FeaturesRead {
  if (prj === null) {
    return unreadable(
      'there is no .prj beside the .shp, so its reference system is not known',
      'Put the .prj beside it, or export the layer again.',
    );
  }
  const read = systemOfText(new TextDecoder().decode(prj));
  if (!read.ok) return otherSystem(read.name);
  try {
    const shapes = parseShp(ownBytes(shp));
    const rows =
      dbf === null ? [] : parseDbf(ownBytes(dbf), ownBytes(cpg ?? new TextEncoder().encode('UTF-8')));
    return collectionOf(
      shapes.map((shape, i) => ({
        id: undefined,
        properties: rows[i] ?? {},
        geometry: turned(shape, read.system),
      })),
      gridWords(read.system),
    );
  } catch {
    return unreadable(
      'the Shapefile is damaged or cut off',
      'Copy its files again, or export the layer again.',
    );
  }
}

/** The one Shapefile within a zip. */
export function featuresOfZip(bytes: Uint8Array): FeaturesRead {
  const read = unzipped(bytes, ['.shp', '.dbf', '.prj', '.cpg']);
  if (!read.ok) return unreadable(read.message, read.remedy);
  const shapes = [...read.files.keys()].filter((name) => name.toLowerCase().endsWith('.shp'));
  if (shapes.length !== 1) {
    const found = shapes.length === 0 ? 'no Shapefile' : `${shapes.length} Shapefiles`;
    return unreadable(`there is ${found} in the zip`, 'Put one layer into it: .shp, .dbf and .prj.');
  }
  const stem = shapes[0].slice(0, -4).toLowerCase();
  const part = (ending: string) =>
    [...read.files].find(([name]) => name.toLowerCase() === stem + ending)?.[1] ?? null;
  return featuresOfShapefile({
    shp: read.files.get(shapes[0]) ?? new Uint8Array(),
    dbf: part('.dbf'),
    prj: part('.prj'),
    cpg: part('.cpg'),
  });
}

function turned(shape: GeoJSON.Geometry | null, system: ReferenceSystem) {
  if (shape === null || shape.type === 'GeometryCollection') return null;
  return { type: shape.type, coordinates: inDegrees(shape.coordinates, system) };
}

/** Bytes in a buffer of their own, as the library reads them. */
function ownBytes(bytes: Uint8Array): Buffer {
  return Buffer.from(Uint8Array.from(bytes).buffer);
}
