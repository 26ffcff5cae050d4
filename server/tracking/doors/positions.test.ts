// Real: the app, PostgreSQL, HTTP. Faked: the clock.
import assert from 'node:assert/strict';
import { randomUUIDv7 } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { type Position, positionsFrom } from '../../../core/tracking/index.ts';
import { maxBatchPositions } from '../../../core/tracking/position-batch.ts';
import { positionBinaryType, positionsToBinary } from '../../../core/tracking/position-binary.ts';
import { noon, type TestDevice, type TestServer, testServer } from '../../test-server.ts';

let server: TestServer;
let alpha: TestDevice;
before(async () => {
  server = await testServer();
  alpha = await server.device('alpha');
});
after(() => server.stop());

let second = 0;
/** Positions of seconds not used before, so that tests do not meet each other's. */
function walk(count: number): Position[] {
  return Array.from({ length: count }, () => {
    second += 1;
    return {
      capturedAt: noon - 86_400_000 + second * 1000,
      longitude: -1.47 + second * 1e-5,
      latitude: 52.92,
      accuracyMetres: 5,
      speedMetresPerSecond: 1.2,
      headingDegrees: 90,
    };
  });
}

async function rowsOf(question: string): Promise<Record<string, unknown>[]> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: server.test.url });
  await client.connect();
  try {
    await client.query('set search_path = beatkeeper');
    return (await client.query<Record<string, unknown>>(question)).rows;
  } finally {
    await client.end();
  }
}

describe('who is refused', () => {
  test('nobody without a token, and no token of nobody', async () => {
    const none = await server.post('/api/positions', null, { positions: walk(1) });
    assert.deepEqual(
      [none.status, none.type, none.body.type],
      [401, 'application/problem+json; charset=utf-8', '/problems/device-token-missing'],
    );
    for (const token of [
      'x',
      alpha.token.replace(/.$/, (c) => (c === 'A' ? 'B' : 'A')),
      alpha.token.replace(/^bk\d+/, 'bk999'),
    ]) {
      const wrong = await server.post('/api/positions', token, { positions: walk(1) });
      assert.deepEqual([wrong.status, wrong.body.type], [401, '/problems/device-token-unknown']);
    }
  });

  test('a device whose token was revoked', async () => {
    const lost = await server.device('lost');
    assert.equal((await server.post('/api/positions', lost.token, { positions: walk(1) })).status, 200);
    const { revokeDevice } = await import('../../people/index.ts');
    const { database, forceId } = server.serving;
    await database.inForce(forceId, (t) => revokeDevice(t, lost.device.id, noon, 'console'));
    await server.serving.catchUp();
    assert.equal((await server.post('/api/positions', lost.token, { positions: walk(1) })).status, 401);
  });

  test('basic authentication with the id of another device', async () => {
    const other = await server.device('other');
    const basic = (id: string) => ({
      authorization: `Basic ${Buffer.from(`${id}:${alpha.token}`).toString('base64')}`,
    });
    const message = { _type: 'location', tst: noon / 1000, lat: 52.9, lon: -1.4 };
    assert.equal((await server.post('/in/owntracks', null, message, basic(other.device.id))).status, 401);
    assert.equal((await server.post('/in/owntracks', null, message, basic(alpha.device.id))).status, 200);
  });

  test('a device that sends without end', async () => {
    const small = await testServer({ uploadBudget: { perSecond: 1, atOnce: 2 } });
    try {
      const { token } = await small.device('eager');
      const statuses: number[] = [];
      for (let i = 0; i < 3; i++)
        statuses.push((await small.post('/api/positions', token, { positions: walk(1) })).status);
      assert.deepEqual(statuses, [200, 200, 429]);
    } finally {
      await small.stop();
    }
  });

  test('a device that sends few uploads, but large ones, and is told when to come back', async () => {
    const small = await testServer({ uploadBudget: { perSecond: 1, atOnce: 10 } });
    try {
      const { token } = await small.device('heavy');
      const positions = walk(1000);
      const sent = () => small.post('/api/positions', token, { positions });
      assert.equal((await sent()).status, 200);
      const refused = await sent();
      assert.deepEqual([refused.status, refused.body.type], [429, '/problems/too-many-uploads']);
      small.setNow(small.now() + refused.body.retryAfterSeconds * 1000);
      assert.equal((await sent()).status, 200);
    } finally {
      await small.stop();
    }
  });
});

describe('what cannot be read', () => {
  test('is refused whole, with the field and what to send instead', async () => {
    for (const [body, type, status, name] of [
      ['{', 'application/json', 422, 'body-unreadable'],
      ['[]', 'application/json', 422, 'body-unreadable'],
      ['{}', 'text/plain', 415, 'media-type-unknown'],
      ['BKP', positionBinaryType, 422, 'body-unreadable'],
      ['x'.repeat(5_000_000), 'application/json', 413, 'body-too-large'],
    ] as const) {
      const answer = await server.post('/api/positions', alpha.token, Buffer.from(body), {
        'content-type': type,
      });
      assert.deepEqual([answer.status, answer.body.type], [status, `/problems/${name}`]);
    }
    const bomb = gzipSync(Buffer.alloc(50_000_000, 32));
    const packed = await server.post('/api/positions', alpha.token, bomb, { 'content-encoding': 'gzip' });
    assert.equal(packed.status, 413);
    const torn = await server.post(
      '/api/positions',
      alpha.token,
      gzipSync('{"positions":[]}').subarray(0, 12),
      { 'content-encoding': 'gzip' },
    );
    assert.equal(torn.status, 422);
    const many = await server.post('/api/positions', alpha.token, {
      positions: Array(maxBatchPositions + 1).fill(1),
    });
    assert.deepEqual([many.status, many.body.field], [422, 'positions']);
  });

  test('is named position by position, and the others are kept', async () => {
    const [a, b, c, d, e] = walk(5);
    const answer = await server.post('/api/positions', alpha.token, {
      positions: [
        a,
        { ...b, latitude: 'north' },
        { ...b, longitude: 0, latitude: 0 },
        { ...c, longitude: 181 },
        { ...c, longitude: 1e9 },
        { ...c, capturedAt: noon + 121_000 },
        { ...c, capturedAt: noon - 32 * 86_400_000 },
        { ...d, accuracyMetres: 101 },
        e,
      ],
    });
    assert.equal(answer.status, 200);
    assert.equal(answer.body.kept, 2);
    assert.deepEqual(
      answer.body.unreadable.map((u: { index: number; field: string; value: unknown }) => [
        u.index,
        u.field,
        u.value,
      ]),
      [[1, 'latitude', 'north']],
    );
    assert.deepEqual(answer.body.refused, [
      { index: 2, reason: 'null-island' },
      { index: 3, reason: 'outside-the-world' },
      { index: 4, reason: 'outside-the-world' },
      { index: 5, reason: 'from-the-future' },
      { index: 6, reason: 'too-old' },
      { index: 7, reason: 'too-inaccurate' },
    ]);
  });
});

describe('what is kept', () => {
  test('a batch as JSON, packed, or compact binary, one row an upload', async () => {
    const before = Number((await rowsOf('select count(*) from position_chunks'))[0].count);
    const json = await server.post('/api/positions', alpha.token, {
      uploadId: randomUUIDv7(),
      positions: walk(12),
    });
    const packed = await server.post(
      '/api/positions',
      alpha.token,
      gzipSync(JSON.stringify({ positions: walk(3) })),
      { 'content-encoding': 'gzip' },
    );
    const uploadId = randomUUIDv7();
    const bytes = positionsToBinary(uploadId, positionsFrom(walk(100)));
    const binary = await server.post('/api/positions', alpha.token, bytes, {
      'content-type': positionBinaryType,
    });
    assert.deepEqual(
      [json.body.kept, packed.body.kept, binary.body.kept, binary.body.uploadId],
      [12, 3, 100, uploadId],
    );
    assert.equal(Number((await rowsOf('select count(*) from position_chunks'))[0].count), before + 3);
  });

  test('a repeated upload gets the very same answer and keeps nothing twice', async () => {
    const [a, b] = walk(2);
    const body = { uploadId: randomUUIDv7(), positions: [a, { ...b, latitude: 0, longitude: 0 }] };
    const first = await server.post('/api/positions', alpha.token, body);
    const again = await Promise.all([1, 2, 3].map(() => server.post('/api/positions', alpha.token, body)));
    for (const { body: answer } of again) assert.deepEqual(answer, first.body);
    const fresh = { uploadId: randomUUIDv7(), positions: walk(5) };
    const together = await Promise.all(
      [1, 2, 3].map(() => server.post('/api/positions', alpha.token, fresh)),
    );
    for (const { body: answer } of together) assert.equal(answer.kept, 5);
    const kept = await rowsOf(
      `select position_count from position_chunks where upload_id in ('${body.uploadId}', '${fresh.uploadId}') order by 1`,
    );
    assert.deepEqual(
      kept.map((row) => row.position_count),
      [1, 5],
    );
  });

  test('positions sent before under another upload are already had', async () => {
    const [a, b, c] = walk(3);
    await server.post('/api/positions', alpha.token, { positions: [a, c] });
    const mixed = await server.post('/api/positions', alpha.token, { positions: [a, b, b, c] });
    assert.deepEqual([mixed.body.kept, mixed.body.alreadyHad], [1, [0, 2, 3]]);
    const moved = await server.post('/api/positions', alpha.token, {
      positions: [{ ...a, accuracyMetres: 3 }],
    });
    assert.equal(moved.body.kept, 1, 'another position of the same time is no repeat');
  });

  test('two devices may use the same upload id', async () => {
    const beta = await server.device('beta');
    const uploadId = randomUUIDv7();
    const one = await server.post('/api/positions', alpha.token, { uploadId, positions: walk(2) });
    const two = await server.post('/api/positions', beta.token, { uploadId, positions: walk(3) });
    assert.deepEqual([one.body.kept, two.body.kept], [2, 3]);
  });

  test('an OwnTracks location; other messages are acknowledged', async () => {
    const gamma = await server.device('gamma');
    for (const message of [
      { _type: 'location', tst: noon / 1000, lat: 52.92, lon: -1.47, acc: 8, vel: 4 },
      { _type: 'location', tst: noon / 1000, lat: 52.92, lon: -1.47, acc: 8, vel: 4 },
      { _type: 'lwt', tst: 1 },
      { _type: 'transition', lat: 1, lon: 1, tst: 1 },
      { _type: 'location', tst: 'now', lat: 52.92, lon: -1.47 },
    ]) {
      const answer = await server.post('/in/owntracks', gamma.token, message);
      assert.deepEqual([answer.status, answer.body], [200, []]);
    }
    const kept = await rowsOf(
      `select sum(position_count) as sum from position_chunks where device_number = ${gamma.device.number}`,
    );
    assert.equal(Number(kept[0].sum), 1);
  });
});
