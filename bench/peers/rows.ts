// The tables of the servers beside Beatkeeper, a row a position with its index, and how such a server is started.
import type { ChildProcess } from 'node:child_process';
import pg from 'pg';
import type { Stand } from '../stand.ts';

/** How a server beside keeps positions: a statement or two for each, or one for a batch. */
export type RowsWay = 'each' | 'many';

export interface RowsPeer {
  readonly sql: pg.Client;
  start(way: RowsWay): Promise<{ readonly port: number; readonly stop: () => Promise<void> }>;
  /** Tidies up now what the database would tidy up a minute later, beside whoever is measured then. */
  tidyUp(): Promise<void>;
  close(): Promise<void>;
}

/** Makes the tables in a database beside Beatkeeper's own. */
export async function rowsPeer(stand: Stand, officers: number): Promise<RowsPeer> {
  const url = await stand.databaseBeside('rows');
  const sql = new pg.Client({ connectionString: url });
  sql.on('error', () => {});
  await sql.connect();
  await sql.query(`
    create table positions (
      id bigint generated always as identity primary key,
      officer integer not null,
      captured_at timestamptz not null,
      longitude double precision not null,
      latitude double precision not null,
      accuracy real,
      speed real,
      heading real
    );
    create index on positions (officer, captured_at);
    create table last_positions (
      officer integer primary key,
      captured_at timestamptz,
      longitude double precision,
      latitude double precision
    )`);
  await sql.query('insert into last_positions (officer) select generate_series(1, $1::int)', [officers]);
  return {
    sql,
    async start(way) {
      const child = stand.start('bench/peers/rows-server.ts', [url, way]);
      const port = await portOf(child);
      const stop = async () => {
        const gone = new Promise((resolve) => child.once('exit', resolve));
        child.kill('SIGTERM');
        await gone;
      };
      return { port, stop };
    },
    async tidyUp() {
      await sql.query('vacuum analyze');
      await sql.query('checkpoint');
    },
    close: () => sql.end(),
  };
}

function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('message', (message: { port: number }) => resolve(message.port));
    child.once('exit', () => reject(new Error('A server beside ended before it answered')));
  });
}
