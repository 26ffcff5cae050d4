import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  activityViewFrom,
  areFit,
  daysIn,
  listQuestion,
  searchOfView,
  totalsQuestion,
} from './activity-view.ts';

/** Three in the morning of 24 November: still the dosage day before. */
const now = Date.UTC(2026, 10, 24, 3);

test('without days it is the last seven dosage days, by hotspot', () => {
  const view = activityViewFrom('', now);
  assert.deepEqual(
    [view.from, view.to, view.by, view.standing],
    ['2026-11-17', '2026-11-23', 'hotspot', 'stands'],
  );
  assert.equal(daysIn(view), 7);
});

test('what the address holds comes back, and keeps what else it says', () => {
  const search = '?theme=night&from=2026-11-01&to=2026-11-02&kind=engagement&by=day';
  const view = activityViewFrom(search, now);
  assert.equal(searchOfView(view, search), search);
  assert.equal(
    searchOfView({ ...view, kind: '', by: 'hotspot' }, search),
    '?theme=night&from=2026-11-01&to=2026-11-02',
  );
});

test('days out of order, too many or none are not asked for', () => {
  assert.equal(areFit({ from: '2026-11-02', to: '2026-11-01' }), false);
  assert.equal(areFit({ from: '', to: '2026-11-01' }), false);
  assert.equal(areFit({ from: '2024-01-01', to: '2026-11-01' }), false);
  assert.equal(areFit({ from: '2026-11-01', to: '2026-11-01' }), true);
  assert.equal(activityViewFrom('?from=2026-11-02&to=2026-11-01', now).to, '2026-11-23');
});

test('the list is asked with all filters, totals without what stands or not', () => {
  const view = {
    ...activityViewFrom('?from=2026-11-01&to=2026-11-02&standing=withdrawn', now),
    hotspotId: 'a b',
  };
  assert.equal(listQuestion(view), 'from=2026-11-01&to=2026-11-02&hotspotId=a+b&standing=withdrawn');
  assert.equal(totalsQuestion(view), 'from=2026-11-01&to=2026-11-02&hotspotId=a+b&by=hotspot');
});
