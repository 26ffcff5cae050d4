// The files of Northgate, made in a thread of its own while pages and database are made beside it.
import { Worker } from 'node:worker_threads';
import type { NorthgateFiles } from '../../fixtures/northgate/basemap.ts';
import type { Io } from './command.ts';

/** The files of the town, made on the first start. */
export function townFiles(folder: string, io: Io): Promise<NorthgateFiles> {
  const slow = setTimeout(() => io.say('Making the town of Northgate (once) …'), 1500);
  const worker = new Worker(new URL('./demo-town.ts', import.meta.url), { workerData: folder });
  return new Promise<NorthgateFiles>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  }).finally(() => clearTimeout(slow));
}
