// The demo's past from its side: what is left to be filled in, and when that begins and ends.
import { join } from 'node:path';
import type { NorthgateFiles } from '../../fixtures/northgate/basemap.ts';
import type { RunningFeed } from '../../fixtures/northgate/demo-feed.ts';
import type { Serving } from '../app.ts';
import type { Io } from './command.ts';
import type { RunningHistory } from './demo-history.ts';
import type { HistoryRecord } from './demo-history-record.ts';

/** The past: what is done of it, and how far it is while it is being filled in. */
export interface Past {
  readonly record: HistoryRecord;
  readonly recordFile: string;
  days: RunningHistory['days'];
}

interface PastTown {
  readonly files: NorthgateFiles;
  readonly serving: Serving;
  readonly databaseUrl: string;
  readonly past: Past;
}

/** What is to be filled in of the past: up to where the shift so far begins. */
export async function pastOf(folder: string, days: number, startedAt: number): Promise<Past> {
  const [{ readHistoryRecord, writeHistoryRecord }, { backfillSeconds }, { setTurn }] = await Promise.all([
    import('./demo-history-record.ts'),
    import('../../fixtures/northgate/demo-feed.ts'),
    import('../../fixtures/northgate/set-turn.ts'),
  ]);
  const recordFile = join(folder, 'history.json');
  const until = startedAt - backfillSeconds * 1000;
  const setTurnedAt = setTurn(until, days)?.from ?? null;
  const fresh = { until, days, hasDuties: false, done: [], setTurnedAt };
  const record = await readHistoryRecord(recordFile, fresh);
  // The set turns on the same day, however often the demo is started before its past is filled in.
  if (record === fresh && days > 0) await writeHistoryRecord(recordFile, fresh);
  const left = days === 0 || record.done.length >= record.days ? null : record;
  return {
    record,
    recordFile,
    days: () => (left === null ? null : { done: left.done.length, of: left.days }),
  };
}

/** When the shift so far is in, goes back in time behind the moving map. */
export function startPast(
  { files, serving, databaseUrl, past }: PastTown,
  feed: RunningFeed,
  io: Io,
): { stop: () => Promise<void> } {
  let isStopped = false;
  let running: RunningHistory | null = null;
  const started = feed.filled.then(async () => {
    if (isStopped || past.days() === null) return;
    const { startHistory } = await import('./demo-history.ts');
    const { record, recordFile } = past;
    running = startHistory(serving, { url: databaseUrl, groundFile: files.ground, record, recordFile }, io);
    past.days = running.days;
  });
  return {
    async stop() {
      isStopped = true;
      await feed.stop();
      await started.catch(() => {});
      await running?.stop();
    },
  };
}
