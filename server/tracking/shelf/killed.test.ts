// What was acknowledged outlives a killed process, and is followed at the next start.
// Real: two processes one after the other, PostgreSQL, HTTP. Faked: nothing.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { buildGeofence } from '../../../core/hotspots/index.ts';
import { defaultRules, visitsFrom } from '../../../core/tracking/index.ts';
import { columnsOf, type Point, threeHotspots } from '../../../fixtures/tracks/random-tracks.ts';
import { serve } from '../../app.ts';
import { startEmbeddedPostgres } from '../../db/embedded-postgres.ts';
import { openStore } from '../../db/store.ts';
import { testDatabase } from '../../db/test-database.ts';
import { takeOverHotspots } from '../../hotspots/index.ts';
import { issueDevice } from '../../people/index.ts';
import { serveDefaults } from '../../serve-options.ts';
import { testPerson } from '../../test-people.ts';

const database = await testDatabase();
after(() => database.drop());
const terms = {
  ...serveDefaults,
  databaseUrl: database.url,
  port: 0,
  logLevel: 'error',
  now: Date.now,
  newId: () => randomUUIDv7(),
} as const;
const analyst = { role: 'analyst', areaId: null } as const;

interface Figures {
  readonly hotspotId: string;
  readonly enteredAt: number;
  readonly leftAt: number;
  readonly measuredSeconds: number;
  readonly lowSeconds: number;
  readonly highSeconds: number;
}

function figuresOf({ hotspotId, enteredAt, leftAt, measuredSeconds, lowSeconds, highSeconds }: Figures) {
  return { hotspotId, enteredAt, leftAt, measuredSeconds, lowSeconds, highSeconds };
}

/** A server in a process of its own. */
async function startProcess(): Promise<{ process: ChildProcess; url: string }> {
  const program = `
    import { randomUUIDv7 } from 'node:crypto';
    import { serve } from ${JSON.stringify(`${import.meta.dirname}/../../app.ts`)};
    import { serveDefaults } from ${JSON.stringify(`${import.meta.dirname}/../../serve-options.ts`)};
    const serving = await serve({ ...serveDefaults, databaseUrl: ${JSON.stringify(database.url)}, port: 0,
      logLevel: 'error', now: Date.now, newId: () => randomUUIDv7() });
    console.log(serving.url);`;
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [url] = await once(child.stdout, 'data');
  return { process: child, url: String(url).trim() };
}

test('killed between acknowledgement and following, nothing acknowledged is lost and the visits are those of the whole track', async () => {
  const store = await openStore({ databaseUrl: database.url, dataFolder: '' });
  const forceId = await store.database.ensureForce(serveDefaults.forceName);
  await takeOverHotspots(store.database, forceId, threeHotspots, Date.now());
  const issue = { callSign: 'K1', role: 'PC', name: 'phone', pingSeconds: null, silentWhenStill: false };
  const chance = { newId: () => randomUUIDv7(), random: randomBytes(32) };
  const { device, token } = await issueDevice(store.database, forceId, issue, chance, 'console');
  await store.close();

  const began = Math.floor(Date.now() / 1000) * 1000 - 3_600_000;
  const acknowledged: Point[] = [];
  let step = 0;
  const nextPoints = (count: number): Point[] =>
    Array.from({ length: count }, () => {
      step += 1;
      const longitude = -1.486 + step * 0.00002;
      return { capturedAt: began + step * 1000, longitude, latitude: 52.92, accuracyMetres: 5 };
    });

  for (let life = 0; life < 3; life++) {
    const { process: child, url } = await startProcess();
    // Uploads follow each other without a pause, so that some are acknowledged and not yet followed when the process dies.
    const dead = once(child, 'exit');
    setTimeout(() => child.kill('SIGKILL'), 150 + life * 211);
    for (;;) {
      const positions = nextPoints(7);
      const sent = fetch(`${url}/api/positions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ positions }),
      });
      const answer = await sent.then(
        (response) => response.ok,
        () => false,
      );
      if (!answer) {
        // Not acknowledged: it may have been kept or not, so it is sent again under the same words.
        step -= 7;
        break;
      }
      acknowledged.push(...positions);
    }
    await dead;
  }
  assert.ok(acknowledged.length > 50);

  const serving = await serve(terms);
  try {
    const late = nextPoints(7);
    const again = await fetch(`${serving.url}/api/positions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ positions: late }),
    });
    assert.equal(again.status, 200);
    await serving.catchUp();
    const kept = await serving.database.inForce(forceId, (t) =>
      t
        .selectFrom('position_chunks')
        .select(({ fn }) => fn.sum<string>('position_count').as('n'))
        .executeTakeFirstOrThrow(),
    );
    assert.equal(Number(kept.n), acknowledged.length + late.length);
    const devices = [{ deviceId: device.id, positions: columnsOf([...acknowledged, ...late]) }];
    const geofence = buildGeofence(threeHotspots);
    const { visits } = visitsFrom({ devices, geofence, rules: defaultRules, until: Date.now() });
    const reader = await testPerson(serving.database, forceId, { grants: [analyst] }, Date.now);
    const headers = { cookie: await reader.cookie() };
    const answer = await fetch(`${serving.url}/api/visits?from=2026-01-01`, { headers });
    const { visits: found }: { visits: Figures[] } = JSON.parse(await answer.text());
    assert.deepEqual(found.map(figuresOf), visits.map(figuresOf));
    assert.ok(found.length > 0);
  } finally {
    await serving.stop();
  }
});

test('two processes do not serve one database', async () => {
  const serving = await serve(terms);
  try {
    await assert.rejects(serve(terms), /Another Beatkeeper serves this database/);
  } finally {
    await serving.stop();
  }
});

test('when the embedded database is killed under a running server it comes back, and what was acknowledged is there', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'beatkeeper-test-'));
  chmodSync(dataFolder, 0o755);
  const serving = await serve({ ...terms, databaseUrl: null, dataFolder, logLevel: 'silent' });
  const place = await startEmbeddedPostgres(dataFolder);
  try {
    const issue = { callSign: 'K2', role: 'PC', name: 'phone', pingSeconds: null, silentWhenStill: false };
    const chance = { newId: () => randomUUIDv7(), random: randomBytes(32) };
    const { token } = await issueDevice(serving.database, serving.forceId, issue, chance, 'console');
    const send = async (second: number) => {
      const capturedAt = Math.floor(Date.now() / 1000) * 1000 - 600_000 + second * 1000;
      const answer = await fetch(`${serving.url}/api/positions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ positions: [{ capturedAt, longitude: -1.4, latitude: 52.9 }] }),
      });
      return answer.status;
    };
    assert.equal(await send(0), 200);
    process.kill(place.pid, 'SIGKILL');
    const statuses = new Set<number>();
    let kept = 1;
    for (let second = 1; kept < 4; second++) {
      const status = await send(second);
      statuses.add(status);
      if (status === 200) kept += 1;
      else await new Promise((resolve) => setTimeout(resolve, 100));
    }
    assert.deepEqual([...statuses].sort(), [200, 503], 'refused while it was gone, never half kept');
    const { n } = await serving.database.inForce(serving.forceId, (t) =>
      t
        .selectFrom('position_chunks')
        .select(({ fn }) => fn.countAll<string>().as('n'))
        .executeTakeFirstOrThrow(),
    );
    assert.equal(Number(n), kept);
    await serving.catchUp();
    assert.equal((await fetch(`${serving.url}/healthz`)).status, 200);
  } finally {
    await serving.stop();
    await place.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
});
