import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CorrectionDraft, correctionOf } from './correction.ts';

const now = Date.UTC(2026, 10, 23, 14, 30);
const draft: CorrectionDraft = {
  reason: 'wrong-count',
  kind: 'greeting',
  count: '3',
  time: '14:05',
  hotspotId: '',
  reference: '',
  outcome: null,
};

test('only what the reason names is changed', () => {
  const changed: [Partial<CorrectionDraft>, object][] = [
    [{ reason: 'wrong-count' }, { count: 3 }],
    [{ reason: 'wrong-kind' }, { kind: 'greeting' }],
    [{ reason: 'wrong-time' }, { at: Date.UTC(2026, 10, 23, 14, 5) }],
    [{ reason: 'wrong-place' }, { hotspotIds: [] }],
    [{ reason: 'wrong-place', hotspotId: 'h1' }, { hotspotIds: ['h1'] }],
    [{ reason: 'reference-added', reference: ' 26/1234-A ' }, { reference: '26/1234-A' }],
    [{ reason: 'outcome-known', outcome: 'arrest' }, { outcome: 'arrest' }],
  ];
  for (const [part, content] of changed)
    assert.deepEqual(correctionOf({ ...draft, ...part }, now), { ok: true, content });
});

test('what cannot be read is named', () => {
  const refused: [Partial<CorrectionDraft>, string][] = [
    [{ count: '' }, 'count'],
    [{ count: '0' }, 'count'],
    [{ count: '2.5' }, 'count'],
    [{ count: '10000' }, 'count'],
    [{ reason: 'wrong-time', time: 'noon' }, 'time'],
    [{ reason: 'reference-added', reference: '' }, 'reference'],
    [{ reason: 'reference-added', reference: 'Jane Doe' }, 'reference'],
  ];
  for (const [part, reason] of refused)
    assert.deepEqual(correctionOf({ ...draft, ...part }, now), { ok: false, reason });
});
