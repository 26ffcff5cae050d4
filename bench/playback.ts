// Playback read and decoded on the server: an officer's hour, and a force's, from chunks; beside the same from a row a position.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type pg from 'pg';
import { encodeChunk } from '../core/tracking/chunk.ts';
import { emptyPositions, type Positions } from '../core/tracking/index.ts';
import { type Database, openDatabase } from '../server/db/database.ts';
import { chunksOfOfficers, type DeviceChunks } from '../server/tracking/playback/playback.store.ts';
import { addChunks } from '../server/tracking/shelf/chunks.store.ts';
import { mergeAll } from '../server/tracking/shelf/merge-due.ts';
import { decodeKept } from '../server/tracking/shelf/merged-chunk.ts';
import { type FloorTable, floorTable, median, quantile, spread } from './floor-table.ts';
import { patrolBy } from './patrols.ts';
import { type RowsPeer, rowsPeer } from './peers/rows.ts';
import { seeded } from './seeded.ts';
import { openStand, type Stand } from './stand.ts';
import { loadLine } from './watch.ts';

export interface PlaybackSize {
  readonly officers: number;
  /** Positions of each, a second apart, and how many of them an upload has. */
  readonly positionsEach: number;
  readonly upload: number;
  readonly turns: number;
}

export const playbackSize: PlaybackSize = { officers: 400, positionsEach: 3600, upload: 60, turns: 3 };

/** DESIGN 8: milliseconds. */
const floors = { officerP99: 5, force: 500 };
const startAt = Date.UTC(2026, 10, 20, 20);

/** Prints the table of DESIGN 8's seventh row; false where a floor is missed or the answers differ. */
export async function benchPlayback(
  print: (line: string) => void,
  options: { readonly signal: AbortSignal; readonly size?: PlaybackSize },
): Promise<boolean> {
  const size = options.size ?? playbackSize;
  const { officers, positionsEach, upload, turns } = size;
  const stand = await openStand({ hotspots: 50, officers, signal: options.signal });
  try {
    const database = openDatabase(stand.url);
    await fill(stand, database, size);
    const peer = await rowsPeer(stand, officers);
    await fillRows(peer.sql, size);
    await settle(stand);
    const count = (officers * positionsEach).toLocaleString('en-GB');
    print(
      `${officers} officers, ${positionsEach} positions each, ${upload} an upload; medians of ${turns} turns (min–max).`,
    );
    const table = floorTable(print);
    const stage = { database, stand, peer, size };
    const fresh = await measured(stage);
    rows(table, fresh, 'as uploaded', count);
    // As the server does within the hour.
    await mergeAll(database, stand.forceId, Date.now());
    await settle(stand);
    const merged = await measured(stage);
    rows(table, merged, 'merged', count);
    table.beside(
      "beside: an officer's hour from rows, p50",
      `${median([...fresh.officerBeside, ...merged.officerBeside]).toFixed(1)} ms`,
    );
    table.beside(
      "beside: a force's hour from rows",
      `${spread([...fresh.forceBeside, ...merged.forceBeside])} ms`,
    );
    const wrong = fresh.wrong + merged.wrong;
    table.row('answers that are short of a position', `${wrong}`, '0', wrong === 0);
    await peer.close();
    await database.close();
    print(loadLine());
    return table.isReached;
  } finally {
    await stand.close();
  }
}

interface Stage {
  readonly database: Database;
  readonly stand: Stand;
  readonly peer: RowsPeer;
  readonly size: PlaybackSize;
}

/** Milliseconds of each turn. */
interface Measured {
  readonly officer: number[];
  readonly officerBeside: number[];
  readonly force: number[];
  readonly forceBeside: number[];
  wrong: number;
}

/** Ours and the peer turn about; the first turn warms up and is not kept. */
async function measured({ database, stand, peer, size }: Stage): Promise<Measured> {
  const found: Measured = { officer: [], officerBeside: [], force: [], forceBeside: [], wrong: 0 };
  const keep = (to: number[], count: number, expected: number, milliseconds: number, turn: number) => {
    if (count !== expected) found.wrong += 1;
    if (turn > 0) to.push(milliseconds);
  };
  const { officers, positionsEach, turns } = size;
  for (let turn = 0; turn <= turns; turn++) {
    // The rows of the one are garbage that the other must not be measured collecting.
    collect();
    for (let i = 0; i < officers; i++) {
      const ours = await timed(() => officersHour(database, stand.forceId, i + 1, size));
      keep(found.officer, ours.count, positionsEach, ours.milliseconds, turn);
    }
    const ours = await timed(() => forcesHour(database, stand, size));
    keep(found.force, ours.count, officers * positionsEach, ours.milliseconds, turn);
    collect();
    for (let i = 0; i < officers; i += 4) {
      const theirs = await timed(() => officersRows(peer.sql, i + 1, size));
      keep(found.officerBeside, theirs.count, positionsEach, theirs.milliseconds, turn);
    }
    const theirs = await timed(() => forcesRows(peer.sql, size));
    keep(found.forceBeside, theirs.count, officers * positionsEach, theirs.milliseconds, turn);
  }
  return found;
}

/** What filling left to be written is written before anything is measured: it is read hours later. */
async function settle({ sql }: Stand): Promise<void> {
  await sql.query('vacuum analyze');
  await sql.query('checkpoint');
}

/** Collects all garbage now. */
function collect(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}

function rows(table: FloorTable, { officer, force }: Measured, how: string, count: string): void {
  const p99 = quantile(officer, 0.99);
  table.row(
    `an officer's hour ${how}, p99 (p50)`,
    `${p99.toFixed(1)} (${median(officer).toFixed(1)}) ms`,
    `≤ ${floors.officerP99} ms`,
    p99 <= floors.officerP99,
  );
  const what = `a force's hour ${how}, ${count} positions`;
  table.row(what, `${spread(force)} ms`, `≤ ${floors.force} ms`, median(force) <= floors.force);
}

async function timed(work: () => Promise<number>): Promise<{ count: number; milliseconds: number }> {
  const from = performance.now();
  const count = await work();
  return { count, milliseconds: performance.now() - from };
}

async function fill(stand: Stand, database: Database, { officers, positionsEach, upload }: PlaybackSize) {
  for (let number = 1; number <= officers; number++) {
    const pace = { pingSeconds: 1, isDriving: number % 3 === 0, error: 'wanders' } as const;
    const positions = patrolBy(seeded(number), stand.hotspots, pace)(startAt, positionsEach);
    const chunks = Array.from({ length: positionsEach / upload }, (_, i) => {
      const [from, to] = [i * upload, (i + 1) * upload];
      return {
        officerNumber: number,
        deviceNumber: number,
        uploadId: crypto.randomUUID(),
        count: upload,
        firstAt: positions.capturedAt[from],
        lastAt: positions.capturedAt[to - 1],
        receivedAt: positions.capturedAt[to - 1],
        answer: '',
        bytes: encodeChunk(positions, from, to),
      };
    });
    await addChunks(database.alone, stand.forceId, chunks);
  }
}

async function fillRows(sql: pg.Client, { officers, positionsEach }: PlaybackSize): Promise<void> {
  await sql.query(
    `insert into positions (officer, captured_at, longitude, latitude, accuracy, speed, heading)
     select officer, to_timestamp($1::float8 / 1000 + second), -1.5 + random(), 53 + random(), 5, 1.2, 90
     from generate_series(0, $2::int - 1) as second, generate_series(1, $3::int) as officer`,
    [startAt, positionsEach, officers],
  );
}

/** What playback reads of officers, as the server does. */
async function read(database: Database, forceId: number, numbers: readonly number[], size: PlaybackSize) {
  const asked = { from: startAt, to: startAt + size.positionsEach * 1000, leadIn: 0 };
  return database.inForce(forceId, (t) => chunksOfOfficers(t, numbers, asked));
}

function decoded({ count, chunks }: DeviceChunks): Positions {
  const positions = emptyPositions(count);
  let at = 0;
  for (const bytes of chunks) at += decodeKept(bytes, positions, at);
  return positions;
}

async function officersHour(database: Database, forceId: number, number: number, size: PlaybackSize) {
  const [own] = await read(database, forceId, [number], size);
  return decoded(own).length;
}

async function forcesHour(database: Database, { forceId }: Stand, size: PlaybackSize): Promise<number> {
  const numbers = Array.from({ length: size.officers }, (_, i) => i + 1);
  const held = await read(database, forceId, numbers, size);
  return held.reduce((count, own) => count + decoded(own).length, 0);
}

const fields = 'captured_at, longitude, latitude, accuracy, speed, heading';

async function officersRows(sql: pg.Client, number: number, size: PlaybackSize): Promise<number> {
  const { rows } = await sql.query(
    `select ${fields} from positions where officer = $1 and captured_at >= $2 and captured_at < $3 order by captured_at`,
    [number, new Date(startAt), new Date(startAt + size.positionsEach * 1000)],
  );
  return rows.length;
}

async function forcesRows(sql: pg.Client, size: PlaybackSize): Promise<number> {
  const { rows } = await sql.query(
    `select officer, ${fields} from positions where captured_at >= $1 and captured_at < $2 order by officer, captured_at`,
    [new Date(startAt), new Date(startAt + size.positionsEach * 1000)],
  );
  return rows.length;
}
