// The rows of a table as cells of a file, a page after another: nothing is held whole that grows with the force.
import { sql } from 'kysely';
import type { Database, ForceTransaction } from './database.ts';

export interface TableColumns {
  readonly table: string;
  /** By what its rows are in order and never twice, beside the force. */
  readonly key: readonly string[];
  readonly columns: readonly string[];
}

type Cell = string | number | boolean | null;

const rowsAPage = 5000;

/** The rows of a force in a table, in order of its key: times in ISO 8601 UTC, lists and objects as JSON. */
export async function* tableRows(
  database: Database,
  forceId: number,
  of: TableColumns,
): AsyncGenerator<readonly Cell[][]> {
  let last: readonly string[] | null = null;
  for (;;) {
    const after: readonly string[] | null = last;
    const page: Page = await database.inForce(forceId, (t) => pageOf(t, of, after));
    if (page.rows.length === 0) return;
    yield page.rows;
    last = page.last;
  }
}

interface Page {
  readonly rows: readonly Cell[][];
  /** The key of its last row. */
  readonly last: readonly string[];
}

async function pageOf(
  t: ForceTransaction,
  { table, key, columns }: TableColumns,
  after: readonly string[] | null,
): Promise<Page> {
  const names = sql.join(columns.map((column, i) => sql`${sql.ref(column)} as ${sql.ref(`c${i}`)}`));
  // As text, which is exact where a Date is not.
  const marks = sql.join(key.map((column, i) => sql`${sql.ref(column)}::text as ${sql.ref(`k${i}`)}`));
  const order = sql.join(key.map((column) => sql.ref(`${table}.${column}`)));
  const isAfter = after === null ? sql`true` : sql`(${order}) > (${sql.join([...after])})`;
  const { rows } = await sql<Record<string, unknown>>`
    select ${names}, ${marks} from ${sql.table(table)}
    where force_id = force_in_hand() and ${isAfter} order by ${order} limit ${rowsAPage}
  `.execute(t);
  const end = rows.at(-1) ?? {};
  return {
    rows: rows.map((row) => columns.map((_, i) => cellOf(row[`c${i}`]))),
    last: key.map((_, i) => String(end[`k${i}`])),
  };
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return value instanceof Date ? value.toISOString() : JSON.stringify(value);
}
