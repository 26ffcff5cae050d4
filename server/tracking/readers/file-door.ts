// The door of a file: every row comes through here, is put at the grain, and is taken or refused with its reason.
// A file has no time of receipt, so age is not judged.
import { type Door, doorReason } from '../../../core/tracking/door-reasons.ts';
import { atGrain, type Position, unknownAccuracy } from '../../../core/tracking/position.ts';
import { type RefusalReason, type RowRefusal, remedyFor, shortened } from './refusal.ts';

/** Who takes what is read. All are called in the order of the file. */
export interface PositionSink {
  accept(officerId: string, source: string, position: Position): void;
  /** `officerId` is null where nothing says whose the row is. */
  refuse(refusal: RowRefusal, officerId: string | null): void;
  /** Something about the file that its reader decided, in words. */
  say(file: string, words: string): void;
}

export interface FileDoor {
  readonly file: string;
  /** The officer where the file does not say: the file's name without its endings. */
  readonly officerFromName: string;
  take(row: number, officerId: string, source: string, reported: Position): void;
  refuse(row: number, reason: RefusalReason, at?: RefusedAt): void;
  say(words: string): void;
  tally(): FileTally;
}

export interface RefusedAt {
  readonly column?: string;
  readonly value?: string;
  readonly remedy?: string;
  readonly officerId?: string | null;
}

export interface FileTally {
  readonly accepted: number;
  readonly refused: number;
  readonly byReason: Readonly<Partial<Record<RefusalReason, number>>>;
}

/** The rules of a file's door: accuracy is judged with the track, whose rules may differ, and no duties are known yet. */
const doorOfFiles: Door = { receivedAt: null, maxAccuracyMetres: Number.POSITIVE_INFINITY, onDutyAt: null };

/** A door for one file; `isOneOfficers` where nothing in the file says whose a row is. */
export function fileDoor(file: string, sink: PositionSink, isOneOfficers: boolean): FileDoor {
  const officerOfAll = isOneOfficers ? officerFromName(file) : null;
  let accepted = 0;
  let refused = 0;
  let swapped = 0;
  const byReason: Partial<Record<RefusalReason, number>> = {};
  const refuse: FileDoor['refuse'] = (row, reason, at = {}) => {
    refused++;
    byReason[reason] = (byReason[reason] ?? 0) + 1;
    const { column = null, value, remedy = remedyFor(reason), officerId = officerOfAll } = at;
    const shown = value === undefined ? null : shortened(value);
    sink.refuse({ file, row, column, value: shown, reason, remedy }, officerId);
  };
  return {
    file,
    officerFromName: officerFromName(file),
    take(row, officerId, source, reported) {
      const position = atGrain(reported);
      const reason = placeReason(position);
      if (reason !== null) {
        const { longitude, latitude } = reported;
        const value = `${longitude}, ${latitude}`;
        const remedy = placeRemedy(reason, longitude, latitude);
        refuse(row, reason, { column: 'longitude, latitude', value, officerId, remedy });
        return;
      }
      accepted++;
      if (looksSwapped(position)) swapped++;
      sink.accept(officerId, source, position);
    },
    refuse,
    say: (words) => sink.say(file, words),
    tally() {
      if (swapped > 0 && swapped * 2 > accepted) {
        sink.say(file, 'longitude and latitude look swapped: exchanged, the positions would lie in Britain');
      }
      return { accepted, refused, byReason };
    },
  };
}

/** Why a place cannot be one, by the same rule as at every other door. */
function placeReason({
  longitude,
  latitude,
  capturedAt,
}: Position): 'outside-the-world' | 'null-island' | null {
  const [x, y] = [Math.round(longitude * 1e6) * 10, Math.round(latitude * 1e6) * 10];
  const reason = doorReason(x, y, capturedAt, unknownAccuracy, doorOfFiles);
  return reason === 'outside-the-world' || reason === 'null-island' ? reason : null;
}

function placeRemedy(
  reason: 'outside-the-world' | 'null-island',
  longitude: number,
  latitude: number,
): string {
  if (reason === 'outside-the-world' && Math.abs(longitude) <= 90 && Math.abs(latitude) <= 180) {
    return 'Longitude and latitude look swapped: exchange the two columns.';
  }
  if (Math.abs(longitude) > 1000 && Math.abs(latitude) > 1000) {
    return 'These look like eastings and northings: export longitude and latitude (WGS 84).';
  }
  return remedyFor(reason);
}

/** Whether a position would lie in Britain if its longitude and latitude were exchanged. */
function looksSwapped({ longitude, latitude }: Position): boolean {
  return longitude >= 49 && longitude <= 61 && latitude >= -9 && latitude <= 2;
}

const endings = /\.(?:gz|csv|tsv|txt|gpx|xml|nmea|log|geojson|geojsonl|geojsons|json|jsonl|ndjson|rec)$/i;

/** A file's name without its folder and its endings. */
function officerFromName(file: string): string {
  let name = file.replace(/^.*[\\/]/, '');
  while (endings.test(name) && name.replace(endings, '') !== '') name = name.replace(endings, '');
  return name;
}
