// Areas where an order is live, as a phone shows them: a dashed outline and the order's name, under the rings of hotspots.
import type { MultiPolygon, Polygon } from 'geojson';
import type { LayerSpecification, Map as MapLibre } from 'maplibre-gl';
import { collection, feature, setData } from './hotspot.layer.ts';
import type { MarkColours } from './mark-colours.ts';
import { mapFontBold } from './style.ts';

export interface OrderShape {
  readonly id: string;
  readonly name: string;
  readonly geometry: Polygon | MultiPolygon;
}

const areas = 'order-areas';

export function addOrderSource(map: MapLibre) {
  map.addSource(areas, { type: 'geojson', data: collection([]) });
}

export function orderLayers(colours: MarkColours, scale: number): LayerSpecification[] {
  return [
    {
      id: 'order-fill',
      type: 'fill',
      source: areas,
      paint: { 'fill-color': colours.ink, 'fill-opacity': 0.05 },
    },
    {
      id: 'order-edge',
      type: 'line',
      source: areas,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colours.ink, 'line-width': 2, 'line-dasharray': [1.5, 2] },
    },
    {
      id: 'order-names',
      type: 'symbol',
      source: areas,
      minzoom: 12,
      // Along the outline: the middle may be a hotspot's.
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 400,
        'text-field': ['get', 'name'],
        'text-font': mapFontBold,
        'text-size': 12 * scale,
        'text-max-angle': 60,
      },
      paint: { 'text-color': colours.ink, 'text-halo-color': colours.paper, 'text-halo-width': 1.6 },
    },
  ];
}

export function showOrders(map: MapLibre, orders: readonly OrderShape[]) {
  setData(
    map,
    areas,
    orders.map(({ id, name, geometry }) => feature(geometry, { id, name })),
  );
}
