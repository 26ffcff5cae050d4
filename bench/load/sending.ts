// Orders to a sender, which is a process of its own so that its work is not counted as the server's.
import type { BenchServer, Stand } from '../stand.ts';
import type { ClosedOrder, ClosedResult } from './closed-load.ts';
import type { OpenOrder, OpenResult } from './open-load.ts';
import type { Order } from './sender.ts';
import type { Writing } from './uploads.ts';

export interface Sender {
  closed(writing: Writing, order: ClosedOrder): Promise<ClosedResult>;
  open(order: OpenOrder): Promise<OpenResult>;
}

/** Starts a sender. */
export function startSender(stand: Stand): Sender {
  const child = stand.start('bench/load/sender.ts', []);
  const { forceId } = stand;
  const hotspots = stand.hotspots.length;
  function ordered<Result>(order: Order): Promise<Result> {
    return new Promise((resolve, reject) => {
      const onExit = () => reject(new Error('The sender ended before it was done'));
      child.once('exit', onExit);
      child.once('message', (result: Result) => {
        child.off('exit', onExit);
        resolve(result);
      });
      child.send(order);
    });
  }
  return {
    closed: (writing, order) => ordered({ kind: 'closed', writing, forceId, hotspots, ...order }),
    open: (order) => ordered({ kind: 'open', writing: 'binary', forceId, hotspots, ...order }),
  };
}

/** The port of a server. */
export function portOf(server: BenchServer): number {
  return Number(new URL(server.url).port);
}
