// Real: the server, PostgreSQL, the thread that makes the past, the town. Faked: nothing; its clock stands at noon.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import pg from 'pg';
import { hotspotsFromGeoJson } from '../../core/hotspots/index.ts';
import { positionsOfShift } from '../../fixtures/northgate/history.ts';
import { northgateHotspots } from '../../fixtures/northgate/hotspots.ts';
import { movementOn } from '../../fixtures/northgate/movement.ts';
import { daysUpTo, shiftsOfDay } from '../../fixtures/northgate/reliefs.ts';
import { theGround, theTown } from '../../fixtures/northgate/test-town.ts';
import { noon, type TestServer, testServer } from '../test-server.ts';
import type { Io } from './command.ts';
import { startHistory } from './demo-history.ts';
import { readHistoryRecord } from './demo-history-record.ts';

const folder = mkdtempSync(join(tmpdir(), 'beatkeeper-past-'));
const recordFile = join(folder, 'history.json');
const groundFile = join(folder, 'ground.json');
const said: string[] = [];
const io: Io = {
  out: async () => {},
  say: (line) => said.push(line),
  draw: () => {},
  terminalColumns: null,
  env: {},
  now: Date.now,
  stopAsked: () => new Promise(() => {}),
};

describe('the past of the demo', () => {
  let server: TestServer;
  const until = noon - 9_000_000;

  let client: pg.Client;

  before(async () => {
    writeFileSync(groundFile, JSON.stringify(theGround()));
    server = await testServer();
    await server.importHotspots(hotspotsFromGeoJson(northgateHotspots(theTown())).hotspots);
    client = new pg.Client({ connectionString: server.test.url });
    await client.connect();
  });
  after(async () => {
    await client.end();
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  async function start() {
    const record = await readHistoryRecord(recordFile, {
      until,
      days: 1,
      hasDuties: false,
      done: [],
      setTurnedAt: null,
    });
    return startHistory(server.serving, { url: server.test.url, groundFile, record, recordFile }, io);
  }

  /** What the server says of the day, and how much is on its shelf. */
  async function standing() {
    await server.serving.catchUp();
    const { rows } = (await server.get('/api/dosage')).body;
    const { rows: counted } = await client.query(
      `select (select coalesce(sum(position_count), 0) from beatkeeper.position_chunks)::int as positions,
        (select count(*) from beatkeeper.duties)::int as duties, (select count(*) from beatkeeper.devices)::int as devices`,
    );
    return { rows, counted };
  }

  test('stopped half-way it goes on where it was: every shift once, with its duty; again changes nothing', async () => {
    const half = await start();
    assert.deepEqual(half.days(), { done: 0, of: 1 });
    while ((await standing()).counted[0].positions === 0) await new Promise((go) => setTimeout(go, 50));
    await half.stop();
    assert.equal(half.days(), null);
    const begun = await standing();

    await (await start()).done;
    const whole = await standing();
    const shifts = daysUpTo(until, 1).flatMap((day) => shiftsOfDay(day, until));
    const movement = movementOn(theGround());
    const expected = shifts.reduce((sum, shift) => sum + positionsOfShift(movement, shift).length, 0);
    const duties = shifts.filter(({ isCut }) => !isCut).length;
    assert.deepEqual(whole.counted, [{ positions: expected, duties, devices: 90 }]);
    assert.ok(begun.counted[0].positions < expected, 'it was stopped half-way');
    assert.ok(
      whole.rows.filter(({ patrolSeconds }: { patrolSeconds: number }) => patrolSeconds > 0).length >= 10,
    );

    rmSync(recordFile);
    await (await start()).done;
    assert.deepEqual(await standing(), whole);
    await (await start()).done;
    assert.equal(said.filter((line) => line.startsWith('Four weeks of history are in')).length, 2);
  });
});
