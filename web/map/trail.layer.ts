// Trails: where officers were in the last 15 minutes, fading with age. Redrawn every few seconds, not every frame.
import type { Feature } from 'geojson';
import type { LayerSpecification, Map as MapLibre } from 'maplibre-gl';
import type { Live, TrailPoint } from '../live/live.ts';
import { trailMilliseconds } from '../live/live.ts';
import { collection, feature, setData } from './hotspot.layer.ts';
import type { MarkColours } from './mark-colours.ts';

const source = 'trails';
const steps = 5;
/** Points drawn of all trails together; with more officers each trail has fewer. */
const pointsDrawn = 12_000;

/** The layer of trails in these colours. */
export function trailLayers(colours: MarkColours): LayerSpecification[] {
  return [
    {
      id: 'trails',
      type: 'line',
      source,
      minzoom: 12,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': colours.officer,
        'line-opacity': ['*', 0.45, ['get', 'share']],
        'line-width': ['interpolate', ['linear'], ['zoom'], 12, 1.2, 16, 2.6],
      },
    },
  ];
}

export function addTrailSource(map: MapLibre) {
  map.addSource(source, { type: 'geojson', data: collection([]) });
}

/** Draws the trails as they are at the state's time; none while `hidden`. */
export function showTrails(map: MapLibre, live: Live, hidden: boolean) {
  setData(map, source, hidden ? [] : trailFeatures(live));
}

/** The trails as lines, cut by age: `share` falls from 1 to a fifth. */
export function trailFeatures(live: Live): Feature[] {
  const most = Math.max(8, Math.floor(pointsDrawn / Math.max(1, live.trails.size)));
  return [...live.trails.values()].flatMap((points) => agedPieces(thinned(points, most), live.at));
}

function thinned(points: readonly TrailPoint[], most: number): readonly TrailPoint[] {
  if (points.length <= most) return points;
  const step = Math.ceil(points.length / most);
  return points.filter((_, index) => index % step === 0 || index === points.length - 1);
}

function agedPieces(points: readonly TrailPoint[], now: number): Feature[] {
  const pieces: Feature[] = [];
  let piece: [number, number][] = [];
  let pieceStep = -1;
  for (const [longitude, latitude, at] of points) {
    const age = (now - at) / trailMilliseconds;
    if (age > 1) continue;
    const step = Math.min(steps - 1, Math.max(0, Math.floor(age * steps)));
    piece.push([longitude, latitude]);
    if (step === pieceStep) continue;
    if (piece.length > 1 && pieceStep >= 0) pieces.push(line(piece, pieceStep));
    piece = [[longitude, latitude]];
    pieceStep = step;
  }
  if (piece.length > 1) pieces.push(line(piece, pieceStep));
  return pieces;
}

function line(coordinates: [number, number][], step: number): Feature {
  return feature({ type: 'LineString', coordinates }, { share: 1 - step / steps });
}
