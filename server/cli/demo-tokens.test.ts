// The tokens of the demo: a real database and a real file.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openDatabase } from '../db/database.ts';
import { testDatabase } from '../db/test-database.ts';
import { readDevices } from '../people/index.ts';
import { demoTokens } from './demo-tokens.ts';

const folder = mkdtempSync(join(tmpdir(), 'beatkeeper-tokens-'));
const { url, drop } = await testDatabase();
const database = openDatabase(url);
after(async () => {
  await database.close();
  await drop();
  rmSync(folder, { recursive: true });
});

test('a device of the demo stays the same one from start to start, and is made again when its token is lost', async () => {
  const file = join(folder, 'devices.json');
  const forceId = await database.ensureForce('Northgate');
  const issue = { role: 'PC', name: 'phone', pingSeconds: 5, silentWhenStill: false };
  const issues = ['NG11', 'NG12'].map((callSign) => ({ ...issue, callSign }));
  const first = await demoTokens(database, forceId, issues, file);
  assert.equal(statSync(file).mode & 0o777, 0o600);
  assert.deepEqual(await demoTokens(database, forceId, issues, file), first);
  const lost: Record<string, string> = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...lost, NG12: 'bk1_nonsense' }));
  const again = await demoTokens(database, forceId, issues, file);
  assert.equal(again.get('NG11'), first.get('NG11'));
  assert.notEqual(again.get('NG12'), first.get('NG12'));
  writeFileSync(file, 'no JSON');
  assert.equal((await demoTokens(database, forceId, issues, file)).size, 2);
  const devices = await database.inForce(forceId, readDevices);
  assert.equal(devices.length, 5);
});
