// The page of what is kept, held and deleted. Real: the app, PostgreSQL, HTTP, sealing and deleting. Faked: the clock.
import assert from 'node:assert/strict';
import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import {
  openRecords as allRecords,
  type KeptSubject,
  type OpenRecord,
} from '../../../core/tracking/retention-shapes.ts';
import { threeHotspots } from '../../../fixtures/tracks/random-tracks.ts';
import { tablesAndColumns } from '../../db/test-database.ts';
import type { TestPerson } from '../../test-people.ts';
import { noon, type TestDevice, type TestServer, testServer } from '../../test-server.ts';
import { setPeriod } from './periods.store.ts';
import { sealDue } from './seal-due.ts';

const minute = 60_000;
const day = 1440 * minute;
let server: TestServer;
let walker: TestDevice;
let [standards, administrator]: TestPerson[] = [];
before(async () => {
  server = await testServer({ logLevel: 'silent' });
  await server.importHotspots(threeHotspots);
  walker = await server.device('K1');
  const positions = Array.from({ length: 20 }, (_, i) => {
    return { capturedAt: noon - (60 - i) * minute, longitude: -1.48, latitude: 52.919, accuracyMetres: 5 };
  });
  await server.post('/api/positions', walker.token, { positions });
  await server.serving.catchUp();
  const held = (role: 'professional-standards' | 'administrator') => [{ role, areaId: null }] as const;
  standards = await server.person({ name: 'Ruth', grants: held('professional-standards') });
  administrator = await server.person({ name: 'Ken', grants: held('administrator') });
});
after(() => server.stop());

async function send(who: TestPerson, path: string, body: object) {
  const headers = { origin: server.serving.url, cookie: await who.cookie() };
  return server.post(path, null, body, headers);
}
const about = async (who = administrator) => (await server.get('/api/retention', who)).body;
const comingOf = async (subject: string) =>
  (await about()).coming.find((each: { subject: string }) => each.subject === subject);
const hold = (part: object = {}) => ({
  holdId: randomUUID(),
  officerId: walker.device.officerId,
  hotspotId: null,
  from: noon - day,
  to: noon,
  reason: 'complaint 12/26',
  ...part,
});

describe('what is kept', () => {
  test('says each period, and how much goes in which week', async () => {
    const { periods } = await about();
    assert.deepEqual(
      periods.map(({ subject, days, isInForce }: Record<string, unknown>) => [subject, days, isInForce]),
      [
        ['positions', 31, true],
        ['visits', 731, true],
        ['totals', 2557, true],
        ['messages', 31, true],
        ['emergency-places', 31, true],
        ['alarms', 731, true],
      ],
    );
    // Captured on 23 November; 31 days on is Thursday 24 December, in the week of Monday 21.
    assert.deepEqual(await comingOf('positions'), {
      subject: 'positions',
      overdue: 0,
      weeks: [{ week: '2026-12-21', rows: 1, positions: 20 }],
    });
    const { weeks } = await comingOf('visits');
    assert.deepEqual(
      weeks.map(({ week }: { week: string }) => week),
      ['2028-11-20'],
    );
  });

  test('follows a period that the force has set', async () => {
    const period = { subject: 'positions', validFrom: noon - day, days: 60, source: 'policy 4.2' } as const;
    const { database, forceId } = server.serving;
    await database.inForce(forceId, (t) => setPeriod(t, period, 'console'));
    const { periods } = await about();
    const own = periods.filter(({ subject }: { subject: string }) => subject === 'positions');
    assert.deepEqual(
      own.map(({ days, isInForce }: Record<string, unknown>) => [days, isInForce]),
      [
        [31, false],
        [60, true],
      ],
    );
    assert.equal((await comingOf('positions')).weeks[0].week, '2027-01-18');
    await database.inForce(forceId, (t) => setPeriod(t, { ...period, days: 31 }, 'console'));
  });

  test('counts the records that nothing deletes yet', async () => {
    const { openRecords } = await about(standards);
    const counts = new Map(
      openRecords.map(({ record, count }: { record: string; count: number }) => [record, count]),
    );
    assert.deepEqual(counts.get('look-seals'), 0);
    const others = (await about()).openRecords.map(({ record }: { record: string }) => record);
    const told = allRecords.filter((record) => record !== 'look-seals');
    assert.deepEqual(others, told);
    assert.ok(Number(counts.get('sessions')) >= 1 && Number(counts.get('events')) >= 5);
  });
});

describe('every table', () => {
  /** What the page tells of each table, or why it has nothing to tell. */
  const decisions: Readonly<Record<string, KeptSubject | OpenRecord | { readonly why: string }>> = {
    activities: { why: 'Where they were goes with the positions of that time, the rest with its visits.' },
    alarm_rules: { why: 'Rules of the force.' },
    alarms: 'alarms',
    areas: { why: 'Places and how their teams are reached.' },
    authorities: { why: 'Places and orders.' },
    break_glass_keys: 'ways-in',
    declared_visits: 'declared-visits',
    deletions: { why: 'The page shows them: they are the proof, and stay.' },
    designations: { why: 'Of nobody: what was given to all of a kind.' },
    device_heartbeats: 'devices',
    devices: 'devices',
    duties: 'duties',
    emergencies: 'alarms',
    emergency_places: 'emergency-places',
    emergency_settings: { why: 'Settings of the force.' },
    events: 'events',
    exclusions: { why: 'Places.' },
    feeds: { why: 'Systems, not people.' },
    forces: { why: 'Of nobody.' },
    holds: { why: 'The page shows them to those who place them, and how many there are to all others.' },
    hotspot_days: 'totals',
    hotspot_days_due: { why: 'Of nobody, and gone as soon as the sums are made.' },
    hotspot_months: { why: 'Of nobody: which sums have changed.' },
    hotspot_set_members: { why: 'Places.' },
    hotspot_sets: { why: 'Places.' },
    hotspots: { why: 'Places.' },
    identities: 'ways-in',
    look_seals: 'look-seals',
    looks: 'looks',
    message_receivers: 'messages',
    messages: 'messages',
    migrations: { why: 'Of nobody.' },
    officers: 'people',
    organisations: { why: 'Organisations, not people.' },
    pairings: 'pairings',
    passkeys: 'ways-in',
    position_chunks: 'positions',
    retention_periods: { why: 'The page shows them.' },
    role_grants: 'roles',
    seals: 'visits',
    sessions: 'sessions',
    sign_in_links: 'ways-in',
    staff: 'people',
    track_checkpoints: { why: 'Of nobody: how far the server has followed.' },
    visits: 'visits',
    walks: 'walk-tests',
  };

  test('is told of, or it is said why not', async () => {
    const tables = [...(await tablesAndColumns(server.test.url)).keys()];
    assert.deepEqual(Object.keys(decisions).sort(), tables.sort());
    const { coming, openRecords: open } = await about(standards);
    const told = [
      ...coming.map(({ subject }: { subject: string }) => subject),
      ...open.map(({ record }: { record: string }) => record),
    ];
    const decided = Object.values(decisions).filter((each) => typeof each === 'string');
    assert.deepEqual([...new Set(decided)].sort(), told.sort());
  });
});

describe('messages to patrols', () => {
  test('are told of by the week in which they go, 31 days after they were sent', async () => {
    const duty = { kind: 'start', dutyId: randomUUID(), at: noon - minute, crew: null, radioId: null };
    const terms = { travel: null, operation: null, fund: null, payType: null, isAdditional: null };
    const whole = { ...duty, terms: { ...terms, isVisible: null, plannedEndAt: null } };
    assert.equal((await server.post('/api/duty', walker.token, whole)).status, 200);
    const sender = await server.person({ name: 'Sue', grants: [{ role: 'control-room', areaId: null }] });
    const message = { messageId: randomUUID(), to: { kind: 'on-duty' }, text: 'Call in at the market' };
    assert.equal((await send(sender, '/api/messages', message)).status, 200);
    const weeks = [{ week: '2026-12-21', rows: 1, positions: null }];
    assert.deepEqual(await comingOf('messages'), { subject: 'messages', overdue: 0, weeks });
    assert.doesNotMatch(JSON.stringify(await about()), /market|Sue/);
  });
});

describe('a legal hold', () => {
  test('is placed and ended by those who may, and keeps what it names; others are told how many there are', async () => {
    const body = hold();
    assert.equal((await send(administrator, '/api/holds', body)).status, 403);
    assert.equal((await send(standards, '/api/holds', body)).status, 200);
    assert.equal((await send(standards, '/api/holds', body)).status, 200, 'the same again is the same one');
    const { body: list } = await server.get('/api/holds', standards);
    assert.equal(list.holds.length, 1);
    const [{ callSign, reason, placedBy, keeps }] = list.holds;
    assert.deepEqual([callSign, reason, placedBy], ['K1', 'complaint 12/26', 'Ruth']);
    assert.equal(keeps.positions, 20);
    assert.ok(keeps.visits >= 1);
    assert.equal((await server.get('/api/holds', administrator)).status, 403);
    const told = await about();
    assert.deepEqual(told.holds, { standing: 1, ended: 0 });
    assert.doesNotMatch(JSON.stringify(told), /K1|complaint|Ruth/);
  });

  test('stops the deletion, and what is overdue says so; ended, it goes with proof', async () => {
    const { database, forceId } = server.serving;
    const later = noon + 32 * day;
    server.setNow(later);
    const seal = () => sealDue(forceId, { database, now: later, newId: () => randomUUIDv7() });
    assert.equal((await seal()).held, 1);
    assert.equal((await comingOf('positions')).overdue, 1);
    const [{ holdId }] = (await server.get('/api/holds', standards)).body.holds;
    assert.equal((await send(standards, `/api/holds/${holdId}/end`, {})).status, 200);
    assert.equal((await send(standards, `/api/holds/${holdId}/end`, {})).status, 404);
    assert.equal((await seal()).positions, 20);
    const { deletions, deletionCount, holds, coming } = await about();
    assert.deepEqual([deletionCount, holds], [1, { standing: 0, ended: 1 }]);
    const [{ subject, positions, hash, rule, callSign }] = deletions;
    assert.deepEqual([subject, positions, rule, callSign], ['positions', 20, 'positions 31 days', null]);
    assert.match(hash, /^[\da-f]{64}$/);
    assert.deepEqual(coming[0], { subject: 'positions', overdue: 0, weeks: [] });
    assert.equal((await about(standards)).deletions[0].callSign, 'K1');
  });

  test('that names nothing, nobody, no place or no time is refused by name', async () => {
    const refused = async (part: object) => {
      const { status, body } = await send(standards, '/api/holds', hold(part));
      return [status, body.reason];
    };
    const nothing = { officerId: null, from: null, to: null };
    assert.deepEqual(await refused(nothing), [422, 'names-nothing']);
    assert.deepEqual(await refused({ officerId: randomUUID() }), [422, 'no-officer']);
    assert.deepEqual(await refused({ hotspotId: 'nowhere' }), [422, 'no-hotspot']);
    assert.deepEqual(await refused({ from: noon, to: noon }), [422, 'no-time']);
    const one = hold();
    await send(standards, '/api/holds', one);
    assert.deepEqual(await refused({ holdId: one.holdId, reason: 'another' }), [422, 'taken']);
    assert.equal((await send(standards, '/api/holds', hold({ reason: ' ' }))).status, 422);
  });

  test('of a place counts its visits, and says of positions that they are found when they are due', async () => {
    await send(
      standards,
      '/api/holds',
      hold({ officerId: null, hotspotId: 'a', from: null, to: null, reason: 'place' }),
    );
    const { body } = await server.get('/api/holds', standards);
    const { keeps, hotspot, callSign } = body.holds.find(
      ({ reason }: { reason: string }) => reason === 'place',
    );
    assert.deepEqual(
      [hotspot !== null, callSign, keeps.positions, keeps.visits >= 1],
      [true, null, null, true],
    );
  });
});
