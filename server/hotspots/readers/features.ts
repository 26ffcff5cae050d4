// What every reader of a file of hotspots comes to: features as in GeoJSON, in degrees, still to be read by the one path in core.

export interface RawFeature {
  readonly id: unknown;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: { readonly type: string; readonly coordinates?: unknown } | null;
}

export type FeaturesRead =
  | {
      readonly ok: true;
      /** GeoJSON as it is, or a collection of the features. */
      readonly json: unknown;
      /** What was understood of the file that people should know. */
      readonly words: readonly string[];
    }
  | { readonly ok: false; readonly message: string; readonly remedy: string };

/** Features as one GeoJSON collection. An id of the file's own making yields to a field called id. */
export function collectionOf(features: readonly RawFeature[], words: readonly string[]): FeaturesRead {
  return {
    ok: true,
    words,
    json: {
      type: 'FeatureCollection',
      features: features.map(({ id, properties, geometry }) => {
        const isNamed = Object.keys(properties).some((name) => name.toLowerCase() === 'id');
        return { type: 'Feature', ...(isNamed ? {} : { id }), properties, geometry };
      }),
    },
  };
}

export function unreadable(message: string, remedy: string): FeaturesRead {
  return { ok: false, message, remedy };
}

/** Refuses coordinates in a system that is not read, with what to do. */
export function otherSystem(name: string): FeaturesRead {
  return unreadable(
    `its coordinates are in ${name.slice(0, 80)}`,
    'Export the layer as WGS84 (EPSG:4326) or British National Grid (EPSG:27700).',
  );
}
