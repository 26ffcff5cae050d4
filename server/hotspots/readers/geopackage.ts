// Hotspots from a GeoPackage (OGC 12-128r19): the one layer of features in it, read where it lies.
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { type ReferenceSystem, systemOfEpsg, systemOfText } from '../../../core/geo/reference-system.ts';
import { inDegrees } from '../../../core/geo/reproject.ts';
import { collectionOf, type FeaturesRead, otherSystem, type RawFeature, unreadable } from './features.ts';
import { gridWords } from './grid-words.ts';
import { geometryFrom } from './well-known-binary.ts';

const layer = z.object({
  table_name: z.string(),
  column_name: z.string(),
  organization: z.string(),
  organization_coordsys_id: z.number(),
  definition: z.string(),
});
type Layer = z.infer<typeof layer>;

const layersQuery = `select c.table_name, g.column_name, s.organization, s.organization_coordsys_id, s.definition
  from gpkg_contents c join gpkg_geometry_columns g using (table_name)
  join gpkg_spatial_ref_sys s on s.srs_id = g.srs_id where c.data_type = 'features' order by c.table_name`;

/** The features of a GeoPackage's one layer. */
export function featuresOfGeoPackage(path: string): FeaturesRead {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    const layers = z.array(layer).parse(database.prepare(layersQuery).all());
    if (layers.length !== 1) {
      const names = layers.map(({ table_name }) => table_name.slice(0, 40)).join(', ');
      const found = layers.length === 0 ? 'no layer of features' : `${layers.length} layers (${names})`;
      return unreadable(`there is ${found} in it`, 'Export only the layer of hotspots.');
    }
    return featuresOf(database, layers[0]);
  } catch (error) {
    if (!(error instanceof RangeError) && !isSqliteError(error) && !(error instanceof z.ZodError))
      throw error;
    return unreadable('the GeoPackage is damaged or not one', 'Copy it again, or export the layer again.');
  } finally {
    database.close();
  }
}

function featuresOf(database: DatabaseSync, found: Layer): FeaturesRead {
  const read =
    found.organization.toUpperCase() === 'EPSG'
      ? systemOfEpsg(found.organization_coordsys_id)
      : systemOfText(found.definition);
  if (!read.ok) return otherSystem(read.name);
  const rows = database.prepare(`select * from "${found.table_name.replaceAll('"', '""')}"`).all();
  return collectionOf(
    rows.map((row) => featureFrom(row, found.column_name, read.system)),
    gridWords(read.system),
  );
}

function featureFrom(row: Record<string, unknown>, column: string, system: ReferenceSystem): RawFeature {
  const { [column]: blob, ...properties } = row;
  const { fid, ...others } = properties;
  const shape = blob instanceof Uint8Array ? shapeOf(blob) : null;
  const geometry = shape === null ? null : { ...shape, coordinates: inDegrees(shape.coordinates, system) };
  return { id: fid, properties: fid === undefined ? properties : others, geometry };
}

/** Bytes of the envelope by its kind, in the header's flags. */
const envelopeBytes = [0, 32, 48, 48, 64];

function shapeOf(blob: Uint8Array) {
  if (blob[0] !== 0x47 || blob[1] !== 0x50) return null;
  const isEmpty = (blob[3] & 0x10) !== 0;
  return isEmpty ? null : geometryFrom(blob, 8 + (envelopeBytes[(blob[3] >> 1) & 7] ?? 0));
}

function isSqliteError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR';
}
