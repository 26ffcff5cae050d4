// A force that is mistyped is refused, and none is made by it. Real: an embedded PostgreSQL in a folder of its own, the commands. Faked: nothing.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openStore } from '../db/store.ts';
import { ran } from './recorded-io.ts';

const folder = mkdtempSync(join(tmpdir(), 'beatkeeper-force-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const dataFolder = join(folder, 'data');
const data = ['--data', dataFolder];
const duties = join(folder, 'duties.csv');
writeFileSync(duties, 'officer_id,starts_at,ends_at\nPC7,2026-05-01T06:00Z,2026-05-01T14:00Z\n');

async function forces(): Promise<string[]> {
  const store = await openStore({ databaseUrl: null, dataFolder });
  try {
    return (await store.database.forces()).map(({ name }) => name);
  } finally {
    await store.close();
  }
}

test('a command that reads makes no force, where there is none yet either', async () => {
  for (const words of [
    ['device', 'list'],
    ['export', join(folder, 'out')],
    ['person', 'list'],
    ['hold', 'list'],
    ['period', 'list'],
    ['break-glass', 'list'],
    ['rebuild', '--check'],
  ]) {
    const { code, out, said } = await ran(...words, ...data);
    assert.deepEqual([words[0], code, out], [words[0], 1, '']);
    assert.match(said, /There is no force “Force”: the database has none yet\./);
  }
  assert.deepEqual(await forces(), []);
});

test('the first import makes the force that it names', async () => {
  assert.equal((await ran('import', 'duties', duties, ...data, '--force', 'North Gate')).code, 0);
  assert.deepEqual(await forces(), ['North Gate']);
});

test('a name that is not there is refused by every command, with those that are and the nearest', async () => {
  const mistyped = ['--force', 'North gaet', ...data];
  for (const words of [
    ['import', 'duties', duties],
    ['person', 'add', '--name', 'Sam Example', '--role', 'analyst'],
    ['device', 'add', '--officer', 'PC-1'],
    ['device', 'add', '--feed', 'radios'],
    ['device', 'list'],
    ['export', join(folder, 'out')],
    ['break-glass', 'make'],
    ['serve', '--port', '0'],
  ]) {
    const { code, out, said } = await ran(...words, ...mistyped);
    assert.deepEqual([words.join(' '), code, out], [words.join(' '), 1, '']);
    assert.match(said, /There is no force “North gaet”\. The one here is “North Gate”\./);
    assert.match(said, /Did you mean --force "North Gate"\?/);
  }
  assert.deepEqual(await forces(), ['North Gate']);
});

test('another force is begun where that is asked for, and asked for again it is the same', async () => {
  const another = ['device', 'add', '--officer', 'PC-1', '--force', 'Southgate', '--new-force', ...data];
  assert.equal((await ran(...another)).code, 0);
  assert.equal((await ran(...another)).code, 0);
  assert.deepEqual(await forces(), ['North Gate', 'Southgate']);
  const { said } = await ran('device', 'list', '--force', 'Elsewhere', ...data);
  assert.match(said, /Those here are “North Gate”, “Southgate”\.\nNothing was changed/);
  assert.equal((await ran('device', 'list', '--new-force', '--force', 'Elsewhere', ...data)).code, 1);
});
