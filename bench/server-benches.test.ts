// The benches of the whole server at a tiny size: they run to their end, print every row, and leave nothing behind. Their figures are not judged.
// Real: the server, the embedded database, the load.
import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { benchDisk } from './disk.ts';
import { benchIngest } from './ingest.ts';
import { benchLive } from './live.ts';
import { benchOpenLoop } from './open-loop.ts';
import { benchPlayback } from './playback.ts';
import { benchSafeguards } from './safeguards.ts';
import { benchSums } from './sums.ts';

const { signal } = new AbortController();

// What benches make lies in a folder of this test's own, so that it can see whether anything is left.
const folder = mkdtempSync(join(tmpdir(), 'bk-'));
chmodSync(folder, 0o755);
process.env.TMPDIR = folder;
after(() => {
  assert.deepEqual(readdirSync(folder), []);
  rmSync(folder, { recursive: true });
});

async function printed(run: (print: (line: string) => void) => Promise<boolean>): Promise<string> {
  const lines: string[] = [];
  await run((line) => lines.push(line));
  return lines.join('\n');
}

test('ingest is measured beside both servers, and every acknowledged position is stored', async () => {
  const size = {
    hotspots: 20,
    officers: 6,
    turns: 1,
    connections: 3,
    uploadsEach: { 100: 3, 12: 3, 1: 3 },
    besideUploads: { each: 6, many: 6 },
  };
  const text = await printed((print) => benchIngest(print, { signal, size }));
  assert.match(text, /acknowledged and not stored, of 2,634 \| 0 \| 0 \| yes/);
  assert.match(text, /uploads refused \| 0 \| 0 \| yes/);
  assert.match(text, /an INSERT and an UPDATE a position/);
  assert.match(text, /an INSERT of 100 rows/);
});

test('a bench that is stopped takes its server, database and folder with it', async () => {
  const stopping = new AbortController();
  const size = {
    hotspots: 5,
    officers: 4,
    turns: 1,
    connections: 2,
    uploadsEach: { 100: 2000, 12: 1, 1: 1 },
    besideUploads: { each: 1, many: 1 },
  };
  setTimeout(() => stopping.abort(), 4000);
  await assert.rejects(benchIngest(() => {}, { signal: stopping.signal, size }));
  assert.deepEqual(readdirSync(folder), []);
});

test('an open loop is measured with a force, a device that runs wild, and a nation', async () => {
  const size = { hotspots: 20, force: 10, nation: 40, nationPerSecond: 240, seconds: 1, turns: 1 };
  const text = await printed((print) => benchOpenLoop(print, { signal, long: false, minutes: null, size }));
  assert.match(text, /a force: 10 single positions\/s, p99 \| [\d.]+ ms/);
  assert.match(text, /times that without \| [\d.]+/);
  assert.match(text, /a nation: 240 positions\/s in batches of 12 by 40 officers, p99 \| [\d.]+ ms/);
  assert.equal(text.match(/positions not kept, uploads refused \| 0, 0 /g)?.length, 2);
});

test('bytes on disk are measured beside a row a position', async () => {
  const size = { hotspots: 20, officers: 4, positionsEach: 240, besideRows: 1000 };
  const text = await printed((print) => benchDisk(print, { signal, size }));
  assert.match(text, /bytes a position, 60 an upload[^|]* \| [\d.]+/);
  assert.match(text, /after the merge \| [\d.]+/);
  assert.match(text, /a row a position with its indexes \| \d+\.\d/);
});

test('every viewer is seen to have the frames', async () => {
  const size = { hotspots: 20, officers: 6, few: 3, many: 5, seconds: 3 };
  const text = await printed((print) => benchLive(print, { signal, size }));
  assert.match(text, /viewers who had every frame they should \| 3 \| 3 \| yes/);
  assert.match(text, /viewers who had every frame they should \| 5 \| 5 \| yes/);
});

test('playback is measured from chunks and from rows, with the same count of positions', async () => {
  const size = { officers: 4, positionsEach: 240, upload: 60, turns: 1 };
  const text = await printed((print) => benchPlayback(print, { signal, size }));
  assert.match(text, /a force's hour as uploaded, 960 positions/);
  assert.match(text, /a force's hour merged, 960 positions/);
  assert.match(text, /short of a position \| 0 \| 0 \| yes/);
});

test('sums by day agree with the definition of dosage', async () => {
  const size = { hotspots: 10, days: 200, visits: 8, turns: 1, sample: 20 };
  const text = await printed((print) => benchSums(print, { signal, size }));
  assert.match(text, /dosage of 2,000 hotspot-days/);
  assert.match(text, /from the totals of days, by week: 30 rows/);
  assert.match(text, /an Excel workbook of 1,000 rows/);
  assert.match(text, /other than the definition says \| 0 \| 0 \| yes/);
});

test('each safeguard is measured by itself', async () => {
  const size = { officers: 100, turns: 1, often: 20, seldom: 8 };
  const text = await printed((print) => benchSafeguards(print, { signal, size }));
  assert.match(text, /its session, known \| [\d.]+ \([\d.–]+\) µs/);
  assert.match(text, /is its officer on duty \| [\d.]+/);
  assert.match(text, /with row-level security \| [\d.]+ \([\d.–]+\) ms/);
});
