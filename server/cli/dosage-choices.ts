// What a row of `dosage` can stand for, and how rows can be written.

export const ways = ['visit', 'hotspot', 'hotspot-day', 'officer', 'hours'] as const;
export type Way = (typeof ways)[number];

export const formats = ['table', 'csv', 'json', 'geojson'] as const;
export type Format = (typeof formats)[number];
