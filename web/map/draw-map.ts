// The map to draw hotspots on, behind a small face: one ring at a time is drawn or changed by hand, all else is shown under it.
import 'maplibre-gl/dist/maplibre-gl.css';
import { addProtocol, Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import workerAddress from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { Protocol } from 'pmtiles';
import type { Corner } from '../../core/hotspots/drawn-shapes.ts';
import { type Backdrop, backdropLayers, backdropSources, showBackdrop } from './backdrop.layer.ts';
import { letterScale } from './letter-scale.ts';
import { markColours } from './mark-colours.ts';
import { type RingPen, ringPen } from './ring-pen.ts';
import { basemapStyle } from './style.ts';
import { dayPalette } from './style-day.ts';
import { nightPalette } from './style-night.ts';

export interface DrawMapOptions {
  readonly element: HTMLElement;
  readonly label: string;
  readonly tiles: string | null;
  readonly bounds: readonly [west: number, south: number, east: number, north: number];
  readonly isDark: boolean;
  readonly isStill: boolean;
  /** The ring was changed by hand. */
  readonly onRing: (corners: readonly Corner[]) => void;
}

export interface DrawMap extends RingPen {
  readonly showBackdrop: (backdrop: Backdrop) => void;
  readonly fit: (corners: readonly Corner[]) => void;
  /** Brings a ring into view where it is not wholly seen, or too small to be changed by hand. */
  readonly reveal: (corners: readonly Corner[]) => void;
  readonly zoomBy: (steps: number) => void;
  readonly remove: () => void;
}

setWorkerUrl(workerAddress);
addProtocol('pmtiles', new Protocol().tile);

/** Opens the map; resolves once its style stands. */
export function openDrawMap(options: DrawMapOptions): Promise<DrawMap> {
  const { element, bounds } = options;
  const map = new MapLibre({
    container: element,
    style: basemapStyle(options.isDark ? nightPalette : dayPalette, options.tiles, letterScale()),
    attributionControl: false,
    maxZoom: 20,
    minZoom: 5,
    maxPitch: 0,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    doubleClickZoom: false,
    fadeDuration: options.isStill ? 0 : 150,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.fitBounds([bounds[0], bounds[1], bounds[2], bounds[3]], { padding: 24, duration: 0 });
  map.getCanvas().setAttribute('aria-label', options.label);
  element.setAttribute('aria-busy', 'true');
  map.on('idle', () => element.removeAttribute('aria-busy'));
  map.on('error', ({ error }) => console.warn(error.message));
  return new Promise((resolve) => {
    map.once('style.load', () => resolve(dressed(map, options)));
  });
}

function dressed(map: MapLibre, options: DrawMapOptions): DrawMap {
  const duration = options.isStill ? 0 : 400;
  backdropSources(map);
  for (const layer of backdropLayers(markColours(), letterScale())) map.addLayer(layer);
  const pen = ringPen(map, markColours(), options.onRing);
  const fit = (corners: readonly Corner[]) => {
    if (corners.length === 0 || map.getContainer().clientWidth < 120) return;
    const xs = corners.map(([x]) => x);
    const ys = corners.map(([, y]) => y);
    const box: [number, number, number, number] = [
      Math.min(...xs),
      Math.min(...ys),
      Math.max(...xs),
      Math.max(...ys),
    ];
    map.fitBounds(box, { maxZoom: 17, padding: 60, duration });
  };
  return {
    ...pen,
    showBackdrop: (backdrop) => showBackdrop(map, backdrop),
    fit,
    reveal: (corners) => {
      if (!canBeChanged(map, corners)) fit(corners);
    },
    zoomBy: (steps) => map.easeTo({ zoom: map.getZoom() + steps, duration }),
    remove: () => {
      pen.put();
      map.remove();
    },
  };
}

/** Wholly on the map, and large enough on it to tell its corners apart. */
function canBeChanged(map: MapLibre, corners: readonly Corner[]): boolean {
  const { clientWidth, clientHeight } = map.getContainer();
  const points = corners.map(([longitude, latitude]) => map.project([longitude, latitude]));
  const isSeen = points.every(({ x, y }) => x > 0 && x < clientWidth && y > 0 && y < clientHeight);
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return isSeen && Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)) > 80;
}
