// How a map is moved and repainted, the same on every face.
import type { LayerSpecification, Map as MapLibre } from 'maplibre-gl';

export const travel = (still: boolean) => ({ duration: still ? 0 : 500 });

/** Brings points into the map, no nearer than `maxZoom`. */
export function fit(
  map: MapLibre,
  points: readonly (readonly [number, number])[],
  maxZoom: number,
  still: boolean,
) {
  const { clientWidth, clientHeight } = map.getContainer();
  // Behind a list that fills a narrow screen there is no map to move.
  if (points.length === 0 || clientWidth < 120 || clientHeight < 120) return;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const bounds: [number, number, number, number] = [
    Math.min(...xs),
    Math.min(...ys),
    Math.max(...xs),
    Math.max(...ys),
  ];
  map.fitBounds(bounds, { maxZoom, padding: 50, ...travel(still) });
}

/** Only colours differ between day and night: MapLibre finds that out and repaints, so nothing is fetched again and nothing flashes. */
export function repaint(map: MapLibre, layers: readonly LayerSpecification[]) {
  const painted = new Map(layers.map((layer) => [layer.id, layer]));
  const style = map.getStyle();
  map.setStyle(
    { ...style, layers: style.layers.map((layer) => painted.get(layer.id) ?? layer) },
    { diff: true },
  );
}
