// The commands that work on a database: a real embedded PostgreSQL in a folder of its own, the real server as a program of its own.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod/mini';
import { ran } from './recorded-io.ts';

const folder = mkdtempSync(join(tmpdir(), 'beatkeeper-store-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const data = ['--data', join(folder, 'data')];

const ring = [
  [-1.48, 52.92],
  [-1.47, 52.92],
  [-1.47, 52.93],
  [-1.48, 52.93],
  [-1.48, 52.92],
];
const hotspots = join(folder, 'h.geojson');
writeFileSync(
  hotspots,
  JSON.stringify({
    type: 'FeatureCollection',
    features: [
      { type: 'Feature', id: 'market', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } },
      { type: 'Feature', id: 'line', properties: {}, geometry: { type: 'LineString', coordinates: ring } },
    ],
  }),
);
const noon = Date.UTC(2026, 4, 1, 12) / 1000;
const positions = join(folder, 'PC7.csv');
writeFileSync(
  positions,
  `time,lon,lat,accuracy_m\n${Array.from({ length: 200 }, (_, i) => {
    const x = (-1.485 + i * 0.00011).toFixed(6);
    return `${noon + i * 11},${x},52.925,${i === 90 ? 400 : 4}\n`;
  }).join('')}${noon},noon,1,1\n`,
);

/** The server as a program of its own, and the address that it prints. */
async function serving(): Promise<{ child: ChildProcess; url: string; closed: Promise<unknown> }> {
  const main = join(import.meta.dirname, 'main.ts');
  const child = spawn(process.execPath, [main, 'serve', ...data, '--port', '0', '--log', 'error']);
  const closed = new Promise((resolve) => child.on('close', resolve));
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    const hear = (text: unknown) => {
      said += String(text);
      const match = /(http:\S+)\/\n/.exec(said);
      if (match !== null) resolve(match[1]);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.on('close', () => reject(new Error(`The server did not start: ${said}`)));
  });
  return { child, url, closed };
}

/** The cookie that a link gives to whoever opens it. */
async function signedIn(url: string, token: string): Promise<string> {
  const headers = { origin: url, 'content-type': 'application/json' };
  const body = JSON.stringify({ token });
  const answer = await fetch(`${url}/api/sign-in/link`, { method: 'POST', headers, body });
  assert.equal(answer.status, 200);
  return answer.headers.getSetCookie()[0].split(';')[0];
}

test('hotspots: good ones are kept, bad ones named, the same again changes nothing', async () => {
  const dry = await ran('import', 'hotspots', hotspots, '--dry-run');
  assert.deepEqual([dry.code, dry.out], [0, '1 hotspots would be imported, 1 refused\n']);
  const first = await ran('import', 'hotspots', hotspots, ...data);
  assert.deepEqual([first.code, first.out], [0, '1 hotspots added, 0 changed, 0 as they were, 1 refused\n']);
  assert.match(first.said, /Hotspot line \(feature 2\)/);
  const again = await ran('import', 'hotspots', hotspots, ...data, '--strict');
  assert.deepEqual([again.code, again.out], [1, '0 hotspots added, 0 changed, 1 as they were, 1 refused\n']);
  const none = await ran('import', 'hotspots', positions, ...data);
  assert.equal(none.code, 1);
});

test('positions: kept once, and what the server makes of them is what `dosage` makes of the file', async () => {
  const first = await ran('import', 'positions', positions, ...data);
  assert.deepEqual(
    [first.code, first.out],
    [0, '199 positions kept, 0 on record before, 1 too-inaccurate\n'],
  );
  const again = await ran('import', 'positions', positions, ...data);
  assert.match(again.out, /^0 positions kept, /);
  const said = await ran(
    'dosage',
    '--hotspots',
    hotspots,
    positions,
    '--format',
    'json',
    '--as-of',
    `${noon + 99_999}`,
  );
  const [own] = z.array(z.record(z.string(), z.unknown())).parse(JSON.parse(said.out));
  const added = await ran('person', 'add', '--name', 'Sam Example', '--role', 'analyst', ...data);
  const { child, url, closed } = await serving();
  try {
    const headers = { cookie: await signedIn(url, /#link=(\S+)\n$/.exec(added.out)?.[1] ?? '') };
    const answer = z.object({ visits: z.array(z.record(z.string(), z.unknown())) });
    const address = `${url}/api/visits?from=2026-05-01`;
    let visits: Record<string, unknown>[] = [];
    for (let tries = 0; tries < 40 && visits.length === 0; tries++) {
      visits = answer.parse(await (await fetch(address, { headers })).json()).visits;
      if (visits.length === 0) await pause(250);
    }
    assert.equal(visits.length, 1);
    assert.equal(visits[0].callSign, 'PC7');
    for (const [key, value] of Object.entries(own)) {
      const here = visits[0][key];
      const shown = key === 'enteredAt' || key === 'leftAt' ? new Date(Number(here)).toISOString() : here;
      if (key !== 'officerId') assert.deepEqual(shown, value, key);
    }
  } finally {
    child.kill('SIGINT');
    assert.equal(await closed, 0);
  }
});

test('devices: a token is shown once, and revoked by number', async () => {
  const added = await ran('device', 'add', '--officer', 'PC-1', '--ping', '10', ...data);
  assert.equal(added.code, 0);
  assert.match(added.out, /^bk1_[\w-]{43}\n$/);
  const number = /Device (\d+)/.exec(added.said)?.[1] ?? '';
  const list = await ran('device', 'list', ...data);
  assert.match(list.out, new RegExp(`${number} +PC-1 +phone +unknown +10 s +no +– +– +no `));
  assert.ok(!list.out.includes(added.out.trim()));
  assert.match((await ran('device', 'revoke', number, ...data)).said, /is revoked/);
  assert.match((await ran('device', 'revoke', number, ...data)).said, /was revoked before/);
  assert.equal((await ran('device', 'revoke', '999', ...data)).code, 1);
});

test('devices: of an app that is named, as that app is set up here; one that is none is refused with the nearest', async () => {
  const traccar = await ran('device', 'add', '--officer', 'PC-2', '--client', 'traccar', ...data);
  assert.match(traccar.out, /^bk1_[\w-]{43}\n$/);
  const slower = ['--client', 'traccar', '--name', 'slower', '--ping', '30'];
  assert.equal((await ran('device', 'add', '--officer', 'PC-2', ...slower, ...data)).code, 0);
  const { out } = await ran('device', 'list', ...data);
  assert.match(out, /PC-2 +phone +traccar +10 s +yes +– +– +no /);
  assert.match(out, /PC-2 +slower +traccar +30 s +yes +– +– +no /);
  const wrong = await ran('device', 'add', '--officer', 'PC-2', '--client', 'tracar', ...data);
  assert.equal(wrong.code, 2);
  assert.match(wrong.said, /--client is one of phone, owntracks, .*Did you mean traccar\?/);
  const feed = await ran('device', 'add', '--feed', 'radios', '--client', 'traccar', ...data);
  assert.equal(feed.code, 2);
});

test('devices: the list says when each was last heard, and its battery then', async () => {
  const added = await ran('device', 'add', '--officer', 'PC-3', '--client', 'owntracks', ...data);
  const deviceId = /\(([\da-f-]{36})\)/.exec(added.said)?.[1] ?? '';
  const { openStore } = await import('../db/store.ts');
  const { keepHeartbeats } = await import('../people/heartbeats.store.ts');
  const store = await openStore({ databaseUrl: null, dataFolder: join(folder, 'data') });
  try {
    const [{ id }] = await store.database.forces();
    const beat = { deviceId, heardAt: noon * 1000, lastPositionAt: null, appVersion: null };
    await store.database.inForce(id, (t) =>
      keepHeartbeats(t, [{ ...beat, batteryPercent: 42, isCharging: true }]),
    );
  } finally {
    await store.close();
  }
  const { out } = await ran('device', 'list', ...data);
  assert.match(out, /PC-3 +phone +owntracks +10 s +no +2026-05-01T12:00:00Z +42%, charging +no /);
});

test('exclusions are cut out of the hotspots they lie in, and said; the same file again changes nothing', async () => {
  const station = join(folder, 'station.geojson');
  const area = [
    [-1.478, 52.922],
    [-1.476, 52.922],
    [-1.476, 52.924],
    [-1.478, 52.924],
    [-1.478, 52.922],
  ];
  const geometry = { type: 'Polygon', coordinates: [area] };
  writeFileSync(
    station,
    JSON.stringify({ type: 'Feature', properties: { name: 'St Mary’s station' }, geometry }),
  );
  assert.equal((await ran('import', 'exclusions', station, ...data)).code, 2);
  await ran('import', 'hotspots', hotspots, ...data);
  const first = await ran('import', 'exclusions', station, '--kind', 'station', ...data);
  assert.match(first.out, /^1 exclusions imported, 1 hotspots changed, 0 refused/);
  assert.match(first.said, /Hotspot market: St Mary’s station cut out; time there is no patrol of it/);
  const again = await ran('import', 'exclusions', station, '--kind', 'station', ...data);
  assert.match(again.out, /^1 exclusions imported, 0 hotspots changed/);
  const drawnAgain = await ran('import', 'hotspots', hotspots, ...data);
  assert.match(drawnAgain.out, /^0 hotspots added, 0 changed, 1 as they were/);
  assert.match(drawnAgain.said, /St Mary’s station cut out/);
});

test('the hotspots of a file become a named set from a day on, and those of the next file the next', async () => {
  const next = join(folder, 'next.geojson');
  const ringOf = (x: number) => ring.map(([longitude, latitude]) => [longitude + x, latitude]);
  const feature = (id: string, x: number) => {
    const geometry = { type: 'Polygon', coordinates: [ringOf(x)] };
    return { type: 'Feature', id, properties: {}, geometry };
  };
  writeFileSync(
    next,
    JSON.stringify({ type: 'FeatureCollection', features: [feature('park', 0.1), feature('green', 0.2)] }),
  );
  const set = ['--set', 'Programme'];
  const first = await ran('import', 'hotspots', hotspots, ...set, '--on', '2023-07-01', ...data);
  assert.match(first.out, /Set Programme from 2023-07-01: 1 hotspots, 1 entered, 0 left/);
  const second = await ran('import', 'hotspots', next, ...set, '--on', '2025-04-01', ...data);
  assert.match(second.out, /Set Programme from 2025-04-01: 2 hotspots, 2 entered, 1 left/);
  assert.equal((await ran('import', 'hotspots', next, ...set, '--on', '2025-02-31', ...data)).code, 2);
});

test('misuse and databases that are not there end in words', async () => {
  assert.equal((await ran('device', 'add', ...data)).code, 2);
  assert.match((await ran('device', 'lits')).said, /Did you mean list\?/);
  assert.match((await ran('import', 'hotspot', 'x')).said, /Did you mean hotspots\?/);
  assert.equal((await ran('import', 'positions')).code, 2);
  assert.equal((await ran('serve', '--port', '99999')).code, 2);
  assert.equal((await ran('serve', '--listen', 'here')).code, 2);
  const refused = await ran('device', 'list', '--database', 'postgres://127.0.0.1:1/x');
  assert.equal(refused.code, 1);
  assert.match(refused.said, /Nothing answers at that address/);
});

test('rebuild: the same as on the shelf; what somebody changed by hand is found, and put right', async () => {
  const same = await ran('rebuild', '--check', ...data);
  assert.deepEqual([same.code, /^(\d+) visits the same, 0 different/.exec(same.out) !== null], [0, true]);
  const { openStore } = await import('../db/store.ts');
  const store = await openStore({ databaseUrl: null, dataFolder: join(folder, 'data') });
  try {
    const forceId = await store.database.ensureForce('Force');
    await store.database.inForce(forceId, (t) =>
      t.updateTable('visits').set({ measured_seconds: 1 }).where('kind', '!=', 'near-pass').execute(),
    );
    const check = await ran('rebuild', '--check', ...data);
    assert.equal(check.code, 1);
    assert.match(check.out, / [1-9]\d* other than they were/);
    assert.equal((await ran('rebuild', ...data)).code, 0);
    const again = await ran('rebuild', '--check', ...data);
    assert.deepEqual([again.code, again.out], [0, same.out]);
  } finally {
    await store.close();
  }
});

test('periods: set from a date on, with the policy that says so; never below what the doors take in', async () => {
  const said = ['--from', '2027-04-01T00:00Z', '--source', 'policy 4.2'];
  assert.equal((await ran('period', 'set', 'visits', '30', ...said, ...data)).code, 2);
  assert.equal((await ran('period', 'set', 'tracks', '60', ...said, ...data)).code, 2);
  assert.equal((await ran('period', 'set', 'visits', '365', ...data)).code, 2);
  assert.equal((await ran('period', 'set', 'visits', '365', ...said, ...data)).code, 0);
  const list = await ran('period', 'list', ...data);
  assert.match(list.out, /positions +31 +always/);
  assert.match(list.out, /visits +365 +2027-04-01T00:00:00.000Z +policy 4.2/);
});

test('holds: placed with who and why, listed, ended once', async () => {
  const who = ['--reason', 'complaint 12', '--by', 'PSD'];
  assert.equal((await ran('hold', 'add', ...who, ...data)).code, 2, 'it must name something');
  assert.equal((await ran('hold', 'add', '--officer', 'PC7', ...data)).code, 2, 'and say why');
  assert.match((await ran('hold', 'add', '--officer', 'PC8', ...who, ...data)).said, /no officer PC8/);
  assert.match((await ran('hold', 'add', '--hotspot', 'x', ...who, ...data)).said, /no hotspot x/);
  assert.match((await ran('hold', 'add', '--from', 'noon', ...who, ...data)).said, /--from "noon"/);
  const added = await ran('hold', 'add', '--officer', 'PC7', '--from', '2026-05-01T00:00Z', ...who, ...data);
  assert.equal(added.code, 0);
  const id = added.out.trim();
  const list = await ran('hold', 'list', ...data);
  assert.match(list.out, /PC7 +everywhere +2026-05-01T00:00:00.000Z +.*complaint 12 +PSD/);
  assert.equal((await ran('hold', 'end', id, '--by', 'PSD', ...data)).code, 0);
  assert.equal((await ran('hold', 'end', id, '--by', 'PSD', ...data)).code, 1);
  assert.equal((await ran('hold', 'end', 'nonsense', '--by', 'PSD', ...data)).code, 1);
});
