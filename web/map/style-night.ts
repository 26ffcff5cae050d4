// The basemap at night: near black, with the streets and their names still readable. No pure white anywhere.
import type { Palette } from './palette.ts';

export const nightPalette: Palette = {
  ground: '#0e131a',
  residential: '#10161e',
  commercial: '#141820',
  industrial: '#12171f',
  civic: '#15191f',
  green: '#111e1b',
  wood: '#10211a',
  pitch: '#13241e',
  water: '#0d2334',
  building: '#1a212b',
  buildingEdge: '#222b36',
  roadMain: '#465060',
  roadMainEdge: '#0b0f14',
  road: '#343e4b',
  roadEdge: '#0b0f14',
  path: '#3d3f3d',
  rail: '#4d5056',
  label: '#c4beb0',
  quietLabel: '#a09b8f',
  waterLabel: '#7ba3bf',
  greenLabel: '#8aa98b',
  halo: '#0b0f14',
};
