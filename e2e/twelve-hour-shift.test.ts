// Twelve hours on one phone: 4,320 positions, 60 activities, and signal lost, pages loaded anew, the browser killed, the disk full, the clock set back and
// forward, and a newer version of the app in the middle. At the end the server has what the phone showed as kept, each once.
// Real: browser, database on the phone, server, PostgreSQL. Faked: both clocks, the sensor, and the newer version, which is this one by another name.
// BEATKEEPER_SHIFTS says how many shifts.
import assert from 'node:assert/strict';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { patrolActivities } from '../core/activities/patrol-book.ts';
import { threeHotspots } from '../fixtures/tracks/random-tracks.ts';
import { webFolder } from '../server/http/pages.ts';
import { type TestServer, testServer } from '../server/test-server.ts';
import { positionsOnRecord } from '../server/tracking/shelf/positions-on-record.ts';
import { publishNewer } from './newer-version.ts';
import { runShift } from './run-shift.ts';
import { shiftPlan } from './shift-plan.ts';

const shifts = Number(process.env.BEATKEEPER_SHIFTS ?? (process.env.BEATKEEPER_LONG === '1' ? 20 : 2));

let web: string;
let server: TestServer;
before(async () => {
  web = await mkdtemp(join(tmpdir(), 'beatkeeper-web-'));
  await cp(webFolder, web, { recursive: true });
  server = await testServer({ webFolder: web });
  await server.importHotspots(threeHotspots);
  await server.serving.catchUp();
});
after(async () => {
  await server?.stop();
  await rm(web, { recursive: true, force: true });
});

for (let seed = 1; seed <= shifts; seed++) {
  test(`shift ${seed}: 0 lost of what the phone confirmed, 0 doubled`, async (t) => {
    const device = await server.device(`S${seed}`);
    // Whom the server does not know yet it tells nothing.
    await server.serving.catchUp();
    const shown = await runShift({
      server,
      device,
      plan: shiftPlan(seed),
      publish: () => publishNewer(web, `Shift${String(seed).padStart(4, '0')}`),
      signal: t.signal,
    });
    await server.serving.catchUp();
    const { database, forceId } = server.serving;
    const there = await database.inForce(forceId, async (transaction) => {
      const officer = await transaction
        .selectFrom('officers')
        .select('number')
        .where('id', '=', device.device.officerId)
        .executeTakeFirstOrThrow();
      const [own] = await positionsOnRecord(transaction, officer.number);
      return [...(own?.positions.capturedAt ?? [])];
    });
    assert.deepEqual(there, shown.positions);
    const asked = await fetch(`${server.serving.url}/api/patrol/activities`, {
      headers: { authorization: `Bearer ${device.token}` },
    });
    const { activities } = patrolActivities.parse(await asked.json());
    assert.deepEqual(
      activities
        .map((each) => [each.activityId, each.withdrawnBecause !== null, each.content.count].join())
        .sort(),
      shown.activities.map((each) => [each.activityId, each.isWithdrawn, each.content.count].join()).sort(),
    );
    // Nothing was said twice: one entry for each thing that was said.
    assert.equal(
      activities.reduce((sum, { history }) => sum + history.length, 0),
      shown.said,
    );
    const { body } = await server.get(`/api/officers/${device.device.officerId}`);
    assert.deepEqual(
      body.visits.map((each: { hotspotId: string; enteredAt: number; leftAt: number }) => [
        each.hotspotId,
        each.enteredAt,
        each.leftAt,
      ]),
      shown.visits.map(({ hotspotId, enteredAt, leftAt }) => [hotspotId, enteredAt, leftAt]),
    );
    console.log(
      `shift ${seed}: ${shown.positions.length} positions, ${shown.said} sayings of ${shown.activities.length} activities, ${shown.visits.length} visits; ${shown.notKept} readings not kept, each said so`,
    );
  });
}
