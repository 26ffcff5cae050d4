// Hotspots as a GeoPackage 1.3 (OGC 12-128r19), made in memory: one layer of multipolygons in WGS84.
import { DatabaseSync } from 'node:sqlite';
import type { Boundary, Hotspot } from '../../../core/hotspots/hotspot.ts';
import { fieldsOf } from './fields.ts';

const wgs84 =
  'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433],AUTHORITY["EPSG","4326"]]';

const tables = `
  pragma application_id = 1196444487;
  pragma user_version = 10300;
  create table gpkg_spatial_ref_sys (srs_name text not null, srs_id integer not null primary key, organization text not null,
    organization_coordsys_id integer not null, definition text not null, description text);
  create table gpkg_contents (table_name text not null primary key, data_type text not null, identifier text unique,
    description text default '', last_change datetime not null default (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
    min_x double, min_y double, max_x double, max_y double, srs_id integer references gpkg_spatial_ref_sys);
  create table gpkg_geometry_columns (table_name text not null, column_name text not null, geometry_type_name text not null,
    srs_id integer not null references gpkg_spatial_ref_sys, z tinyint not null, m tinyint not null,
    primary key (table_name, column_name));
  create table hotspots (fid integer primary key autoincrement not null, geom multipolygon, id text, name text,
    visitTargetSeconds real, dayTargetVisits integer, dayTargetPatrolSeconds real, dueSeconds real, windows text,
    areaSquareMetres integer, narrowestWidthMetres real);
  insert into gpkg_spatial_ref_sys values ('Undefined Cartesian', -1, 'NONE', -1, 'undefined', null),
    ('Undefined geographic', 0, 'NONE', 0, 'undefined', null), ('WGS 84', 4326, 'EPSG', 4326, '${wgs84}', null);
  insert into gpkg_geometry_columns values ('hotspots', 'geom', 'MULTIPOLYGON', 4326, 0, 0);
`;

export function geoPackageFrom(hotspots: readonly Hotspot[]): Uint8Array {
  const database = new DatabaseSync(':memory:');
  try {
    database.exec(tables);
    database
      .prepare(
        `insert into gpkg_contents (table_name, data_type, identifier, min_x, min_y, max_x, max_y, srs_id)
         values ('hotspots', 'features', 'hotspots', ?, ?, ?, ?, 4326)`,
      )
      .run(...boundsOf(hotspots));
    const names = hotspots.length === 0 ? [] : Object.keys(fieldsOf(hotspots[0]));
    const row = database.prepare(
      `insert into hotspots (geom${names.map((name) => `, ${name}`).join('')}) values (?${', ?'.repeat(names.length)})`,
    );
    for (const hotspot of hotspots) row.run(shapeOf(hotspot.boundary), ...Object.values(fieldsOf(hotspot)));
    return database.serialize();
  } finally {
    database.close();
  }
}

function boundsOf(hotspots: readonly Hotspot[]): (number | null)[] {
  if (hotspots.length === 0) return [null, null, null, null];
  const all = hotspots.map(({ boundary }) => boundary);
  const least = (side: 'minX' | 'minY') => Math.min(...all.map((each) => each[side])) / 1e7;
  const most = (side: 'maxX' | 'maxY') => Math.max(...all.map((each) => each[side])) / 1e7;
  return [least('minX'), least('minY'), most('maxX'), most('maxY')];
}

/** The GeoPackage header without an envelope, then the polygons in well-known binary, little end first. */
function shapeOf({ xs, ys, ringStarts, polygonStarts }: Boundary): Uint8Array {
  const polygons = polygonStarts.length - 1;
  const rings = ringStarts.length - 1;
  const view = new DataView(new ArrayBuffer(8 + 9 + polygons * 9 + rings * 4 + xs.length * 16));
  view.setUint16(0, 0x4750);
  view.setUint8(3, 1);
  view.setInt32(4, 4326, true);
  let at = 8;
  const begin = (type: number, count: number) => {
    view.setUint8(at, 1);
    view.setUint32(at + 1, type, true);
    view.setUint32(at + 5, count, true);
    at += 9;
  };
  begin(6, polygons);
  for (let p = 0; p < polygons; p++) {
    begin(3, polygonStarts[p + 1] - polygonStarts[p]);
    for (let r = polygonStarts[p]; r < polygonStarts[p + 1]; r++) {
      view.setUint32(at, ringStarts[r + 1] - ringStarts[r], true);
      at += 4;
      for (let i = ringStarts[r]; i < ringStarts[r + 1]; i++, at += 16) {
        view.setFloat64(at, xs[i] / 1e7, true);
        view.setFloat64(at + 8, ys[i] / 1e7, true);
      }
    }
  }
  return new Uint8Array(view.buffer);
}
