// One process serves a database: two that each follow tracks would write over each other. The lock ends with its connection, so a killed
// process leaves none behind; where the connection is lost, the lock is taken again.
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

const lock = 0x7365_7276;
const patienceMilliseconds = 2000;

export interface ServingLock {
  release(): Promise<void>;
}

export interface LockListener {
  /** The connection was lost; it is being taken again. */
  readonly onLost: (error: Error) => void;
  /** Meanwhile another process took it: this one must stop. */
  readonly onTaken: () => void;
}

/** Takes the lock. Throws where another process serves. */
export async function holdServingLock(url: string, listener: LockListener): Promise<ServingLock> {
  let client = await take(url);
  let isReleased = false;
  const keep = () => {
    client.on('error', async (error) => {
      if (isReleased) return;
      listener.onLost(error);
      const again = await takeAgain(url, () => isReleased);
      if (again === 'taken') listener.onTaken();
      else if (again !== 'released') {
        client = again;
        keep();
      }
    });
  };
  keep();
  return {
    async release() {
      isReleased = true;
      await client.end().catch(() => {});
    },
  };
}

async function takeAgain(url: string, isReleased: () => boolean): Promise<pg.Client | 'taken' | 'released'> {
  for (;;) {
    await pause(500);
    if (isReleased()) return 'released';
    try {
      return await take(url);
    } catch (error) {
      if (error instanceof AlreadyServed) return 'taken';
    }
  }
}

class AlreadyServed extends Error {}

async function take(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, keepAlive: true });
  // Until it is kept, a broken connection shows in the query that breaks.
  client.on('error', () => {});
  await client.connect();
  const until = Date.now() + patienceMilliseconds;
  for (;;) {
    const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [lock]);
    if (rows[0]?.held === true) return client;
    // The database may still be noticing that the process before us is dead.
    if (Date.now() > until) {
      await client.end();
      throw new AlreadyServed(
        'Another Beatkeeper serves this database already. Stop it first, or give another database.',
      );
    }
    await pause(100);
  }
}
