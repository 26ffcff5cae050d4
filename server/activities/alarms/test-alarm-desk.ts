// Those who answer alarms in a test force, and those who must not see any. Real: all of it goes through the server. Faked: the clock.
import { sql } from 'kysely';
import { type TestForce, testForce, type Whose } from '../../test-force.ts';
import type { TestPerson } from '../../test-people.ts';
import type { Answer, TestServer } from '../../test-server.ts';

export interface TestAlarmDesk {
  readonly force: TestForce;
  readonly sergeant: TestPerson;
  /** Of another team. */
  readonly otherSergeant: TestPerson;
  readonly control: TestPerson;
  readonly administrator: TestPerson;
  /** Of the local policing body, in the role of the control room. */
  readonly body: TestPerson;
  /** What a phone is told. */
  asks(path: string, which?: Whose): Promise<Answer['body']>;
  /** What a page sends. */
  sends(path: string, who: TestPerson, sent?: object): Promise<Answer>;
  /** What waits for somebody's answer. */
  waits(who: TestPerson, screen?: string): Promise<Answer['body']>;
}

export async function testAlarmDesk(server: TestServer): Promise<TestAlarmDesk> {
  const force = await testForce(server);
  const { database, forceId } = server.serving;
  const { rows } = await database.inForce(forceId, (t) =>
    sql<{ id: string }>`select area_id as id from officers where call_sign = 'organisation'`.execute(t),
  );
  const grants = [{ role: 'sergeant', areaId: null }] as const;
  const police = { name: 'The force', kind: 'police-force' } as const;
  const organisation = { name: 'Office of the commissioner', kind: 'local-policing-body' } as const;
  const room = [{ role: 'control-room', areaId: null }] as const;
  return {
    force,
    sergeant: force.personOf('sergeant'),
    otherSergeant: await server.person({ name: 'Hills', organisation: police, areaId: rows[0].id, grants }),
    control: force.personOf('control-room'),
    administrator: force.personOf('administrator'),
    body: await server.person({ name: 'Commissioner', organisation, grants: room }),
    async asks(path, which = 'own') {
      const headers = { authorization: `Bearer ${force.tokens.get(which)}` };
      return (await fetch(server.serving.url + path, { headers })).json();
    },
    async sends(path, who, sent = {}) {
      const headers = { origin: server.serving.url, cookie: await who.cookie() };
      return server.post(path, null, sent, headers);
    },
    async waits(who, screen) {
      return (await server.get(`/api/alarms${screen === undefined ? '' : `?screen=${screen}`}`, who)).body;
    },
  };
}
