// People and areas from files on the command line. Real: a database of its own, the commands, the files. Faked: nothing.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type TestDatabase, testDatabase } from '../db/test-database.ts';
import { ran } from './recorded-io.ts';

let folder: string;
let database: TestDatabase;
before(async () => {
  [folder, database] = await Promise.all([mkdtemp(join(tmpdir(), 'beatkeeper-people-')), testDatabase()]);
  await ran('person', 'add', '--name', 'Ada', '--role', 'administrator', '--database', database.url);
});
after(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

async function imported(what: string, text: string, ...more: readonly string[]) {
  const file = join(folder, `${what}.csv`);
  await writeFile(file, text);
  return ran('import', what, file, ...more, '--database', database.url);
}

test('areas, then people of them: good rows are kept, the bad one is named and written out, and again nothing changes', async () => {
  const areas = 'name;kind;within\nCentre;neighbourhood-team;Town\nTown;local-policing-unit;\n';
  const dry = await imported('areas', areas, '--dry-run');
  assert.equal(dry.out, '2 areas would be added, 0 changed, 0 as they were, 0 refused\n', dry.said);
  const tree = await imported('areas', areas);
  assert.equal(tree.out, '2 areas added, 0 changed, 0 as they were, 0 refused\n');
  const people =
    'name,area,roles,call_sign,officer_kind,shoe_size\nBo,Centre,sergeant|officer,P1,pcso,9\nCy,Nowhere,officer,,,9\n';
  const refused = join(folder, 'refused.csv');
  const done = await imported('people', people, '--refused', refused);
  assert.deepEqual([done.code, done.out], [0, '1 people added, 0 changed, 0 as they were, 1 refused\n']);
  assert.match(done.said, /the column "shoe_size" means nothing here/);
  assert.match(done.said, /people\.csv, row 3, area "Nowhere": unknown-area\. Write the name of an area/);
  assert.match(await readFile(refused, 'utf8'), /people\.csv,3,area,Nowhere,unknown-area,/);
  const again = await imported('people', people, '--strict');
  assert.deepEqual([again.code, again.out], [1, '0 people added, 0 changed, 1 as they were, 1 refused\n']);
  const list = await ran('person', 'list', '--database', database.url);
  assert.match(list.out, /Bo +Force +Centre +P1 +sergeant, officer|Bo +Force +Centre +P1 +officer, sergeant/);
});
