// Raises the alarms of activities, once a second. It asks the shelf which activities meet a rule and have no alarm, not what has happened since it asked
// last: nothing can be missed or told twice, whatever was undone, restored or slow, and no long transaction of somebody else holds an alarm back.
import { alarmOf } from '../../../core/activities/alarm-rule.ts';
import type { Database } from '../../db/database.ts';
import { readAreas } from '../../people/index.ts';
import { readAlarmRules } from './alarm-rules.store.ts';
import { addAlarms, unalarmed } from './alarms.store.ts';

/** What was kept longer ago without an alarm stays without. */
const longestMilliseconds = 7 * 86_400_000;
const roundMilliseconds = 1000;

/** Raises what is due of a force at a moment (ms), and gives how many were new. */
export function raiseDueAlarms(database: Database, forceId: number, now: number): Promise<number> {
  return database.inForce(forceId, async (t) => {
    const rules = (await readAlarmRules(t)).filter(
      ({ endedAt }) => endedAt === null || endedAt > now - longestMilliseconds,
    );
    if (rules.length === 0) return 0;
    const kinds = [...new Set(rules.flatMap((rule) => rule.kinds))];
    const first = rules.reduce((earliest, { madeAt }) => Math.min(earliest, madeAt), now);
    const activities = await unalarmed(t, kinds, Math.max(first, now - longestMilliseconds));
    if (activities.length === 0) return 0;
    const parents = new Map((await readAreas(t)).map(({ id, parentId }) => [id, parentId]));
    const due = activities.flatMap((activity) => {
      const alarm = alarmOf(activity, rules, { parents });
      return alarm === null ? [] : [{ ...activity, ...alarm }];
    });
    return addAlarms(t, due, now);
  });
}

export interface RaisingTerms {
  readonly database: Database;
  readonly forceIds: () => Promise<readonly number[]>;
  readonly now: () => number;
  /** Hears of which force alarms were raised. */
  readonly onRaised: (forceId: number) => void;
  readonly onFailure: (error: unknown) => void;
}

/** Raises what is due from now on. Stops after the round that is under way. */
export function startRaisingAlarms(terms: RaisingTerms): { stop(): Promise<void> } {
  let running: Promise<void> | null = null;
  async function round(): Promise<void> {
    for (const forceId of await terms.forceIds()) {
      const raised = await raiseDueAlarms(terms.database, forceId, terms.now());
      if (raised > 0) terms.onRaised(forceId);
    }
  }
  const timer = setInterval(() => {
    running ??= round()
      .catch(terms.onFailure)
      .finally(() => {
        running = null;
      });
  }, roundMilliseconds);
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
