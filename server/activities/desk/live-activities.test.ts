// What was just logged, as the live desk is told of it. Real: the app, PostgreSQL, the event stream. Faked: the clock. Activities are put on the
// shelf here, as a phone's door would.
import assert from 'node:assert/strict';
import { randomUUIDv7 } from 'node:crypto';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { type LiveFrame, type LiveSnapshot, liveEvent } from '../../../core/tracking/live-frame.ts';
import { threeHotspots } from '../../../fixtures/tracks/random-tracks.ts';
import { addEvents } from '../../bus/events.store.ts';
import { readOrganisations, setShares } from '../../people/index.ts';
import { type TestForce, testForce, type Whose } from '../../test-force.ts';
import type { TestPerson } from '../../test-people.ts';
import { noon, type TestServer, testServer } from '../../test-server.ts';

let server: TestServer;
let force: TestForce;
before(async () => {
  server = await testServer();
  await server.importHotspots(threeHotspots);
  force = await testForce(server);
});
after(() => server.stop());

async function logged(which: Whose): Promise<string> {
  const { database, forceId } = server.serving;
  const activityId = randomUUIDv7();
  const officerId = force.officerIds.get(which) ?? '';
  await database.inForce(forceId, async (t) => {
    await sql`
      insert into activities (force_id, change_id, activity_id, revision, officer_id, kind, definition, done_at, count, hotspot_ids,
        said_at, said_by, received_at, source)
      values (force_in_hand(), ${randomUUIDv7()}, ${activityId}, 1, ${officerId}, 'greeting', 1, ${new Date(noon)}, 3, array['a'],
        ${new Date(noon)}, 'device:x', ${new Date(noon)}, 'phone')
    `.execute(t);
    const subject = { activityId, officerId, kind: 'greeting' } as const;
    await addEvents(t, 'console', [{ name: 'activity.logged', subject }]);
  });
  return activityId;
}

/** What a stream says until it is closed. */
async function watch(person: TestPerson) {
  const stop = new AbortController();
  const headers = { cookie: await person.cookie() };
  const response = await fetch(`${server.serving.url}/api/live`, { headers, signal: stop.signal });
  const said: (LiveSnapshot | LiveFrame)[] = [];
  const ended = (async () => {
    let text = '';
    for await (const bytes of response.body ?? []) {
      text += new TextDecoder().decode(bytes);
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const data of blocks.flatMap((block) => /^data: (.*)$/m.exec(block)?.[1] ?? []))
        said.push(liveEvent.parse(JSON.parse(data)));
    }
  })().catch(() => {});
  while (said.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  return {
    activities: () => said.flatMap((event) => (event.kind === 'frame' ? (event.activities ?? []) : [])),
    async close() {
      stop.abort();
      await ended;
    },
  };
}

const patiently = async (isSo: () => boolean) => {
  for (let i = 0; i < 400 && !isSo(); i++) await new Promise((resolve) => setTimeout(resolve, 10));
};

test('is told once, to whoever reaches its officer, with ids and counts and no place', async () => {
  const desk = await watch(server.desk);
  const sergeant = await watch(force.personOf('sergeant'));
  const own = await logged('team');
  const other = await logged('area');
  await server.serving.catchUp();
  await patiently(() => desk.activities().length === 2 && sergeant.activities().length === 1);
  assert.deepEqual(sergeant.activities(), [
    {
      activityId: own,
      officerId: force.officerIds.get('team'),
      kind: 'greeting',
      count: 3,
      at: noon,
      hotspotIds: ['a'],
      isCorrected: false,
      isWithdrawn: false,
    },
  ]);
  assert.deepEqual(
    desk
      .activities()
      .map(({ activityId }) => activityId)
      .toSorted(),
    [own, other].toSorted(),
  );
  await server.serving.catchUp();
  assert.equal(desk.activities().length, 2);
  await desk.close();
  await sergeant.close();
});

test('is told as taken back when the desk takes it back', async () => {
  const activityId = await logged('team');
  await server.serving.catchUp();
  const desk = await watch(server.desk);
  const body = { changeId: randomUUIDv7(), revision: 1, reason: 'slip' };
  const origin = { origin: server.serving.url, cookie: await server.desk.cookie() };
  assert.equal((await server.post(`/api/activities/${activityId}/withdraw`, null, body, origin)).status, 200);
  await server.serving.catchUp();
  await patiently(() => desk.activities().length > 0);
  const [told] = desk.activities();
  assert.deepEqual([told.activityId, told.isCorrected, told.isWithdrawn], [activityId, true, true]);
  await desk.close();
});

test('of a council that shares where its wardens are, but not what they log, nothing is told', async () => {
  const { database, forceId } = server.serving;
  const council = (await database.inForce(forceId, readOrganisations)).find(({ kind }) => kind === 'council');
  const shares = [{ with: 'police-force', action: 'live.read' }] as const;
  await database.inForce(forceId, (t) => setShares(t, council?.id ?? '', shares, server.now(), 'console'));
  await server.serving.catchUp();
  const sergeant = await watch(force.personOf('sergeant'));
  await logged('council');
  const own = await logged('team');
  await server.serving.catchUp();
  await patiently(() => sergeant.activities().length > 0);
  assert.deepEqual(
    sergeant.activities().map(({ activityId }) => activityId),
    [own],
  );
  await sergeant.close();
});
