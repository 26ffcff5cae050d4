// The files of an export, each as pieces of text made while it is written: nothing is held whole that grows with the force.
import { geoJsonFromHotspots, geometryFromBoundary } from '../../core/hotspots/index.ts';
import { eventsPage, type WrittenEvent } from '../bus/events.store.ts';
import { csvLine } from '../csv-line.ts';
import type { Database } from '../db/database.ts';
import { lastVersions, readExclusions, readHotspotSets, readHotspotVersions } from '../hotspots/index.ts';
import { readDuties, readOfficers } from '../people/index.ts';
import { readDays, readDeclared, readDeletions, readHolds, readPhoneDeclared } from '../tracking/index.ts';
import { positionPieces, trackPieces } from './export-positions.ts';
import { exportReadme } from './export-readme.ts';
import { type ExportSource, timeText } from './export-source.ts';
import { exportTables, tablePieces } from './export-tables.ts';
import { visitCsvPieces, visitGeoJsonPieces, visitJsonPieces } from './export-visits.ts';

export interface ExportFile {
  readonly name: string;
  pieces(): AsyncIterable<string>;
}

const eventsAPage = 5000;

/** All files of a force's export. */
export function exportFiles(database: Database, forceId: number, now: number): ExportFile[] {
  const from = { database, forceId };
  return [
    { name: 'README.md', pieces: () => one(exportReadme(now)) },
    { name: 'hotspots.geojson', pieces: () => hotspotPieces(from, now) },
    { name: 'hotspot-versions.geojson', pieces: () => hotspotVersionPieces(from) },
    { name: 'hotspot-sets.json', pieces: () => hotspotSetPieces(from) },
    { name: 'exclusions.geojson', pieces: () => exclusionPieces(from, (end) => end === null || end > now) },
    {
      name: 'exclusions-ended.geojson',
      pieces: () => exclusionPieces(from, (end) => end !== null && end <= now),
    },
    ...exportTables.map((table) => ({ name: table.file, pieces: () => tablePieces(from, table) })),
    { name: 'duties.csv', pieces: () => dutyPieces(from) },
    { name: 'positions.csv.gz', pieces: () => positionPieces(from) },
    { name: 'tracks.gpx', pieces: () => trackPieces(from) },
    { name: 'visits.csv', pieces: () => visitCsvPieces(from) },
    { name: 'visits.json', pieces: () => visitJsonPieces(from) },
    { name: 'visits.geojson', pieces: () => visitGeoJsonPieces(from) },
    { name: 'day-totals.jsonl', pieces: () => totalPieces(from) },
    { name: 'declared-visits.csv', pieces: () => declaredPieces(from) },
    { name: 'declared-time.csv', pieces: () => declaredTimePieces(from) },
    { name: 'deletions.csv', pieces: () => deletionPieces(from) },
    { name: 'holds.csv', pieces: () => holdPieces(from) },
    { name: 'events.jsonl', pieces: () => eventPieces(from) },
  ];
}

async function* one(text: string): AsyncGenerator<string> {
  yield text;
}

/** As `import hotspots` reads them: an import would begin again what has ended. */
async function* hotspotPieces({ database, forceId }: ExportSource, now: number): AsyncGenerator<string> {
  const versions = await database.inForce(forceId, readHotspotVersions);
  const goingOn = [...lastVersions(versions).values()].filter(({ end }) => end === null || end.at > now);
  yield `${JSON.stringify(geoJsonFromHotspots(goingOn.map(({ hotspot }) => hotspot)))}\n`;
}

async function* hotspotVersionPieces({ database, forceId }: ExportSource): AsyncGenerator<string> {
  const versions = await database.inForce(forceId, readHotspotVersions);
  const features = versions.map((each) => {
    const { hotspot, version, validFrom, validTo, drawn, exclusions, madeAt, madeBy, withdrawnAt, end } =
      each;
    const [feature] = geoJsonFromHotspots([hotspot]).features;
    const dated = {
      version,
      validFrom: timeText(validFrom),
      validTo: timeText(validTo),
      madeAt: timeText(madeAt),
      madeBy,
      withdrawnAt: timeText(withdrawnAt),
      endDecidedAt: timeText(end?.decidedAt ?? null),
      endDecidedBy: end?.decidedBy ?? null,
      // As it was drawn, where exclusions were cut out of it.
      drawn,
      excluded: exclusions.map(({ name }) => name),
    };
    return { ...feature, id: `${hotspot.id} ${version}`, properties: { ...feature.properties, ...dated } };
  });
  yield `${JSON.stringify({ type: 'FeatureCollection', features })}\n`;
}

async function* hotspotSetPieces({ database, forceId }: ExportSource): AsyncGenerator<string> {
  yield `${JSON.stringify(await database.inForce(forceId, readHotspotSets))}\n`;
}

/** Exclusions by their ends (ms), as `import exclusions` reads them. */
async function* exclusionPieces(
  { database, forceId }: ExportSource,
  isWanted: (endsAt: number | null) => boolean,
): AsyncGenerator<string> {
  const all = await database.inForce(forceId, readExclusions);
  const exclusions = all.filter(({ validTo }) => isWanted(validTo));
  const features = exclusions.map(({ id, name, kind, area, validFrom, validTo }) => ({
    type: 'Feature',
    id,
    properties: { name, kind, validFrom: timeText(validFrom), validTo: timeText(validTo) },
    geometry: geometryFromBoundary(area),
  }));
  yield `${JSON.stringify({ type: 'FeatureCollection', features })}\n`;
}

/** In the form that `import duties` reads: a duty a row, then its statuses. */
async function* dutyPieces({ database, forceId }: ExportSource): AsyncGenerator<string> {
  const { duties, officers } = await database.inForce(forceId, async (t) => {
    return { duties: await readDuties(t), officers: await readOfficers(t) };
  });
  const callSigns = new Map(officers.map(({ id, callSign }) => [id, callSign]));
  yield csvLine(['officer_id', 'starts_at', 'ends_at', 'crew', 'radio_id', 'status', 'break_minutes']);
  for (const { officerId, startedAt, endedAt, awaySeconds, statuses, crew, radioId } of duties) {
    const callSign = callSigns.get(officerId) ?? officerId;
    const minutes = awaySeconds / 60;
    yield csvLine([callSign, timeText(startedAt), timeText(endedAt), crew, radioId, '', minutes]);
    for (const { status, from, to } of statuses)
      yield csvLine([callSign, timeText(from), timeText(to), '', '', status, '']);
  }
}

/** In the form that `import visits` reads. */
/** What officers declared themselves: no import reads it, so that nothing is declared a second time. */
async function* declaredTimePieces({ database, forceId }: ExportSource): AsyncGenerator<string> {
  const declared = await database.inForce(forceId, (t) => readPhoneDeclared(t, {}));
  yield csvLine([
    ...['id', 'officer_id', 'hotspot_id', 'started_at', 'ended_at', 'reason', 'received_at', 'withdrawn_at'],
  ]);
  for (const { declaredId, officerId, hotspotId, startedAt, endedAt, reason, ...said } of declared) {
    const withdrawnAt = said.withdrawnAt === null ? null : timeText(said.withdrawnAt);
    const times = [timeText(startedAt), timeText(endedAt)];
    yield csvLine([
      declaredId,
      officerId,
      hotspotId,
      ...times,
      reason,
      timeText(said.receivedAt),
      withdrawnAt,
    ]);
  }
}

async function* declaredPieces({ database, forceId }: ExportSource): AsyncGenerator<string> {
  const { declared, officers } = await database.inForce(forceId, async (t) => {
    return {
      declared: await readDeclared(t, { from: 0, to: Date.UTC(9999, 0), isOfFiles: true }),
      officers: await readOfficers(t),
    };
  });
  const callSigns = new Map(officers.map(({ id, callSign }) => [id, callSign]));
  yield csvLine([
    ...['hotspot_id', 'officer_id', 'started_at', 'ended_at', 'people', 'evidence', 'source', 'definition'],
  ]);
  for (const { hotspotId, officerId, startedAt, endedAt, people, ...said } of declared) {
    const callSign = officerId === null ? null : (callSigns.get(officerId) ?? officerId);
    const times = [timeText(startedAt), timeText(endedAt)];
    yield csvLine([hotspotId, callSign, ...times, people, said.evidence, said.source, said.definition]);
  }
}

async function* deletionPieces({ database, forceId }: ExportSource): AsyncGenerator<string> {
  yield csvLine([
    ...['id', 'subject', 'officer_id', 'first_at', 'last_at', 'rows', 'positions', 'visits_sealed'],
    ...['sha256', 'rule', 'deleted_at'],
  ]);
  for (const each of await database.inForce(forceId, readDeletions)) {
    const { id, subject, officerId, firstAt, lastAt, rows, positions, visits, hash, rule, deletedAt } = each;
    const what = [subject, officerId, timeText(firstAt), timeText(lastAt)];
    yield csvLine([id, ...what, rows, positions, visits, hash, rule, timeText(deletedAt)]);
  }
}

/** A line a hotspot and day: what its visits came to, those that are deleted by now too. */
async function* totalPieces({ database, forceId }: ExportSource): AsyncGenerator<string> {
  const days = await database.inForce(forceId, (t) =>
    readDays(t, { from: '1970-01-01', to: '9999-12-31', hotspotIds: null }),
  );
  for (const { total, rulesVersions, isOnTarget } of days) {
    yield `${JSON.stringify({ ...total, rulesVersions, isOnTarget })}\n`;
  }
}

async function* holdPieces({ database, forceId }: ExportSource): AsyncGenerator<string> {
  yield csvLine([
    ...[
      'id',
      'officer_id',
      'hotspot_id',
      'from',
      'to',
      'reason',
      'placed_by',
      'placed_at',
      'ended_by',
      'ended_at',
    ],
  ]);
  for (const each of await database.inForce(forceId, readHolds)) {
    const { id, officerId, hotspotId, from, to, reason, placedBy, placedAt, endedBy, endedAt } = each;
    const what = [officerId, hotspotId, timeText(from), timeText(to)];
    yield csvLine([id, ...what, reason, placedBy, timeText(placedAt), endedBy, timeText(endedAt)]);
  }
}

async function* eventPieces({ database, forceId }: ExportSource): AsyncGenerator<string> {
  let last: WrittenEvent | null = null;
  for (;;) {
    const after: WrittenEvent | null = last;
    const page: WrittenEvent[] = await database.inForce(forceId, (t) => eventsPage(t, after, eventsAPage));
    if (page.length === 0) return;
    yield page.map((event) => `${JSON.stringify(event)}\n`).join('');
    last = page[page.length - 1];
  }
}
