// The basemap by day: pale, so that rings and officers are what the eye finds; street names in a quiet ink.
import type { Palette } from './palette.ts';

export const dayPalette: Palette = {
  ground: '#f3f2ee',
  residential: '#eeece7',
  commercial: '#efe9e6',
  industrial: '#e8e8ea',
  civic: '#efebdf',
  green: '#dfe9d6',
  wood: '#d2e0c8',
  pitch: '#d8e6d0',
  water: '#c3d8e6',
  building: '#e2dfd8',
  buildingEdge: '#d5d1c8',
  roadMain: '#ffffff',
  roadMainEdge: '#c9c4b8',
  road: '#ffffff',
  roadEdge: '#dad6cd',
  path: '#c8c0ae',
  rail: '#b3b1ad',
  label: '#3b424b',
  quietLabel: '#5d646d',
  waterLabel: '#3f6580',
  greenLabel: '#47663f',
  halo: '#f8f7f4',
};
