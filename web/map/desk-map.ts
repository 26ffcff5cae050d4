// The map of the desk behind a small face: nothing else in the faces knows MapLibre or PMTiles.
import 'maplibre-gl/dist/maplibre-gl.css';
import { addProtocol, Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import workerAddress from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { Protocol } from 'pmtiles';
import type { ShownLeg } from '../../core/tracking/worked-out.ts';
import type { Live } from '../live/live.ts';
import {
  type AuthorityShape,
  addAuthoritySources,
  authorityLayers,
  showAuthorities,
} from './authority.layer.ts';
import {
  addHotspotSources,
  type HotspotShape,
  hotspotLayers,
  showShapes,
  showStanding,
  standingColour,
} from './hotspot.layer.ts';
import { addLegSources, legLayers, showLegs } from './leg.layer.ts';
import { letterScale } from './letter-scale.ts';
import type { MapPlace } from './map-place.ts';
import { markColours } from './mark-colours.ts';
import { marksOver } from './marks.ts';
import type { Motion } from './motion.ts';
import { fit, repaint, travel } from './moves.ts';
import type { Hit, Scene } from './scene.ts';
import { basemapStyle } from './style.ts';
import { dayPalette } from './style-day.ts';
import { nightPalette } from './style-night.ts';
import { addTrailSource, showTrails, trailLayers } from './trail.layer.ts';

export interface Padding {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface DeskMapOptions {
  readonly element: HTMLElement;
  readonly label: string;
  /** The address of the basemap's PMTiles file; null where there is none. */
  readonly tiles: string | null;
  readonly bounds: readonly [west: number, south: number, east: number, north: number];
  readonly place: MapPlace | null;
  readonly padding: Padding;
  readonly isDark: boolean;
  readonly moveStill: () => boolean;
  readonly onMoved: (place: MapPlace) => void;
  readonly onHit: (hit: Hit | null, shapeId: string | null) => void;
  readonly onFailed: (what: string) => void;
}

export interface DeskMap {
  readonly showHotspots: (shapes: readonly HotspotShape[]) => void;
  /** Dated areas: dispersal authorities, orders, closures. */
  readonly showAuthorities: (shapes: readonly AuthorityShape[]) => void;
  readonly showScene: (scene: Scene) => void;
  /** Takes the places of officers from a motion while it is on. */
  readonly moveBy: (motion: Motion) => void;
  readonly showTrails: (live: Live, hidden: boolean) => void;
  readonly showLegs: (legs: readonly ShownLeg[]) => void;
  readonly recolour: (isDark: boolean) => void;
  readonly pad: (padding: Padding) => void;
  readonly goTo: (place: MapPlace) => void;
  /** Whether the map already looks there. */
  readonly isAt: (place: MapPlace) => boolean;
  /** Brings points into the free part of the map, unless they can be seen there already. */
  readonly reveal: (points: readonly (readonly [number, number])[], maxZoom: number) => void;
  readonly fit: (points: readonly (readonly [number, number])[], maxZoom: number) => void;
  /** Keeps a place that moves about the middle of the free part of the map, without a word of it in the address. */
  readonly keepInSight: (place: readonly [number, number]) => void;
  readonly zoomBy: (steps: number) => void;
  readonly label: (words: string) => void;
  readonly remove: () => void;
}

setWorkerUrl(workerAddress);
addProtocol('pmtiles', new Protocol().tile);

/** Opens the map; resolves once its style stands, with or without tiles. */
export function openDeskMap(options: DeskMapOptions): Promise<DeskMap> {
  const { element, bounds, place } = options;
  const map = new MapLibre({
    container: element,
    style: styleFor(options.isDark, options.tiles),
    attributionControl: false,
    maxZoom: 20,
    minZoom: 5,
    maxPitch: 0,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    fadeDuration: options.moveStill() ? 0 : 150,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.setPadding(options.padding);
  if (place) map.jumpTo({ center: [place.longitude, place.latitude], zoom: place.zoom });
  else map.fitBounds([bounds[0], bounds[1], bounds[2], bounds[3]], { padding: 24, duration: 0 });
  element.setAttribute('aria-busy', 'true');
  map.on('sourcedataloading', ({ sourceId }) => {
    if (sourceId === 'town') element.setAttribute('aria-busy', 'true');
  });
  map.on('idle', () => element.removeAttribute('aria-busy'));
  map.on('error', ({ error }) => options.onFailed(error.message));
  nameCanvas(map, options.label);
  return new Promise((resolve) => {
    map.once('style.load', () => resolve(dressed(map, options)));
  });
}

function styleFor(isDark: boolean, tiles: string | null) {
  return basemapStyle(isDark ? nightPalette : dayPalette, tiles, letterScale());
}

function nameCanvas(map: MapLibre, label: string) {
  map.getCanvas().setAttribute('aria-label', label);
}

function ownLayers() {
  const colours = markColours();
  const scale = letterScale();
  return [
    ...hotspotLayers(colours, scale),
    ...authorityLayers(colours, scale),
    ...trailLayers(colours),
    ...legLayers(colours),
  ];
}

/** The map with its own layers and marks on it. */
function dressed(map: MapLibre, options: DeskMapOptions): DeskMap {
  addHotspotSources(map);
  addAuthoritySources(map);
  addTrailSource(map);
  addLegSources(map);
  const [fill, edge, ...rest] = ownLayers();
  // Shapes go under the names of the town, trails and legs over them.
  for (const layer of [fill, edge])
    map.addLayer(layer, map.getLayer('path-names') ? 'path-names' : undefined);
  for (const layer of rest) map.addLayer(layer);
  const marks = marksOver(map, options.moveStill);
  listen(map, options, marks.hitAt);
  let scene: Scene = { hotspots: [], officers: [], isQuiet: false };
  // Each change of a shape's state draws the map again, so only what differs is said.
  let said = new Map<string, string>();
  const showStandings = () => {
    const colours = markColours();
    const next = new Map<string, string>();
    for (const { id, look } of scene.hotspots) {
      const colour = standingColour(look.standing, look.isStale, colours);
      next.set(id, `${colour} ${look.isSelected}`);
      if (next.get(id) !== said.get(id)) showStanding(map, id, colour, look.isSelected);
    }
    said = next;
  };
  return {
    showHotspots: (shapes) => showShapes(map, shapes),
    showAuthorities: (shapes) => showAuthorities(map, shapes),
    showScene: (next) => {
      scene = next;
      showStandings();
      marks.show(next);
    },
    moveBy: marks.moveBy,
    showTrails: (live, hidden) => showTrails(map, live, hidden),
    showLegs: (legs) => showLegs(map, legs),
    recolour: (isDark) => {
      repaint(map, [...styleFor(isDark, options.tiles).layers, ...ownLayers()]);
      marks.recolour();
      showStandings();
    },
    pad: (padding) => {
      // To set padding is to move the map, which the view would answer with padding.
      const known = map.getPadding();
      const sides = ['left', 'right', 'top', 'bottom'] as const;
      if (sides.some((side) => known[side] !== padding[side])) map.setPadding(padding);
    },
    goTo: ({ longitude, latitude, zoom }) =>
      map.easeTo({ center: [longitude, latitude], zoom, ...travel(options.moveStill()) }),
    isAt: ({ longitude, latitude, zoom }) => {
      const { lng, lat } = map.getCenter();
      return (
        Math.abs(lng - longitude) < 2e-5 &&
        Math.abs(lat - latitude) < 2e-5 &&
        Math.abs(map.getZoom() - zoom) < 0.02
      );
    },
    reveal: (points, maxZoom) => {
      if (!canBeSeen(map, points)) fit(map, points, maxZoom, options.moveStill());
    },
    fit: (points, maxZoom) => fit(map, points, maxZoom, options.moveStill()),
    keepInSight: (place) => keepInSight(map, place, options.moveStill()),
    zoomBy: (steps) => map.easeTo({ zoom: map.getZoom() + steps, ...travel(options.moveStill()) }),
    label: (words) => nameCanvas(map, words),
    remove: () => {
      marks.remove();
      map.remove();
    },
  };
}

function listen(map: MapLibre, options: DeskMapOptions, hitAt: (x: number, y: number) => Hit | null) {
  const shapeAt = (x: number, y: number): string | null => {
    const [found] = map.queryRenderedFeatures([x, y], { layers: ['hotspot-fill'] });
    return typeof found?.properties.id === 'string' ? found.properties.id : null;
  };
  map.on('click', ({ point: { x, y } }) => {
    const hit = hitAt(x, y);
    options.onHit(hit, hit ? null : shapeAt(x, y));
  });
  map.on('mousemove', ({ point: { x, y } }) => {
    map.getCanvas().style.cursor = hitAt(x, y) || shapeAt(x, y) ? 'pointer' : '';
  });
  map.on('moveend', (event) => {
    if ('isFollowing' in event) return;
    const { lng, lat } = map.getCenter();
    options.onMoved({ longitude: lng, latitude: lat, zoom: map.getZoom() });
  });
}

/** Moves the map after a place that has left the middle half of what can be seen of it. */
function keepInSight(map: MapLibre, [longitude, latitude]: readonly [number, number], still: boolean) {
  const { left = 0, right = 0, top = 0, bottom = 0 } = map.getPadding();
  const { clientWidth, clientHeight } = map.getContainer();
  const { x, y } = map.project([longitude, latitude]);
  const east = (x - left) / (clientWidth - left - right);
  const south = (y - top) / (clientHeight - top - bottom);
  if (east > 0.25 && east < 0.75 && south > 0.25 && south < 0.75) return;
  map.easeTo(
    { center: [longitude, latitude], easing: (share) => share, ...travel(still) },
    { isFollowing: true },
  );
}

/** Whether all points lie in the part of the map that no panel covers, near enough to tell apart. */
function canBeSeen(map: MapLibre, points: readonly (readonly [number, number])[]): boolean {
  if (map.getZoom() < 13) return false;
  const { left = 0, right = 0, top = 0, bottom = 0 } = map.getPadding();
  const { clientWidth, clientHeight } = map.getContainer();
  return points.every(([longitude, latitude]) => {
    const { x, y } = map.project([longitude, latitude]);
    return x > left && x < clientWidth - right && y > top && y < clientHeight - bottom;
  });
}
