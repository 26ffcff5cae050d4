import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { openStart, sealStart } from './start-cookie.ts';

const key = randomBytes(32);
const start = { state: 's', nonce: 'n', verifier: 'v', to: '/dosage', until: 1000 };
const sealed = sealStart(start, key, randomBytes(32));

test('what was sealed is read back until its time is over', () => {
  assert.deepEqual(openStart(sealed, key, 999), start);
  assert.equal(openStart(sealed, key, 1000), null);
});

test('nothing of it is in the open, and no two are the same', () => {
  assert.doesNotMatch(Buffer.from(sealed, 'base64url').toString('latin1'), /dosage|verifier/);
  assert.notEqual(sealStart(start, key, randomBytes(32)), sealed);
});

test('what was changed, cut or sealed by another is refused', () => {
  const bytes = Buffer.from(sealed, 'base64url');
  for (let at = 0; at < bytes.length; at++) {
    const changed = Buffer.from(bytes);
    changed[at] ^= 1;
    assert.equal(openStart(changed.toString('base64url'), key, 0), null);
    assert.equal(openStart(bytes.subarray(0, at).toString('base64url'), key, 0), null);
  }
  assert.equal(openStart(sealed, randomBytes(32), 0), null);
});
