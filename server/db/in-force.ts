// A transaction of one force on one connection. Its beginning is not waited for: it travels with the first statement of the work, which
// the database takes up in turn. A transaction of one statement is so two ways there and back, not four.
import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import type { Tables } from './tables.ts';

export type ForceTransaction = Kysely<Tables>;

/** The database undid a transaction instead of keeping it: a statement of it had failed, and the work went on nevertheless. */
export class NothingKept extends Error {}

const transactions = new WeakMap<pg.PoolClient, ForceTransaction>();

/** Runs the work in a transaction that sees and writes one force only; all of it is kept, or nothing. The pool must send statements without waiting. */
export async function inForce<Result>(
  pool: pg.Pool,
  forceId: number,
  work: (transaction: ForceTransaction) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  const begun = client.query(`begin; set local beatkeeper.force = '${forceId}'`);
  // Heard where it is waited for, below. Were it to fail, what follows would be in no force, and see and write nothing.
  begun.catch(() => {});
  try {
    const result = await work(transactionOn(client));
    await begun;
    const { command } = await client.query('commit');
    if (command === 'ROLLBACK') throw new NothingKept('A statement of a transaction failed unheard');
    client.release();
    return result;
  } catch (error) {
    const isUndone = await client.query('rollback').then(
      () => true,
      () => false,
    );
    client.release(!isUndone);
    throw error;
  }
}

/** Statements on a connection that somebody else takes and gives back. */
function transactionOn(client: pg.PoolClient): ForceTransaction {
  const known = transactions.get(client);
  if (known !== undefined) return known;
  const lent = { query: client.query.bind(client), release: () => {} };
  const pool = { connect: () => Promise.resolve(lent), end: () => Promise.resolve(), options: {} };
  const transaction = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  transactions.set(client, transaction);
  return transaction;
}
