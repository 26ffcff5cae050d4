// What travels between rooms in one process and is not kept: told after the commit, in order, never replayed.
// The bus does no work; a listener puts what it hears into a queue of its own. Beyond one machine this becomes a transport.
import type { Positions } from '../../core/tracking/position.ts';
import type { Device } from '../people/index.ts';

/** Positions that have just been kept, as one chunk. */
export interface KeptPositions {
  readonly device: Device;
  readonly chunkNumber: number;
  readonly positions: Positions;
  readonly receivedAt: number;
}

export interface Bus {
  /** Tells everybody who listens. */
  positionsKept(kept: readonly KeptPositions[]): void;
  onPositionsKept(listener: (kept: readonly KeptPositions[]) => void): void;
}

/** The bus of one process. */
export function localBus(): Bus {
  const listeners: ((kept: readonly KeptPositions[]) => void)[] = [];
  return {
    positionsKept(kept) {
      for (const listener of listeners) listener(kept);
    },
    onPositionsKept(listener) {
      listeners.push(listener);
    },
  };
}
