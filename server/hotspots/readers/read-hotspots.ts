// A file of hotspots in any form that is read: what it is, is told from its first bytes and not from its name.
import { open, readFile } from 'node:fs/promises';
import { type HotspotMapping, namedFields } from '../../../core/hotspots/hotspot-fields.ts';
import { type FeaturesRead, unreadable } from './features.ts';
import { featuresOfGeoPackage } from './geopackage.ts';
import { featuresOfKml, featuresOfKmz } from './kml.ts';
import { featuresOfShapefile, featuresOfZip } from './shapefile.ts';

export type HotspotFile = { readonly isText: true } | { readonly isText: false; readonly read: FeaturesRead };

/** What a file of bytes holds; `isText` where it is text, which is read another way. Throws what the file system says. */
export async function readBinaryHotspots(path: string): Promise<HotspotFile> {
  const head = await headOf(path);
  const begins = (...bytes: readonly number[]) => bytes.every((byte, i) => head[i] === byte);
  const found = (read: FeaturesRead): HotspotFile => ({ isText: false, read });
  if (begins(0x50, 0x4b)) return found(await featuresOfPacked(path));
  if (head.toString('latin1', 0, 15) === 'SQLite format 3') return found(featuresOfGeoPackage(path));
  if (begins(0, 0, 0x27, 0x0a)) return found(await featuresBeside(path));
  if (/\.(dbf|prj|shx|cpg)$/i.test(path)) {
    return found(unreadable('that is a part of a Shapefile', 'Name its .shp, with the others beside it.'));
  }
  return { isText: true };
}

/** Features of a text: KML, or GeoJSON as it stands. */
export function readTextHotspots(text: string): FeaturesRead | null {
  return /^\s*</.test(text.slice(0, 1000).replace(/^\uFEFF/, '')) ? featuresOfKml(text) : null;
}

/** The same GeoJSON with our names of the fields, as a mapping says or whatever their case. */
export function withNamedFields(json: unknown, mapping: HotspotMapping): unknown {
  if (!isRecord(json)) return json;
  const named = (feature: unknown): unknown => {
    if (!isRecord(feature) || !isRecord(feature.properties)) return feature;
    const { id, ...others } = feature;
    const properties = namedFields(feature.properties, mapping);
    // An id that the mapping names is meant; the feature's own would win over it.
    const own = mapping.id === undefined && id !== undefined ? { id } : {};
    return { ...others, ...own, properties };
  };
  if (json.type === 'Feature') return named(json);
  return Array.isArray(json.features) ? { ...json, features: json.features.map(named) } : json;
}

async function featuresOfPacked(path: string): Promise<FeaturesRead> {
  const bytes = await readFile(path);
  return path.toLowerCase().endsWith('.kmz') ? featuresOfKmz(bytes) : featuresOfZip(bytes);
}

async function featuresBeside(path: string): Promise<FeaturesRead> {
  const stem = path.replace(/\.shp$/i, '');
  const part = async (ending: string) =>
    (await bytesOf(stem + ending)) ?? (await bytesOf(stem + ending.toUpperCase()));
  return featuresOfShapefile({
    shp: await readFile(path),
    dbf: await part('.dbf'),
    prj: await part('.prj'),
    cpg: await part('.cpg'),
  });
}

async function bytesOf(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
