// Whether the embedded PostgreSQL runs here: started for real in a folder of its own, then stopped and removed.
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../db/embedded-postgres.ts';
import { type Finding, good, wanting } from './finding.ts';

/** Starts PostgreSQL, is answered, and stops it. About a second. */
export async function postgresFinding(): Promise<Finding> {
  const folder = await mkdtemp(join(tmpdir(), 'beatkeeper-check-'));
  // For root the database runs as another account, which must be able to walk in.
  await chmod(folder, 0o755);
  const started = performance.now();
  try {
    const postgres = await startEmbeddedPostgres(folder);
    const seconds = (performance.now() - started) / 1000;
    await postgres.stop();
    return good(`PostgreSQL starts and answers (${seconds.toFixed(1)} s with a new data folder)`);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return wanting(
      `PostgreSQL does not run: ${why}`,
      'Mend that, or give a PostgreSQL 15 to 18 by --database postgres://…',
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
