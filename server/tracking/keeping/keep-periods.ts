// The periods kept: once an hour what is past its own is sealed, then retired. Begins some minutes after a start, when that is done.
import { setTimeout as pause } from 'node:timers/promises';
import { retireActivities } from './retire-activities.ts';
import { retireAlarms } from './retire-alarms.ts';
import { retireDeclaredTime } from './retire-declared.ts';
import { retireDue } from './retire-due.ts';
import { retireMessages } from './retire-messages.ts';
import { type SealingTerms, sealDue } from './seal-due.ts';

export interface PeriodsTerms extends Pick<SealingTerms, 'database' | 'newId'> {
  readonly forceIds: () => Promise<readonly number[]>;
  readonly now: () => number;
  readonly onFailure: (error: unknown) => void;
}

const firstMilliseconds = 10 * 60_000;
const roundMilliseconds = 3_600_000;
/** Between two stretches or days, so that nobody waits. */
const restMilliseconds = 20;

/** Keeps the periods from now on. Stops between two stretches or days. */
export function startKeepingPeriods(terms: PeriodsTerms): { stop(): Promise<void> } {
  const { database, newId } = terms;
  const stopping = new AbortController();
  const rest = (milliseconds: number) =>
    pause(milliseconds, undefined, { signal: stopping.signal, ref: false }).catch(() => {});

  async function round(): Promise<void> {
    const pace = { afterEach: () => rest(restMilliseconds), isStopping: () => stopping.signal.aborted };
    for (const forceId of await terms.forceIds()) {
      const now = terms.now();
      await sealDue(forceId, { database, newId, now, ...pace });
      await retireDue(forceId, { database, newId, now, ...pace });
      await retireMessages(database, forceId, now);
      await retireActivities(database, forceId, now);
      await retireAlarms(database, forceId, now);
      await retireDeclaredTime(database, forceId, now);
    }
  }

  async function run(): Promise<void> {
    await rest(firstMilliseconds);
    while (!stopping.signal.aborted) {
      await round().catch(terms.onFailure);
      await rest(roundMilliseconds);
    }
  }

  const running = run();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
