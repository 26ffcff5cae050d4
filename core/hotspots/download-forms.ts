// The files that hotspots can be taken away as.

export const downloadForms = ['geojson', 'kml', 'gpkg', 'csv'] as const;
export type DownloadForm = (typeof downloadForms)[number];
