// The lock must name the optional packages of every system, or `npm ci` refuses it on all of them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completed } from './complete-lock.ts';

const named = {
  '@x/cli-darwin-arm64': '1.2.3',
  '@x/cli-linux-x64-musl': '1.2.3',
  '@x/cli-linux-x64': '1.2.3',
};
const here = { version: '1.2.3', integrity: 'sha512-…', os: ['linux'], cpu: ['x64'] };

test('adds what npm left out, for its system alone, and keeps what is there', () => {
  const { packages, added } = completed({
    '': {},
    'node_modules/@x/cli-linux-x64': here,
    'node_modules/x': { version: '1.2.3', dev: true, optionalDependencies: named },
  });
  assert.deepEqual(added, ['node_modules/@x/cli-darwin-arm64', 'node_modules/@x/cli-linux-x64-musl']);
  assert.deepEqual(packages['node_modules/@x/cli-darwin-arm64'], {
    version: '1.2.3',
    cpu: ['arm64'],
    dev: true,
    optional: true,
    os: ['darwin'],
  });
  assert.deepEqual(packages['node_modules/@x/cli-linux-x64-musl']?.libc, ['musl']);
  assert.deepEqual(packages['node_modules/@x/cli-linux-x64'], here);
});

test('adds nothing the second time', () => {
  const once = completed({ 'node_modules/x': { optionalDependencies: named } });
  assert.deepEqual(completed(once.packages), { packages: once.packages, added: [] });
});

test('finds a package that lies below the one that names it, or beside an outer one', () => {
  const { added } = completed({
    'node_modules/x/node_modules/y': { optionalDependencies: { z: '1.0.0', v: '1.0.0' } },
    'node_modules/x/node_modules/y/node_modules/z': { version: '1.0.0' },
    'node_modules/x/node_modules/v': { version: '1.0.0' },
  });
  assert.deepEqual(added, []);
});

test('leaves ranges to npm', () => {
  assert.deepEqual(
    completed({ 'node_modules/x': { optionalDependencies: { fsevents: '~2.3.2' } } }).added,
    [],
  );
});
