// The mapping of columns that a command was given: names of a file's columns for those that Beatkeeper knows.
import { type ColumnMapping, isZone, parseMapping } from '../tracking/readers/index.ts';
import { type Named, namedJson } from './named-file.ts';

/** The mapping in a file; nothing is mapped without one. */
export async function mappingFrom(file: string | null): Promise<Named<ColumnMapping>> {
  if (file === null) return { ok: true, value: {} };
  const json = await namedJson(file);
  if (!json.ok) return json;
  const read = parseMapping(json.value);
  if (read.ok) return { ok: true, value: read.mapping };
  return {
    ok: false,
    message: `${file}: ${read.message}`,
    remedy: 'Write {"columns": {"officer_id": "PatrolID"}}.',
  };
}

/** What is wrong with the zone that was named; null where nothing is. */
export function zoneProblem(zone: string | null): string | null {
  if (zone === null || isZone(zone)) return null;
  return `--zone ${zone.slice(0, 40)}: there is no such zone; write it as Europe/London`;
}
