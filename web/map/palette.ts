// The colours of the basemap. The marks on it take theirs from the design tokens, so that map and lists say the same.

export interface Palette {
  readonly ground: string;
  readonly residential: string;
  readonly commercial: string;
  readonly industrial: string;
  readonly civic: string;
  readonly green: string;
  readonly wood: string;
  readonly pitch: string;
  readonly water: string;
  readonly building: string;
  readonly buildingEdge: string;
  readonly roadMain: string;
  readonly roadMainEdge: string;
  readonly road: string;
  readonly roadEdge: string;
  readonly path: string;
  readonly rail: string;
  readonly label: string;
  readonly quietLabel: string;
  readonly waterLabel: string;
  readonly greenLabel: string;
  readonly halo: string;
}
