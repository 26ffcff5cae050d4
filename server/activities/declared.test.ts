// Activities that another system declared, and its extract beside what was logged here: by the command line and over HTTP. Real: the files, the
// app, PostgreSQL, HTTP. Faked: the clock of the server.
import assert from 'node:assert/strict';
import { randomUUIDv7 } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { threeHotspots } from '../../fixtures/tracks/random-tracks.ts';
import { ran } from '../cli/recorded-io.ts';
import { type TestDevice, type TestServer, testServer } from '../test-server.ts';
import { timeReader } from '../tracking/readers/index.ts';
import { appendActivities } from './activities.store.ts';
import { declaredActivitiesFrom } from './declared-file.ts';
import { extractFrom } from './extract-file.ts';
import { contentOf } from './test-activities.ts';

const minute = 60_000;
const [{ id: hotspot }] = threeHotspots;
/** The commands know no other clock than the real one. */
const now = Math.floor(Date.now() / minute) * minute;
const at = (minutes: number) => new Date(now + minutes * minute).toISOString();

describe('a file of declared activities', () => {
  const terms = {
    timeFrom: timeReader(null),
    source: 'Old log',
    definition: 'any contact',
    officer: null,
    hotspotIds: new Set([hotspot]),
    since: now - 731 * 86_400_000,
    now,
  };
  const read = (text: string, more: object = {}) =>
    declaredActivitiesFrom('a.csv', text, { ...terms, ...more });
  const header = 'hotspot_id,done_at,kind,count,officer_id,reference';
  const good = `${hotspot},${at(-60)},conversation,2,PC7,`;
  const refusedIn = (line: string) => {
    const found = read(`${header}\n${good}\n${line}\n`);
    assert.ok(found.ok);
    assert.equal(found.value.activities.length, 1);
    return found.value.refused.map(({ row, column, value, reason }) => [row, column, value, reason]);
  };

  test('keeps the good rows and names what is wrong with each bad one', () => {
    assert.deepEqual(refusedIn(`nowhere,${at(-60)},conversation,1,PC7,`), [
      [3, 'hotspot_id', 'nowhere', 'unknown-hotspot'],
    ]);
    assert.deepEqual(refusedIn(`${hotspot},${at(5)},conversation,1,PC7,`), [
      [3, 'done_at', at(5), 'not-over-yet'],
    ]);
    assert.deepEqual(refusedIn(`${hotspot},2020-01-01T00:00Z,conversation,1,PC7,`), [
      [3, 'done_at', '2020-01-01T00:00Z', 'past-its-period'],
    ]);
    assert.deepEqual(refusedIn(`${hotspot},${at(-60)},chat,1,PC7,`), [[3, 'kind', 'chat', 'unknown-kind']]);
    assert.deepEqual(refusedIn(`${hotspot},${at(-60)},conversation,0,PC7,`), [
      [3, 'count', '0', 'not-a-tally'],
    ]);
    assert.deepEqual(refusedIn(`${hotspot},${at(-60)},conversation,1,PC7,J. Smith`), [
      [3, 'reference', 'J. Smith', 'bad-reference'],
    ]);
    assert.deepEqual(refusedIn(`${hotspot},${at(-60)},conversation,1,,`), [[3, 'officer_id', '', 'missing']]);
    assert.deepEqual(refusedIn(`${hotspot},${at(-60)},conversation,1,PC7,,,`), [
      [3, 'hotspot_id', hotspot, 'wrong-column-count'],
    ]);
  });

  test('says what the file lacks as a whole', () => {
    const lacking = (text: string, more: object = {}) => {
      const found = read(text, more);
      return found.ok ? '' : found.message;
    };
    assert.match(lacking('hotspot_id,done_at\n'), /no column says kind/);
    assert.match(lacking('hotspot_id,done_at,kind\n'), /whose these activities are/);
    assert.match(lacking(`${header}\n`, { source: null }), /the source/);
    assert.equal(lacking('hotspot_id,done_at,kind\n', { officer: 'PC7' }), '');
  });
});

describe('an extract', () => {
  test('is read under the names that systems give its columns, and says so', () => {
    const found = extractFrom(
      'x.csv',
      `Search_Ref;Date/Time;Collar Number\nSS/1;${at(-5)};PC7\n`,
      timeReader(null),
    );
    assert.ok(found.ok);
    assert.deepEqual(found.value.said, [
      'done_at from Date/Time',
      'reference from Search_Ref',
      'officer_id from Collar Number',
    ]);
    assert.deepEqual(found.value.rows, [
      { id: '2', at: now - 5 * minute, officer: 'PC7', hotspotIds: [], reference: 'SS/1', count: 1 },
    ]);
  });

  test('that says neither when nor anything to go by is refused whole', () => {
    for (const header of ['reference,officer_id', 'done_at,count'])
      assert.equal(extractFrom('x.csv', `${header}\n`, timeReader(null)).ok, false);
  });
});

describe('on the shelf', () => {
  const folder = mkdtempSync(join(tmpdir(), 'beatkeeper-declared-'));
  let server: TestServer;
  let pc: TestDevice;
  const file = (name: string, text: string) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const inForce = <Result>(work: Parameters<typeof server.serving.database.inForce<Result>>[1]) =>
    server.serving.database.inForce(server.serving.forceId, work);
  const command = (...words: string[]) => ran(...words, '--database', server.test.url);
  const count = async (where: ReturnType<typeof sql>) =>
    inForce(
      async (t) => (await sql<{ n: number }>`select count(*)::int as n from ${where}`.execute(t)).rows[0].n,
    );

  before(async () => {
    server = await testServer();
    server.setNow(now);
    await server.importHotspots(threeHotspots);
    pc = await server.device('PC7');
    const logged = [
      ['SS/1', -300],
      [null, -200],
      [null, -100],
    ] as const;
    await inForce((t) =>
      appendActivities(
        t,
        logged.map(([reference, minutes]) => {
          const activityId = randomUUIDv7();
          const { officerId } = pc.device;
          const content = contentOf({
            ...{ kind: 'stop-and-search', at: now + minutes * minute, hotspotIds: [hotspot] },
            ...{ reference, outcome: 'nothing-found' },
          });
          const subject = { activityId, officerId, kind: content.kind };
          return {
            ...{ changeId: randomUUIDv7(), activityId, revision: 1, officerId, content, saidAt: content.at },
            ...{ event: { name: 'activity.logged', subject } as const, isStanding: true },
          };
        }),
        { actor: `device:${pc.device.id}`, source: 'phone', receivedAt: now },
      ),
    );
  });
  after(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('the same file again changes nothing, and two rows that say the same are two', async () => {
    const row = `${hotspot},${at(-5000)},greeting,3,PC9`;
    const path = file(
      'a.csv',
      `hotspot_id,done_at,kind,count,officer_id\n${row}\n${row}\n${hotspot},never,greeting,1,PC9\n`,
    );
    const words = ['import', 'activities', path, '--source', 'Old log', '--definition', 'any contact'];
    const dry = await command(...words, '--dry-run');
    assert.equal(dry.out, '2 declared activities would be imported, 1 refused\n');
    const first = await command(...words);
    assert.equal(first.out, '2 declared activities added, 0 on record before, 1 refused\n');
    assert.match(first.said, /done_at/);
    assert.equal(
      (await command(...words)).out,
      '0 declared activities added, 2 on record before, 1 refused\n',
    );
    assert.equal((await command(...words, '--strict')).code, 1);
    assert.equal(
      await count(sql`activities where source = 'declared-elsewhere' and declared_source = 'Old log'`),
      2,
    );
    assert.equal(await count(sql`events where name = 'declared-activities.imported'`), 1);
  });

  const extract = `done_at,reference,officer_id,hotspot_id
${at(-290)},ss/1,PC7,${hotspot}
${at(-190)},SS/2,PC7,${hotspot}
${at(-20)},SS/3,PC7,${hotspot}
`;
  const span = ['--from', at(-1000), '--to', at(0)];

  test('ours 3, theirs 3, and the odd one of each, at the command line', async () => {
    const path = file('x.csv', extract);
    const words = ['reconcile', 'activities', path, '--kind', 'stop-and-search', ...span];
    const table = await command(...words);
    assert.equal(table.code, 1);
    assert.match(table.out, /^ours 3, theirs 3: 1 the same by reference, 1 by officer, hotspot and time\n/);
    const { out } = await command(...words, '--format', 'json');
    const told = JSON.parse(out);
    assert.deepEqual(
      told.onlyOurs.map((each: { at: number }) => each.at),
      [now - 100 * minute],
    );
    assert.deepEqual(
      told.onlyTheirs.map((each: { reference: string }) => each.reference),
      ['SS/3'],
    );
    const wide = await command(...words, '--tolerance', '90');
    assert.deepEqual([wide.code, /by reference, 2 by officer/.test(wide.out)], [0, true]);
    assert.equal(
      (await command('reconcile', 'activities', path, '--kind', 'stop-and-serch', ...span)).code,
      2,
    );
  });

  test('over HTTP for whoever knows officers by name: their own alone, recorded as a look, nothing changed', async () => {
    await server.serving.catchUp();
    const before = await count(sql`activities`);
    const body = {
      kind: 'stop-and-search',
      from: now - 1000 * minute,
      to: now,
      toleranceMinutes: 30,
      extract,
    };
    const analyst = await server.person({ name: 'Ana', grants: [{ role: 'analyst', areaId: null }] });
    const manager = await server.person({
      name: 'Mo',
      grants: [{ role: 'programme-manager', areaId: null }],
    });
    const ask = async (who: typeof analyst, more: object = {}) => {
      const headers = { origin: server.serving.url, cookie: await who.cookie() };
      return server.post('/api/activities/reconcile', null, { ...body, ...more }, headers);
    };
    assert.equal((await ask(manager)).status, 403);
    const told = (await ask(analyst)).body;
    assert.deepEqual([told.ours, told.theirs, told.byReference, told.byPlaceAndTime], [3, 3, 1, 1]);
    assert.equal(await count(sql`looks where view = 'activities'`), 1);
    const unreadable = await ask(analyst, { extract: 'nothing\n' });
    assert.deepEqual([unreadable.status, unreadable.body.field], [422, 'extract']);
    assert.equal((await ask(analyst, { to: body.from })).status, 422);
    const unknown = (await ask(analyst, { extract: extract.replaceAll('PC7', 'PC8') })).body;
    assert.deepEqual([unknown.ours, unknown.theirs, unknown.outside], [3, 0, 3]);
    assert.equal(await count(sql`activities`), before);
  });
});
