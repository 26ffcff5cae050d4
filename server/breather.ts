// Long work on the one thread that answers everybody: done a few milliseconds at a time.
import { setImmediate as nextTurn } from 'node:timers/promises';

export interface Breather {
  /** Whether this has had a few milliseconds. To be asked between two pieces of the work: a promise for each of thousands would be felt. */
  isDue(): boolean;
  /** Lets others have their turn. */
  rest(): Promise<void>;
}

const turnMilliseconds = 2;

export function breather(): Breather {
  let since = performance.now();
  return {
    isDue: () => performance.now() - since >= turnMilliseconds,
    async rest() {
      await nextTurn();
      since = performance.now();
    },
  };
}
