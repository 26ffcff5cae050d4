// Leaving with everything: every table is in the export or it is said why not, every column of a plain one too, and no secret is in any file.
// Real: the app, PostgreSQL, HTTP, the pieces of the files. Faked: the clock; thousands of looks are written as a superuser.
import assert from 'node:assert/strict';
import { randomBytes, randomUUID, randomUUIDv7 } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import pg from 'pg';
import { threeHotspots } from '../../fixtures/tracks/random-tracks.ts';
import { tablesAndColumns } from '../db/test-database.ts';
import { beginSession, makeBreakGlass, makeSignInLink } from '../people/index.ts';
import { type TestForce, testForce } from '../test-force.ts';
import { noon, type TestServer, testServer } from '../test-server.ts';
import { exportFiles } from './export-files.ts';
import { exportTables } from './export-tables.ts';

let server: TestServer;
let force: TestForce;
let client: pg.Client;
const files = new Map<string, string>();
const secrets: string[] = [];
const lookCount = 12_000;

before(async () => {
  server = await testServer({ logLevel: 'silent' });
  await server.importHotspots(threeHotspots);
  force = await testForce(server);
  client = new pg.Client({ connectionString: server.test.url });
  await client.connect();
  await fill();
  const { database, forceId } = server.serving;
  for (const { name, pieces } of exportFiles(database, forceId, server.now())) {
    let text = '';
    for await (const piece of pieces()) text += piece;
    files.set(name, text);
  }
});
after(async () => {
  await client.end();
  await server.stop();
});

/** A row of each kind, with every secret that there is. */
async function fill(): Promise<void> {
  const { database, forceId } = server.serving;
  const chance = () => ({ newId: () => randomUUIDv7(), random: randomBytes(32) });
  const { staffId } = force.personOf('sergeant');
  const session = { staffId, way: 'link' } as const;
  secrets.push((await beginSession(database, forceId, session, chance(), server.now())) ?? '');
  secrets.push(await makeSignInLink(database, forceId, staffId, randomBytes(32), server.now(), 'console'));
  const codeChance = { newId: () => randomUUIDv7(), random: () => randomBytes(32) };
  const codes = await makeBreakGlass(
    database,
    { id: forceId, name: 'Force' },
    codeChance,
    server.now(),
    'console',
  );
  secrets.push(...codes, ...force.tokens.values());
  const officerId = force.officerIds.get('own') ?? '';
  await server.get(`/api/officers/${officerId}`, force.personOf('sergeant'));
  const hash = "decode(repeat('ab', 32), 'hex')";
  for (const [into, values] of [
    ['identities', "'https://id.example', 'subject-7', $2, now()"],
    ['passkeys', `gen_random_uuid(), $2, 'credential-7', ${hash}, 0, '{}', 'Old key', now(), null, null`],
    ['messages', "'019aa7c0-1234-7abc-8def-000000000001', $2, 'officer', '=Call, \"in\"', now()"],
  ])
    await client.query(`insert into beatkeeper.${into} values ($1, ${values})`, [forceId, staffId]);
  await client.query(
    `insert into beatkeeper.emergency_settings (force_id, is_on, recipient, telephone, acknowledge_within_seconds, set_at, set_by)
     values ($1, true, 'Control room', '01632 960 000', 30, now(), 'console')`,
    [forceId],
  );
  await client.query(
    `insert into beatkeeper.alarm_rules (force_id, id, kinds, has_sound, has_banner, made_at, made_by)
     values ($1, gen_random_uuid(), '{weapon-found}', true, true, now(), 'console')`,
    [forceId],
  );
  for (const [into, values] of [
    [
      'emergencies',
      "'019aa7c0-1234-7abc-8def-000000000002', $2, now(), now(), '{a}', null, null, null, null",
    ],
    ['alarms', "gen_random_uuid(), $2, 'weapon-found', now(), now(), true, true, null, null, null"],
    ['message_receivers', "'019aa7c0-1234-7abc-8def-000000000001', $2, now(), null"],
    [
      'pairings',
      `gen_random_uuid(), $2, 'phone', 'Phone 7', ${hash}, now(), 'console', now() + interval '1 hour', null, null`,
    ],
    [
      'walks',
      "gen_random_uuid(), $2, (select id from beatkeeper.devices where officer_id = $2), 'a', now(), now() + interval '1 hour'",
    ],
  ])
    await client.query(`insert into beatkeeper.${into} values ($1, ${values})`, [forceId, officerId]);
  await client.query(
    "insert into beatkeeper.emergency_places values ($1, '019aa7c0-1234-7abc-8def-000000000002', now(), -1475000, 52922000, 16)",
    [forceId],
  );
  await client.query(
    `insert into beatkeeper.device_heartbeats select force_id, id, now(), null, 77, true, '1.2' from beatkeeper.devices
     where force_id = $1 on conflict (force_id, device_id) do update set battery_percent = 77`,
    [forceId],
  );
  await client.query(
    `insert into beatkeeper.activities (force_id, change_id, activity_id, revision, officer_id, kind, definition, done_at, count, said_at, said_by,
       received_at, source) values ($1, gen_random_uuid(), gen_random_uuid(), 1, $2, 'arrest', 1, now(), 2, now(), 'console', now(), 'phone')`,
    [forceId, officerId],
  );
  await client.query(
    `insert into beatkeeper.authorities values ($1, gen_random_uuid(), 'pspo', 'Old Mill', 'No drinking', 'P 1', 'Council', now(), null, '{}',
       now(), 'console')`,
    [forceId],
  );
  await client.query(
    `insert into beatkeeper.designations values ($1, gen_random_uuid(), 'penalty-notice', 'pcso', null, '2026-01-01', null, 'Paper', now(), 'console')`,
    [forceId],
  );
  await client.query(
    `insert into beatkeeper.feeds (force_id, id, name, silent_when_still, token_hash) values ($1, gen_random_uuid(), 'radios', false, ${hash})`,
    [forceId],
  );
  for (const part of ['0.000001', '0.000002'])
    await client.query(
      `insert into beatkeeper.retention_periods values ($1, 'positions', '2026-01-01T00:00Z'::timestamptz + ${part} * interval '1 second', 60, 'Policy')`,
      [forceId],
    );
  await client.query(
    `insert into beatkeeper.duties (force_id, id, officer_id, started_at, ended_at, away_seconds, statuses, operation, source)
     values ($1, $2, $3, now(), now() + interval '8 hours', 0, '[]', 'Op Lantern', 'desk')`,
    [forceId, randomUUID(), officerId],
  );
  await client.query(
    `insert into beatkeeper.looks (force_id, id, viewer_id, organisation_id, view, officer_id, began_at, ended_at, reason)
     select $1, gen_random_uuid(), $2, (select organisation_id from beatkeeper.staff where id = $2), 'officer-day', $3, now(), now(),
       'Case ' || n from generate_series(1, ${lookCount}) as n`,
    [forceId, staffId, officerId],
  );
  const seal = { viewerId: force.personOf('analyst').staffId, officerId, from: noon, to: null };
  const headers = {
    origin: server.serving.url,
    cookie: await force.personOf('professional-standards').cookie(),
  };
  const asked = { sealId: randomUUID(), ...seal, reviewAt: noon + 86_400_000, reason: 'Case 12' };
  assert.equal((await server.post('/api/look-seals', null, asked, headers)).status, 200);
}

/** In which other file each table is, or why it is in none. */
const others: Readonly<Record<string, string | { readonly why: string }>> = {
  declared_visits: 'declared-visits.csv',
  deletions: 'deletions.csv',
  events: 'events.jsonl',
  exclusions: 'exclusions.geojson',
  forces: { why: 'The export is of one, by whoever named it.' },
  holds: 'holds.csv',
  hotspot_days: 'day-totals.jsonl',
  hotspot_days_due: { why: 'Which sums are to be made again.' },
  hotspot_months: { why: 'Which sums have changed.' },
  hotspot_set_members: 'hotspot-sets.json',
  hotspot_sets: 'hotspot-sets.json',
  hotspots: 'hotspot-versions.geojson',
  migrations: { why: 'Of this program, not of the force.' },
  position_chunks: 'positions.csv.gz',
  seals: 'visits.json',
  track_checkpoints: { why: 'How far the server has followed.' },
  visits: 'visits.csv',
};

describe('leaving with everything', () => {
  test('takes every table, or it is said why not', async () => {
    const tables = [...(await tablesAndColumns(server.test.url)).keys()];
    const decided = [...exportTables.map(({ table }) => table), ...Object.keys(others)];
    assert.deepEqual(decided.sort(), tables.sort());
    for (const file of Object.values(others).filter((each) => typeof each === 'string'))
      assert.ok(files.has(file), file);
  });

  test('takes every column of a plain table, or it is said why not', async () => {
    const tables = await tablesAndColumns(server.test.url);
    for (const { table, columns, leftOut } of exportTables)
      assert.deepEqual(
        ['force_id', ...columns, ...Object.keys(leftOut)].sort(),
        tables.get(table)?.toSorted(),
        table,
      );
  });

  test('has as many rows as each table has of the force', async () => {
    for (const { file, table, columns } of exportTables) {
      const [head, ...rows] = (files.get(file) ?? '').trimEnd().split('\n');
      const { rows: counted } = await client.query<{ n: number }>(
        `select count(*)::int as n from beatkeeper.${table} where force_id = $1`,
        [server.serving.forceId],
      );
      assert.equal(head, columns.join(','));
      assert.deepEqual([file, rows.length], [file, counted[0].n]);
      assert.ok(rows.length > 0, `${file} has rows to tell`);
    }
  });

  test('takes each row once, over many pages', () => {
    const rows = (files.get('looks.csv') ?? '').trimEnd().split('\n').slice(1);
    assert.ok(rows.length > lookCount);
    assert.equal(new Set(rows.map((row) => row.split(',')[0])).size, rows.length);
  });

  test('has no secret, and no hash of one', () => {
    assert.ok(secrets.length >= 8 && secrets.every((each) => each.length >= 20));
    for (const [name, text] of files) {
      for (const secret of secrets) assert.ok(!text.includes(secret), name);
      assert.doesNotMatch(text, /(?:ab){32}|credential-7|\\x[\da-f]{64}|""?type""?:""?Buffer/, name);
    }
  });

  test('writes text so that no spreadsheet runs it', () => {
    assert.match(files.get('messages.csv') ?? '', /,officer,"'=Call, ""in""",/);
  });

  test('says of each file what it is, and what is left out', () => {
    const readme = files.get('README.md') ?? '';
    for (const { file, leftOut } of exportTables) {
      assert.ok(readme.includes(`| \`${file}\` |`), file);
      for (const column of Object.keys(leftOut)) assert.ok(readme.includes(`\`${column}\` of \`${file}\``));
    }
  });
});
