// A roster from a CSV: row by row, as far as somebody reaches, once however often it comes; and it binds. Real: the app, PostgreSQL, HTTP, the
// command line. Faked: the clock.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { RosterTaken } from '../../core/people/roster.ts';
import { ran } from '../cli/recorded-io.ts';
import { type TestForce, testForce } from '../test-force.ts';
import type { TestPerson } from '../test-people.ts';
import { type TestServer, testServer } from '../test-server.ts';

let server: TestServer;
let force: TestForce;
let folder: string;
before(async () => {
  server = await testServer();
  force = await testForce(server);
  folder = await mkdtemp(join(tmpdir(), 'beatkeeper-roster-'));
});
after(async () => {
  await rm(folder, { recursive: true, force: true });
  await server.stop();
});

const heading = 'officer_id,starts_at,ends_at,status,crew,break_minutes';
const csv = (...rows: string[]) => [heading, ...rows].join('\n');

async function send(text: string, isDryRun = false, person: TestPerson = force.personOf('sergeant')) {
  const headers = { origin: server.serving.url, cookie: await person.cookie() };
  const { status, body } = await server.post('/api/roster', null, { text, isDryRun }, headers);
  assert.equal(status, 200);
  const taken: RosterTaken = body;
  return taken;
}
const said = ({ refused }: RosterTaken) => refused.map(({ row, column, reason }) => [row, column, reason]);

describe('a roster', () => {
  const mixed = csv(
    'own,2026-11-24 07:00,2026-11-24 15:00,,north,30',
    'team,2026-11-24T07:00:00Z,,,,',
    'area,2026-11-24 07:00,2026-11-24 15:00,,,',
    'nobody,2026-11-24 07:00,2026-11-24 15:00,,,',
    'team,2026-11-24 15:00,2026-11-24 07:00,,,',
    'team,soon,2026-11-24 07:00,,,',
    'own,2026-11-24 14:00,2026-11-24 18:00,,,',
    'own,2026-11-24 09:00,2026-11-24 09:30,break,,',
    'team,2026-11-24 07:00,2026-11-24 08:00,,,90',
    'team,2026-11-25 07:00,2026-11-25 15:00,,,',
    'team,2026-11-26 07:00,2026-11-27 07:01,,,',
  );
  const wrong = [
    [3, 'ends_at', 'no-end'],
    [4, 'officer_id', 'not-reached'],
    [5, 'officer_id', 'not-reached'],
    [6, 'ends_at', 'ends-before-it-starts'],
    [7, 'starts_at', 'bad-time'],
    [8, 'starts_at', 'overlaps-in-file'],
    [9, 'status', 'no-duty'],
    [10, 'break_minutes', 'minutes-unfit'],
    [12, 'ends_at', 'planned-too-long'],
  ];

  test('is read row by row: a dry run says what would be taken, and keeps nothing', async () => {
    const dry = await send(mixed, true);
    assert.deepEqual([dry.good, dry.added, said(dry)], [2, 0, wrong]);
    const { database, forceId } = server.serving;
    const rows = await database.inForce(forceId, (t) => t.selectFrom('duties').selectAll().execute());
    assert.deepEqual(rows, []);
  });

  test('keeps every good row once however often it comes, and names whoever kept it', async () => {
    const taken = await send(mixed);
    assert.deepEqual([taken.added, taken.changed, taken.unchanged, said(taken)], [2, 0, 0, wrong]);
    const again = await send(mixed);
    assert.deepEqual([again.added, again.changed, again.unchanged], [0, 0, 2]);
    const { database, forceId } = server.serving;
    const events = await database.inForce(forceId, (t) =>
      t.selectFrom('events').selectAll().where('name', '=', 'duty.imported').execute(),
    );
    const actor = `staff:${force.personOf('sergeant').staffId}`;
    assert.deepEqual(
      events.map((event) => event.actor),
      [actor, actor],
    );
  });

  test('that meets a duty on record is refused there, and the rest of it taken', async () => {
    const text = csv('own,2026-11-24 10:00,2026-11-24 12:00,,,', 'own,2026-11-26 10:00,2026-11-26 12:00,,,');
    const taken = await send(text);
    assert.deepEqual([taken.added, said(taken)], [1, [[2, 'starts_at', 'overlaps-on-record']]]);
  });

  test('without its columns is not read, and says which are missing', async () => {
    const taken = await send('who,from\nown,now');
    assert.deepEqual([taken.missingColumns, taken.good], [['officer_id', 'starts_at', 'ends_at'], 0]);
  });

  test('binds: what an officer’s phone sends outside of it is refused', async () => {
    await server.serving.catchUp();
    const capturedAt = server.now() - 1000;
    const positions = [{ capturedAt, longitude: -1.48, latitude: 52.919, accuracyMetres: 5 }];
    const { body } = await server.post('/api/positions', force.tokens.get('own') ?? '', { positions });
    assert.deepEqual([body.kept, body.refused[0]?.reason], [0, 'off-duty']);
  });

  test('may not be brought by whoever changes no duties', async () => {
    const headers = { origin: server.serving.url, cookie: await force.personOf('analyst').cookie() };
    assert.equal((await server.post('/api/roster', null, { text: '', isDryRun: true }, headers)).status, 403);
  });
});

test('`import duties --roster` reads it the same, keeps the good rows and writes the others', async () => {
  const [file, bad] = [join(folder, 'week.csv'), join(folder, 'bad.csv')];
  await writeFile(file, csv('new,2026-12-01T07:00Z,2026-12-01T15:00Z,,,', 'new,2026-12-01T09:00Z,,,,'));
  const words = ['import', 'duties', file, '--roster', '--refused', bad, '--database', server.test.url];
  const { code, out } = await ran(...words);
  assert.deepEqual([code, out], [0, '1 planned duties added, 0 changed, 0 as they were, 1 refused\n']);
  assert.match(await readFile(bad, 'utf8'), /week\.csv,3,ends_at,,no-end,A planned duty has an end/);
});
