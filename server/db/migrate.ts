// Brings a database up to date at start: the three roles, the schema, then each numbered migration once, in order, forward only.
// One process at a time, by an advisory lock; each migration in a transaction with the row that says it was run.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

const folder = join(import.meta.dirname, 'migrations');
const lock = 0x6265_6174;

export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

/** The migrations of this version in their order. */
export function readMigrations(): Migration[] {
  const files = readdirSync(folder).filter((file) => /^\d{4}_[a-z_]+\.sql$/.test(file));
  return files.sort().map((file) => ({
    number: Number(file.slice(0, 4)),
    name: file.slice(5, -4),
    sql: readFileSync(join(folder, file), 'utf8'),
  }));
}

/** Runs what has not been run yet, as the owner of the database. Returns the names of what it ran. */
export async function migrate(
  url: string,
  migrations: readonly Migration[] = readMigrations(),
): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lock]);
    await prepare(client);
    const { rows } = await client.query<{ number: number }>('select number from migrations');
    const done = new Set(rows.map((row) => row.number));
    refuseNewer(done, migrations);
    const ran: string[] = [];
    for (const migration of migrations.filter((each) => !done.has(each.number))) {
      await run(client, migration);
      ran.push(migration.name);
    }
    await client.query('select make_event_months(2)');
    return ran;
  } finally {
    await client.end();
  }
}

async function run(client: pg.Client, { number, name, sql }: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into migrations (number, name) values ($1, $2)', [number, name]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`Migration ${number} ${name} failed: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
}

/** Roles belong to the whole server, so another database may have made them, or be making them now. */
async function prepare(client: pg.Client): Promise<void> {
  for (const role of ['beatkeeper_owner', 'beatkeeper_app', 'beatkeeper_maintenance']) {
    await client.query(`do $$ begin
      if not exists (select from pg_roles where rolname = '${role}') then
        create role ${role} nologin nosuperuser nocreatedb nocreaterole nobypassrls;
      end if;
      if not pg_has_role(current_user, '${role}', 'member') then grant ${role} to current_user; end if;
    exception when duplicate_object or unique_violation then null;
    end $$`);
  }
  await client.query(`
    create extension if not exists btree_gist;
    create schema if not exists beatkeeper authorization beatkeeper_owner;
    grant usage on schema beatkeeper to beatkeeper_app, beatkeeper_maintenance;
    set role beatkeeper_owner;
    set search_path = beatkeeper, public;
    create table if not exists migrations (
      number integer primary key, name text not null, run_at timestamptz not null default now()
    )`);
}

/** An older program must not run on a newer database. */
function refuseNewer(done: ReadonlySet<number>, migrations: readonly Migration[]): void {
  const known = new Set(migrations.map((migration) => migration.number));
  const unknown = [...done].filter((number) => !known.has(number));
  if (unknown.length > 0) {
    throw new Error(
      `The database was made by a newer Beatkeeper (migration ${unknown[0]}): update the program`,
    );
  }
}
