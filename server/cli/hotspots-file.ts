// A file of hotspots named on the command line, in any form that is read, as GeoJSON with our names of the fields.
import * as z from 'zod';
import { type HotspotMapping, hotspotFields } from '../../core/hotspots/hotspot-fields.ts';
import {
  type FeaturesRead,
  readBinaryHotspots,
  readTextHotspots,
  withNamedFields,
} from '../hotspots/index.ts';
import { type Named, namedJson, namedText } from './named-file.ts';

export interface HotspotsFile {
  readonly json: unknown;
  /** What was understood of the file that people should know. */
  readonly words: readonly string[];
}

/** The hotspots of a file: GeoJSON, KML, KMZ, Shapefile (also zipped) or GeoPackage. */
export async function hotspotsFile(file: string, mapping: HotspotMapping): Promise<Named<HotspotsFile>> {
  const read = await featuresOf(file);
  if (!read.ok) return { ok: false, message: `${file}: ${read.message}`, remedy: read.remedy };
  return { ok: true, value: { json: withNamedFields(read.json, mapping), words: read.words } };
}

async function featuresOf(file: string): Promise<FeaturesRead> {
  // Where the file cannot be opened, the reading of text says so in words.
  const binary = await readBinaryHotspots(file).catch(() => ({ isText: true }) as const);
  if (!binary.isText) return binary.read;
  const text = await namedText(file);
  if (!text.ok) return withoutFile(file, text);
  const kml = readTextHotspots(text.value);
  if (kml !== null) return kml;
  const json = await namedJson(file);
  return json.ok ? { ok: true, json: json.value, words: [] } : withoutFile(file, json);
}

function withoutFile(file: string, { message, remedy }: { message: string; remedy: string }): FeaturesRead {
  return { ok: false, message: message.replace(`${file}: `, ''), remedy };
}

const mappingFile = z.strictObject({
  columns: z.partialRecord(z.enum(hotspotFields), z.string().min(1)),
});

/** Names of fields from a file such as {"columns": {"id": "HS_CODE", "name": "Title"}}; none without one. */
export async function hotspotMappingFrom(file: string | null): Promise<Named<HotspotMapping>> {
  if (file === null) return { ok: true, value: {} };
  const json = await namedJson(file);
  if (!json.ok) return json;
  const read = mappingFile.safeParse(json.value);
  if (read.success) return { ok: true, value: read.data.columns };
  return {
    ok: false,
    message: `${file}: it is no mapping of hotspots`,
    remedy: `Write {"columns": {"id": "HS_CODE"}}, with names from ${hotspotFields.join(', ')}.`,
  };
}
