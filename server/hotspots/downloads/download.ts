// The hotspots as a file to take away: GeoJSON, KML, GeoPackage or CSV, each with the boundary that is measured.
import type { DownloadForm } from '../../../core/hotspots/download-forms.ts';
import { geoJsonFromHotspots, type Hotspot } from '../../../core/hotspots/index.ts';
import { csvFrom } from './csv.ts';
import { geoPackageFrom } from './geopackage.ts';
import { kmlFrom } from './kml.ts';

export interface Download {
  readonly mediaType: string;
  readonly content: string | Uint8Array;
}

/** The hotspots in that form. */
export function downloadOf(form: DownloadForm, hotspots: readonly Hotspot[]): Download {
  switch (form) {
    case 'geojson':
      return {
        mediaType: 'application/geo+json',
        content: `${JSON.stringify(geoJsonFromHotspots(hotspots))}\n`,
      };
    case 'kml':
      return { mediaType: 'application/vnd.google-earth.kml+xml', content: kmlFrom(hotspots) };
    case 'gpkg':
      return { mediaType: 'application/geopackage+sqlite3', content: geoPackageFrom(hotspots) };
    case 'csv':
      return { mediaType: 'text/csv; charset=utf-8', content: csvFrom(hotspots) };
  }
}
