// Long work on the one thread that answers everybody: done a few milliseconds at a time.
import { setImmediate as nextTurn } from 'node:timers/promises';

const turnMilliseconds = 2;

/** Lets others have their turn where this has had a few milliseconds: call it between two pieces of the work. */
export function breather(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < turnMilliseconds) return;
    await nextTurn();
    since = performance.now();
  };
}
