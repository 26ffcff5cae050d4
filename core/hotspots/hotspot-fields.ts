// The fields of a file's features by the names that Beatkeeper knows: as a mapping says, else whatever their case.

export const hotspotFields = [
  'id',
  'name',
  'visitTargetSeconds',
  'dayTargetVisits',
  'dayTargetPatrolSeconds',
  'dueSeconds',
  'windows',
] as const;
export type HotspotField = (typeof hotspotFields)[number];

/** A file's own name of a field, by ours. */
export type HotspotMapping = Readonly<Partial<Record<HotspotField, string>>>;

type Properties = Readonly<Record<string, unknown>>;

/** Properties with our names added to theirs. A field that the mapping names and the feature lacks stays unsaid. */
export function namedFields(properties: Properties, mapping: HotspotMapping): Properties {
  const named: Record<string, unknown> = { ...properties };
  const own = new Map(Object.keys(properties).map((name) => [name.toLowerCase(), name]));
  for (const field of hotspotFields) {
    const theirs = mapping[field];
    if (theirs !== undefined) named[field] = properties[own.get(theirs.toLowerCase()) ?? theirs];
    else if (properties[field] === undefined) {
      const found = own.get(field.toLowerCase());
      if (found !== undefined) named[field] = properties[found];
    }
  }
  for (const field of numberFields) named[field] = asNumber(named[field]);
  return named;
}

/** Forms whose fields are all text (KML, a text column) write numbers as text. */
const numberFields = [
  'visitTargetSeconds',
  'dayTargetVisits',
  'dayTargetPatrolSeconds',
  'dueSeconds',
] as const;

function asNumber(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (value.trim() === '') return undefined;
  return /^\s*\d+(\.\d+)?\s*$/.test(value) ? Number(value) : value;
}
