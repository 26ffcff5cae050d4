// Every table is in the file of everything held about somebody, or it is said why not. A table that is new must be decided about here.
// Real: the app, PostgreSQL, HTTP. Faked: the clock; rows that take weeks to come about are written as a superuser.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import pg from 'pg';
import { threeHotspots } from '../../../fixtures/tracks/random-tracks.ts';
import { tablesAndColumns } from '../../db/test-database.ts';
import type { TestPerson } from '../../test-people.ts';
import { noon, type TestDevice, type TestServer, testServer } from '../../test-server.ts';

const minute = 60_000;
let server: TestServer;
let own: TestDevice;
let [officer, sergeant]: TestPerson[] = [];
let mateId = '';
let files = new Map<string, string>();

before(async () => {
  server = await testServer({ logLevel: 'silent' });
  await server.importHotspots(threeHotspots);
  own = await server.device('Own-1');
  mateId = (await server.device('Mate-2')).device.officerId;
  const { officerId } = own.device;
  const grants = [
    { role: 'officer', areaId: null },
    { role: 'control-room', areaId: null },
  ] as const;
  officer = await server.person({ name: 'The officer', officerId, grants });
  sergeant = await server.person({ name: 'The sergeant', grants: [{ role: 'control-room', areaId: null }] });
  const duty = { kind: 'start', dutyId: randomUUID(), at: noon - 60 * minute, crew: null, radioId: null };
  const terms = { travel: 'foot', operation: 'Op Lantern', fund: null, payType: null, isAdditional: null };
  const whole = { ...duty, terms: { ...terms, isVisible: null, plannedEndAt: null } };
  assert.equal((await server.post('/api/duty', own.token, whole)).status, 200);
  const positions = Array.from({ length: 20 }, (_, i) => {
    return { capturedAt: noon - (50 - i) * minute, longitude: -1.48, latitude: 52.919, accuracyMetres: 5 };
  });
  assert.equal((await server.post('/api/positions', own.token, { positions })).body.kept, 20);
  await server.serving.catchUp();
  await server.get(`/api/officers/${officerId}`, sergeant);
  await server.get(`/api/officers/${mateId}`, officer);
  await addMessage(sergeant, officerId, 'Call in at the market');
  await addMessage(officer, officerId, 'On my way');
  await addRows();
  files = await taken();
});
after(() => server.stop());

async function addMessage(from: TestPerson, officerId: string, text: string): Promise<void> {
  const headers = { origin: server.serving.url, cookie: await from.cookie() };
  const message = { messageId: randomUUID(), to: { kind: 'officer', officerId }, text };
  assert.deepEqual((await server.post('/api/messages', null, message, headers)).body, { receivers: 1 });
}

/** A row of each kind that no request writes at once. */
async function addRows(): Promise<void> {
  const client = new pg.Client({ connectionString: server.test.url });
  await client.connect();
  const { forceId } = server.serving;
  const add = (into: string, values: string, ...more: unknown[]) =>
    client.query(`insert into beatkeeper.${into} values ($1, ${values})`, [forceId, ...more]);
  const { officerId, id: deviceId } = own.device;
  const { staffId } = officer;
  const hash = "decode(repeat('ab', 32), 'hex')";
  try {
    await add(
      'areas (force_id, id, kind, name, named_officer_id)',
      "gen_random_uuid(), 'ward', 'Old Mill', $2",
      officerId,
    );
    await add(
      'passkeys (force_id, id, staff_id, credential_id, public_key, counter, transports, name, added_at, removed_at)',
      `gen_random_uuid(), $2, 'credential-7', ${hash}, 0, '{}', 'Old key', now(), now()`,
      staffId,
    );
    await add('sign_in_links', `${hash}, $2, now(), 'console', now() + interval '1 hour', null`, staffId);
    await add('identities', "'https://id.example', 'subject-7', $2", staffId);
    await add(
      'pairings',
      "gen_random_uuid(), $2, 'phone', 'Phone 7', null, now(), 'console', null, null, null",
      officerId,
    );
    await add(
      'walks',
      "gen_random_uuid(), $2, $3, 'a', now(), now() + interval '1 hour'",
      officerId,
      deviceId,
    );
    // The server may have written one by now.
    await client.query(
      `insert into beatkeeper.device_heartbeats values ($1, $2, now(), now(), 77, true, '1.2.3')
       on conflict (force_id, device_id) do update set battery_percent = 77`,
      [forceId, deviceId],
    );
    await add(
      `activities (force_id, change_id, activity_id, revision, officer_id, kind, definition, done_at, count, x, y, accuracy_half_metres,
        hotspot_ids, reference, said_at, said_by, received_at, source)`,
      "gen_random_uuid(), gen_random_uuid(), 1, $2, 'arrest', 1, now(), 2, -1480000, 52919000, 10, '{a}', 'CU/7', now(), 'console', now(), 'phone'",
      officerId,
    );
    await add(
      'declared_visits',
      "gen_random_uuid(), 'a', $2, now(), now() + interval '1 hour', 2, 'declared', 'Log', 'Any stop', now()",
      officerId,
    );
    await add(
      'declared_visits',
      "gen_random_uuid(), 'b', $2, now(), now() + interval '1 hour', 1, 'declared', 'patrol phone', 'Declared', now(), 'phone-dead', null",
      officerId,
    );
    await add(
      'emergencies',
      "'019aa7c0-1234-7abc-8def-000000000002', $2, now(), now(), '{a,b}', null, now(), $3, 'sergeant'",
      officerId,
      sergeant.staffId,
    );
    await add('emergency_places', "'019aa7c0-1234-7abc-8def-000000000002', now(), -1475000, 52922000, 16");
    await add(
      'alarms',
      "gen_random_uuid(), $2, 'weapon-found', now(), now(), true, true, now(), $3, 'control-room'",
      officerId,
      sergeant.staffId,
    );
    await add(
      'deletions',
      `gen_random_uuid(), 'positions', $2, now(), now(), 1, 5, 1, null, null, ${hash}, 'positions 31 days', now()`,
      officerId,
    );
    await client.query(
      `insert into beatkeeper.seals select force_id, id, now(), '{100, 200}', '{10, 10, 10}', ${hash}
       from beatkeeper.visits where force_id = $1`,
      [forceId],
    );
  } finally {
    await client.end();
  }
}

async function taken(): Promise<Map<string, string>> {
  const headers = { origin: server.serving.url, cookie: await officer.cookie() };
  const response = await fetch(`${server.serving.url}/api/me/data`, { method: 'POST', headers });
  assert.equal(response.status, 200);
  const zip = unzipSync(new Uint8Array(await response.arrayBuffer()));
  return new Map(Object.entries(zip).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const has = (name: string, what: RegExp) => () => assert.match(files.get(name) ?? '', what, name);
const about = (what: RegExp) => has('about-me.json', what);
const rows = (name: string) => has(name, /\n.+\n$/);

/** What the file has of each table, or why it has nothing. */
const decisions: Readonly<Record<string, (() => void) | string>> = {
  activities: has('activities.csv', /,logged,,true,arrest,1,.*,2,-1.48,52.919,5,a,,CU\/7,,phone\n/),
  alarm_rules: 'Rules of the force. Who made one is in what they changed.',
  alarms: has('emergencies-and-alarms.csv', /^alarm of an activity,.*,weapon-found,.*,control-room,\n/m),
  areas: about(/"namedForAreas": \[\s+"Old Mill"/),
  authorities: 'Places and orders. Who made or ended one is in what they changed.',
  break_glass_keys: 'They open the account for emergencies, which is nobody’s.',
  declared_visits: () => {
    has('declared-visits.csv', /,a,2,declared,Log,Any stop\n/)();
    has('declared-time.csv', /,b,phone-dead,/)();
    assert.doesNotMatch(files.get('declared-visits.csv') ?? '', /,b,/);
  },
  deletions: has('deletions.csv', /,positions,.*,5,positions 31 days,abab/),
  designations: 'What was given to all of a kind. Who put one on record is in what they changed.',
  device_heartbeats: about(/"batteryPercent": 77/),
  devices: about(/"kind": "unknown"/),
  duties: has('duties.csv', /Op Lantern/),
  emergencies: has('emergencies-and-alarms.csv', /^emergency,.*,a b,.*,sergeant,/m),
  emergency_places: has('emergencies-and-alarms.csv', /^place of an emergency,.*,-1.475,52.922,/m),
  emergency_settings: 'Settings of the force. Who set them is in what they changed.',
  events: has('what-i-changed.csv', /Z,message\.sent\n/),
  exclusions: 'Places. Who ended one is in what they changed.',
  feeds: 'Systems that report for many; the radio of an officer is among their devices.',
  forces: 'Of nobody.',
  holds: 'They name a case, and whoever is looked into must not learn of it here. The file says so.',
  hotspot_days: 'Sums over everybody.',
  hotspot_days_due: 'Which sums are to be made again: of nobody.',
  hotspot_months: 'Which sums have changed: of nobody.',
  hotspot_set_members: 'Of nobody.',
  hotspot_sets: 'Of nobody.',
  hotspots: 'Places. Who drew or withdrew one is in what they changed.',
  identities: about(/"subject": "subject-7"/),
  look_seals:
    'They keep looks back while somebody investigates. The file says so, whether or not there are any.',
  looks: () => {
    rows('who-looked-at-me.csv')();
    has('what-i-looked-at.csv', /,officer-day,true,/)();
  },
  message_receivers: has('messages.csv', /,to me,The sergeant,,,Call in at the market,/),
  messages: has('messages.csv', /,from me,,officer,1,On my way,/),
  migrations: 'Of nobody.',
  officers: about(/"callSign": "Own-1"/),
  organisations: about(/"organisation": "The force"/),
  pairings: about(/"deviceName": "Phone 7"/),
  passkeys: about(/"name": "Old key",\s+"addedAt"/),
  position_chunks: rows('positions.csv'),
  retention_periods: 'Rules of the force; those that hold are on the page of what is kept.',
  role_grants: about(/"role": "control-room"/),
  seals: has('visit-seals.csv', /,100 200,10 10 10\n/),
  sessions: about(/"way": "link"/),
  sign_in_links: about(/"links": \[\s+\{\s+"madeAt"/),
  staff: about(/"name": "The officer"/),
  track_checkpoints: 'How far the server has followed; of nobody.',
  visits: rows('visits.csv'),
  walks: has('walk-tests.csv', /Z,a,[\da-f-]{36}\n/),
};

describe('everything held about somebody', () => {
  test('is decided table by table', async () => {
    const tables = [...(await tablesAndColumns(server.test.url)).keys()];
    assert.deepEqual(Object.keys(decisions).sort(), tables.sort());
  });

  for (const [table, decision] of Object.entries(decisions)) {
    if (typeof decision !== 'string') test(`has what ${table} holds`, decision);
  }

  test('says of each file what it is, in both languages', () => {
    const [english, welsh] = (files.get('README.md') ?? '').split('# Popeth');
    for (const name of [...files.keys()].filter((each) => each !== 'README.md'))
      for (const text of [english, welsh]) assert.ok(text.includes(`| \`${name}\` |`), name);
  });

  test('has no secret of one’s own and no hash of one', async () => {
    const [, secret] = (await officer.cookie()).split('=');
    for (const [name, text] of files) {
      for (const each of [secret, own.token, 'credential-7', 'Mate-2', mateId])
        assert.ok(!text.includes(each), `${each} is in ${name}`);
      if (name !== 'deletions.csv') assert.doesNotMatch(text, /abab/, name);
    }
  });
});
