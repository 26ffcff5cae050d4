// The positions of a stretch as a file to keep: of the officers and the hotspot that were chosen, those that take part, as they were captured.
import { contains, type Hotspot } from '../../../core/hotspots/index.ts';
import type { ExportFormat } from '../../../core/tracking/export-formats.ts';
import { positionAt } from '../../../core/tracking/index.ts';
import type { Officer } from '../../people/index.ts';
import type { Following } from '../following/following.ts';
import { type OfficerTrack, readTracks, type Stretch } from './read-playback.ts';
import { csvWriter } from './writers/csv.ts';
import { geoJsonWriter } from './writers/geojson.ts';
import { gpxWriter } from './writers/gpx.ts';
import type { OfficerRows, PositionWriter } from './writers/position-row.ts';

export interface ExportTerms {
  readonly officers: readonly Officer[];
  readonly stretch: Stretch;
  /** Positions within this hotspot only; null: everywhere. */
  readonly hotspot: Hotspot | null;
}

const writers: Readonly<Record<ExportFormat, PositionWriter>> = {
  gpx: gpxWriter,
  geojson: geoJsonWriter,
  csv: csvWriter,
};

/** So many officers are read at once: a whole day of a large force is never in memory. */
const officersAtOnce = 20;

export function typeOf(format: ExportFormat): string {
  return writers[format].type;
}

/** The name of the file: the stretch and nothing of anybody. */
export function fileNameOf({ from, to }: Stretch, format: ExportFormat): string {
  const compact = (at: number) => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
  return `beatkeeper-positions-${compact(from)}-${compact(to)}.${format}`;
}

/** The file as text, piece by piece. */
export async function* exportOf(
  following: Following,
  format: ExportFormat,
  { officers, stretch, hotspot }: ExportTerms,
): AsyncGenerator<string> {
  const writer = writers[format];
  yield writer.head();
  let isFirst = true;
  for (let i = 0; i < officers.length; i += officersAtOnce) {
    const tracks = await readTracks(following, officers.slice(i, i + officersAtOnce), stretch);
    for (const track of tracks) {
      const rows = rowsOf(track, stretch, hotspot, following);
      if (rows.length === 0) continue;
      yield writer.officer(rows, isFirst);
      isFirst = false;
    }
  }
  yield writer.tail();
}

function rowsOf(
  { officer, track, devices }: OfficerTrack,
  { from }: Stretch,
  hotspot: Hotspot | null,
  { state }: Following,
): OfficerRows {
  const named = devices.map(({ deviceNumber, positions }) => ({
    name: state.devicesByNumber.get(deviceNumber)?.name ?? '',
    times: devices.length === 1 ? null : new Set(positions.capturedAt),
  }));
  // Of two that captured in the same tenth of a second, the one that leads is named.
  const sourceAt = (at: number) => named.find(({ times }) => times === null || times.has(at))?.name ?? '';
  const rows: OfficerRows[number][] = [];
  for (let i = 0; i < track.length; i++) {
    if (track.capturedAt[i] < from) continue;
    if (hotspot !== null && !contains(hotspot.boundary, track.xs[i], track.ys[i])) continue;
    const source = sourceAt(track.capturedAt[i]);
    rows.push({ ...positionAt(track, i), officerId: officer.id, callSign: officer.callSign, source });
  }
  return rows;
}
