// As fast as it goes: every connection has some officers and sends the next upload when the last was answered.
import { openLine } from './line.ts';
import type { Uploads } from './uploads.ts';

export interface ClosedOrder {
  readonly port: number;
  readonly officers: number;
  readonly uploadsEach: number;
  readonly positionsEach: number;
  readonly connections: number;
  /** The time of the first positions (ms). */
  readonly startAt: number;
}

export interface ClosedResult {
  readonly seconds: number;
  readonly positions: number;
  /** How many positions the server said it kept. */
  readonly kept: number;
  /** Answers other than 200. */
  readonly refused: number;
}

/** Makes all requests beforehand, then sends them. */
export async function closedLoad(uploads: Uploads, order: ClosedOrder): Promise<ClosedResult> {
  const { officers, uploadsEach, positionsEach, startAt } = order;
  const connections = Math.min(order.connections, officers);
  const queues: Buffer[][] = Array.from({ length: connections }, () => []);
  for (let upload = 0; upload < uploadsEach; upload++) {
    for (let i = 0; i < officers; i++) {
      queues[i % connections].push(
        uploads.next(i + 1, startAt + upload * positionsEach * 1000, positionsEach),
      );
    }
  }
  const totals = { kept: 0, refused: 0 };
  const failed = Promise.withResolvers<never>();
  const lines = await Promise.all(queues.map(() => openLine(order.port, failed.reject)));
  const from = performance.now();
  const sent = queues.map(
    (queue, i) =>
      new Promise<void>((resolve) => {
        let at = 0;
        const next = () => {
          if (at === queue.length) return resolve();
          lines[i].send(queue[at++], ({ status, kept }) => {
            totals.kept += kept;
            if (status !== 200) totals.refused += 1;
            next();
          });
        };
        next();
      }),
  );
  await Promise.race([Promise.all(sent), failed.promise]);
  const seconds = (performance.now() - from) / 1000;
  for (const line of lines) line.close();
  return { seconds, positions: officers * uploadsEach * positionsEach, ...totals };
}
