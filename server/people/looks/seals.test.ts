// Seals on looks: two people, and what an officer is told meanwhile and afterwards. Real: the app, PostgreSQL, HTTP. Faked: the clock.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import pg from 'pg';
import { longestReview } from '../../../core/people/look-seal.ts';
import { threeHotspots } from '../../../fixtures/tracks/random-tracks.ts';
import type { TestPerson } from '../../test-people.ts';
import { noon, type TestDevice, type TestServer, testServer } from '../../test-server.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
let server: TestServer;
let walker: TestDevice;
let officer: TestPerson;
let sergeant: TestPerson;
let [ruth, idris, administrator]: TestPerson[] = [];
before(async () => {
  server = await testServer({ logLevel: 'silent' });
  await server.importHotspots(threeHotspots);
  walker = await server.device('L1');
  await server.serving.catchUp();
  const { officerId } = walker.device;
  const role = (name: 'officer' | 'control-room' | 'professional-standards' | 'administrator') =>
    [{ role: name, areaId: null }] as const;
  officer = await server.person({ name: 'The officer', officerId, grants: role('officer') });
  sergeant = await server.person({ name: 'The sergeant', grants: role('control-room') });
  ruth = await server.person({ name: 'Ruth', grants: role('professional-standards') });
  idris = await server.person({ name: 'Idris', grants: role('professional-standards') });
  const both = [...role('administrator'), ...role('professional-standards')];
  administrator = await server.person({ name: 'Both roles', grants: both });
});
after(() => server.stop());

interface Told {
  readonly viewer: string;
  readonly beganAt: number;
  readonly sealedUntil: number | null;
}

async function send(who: TestPerson, path: string, body: object) {
  const headers = { origin: server.serving.url, cookie: await who.cookie() };
  return server.post(path, null, body, headers);
}
const log = async (): Promise<Told[]> => (await server.get('/api/me/looks', officer)).body.looks;
const look = async () => {
  const answer = await server.get(`/api/officers/${walker.device.officerId}`, sergeant);
  assert.equal(answer.status, 200);
  return server.now();
};
const request = (part: object = {}) => ({
  sealId: randomUUID(),
  viewerId: sergeant.staffId,
  officerId: walker.device.officerId,
  from: noon,
  to: null,
  reviewAt: server.now() + 30 * day,
  reason: 'Case 12/26',
  ...part,
});
const act = (who: TestPerson, sealId: string, what: string) =>
  send(who, `/api/look-seals/${sealId}`, { act: what });
async function refusedAs(answer: Promise<{ status: number; body: { reason?: string } }>) {
  const { status, body } = await answer;
  return [status, body.reason];
}

describe('a seal on looks', () => {
  const asked = { sealId: '' };

  test('that one person asked for seals nothing, and that person cannot confirm it', async () => {
    await look();
    const body = request();
    asked.sealId = body.sealId;
    const { status, body: told } = await send(ruth, '/api/look-seals', body);
    assert.deepEqual([status, told.seal.state, told.seal.acts], [200, 'waiting', ['withdraw']]);
    assert.equal((await log()).length, 1);
    assert.deepEqual(await refusedAs(act(ruth, body.sealId, 'confirm')), [409, 'own-request']);
    assert.equal((await log()).length, 1);
    // The same request again is the same one.
    assert.equal((await send(ruth, '/api/look-seals', body)).status, 200);
    const { body: list } = await server.get('/api/look-seals', idris);
    assert.deepEqual(
      list.seals.map(({ acts }: { acts: string[] }) => acts),
      [['confirm', 'decline']],
    );
  });

  test('is not for an administrator, whatever else they are, nor for anybody without the permission', async () => {
    assert.deepEqual(await refusedAs(act(administrator, asked.sealId, 'confirm')), [409, 'administrator']);
    assert.deepEqual(await refusedAs(send(administrator, '/api/look-seals', request())), [
      409,
      'administrator',
    ]);
    assert.equal((await act(sergeant, asked.sealId, 'confirm')).status, 403);
    assert.equal((await act(officer, asked.sealId, 'confirm')).status, 403);
    assert.equal((await log()).length, 1);
  });

  test('that a second person confirms keeps looks from the officer’s log: those there were and those that come', async () => {
    const { status, body } = await act(idris, asked.sealId, 'confirm');
    assert.deepEqual([status, body.seal.state], [200, 'standing']);
    assert.deepEqual(await log(), []);
    server.setNow(server.now() + 20 * minute);
    await look();
    // A look that was under way goes on as the same one.
    server.setNow(server.now() + minute);
    await look();
    assert.deepEqual(await log(), []);
    assert.equal((await server.get(`/api/officers/${walker.device.officerId}`, server.desk)).status, 200);
    assert.deepEqual(
      (await log()).map(({ viewer }) => viewer),
      ['The desk'],
    );
  });

  test('keeps looks at everybody from that officer alone', async () => {
    const other = await server.device('L2');
    await server.serving.catchUp();
    const grants = [{ role: 'officer', areaId: null }] as const;
    const person = await server.person({ officerId: other.device.officerId, grants });
    assert.equal((await server.get('/api/officers', sergeant)).status, 200);
    const stretch = 'from=2026-11-23T11:30:00Z&to=2026-11-23T12:00:00Z';
    assert.equal((await server.get(`/api/playback?${stretch}`, sergeant)).status, 200);
    const by = (looks: Told[]) => looks.filter(({ viewer }) => viewer === 'The sergeant').length;
    assert.equal(by(await log()), 0);
    // One at when each was last heard, one at playback.
    assert.equal(by((await server.get('/api/me/looks', person)).body.looks), 2);
  });

  test('is seen by professional standards, whose search is an event that names no reason', async () => {
    const span = 'from=2026-11-23T00:00:00Z&to=2026-11-24T00:00:00Z';
    const path = `/api/looks?${span}&officer=${walker.device.officerId}&viewer=${sergeant.staffId}`;
    const { body } = await server.get(path, ruth);
    assert.ok(body.looks.length >= 2);
    for (const each of body.looks) assert.deepEqual([each.isSealed, each.sealedUntil], [true, null]);
    const { rows } = await superuser((client) =>
      client.query(
        "select actor, subject from beatkeeper.events where name = 'looks.searched' order by number desc",
      ),
    );
    assert.deepEqual(rows[0], {
      actor: `staff:${ruth.staffId}`,
      subject: {
        viewerId: sergeant.staffId,
        officerId: walker.device.officerId,
        from: Date.UTC(2026, 10, 23),
        to: Date.UTC(2026, 10, 24),
      },
    });
    assert.equal((await server.get(path, sergeant)).status, 403);
  });

  test('that either of the two closes is told to the officer with each look, months later too', async () => {
    server.setNow(server.now() + 29 * day);
    const third = await server.person({
      name: 'Nia',
      grants: [{ role: 'professional-standards', areaId: null }],
    });
    assert.deepEqual(await refusedAs(act(third, asked.sealId, 'close')), [409, 'not-of-it']);
    server.setNow(server.now() + 60 * day);
    const { body: list } = await server.get('/api/look-seals', ruth);
    assert.equal(list.seals[0].isReviewDue, true);
    assert.deepEqual(await log(), []);
    const { status } = await act(ruth, asked.sealId, 'close');
    assert.equal(status, 200);
    const closedAt = server.now();
    const looks = await log();
    assert.ok(looks.length >= 2);
    for (const each of looks) assert.deepEqual([each.viewer, each.sealedUntil], ['The sergeant', closedAt]);
    assert.ok(
      looks.every(({ beganAt }) => beganAt < closedAt - 60 * day),
      'looks from before the log’s 31 days',
    );
    assert.deepEqual(await refusedAs(act(ruth, asked.sealId, 'close')), [409, 'not-standing']);
    server.setNow(server.now() + 32 * day);
    assert.deepEqual(await log(), [], 'the log forgets them 31 days after that');
  });

  test('that is declined or withdrawn never sealed anything', async () => {
    const at = await look();
    const terms = { from: at - minute };
    const one = request(terms);
    await send(ruth, '/api/look-seals', one);
    assert.deepEqual(await refusedAs(act(idris, one.sealId, 'withdraw')), [409, 'not-own-request']);
    assert.equal((await act(idris, one.sealId, 'decline')).body.seal.state, 'declined');
    assert.deepEqual(await refusedAs(act(idris, one.sealId, 'confirm')), [409, 'not-waiting']);
    const other = request(terms);
    await send(idris, '/api/look-seals', other);
    assert.equal((await act(idris, other.sealId, 'withdraw')).body.seal.state, 'withdrawn');
    assert.deepEqual(await refusedAs(act(ruth, other.sealId, 'confirm')), [409, 'not-waiting']);
    assert.equal((await log()).length, 1);
  });

  test('has a review, six months ahead at most', async () => {
    const far = request({ reviewAt: server.now() + longestReview + 1 });
    assert.deepEqual(await refusedAs(send(ruth, '/api/look-seals', far)), [409, 'review-too-far']);
    const past = request({ reviewAt: server.now() });
    assert.deepEqual(await refusedAs(send(ruth, '/api/look-seals', past)), [409, 'review-past']);
  });

  test('about somebody unknown, or that is not there, is none', async () => {
    assert.equal((await send(ruth, '/api/look-seals', request({ viewerId: randomUUID() }))).status, 404);
    assert.equal((await act(ruth, randomUUID(), 'confirm')).status, 404);
    assert.equal((await act(ruth, 'no-id', 'confirm')).status, 400);
    assert.equal((await send(ruth, '/api/look-seals', request({ reason: '  ' }))).status, 422);
  });

  test('about somebody of professional standards is hidden from them everywhere', async () => {
    const other = await server.device('L3');
    await server.serving.catchUp();
    const { officerId } = other.device;
    const grants = (['officer', 'professional-standards'] as const).map((role) => ({ role, areaId: null }));
    const self = await server.person({ name: 'Of both', officerId, grants });
    await server.get(`/api/officers/${officerId}`, sergeant);
    const body = request({ officerId, from: server.now() - minute });
    assert.deepEqual(await refusedAs(send(self, '/api/look-seals', body)), [409, 'about-oneself']);
    await send(ruth, '/api/look-seals', body);
    assert.equal((await act(self, body.sealId, 'confirm')).status, 404);
    await act(idris, body.sealId, 'confirm');
    const { body: list } = await server.get('/api/look-seals', self);
    assert.ok(list.seals.every(({ sealId }: { sealId: string }) => sealId !== body.sealId));
    const span = `from=${new Date(server.now() - day).toISOString()}&to=${new Date(server.now()).toISOString()}`;
    const found = async (who: TestPerson) =>
      (await server.get(`/api/looks?${span}&officer=${officerId}`, who)).body.looks.length;
    assert.deepEqual([await found(ruth), await found(self)], [1, 0]);
  });

  test('answered by two at once is answered once', async () => {
    const body = request();
    await send(ruth, '/api/look-seals', body);
    const answers = await Promise.all(
      ['confirm', 'decline', 'confirm'].map((what) => act(idris, body.sealId, what)),
    );
    assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 409, 409]);
  });
});

async function superuser<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: server.test.url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

test('the database itself lets nobody delete a seal, change its terms, or be both people', async () => {
  await superuser(async (client) => {
    const { rows } = await client.query<{ id: string; force_id: number }>(
      "select id, force_id from beatkeeper.look_seals where answer = 'confirmed' limit 1",
    );
    const [{ id, force_id }] = rows;
    for (const role of ['beatkeeper_app', 'beatkeeper_maintenance']) {
      for (const statement of [
        `delete from beatkeeper.look_seals where id = '${id}'`,
        `update beatkeeper.look_seals set reason = 'other' where id = '${id}'`,
      ]) {
        await client.query(`begin; set local role ${role}; set local beatkeeper.force = '${force_id}'`);
        await assert.rejects(client.query(statement), /permission denied/);
        await client.query('rollback');
      }
    }
    await assert.rejects(
      client.query(`update beatkeeper.look_seals set answered_by = asked_by where id = '${id}'`),
      /look_seals_check/,
    );
  });
});
