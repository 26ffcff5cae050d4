// Activities on the shelf for tests of the desk, as a phone's door or an import would put them there.
import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import { addEvents } from './bus/events.store.ts';
import type { TestForce, Whose } from './test-force.ts';
import type { TestPerson } from './test-people.ts';
import { type Answer, noon, type TestServer } from './test-server.ts';

export interface LoggedActivity {
  readonly of?: Whose;
  readonly kind?: 'greeting' | 'conversation' | 'vehicle-warning' | 'stop-and-search';
  readonly at?: number;
  readonly count?: number;
  readonly hotspotIds?: readonly string[];
  readonly reference?: string;
  readonly declared?: true;
}

export interface TestActivities {
  /** The ids of activities by the names that the test gives them. */
  readonly ids: ReadonlyMap<string, string>;
  /** Puts one on the shelf: a greeting of one in hotspot a, an hour before noon, unless it is said otherwise. */
  logged(name: string, of: LoggedActivity): Promise<void>;
  /** Corrects one or takes it back as somebody at the desk. */
  change(name: string, what: 'correct' | 'withdraw', body: object, as?: TestPerson): Promise<Answer>;
}

const hour = 3_600_000;

export function testActivities(server: TestServer, force: TestForce): TestActivities {
  const ids = new Map<string, string>();
  return {
    ids,
    async logged(name, of) {
      const { kind = 'greeting', at = noon - hour, count = 1, hotspotIds = ['a'] } = of;
      const { database, forceId } = server.serving;
      const activityId = randomUUIDv7();
      ids.set(name, activityId);
      const officerId = force.officerIds.get(of.of ?? 'team') ?? '';
      const source = of.declared ? 'declared-elsewhere' : 'phone';
      const [by, what] = of.declared ? ['Old log', 'any contact'] : [null, null];
      const done = new Date(at);
      await database.inForce(forceId, async (t) => {
        await sql`
          insert into activities (force_id, change_id, activity_id, revision, officer_id, kind, definition, done_at, count, x, y,
            accuracy_half_metres, hotspot_ids, reference, said_at, said_by, received_at, source, declared_source, declared_definition)
          values (force_in_hand(), ${randomUUIDv7()}, ${activityId}, 1, ${officerId}, ${kind}, 1, ${done}, ${count},
            -1480000, 52920000, 10, ${hotspotIds}::text[], ${of.reference ?? null}, ${done},
            ${of.declared ? 'console' : `device:${activityId}`}, ${done}, ${source}, ${by}, ${what})
        `.execute(t);
        await addEvents(t, 'console', [
          { name: 'activity.logged', subject: { activityId, officerId, kind } },
        ]);
      });
    },
    async change(name, what, body, as = server.desk) {
      const headers = { cookie: await as.cookie(), origin: server.serving.url };
      return server.post(`/api/activities/${ids.get(name)}/${what}`, null, body, headers);
    },
  };
}

/** The body of a correction to a greeting of one in hotspot a an hour before noon, but for what is changed. */
export function correctionTo(change: object, revision = 1, reason = 'wrong-count') {
  const content = {
    kind: 'greeting',
    at: noon - hour,
    count: 1,
    hotspotIds: ['a'],
    outcome: null,
    reference: null,
  };
  return { changeId: randomUUIDv7(), revision, reason, content: { ...content, ...change } };
}

/** Figures as group, what is counted, whether elsewhere, how many, and what they come to. */
export function shortFigures(
  figures: readonly { group: string; counts: string; declared: unknown; entries: number; counted: number }[],
): string[] {
  return figures.map(({ group, counts, declared, entries, counted }) =>
    [group, counts, ...(declared === null ? [] : ['elsewhere']), entries, counted].join(' '),
  );
}
