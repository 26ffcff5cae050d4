// A visit worked out on the map: measured legs solid, inferred dashed, not counted thin and pale, unknown only dotted, since nothing is known of it.
import type { LayerSpecification, LineLayerSpecification, Map as MapLibre } from 'maplibre-gl';
import type { ShownLeg } from '../../core/tracking/worked-out.ts';
import { collection, feature, setData } from './hotspot.layer.ts';
import type { MarkColours } from './mark-colours.ts';

const lines = 'legs';
const points = 'leg-points';

/** The layers of a visit's legs in these colours. */
export function legLayers(colours: MarkColours): LayerSpecification[] {
  return [
    leg('unknown', 'unknown', { 'line-color': colours.muted, 'line-width': 1.5, 'line-dasharray': [0.6, 4] }),
    leg('uncounted', 'uncounted', {
      'line-color': colours.muted,
      'line-width': 2,
      'line-dasharray': [2, 2],
    }),
    leg('outside', 'outside', { 'line-color': colours.muted, 'line-width': 2 }),
    leg('measured-edge', 'measured', { 'line-color': colours.paper, 'line-width': 7 }),
    leg('inferred', 'inferred', { 'line-color': colours.now, 'line-width': 4, 'line-dasharray': [1.6, 1.2] }),
    leg('measured', 'measured', { 'line-color': colours.now, 'line-width': 4 }),
    {
      id: 'leg-points',
      type: 'circle',
      source: points,
      minzoom: 14,
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 14, 1.5, 17, 3.5],
        'circle-color': colours.paper,
        'circle-stroke-color': ['case', ['get', 'counted'], colours.now, colours.muted],
        'circle-stroke-width': 1.5,
      },
    },
  ];
}

function leg(
  id: string,
  look: string,
  paint: NonNullable<LineLayerSpecification['paint']>,
): LineLayerSpecification {
  return {
    id: `leg-${id}`,
    type: 'line',
    source: lines,
    filter: ['==', ['get', 'look'], look],
    layout: { 'line-join': 'round' },
    paint,
  };
}

export function addLegSources(map: MapLibre) {
  map.addSource(lines, { type: 'geojson', data: collection([]) });
  map.addSource(points, { type: 'geojson', data: collection([]) });
}

/** A measured leg that lies outside the hotspot is sure, but counts for nothing. */
function lookOf(evidence: ShownLeg['evidence'], counted: boolean): string {
  return evidence === 'measured' && !counted ? 'outside' : evidence;
}

/** Draws these legs; none clears them. */
export function showLegs(map: MapLibre, legs: readonly ShownLeg[]) {
  setData(
    map,
    lines,
    legs.map(({ evidence, coordinates, counted }) =>
      feature({ type: 'LineString', coordinates: [...coordinates] }, { look: lookOf(evidence, counted) }),
    ),
  );
  setData(
    map,
    points,
    legs.flatMap(({ coordinates, counted }) =>
      [coordinates[0], coordinates.at(-1)].flatMap((at) =>
        at ? [feature({ type: 'Point', coordinates: at }, { counted })] : [],
      ),
    ),
  );
}
