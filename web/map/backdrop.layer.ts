// What lies under a ring that is being drawn: other hotspots, what is cut out of all of them, and the other parts of this one.
import type { MultiPolygon, Polygon } from 'geojson';
import type { LayerSpecification, Map as MapLibre } from 'maplibre-gl';
import { collection, feature, setData } from './hotspot.layer.ts';
import type { MarkColours } from './mark-colours.ts';
import { mapFontBold } from './style.ts';

export interface Backdrop {
  /** Other hotspots, exclusions, and the parts of this one that are not being changed. */
  readonly others: readonly NamedShape[];
  readonly exclusions: readonly NamedShape[];
  readonly own: readonly NamedShape[];
}

export interface NamedShape {
  readonly name: string;
  readonly geometry: Polygon | MultiPolygon;
}

const sources = ['others', 'exclusions', 'own'] as const;
const places = { others: 'others-places', exclusions: 'exclusions-places' } as const;

/** Adds the sources of the backdrop, empty. */
export function backdropSources(map: MapLibre) {
  for (const source of [...sources, ...Object.values(places)]) {
    map.addSource(source, { type: 'geojson', data: collection([]) });
  }
}

/** The layers of the backdrop in these colours. */
export function backdropLayers(colours: MarkColours, scale: number): LayerSpecification[] {
  return [
    edge('others-edge', 'others', colours.muted, 1.5, [4, 3]),
    names('others-names', places.others, colours, scale),
    {
      id: 'exclusions-fill',
      type: 'fill',
      source: 'exclusions',
      paint: { 'fill-color': colours.stale, 'fill-opacity': 0.35 },
    },
    edge('exclusions-edge', 'exclusions', colours.stale, 1.5, [1, 2]),
    names('exclusions-names', places.exclusions, colours, scale),
    {
      id: 'own-fill',
      type: 'fill',
      source: 'own',
      paint: { 'fill-color': colours.now, 'fill-opacity': 0.12 },
    },
    edge('own-edge', 'own', colours.now, 2, null),
  ];
}

/** Shows these shapes under the ring. */
export function showBackdrop(map: MapLibre, backdrop: Backdrop) {
  for (const source of sources) setData(map, source, backdrop[source].map(shown));
  // A name stands once, in the middle: on the shape itself it would stand in each tile.
  for (const source of ['others', 'exclusions'] as const) {
    setData(map, places[source], backdrop[source].map(named));
  }
}

function shown({ name, geometry }: NamedShape) {
  return feature(geometry, { name });
}

function named({ name, geometry }: NamedShape) {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const points = polygons.flatMap(([outer]) => outer);
  const middle = (axis: 0 | 1) => {
    const values = points.map((point) => point[axis]);
    return (Math.min(...values) + Math.max(...values)) / 2;
  };
  return feature({ type: 'Point', coordinates: [middle(0), middle(1)] }, { name });
}

function edge(
  id: string,
  source: string,
  colour: string,
  width: number,
  dashes: number[] | null,
): LayerSpecification {
  const paint = { 'line-color': colour, 'line-width': width };
  return {
    id,
    type: 'line',
    source,
    paint: dashes === null ? paint : { ...paint, 'line-dasharray': dashes },
  };
}

function names(id: string, source: string, colours: MarkColours, scale: number): LayerSpecification {
  return {
    id,
    type: 'symbol',
    source,
    minzoom: 13,
    layout: {
      'text-field': ['get', 'name'],
      'text-font': mapFontBold,
      'text-size': 12 * scale,
      'text-max-width': 8,
    },
    paint: { 'text-color': colours.muted, 'text-halo-color': colours.paper, 'text-halo-width': 1.5 },
  };
}
