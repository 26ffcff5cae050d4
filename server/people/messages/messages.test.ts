// Messages to patrols: as far as the sender reaches, to who is on duty; once; delivered, seen, and gone after their period. Real: the app,
// PostgreSQL, HTTP. Faked: the clock.
import assert from 'node:assert/strict';
import { randomUUIDv7 } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import * as z from 'zod/mini';
import { messageList } from '../../../core/people/message.ts';
import { type TestForce, testForce, type Whose } from '../../test-force.ts';
import type { TestPerson } from '../../test-people.ts';
import { noon, type TestServer, testServer } from '../../test-server.ts';
import { placeHold } from '../../tracking/index.ts';
import { retireMessages } from '../../tracking/keeping/retire-messages.ts';

const day = 86_400_000;
const lines: string[] = [];
let server: TestServer;
let force: TestForce;
let sergeant: TestPerson;
before(async () => {
  server = await testServer({ logLevel: 'debug', logSink: { write: (line) => lines.push(line) } });
  force = await testForce(server);
  sergeant = force.personOf('sergeant');
  for (const which of ['own', 'team', 'area'] as const) {
    const path = `/api/officers/${force.officerIds.get(which)}/duty`;
    const terms = {
      travel: null,
      operation: null,
      fund: null,
      payType: null,
      isAdditional: null,
      isVisible: null,
    };
    const crew = which === 'area' ? null : 'north';
    const start = { kind: 'start', dutyId: randomUUIDv7(), at: noon, crew, radioId: null };
    const sent = { ...start, terms: { ...terms, plannedEndAt: null } };
    assert.equal((await server.post(path, null, sent, { origin: server.serving.url })).status, 200);
  }
});
after(() => server.stop());

const headersOf = async (person: TestPerson) => ({
  origin: server.serving.url,
  cookie: await person.cookie(),
});
async function send(to: object, text: string, person = sergeant, messageId: string = randomUUIDv7()) {
  return server.post('/api/messages', null, { messageId, to, text }, await headersOf(person));
}
const officerId = (which: Whose) => force.officerIds.get(which);

/** The messages that a device of somebody fetches. */
async function fetched(which: Whose) {
  const headers = { authorization: `Bearer ${force.tokens.get(which)}` };
  const answer = await fetch(`${server.serving.url}/api/messages`, { headers });
  return z.parse(messageList, await answer.json()).messages;
}

describe('a message', () => {
  test('to one, to a crew or to all on duty goes as far as its sender reaches, and once however often it is sent', async () => {
    const id = randomUUIDv7();
    const one = await send(
      { kind: 'officer', officerId: officerId('own') },
      'Back to the square, please',
      sergeant,
      id,
    );
    assert.deepEqual([one.status, one.body], [200, { receivers: 1 }]);
    const again = await send(
      { kind: 'officer', officerId: officerId('own') },
      'Back to the square, please',
      sergeant,
      id,
    );
    assert.deepEqual(again.body, { receivers: 1 });
    assert.deepEqual((await send({ kind: 'crew', crew: 'north' }, 'Meet at the station')).body, {
      receivers: 2,
    });
    assert.deepEqual((await send({ kind: 'on-duty' }, 'Rain from ten')).body, { receivers: 2 });
    const all = await send({ kind: 'on-duty' }, 'All of you', force.personOf('control-room'));
    assert.deepEqual(all.body, { receivers: 3 });
    assert.deepEqual((await fetched('own')).map(({ text, sender }) => [text, sender]).toSorted(), [
      ['All of you', 'control-room'],
      ['Back to the square, please', 'sergeant'],
      ['Meet at the station', 'sergeant'],
      ['Rain from ten', 'sergeant'],
    ]);
    assert.deepEqual(
      (await fetched('area')).map(({ text }) => text),
      ['All of you'],
    );
  });

  test('to somebody beyond reach or off duty is refused, and so is one that is too long or empty', async () => {
    for (const which of ['area', 'organisation', 'council'] as const) {
      const { status, body } = await send({ kind: 'officer', officerId: officerId(which) }, 'Hello');
      assert.deepEqual([which, status, body.reason], [which, 409, 'off-duty']);
    }
    assert.equal((await send({ kind: 'on-duty' }, 'x'.repeat(301))).status, 422);
    assert.equal((await send({ kind: 'on-duty' }, '  ')).status, 422);
    assert.equal((await send({ kind: 'on-duty' }, 'Hello', force.personOf('officer'))).status, 403);
  });

  test('says to its sender when it came and when it was seen, by the phone or on one’s own page', async () => {
    const sent = async () => (await server.get('/api/messages/sent', sergeant)).body.messages;
    const crew = (await sent()).find(({ text }: { text: string }) => text === 'Meet at the station');
    const states = (message: {
      receivers: { callSign: string; deliveredAt: number | null; seenAt: number | null }[];
    }) => message.receivers.map(({ callSign, deliveredAt, seenAt }) => [callSign, deliveredAt, seenAt]);
    assert.deepEqual(states(crew), [
      ['own', server.now(), null],
      ['team', null, null],
    ]);
    const officer = force.personOf('officer');
    const own = await server.get('/api/me/messages', officer);
    assert.equal(own.body.messages.length, 4);
    const path = `/api/me/messages/${crew.messageId}/seen`;
    assert.equal((await server.post(path, null, {}, await headersOf(officer))).status, 200);
    assert.equal((await server.post(path, null, {}, await headersOf(officer))).status, 200);
    const phone = `/api/messages/${crew.messageId}/seen`;
    assert.equal((await server.post(phone, force.tokens.get('team') ?? '', {})).status, 200);
    const now = (await sent()).find(({ messageId }: { messageId: string }) => messageId === crew.messageId);
    assert.deepEqual(states(now), [
      ['own', server.now(), server.now()],
      ['team', server.now(), server.now()],
    ]);
    // Nobody answers for somebody else, nor does who patrols not.
    assert.equal((await server.post(phone, force.tokens.get('area') ?? '', {})).status, 404);
    assert.equal((await server.get('/api/me/messages', sergeant)).status, 404);
  });

  test('leaves ids alone in the events, and nothing in the log', async () => {
    const { database, forceId } = server.serving;
    const events = await database.inForce(forceId, (t) =>
      t.selectFrom('events').selectAll().where('name', 'like', 'message.%').execute(),
    );
    assert.ok(new Set(events.map(({ name }) => name)).size === 3, 'sent, delivered, seen');
    for (const text of [JSON.stringify(events), ...lines])
      for (const secret of ['square', 'station', 'Rain']) assert.ok(!text.includes(secret), secret);
  });

  test('goes after 31 days, unless a legal hold names whom it went to', async () => {
    const { database, forceId } = server.serving;
    const hold = { officerId: officerId('area') ?? null, hotspotId: null, from: null, to: null };
    const placed = { id: randomUUIDv7(), reason: 'Complaint 3', placedBy: 'Standards', placedAt: noon };
    await database.inForce(forceId, (t) => placeHold(t, { ...hold, ...placed }, 'console'));
    assert.equal(await retireMessages(database, forceId, server.now() + 31 * day), 0);
    assert.equal(await retireMessages(database, forceId, server.now() + 31 * day + 1), 3);
    assert.equal(await retireMessages(database, forceId, server.now() + 31 * day + 1), 0);
    assert.deepEqual(
      (await fetched('team')).map(({ text }) => text),
      ['All of you'],
    );
  });
});
