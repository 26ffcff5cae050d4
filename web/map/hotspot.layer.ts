// The shapes and names of hotspots under their rings: a thin edge, and room kept free so that no name of the town runs into a ring.
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { ExpressionSpecification, LayerSpecification, Map as MapLibre } from 'maplibre-gl';
import type { Standing } from '../../core/tracking/due-order.ts';
import type { MarkColours } from './mark-colours.ts';
import { mapFontBold } from './style.ts';

export interface HotspotShape {
  readonly id: string;
  readonly name: string;
  readonly geometry: Polygon | MultiPolygon;
  /** Where the ring stands. */
  readonly centre: readonly [longitude: number, latitude: number];
}

const shapes = 'hotspot-shapes';
const centres = 'hotspot-centres';
const room = 'ring-room';

/** The layers of hotspots in these colours; the caller adds them above the basemap. */
export function hotspotLayers(colours: MarkColours, scale: number): LayerSpecification[] {
  const byStanding: ExpressionSpecification = ['coalesce', ['feature-state', 'colour'], colours.muted];
  const isSelected: ExpressionSpecification = ['boolean', ['feature-state', 'selected'], false];
  return [
    {
      id: 'hotspot-fill',
      type: 'fill',
      source: shapes,
      minzoom: 11.5,
      paint: {
        'fill-color': ['to-color', byStanding],
        'fill-opacity': ['case', isSelected, 0.16, 0.07],
      },
    },
    {
      id: 'hotspot-edge',
      type: 'line',
      source: shapes,
      minzoom: 11.5,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': ['to-color', byStanding],
        'line-width': ['case', isSelected, 3, 1.3],
      },
    },
    {
      id: 'hotspot-names',
      type: 'symbol',
      source: centres,
      minzoom: 12.6,
      layout: {
        'icon-image': room,
        'icon-allow-overlap': true,
        'text-field': ['get', 'name'],
        'text-font': mapFontBold,
        'icon-size': scale,
        'text-size': 13 * scale,
        'text-max-width': 8,
        'text-anchor': 'top',
        'text-offset': [0, 1.55],
        'text-optional': true,
      },
      paint: { 'text-color': colours.ink, 'text-halo-color': colours.paper, 'text-halo-width': 1.6 },
    },
    {
      id: 'hotspot-room',
      type: 'symbol',
      source: centres,
      maxzoom: 12.6,
      layout: { 'icon-image': room, 'icon-size': scale, 'icon-allow-overlap': true },
    },
  ];
}

/** Adds the sources that the layers of hotspots draw from. */
export function addHotspotSources(map: MapLibre) {
  // An invisible picture the size of a ring: the basemap's names give way to it.
  const pixels = 40;
  map.addImage(room, { width: pixels, height: pixels, data: new Uint8Array(pixels * pixels * 4) });
  map.addSource(shapes, { type: 'geojson', data: collection([]), promoteId: 'id' });
  map.addSource(centres, { type: 'geojson', data: collection([]) });
}

/** Shows these hotspots' shapes. */
export function showShapes(map: MapLibre, hotspots: readonly HotspotShape[]) {
  setData(
    map,
    shapes,
    hotspots.map(({ id, name, geometry }) => feature(geometry, { id, name })),
  );
  setData(
    map,
    centres,
    hotspots.map(({ id, name, centre }) =>
      feature({ type: 'Point', coordinates: [...centre] }, { id, name }),
    ),
  );
}

/** Colours a hotspot's shape after its standing. */
export function showStanding(map: MapLibre, id: string, colour: string, selected: boolean) {
  map.setFeatureState({ source: shapes, id }, { colour, selected });
}

/** The colour of a standing; stale says nothing. */
export function standingColour(standing: Standing, isStale: boolean, colours: MarkColours): string {
  if (isStale) return colours.stale;
  const known: Readonly<Record<Standing, string>> = {
    due: colours.due,
    now: colours.now,
    met: colours.met,
    open: colours.muted,
    'no-target': colours.muted,
  };
  return known[standing];
}

export function collection(features: Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features };
}

export function feature(geometry: Feature['geometry'], properties: Feature['properties']): Feature {
  return { type: 'Feature', geometry, properties };
}

/** Gives a GeoJSON source new features. */
export function setData(map: MapLibre, source: string, features: Feature[]) {
  const known = map.getSource(source);
  if (known && 'setData' in known && typeof known.setData === 'function') known.setData(collection(features));
}
