// OwnTracks through a broker. Real: the app, PostgreSQL, the brokers, the phone's MQTT. Faked: the clock; in one test the shelf.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, describe, test } from 'node:test';
import { connectAsync } from 'mqtt';
import {
  type Broker,
  isMosquittoHere,
  mosquittoBroker,
  npmBroker,
  password,
} from '../../../fixtures/mqtt-brokers.ts';
import { noon, type TestServer, testServer } from '../../test-server.ts';
import { StoreUnavailable } from '../shelf/shelf.ts';
import { openMqttDoor } from './mqtt-door.ts';

const server = (port: number) => `mqtt://server:${encodeURIComponent(password)}@127.0.0.1:${port}`;

const location = (second: number) => ({
  _type: 'location',
  tst: noon / 1000 - 100 + second,
  lat: 52.92,
  lon: -1.47,
  acc: 6,
});

/** Says messages as a phone does: at least once, each waited for. */
async function say(
  port: number,
  user: string,
  topicUser: string,
  messages: readonly unknown[],
): Promise<void> {
  const phone = await connectAsync(`mqtt://127.0.0.1:${port}`, { username: user, password });
  for (const message of messages) {
    const text = typeof message === 'string' ? message : JSON.stringify(message);
    await phone.publishAsync(`owntracks/${topicUser}/phone`, text, { qos: 1 });
  }
  await phone.endAsync();
}

async function onRecord({ serving }: TestServer): Promise<number> {
  return serving.database.inForce(serving.forceId, async (t) => {
    const { n } = await t
      .selectFrom('position_chunks')
      .select(({ fn }) => fn.sum<string>('position_count').as('n'))
      .executeTakeFirstOrThrow();
    return Number(n ?? 0);
  });
}

async function until(what: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await what()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('It did not come to that');
}

/** The journey of a phone's messages, through whichever broker. */
async function journey(openBroker: (users: readonly string[]) => Promise<Broker>): Promise<void> {
  // The broker must know the device before the server that adds it has started.
  const first = await testServer();
  const { device } = await first.device('mqtt');
  const broker = await openBroker(['server', device.id, 'stranger']);
  const { test: database } = first;
  await first.serving.stop();
  const app = await testServer({ mqttUrl: server(broker.port), databaseUrl: database.url });
  try {
    await say(broker.port, device.id, device.id, [
      location(1),
      location(1),
      { _type: 'lwt', tst: 1 },
      'noise',
      location(2),
    ]);
    await until(async () => (await onRecord(app)) === 2);
    await say(broker.port, 'stranger', 'stranger', [location(50)]);
    await app.serving.stop();
    await say(broker.port, device.id, device.id, [location(3), location(4), location(5)]);
    await app.restart();
    await until(async () => (await onRecord(app)) === 5);
    const { body } = await app.get('/metrics');
    assert.match(String(body), /door="owntracks-mqtt",outcome="kept"\} 3/);
  } finally {
    await app.stop();
    await database.drop();
    await broker.stop();
  }
}

describe('OwnTracks in MQTT mode', () => {
  test('kept once each, what was sent while the server was away too: the broker from npm', () =>
    journey(() => npmBroker()));

  test(
    'the same through Debian’s mosquitto',
    {
      skip: isMosquittoHere ? false : 'left out: mosquitto is not on this machine',
    },
    () => journey(mosquittoBroker),
  );

  test('the broker is told that a message is done with only once it is kept', async () => {
    const said: string[] = [];
    const broker = await npmBroker(() => said.push('acknowledged'));
    const id = randomUUID();
    let failures = 1;
    const door = openMqttDoor({
      url: server(broker.port),
      session: 'test',
      doors: {
        now: () => noon,
        heard: () => {},
        count: () => {},
        duty: { onDutyOnly: (upload) => upload, changed: () => {} },
        shelf: {
          settled: async () => {},
          async keep({ uploadId, positions }) {
            said.push(failures > 0 ? 'failed' : 'kept');
            if (failures-- > 0) throw new StoreUnavailable('not now');
            return { uploadId, kept: positions.length, alreadyHad: [], refused: [], unreadable: [] };
          },
        },
      },
      deviceOfId: async () => ({
        forceId: 1,
        id,
        number: 1,
        name: 'phone',
        officerId: id,
        officerNumber: 1,
        pingSeconds: null,
        silentWhenStill: false,
        formerFeeds: [],
        isRevoked: false,
      }),
      onTrouble: () => {},
    });
    after(async () => {
      await door.close();
      await broker.stop();
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    await say(broker.port, id, id, [location(1)]);
    await until(async () => said.includes('acknowledged'));
    assert.deepEqual(said, ['failed', 'kept', 'acknowledged']);
  });
});
