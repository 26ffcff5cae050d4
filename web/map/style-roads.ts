// The streets of the basemap, from narrow to wide: every edge below every surface, so that crossings join.
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Palette } from './palette.ts';

interface RoadClass {
  readonly id: string;
  readonly kinds: readonly string[];
  readonly minzoom: number;
  /** Width in pixels at zoom 10, 14 and 18. */
  readonly widths: readonly [number, number, number];
  readonly isMain: boolean;
}

const roadClasses: readonly RoadClass[] = [
  { id: 'service', kinds: ['service', 'pedestrian'], minzoom: 14, widths: [0, 1.2, 10], isMain: false },
  { id: 'street', kinds: ['street'], minzoom: 12, widths: [0.3, 2.6, 18], isMain: false },
  { id: 'secondary', kinds: ['secondary'], minzoom: 10, widths: [0.7, 4, 24], isMain: false },
  { id: 'main', kinds: ['main', 'ring'], minzoom: 8, widths: [1.2, 5.5, 30], isMain: true },
];

/** The layers of streets, paths and railways. */
export function roadLayers(palette: Palette): LayerSpecification[] {
  return [
    pathLayer(palette),
    ...roadClasses.map((road) => roadLayer(road, 'edge', palette)),
    ...roadClasses.map((road) => roadLayer(road, 'surface', palette)),
    railLayer(palette),
    railSleepers(palette),
  ];
}

function widthOf([at10, at14, at18]: RoadClass['widths'], extra: number): ExpressionSpecification {
  return [
    'interpolate',
    ['exponential', 1.5],
    ['zoom'],
    10,
    at10 + extra * 0.4,
    14,
    at14 + extra,
    18,
    at18 + extra * 1.4,
  ];
}

function roadLayer(road: RoadClass, part: 'edge' | 'surface', palette: Palette): LayerSpecification {
  const surface = road.isMain ? palette.roadMain : palette.road;
  const edge = road.isMain ? palette.roadMainEdge : palette.roadEdge;
  return {
    id: `road-${road.id}-${part}`,
    type: 'line',
    source: 'town',
    'source-layer': 'roads',
    minzoom: road.minzoom,
    filter: ['in', ['get', 'kind'], ['literal', [...road.kinds]]],
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: {
      'line-color': part === 'surface' ? surface : edge,
      'line-width': widthOf(road.widths, part === 'surface' ? 0 : 1.6),
    },
  };
}

function pathLayer(palette: Palette): LayerSpecification {
  return {
    id: 'paths',
    type: 'line',
    source: 'town',
    'source-layer': 'roads',
    minzoom: 14,
    filter: ['==', ['get', 'kind'], 'path'],
    paint: { 'line-color': palette.path, 'line-width': 1.2, 'line-dasharray': [3, 2] },
  };
}

const railFilter: ExpressionSpecification = ['==', ['get', 'kind'], 'rail'];

function railLayer(palette: Palette): LayerSpecification {
  return {
    id: 'rail',
    type: 'line',
    source: 'town',
    'source-layer': 'roads',
    filter: railFilter,
    paint: {
      'line-color': palette.rail,
      'line-width': ['interpolate', ['linear'], ['zoom'], 10, 0.8, 14, 1.6, 18, 3],
    },
  };
}

function railSleepers(palette: Palette): LayerSpecification {
  return {
    id: 'rail-sleepers',
    type: 'line',
    source: 'town',
    'source-layer': 'roads',
    minzoom: 13,
    filter: railFilter,
    paint: {
      'line-color': palette.rail,
      'line-width': ['interpolate', ['linear'], ['zoom'], 13, 3, 14, 5, 18, 9],
      'line-dasharray': [0.25, 2.2],
    },
  };
}
