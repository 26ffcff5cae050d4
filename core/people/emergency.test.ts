import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  emergencySettings,
  emergencyTermsOf,
  isOverdue,
  usualAcknowledgeWithin,
  usualEmergencySettings,
} from './emergency.ts';

const on = { isOn: true, recipient: 'Control room', number: '01632 960 000', acknowledgeWithin: 30 };

test('it is off until it is set, and of whoever has a radio it is the radio’s button', () => {
  assert.deepEqual(emergencyTermsOf(usualEmergencySettings, false), { kind: 'off' });
  assert.deepEqual(emergencyTermsOf(usualEmergencySettings, true), { kind: 'radio' });
  assert.deepEqual(emergencyTermsOf(on, true), { kind: 'radio' });
  const { isOn: _, ...watched } = on;
  assert.deepEqual(emergencyTermsOf(on, false), { kind: 'watched', ...watched });
});

test('it cannot be on without somebody who is told and a number; off it needs neither', () => {
  const isFit = (settings: object) => emergencySettings.safeParse(settings).success;
  assert.ok(isFit(on) && isFit(usualEmergencySettings));
  assert.ok(isFit({ ...on, number: '999' }) && isFit({ ...on, number: '+44 1632 960000' }));
  for (const wrong of [{ recipient: ' ' }, { number: '' }, { number: 'call me' }, { acknowledgeWithin: 5 }])
    assert.equal(isFit({ ...on, ...wrong }), false, JSON.stringify(wrong));
});

test('it is overdue once the time to answer has passed and nobody has', () => {
  const waits = { receivedAt: 1000, acknowledgedAt: null };
  const last = 1000 + usualAcknowledgeWithin * 1000;
  assert.equal(isOverdue(waits, usualAcknowledgeWithin, last), false);
  assert.equal(isOverdue(waits, usualAcknowledgeWithin, last + 1), true);
  assert.equal(isOverdue({ ...waits, acknowledgedAt: last + 5 }, usualAcknowledgeWithin, last + 9), false);
});
