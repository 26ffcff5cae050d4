// The files that positions can be taken away as.

export const exportFormats = ['gpx', 'geojson', 'csv'] as const;
export type ExportFormat = (typeof exportFormats)[number];
