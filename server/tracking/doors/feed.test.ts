// A radio system at its door and in its folder. Real: the app, PostgreSQL, HTTP, files. Faked: the clock.
import assert from 'node:assert/strict';
import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Duty } from '../../../core/people/index.ts';
import {
  importDuties,
  issueFeed,
  readDevices,
  readFeeds,
  readOfficers,
  revokeFeed,
} from '../../people/index.ts';
import { noon, type TestServer, testServer } from '../../test-server.ts';

const minute = 60_000;
const folder = await mkdtemp(join(tmpdir(), 'beatkeeper-feed-'));
const inbox = join(folder, 'vehicles');
after(() => rm(folder, { recursive: true }));

let server: TestServer;
let token: string;
before(async () => {
  await mkdir(inbox);
  server = await testServer({ feedFolder: inbox });
  token = await feed('radios', 60);
  await feed('vehicles', 10);
});
after(() => server.stop());

async function feed(name: string, pingSeconds: number): Promise<string> {
  const { database, forceId } = server.serving;
  const chance = { newId: () => randomUUIDv7(), random: randomBytes(32) };
  const issued = await issueFeed(
    database,
    forceId,
    { name, pingSeconds, silentWhenStill: false },
    chance,
    'console',
  );
  assert.ok(issued !== null);
  return issued;
}

function duty(officerId: string, from: number, to: number | null, radioId: string): Duty {
  const endedAt = to === null ? null : noon + to * minute;
  const startedAt = noon + from * minute;
  return { officerId, startedAt, endedAt, awaySeconds: 0, statuses: [], crew: null, radioId };
}

async function onDuty(...duties: Duty[]) {
  return importDuties(server.serving.database, server.serving.forceId, duties);
}

const head = 'radio_id,captured_at,longitude,latitude,accuracy_m';
const row = (radioId: string, at: number) =>
  `${radioId},${new Date(noon + at * minute).toISOString()},-1.47,52.92,8`;
const push = (...rows: string[]) =>
  server.post('/in/feed', token, Buffer.from([head, ...rows].join('\n')), { 'content-type': 'text/csv' });

/** Positions on record by call sign. */
async function onRecord(): Promise<Readonly<Record<string, number>>> {
  const { database, forceId } = server.serving;
  return database.inForce(forceId, async (t) => {
    const officers = await readOfficers(t);
    const rows = await t
      .selectFrom('position_chunks')
      .select(({ fn }) => ['officer_number as officer', fn.sum<string>('position_count').as('n')])
      .groupBy('officer_number')
      .execute();
    return Object.fromEntries(
      rows.map(({ officer, n }) => [
        officers.find(({ number }) => number === officer)?.callSign ?? '?',
        Number(n),
      ]),
    );
  });
}

describe('a radio system', () => {
  test('is refused without a feed’s token, and a device’s is none', async () => {
    const { token: phone } = await server.device('phone');
    assert.equal((await server.post('/in/feed', null, Buffer.from(head))).status, 401);
    assert.equal((await server.post('/in/feed', phone, Buffer.from(head))).status, 401);
    assert.equal((await server.post('/api/positions', token, { positions: [] })).status, 401);
  });

  test('a radio’s positions are those of whoever held it then; nobody’s are named, not kept', async () => {
    await onDuty(
      duty('early', -120, -60, 'R1'),
      duty('late', -30, null, 'R1'),
      duty('other', -120, null, 'R2'),
    );
    const answer = await push(
      row('R1', -100),
      row('R1', -50),
      row('R1', -20),
      row('R2', -20),
      row('R9', -20),
    );
    assert.equal(answer.status, 200);
    assert.equal(answer.body.kept, 3);
    assert.deepEqual(
      answer.body.unheld.map(({ radioId, rows }: { radioId: string; rows: number }) => [radioId, rows]),
      [
        ['R1', 1],
        ['R9', 1],
      ],
    );
    const { early, late, other } = await onRecord();
    assert.deepEqual([early, late, other], [1, 1, 1]);
  });

  test('the same again changes nothing, and late duties bring in what nobody held before', async () => {
    const again = await push(row('R1', -100), row('R1', -50), row('R1', -20));
    assert.deepEqual(
      [again.body.kept, again.body.alreadyHad],
      [2, 0],
      'the uploads are known, and answered as before',
    );
    await onDuty(duty('between', -55, -40, 'R1'));
    await push(row('R1', -100), row('R1', -50), row('R1', -20));
    const { early, between, late } = await onRecord();
    assert.deepEqual([early, between, late], [1, 1, 1]);
  });

  test('bad rows are named, good ones kept; what is no file of positions is refused', async () => {
    const answer = await push(row('R2', -10), 'R2,soon,-1.47,52.92,8', row('R2', -5));
    assert.equal(answer.body.kept, 2);
    assert.deepEqual(
      answer.body.unreadable.map(({ row: at, column }: { row: number; column: string }) => [at, column]),
      [[3, 'captured_at']],
    );
    const nothing = await server.post('/in/feed', token, Buffer.from('hello'), {
      'content-type': 'text/csv',
    });
    assert.deepEqual([nothing.status, nothing.body.type], [422, '/problems/body-unreadable']);
  });

  test('its radios are devices with the feed’s ping interval; revoked, it opens no door', async () => {
    const { database, forceId } = server.serving;
    const devices = await database.inForce(forceId, readDevices);
    const radios = devices.filter(({ name }) => name.startsWith('radios '));
    assert.ok(radios.length >= 4 && radios.every(({ pingSeconds }) => pingSeconds === 60));
    const [known] = (await database.inForce(forceId, readFeeds)).filter(({ name }) => name === 'radios');
    await database.inForce(forceId, (t) => revokeFeed(t, known.id, noon, 'console'));
    assert.equal((await push(row('R2', -1))).status, 401);
  });
});

describe('a folder of a vehicle system', () => {
  test('files are kept and put away with what became of them; one that cannot be read goes aside', async () => {
    await onDuty(duty('driver', -120, null, 'V12'));
    const lines = ['vehicle;time;lat;lon', `V12;${new Date(noon - minute).toISOString()};52.92;-1.47`];
    await writeFile(join(inbox, 'one.csv'), lines.join('\n'));
    await writeFile(join(inbox, 'two.csv'), 'nothing of the kind');
    const isAway = async () => (await readdir(inbox)).every((name) => ['done', 'refused'].includes(name));
    for (let tries = 0; tries < 200 && !(await isAway()); tries++)
      await new Promise((r) => setTimeout(r, 100));
    assert.deepEqual(await readdir(join(inbox, 'done')), ['one.csv', 'one.csv.became.json']);
    assert.deepEqual(await readdir(join(inbox, 'refused')), ['two.csv', 'two.csv.became.json']);
    const became = JSON.parse(await readFile(join(inbox, 'done', 'one.csv.became.json'), 'utf8'));
    assert.equal(became.answer.kept, 1);
    assert.equal((await onRecord()).driver, 1);
  });
});

test('duties that overlap one on record are refused, all of the file; the same again changes nothing', async () => {
  const first = await onDuty(duty('rostered', 100, 200, 'R5'), duty('another', 100, 200, 'R6'));
  assert.deepEqual(first, { ok: true, added: 2, changed: 0, unchanged: 0 });
  const again = await onDuty(duty('rostered', 100, 220, 'R5'), duty('another', 100, 200, 'R6'));
  assert.deepEqual(again, { ok: true, added: 0, changed: 1, unchanged: 1 });
  assert.deepEqual(await onDuty(duty('third', 100, 200, 'R7'), duty('rostered', 150, 300, 'R5')), {
    ok: false,
  });
  const { database, forceId } = server.serving;
  const officers = await database.inForce(forceId, readOfficers);
  assert.ok(!officers.some(({ callSign }) => callSign === 'third'), 'nothing of a refused file is kept');
});
