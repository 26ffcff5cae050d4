// The thread that makes the town, so that nothing else waits for it.
import { parentPort, workerData } from 'node:worker_threads';
import { writeNorthgate } from '../../fixtures/northgate/basemap.ts';

const folder: unknown = workerData;
if (typeof folder === 'string') parentPort?.postMessage(await writeNorthgate(folder));
