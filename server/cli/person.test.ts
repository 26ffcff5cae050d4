// The people who may sign in, from the command line. Real: a database of its own, the commands. Faked: nothing.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openDatabase } from '../db/database.ts';
import { type TestDatabase, testDatabase } from '../db/test-database.ts';
import { beginSession, ensureFirstAdministrator } from '../people/index.ts';
import { useSignInLink } from '../people/sign-in/sign-in-link.ts';
import { ran } from './recorded-io.ts';

let test_: TestDatabase;
before(async () => {
  test_ = await testDatabase();
});
after(() => test_.drop());

const person = (...words: string[]) => ran('person', ...words, '--database', test_.url);

test('somebody is added with roles, and gets a link that is printed alone', async () => {
  const added = await person(
    'add',
    '--name',
    'Sam Example',
    '--role',
    'sergeant,analyst',
    '--email',
    'Sam@Example.org',
  );
  assert.equal(added.code, 0, added.said);
  assert.match(added.out, /^http:\/\/localhost:4600\/sign-in#link=bkl\d+_[\w-]{43}\n$/);
  const { out } = await person('list');
  assert.match(out, /Sam Example +Force .* sergeant, analyst/);
});

test('what cannot be is refused with what to do, and adds nobody', async () => {
  const cases: readonly (readonly [words: string[], code: number, says: RegExp])[] = [
    [['add', '--role', 'sergeant'], 2, /--name/],
    [['add', '--name', 'X', '--role', 'sargeant'], 2, /--role is one or several of officer, sergeant/],
    [['add', '--name', 'X', '--role', 'officer', '--officer', 'NOBODY'], 1, /no officer NOBODY/],
    [['add', '--name', 'X', '--role', 'officer', '--area', 'Nowhere'], 1, /no area Nowhere/],
    [['add', '--name', 'X', '--role', 'officer', '--organisation', 'Council'], 1, /say --kind/],
    [['add', '--name', 'X', '--role', 'officer', '--email', 'sam@example.org'], 1, /email address/],
    [['link', 'Nobody'], 1, /There is no Nobody/],
    [['lnik', 'Nobody'], 2, /Did you mean link/],
  ];
  for (const [words, code, says] of cases) {
    const done = await person(...words);
    assert.deepEqual([words, done.code], [words, code]);
    assert.match(done.said, says);
  }
  assert.doesNotMatch((await person('list')).out, /^X /m);
});

test('roles are granted and taken away, and who has left gets no link', async () => {
  assert.match((await person('grant', 'Sam Example', '--role', 'inspector')).said, /now holds inspector/);
  assert.match((await person('grant', 'Sam Example', '--role', 'inspector')).said, /holds inspector already/);
  assert.match(
    (await person('revoke', 'Sam Example', '--role', 'inspector')).said,
    /now no longer holds inspector/,
  );
  assert.equal((await person('leave', 'Sam Example')).code, 0);
  const gone = await person('link', 'Sam Example');
  assert.deepEqual([gone.code, gone.out], [1, '']);
});

test('who leaves holds no role any more, and their device is let in no more', async () => {
  const device = ['--officer', 'K7', '--database', test_.url];
  assert.equal((await ran('device', 'add', ...device)).code, 0);
  assert.equal((await person('add', '--name', 'Gil', '--role', 'officer', '--officer', 'K7')).code, 0);
  assert.match((await person('leave', 'Gil')).said, /no device of theirs is let in/);
  const [, row] = /^(Gil .*)$/m.exec((await person('list')).out) ?? [];
  assert.doesNotMatch(row ?? '', /K7 +officer/);
  const { out } = await ran('device', 'list', '--database', test_.url);
  assert.match(out, /K7 +phone .* yes /);
});

test('the last administrator of the force does not leave', async () => {
  assert.equal((await person('add', '--name', 'Last', '--role', 'administrator')).code, 0);
  const refused = await person('leave', 'Last');
  assert.equal(refused.code, 1);
  assert.match(refused.said, /last administrator\. Grant somebody else/);
  assert.equal((await person('add', '--name', 'Next', '--role', 'administrator')).code, 0);
  assert.equal((await person('leave', 'Last')).code, 0);
});

test('the first administrator is made once, where nobody has been added, and gets another link until it is used', async () => {
  const database = openDatabase(test_.url);
  const chance = () => ({
    newId: () => crypto.randomUUID(),
    random: crypto.getRandomValues(new Uint8Array(32)),
  });
  const fresh = { id: await database.ensureForce('A new force'), name: 'A new force' };
  const known = { id: await database.ensureForce('Force'), name: 'Force' };
  const first = await ensureFirstAdministrator(database, fresh, chance(), Date.now());
  const second = await ensureFirstAdministrator(database, fresh, chance(), Date.now());
  assert.ok(first !== null && second !== null && first !== second);
  const found = await useSignInLink(database, second, Date.now());
  assert.ok(found !== null);
  await beginSession(database, fresh.id, { staffId: found.staffId, way: 'link' }, chance(), Date.now());
  assert.equal(await ensureFirstAdministrator(database, fresh, chance(), Date.now()), null);
  const other = await ensureFirstAdministrator(database, known, chance(), Date.now());
  assert.equal(other, null);
  await database.close();
});
