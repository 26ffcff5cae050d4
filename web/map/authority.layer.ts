// Dated areas on the map: a thin outline with short strokes across it, and the name, so that it is taken neither for a hotspot nor for a road.
import type { MultiPolygon, Polygon } from 'geojson';
import type { LayerSpecification, Map as MapLibre } from 'maplibre-gl';
import { collection, feature, setData } from './hotspot.layer.ts';
import type { MarkColours } from './mark-colours.ts';
import { mapFontBold } from './style.ts';

export interface AuthorityShape {
  readonly name: string;
  readonly geometry: Polygon | MultiPolygon;
}

const areas = 'authority-areas';
const names = 'authority-names';

/** The layers of authorities in these colours. */
export function authorityLayers(colours: MarkColours, scale: number): LayerSpecification[] {
  const line = { type: 'line', source: areas, layout: { 'line-join': 'round' } } as const;
  return [
    { ...line, id: 'authority-edge', paint: { 'line-color': colours.ink, 'line-width': 1 } },
    {
      ...line,
      id: 'authority-strokes',
      minzoom: 13,
      // A dash far shorter than the line is wide stands across it.
      paint: {
        'line-color': colours.ink,
        'line-width': 7,
        'line-dasharray': [0.16, 1.4],
        'line-opacity': 0.75,
      },
    },
    {
      id: 'authority-names',
      type: 'symbol',
      source: names,
      minzoom: 12.6,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': mapFontBold,
        'text-size': 12 * scale,
        'text-max-width': 12,
        'text-anchor': 'bottom',
        'text-offset': [0, -0.5],
      },
      paint: { 'text-color': colours.ink, 'text-halo-color': colours.paper, 'text-halo-width': 1.6 },
    },
  ];
}

export function addAuthoritySources(map: MapLibre) {
  map.addSource(areas, { type: 'geojson', data: collection([]) });
  map.addSource(names, { type: 'geojson', data: collection([]) });
}

/** Shows these, and no others. */
export function showAuthorities(map: MapLibre, shapes: readonly AuthorityShape[]) {
  setData(
    map,
    areas,
    shapes.map(({ name, geometry }) => feature(geometry, { name })),
  );
  setData(
    map,
    names,
    shapes.map(({ name, geometry }) =>
      feature({ type: 'Point', coordinates: northernmost(geometry) }, { name }),
    ),
  );
}

/** The name stands above the area: within it are the rings of hotspots. */
function northernmost(geometry: AuthorityShape['geometry']): number[] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const points = polygons.flatMap(([outer]) => outer);
  return points.reduce((top, point) => (point[1] > top[1] ? point : top));
}
