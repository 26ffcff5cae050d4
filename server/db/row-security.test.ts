// Row-level security alone: with no WHERE and with a wrong one, reading and writing, no row of another force is seen or touched; under a
// shared commit, and after a connection was handed on, as well. The truth beside it is counted by a superuser, whom it does not hold.
// Real: the app, PostgreSQL, HTTP, two forces with rows in one database. Faked: the clock.
import assert from 'node:assert/strict';
import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import pg from 'pg';
import { threeHotspots } from '../../fixtures/tracks/random-tracks.ts';
import { addAuthority } from '../activities/authorities.store.ts';
import { addDesignation } from '../activities/designations.store.ts';
import { authorityOf, logOf } from '../activities/test-activities.ts';
import { takeOverHotspots } from '../hotspots/index.ts';
import { keepHeartbeats } from '../people/heartbeats.store.ts';
import { issueDevice, readDevices } from '../people/index.ts';
import { testPerson } from '../test-people.ts';
import { noon, type TestServer, testServer } from '../test-server.ts';
import type { ForceTransaction } from './database.ts';

const hour = 3_600_000;
let server: TestServer;
let superuser: pg.Client;
let tables: string[] = [];
const forces: number[] = [];
const tokens = new Map<number, string[]>();

before(async () => {
  server = await testServer();
  superuser = new pg.Client({ connectionString: server.test.url });
  await superuser.connect();
  const { rows } = await superuser.query<{ name: string }>(
    `select c.relname as name from pg_class c where c.relnamespace = 'beatkeeper'::regnamespace and c.relkind in ('r', 'p')
       and not c.relispartition and c.relname not in ('forces', 'migrations') order by 1`,
  );
  tables = rows.map(({ name }) => name);
  const { database, forceId } = server.serving;
  forces.push(forceId, await database.ensureForce('Another force'));
  for (const force of forces) await fill(force);
  await server.serving.catchUp();
});
after(async () => {
  await superuser.end();
  await server.stop();
});

/** A force with hotspots, devices, positions, people and looks. */
async function fill(forceId: number): Promise<void> {
  const { database } = server.serving;
  await takeOverHotspots(database, forceId, threeHotspots, noon);
  const own: string[] = [];
  tokens.set(forceId, own);
  for (let i = 0; i < 4; i++) {
    const chance = { newId: () => randomUUIDv7(), random: randomBytes(32) };
    const issue = { callSign: `F${i}`, role: 'PC', name: 'phone', pingSeconds: null, silentWhenStill: false };
    own.push((await issueDevice(database, forceId, issue, chance, 'console')).token);
  }
  await walk(forceId, noon - hour, 12);
  await server.serving.catchUp();
  const grants = [{ role: 'control-room', areaId: null }] as const;
  const person = await testPerson(database, forceId, { grants }, server.now);
  const { body } = await server.get('/api/officers', person);
  for (const { officerId } of body.officers) await server.get(`/api/officers/${officerId}`, person);
  const [{ officerId }] = body.officers;
  const [token] = own;
  const changes = [logOf({ place: null })];
  assert.equal((await server.post('/api/activities', token, { changes })).body.kept.length, 1);
  const given = {
    power: 'penalty-notice',
    kind: 'pcso',
    organisationId: null,
    from: '2026-01-01',
    until: null,
  } as const;
  await database.inForce(forceId, async (t) => {
    await addAuthority(t, authorityOf(), 'console', noon);
    await addDesignation(t, { designationId: randomUUIDv7(), ...given, source: 'Paper 1' }, 'console', noon);
  });
  await sealed(forceId, person.staffId, officerId);
}

/** A phone that waits to be paired, and a seal that one person asked for; that phones were heard is written beside. */
async function sealed(forceId: number, viewerId: string, officerId: string): Promise<void> {
  const { database } = server.serving;
  const grants = (['professional-standards', 'administrator'] as const).map((role) => ({
    role,
    areaId: null,
  }));
  const [asks, pairs] = await Promise.all(
    grants.map((grant) => testPerson(database, forceId, { grants: [grant] }, server.now)),
  );
  const send = async (path: string, body: object, who: typeof asks) => {
    const headers = { origin: server.serving.url, cookie: await who.cookie() };
    assert.equal((await server.post(path, null, body, headers)).status, 200, path);
  };
  await send('/api/pairings', { officerId, client: 'phone', name: 'A phone' }, pairs);
  const terms = { from: noon, to: null, reviewAt: noon + hour, reason: 'Case 1' };
  await send('/api/look-seals', { sealId: randomUUIDv7(), viewerId, officerId, ...terms }, asks);
  const beat = { lastPositionAt: null, batteryPercent: 50, isCharging: null, appVersion: null };
  await database.inForce(forceId, async (t) => {
    const beats = (await readDevices(t)).map(({ id }) => ({ deviceId: id, heardAt: noon, ...beat }));
    await keepHeartbeats(t, beats);
  });
}

/** Uploads of all devices of a force, all at once. */
async function walk(forceId: number, from: number, count: number): Promise<void> {
  const positions = Array.from({ length: count }, (_, i) => {
    return { capturedAt: from + i * 60_000, longitude: -1.48, latitude: 52.919, accuracyMetres: 5 };
  });
  await Promise.all(
    (tokens.get(forceId) ?? []).map(async (token) => {
      assert.equal((await server.post('/api/positions', token, { positions })).body.kept, count);
    }),
  );
}

/** How many rows of a force there truly are. */
async function truly(table: string, forceId: number): Promise<number> {
  const { rows } = await superuser.query<{ n: number }>(
    `select count(*)::int as n from beatkeeper.${table} where force_id = $1`,
    [forceId],
  );
  return rows[0].n;
}

function inEach(
  work: (t: ForceTransaction, forceId: number, other: number) => Promise<void>,
): Promise<unknown> {
  const { database } = server.serving;
  const [one, two] = forces;
  return Promise.all([
    database.inForce(one, (t) => work(t, one, two)),
    database.inForce(two, (t) => work(t, two, one)),
  ]);
}

const count = async (t: ForceTransaction, question: ReturnType<typeof sql>) =>
  (await question.execute(t)).rows.length;

describe('row-level security alone', () => {
  test('has rows of both forces to hide', async () => {
    const filled: string[] = [];
    for (const table of tables) {
      const [one, two] = [await truly(table, forces[0]), await truly(table, forces[1])];
      if (one > 0 && two > 0) filled.push(table);
    }
    for (const table of [
      'activities',
      'authorities',
      'designations',
      'device_heartbeats',
      'devices',
      'events',
      'hotspots',
      'look_seals',
      'looks',
      'officers',
      'pairings',
      'position_chunks',
      'sessions',
      'staff',
    ])
      assert.ok(filled.includes(table), `${table} has rows of both`);
  });

  test('is of every table the same one policy, also of those that are empty here', async () => {
    const { rows } = await superuser.query<{ name: string; policies: string[] }>(
      `select tablename as name, array_agg(concat_ws(' | ', policyname, permissive, roles, cmd, qual, with_check)) as policies
       from pg_policies where schemaname = 'beatkeeper' group by 1 order by 1`,
    );
    const force = '(force_id = ( SELECT beatkeeper.force_in_hand() AS force_in_hand))';
    // The two parts of the chunks have theirs as well.
    const secured = rows.filter(({ name }) => name !== 'forces' && name !== 'migrations');
    for (const { name, policies } of secured)
      assert.deepEqual(
        [name, policies],
        [name, [`within_force | PERMISSIVE | {public} | ALL | ${force} | ${force}`]],
      );
    const names = secured.map(({ name }) => name);
    assert.deepEqual(
      tables.filter((name) => !names.includes(name)),
      [],
    );
  });

  test('shows every row of one’s own force and none of another, with no WHERE and with a wrong one', async () => {
    for (const table of tables) {
      await inEach(async (t, forceId, other) => {
        const name = sql.table(table);
        assert.equal(await count(t, sql`select 1 from ${name}`), await truly(table, forceId), table);
        assert.equal(await count(t, sql`select 1 from ${name} where force_id = ${other}`), 0, table);
        assert.equal(
          await count(t, sql`select 1 from ${name} where force_id = ${other} or true`),
          await truly(table, forceId),
          table,
        );
      });
    }
  });

  test('changes and takes away nothing of another force, and puts nothing there', async () => {
    const { database } = server.serving;
    const [one, two] = forces;
    for (const table of [
      'officers',
      'devices',
      'hotspots',
      'staff',
      'sessions',
      'duties',
      'role_grants',
      'pairings',
      'device_heartbeats',
      'activities',
      'authorities',
      'designations',
    ]) {
      const before = await truly(table, two);
      await database.inForce(one, async (t) => {
        const name = sql.table(table);
        assert.equal(
          await count(t, sql`update ${name} set force_id = force_id where force_id = ${two} returning 1`),
          0,
        );
        assert.equal(await count(t, sql`delete from ${name} where force_id = ${two} returning 1`), 0);
      });
      assert.equal(await truly(table, two), before);
    }
    const intruder = database.inForce(one, (t) =>
      sql`insert into organisations (force_id, id, name, kind) values (${two}, ${randomUUIDv7()}, 'Intruder', 'council')`.execute(
        t,
      ),
    );
    await assert.rejects(intruder, /row-level security/);
  });

  test('cannot be left by naming another role or another way around', async () => {
    const { database } = server.serving;
    for (const way of [
      'reset role',
      'set local row_security = off',
      'set local role beatkeeper_maintenance',
    ]) {
      const seen = await database
        .inForce(forces[0], async (t) => {
          await sql.raw(way).execute(t);
          return count(t, sql`select 1 from officers where force_id = ${forces[1]}`);
        })
        .catch(() => 0);
      assert.equal(seen, 0, way);
    }
  });

  test('holds when a connection is handed on, between forces and to nobody', async () => {
    const { database } = server.serving;
    for (let i = 0; i < 60; i++) {
      const [forceId, other] = i % 2 === 0 ? forces : forces.toReversed();
      const work = database.inForce(forceId, async (t) => {
        assert.equal(await count(t, sql`select 1 from officers where force_id = ${other}`), 0);
        if (i % 5 === 0) throw new Error('undone');
      });
      await work.catch((error) => assert.match(String(error), /undone/));
      assert.deepEqual(await database.alone('select 1 from officers', []), []);
    }
  });

  test('holds where uploads of both forces share the same moment', async () => {
    const before = await Promise.all(forces.map((force) => truly('position_chunks', force)));
    for (let i = 0; i < 20; i++) {
      await Promise.all(forces.map((force) => walk(force, noon - 30 * 60_000 + i * 1000, 1)));
    }
    const { rows } = await superuser.query<{ wrong: number }>(
      `select count(*)::int as wrong from beatkeeper.position_chunks c
       where not exists (select from beatkeeper.devices d where d.force_id = c.force_id and d.number = c.device_number)`,
    );
    assert.equal(rows[0].wrong, 0);
    for (const [i, force] of forces.entries())
      assert.equal((await truly('position_chunks', force)) - before[i], 80);
  });
});
