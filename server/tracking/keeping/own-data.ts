// Everything held about one person, as one zip for themselves: what the rooms of people and tracking have on record. Nothing about others is
// in it: no crew-mate's name and no positions of theirs.
import type { LookList } from '../../../core/people/look.ts';
import { positionAt } from '../../../core/tracking/index.ts';
import { ownActivities, ownAlarms } from '../../activities/index.ts';
import { addEvents } from '../../bus/events.store.ts';
import type { Actor } from '../../bus/events.ts';
import { csvLine } from '../../csv-line.ts';
import type { Database } from '../../db/database.ts';
import {
  actsOfTheirs,
  looksOfTheirs,
  looksOnRecord,
  ownRecord,
  type WhoseRecord,
} from '../../people/index.ts';
import { positionsOnRecord } from '../shelf/positions-on-record.ts';
import { ownDataReadme } from './own-data-readme.ts';
import { ownTracks } from './own-tracks.ts';
import { type ZippedFile, zipped } from './zipped.ts';

const rowsAPiece = 1000;

/** Keeps that it was taken, then gives the bytes of the zip. */
export async function ownDataOf(
  database: Database,
  forceId: number,
  whose: WhoseRecord,
  actor: Actor,
  now: number,
): Promise<AsyncGenerator<Uint8Array>> {
  const { record, tracks, activities, alarms } = await database.inForce(forceId, async (t) => {
    await addEvents(t, actor, [{ name: 'own-data.taken', subject: { ...whose } }]);
    return {
      record: await ownRecord(t, whose),
      tracks: await ownTracks(t, whose.officerId),
      activities: await ownActivities(t, whose.officerId),
      alarms: await ownAlarms(t, whose),
    };
  });
  const files: ZippedFile[] = [
    { name: 'README.md', pieces: [ownDataReadme(now)] },
    { name: 'about-me.json', pieces: [`${JSON.stringify(record.about, null, 2)}\n`] },
    { name: 'duties.csv', pieces: rowPieces([record.duties]) },
    { name: 'positions.csv', pieces: positionPieces(database, forceId, record.officerNumber) },
    { name: 'activities.csv', pieces: rowPieces([activities]) },
    { name: 'visits.csv', pieces: rowPieces([tracks.visits]) },
    { name: 'visit-seals.csv', pieces: rowPieces([tracks.seals]) },
    { name: 'declared-visits.csv', pieces: rowPieces([tracks.declared]) },
    { name: 'declared-time.csv', pieces: rowPieces([tracks.ownDeclared]) },
    { name: 'emergencies-and-alarms.csv', pieces: rowPieces([alarms]) },
    { name: 'walk-tests.csv', pieces: rowPieces([tracks.walks]) },
    { name: 'deletions.csv', pieces: rowPieces([tracks.deletions]) },
    { name: 'messages.csv', pieces: rowPieces([record.messages]) },
    { name: 'who-looked-at-me.csv', pieces: rowPieces(lookBatches(database, forceId, whose, now)) },
    { name: 'what-i-looked-at.csv', pieces: rowPieces(looksOfTheirs(database, forceId, whose)) },
    { name: 'what-i-changed.csv', pieces: rowPieces(actsOfTheirs(database, forceId, whose)) },
  ];
  return zipped(files, now);
}

type Row = Readonly<Record<string, string | number | boolean | null>>;

/** Rows as they come, headed once; where there are none there is nothing to head. */
async function* rowPieces(
  batches: AsyncIterable<readonly Row[]> | readonly (readonly Row[])[],
): AsyncGenerator<string> {
  let isHeaded = false;
  for await (const rows of batches) {
    for (let i = 0; i < rows.length; i += rowsAPiece) {
      const lines = rows.slice(i, i + rowsAPiece).map((row) => csvLine(Object.values(row)));
      yield (isHeaded ? '' : csvLine(Object.keys(rows[0]))) + lines.join('');
      isHeaded = true;
    }
  }
}

async function* lookBatches(
  database: Database,
  forceId: number,
  whose: WhoseRecord,
  now: number,
): AsyncGenerator<readonly Row[]> {
  for await (const looks of looksOnRecord(database, forceId, whose, now)) yield looks.map(lookRow);
}

/** Every position on record, those too that take no part in a track. */
async function* positionPieces(
  database: Database,
  forceId: number,
  officerNumber: number | null,
): AsyncGenerator<string> {
  if (officerNumber === null) return;
  const devices = await database.inForce(forceId, (t) => positionsOnRecord(t, officerNumber));
  yield csvLine([
    'captured_at',
    'longitude',
    'latitude',
    'accuracy_m',
    'speed_mps',
    'heading_deg',
    'device_id',
  ]);
  for (const { deviceId, positions } of devices) {
    for (let i = 0; i < positions.length; i += rowsAPiece) {
      let piece = '';
      for (let j = i; j < Math.min(i + rowsAPiece, positions.length); j++) {
        const { capturedAt, longitude, latitude, ...rest } = positionAt(positions, j);
        const { accuracyMetres, speedMetresPerSecond, headingDegrees } = rest;
        const measured = [accuracyMetres, speedMetresPerSecond, headingDegrees];
        piece += csvLine([timeText(capturedAt), longitude, latitude, ...measured, deviceId]);
      }
      yield piece;
    }
  }
}

function lookRow(look: LookList['looks'][number]): Row {
  const { beganAt, endedAt, viewer, organisation, view, isNamed, from, to, reason, sealedUntil } = look;
  return {
    began_at: timeText(beganAt),
    ended_at: timeText(endedAt),
    viewer,
    organisation,
    view,
    at_me_by_name: isNamed,
    looked_from: timeText(from),
    looked_to: timeText(to),
    reason,
    was_sealed_until: timeText(sealedUntil),
  };
}

function timeText(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
