// What a row of the board says: in words, with how old it is.
import type { BoardRow } from '../../core/tracking/duty-board.ts';
import { agoWords, clockTime, durationWords } from '../words/age.ts';
import type { PeopleWords } from '../words/people-words.ts';
import type { Words } from '../words/words.ts';

export interface RowTerms {
  readonly words: PeopleWords;
  readonly desk: Words;
  /** The server's time, milliseconds since 1970 UTC. */
  readonly now: number;
  readonly nameOf: (hotspotId: string) => string;
}

/** From when to when, as planned. */
export function dutyWords({ words, desk }: RowTerms, { startedAt, plannedEndAt }: BoardRow): string {
  const from = clockTime(startedAt);
  return plannedEndAt === null ? words.boardEndOpen(from) : desk.fromToWords(from, clockTime(plannedEndAt));
}

/** On patrol, or on what since when and from where. */
export function stateWords({ words, nameOf }: RowTerms, row: BoardRow): string {
  if (row.status === null || row.statusSince === null) return words.boardStates[row.state];
  const parts = [words.dutyStatuses[row.status], words.boardSince(clockTime(row.statusSince))];
  if (row.fromHotspotId !== null) parts.push(words.boardFrom(nameOf(row.fromHotspotId)));
  return parts.join(' ');
}

/** On foot or by what, and with whom. */
export function howWords({ words }: RowTerms, { travel, crew, crewMates }: BoardRow): string {
  const how = travel === null ? [] : [words.travels[travel]];
  if (crewMates.length > 0) how.push(words.boardWith(crewMates.join(', ')));
  else if (crew !== null) how.push(words.boardCrew(crew));
  return how.join(', ') || words.mayNot;
}

/** The hotspot they are in, or the last one and when they left it; without a signal only that. */
export function whereWords({ words, desk, now, nameOf }: RowTerms, row: BoardRow): string {
  if (row.signal === 'none') return words.boardUnheard;
  if (row.signal === 'by-crew') return words.boardByCrew;
  if (row.hotspotIds.length > 0) return row.hotspotIds.map(nameOf).join(', ');
  const { lastHotspot } = row;
  const last =
    lastHotspot === null
      ? words.boardNeverIn
      : words.boardLastIn(nameOf(lastHotspot.hotspotId), agoWords(desk, lastHotspot.leftAt, now));
  if (row.signal === 'heard') return `${words.boardOutside}; ${last}`;
  const silence = row.lastCapturedAt === null ? 0 : (now - row.lastCapturedAt) / 1000;
  return `${words.boardSilent(durationWords(desk, silence))}; ${last}`;
}

export function nextDueWords({ words, nameOf }: RowTerms, { nextDue }: BoardRow): string {
  if (nextDue === null) return words.boardNothingDue;
  return `${nameOf(nextDue.hotspotId)}, ${distanceWords(words, nextDue.metres)}`;
}

/** To ten metres near by, to a hundred further away: it is a straight line. */
function distanceWords(words: PeopleWords, metres: number): string {
  if (metres < 995) return words.boardMetres(String(Math.round(metres / 10) * 10));
  return words.boardKilometres((metres / 1000).toFixed(1));
}
