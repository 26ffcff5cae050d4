// The basemap's style from a palette: ground, water, streets, names. Glyphs are drawn in the browser from the desk's own font,
// since the style names no glyph server: MapLibre then takes `text-font` as the name of a font family of the page.
import type {
  ExpressionSpecification,
  FillLayerSpecification,
  LayerSpecification,
  StyleSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import type { Palette } from './palette.ts';
import { roadLayers } from './style-roads.ts';

export const mapFont = ['Atkinson Map Medium'];
export const mapFontBold = ['Atkinson Map Bold'];

/** The style of a basemap of vector tiles at `tiles`, the address of a PMTiles file; null: plain ground. */
export function basemapStyle(palette: Palette, tiles: string | null, scale: number): StyleSpecification {
  const ground: LayerSpecification = {
    id: 'ground',
    type: 'background',
    paint: { 'background-color': palette.ground },
  };
  if (tiles === null) return { version: 8, sources: {}, layers: [ground] };
  return {
    version: 8,
    sources: { town: { type: 'vector', url: `pmtiles://${tiles}` } },
    layers: [ground, ...groundLayers(palette), ...roadLayers(palette), ...nameLayers(palette, scale)],
  };
}

const kindIs = (...kinds: string[]): ExpressionSpecification => ['in', ['get', 'kind'], ['literal', kinds]];

function fill(
  id: string,
  layer: string,
  colour: string | ExpressionSpecification,
  more: Partial<FillLayerSpecification> = {},
): FillLayerSpecification {
  return {
    id,
    type: 'fill',
    source: 'town',
    'source-layer': layer,
    paint: { 'fill-color': colour },
    ...more,
  };
}

function groundLayers(palette: Palette): LayerSpecification[] {
  const land: ExpressionSpecification = [
    'match',
    ['get', 'kind'],
    'residential',
    palette.residential,
    ['commercial', 'retail'],
    palette.commercial,
    ['industrial', 'station'],
    palette.industrial,
    ['school', 'hospital'],
    palette.civic,
    palette.ground,
  ];
  const green: ExpressionSpecification = [
    'match',
    ['get', 'kind'],
    'wood',
    palette.wood,
    'pitch',
    palette.pitch,
    palette.green,
  ];
  return [
    fill('land', 'land', land),
    fill('green', 'green', green),
    fill('water', 'water', palette.water, { filter: ['==', ['geometry-type'], 'Polygon'] }),
    {
      id: 'watercourse',
      type: 'line',
      source: 'town',
      'source-layer': 'water',
      filter: ['==', ['geometry-type'], 'LineString'],
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': palette.water,
        'line-width': ['interpolate', ['exponential', 1.6], ['zoom'], 9, 1, 14, 5, 18, 40],
      },
    },
    {
      id: 'buildings',
      type: 'fill',
      source: 'town',
      'source-layer': 'buildings',
      minzoom: 13.5,
      paint: {
        'fill-color': palette.building,
        'fill-outline-color': palette.buildingEdge,
        'fill-opacity': ['interpolate', ['linear'], ['zoom'], 13.5, 0, 14.5, 1],
      },
    },
  ];
}

function names(
  palette: Palette,
  id: string,
  layer: string,
  colour: string | ExpressionSpecification,
  layout: SymbolLayerSpecification['layout'],
  more: Partial<SymbolLayerSpecification> = {},
): SymbolLayerSpecification {
  return {
    id,
    type: 'symbol',
    source: 'town',
    'source-layer': layer,
    layout: { 'text-field': ['get', 'name'], 'text-font': mapFont, ...layout },
    paint: { 'text-color': colour, 'text-halo-color': palette.halo, 'text-halo-width': 1.4 },
    ...more,
  };
}

function nameLayers(palette: Palette, scale: number): LayerSpecification[] {
  const between = (zoom1: number, size1: number, zoom2: number, size2: number): ExpressionSpecification => [
    'interpolate',
    ['linear'],
    ['zoom'],
    zoom1,
    size1 * scale,
    zoom2,
    size2 * scale,
  ];
  const alongLine = { 'symbol-placement': 'line', 'text-max-angle': 35, 'text-padding': 8 } as const;
  return [
    names(
      palette,
      'path-names',
      'roads',
      palette.quietLabel,
      { ...alongLine, 'text-size': 11 * scale, 'symbol-spacing': 320 },
      { minzoom: 15.5, filter: kindIs('path', 'pedestrian', 'service') },
    ),
    names(
      palette,
      'street-names',
      'roads',
      palette.quietLabel,
      {
        ...alongLine,
        'text-size': between(14, 11, 18, 15),
        'symbol-spacing': 340,
      },
      { minzoom: 14, filter: kindIs('street') },
    ),
    names(
      palette,
      'main-road-names',
      'roads',
      palette.label,
      {
        ...alongLine,
        'text-size': between(12.5, 11, 18, 16),
        'symbol-spacing': 380,
      },
      { minzoom: 12.5, filter: kindIs('ring', 'main', 'secondary') },
    ),
    names(
      palette,
      'water-names',
      'water',
      palette.waterLabel,
      {
        'symbol-placement': 'line',
        'text-size': 13 * scale,
        'text-letter-spacing': 0.08,
        'symbol-spacing': 500,
      },
      { minzoom: 12 },
    ),
    names(
      palette,
      'landmark-names',
      'places',
      ['match', ['get', 'kind'], 'park', palette.greenLabel, palette.quietLabel],
      { 'text-size': 12 * scale, 'text-max-width': 7, 'text-padding': 6 },
      { minzoom: 14, filter: kindIs('landmark', 'station', 'park', 'market') },
    ),
    names(
      palette,
      'place-names',
      'places',
      palette.label,
      {
        'text-font': mapFontBold,
        'text-size': between(9, 12, 15, 17),
        'text-max-width': 8,
        'text-padding': 10,
        'symbol-sort-key': ['get', 'rank'],
      },
      { maxzoom: 15.5, filter: kindIs('town', 'suburb') },
    ),
  ];
}
