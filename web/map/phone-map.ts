// The map of a phone behind a small face: the area with its hotspots, live orders, and where the officer is. Its tiles are read by whoever opens it.
import 'maplibre-gl/dist/maplibre-gl.css';
import { addProtocol, Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import workerAddress from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { Protocol } from 'pmtiles';
import { accuracyLayers, addAccuracySource, showAccuracy } from './accuracy.layer.ts';
import {
  addHotspotSources,
  type HotspotShape,
  hotspotLayers,
  showShapes,
  showStanding,
  standingColour,
} from './hotspot.layer.ts';
import { addKeptTiles, type ReadTiles } from './kept-tiles.ts';
import { letterScale } from './letter-scale.ts';
import { markColours } from './mark-colours.ts';
import { marksOver } from './marks.ts';
import { fit, repaint, travel } from './moves.ts';
import { addOrderSource, type OrderShape, orderLayers, showOrders } from './order.layer.ts';
import type { Hit, Scene } from './scene.ts';
import { basemapStyle } from './style.ts';
import { dayPalette } from './style-day.ts';
import { nightPalette } from './style-night.ts';

export interface PhoneMapOptions {
  readonly element: HTMLElement;
  readonly label: string;
  /** Null where the force has no basemap. */
  readonly readTiles: ReadTiles | null;
  readonly bounds: readonly [west: number, south: number, east: number, north: number];
  /** Where the officer is, in degrees: the map opens there where that lies within the bounds, else at the whole area. */
  readonly here: readonly [number, number] | null;
  readonly isDark: boolean;
  readonly moveStill: () => boolean;
  /** A hotspot was tapped, or the ground. */
  readonly onChosen: (hotspotId: string | null) => void;
  /** Tiles could not be read. */
  readonly onFailed: (what: string) => void;
}

export interface PhoneMap {
  readonly showHotspots: (shapes: readonly HotspotShape[]) => void;
  readonly showScene: (scene: Scene) => void;
  readonly showOrders: (orders: readonly OrderShape[]) => void;
  /** How far off a place may be, in metres; null shows none. */
  readonly showAccuracy: (place: readonly [number, number] | null, metres: number | null) => void;
  readonly recolour: (isDark: boolean) => void;
  readonly goTo: (place: readonly [number, number]) => void;
  readonly fit: (points: readonly (readonly [number, number])[]) => void;
  readonly zoomBy: (steps: number) => void;
  readonly remove: () => void;
}

setWorkerUrl(workerAddress);

/** A few streets around. */
const nearZoom = 15;

/** Opens the map; resolves once its style stands, with or without tiles. It throws where this phone cannot draw it. */
export function openPhoneMap(options: PhoneMapOptions): Promise<PhoneMap> {
  const { element, bounds, readTiles } = options;
  // A protocol for each map: what one could not read, the next reads anew.
  const protocol = new Protocol();
  if (readTiles !== null) addKeptTiles(protocol, 'area', readTiles);
  addProtocol('pmtiles', protocol.tile);
  const map = new MapLibre({
    container: element,
    style: styleFor(options.isDark, readTiles !== null),
    attributionControl: false,
    maxZoom: 19,
    minZoom: 8,
    maxPitch: 0,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    fadeDuration: options.moveStill() ? 0 : 150,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  const [west, south, east, north] = bounds;
  const { here } = options;
  if (here !== null && here[0] > west && here[0] < east && here[1] > south && here[1] < north)
    map.jumpTo({ center: [here[0], here[1]], zoom: nearZoom });
  else map.fitBounds([west, south, east, north], { padding: 24, duration: 0 });
  map.getCanvas().setAttribute('aria-label', options.label);
  element.setAttribute('aria-busy', 'true');
  map.on('sourcedataloading', ({ sourceId }) => {
    if (sourceId === 'town') element.setAttribute('aria-busy', 'true');
  });
  map.on('idle', () => element.removeAttribute('aria-busy'));
  map.on('error', ({ error }) => options.onFailed(error.message));
  return new Promise((resolve) => {
    map.once('style.load', () => resolve(dressed(map, options)));
  });
}

function styleFor(isDark: boolean, hasTiles: boolean) {
  return basemapStyle(isDark ? nightPalette : dayPalette, hasTiles ? 'area' : null, letterScale());
}

function ownLayers() {
  const colours = markColours();
  const scale = letterScale();
  return [...orderLayers(colours, scale), ...hotspotLayers(colours, scale), ...accuracyLayers(colours)];
}

function dressed(map: MapLibre, options: PhoneMapOptions): PhoneMap {
  const { moveStill, readTiles } = options;
  addOrderSource(map);
  addHotspotSources(map);
  addAccuracySource(map);
  const underNames = map.getLayer('path-names') ? 'path-names' : undefined;
  for (const layer of ownLayers()) map.addLayer(layer, layer.type === 'symbol' ? undefined : underNames);
  const marks = marksOver(map, moveStill);
  map.on('click', ({ point: { x, y } }) => choose(map, options, marks.hitAt(x, y), x, y));
  let scene: Scene = { hotspots: [], officers: [], isQuiet: false };
  const colourShapes = () => {
    const colours = markColours();
    for (const { id, look } of scene.hotspots)
      showStanding(map, id, standingColour(look.standing, look.isStale, colours), look.isSelected);
  };
  return {
    showHotspots: (shapes) => showShapes(map, shapes),
    showScene: (next) => {
      scene = next;
      colourShapes();
      marks.show(next);
    },
    showOrders: (orders) => showOrders(map, orders),
    showAccuracy: (place, metres) => showAccuracy(map, place, metres),
    recolour: (isDark) => {
      repaint(map, [...styleFor(isDark, readTiles !== null).layers, ...ownLayers()]);
      marks.recolour();
      colourShapes();
    },
    goTo: ([longitude, latitude]) =>
      map.easeTo({
        center: [longitude, latitude],
        zoom: Math.max(nearZoom, map.getZoom()),
        ...travel(moveStill()),
      }),
    fit: (points) => fit(map, points, 16, moveStill()),
    zoomBy: (steps) => map.easeTo({ zoom: map.getZoom() + steps, ...travel(moveStill()) }),
    remove: () => {
      marks.remove();
      map.remove();
    },
  };
}

/** A ring of several hotspots spreads out; one is chosen, as its shape is. */
function choose(map: MapLibre, options: PhoneMapOptions, hit: Hit | null, x: number, y: number) {
  if (hit?.kind === 'hotspots' && hit.ids.length > 1) return fit(map, hit.places, 15, options.moveStill());
  if (hit?.kind === 'hotspots') return options.onChosen(hit.ids[0]);
  const [found] = map.queryRenderedFeatures([x, y], { layers: ['hotspot-fill'] });
  options.onChosen(typeof found?.properties.id === 'string' ? found.properties.id : null);
}
