// Under load the server, PostgreSQL, or both are killed again and again, and the disk runs full: what was acknowledged is stored, once each,
// and the visits are those of the whole track. Two rounds; ten with --long, a hundred with --long --crashes=100.
// Real: the processes, PostgreSQL with its writes synced, HTTP, the full disk (a small file system, where one may be mounted). Faked: nothing.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { chmodSync, closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { buildGeofence } from '../../../core/hotspots/index.ts';
import { defaultRules, visitsFrom } from '../../../core/tracking/index.ts';
import { columnsOf, type Point, threeHotspots } from '../../../fixtures/tracks/random-tracks.ts';
import {
  type StubbornDevice,
  sendStubbornly,
  stubbornDevice,
} from '../../../fixtures/tracks/stubborn-uploads.ts';
import { type Serving, serve } from '../../app.ts';
import { startEmbeddedPostgres } from '../../db/embedded-postgres.ts';
import { takeOverHotspots } from '../../hotspots/index.ts';
import { issueDevice } from '../../people/index.ts';
import { serveDefaults } from '../../serve-options.ts';
import { killAtOnce, type ServingProcess, startServingProcess } from '../../serving-process.ts';
import { testPerson } from '../../test-people.ts';
import { allTime, readStretch } from './stretch.ts';

const cycles = Number(process.env.BEATKEEPER_CRASH_CYCLES ?? (process.env.BEATKEEPER_LONG === '1' ? 10 : 2));
const deviceCount = 12;
const began = Math.floor(Date.now() / 1000) * 1000 - 20 * 86_400_000;
const mounted: string[] = [];
const folders: string[] = [];
after(async () => {
  for (const folder of folders) {
    const place = await startEmbeddedPostgres(folder).catch(() => null);
    await place?.stop();
  }
  for (const folder of mounted) spawnSync('umount', ['--lazy', folder]);
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

interface Sender {
  readonly callSign: string;
  readonly officerNumber: number;
  readonly officerId: string;
  readonly deviceId: string;
  readonly device: StubbornDevice;
}

interface Crash {
  readonly folder: string;
  readonly senders: readonly Sender[];
  serving: ServingProcess;
}

function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'beatkeeper-crash-'));
  chmodSync(folder, 0o755);
  folders.push(folder);
  return folder;
}

function serveHere(folder: string): Promise<Serving> {
  return serve({
    ...serveDefaults,
    dataFolder: folder,
    port: 0,
    logLevel: 'silent',
    now: Date.now,
    newId: () => randomUUIDv7(),
  });
}

/** Hotspots and devices, then the server in a process of its own. */
async function prepare(folder: string): Promise<Crash> {
  const first = await serveHere(folder);
  await takeOverHotspots(first.database, first.forceId, threeHotspots, Date.now());
  const senders: Sender[] = [];
  for (let lane = 0; lane < deviceCount; lane++) {
    const callSign = `C${lane}`;
    const issue = { callSign, role: 'PC', name: 'phone', pingSeconds: null, silentWhenStill: false };
    const chance = { newId: () => randomUUIDv7(), random: randomBytes(32) };
    const issued = await issueDevice(first.database, first.forceId, issue, chance, 'console');
    const { id: deviceId, officerId, officerNumber } = issued.device;
    senders.push({ callSign, officerNumber, officerId, deviceId, device: stubbornDevice(issued.token) });
  }
  await first.stop();
  return { folder, senders, serving: await startServingProcess(folder, 0) };
}

/** Sends from all devices while `trouble` is made; returns when all that was begun is acknowledged. */
async function underLoad(crash: Crash, trouble: () => Promise<void>): Promise<void> {
  const stopping = new AbortController();
  const newId = () => randomUUIDv7();
  const sending = crash.senders.map(({ device }, lane) =>
    sendStubbornly(device, { url: () => crash.serving.url, began, lane, newId }, stopping.signal),
  );
  await trouble();
  await pause(700);
  stopping.abort();
  await Promise.all(sending);
}

async function killServer(crash: Crash): Promise<void> {
  await killAtOnce(crash.serving);
  crash.serving = await startServingProcess(crash.folder, Number(new URL(crash.serving.url).port));
}

async function killPostgres(folder: string): Promise<void> {
  const place = await startEmbeddedPostgres(folder);
  process.kill(place.pid, 'SIGKILL');
}

/** A moment of the round that differs from round to round, so that the kill falls at every point of a commit. */
function unlikeMoment(cycle: number): number {
  return 150 + ((cycle * 377) % 850);
}

async function assertNothingLost(crash: Crash): Promise<{ positions: number; visits: number }> {
  await killAtOnce(crash.serving);
  const serving = await serveHere(crash.folder);
  try {
    await serving.catchUp();
    const grants = [{ role: 'analyst', areaId: null } as const];
    const reader = await testPerson(serving.database, serving.forceId, { grants }, Date.now);
    const headers = { cookie: await reader.cookie() };
    const geofence = buildGeofence(threeHotspots);
    let positions = 0;
    let visits = 0;
    for (const { officerNumber, officerId, deviceId, device } of crash.senders) {
      const sent = columnsOf(device.acknowledged);
      const span = { from: began, to: began + sent.length * 1000 };
      const spell = await serving.database.inForce(serving.forceId, (t) =>
        readStretch(t, officerNumber, allTime, span),
      );
      const stored = [...(spell.devices[0]?.positions.capturedAt ?? [])].sort((a, b) => a - b);
      assert.deepEqual(stored, [...sent.capturedAt], 'acknowledged = stored, once each');
      const address = `${serving.url}/api/visits?from=2020-01-01&officerId=${officerId}`;
      const answer = await fetch(address, { headers });
      const { visits: found }: { visits: Figures[] } = JSON.parse(await answer.text());
      const devices = [{ deviceId, positions: sent }];
      const whole = visitsFrom({ devices, geofence, rules: defaultRules, until: Date.now() });
      assert.deepEqual(found.map(figuresOf), whole.visits.map(figuresOf), 'visits equal a rebuild');
      positions += sent.length;
      visits += found.length;
    }
    return { positions, visits };
  } finally {
    await serving.stop();
  }
}

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

function acknowledgedBy(senders: readonly Sender[]): readonly Point[] {
  return senders.flatMap(({ device }) => device.acknowledged);
}

test(`${cycles} times the server, PostgreSQL or both are killed under load: acknowledged = stored, once each, and visits equal a rebuild`, async (t) => {
  const crash = await prepare(dataFolder());
  await underLoad(crash, async () => {
    for (let cycle = 0; cycle < cycles; cycle++) {
      await pause(unlikeMoment(cycle));
      if (cycle % 3 !== 0) await killPostgres(crash.folder);
      if (cycle % 3 !== 1) await killServer(crash);
    }
  });
  const repeated = crash.senders.reduce((sum, { device }) => sum + device.repeated, 0);
  assert.ok(repeated > 0, 'the kills fell under load');
  const { positions, visits } = await assertNothingLost(crash);
  assert.ok(visits > 0);
  t.diagnostic(
    `${cycles} kills, ${repeated} uploads sent again, ${positions} positions stored once each, ${visits} visits`,
  );
});

test('a disk that runs full under load loses nothing: refused while it is full, taken again when there is room', async (t) => {
  const folder = dataFolder();
  const size = 'size=420m,mode=0755';
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', size, 'none', folder]).status !== 0) {
    t.skip('no file system may be mounted here');
    return;
  }
  mounted.push(folder);
  const crash = await prepare(folder);
  let whileFull = 0;
  await underLoad(crash, async () => {
    await pause(500);
    const filler = join(folder, 'filler');
    fillUp(filler);
    await pause(4000);
    const before = acknowledgedBy(crash.senders).length;
    await pause(1500);
    whileFull = acknowledgedBy(crash.senders).length - before;
    rmSync(filler);
    await pause(4000);
  });
  const statuses = new Map<number, number>();
  for (const { device } of crash.senders)
    for (const [status, times] of device.statuses) statuses.set(status, (statuses.get(status) ?? 0) + times);
  assert.ok((statuses.get(503) ?? 0) > 0, 'refused while it was full');
  const { positions, visits } = await assertNothingLost(crash);
  t.diagnostic(
    `answers ${[...statuses].map(([s, n]) => `${s}: ${n}`).join(', ')}; ${whileFull} acknowledged while full; ${positions} positions stored once each, ${visits} visits`,
  );
});

/** Writes until nothing more fits. */
function fillUp(file: string): void {
  const handle = openSync(file, 'w');
  try {
    for (let size = 1 << 20; size >= 1; size >>= 4) {
      const block = Buffer.alloc(size);
      for (;;) if (writeSync(handle, block) < size) break;
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  } finally {
    closeSync(handle);
  }
}
