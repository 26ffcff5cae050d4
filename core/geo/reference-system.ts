// Which reference system a file says its coordinates are in. Only two are read; a third is refused by its name rather than guessed.

export type ReferenceSystem = 'wgs84' | 'british-national-grid';

export type ReferenceSystemRead =
  | { readonly ok: true; readonly system: ReferenceSystem }
  | { readonly ok: false; readonly name: string };

/** The system of an EPSG code. */
export function systemOfEpsg(code: number): ReferenceSystemRead {
  if (code === 4326) return { ok: true, system: 'wgs84' };
  if (code === 27700) return { ok: true, system: 'british-national-grid' };
  return { ok: false, name: `EPSG:${code}` };
}

/** The system of a well-known text, as in a .prj: by its outermost name, as GDAL, QGIS and ArcGIS write it. */
export function systemOfText(text: string): ReferenceSystemRead {
  const root = /^\s*(\w+)\s*[[(]\s*"([^"]{0,200})"/.exec(text);
  if (root === null) return { ok: false, name: 'a reference system that cannot be read' };
  const [, kind, name] = root;
  const isProjected = /^(PROJCS|PROJCRS|PROJECTEDCRS)$/i.test(kind);
  const isGeographic = /^(GEOGCS|GEOGCRS|GEODCRS|GEOGRAPHICCRS)$/i.test(kind);
  const squashed = name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  if (isProjected && /^(osgb(19)?36)?britishnationalgrid(ordsurvgb)?$/.test(squashed)) {
    return { ok: true, system: 'british-national-grid' };
  }
  if (isGeographic && /^(gcs)?wgs(19)?84$/.test(squashed)) return { ok: true, system: 'wgs84' };
  return { ok: false, name };
}
