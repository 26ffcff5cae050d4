// What the README of an export says: each file, each unit, each word.
import { defaultDayRule } from '../../core/time/index.ts';
import { defaultRules, versionOf } from '../../core/tracking/index.ts';
import { exportTables } from './export-tables.ts';

/** A line a file of those tables that are written as they are. */
function tableRows(): string {
  return exportTables.map(({ file, words }) => `| \`${file}\` | ${words} |\n`).join('');
}

/** What is not in those files, a line a reason. */
function leftOut(): string {
  const reasons = new Map<string, string[]>();
  for (const { file, leftOut } of exportTables) {
    for (const [column, why] of Object.entries(leftOut))
      reasons.set(why, [...(reasons.get(why) ?? []), `\`${column}\` of \`${file}\``]);
  }
  return [...reasons].map(([why, columns]) => `- ${why}: ${columns.join(', ')}\n`).join('');
}

/** The README of an export made at a moment (ms). */
export function exportReadme(now: number): string {
  const { dayStartsAt, timeZone } = defaultDayRule;
  return `# Everything of one force, from Beatkeeper

Made ${new Date(now).toISOString()}. All times are UTC (ISO 8601), all coordinates WGS 84 degrees, longitude first (EPSG:4326), all
durations seconds unless a name says otherwise. It holds personal data: treat it as you treat the system.

| file | what it is |
|---|---|
| \`hotspots.geojson\` | the hotspots that have not ended, as \`import hotspots\` reads them |
| \`hotspot-versions.geojson\` | every version of every hotspot with its targets; a version holds from \`validFrom\` until \`validTo\`, one imported first for all time before. \`drawn\` is the boundary before \`excluded\` was cut out; a withdrawn one held at no time. \`endDecidedAt\` says when it was ended where no version follows |
| \`hotspot-sets.json\` | named sets of hotspots and from which day until which each was in them |
| \`exclusions.geojson\` | what is cut out of hotspots, as \`import exclusions\` reads it |
| \`exclusions-ended.geojson\` | the same of those that have ended |
${tableRows()}| \`duties.csv\` | duties and what else than patrol was done on them, as \`import duties\` reads them; \`officer_id\` is the call sign |
| \`positions.csv.gz\` | every position on record, as \`dosage\` and \`import positions\` read them; \`officer_id\` is the call sign, \`source\` the device's id |
| \`tracks.gpx\` | the same as tracks; a silence of over 15 minutes begins another segment |
| \`visits.csv\`, \`visits.json\`, \`visits.geojson\` | visits, pass-throughs, drive-throughs and near passes as measured. In JSON with their stretches (pairs of milliseconds from entry) and seals. On the map each stands in the middle of its hotspot's extent: a visit keeps no coordinate |
| \`day-totals.jsonl\` | what the visits of each hotspot and day came to; it stays when these are deleted at the end of their period |
| \`declared-visits.csv\` | history that others declared, with its evidence, source and definition. Never to be added to what was measured |
| \`declared-time.csv\` | time in hotspots that officers declared since their device could not measure it, and what they took back. Never to be added to what was measured |
| \`deletions.csv\` | proof of what was deleted: what, whose, from when to when, how much, SHA-256 over it (positions: the chunks’ bytes; visits: their seals; totals: their lines), under which rule, when |
| \`holds.csv\` | legal holds |
| \`events.jsonl\` | every change with who made it and when, an event a line: ids and reasons, no names, no coordinates |

## Not in it

Secrets that let somebody in are not kept here and so not in it; their hashes, which are kept, are left out, since they are of no use elsewhere:
sign-in links, sessions, tokens of devices, pairing codes and emergency codes are made anew.

${leftOut()}
Nor are lists from which the server only works on, and which it makes again from what is here: how far it has followed, which sums are due.

## Words

- **Visit**: a stay of one officer in one hotspot, made of presences that an absence of at most ${defaultRules.mergeSeconds} s joins. Under ${defaultRules.minimumSeconds} s it is a **pass-through**, by vehicle under ${defaultRules.driveThroughSeconds} s a **drive-through**; neither is a visit.
- **measuredSeconds**: time inside on legs of at most ${defaultRules.bridgeSeconds} s between positions, cut exactly at the boundary. **inferredSeconds**: longer legs, up to what the feed allows, with both ends inside. **unknownSeconds**: neither counted nor left out as an absence.
- **lowSeconds**, **highSeconds**: what is surely inside, and what may be. The time is shown with both.
- **near-pass**: time that may have been inside and that no visit has; it counts in high seconds only.
- **\`h#ring\`**: the ground within 100 m of hotspot \`h\`, in no other; never summed into it.
- **Dosage day**: from ${dayStartsAt} ${timeZone}. A visit belongs to the day it was entered on.
- **Sealed**: the positions were deleted at the end of their period; the visit stays as it was, with the times between its positions (tenths of a second) and their accuracies (half metres, −1 unknown) under a SHA-256.

Rules now: ${versionOf(defaultRules)}. Each visit carries the version it was found by.
`;
}
