// Real: PostgreSQL, its processes, the file system. Faked: nothing.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import pg from 'pg';
import { startEmbeddedPostgres } from './embedded-postgres.ts';

const home = mkdtempSync(join(tmpdir(), 'beatkeeper-test-'));
// Open to walk through, so that the databases stay inside when root runs the tests.
chmodSync(home, 0o755);
after(() => rmSync(home, { recursive: true, force: true }));

async function ask(url: string, question: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ answer: string }>(question);
    return rows[0]?.answer ?? '';
  } finally {
    await client.end();
  }
}

test('starts with fsync on and no network, keeps its data, and is adopted after the application was killed', async () => {
  const folder = join(home, 'a');
  const first = await startEmbeddedPostgres(folder);
  const url = first.urlOf('postgres');
  assert.equal(await ask(url, `select current_setting('fsync') as answer`), 'on');
  assert.equal(await ask(url, `select current_setting('listen_addresses') as answer`), '');
  await ask(url, 'create table kept as select 42 as n');
  await first.stop();
  await assert.rejects(ask(url, 'select 1 as answer'));

  const program = `import { startEmbeddedPostgres } from ${JSON.stringify(`${import.meta.dirname}/embedded-postgres.ts`)};
    const db = await startEmbeddedPostgres(${JSON.stringify(folder)});
    console.log(db.pid);
    setInterval(() => {}, 1000);`;
  const killed = spawn(process.execPath, ['--input-type=module-typescript', '-e', program]);
  const pid = Number(
    await new Promise<string>((done) => killed.stdout.once('data', (text) => done(String(text)))),
  );
  killed.kill('SIGKILL');
  await new Promise((done) => killed.once('exit', done));

  const adopted = await startEmbeddedPostgres(folder);
  assert.equal(adopted.pid, pid, 'the server that was left running is taken over');
  assert.equal(await ask(adopted.urlOf('postgres'), 'select n::text as answer from kept'), '42');
  process.kill(pid, 'SIGKILL');
  await adopted.stop();
  const recovered = await startEmbeddedPostgres(folder);
  assert.equal(await ask(recovered.urlOf('postgres'), 'select n::text as answer from kept'), '42');
  await recovered.stop();
});

test('starts once for two that ask at the same time, and stays for the one that is left', async () => {
  const folder = join(home, 'b');
  const [one, two] = await Promise.all([startEmbeddedPostgres(folder), startEmbeddedPostgres(folder)]);
  assert.equal(one.pid, two.pid);
  await one.stop();
  assert.equal(await ask(two.urlOf('postgres'), `select 'here' as answer`), 'here');
  await two.stop();
  await assert.rejects(ask(two.urlOf('postgres'), 'select 1 as answer'));
});

test('runs as somebody else than root from a folder that only root can enter', async (t) => {
  if (process.getuid?.() !== 0) return t.skip('only root needs this');
  const closed = join(home, 'closed');
  mkdirSync(closed, { mode: 0o700 });
  const db = await startEmbeddedPostgres(join(closed, '.beatkeeper'));
  assert.notEqual(db.folder, join(closed, '.beatkeeper'));
  assert.notEqual(statSync(`/proc/${db.pid}`).uid, 0);
  await db.stop();
  rmSync(db.folder, { recursive: true });
});

test('says what happened when the data cannot be used', async () => {
  const folder = join(home, 'c');
  const db = await startEmbeddedPostgres(folder);
  await db.stop();
  rmSync(join(db.folder, 'postgres/data/PG_VERSION'));
  await assert.rejects(startEmbeddedPostgres(folder), /did not start[\s\S]*PG_VERSION/);
});
