// A database of its own for each test file, cloned from a template that is migrated once per set of migrations.
// Real: PostgreSQL, the migrations, the roles. Faked: nothing.
import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { migrate, readMigrations } from './migrate.ts';

export interface TestDatabase {
  /** The address as the owner. */
  readonly url: string;
  drop(): Promise<void>;
}

/** Every table of the product with its columns, as the migrations left them. */
export async function tablesAndColumns(url: string): Promise<Map<string, string[]>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; columns: string[] }>(
      `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       where c.relnamespace = 'beatkeeper'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
       group by 1 order by 1`,
    );
    return new Map(rows.map(({ name, columns }) => [name, columns]));
  } finally {
    await client.end();
  }
}

const lock = 0x7465_7374;

/** Clones the template; `empty` gives a database in which no migration has run. */
export async function testDatabase(kind: 'migrated' | 'empty' = 'migrated'): Promise<TestDatabase> {
  const server = await startEmbeddedPostgres(join(import.meta.dirname, '../../.beatkeeper/test'));
  const name = `test_${randomBytes(6).toString('hex')}`;
  const admin = new pg.Client({ connectionString: server.urlOf('postgres') });
  await admin.connect();
  try {
    const template = kind === 'empty' ? 'template0' : await ensureTemplate(admin, server.urlOf);
    await admin.query(`create database ${name} template ${template} strategy file_copy`);
  } finally {
    await admin.end();
  }
  return {
    url: server.urlOf(name),
    async drop() {
      const last = new pg.Client({ connectionString: server.urlOf('postgres') });
      await last.connect();
      await last.query(`drop database if exists ${name} with (force)`);
      await last.end();
      await server.stop();
    },
  };
}

async function ensureTemplate(admin: pg.Client, urlOf: (database: string) => string): Promise<string> {
  const migrations = JSON.stringify(readMigrations());
  const template = `template_${createHash('sha256').update(migrations).digest('hex').slice(0, 12)}`;
  await admin.query('select pg_advisory_lock($1)', [lock]);
  const { rows } = await admin.query('select from pg_database where datname = $1', [template]);
  if (rows.length === 0) {
    await admin.query(`create database ${template}_unfinished`).catch(() => {});
    await migrate(urlOf(`${template}_unfinished`));
    await admin.query(`alter database ${template}_unfinished rename to ${template}`);
  }
  await admin.query('select pg_advisory_unlock($1)', [lock]);
  return template;
}
