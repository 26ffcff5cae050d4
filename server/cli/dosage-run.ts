// `dosage` at work: hotspots, then positions, then each officer's track, then rows, then the words under them.
import { buildGeofence, type Hotspot, hotspotsFromGeoJson } from '../../core/hotspots/index.ts';
import { lastPositionAt, versionOf } from '../../core/tracking/index.ts';
import { type OfficerColumns, trackColumns } from '../tracking/readers/index.ts';
import type { Io } from './command.ts';
import { columnsOf } from './dosage-columns.ts';
import { formatted } from './dosage-format.ts';
import type { DosageRequest } from './dosage-request.ts';
import { hotspotDayRows, hotspotRows, officerRows, type Row, visitRows } from './dosage-rows.ts';
import { hotspotsFile } from './hotspots-file.ts';
import { hoursRows } from './hours-rows.ts';
import type { Named } from './named-file.ts';
import { nearnessOf } from './nearness.ts';
import { type OfficerTrack, officerTracks } from './officer-tracks.ts';
import { readPositionFiles } from './position-files.ts';
import { figures } from './progress.ts';
import { type Written, writeOut } from './write-out.ts';

export type DosageDone =
  | { readonly ok: true; readonly refused: number }
  | { readonly ok: false; readonly message: string; readonly remedy: string };

/** Reads, works out and writes. */
export async function runDosage(request: DosageRequest, io: Io): Promise<DosageDone> {
  const hotspots = await readHotspots(request.hotspots, io);
  if (!hotspots.ok) return hotspots;
  const columns = trackColumns();
  const refusedOf = new Map<string, Record<string, number>>();
  const nearness = nearnessOf(hotspots.value.hotspots);
  const files = await readPositionFiles(
    io,
    request.positions,
    {
      accept(officerId, source, position) {
        nearness.see(position);
        columns.add(officerId, source, position);
      },
      refused(reason, officerId) {
        if (officerId === null) return;
        const counts = refusedOf.get(officerId) ?? {};
        counts[reason] = (counts[reason] ?? 0) + 1;
        refusedOf.set(officerId, counts);
      },
    },
    { zone: request.zone, mapping: request.mapping, refusedCsv: request.refusedCsv },
  );
  if (files.isUnread) {
    return { ok: false, message: 'Nothing was written: not every file could be read', remedy: 'See above.' };
  }
  if (files.accepted === 0) {
    return { ok: false, message: 'Nothing was written: no position could be read', remedy: 'See above.' };
  }
  const far = nearness.words();
  if (far !== null) io.say(far);
  const officers = columns.officers();
  const tracks = tracksOf(officers, refusedOf, hotspots.value.hotspots, request);
  sayAfter(io, officers, tracks, request);
  const written = await write(io, request, hotspots.value.hotspots, tracks);
  if (!written.ok) return { ok: false, message: written.message, remedy: 'Name another file with --out.' };
  return { ok: true, refused: files.refused + hotspots.value.refused + (files.isCutShort ? 1 : 0) };
}

async function write(
  io: Io,
  request: DosageRequest,
  hotspots: readonly Hotspot[],
  tracks: readonly OfficerTrack[],
): Promise<Written> {
  const rows = rowsOf(request, hotspots, tracks);
  const definition = definitionOf(request);
  if (request.format !== 'table') io.say(definition);
  const shown = { hotspots, zone: request.dayRule.timeZone, definition };
  const pieces = formatted(request.format, rows, columnsOf(request.by), shown);
  const written = await writeOut(io, pieces, request.out);
  if (written.ok && request.out !== null) io.say(`${figures(rows.length)} rows written to ${request.out}`);
  return written;
}

interface HotspotsRead {
  readonly hotspots: readonly Hotspot[];
  readonly refused: number;
}

async function readHotspots(file: string, io: Io): Promise<Named<HotspotsRead>> {
  const found = await hotspotsFile(file, {});
  if (!found.ok) return found;
  for (const words of found.value.words) io.say(`${file}: ${words}`);
  const { hotspots, problems } = hotspotsFromGeoJson(found.value.json);
  for (const problem of problems) io.say(`${file}: ${problem.message}`);
  const isRepeated = problems.some(({ reason }) => reason === 'repeated-id');
  if (isRepeated || hotspots.length === 0) {
    const message = isRepeated ? 'two hotspots have one id' : 'no hotspot could be read';
    return { ok: false, message: `Nothing was written: ${message} in ${file}`, remedy: 'See above.' };
  }
  io.say(`${file}: ${figures(hotspots.length)} hotspots, ${figures(problems.length)} refused`);
  return { ok: true, value: { hotspots, refused: problems.length } };
}

function tracksOf(
  officers: readonly OfficerColumns[],
  refusedOf: ReadonlyMap<string, Readonly<Record<string, number>>>,
  hotspots: readonly Hotspot[],
  { rules, asOf, duties }: DosageRequest,
): OfficerTrack[] {
  const known = new Set(officers.map(({ officerId }) => officerId));
  // Officers of whom no row could be read are listed too.
  const unread = [...refusedOf.keys()].filter((officerId) => !known.has(officerId));
  const all = [...officers, ...unread.map((officerId) => ({ officerId, devices: [] }))];
  const tracks = officerTracks(all, { geofence: buildGeofence(hotspots), rules: rules.rules, asOf, duties });
  return tracks
    .map((track) => ({ ...track, refused: { ...refusedOf.get(track.officerId), ...track.refused } }))
    .sort((a, b) => (a.officerId < b.officerId ? -1 : 1));
}

function rowsOf(
  request: DosageRequest,
  hotspots: readonly Hotspot[],
  tracks: readonly OfficerTrack[],
): Row[] {
  const { rules, visitTargetSeconds } = request.rules;
  const terms = {
    mergeSeconds: rules.mergeSeconds,
    // A file of rules speaks for the hotspots that state no target of their own.
    visitTargetSeconds: ({ targets }: Hotspot) =>
      targets.visitTargetSeconds === 900 ? (visitTargetSeconds ?? 900) : targets.visitTargetSeconds,
  };
  switch (request.by) {
    case 'visit':
      return visitRows(tracks);
    case 'hotspot':
      return hotspotRows(hotspots, tracks, terms);
    case 'hotspot-day':
      return hotspotDayRows(hotspots, tracks, terms, request.dayRule);
    case 'officer':
      return officerRows(tracks);
    case 'hours':
      return hoursRows(tracks, request.dayRule);
  }
}

function sayAfter(
  io: Io,
  officers: readonly OfficerColumns[],
  tracks: readonly OfficerTrack[],
  { asOf }: DosageRequest,
): void {
  const byCrew = tracks
    .filter(({ duties }) => duties.some(({ isByCrew }) => isByCrew))
    .map(({ officerId }) => officerId);
  if (byCrew.length > 0) io.say(`By crew, having had no device that was live: ${byCrew.join(', ')}`);
  if (asOf === null) return;
  const isAfter = officers.filter(({ devices }) => (lastPositionAt(devices) ?? asOf) > asOf).length;
  if (isAfter > 0)
    io.say(`Positions after ${new Date(asOf).toISOString()} are left out, of ${isAfter} officers`);
}

function definitionOf({ rules, dayRule, duties, by }: DosageRequest): string {
  const words = [
    `Measured by device. Rules: ${versionOf(rules.rules)}.`,
    `Dosage days start at ${dayRule.dayStartsAt} ${dayRule.timeZone}.`,
  ];
  if (by === 'officer') {
    words.push(
      duties === null
        ? 'Coverage is between positions.'
        : 'Coverage is of duty less break, station and custody.',
    );
  }
  if (by === 'hours') {
    words.push(
      'Paid duty holds patrol status, that holds person-hours in hotspots, and those patrol-hours in hotspots.',
    );
  }
  return words.join(' ');
}
