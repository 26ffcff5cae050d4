// The door of a file: every row comes through here, is put at the grain, and is taken or refused with its reason.
// A file has no time of receipt, so age is not judged.
import { atGrain, type Position } from '../../../core/tracking/position.ts';
import { type RefusalReason, type RowRefusal, remedyFor, shortened } from './refusal.ts';

/** Who takes what is read. All are called in the order of the file. */
export interface PositionSink {
  accept(officerId: string, source: string, position: Position): void;
  /** `officerId` is null where the row does not say whose it is. */
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
  readonly officerId?: string;
}

export interface FileTally {
  readonly accepted: number;
  readonly refused: number;
  readonly byReason: Readonly<Partial<Record<RefusalReason, number>>>;
}

const nullIslandDegrees = 0.001;

/** A door for one file. */
export function fileDoor(file: string, sink: PositionSink): FileDoor {
  let accepted = 0;
  let refused = 0;
  let swapped = 0;
  const byReason: Partial<Record<RefusalReason, number>> = {};
  const refuse: FileDoor['refuse'] = (row, reason, at = {}) => {
    refused++;
    byReason[reason] = (byReason[reason] ?? 0) + 1;
    const { column = null, value, remedy = remedyFor(reason), officerId = null } = at;
    const shown = value === undefined ? null : shortened(value);
    sink.refuse({ file, row, column, value: shown, reason, remedy }, officerId);
  };
  return {
    file,
    officerFromName: officerFromName(file),
    take(row, officerId, source, reported) {
      const { longitude, latitude } = reported;
      const reason = doorReason(longitude, latitude);
      if (reason !== null) {
        const value = `${longitude}, ${latitude}`;
        const column = 'longitude, latitude';
        refuse(row, reason, { column, value, officerId, ...placeRemedy(reason, longitude, latitude) });
        return;
      }
      accepted++;
      if (looksSwapped(longitude, latitude)) swapped++;
      sink.accept(officerId, source, atGrain(reported));
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

/** The reasons of DESIGN 3.1 that can be decided from a position in a file. */
function doorReason(longitude: number, latitude: number): 'outside-the-world' | 'null-island' | null {
  if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) return 'outside-the-world';
  return Math.abs(longitude) <= nullIslandDegrees && Math.abs(latitude) <= nullIslandDegrees
    ? 'null-island'
    : null;
}

function placeRemedy(reason: string, longitude: number, latitude: number): { remedy?: string } {
  if (reason !== 'outside-the-world') return {};
  if (Math.abs(longitude) <= 90 && Math.abs(latitude) <= 180) {
    return { remedy: 'Longitude and latitude look swapped: exchange the two columns.' };
  }
  if (Math.abs(longitude) > 1000 && Math.abs(latitude) > 1000) {
    return { remedy: 'These look like eastings and northings: export longitude and latitude (WGS 84).' };
  }
  return {};
}

/** Whether a position would lie in Britain if its longitude and latitude were exchanged. */
function looksSwapped(longitude: number, latitude: number): boolean {
  return longitude >= 49 && longitude <= 61 && latitude >= -9 && latitude <= 2;
}

const endings = /\.(?:gz|csv|tsv|txt|gpx|xml|nmea|log|geojson|geojsonl|geojsons|json|jsonl|ndjson|rec)$/i;

/** A file's name without its folder and its endings. */
export function officerFromName(file: string): string {
  let name = file.replace(/^.*[\\/]/, '');
  while (endings.test(name) && name.replace(endings, '') !== '') name = name.replace(endings, '');
  return name;
}
