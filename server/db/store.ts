// The store as a whole: one's own PostgreSQL or the embedded one, migrated and opened. For serving and for commands beside it.
import pg from 'pg';
import { type Database, openDatabase } from './database.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { migrate } from './migrate.ts';

export interface Store {
  readonly database: Database;
  /** Its address, as the owner. */
  readonly url: string;
  /** The migrations that were run on opening. */
  readonly ran: readonly string[];
  /** Brings an embedded database that died back; one's own is somebody else's to bring back. */
  revive(): Promise<void>;
  close(): Promise<void>;
}

const embeddedName = 'beatkeeper';

/** Opens the store: at `databaseUrl`, or embedded under `dataFolder` where that is null. */
export async function openStore(
  { databaseUrl, dataFolder }: { readonly databaseUrl: string | null; readonly dataFolder: string },
  onError: (error: Error) => void = () => {},
): Promise<Store> {
  const embedded = databaseUrl === null ? await startEmbeddedPostgres(dataFolder) : null;
  try {
    if (embedded !== null) await ensureDatabase(embedded.urlOf('postgres'));
    const url = databaseUrl ?? embedded?.urlOf(embeddedName) ?? '';
    const ran = await migrate(url);
    const database = openDatabase(url, onError);
    return {
      database,
      url,
      ran,
      revive: async () => embedded?.revive(),
      async close() {
        await database.close();
        await embedded?.stop();
      },
    };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query('select from pg_database where datname = $1', [embeddedName]);
    if (rows.length === 0) await client.query(`create database ${embeddedName}`);
  } catch (error) {
    // Another process that started at the same moment may have made it.
    if (!(error instanceof Error && 'code' in error && ['42P04', '23505'].includes(String(error.code))))
      throw error;
  } finally {
    await client.end();
  }
}
