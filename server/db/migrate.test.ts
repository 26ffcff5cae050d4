// Real: PostgreSQL, the migrations, the roles. Faked: nothing.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import pg from 'pg';
import { openDatabase } from './database.ts';
import { migrate, readMigrations } from './migrate.ts';
import { testDatabase } from './test-database.ts';

const empty = await testDatabase('empty');
const filled = await testDatabase();
const earlier = await testDatabase('empty');
after(async () => {
  await empty.drop();
  await filled.drop();
  await earlier.drop();
});

async function rows(url: string, question: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(question)).rows;
  } finally {
    await client.end();
  }
}

test('numbers the migrations without a gap', () => {
  assert.deepEqual(
    readMigrations().map((migration) => migration.number),
    readMigrations().map((_, i) => i + 1),
  );
});

test('runs every migration once on an empty database, two at a time as well', async () => {
  const ran = await Promise.all([migrate(empty.url), migrate(empty.url)]);
  assert.deepEqual(ran.map((names) => names.length).sort(), [0, readMigrations().length]);
  assert.deepEqual(await migrate(empty.url), []);
});

test('leaves what a filled database holds and adds what is new', async () => {
  const database = openDatabase(filled.url);
  const force = await database.ensureForce('Northgate');
  const more = { number: 9999, name: 'more', sql: 'alter table officers add column rank text' };
  assert.deepEqual(await migrate(filled.url, [...readMigrations(), more]), ['more']);
  assert.equal(await database.ensureForce('Northgate'), force);
  await database.close();
  await assert.rejects(migrate(filled.url), /newer Beatkeeper/);
});

test('says of looks that were on record whose staff looked', async () => {
  await migrate(
    earlier.url,
    readMigrations().filter(({ number }) => number < 28),
  );
  await rows(
    earlier.url,
    `insert into beatkeeper.forces (id, name) overriding system value values (1, 'Here'), (2, 'There');
     insert into beatkeeper.organisations (force_id, id, name, kind)
       select id, gen_random_uuid(), name, 'police-force' from beatkeeper.forces;
     insert into beatkeeper.staff (force_id, id, name, organisation_id)
       select force_id, gen_random_uuid(), name, id from beatkeeper.organisations;
     insert into beatkeeper.looks (force_id, id, viewer_id, view, reach, began_at, ended_at)
       select force_id, gen_random_uuid(), id, 'live', '[]', now(), now() from beatkeeper.staff`,
  );
  await migrate(earlier.url);
  const looks = await rows(
    earlier.url,
    `select o.name from beatkeeper.looks l join beatkeeper.organisations o on o.force_id = l.force_id and o.id = l.organisation_id
     order by o.name`,
  );
  assert.deepEqual(
    looks.map(({ name }) => name),
    ['Here', 'There'],
  );
});

test('runs a failing migration not at all', async () => {
  const broken = { number: 9998, name: 'broken', sql: 'create table half (); select 1/0' };
  await assert.rejects(migrate(empty.url, [...readMigrations(), broken]), /Migration 9998 broken failed/);
  assert.deepEqual(await rows(empty.url, `select 1 from pg_tables where tablename = 'half'`), []);
});

test('keeps every table within its force, by a key that begins with it', async () => {
  const tables = await rows(
    empty.url,
    `select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as secured,
       (select a.attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
         where i.indrelid = c.oid order by i.indisprimary desc limit 1) as first
     from pg_class c where c.relnamespace = 'beatkeeper'::regnamespace and c.relkind in ('r', 'p')
       and not c.relispartition and c.relname not in ('forces', 'migrations')`,
  );
  assert.ok(tables.length >= 7);
  for (const table of tables) assert.deepEqual(table, { name: table.name, secured: true, first: 'force_id' });
});

test('lets the application see and write one force only, even by a wrong query', async () => {
  const database = openDatabase(empty.url);
  const [here, there] = [await database.ensureForce('Here'), await database.ensureForce('There')];
  const officer = { id: '019aa7c0-1234-7abc-8def-0123456789ab', number: 1, call_sign: 'K1', role: 'PC' };
  await database.inForce(here, (t) =>
    t
      .insertInto('officers')
      .values({ ...officer, force_id: here })
      .execute(),
  );
  const seen = await database.inForce(there, (t) => t.selectFrom('officers').selectAll().execute());
  assert.deepEqual(seen, []);
  // The same connections, right after a transaction of a force: a statement alone is in none.
  assert.deepEqual(await database.alone('select * from officers', []), []);
  const asked = await database.inForce(here, (t) => sql<{ n: string }>`select current_user as n`.execute(t));
  assert.equal(asked.rows[0].n, 'beatkeeper_app');
  await assert.rejects(
    database.inForce(here, (t) => t.deleteFrom('events').execute()),
    /permission denied/,
    'what happened stays',
  );
  await database.close();
});
