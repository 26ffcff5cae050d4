// Brings a dead database back.
import type { Store } from './db/store.ts';
import type { openLog } from './log.ts';

/** Brings the database back; whoever asks while that is being done shares it. */
export function reviver(store: Store, log: ReturnType<typeof openLog>): () => Promise<void> {
  let running: Promise<void> | null = null;
  return () => {
    running ??= store
      .revive()
      .catch((error) => log.error({ err: error }, 'the database did not come back'))
      .finally(() => {
        running = null;
      });
    return running;
  };
}
