// Where places are on the screen. The map looks straight down and north is up, so two sums tell what the library would work out anew for each.
import type { Map as MapLibre } from 'maplibre-gl';

export interface Screen {
  /** Takes over where the map looks now. */
  readonly look: () => void;
  /** Sets `x` and `y` of a mark to where a place is, in pixels. */
  readonly put: (mark: { x: number; y: number }, longitude: number, latitude: number) => void;
}

const tilePixels = 512;

export function screenOf(map: MapLibre): Screen {
  let world = tilePixels;
  let x0 = 0;
  let y0 = 0;
  return {
    look() {
      const centre = map.getCenter();
      const { x, y } = map.project(centre);
      world = tilePixels * 2 ** map.getZoom();
      x0 = x - eastShare(centre.lng) * world;
      y0 = y - southShare(centre.lat) * world;
    },
    put(mark, longitude, latitude) {
      mark.x = x0 + eastShare(longitude) * world;
      mark.y = y0 + southShare(latitude) * world;
    },
  };
}

/** How far round the world a longitude is in Web Mercator, from 0 in the west to 1. */
function eastShare(longitude: number): number {
  return (longitude + 180) / 360;
}

/** How far down a latitude is, from 0 in the north to 1. */
function southShare(latitude: number): number {
  const sine = Math.sin((latitude * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}
