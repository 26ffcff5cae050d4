// Emergency access from the command line. Real: a database of its own, the commands. Faked: nothing.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openDatabase } from '../db/database.ts';
import { type TestDatabase, testDatabase } from '../db/test-database.ts';
import { ensureFirstAdministrator } from '../people/index.ts';
import { openBreakGlass } from '../people/sign-in/break-glass.ts';
import { ran } from './recorded-io.ts';

let test_: TestDatabase;
before(async () => {
  test_ = await testDatabase();
  const database = openDatabase(test_.url);
  await database.ensureForce('Force');
  await database.close();
});
after(() => test_.drop());

const run = (...words: string[]) => ran('break-glass', ...words, '--database', test_.url);

test('two codes are printed, each on a line of its own, and no others; when they opened is listed', async () => {
  assert.match((await run('list')).said, /no codes that would open it/);
  const made = await run('make');
  assert.equal(made.code, 0, made.said);
  assert.match(made.out, /^(BG1(-[0-9A-Z]{5}){5}\n){2}$/);
  assert.match(made.said, /Write each on paper for another person/);
  const [first, second] = made.out.trim().split('\n');
  const database = await openDatabase(test_.url);
  try {
    const random = () => new Uint8Array(32).fill(7);
    const secret = await openBreakGlass(
      database,
      { first, second },
      { newId: () => crypto.randomUUID(), random },
      Date.now(),
    );
    assert.ok(secret !== null);
    const listed = await run('list');
    assert.match(listed.said, /no codes that would open it/);
    assert.match(listed.out, /20\d\d-.*still open/);
  } finally {
    await database.close();
  }
});

test('what is no work of it is misuse', async () => {
  assert.equal((await run()).code, 2);
  assert.equal((await run('open')).code, 2);
});

test('codes that were made first keep no first administrator from their link', async () => {
  const database = await openDatabase(test_.url);
  try {
    const id = await database.ensureForce('Force');
    const chance = { newId: () => crypto.randomUUID(), random: new Uint8Array(32).fill(9) };
    assert.match(
      (await ensureFirstAdministrator(database, { id, name: 'Force' }, chance, Date.now())) ?? '',
      /^bkl/,
    );
  } finally {
    await database.close();
  }
});
