// Real: PostgreSQL, the migrations, the roles. Faked: nothing.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { openDatabase } from './database.ts';
import { NothingKept } from './in-force.ts';
import { testDatabase } from './test-database.ts';

const { url, drop } = await testDatabase();
const database = openDatabase(url);
after(async () => {
  await database.close();
  await drop();
});
const [north, south] = [await database.ensureForce('Northgate'), await database.ensureForce('Southgate')];

const callSigns = (forceId: number) =>
  database.inForce(forceId, async (t) => {
    const found = await t.selectFrom('officers').select('call_sign').orderBy('call_sign').execute();
    return found.map((each) => each.call_sign);
  });
const add = (callSign: string, number = 1000) =>
  sql`insert into officers (force_id, id, number, call_sign, role)
    values (force_in_hand(), gen_random_uuid(), ${number}, ${callSign}, 'PC')`;

test('work sees and writes its own force alone, on connections that another force had before', async () => {
  const forces = Array.from({ length: 60 }, (_, i) => (i % 2 === 0 ? north : south));
  await Promise.all(
    forces.map((forceId, i) => database.inForce(forceId, (t) => add(`${forceId} ${i}`, i).execute(t))),
  );
  for (const forceId of [north, south]) {
    const found = await callSigns(forceId);
    assert.equal(found.length, 30);
    assert.ok(found.every((callSign) => callSign.startsWith(`${forceId} `)));
  }
  const outside = await database.alone('select 1 from officers', []);
  assert.equal(outside.length, 0);
});

test('of work that fails nothing is kept, and its connection serves again', async () => {
  const before = await callSigns(north);
  for (let i = 0; i < 30; i++) {
    const failing = database.inForce(north, async (t) => {
      await add(`lost ${i}`).execute(t);
      if (i % 2 === 0) throw new RangeError('The work gave up');
      await sql`select 1 / 0`.execute(t);
    });
    await assert.rejects(failing, i % 2 === 0 ? RangeError : /division by zero/);
  }
  assert.deepEqual(await callSigns(north), before);
});

test('work that goes on after a statement failed is not taken for kept', async () => {
  const before = await callSigns(north);
  const unheard = database.inForce(north, async (t) => {
    await add('lost').execute(t);
    await sql`select 1 / 0`.execute(t).catch(() => {});
  });
  await assert.rejects(unheard, NothingKept);
  assert.deepEqual(await callSigns(north), before);
});

test('work whose connection is lost half-way fails, and the next has another', async () => {
  const lost = database.inForce(north, async (t) => {
    await add('lost').execute(t);
    await sql`select pg_terminate_backend(pg_backend_pid())`.execute(t);
  });
  await assert.rejects(lost);
  assert.ok(!(await callSigns(north)).includes('lost'));
});
