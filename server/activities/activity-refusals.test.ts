// What is refused at the door of activities, and why: by the hotspots, duties, powers and authorities of the moment at which something was done.
// Real: the app, PostgreSQL, HTTP. Faked: the clock.
import assert from 'node:assert/strict';
import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { ActivityChange } from '../../core/activities/activity.ts';
import type { ActivityKind } from '../../core/activities/kinds.ts';
import type { OfficerKind } from '../../core/people/officer-kind.ts';
import { threeHotspots } from '../../fixtures/tracks/random-tracks.ts';
import { ensureOrganisation, placeOfficer } from '../people/index.ts';
import { noon, type TestDevice, type TestServer, testServer } from '../test-server.ts';
import { activityHistory } from './activity-reading.store.ts';
import { addAuthority, endAuthority } from './authorities.store.ts';
import { addDesignation } from './designations.store.ts';
import {
  authorityOf,
  correctionOf,
  inA,
  inNone,
  logOf,
  type PhoneActivities,
  phoneActivities,
  withdrawalOf,
} from './test-activities.ts';

const minute = 60_000;
const day = 86_400_000;
let server: TestServer;
let phone: TestDevice;
let asPhone: PhoneActivities;
let people = 0;
before(async () => {
  server = await testServer();
  await server.importHotspots(threeHotspots);
  asPhone = phoneActivities(server);
});
after(() => server.stop());
beforeEach(async () => {
  server.setNow(noon);
  people += 1;
  phone = await server.device(`A${people}`);
  await asPhone.beOfKind(phone, 'constable');
});

const inForce: PhoneActivities['inForce'] = (work) => asPhone.inForce(work);
const told = (path: string, of = phone) => asPhone.told(path, of);
const outcome = (change: ActivityChange, of = phone) => asPhone.outcome(change, of);
const send = (changes: readonly unknown[], of = phone) => asPhone.send(changes, of);

const startDuty = (at: number) => {
  const nobodySaid = { operation: null, fund: null, payType: null, isAdditional: null, isVisible: null };
  const terms = { travel: 'foot', ...nobodySaid, plannedEndAt: null };
  const start = { kind: 'start', dutyId: randomUUIDv7(), at, crew: null, radioId: null, terms };
  return server.post('/api/duty', phone.token, start);
};
const endDuty = (at: number) => server.post('/api/duty', phone.token, { kind: 'end', at });

describe('where and when', () => {
  test('the boundaries of the server decide where the place is known, the phone where it is not', async () => {
    const logs = [
      logOf({ place: inA, hotspotIds: ['b'] }),
      logOf({ place: inNone, hotspotIds: ['b'] }),
      logOf({ place: null, hotspotIds: ['b', 'a'] }),
      logOf({ place: null }),
    ];
    assert.deepEqual((await send(logs)).body.refused, []);
    const kept = await Promise.all(
      logs.map(({ activityId }) => inForce((t) => activityHistory(t, activityId))),
    );
    assert.deepEqual(
      kept.map((each) => each?.original.content.hotspotIds),
      [['a'], [], ['a', 'b'], []],
    );
    assert.deepEqual(kept[0]?.original.content.place, inA);
    assert.equal(await outcome(logOf({ place: null, hotspotIds: ['nowhere\u0000'] })), 'hotspot-unknown');
  });

  test('the future, what is older than 31 days, and what the clock of the phone cannot have said are refused', async () => {
    assert.equal(await outcome(logOf({ at: noon + 2 * minute })), 'kept');
    assert.equal(await outcome(logOf({ at: noon + 3 * minute })), 'from-the-future');
    assert.equal(await outcome(logOf({ at: noon - 31 * day })), 'kept');
    assert.equal(await outcome(logOf({ at: noon - 32 * day })), 'too-old');
    assert.equal(await outcome(logOf({ at: 253_402_300_799_999 })), 'from-the-future');
    assert.equal(await outcome(logOf({ at: 0 })), 'too-old');
    const log = logOf();
    await send([log]);
    assert.equal(await outcome(correctionOf(log, 3, { count: 2 })), 'from-the-future');
    server.setNow(noon + 32 * day);
    assert.equal(await outcome(withdrawalOf(log, 1)), 'sealed');
  });

  test('off duty nothing is taken; what was done within a duty is, however late it comes', async () => {
    assert.equal(await outcome(logOf()), 'kept', 'whose duties do not bind');
    await startDuty(noon - 60 * minute);
    await endDuty(noon - 20 * minute);
    server.setNow(noon + 5 * minute);
    const within = logOf({ at: noon - 30 * minute });
    assert.equal(await outcome(within), 'kept');
    assert.equal(await outcome(logOf({ at: noon - 10 * minute })), 'off-duty');
    assert.equal(await outcome(logOf({ at: noon - 70 * minute })), 'off-duty');
    assert.equal(await outcome(correctionOf(within, 1, { at: noon - 10 * minute })), 'off-duty');
    assert.equal(await outcome(correctionOf(within, 1, { count: 3 })), 'kept');
    assert.equal(await outcome(withdrawalOf(within, 2)), 'kept');
  });

  test('lies in the visit that goes on then', async () => {
    const positions = Array.from({ length: 20 }, (_, i) => {
      return { capturedAt: noon - (20 - i) * minute, longitude: -1.48, latitude: 52.919, accuracyMetres: 5 };
    });
    await server.post('/api/positions', phone.token, { positions });
    await server.serving.catchUp();
    const [inside, before] = [logOf({ at: noon - 5 * minute }), logOf({ at: noon - 50 * minute })];
    await send([inside, before]);
    const { body } = await told('/api/patrol/activities');
    assert.equal(body.day, '2026-11-23');
    const [first, second] = body.activities;
    assert.deepEqual([first.activityId, second.activityId], [inside.activityId, before.activityId]);
    const visits = await server.get(`/api/visits?officerId=${phone.device.officerId}`);
    assert.deepEqual([first.visitId, second.visitId], [visits.body.visits[0].id, null]);
  });
});

describe('powers', () => {
  const kindsTold = async (of = phone): Promise<string[]> =>
    (await told('/api/patrol/powers', of)).body.powers.map(({ power }: { power: string }) => power);
  const give = (power: ActivityKind, kind: OfficerKind, organisationId: string | null, from: string) => {
    const designation = {
      designationId: randomUUID(),
      power,
      kind,
      organisationId,
      from,
      until: null,
      source: 'Paper 1',
    };
    return inForce((t) => addDesignation(t, designation, 'console', noon));
  };

  test('a PCSO without a designation is refused, with one it is kept: by the day it was done, not the day it came', async () => {
    await asPhone.beOfKind(phone, 'pcso');
    const on = (at: number) => logOf({ kind: 'community-protection-notice', at });
    assert.equal(await outcome(on(noon)), 'power-not-held');
    assert.ok(!(await kindsTold()).includes('community-protection-notice'));
    await give('community-protection-notice', 'pcso', null, '2026-11-23');
    assert.ok((await kindsTold()).includes('community-protection-notice'));
    assert.equal(await outcome(on(noon)), 'kept');
    assert.equal(await outcome(on(noon - day)), 'power-not-held');
    assert.equal(await outcome(logOf({ kind: 'arrest' })), 'power-not-held');
  });

  test('the force is the same whether its people are placed in it or not', async () => {
    const force = { id: randomUUIDv7(), name: 'The force', kind: 'police-force' as const, shares: [] };
    const { id } = await inForce((t) => ensureOrganisation(t, force, 'console'));
    await asPhone.beOfKind(phone, 'pcso', id);
    await give('penalty-notice', 'pcso', null, '2026-01-01');
    assert.equal(await outcome(logOf({ kind: 'penalty-notice' })), 'kept');
  });

  test('what one council gave its wardens is theirs while they are its wardens', async () => {
    const council = (name: string) => ({ id: randomUUIDv7(), name, kind: 'council' as const, shares: [] });
    const [north, south] = await inForce(async (t) => [
      await ensureOrganisation(t, council('North'), 'console'),
      await ensureOrganisation(t, council('South'), 'console'),
    ]);
    await give('community-protection-warning', 'council-officer', north.id, '2026-01-01');
    await asPhone.beOfKind(phone, 'council-officer', north.id);
    const { officerId } = phone.device;
    await inForce((t) =>
      placeOfficer(t, officerId, { organisationId: south.id, areaId: null }, noon - day, 'console'),
    );
    const on = (at: number) => logOf({ kind: 'community-protection-warning', at });
    assert.equal(await outcome(on(noon - 2 * day)), 'kept');
    assert.equal(await outcome(on(noon)), 'power-not-held');
  });

  test('a phone is told what may be logged, in both languages, and nothing of the desk', async () => {
    const { body } = await told('/api/patrol/powers');
    const kinds: string[] = body.definitions.map(({ kind }: { kind: string }) => kind);
    assert.ok(kinds.includes('greeting') && kinds.includes('stop-and-search'));
    for (const kind of ['closure-notice', 'respect-order', 'dispersal-authority'])
      assert.ok(!kinds.includes(kind) && !(await kindsTold()).includes(kind));
    for (const { meaning, unusualCount, version } of body.definitions)
      assert.ok(meaning.en !== meaning.cy && unusualCount > 1 && version === 1);
    assert.equal(new Set(await kindsTold()).size, body.powers.length);
    await asPhone.beOfKind(phone, 'street-marshal');
    assert.deepEqual(await kindsTold(), ['advice-or-warning', 'pspo-advice']);
    const marshal = (await told('/api/patrol/powers')).body.definitions;
    assert.ok(!marshal.some(({ kind }: { kind: string }) => kind === 'arrest'));
  });

  test('a search without what it came to, the desk’s orders and an unknown definition are refused', async () => {
    assert.equal(await outcome(logOf({ kind: 'stop-and-search' })), 'outcome-missing');
    assert.equal(
      await outcome(logOf({ kind: 'stop-and-search', outcome: 'nothing-found', reference: 'SS/1' })),
      'kept',
    );
    assert.equal(await outcome(logOf({ kind: 'closure-notice' })), 'of-the-desk');
    assert.equal(await outcome(logOf({ definition: 99 })), 'definition-unknown');
  });
});

describe('authorities', () => {
  const direction = (authorityId: string | null, more: object = {}) =>
    logOf({ kind: 'dispersal-direction', authorityId, ...more });

  test('a direction needs a live dispersal authority where it is given', async () => {
    const [live, past, order] = [
      authorityOf(),
      authorityOf({ from: noon - 3 * day, until: noon - 2 * day }),
      authorityOf({ kind: 'pspo' }),
    ];
    for (const each of [live, past, order]) await inForce((t) => addAuthority(t, each, 'console', noon));
    assert.equal(await outcome(direction(null)), 'authority-needed');
    assert.equal(await outcome(direction(randomUUID())), 'authority-needed');
    assert.equal(await outcome(direction(order.authorityId)), 'authority-needed');
    assert.equal(await outcome(direction(past.authorityId)), 'authority-not-live');
    assert.equal(await outcome(direction(past.authorityId, { at: noon - 2 * day - minute })), 'kept');
    assert.equal(await outcome(direction(live.authorityId, { place: inNone })), 'authority-elsewhere');
    assert.equal(await outcome(direction(live.authorityId, { place: null, hotspotIds: ['a'] })), 'kept');
    assert.equal(await outcome(direction(live.authorityId)), 'kept');
    assert.equal(await outcome(logOf({ kind: 'pspo-advice', authorityId: order.authorityId })), 'kept');
    await inForce((t) => endAuthority(t, live.authorityId, noon - 30 * minute, 'console'));
    assert.equal(await outcome(direction(live.authorityId)), 'authority-not-live');
    assert.equal(await outcome(direction(live.authorityId, { at: noon - 31 * minute })), 'kept');
  });

  test('are told as far as tomorrow’s shift, with their beginning', async () => {
    const [tonight, nextWeek] = [
      authorityOf({ from: noon + 20 * 60 * minute, until: null }),
      authorityOf({ from: noon + 7 * day, until: null }),
    ];
    for (const each of [tonight, nextWeek]) await inForce((t) => addAuthority(t, each, 'console', noon));
    const { body } = await told('/api/patrol/powers');
    const ids = body.authorities.map(({ authorityId }: { authorityId: string }) => authorityId);
    assert.ok(ids.includes(tonight.authorityId) && !ids.includes(nextWeek.authorityId));
    const [shown] = body.authorities.filter(
      ({ authorityId }: { authorityId: string }) => authorityId === tonight.authorityId,
    );
    assert.deepEqual(shown, tonight);
  });
});
