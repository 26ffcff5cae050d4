// Where a map looks: its middle in degrees and its zoom.

export interface MapPlace {
  readonly zoom: number;
  readonly longitude: number;
  readonly latitude: number;
}
