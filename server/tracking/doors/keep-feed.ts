// Keeps what a radio or vehicle system reports: rows of many radios, each the position of whoever held the radio then, by duty.
// A row that cannot be read is named; a radio that nobody held is named with when and how often. All others are kept.
import { defaultRules, type Positions } from '../../../core/tracking/index.ts';
import { picked } from '../../../core/tracking/one-track.ts';
import { spanOf } from '../../../core/tracking/position.ts';
import type { Database } from '../../db/database.ts';
import { type Feed, radioHolders } from '../../people/index.ts';
import {
  type PositionSink,
  type RowRefusal,
  readPositions,
  type TrackColumns,
  trackColumns,
} from '../readers/index.ts';
import type { Upload } from '../shelf/upload.ts';
import { uploadsOf } from '../shelf/uploads-of.ts';
import { keep, type PositionDoors } from './position-doors.ts';

export interface FeedKeeping extends Pick<PositionDoors, 'shelf' | 'duty' | 'heard' | 'now' | 'count'> {
  readonly database: Database;
}

interface Unheld {
  readonly radioId: string;
  readonly rows: number;
  readonly from: number;
  readonly to: number;
}

/** What became of the rows of one message or file. */
export interface FeedAnswer {
  readonly kept: number;
  readonly alreadyHad: number;
  /** How many the door refused, by reason. */
  readonly refused: Readonly<Record<string, number>>;
  /** Rows of radios that no duty says anybody held; times are milliseconds since 1970 UTC. */
  readonly unheld: readonly Unheld[];
  readonly unreadable: readonly Omit<RowRefusal, 'file'>[];
}

export type FeedKept =
  | { readonly ok: true; readonly answer: FeedAnswer }
  | { readonly ok: false; readonly message: string; readonly remedy: string };

/** The feed that a message is of, as the door knows it. */
export type KeptFeed = Feed;
export type FeedKeeper = (feed: KeptFeed, name: string, content?: Uint8Array) => Promise<FeedKept>;

/** Keeps files of a feed: those on the disk by their name, those that came as a message by their content. */
export function feedKeeperOf(keeping: FeedKeeping): FeedKeeper {
  return async (feed, name, content) => {
    const columns = trackColumns();
    const unreadable: Omit<RowRefusal, 'file'>[] = [];
    const sink: PositionSink = {
      // A radio is one device, whatever the system calls its sources.
      accept: (radioId, _source, position) => columns.add(radioId, '', position),
      refuse: ({ file: _, ...refusal }) => unreadable.push(refusal),
      say: () => {},
    };
    const options = { zone: 'Europe/London', mapping: {} };
    const read = await readPositions(name, sink, content === undefined ? options : { ...options, content });
    if (!read.ok) return { ok: false, message: read.message, remedy: read.remedy };
    keeping.count('feed', 'unreadable', unreadable.length);
    return { ok: true, answer: { ...(await keepRadios(keeping, feed, columns)), unreadable } };
  };
}

async function keepRadios(
  keeping: FeedKeeping,
  feed: Feed,
  columns: TrackColumns,
): Promise<Omit<FeedAnswer, 'unreadable'>> {
  const radios = columns.officers().map(({ officerId, devices }) => ({ radioId: officerId, ...devices[0] }));
  if (radios.length === 0) return { kept: 0, alreadyHad: 0, refused: {}, unheld: [] };
  const spans = radios.map(({ positions }) => spanOf(positions));
  const from = spans.reduce((least, span) => Math.min(least, span.from), Number.POSITIVE_INFINITY);
  const to = spans.reduce((most, span) => Math.max(most, span.to), Number.NEGATIVE_INFINITY);
  const ids = radios.map(({ radioId }) => radioId);
  const holders = await radioHolders(keeping.database, feed, ids, from, to);
  const receivedAt = keeping.now();
  const door = { receivedAt, maxAccuracyMetres: defaultRules.maxAccuracyMetres, onDutyAt: null };
  const unheld: Unheld[] = [];
  const uploads: Upload[] = [];
  for (const { radioId, positions } of radios) {
    for (const [holder, part] of byHolder(positions, (at) => holders.holderOf(radioId, at))) {
      if (holder === null) unheld.push({ radioId, rows: part.length, ...spanOf(part) });
      else uploads.push(...uploadsOf(holders.deviceOf(radioId, holder), part, door, receivedAt));
    }
  }
  const rows = unheld.reduce((sum, each) => sum + each.rows, 0);
  keeping.count('feed', 'unheld', rows);
  return { ...(await keptOf(keeping, uploads)), unheld };
}

/** The positions of a radio by who held it, nobody being null. */
function byHolder(
  positions: Positions,
  holderAt: (at: number) => string | null,
): Map<string | null, Positions> {
  const indexes = new Map<string | null, number[]>();
  for (let i = 0; i < positions.length; i++) {
    const holder = holderAt(positions.capturedAt[i]);
    const own = indexes.get(holder);
    if (own === undefined) indexes.set(holder, [i]);
    else own.push(i);
  }
  return new Map([...indexes].map(([holder, own]) => [holder, picked(positions, own)]));
}

async function keptOf(
  keeping: FeedKeeping,
  uploads: readonly Upload[],
): Promise<Pick<FeedAnswer, 'kept' | 'alreadyHad' | 'refused'>> {
  const answers = await Promise.all(uploads.map((upload) => keep(keeping, 'feed', { ok: true, upload })));
  const refused: Record<string, number> = {};
  for (const { reason } of answers.flatMap((answer) => answer.refused)) {
    refused[reason] = (refused[reason] ?? 0) + 1;
  }
  return {
    kept: answers.reduce((sum, answer) => sum + answer.kept, 0),
    alreadyHad: answers.reduce((sum, answer) => sum + answer.alreadyHad.length, 0),
    refused,
  };
}
