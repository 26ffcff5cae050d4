// The application's connections: always as the role that row-level security holds, always within one force.
import { CompiledQuery, Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { type ForceTransaction, inForce } from './in-force.ts';
import type { Tables } from './tables.ts';

export type { ForceTransaction };

/** Runs one statement, written out with its values as $1, $2 …, and gives its rows. */
export type Statement = <Row>(text: string, values: readonly unknown[]) => Promise<readonly Row[]>;

export interface Database {
  /** Runs the work in one transaction that sees and writes one force only. */
  inForce<Result>(forceId: number, work: (transaction: ForceTransaction) => Promise<Result>): Promise<Result>;
  /**
   * Runs one statement in a transaction of its own, one way there and back. It is in no force: row-level security shows it nothing but what a
   * function that names its force does.
   */
  readonly alone: Statement;
  /** The forces kept here, in order of their number. */
  forces(): Promise<{ readonly id: number; readonly name: string }[]>;
  /** The force of that name, added where it is not there yet. */
  ensureForce(name: string): Promise<number>;
  /** Makes the partitions that the events of this month and the next two need. */
  makeEventMonths(): Promise<void>;
  /** Whether the database answers. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the database that the address names. A connection lost while idle is replaced; `onError` hears of it. */
export function openDatabase(url: string, onError: (error: Error) => void = () => {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: 12,
    // A statement is sent at once, whether or not the one before it is answered.
    pipeline: true,
    // The role is where the session starts, so `reset role` cannot leave it.
    options: '-c role=beatkeeper_app -c search_path=beatkeeper,public -c timezone=UTC',
  });
  let isClosing = false;
  const heard = (error: Error) => {
    if (!isClosing) onError(error);
  };
  // Told again by the pool of a connection at rest.
  pool.on('error', () => {});
  // A connection at work that breaks tells its query, and says it aloud too: unheard, that would end the process.
  pool.on('connect', (client) => client.on('error', heard));
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    inForce: (forceId, work) => inForce(pool, forceId, work),
    alone: statementsOf(kysely),
    forces: () => kysely.selectFrom('forces').select(['id', 'name']).orderBy('id').execute(),
    async ensureForce(name) {
      await kysely
        .insertInto('forces')
        .values({ name })
        .onConflict((conflict) => conflict.column('name').doNothing())
        .execute();
      const force = kysely.selectFrom('forces').select('id').where('name', '=', name);
      return (await force.executeTakeFirstOrThrow()).id;
    },
    async makeEventMonths() {
      await sql`select make_event_months(2)`.execute(kysely);
    },
    async ping() {
      await sql`select 1`.execute(kysely);
    },
    close() {
      isClosing = true;
      return kysely.destroy();
    },
  };
}

/** Statements as a part of a transaction. */
export function within(transaction: ForceTransaction): Statement {
  return statementsOf(transaction);
}

/** A statement that is put together anew each time leaves behind more than the uploads that it keeps. */
function statementsOf(connection: Kysely<Tables>): Statement {
  return async <Row>(text: string, values: readonly unknown[]) =>
    (await connection.executeQuery<Row>(CompiledQuery.raw(text, [...values]))).rows;
}
