// The British National Grid (EPSG:27700) and longitude and latitude (WGS84), by the seven-parameter transformation of Ordnance Survey:
// within about 3 m of OSTN15 anywhere in Great Britain. There and back it is exact to far below the grain of 1e-7°.
import proj4 from 'proj4';

const grid = proj4(
  '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy ' +
    '+towgs84=446.448,-125.157,542.06,0.1502,0.247,0.8421,-20.4894 +units=m +no_defs',
  'WGS84',
);

/** How far a place turned from the grid may be from where OSTN15 would put it, in metres. */
export const GRID_DOUBT_METRES = 3;

/** Longitude and latitude in degrees of an easting and a northing in metres. */
export function degreesFromGrid(easting: number, northing: number): [longitude: number, latitude: number] {
  const [longitude, latitude] = grid.forward([easting, northing]);
  return [longitude, latitude];
}

/** Easting and northing in metres of a longitude and latitude in degrees. */
export function gridFromDegrees(longitude: number, latitude: number): [easting: number, northing: number] {
  const [easting, northing] = grid.inverse([longitude, latitude]);
  return [easting, northing];
}
