// How far off a position may be: a disc around it, true to the scale of the map.
import type { Position } from 'geojson';
import type { LayerSpecification, Map as MapLibre } from 'maplibre-gl';
import { collection, feature, setData } from './hotspot.layer.ts';
import type { MarkColours } from './mark-colours.ts';

const disc = 'accuracy';
const corners = 48;
const metresPerDegree = 111_195;

export function addAccuracySource(map: MapLibre) {
  map.addSource(disc, { type: 'geojson', data: collection([]) });
}

export function accuracyLayers(colours: MarkColours): LayerSpecification[] {
  return [
    {
      id: 'accuracy-fill',
      type: 'fill',
      source: disc,
      paint: { 'fill-color': colours.officer, 'fill-opacity': 0.12 },
    },
    {
      id: 'accuracy-edge',
      type: 'line',
      source: disc,
      paint: { 'line-color': colours.officer, 'line-width': 1.5, 'line-opacity': 0.6 },
    },
  ];
}

/** Shows the disc around a place in degrees; null: none. */
export function showAccuracy(map: MapLibre, place: readonly [number, number] | null, metres: number | null) {
  if (place === null || metres === null) return setData(map, disc, []);
  const [longitude, latitude] = place;
  const north = metres / metresPerDegree;
  const east = north / Math.cos((latitude * Math.PI) / 180);
  const ring = Array.from({ length: corners + 1 }, (_, i): Position => {
    const turn = (i % corners) * ((2 * Math.PI) / corners);
    return [longitude + east * Math.cos(turn), latitude + north * Math.sin(turn)];
  });
  setData(map, disc, [feature({ type: 'Polygon', coordinates: [ring] }, {})]);
}
