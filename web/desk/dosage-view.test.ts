import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type DosageView,
  daysIn,
  dosageAddress,
  dosageStart,
  dosageViewFrom,
  mondayOf,
  shownSpan,
} from './dosage-view.ts';

test('the start has a short address, and every view comes back from its own', () => {
  assert.equal(dosageAddress(dosageStart), '/dosage');
  assert.deepEqual(dosageViewFrom(''), dosageStart);
  const view: DosageView = {
    span: { from: '2026-11-17', to: '2026-11-23' },
    tab: 'week',
    hotspotId: 'market & place',
    officerId: null,
    setId: '019ac0de-0023-7000-8000-000000000023',
    search: 'a=b',
    sort: '-patrolTime',
    theme: 'night',
    language: 'cy',
  };
  assert.deepEqual(dosageViewFrom(dosageAddress(view).slice('/dosage'.length)), view);
});

test('what an address cannot mean is left out', () => {
  const nonsense = '?from=2026-02-31&to=2026-03-01&by=moon&theme=pink&lang=fr&set=all';
  assert.deepEqual(dosageViewFrom(nonsense), dosageStart);
  assert.equal(dosageViewFrom('?from=2026-11-23&to=2026-11-17').span, null);
  assert.equal(dosageViewFrom('?hotspot=a&officer=b').officerId, null);
});

test('without days the last seven are shown; weeks begin on Monday', () => {
  const span = shownSpan(dosageStart, '2026-11-23');
  assert.deepEqual(span, { from: '2026-11-17', to: '2026-11-23' });
  assert.equal(daysIn(span), 7);
  assert.equal(daysIn({ from: '2026-10-20', to: '2026-10-30' }), 11);
  assert.equal(mondayOf('2026-11-29'), '2026-11-23');
  assert.equal(mondayOf('2026-11-30'), '2026-11-30');
});
