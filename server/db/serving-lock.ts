// One process serves a database: two that each follow tracks would write over each other. The lock ends with its connection, so a killed
// process leaves none behind.
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

const lock = 0x7365_7276;
const patienceMilliseconds = 2000;

/** Takes the lock and keeps it until the returned function is called. Throws where another process serves. */
export async function holdServingLock(
  url: string,
  onLost: (error: Error) => void,
): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: url, keepAlive: true });
  await client.connect();
  client.on('error', onLost);
  const until = Date.now() + patienceMilliseconds;
  for (;;) {
    const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [lock]);
    if (rows[0]?.held === true) return () => client.end();
    // The server may still be noticing that the process before us is dead.
    if (Date.now() > until) {
      await client.end();
      throw new Error(
        'Another Beatkeeper serves this database already. Stop it first, or give another database.',
      );
    }
    await pause(100);
  }
}
