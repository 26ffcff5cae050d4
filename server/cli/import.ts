// `import`: hotspots, exclusions, positions, duties, declared visits and activities, people or areas from files into the server's database. A server that runs takes note soon.
import { type Command, type ExitCode, misuse } from './command.ts';
import { nearest } from './nearest.ts';
import { newForceOption, storeOptions } from './store-options.ts';

const works = {
  hotspots: async () => (await import('./import-hotspots.ts')).importHotspotFiles,
  exclusions: async () => (await import('./import-exclusions.ts')).importExclusionFiles,
  positions: async () => (await import('./import-positions.ts')).importPositionFiles,
  duties: async () => (await import('./import-duties.ts')).importDutyFiles,
  visits: async () => (await import('./import-visits.ts')).importVisitFiles,
  activities: async () => (await import('./import-activities.ts')).importActivityFiles,
  people: async () => (await import('./import-people.ts')).importPeopleFiles,
  areas: async () => (await import('./import-people.ts')).importAreaFiles,
};

function isWork(what: string): what is keyof typeof works {
  return Object.hasOwn(works, what);
}

export const importFiles: Command = {
  summary:
    'Takes hotspots, exclusions, positions, duties, declared visits and activities, people or areas from files into the server’s database.',
  usage: [
    'import hotspots h.geojson|h.kml|h.shp|h.gpkg … [--set "Sites of 2026" --on 2026-04-01] [--dry-run]',
    'import exclusions stations.geojson … --kind station|custody|hospital|other [--dry-run]',
    'import positions a.csv b.gpx … [--dry-run]',
    'import duties d.csv … [--roster] [--dry-run]',
    'import visits v.csv … [--source "…" --definition "…"] [--dry-run]',
    'import activities a.csv … [--source "…" --definition "…" --officer PC-1234] [--dry-run]',
    'import people|areas p.csv … [--dry-run]',
  ],
  options: {
    ...storeOptions,
    ...newForceOption,
    'dry-run': { words: 'Read and say what would be taken, and keep nothing.' },
    mapping: { value: 'm.json', words: 'Names of columns: {"columns": {"officer_id": "PatrolID"}}.' },
    set: { value: 'name', words: 'The hotspots of the files are this named set; others leave it.' },
    on: { value: '2026-04-01', words: 'The dosage day from which the set is so; today without this.' },
    kind: { value: 'station|custody|hospital|other', words: 'What the exclusions are.' },
    zone: {
      value: 'Europe/London',
      words: 'The zone of times that have no offset; without it they are refused.',
    },
    refused: { value: 'r.csv', words: 'Write every refused row to this file.' },
    source: {
      value: 'words',
      words: 'Of visits and activities: where they were taken from, where no column says it.',
    },
    definition: {
      value: 'words',
      words: 'Of visits and activities: what that source called one, where no column says it.',
    },
    officer: {
      value: 'call-sign',
      words: 'Of activities: whose they are, where no column says it.',
    },
    roster: {
      words: 'Of duties: they are planned, taken row by row; off such a duty positions are refused.',
    },
    strict: { words: 'End with 1 when something was refused.' },
  },
  notes: [
    'Hotspots are read from GeoJSON, KML, KMZ, Shapefile (also zipped) and GeoPackage, in WGS84 or British National Grid.',
    'Hotspots of an id that is known become a new version from the start of the dosage day where something changed; others stay as they are.',
    'Exclusions are cut out of the hotspots that they lie in, from today’s dosage day on: time there is no patrol of them.',
    'Importing the same positions again changes nothing. An officer is known by call sign: officer_id, or the name of the file.',
    'Visits are history that others declared: kept apart from what is measured, shown beside it and never added to it.',
    'Activities likewise: hotspot_id, done_at, kind, count, officer_id, reference. They go at the end of the period of visits.',
    'People come with their organisation, area, roles and call sign; areas with the one they lie in. The page takes the same files.',
    'A duty is known by its officer and start. Its radio_id says whose a radio’s positions are.',
  ],
  examples: [
    'import hotspots hotspots.geojson',
    'import duties may.csv --zone Europe/London',
    'import duties next-week.csv --roster --zone Europe/London --refused refused.csv',
    'import positions monday.csv.gz --zone Europe/London --refused refused.csv',
  ],
  async run(arguments_, io): Promise<ExitCode> {
    const [what, ...files] = arguments_.positionals;
    const names = Object.keys(works);
    if (what === undefined) return misuse(io, 'import', `say what to import: ${names.join(' or ')}`);
    if (!isWork(what)) {
      const near = nearest(what, names);
      return misuse(
        io,
        'import',
        `"${what}" cannot be imported${near === null ? '' : `. Did you mean ${near}?`}`,
      );
    }
    if (files.length === 0) return misuse(io, 'import', `name the files of ${what}`);
    const work = await works[what]();
    return work(files, arguments_, io);
  },
};
