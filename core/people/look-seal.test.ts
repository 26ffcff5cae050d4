import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type LookSeal, lookToOfficer, type SealPerson, sealAfter, sealAsked } from './look-seal.ts';

const somebody = (staffId: string): SealPerson => ({ staffId, officerId: null, isAdministrator: false });
const [ruth, idris, nia] = ['ruth', 'idris', 'nia'].map(somebody);
const terms = { viewerId: 'v', officerId: 'o', from: 100, to: 200, reviewAt: 1000 };

function seal(...acts: readonly (readonly ['confirm' | 'close', SealPerson, number])[]): LookSeal {
  const asked = sealAsked(terms, ruth, 300);
  assert.ok(asked.ok);
  return acts.reduce((before, [act, by, now]) => {
    const after = sealAfter(before, act, by, now);
    assert.ok(after.ok);
    return after.seal;
  }, asked.seal);
}
const reason = (...[before, act, by, now]: Parameters<typeof sealAfter>) => {
  const outcome = sealAfter(before, act, by, now);
  return outcome.ok ? null : outcome.reason;
};

test('each refusal has its reason', () => {
  const waiting = seal();
  const standing = seal(['confirm', idris, 400]);
  const over = seal(['confirm', idris, 400], ['close', ruth, 500]);
  assert.equal(reason(waiting, 'confirm', ruth, 400), 'own-request');
  assert.equal(reason(waiting, 'decline', ruth, 400), 'own-request');
  assert.equal(reason(waiting, 'withdraw', idris, 400), 'not-own-request');
  assert.equal(reason(waiting, 'confirm', idris, 1000), 'review-past');
  assert.equal(reason(waiting, 'close', ruth, 400), 'not-standing');
  assert.equal(reason(waiting, 'confirm', { ...idris, isAdministrator: true }, 400), 'administrator');
  assert.equal(reason(waiting, 'confirm', { ...idris, officerId: 'o' }, 400), 'about-oneself');
  assert.equal(reason(waiting, 'confirm', somebody('v'), 400), 'about-oneself');
  assert.equal(reason(standing, 'confirm', idris, 500), 'not-waiting');
  assert.equal(reason(over, 'close', ruth, 600), 'not-standing');
  const backwards = sealAsked({ ...terms, to: 50 }, ruth, 300);
  assert.deepEqual(backwards, { ok: false, reason: 'no-time' });
  const byHand = sealAsked(terms, { ...ruth, isAdministrator: true }, 300);
  assert.deepEqual(byHand, { ok: false, reason: 'administrator' });
});

test('either of the two closes it; others of professional standards only once its review is past', () => {
  const standing = seal(['confirm', idris, 400]);
  assert.equal(reason(standing, 'close', ruth, 500), null);
  assert.equal(reason(standing, 'close', idris, 500), null);
  assert.equal(reason(standing, 'close', nia, 999), 'not-of-it');
  assert.equal(reason(standing, 'close', nia, 1000), null);
});

test('it is on looks that touch its time, and on none by others', () => {
  const standing = seal(['confirm', idris, 400]);
  const isShown = (beganAt: number, endedAt: number, viewerId = 'v') =>
    lookToOfficer({ viewerId, beganAt, endedAt }, [standing]).isShown;
  assert.deepEqual(
    [isShown(50, 99), isShown(50, 100), isShown(200, 250), isShown(201, 250), isShown(150, 160, 'w')],
    [true, false, false, true, true],
  );
});

test('a look that is under a second seal stays hidden when the first is closed', () => {
  const first = seal(['confirm', idris, 400], ['close', ruth, 500]);
  const second = seal(['confirm', idris, 450]);
  const look = { viewerId: 'v', beganAt: 150, endedAt: 160 };
  assert.deepEqual(lookToOfficer(look, [first, second]), { isShown: false });
  assert.deepEqual(lookToOfficer(look, [first]), { isShown: true, sealedUntil: 500 });
});

test('a look after an open-ended seal was closed was never under it', () => {
  const open = { ...seal(['confirm', idris, 400], ['close', ruth, 500]), to: null };
  assert.deepEqual(lookToOfficer({ viewerId: 'v', beganAt: 501, endedAt: 510 }, [open]), {
    isShown: true,
    sealedUntil: null,
  });
});
