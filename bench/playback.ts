// Playback read and decoded on the server: an officer's hour, and a force's, from chunks; beside the same from a row a position.
import type pg from 'pg';
import { chunkLength, decodeChunk, encodeChunk } from '../core/tracking/chunk.ts';
import { emptyPositions, type Positions } from '../core/tracking/index.ts';
import { type Database, openDatabase } from '../server/db/database.ts';
import { addChunks, chunksBetween, chunksOfDevices } from '../server/tracking/chunks.store.ts';
import { floorTable, median, quantile, spread } from './floor-table.ts';
import { patrolBy } from './patrols.ts';
import { rowsPeer } from './peers/rows.ts';
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

export const playbackSize: PlaybackSize = { officers: 400, positionsEach: 3600, upload: 60, turns: 5 };

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
    const count = (officers * positionsEach).toLocaleString('en-GB');
    print(
      `${officers} officers, ${positionsEach} positions each, ${upload} an upload; medians of ${turns} turns (min–max).`,
    );
    const table = floorTable(print);
    const own: number[] = [];
    const beside: number[] = [];
    const force: number[] = [];
    const forceBeside: number[] = [];
    let wrong = 0;
    for (let turn = 0; turn <= turns; turn++) {
      for (let i = 0; i < officers; i += 4) {
        const ours = await timed(() => officersHour(database, stand.forceId, i + 1, size));
        const theirs = await timed(() => officersRows(peer.sql, i + 1, size));
        if (ours.count !== positionsEach || theirs.count !== positionsEach) wrong += 1;
        if (turn > 0) own.push(ours.milliseconds);
        if (turn > 0) beside.push(theirs.milliseconds);
      }
      const ours = await timed(() => forcesHour(database, stand, size));
      const theirs = await timed(() => forcesRows(peer.sql, size));
      if (ours.count !== officers * positionsEach || theirs.count !== ours.count) wrong += 1;
      if (turn > 0) force.push(ours.milliseconds);
      if (turn > 0) forceBeside.push(theirs.milliseconds);
    }
    const p99 = quantile(own, 0.99);
    table.row(
      "an officer's hour, p99",
      `${p99.toFixed(1)} ms`,
      `≤ ${floors.officerP99} ms`,
      p99 <= floors.officerP99,
    );
    table.beside(
      'the same, p50; beside from rows, p50',
      `${median(own).toFixed(1)} ms; ${median(beside).toFixed(1)} ms`,
    );
    const what = `a force's hour, ${count} positions`;
    table.row(what, `${spread(force)} ms`, `≤ ${floors.force} ms`, median(force) <= floors.force);
    table.beside('beside: the same from rows', `${spread(forceBeside)} ms`);
    table.row('answers that are short of a position', `${wrong}`, '0', wrong === 0);
    await peer.close();
    await database.close();
    print(loadLine());
    return table.isReached;
  } finally {
    await stand.close();
  }
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
    await database.inForce(stand.forceId, (t) => addChunks(t, chunks));
  }
  await stand.sql.query('vacuum analyze position_chunks');
}

async function fillRows(sql: pg.Client, { officers, positionsEach }: PlaybackSize): Promise<void> {
  await sql.query(
    `insert into positions (officer, captured_at, longitude, latitude, accuracy, speed, heading)
     select officer, to_timestamp($1::float8 / 1000 + second), -1.5 + random(), 53 + random(), 5, 1.2, 90
     from generate_series(0, $2::int - 1) as second, generate_series(1, $3::int) as officer`,
    [startAt, positionsEach, officers],
  );
  await sql.query('vacuum analyze positions');
}

function decoded(chunks: readonly { readonly bytes: Uint8Array }[]): Positions {
  const positions = emptyPositions(chunks.reduce((sum, { bytes }) => sum + chunkLength(bytes), 0));
  let at = 0;
  for (const { bytes } of chunks) at += decodeChunk(bytes, positions, at);
  return positions;
}

async function officersHour(database: Database, forceId: number, number: number, size: PlaybackSize) {
  const to = startAt + size.positionsEach * 1000;
  const chunks = await database.inForce(forceId, (t) => chunksBetween(t, number, startAt, to));
  return decoded(chunks).length;
}

async function forcesHour(database: Database, { forceId }: Stand, size: PlaybackSize): Promise<number> {
  const to = startAt + size.positionsEach * 1000;
  const asked = Array.from({ length: size.officers }, (_, i) => {
    return { officerNumber: i + 1, deviceNumber: i + 1, from: startAt, to };
  });
  const chunks = await database.inForce(forceId, (t) => chunksOfDevices(t, asked));
  let count = 0;
  for (const own of Map.groupBy(chunks, (chunk) => chunk.deviceNumber).values()) count += decoded(own).length;
  return count;
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
