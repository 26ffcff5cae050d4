// Activities at the end of their periods. Real: the app, PostgreSQL, HTTP. Faked: the clock.
import assert from 'node:assert/strict';
import { randomUUIDv7 } from 'node:crypto';
import { after, before, test } from 'node:test';
import { threeHotspots } from '../../../fixtures/tracks/random-tracks.ts';
import { activitiesBetween } from '../../activities/activity-reading.store.ts';
import { correctionOf, logOf } from '../../activities/test-activities.ts';
import type { ForceTransaction } from '../../db/database.ts';
import { noon, type TestServer, testServer } from '../../test-server.ts';
import { addHold, endHold } from './holds.store.ts';
import { retireActivities } from './retire-activities.ts';

const day = 86_400_000;
let server: TestServer;
let officerId: string;
/** In hotspot `a`, corrected once; in hotspot `c`; and without a place. */
const inHotspotA = logOf();
const inHotspotC = logOf({ place: { longitude: -1.486, latitude: 52.92, accuracyMetres: 5 } });
const nowhere = logOf({ place: null });
before(async () => {
  server = await testServer();
  await server.importHotspots(threeHotspots);
  await server.serving.catchUp();
  const { device, token } = await server.device('alpha');
  officerId = device.officerId;
  const changes = [inHotspotA, inHotspotC, nowhere, correctionOf(inHotspotA, 1, { count: 3 })];
  assert.equal((await server.post('/api/activities', token, { changes })).body.kept.length, 4);
});
after(() => server.stop());

const inForce = <Result>(work: (t: ForceTransaction) => Promise<Result>) =>
  server.serving.database.inForce(server.serving.forceId, work);
const retire = () => retireActivities(server.serving.database, server.serving.forceId, server.now());

/** How many places are known of each activity, all that was said of it counted. */
async function places(): Promise<Record<string, number>> {
  const activities = await inForce((t) => activitiesBetween(t, { officerIds: [officerId] }));
  return Object.fromEntries(
    activities.map(({ activityId, original, since }) => [
      activityId,
      [original, ...since].filter(({ content }) => content?.place).length,
    ]),
  );
}
const known = (a: number, c: number) => ({
  [inHotspotA.activityId]: a,
  [inHotspotC.activityId]: c,
  [nowhere.activityId]: 0,
});

async function held(work: () => Promise<void>): Promise<void> {
  const id = randomUUIDv7();
  const hold = { officerId: null, hotspotId: 'c', from: noon - day, to: noon + day };
  const terms = { reason: 'Case 7', placedBy: 'PSD', placedAt: server.now() };
  await inForce((t) => addHold(t, { id, ...hold, ...terms }, 'console'));
  await work();
  await inForce((t) => endHold(t, id, { at: server.now(), by: 'PSD' }, 'console'));
}

test('a place is kept as long as positions are, and forgotten then, of every word; what a hold names keeps its own', async () => {
  server.setNow(noon + 31 * day);
  assert.deepEqual(await retire(), { forgotten: 0, deleted: 0 });
  assert.deepEqual(await places(), known(2, 1));
  server.setNow(noon + 31 * day + 2 * 3_600_000);
  await held(async () => {
    assert.deepEqual(await retire(), { forgotten: 1, deleted: 0 });
    assert.deepEqual(await places(), known(0, 1));
  });
  assert.deepEqual(await retire(), { forgotten: 1, deleted: 0 });
  assert.deepEqual(await places(), known(0, 0));
  const [a] = (await inForce((t) => activitiesBetween(t, { hotspotId: 'a' }))).slice(-1);
  assert.deepEqual([a.original.content.count, a.since[0].content?.count], [1, 3], 'all else stays');
});

test('an activity goes with the visits of its time, whole; what a hold names stays', async () => {
  server.setNow(noon + 731 * day);
  assert.equal((await retire()).deleted, 0);
  server.setNow(noon + 731 * day + 2 * 3_600_000);
  await held(async () => {
    assert.equal((await retire()).deleted, 2);
    assert.deepEqual(Object.keys(await places()), [inHotspotC.activityId]);
  });
  assert.equal((await retire()).deleted, 1);
  assert.deepEqual(await places(), {});
});

test('each time an event says of how many, and nothing else', async () => {
  const rows = await inForce((t) =>
    t.selectFrom('events').selectAll().where('actor', '=', 'retention').orderBy('number').execute(),
  );
  assert.deepEqual(
    rows.map(({ name, subject }) => [name, subject]),
    [
      ['activity-places.forgotten', { activities: 1 }],
      ['activity-places.forgotten', { activities: 1 }],
      ['activities.deleted', { activities: 2 }],
      ['activities.deleted', { activities: 1 }],
    ],
  );
});
