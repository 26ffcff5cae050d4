// Hotspots from a GeoJSON FeatureCollection or Feature (RFC 7946). Good features are kept; every other is named with its remedy.

import { boundaryFromGeometry } from './boundary.ts';
import type { BoundaryReason } from './boundary-problem.ts';
import type { Hotspot } from './hotspot.ts';
import { targetsFrom } from './targets.ts';
import { windowsFrom } from './windows.ts';

export type HotspotReason =
  | BoundaryReason
  | 'not-geojson'
  | 'other-reference-system'
  | 'not-a-feature'
  | 'repeated-id'
  | 'bad-target'
  | 'bad-window';

export interface HotspotProblem {
  /** The feature's number in the file from 1; 0 when the file as a whole is refused. */
  readonly feature: number;
  /** The feature's id, or its number where it has none; null for the file. */
  readonly id: string | null;
  readonly reason: HotspotReason;
  readonly message: string;
}

export interface HotspotsFromGeoJson {
  readonly hotspots: readonly Hotspot[];
  readonly problems: readonly HotspotProblem[];
}

/**
 * The hotspots of a GeoJSON value. An id is the feature's `id`, else `properties.id`, else its number from 1; a repeated one is a
 * problem of the later feature. A name is `properties.name`, else the id.
 */
export function hotspotsFromGeoJson(json: unknown): HotspotsFromGeoJson {
  const features = featuresOf(json);
  if (features === null) return refusedWhole('not-geojson', notGeoJson);
  const system = otherReferenceSystem(json);
  if (system !== null) return refusedWhole('other-reference-system', otherSystemMessage(system));
  const hotspots: Hotspot[] = [];
  const problems: HotspotProblem[] = [];
  const taken = new Map<string, number>();
  for (const [i, feature] of features.entries()) {
    const result = hotspotFrom(feature, i + 1, taken);
    if ('reason' in result) problems.push(result);
    else hotspots.push(result);
  }
  return { hotspots, problems };
}

const notGeoJson =
  'This is not a GeoJSON FeatureCollection or Feature. Export the hotspots as GeoJSON, one feature a hotspot.';

function hotspotFrom(value: unknown, feature: number, taken: Map<string, number>): Hotspot | HotspotProblem {
  const refused = (id: string, reason: HotspotReason, message: string): HotspotProblem => {
    return { feature, id, reason, message: `Hotspot ${id} (feature ${feature}): ${message}` };
  };
  if (!isRecord(value) || value.type !== 'Feature') {
    const message = 'It is not a GeoJSON Feature. Remove it, or export the layer again.';
    return refused(String(feature), 'not-a-feature', message);
  }
  const properties = isRecord(value.properties) ? value.properties : {};
  const id = idFrom(value.id) ?? idFrom(properties.id) ?? String(feature);
  const earlier = taken.get(id);
  if (earlier !== undefined) {
    return refused(
      id,
      'repeated-id',
      `Feature ${earlier} has the same id. Give each hotspot an id of its own.`,
    );
  }
  taken.set(id, feature);
  const shape = boundaryFromGeometry(value.geometry);
  if (!shape.ok) return refused(id, shape.problem.reason, shape.problem.message);
  const targets = targetsFrom(properties);
  if (!targets.ok) return refused(id, 'bad-target', targets.message);
  const windows = windowsFrom(properties.windows);
  if (!windows.ok) return refused(id, 'bad-window', windows.message);
  const name = typeof properties.name === 'string' && properties.name.trim() !== '' ? properties.name : id;
  return { id, name, boundary: shape.boundary, targets: targets.targets, windows: windows.windows };
}

function featuresOf(json: unknown): readonly unknown[] | null {
  if (!isRecord(json)) return null;
  if (json.type === 'Feature') return [json];
  return json.type === 'FeatureCollection' && Array.isArray(json.features) ? json.features : null;
}

function idFrom(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** The name of a reference system that is not WGS84 longitude and latitude, from the `crs` member of older GeoJSON; else null. */
function otherReferenceSystem(json: unknown): string | null {
  const crs = isRecord(json) ? json.crs : undefined;
  if (crs === undefined || crs === null) return null;
  const properties = isRecord(crs) && isRecord(crs.properties) ? crs.properties : {};
  const name = typeof properties.name === 'string' ? properties.name : JSON.stringify(crs);
  return /(CRS84|EPSG:{1,2}(\d[\d.]*:)?4326|^WGS ?84$)/i.test(name) ? null : name;
}

function otherSystemMessage(name: string): string {
  return `The coordinates are in ${name}. Export the layer as WGS84 longitude and latitude (EPSG:4326).`;
}

function refusedWhole(reason: HotspotReason, message: string): HotspotsFromGeoJson {
  return { hotspots: [], problems: [{ feature: 0, id: null, reason, message }] };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
