// The benches of the whole server at a tiny size: they run to their end, print every row, and leave nothing behind. Their figures are not judged.
// Real: the server, the embedded database, the load.
import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { benchIngest } from './ingest.ts';

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
