// `dosage`: files of hotspots and positions in, visits or dosage out, by the same rules as the server.
import { type Command, type ExitCode, type Io, misuse, refuse } from './command.ts';
import { formats, ways } from './dosage-choices.ts';
import type { DosageRequest } from './dosage-request.ts';

export const dosage: Command = {
  summary: 'Works out visits and dosage of hotspots from files of positions, without a server.',
  usage: ['dosage --hotspots h.geojson --positions a.csv b.gpx … [options]'],
  options: {
    hotspots: { value: 'h.geojson', words: 'The hotspots: GeoJSON polygons, each with an id of its own.' },
    positions: {
      value: 'a.csv b.gpx …',
      isRepeatable: true,
      words: 'Files of positions: CSV, GPX, NMEA, GeoJSON, OwnTracks JSON lines, gzipped or not.',
    },
    by: {
      value: ways.join('|'),
      words:
        'One row for each visit (as without this), hotspot, hotspot and day, officer, or day with its four kinds of hours.',
    },
    format: { value: formats.join('|'), words: 'How rows are written: a table for people as without this.' },
    out: { value: 'f', words: 'Write to this file, whole or not at all, instead of standard output.' },
    rules: {
      value: 'r.json',
      words: 'Thresholds that differ from the defaults, such as {"minimumSeconds": 180}.',
    },
    mapping: { value: 'm.json', words: 'Names of columns: {"columns": {"officer_id": "PatrolID"}}.' },
    duties: {
      value: 'd.csv',
      words: 'Duties: officer_id,starts_at,ends_at[,status,crew,break_minutes]; off duty counts for nothing.',
    },
    zone: {
      value: 'Europe/London',
      words: 'The zone of times that have no offset; without it they are refused.',
    },
    'as-of': { value: 'T', words: 'Leave out positions after this time, and judge as if it were now.' },
    'day-starts': { value: '06:00', words: 'When a dosage day starts on the clock of the zone.' },
    refused: { value: 'r.csv', words: 'Write every refused row to this file.' },
    strict: { words: 'End with 1 when a row was refused.' },
  },
  notes: [
    'An officer is the officer_id of a CSV, else the name of the file. Times in JSON and CSV are UTC.',
    'Seconds are measured by device: low to high is what they may be, doubt included.',
  ],
  examples: [
    'dosage --hotspots hotspots.geojson --positions monday.csv tuesday.gpx.gz',
    'dosage --hotspots h.geojson --positions *.nmea --by hotspot-day --format csv --out dosage.csv',
    'dosage --hotspots h.geojson --positions may.csv --duties duties.csv --by hours',
    'dosage --hotspots h.geojson --positions export.csv --mapping m.json --zone Europe/London --refused refused.csv',
  ],
  async run(arguments_, io): Promise<ExitCode> {
    const { requestFrom } = await import('./dosage-request.ts');
    const request = await requestFrom(arguments_);
    if (request.ok) return answer(request.request, io);
    return request.isMisuse
      ? misuse(io, 'dosage', request.message)
      : refuse(io, request.message, request.remedy);
  },
};

async function answer(request: DosageRequest, io: Io): Promise<ExitCode> {
  const { runDosage } = await import('./dosage-run.ts');
  const done = await runDosage(request, io);
  if (!done.ok) return refuse(io, done.message, done.remedy);
  return done.refused > 0 && request.isStrict ? 1 : 0;
}
