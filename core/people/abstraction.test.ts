import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { abstractionsOf, byDay, extensionsOf, secondsOf, totalsBy } from './abstraction.ts';
import type { Duty, StatusStretch } from './duty.ts';
import type { DutyTerms } from './duty-change.ts';

const hour = 3_600_000;
/** Monday 23 November 2026, noon in London. */
const noon = Date.UTC(2026, 10, 23, 12);
const duty = (statuses: readonly StatusStretch[], more: Partial<Duty> = {}): Duty => ({
  officerId: 'o',
  startedAt: noon - 4 * hour,
  endedAt: null,
  awaySeconds: 0,
  statuses,
  crew: null,
  radioId: null,
  ...more,
});
const terms = (plannedEndAt: number | null): DutyTerms => ({
  travel: null,
  operation: null,
  fund: null,
  payType: null,
  isAdditional: null,
  isVisible: null,
  plannedEndAt,
});
const all = { from: 0, to: Number.POSITIVE_INFINITY };

describe('what patrols were called away for', () => {
  test('is each committed stretch, and no break', () => {
    const found = abstractionsOf(
      [
        duty([
          { status: 'break', from: noon - 4 * hour, to: noon - 3 * hour },
          { status: 'prisoner', from: noon - 3 * hour, to: noon - hour, hotspotId: 'h' },
          { status: 'call', from: noon - hour, to: noon },
        ]),
      ],
      all,
      noon + hour,
    );
    assert.deepEqual(
      found.map(({ status, hotspotId, from, to, isOpen, isCut }) => [
        status,
        hotspotId,
        to - from,
        isOpen,
        isCut,
      ]),
      [
        ['prisoner', 'h', 2 * hour, false, false],
        ['call', null, hour, false, false],
      ],
    );
  });

  test('is counted until now while it goes on, and until the end of a duty that ended with it', () => {
    const open: StatusStretch = { status: 'scene', from: noon - hour, to: null };
    const [on] = abstractionsOf([duty([open])], all, noon);
    assert.deepEqual([on.to, on.isOpen], [noon, true]);
    const [ended] = abstractionsOf([duty([open], { endedAt: noon - hour / 2 })], all, noon);
    assert.deepEqual([ended.to, ended.isOpen], [noon - hour / 2, false]);
  });

  test('is cut at the ends of the span, and says so', () => {
    const stretch: StatusStretch = { status: 'call', from: noon - 3 * hour, to: noon - hour };
    const cut = (from: number, to: number) =>
      abstractionsOf([duty([stretch])], { from, to }, noon).map((each) => [each.from, each.to, each.isCut]);
    assert.deepEqual(cut(noon - 2 * hour, noon), [[noon - 2 * hour, noon - hour, true]]);
    assert.deepEqual(cut(noon - 4 * hour, noon - 2 * hour), [[noon - 3 * hour, noon - 2 * hour, true]]);
    assert.deepEqual(cut(noon - 3 * hour, noon - hour), [[noon - 3 * hour, noon - hour, false]]);
    assert.deepEqual(cut(noon - hour, noon), []);
    assert.deepEqual(cut(noon - 5 * hour, noon - 3 * hour), []);
  });

  test('is not what a roster only foresees', () => {
    const foreseen: StatusStretch = { status: 'call', from: noon + hour, to: noon + 2 * hour };
    const under: StatusStretch = { status: 'call', from: noon - hour, to: noon + hour };
    assert.deepEqual(abstractionsOf([duty([foreseen])], all, noon), []);
    const [on] = abstractionsOf([duty([under], { endedAt: noon + 4 * hour })], all, noon);
    assert.deepEqual([on.to, on.isOpen], [noon, true]);
  });

  test('adds up by any key, and over the days on which it fell', () => {
    const night = Date.UTC(2026, 10, 24, 6);
    const statuses: StatusStretch[] = [
      { status: 'prisoner', from: night - hour, to: night + 2 * hour, hotspotId: 'h' },
      { status: 'call', from: night + 2 * hour, to: night + 3 * hour, hotspotId: 'h' },
    ];
    const found = abstractionsOf([duty(statuses)], all, night + 9 * hour);
    assert.deepEqual(
      totalsBy(found, ({ status }) => status),
      [
        { key: 'prisoner', count: 1, seconds: 3 * 3600 },
        { key: 'call', count: 1, seconds: 3600 },
      ],
    );
    const days = byDay(found);
    assert.deepEqual(
      totalsBy(days, ({ day }) => day).map(({ key, count, seconds }) => [key, count, seconds]),
      [
        ['2026-11-24', 2, 3 * 3600],
        ['2026-11-23', 1, 3600],
      ],
    );
    assert.equal(secondsOf(days), secondsOf(found));
  });
});

test('an extended duty is what lies beyond its planned end, within the span', () => {
  const known = (endedAt: number | null, plannedEndAt: number | null) => ({
    id: 'd',
    duty: duty([], { endedAt }),
    terms: terms(plannedEndAt),
  });
  const found = extensionsOf(
    [known(noon, noon - hour), known(null, noon - hour / 2), known(noon, noon), known(noon, null)],
    { from: 0, to: noon + hour },
    noon + hour / 2,
  );
  assert.deepEqual(
    found.map(({ from, to, isOpen }) => [from, to, isOpen]),
    [
      [noon - hour, noon, false],
      [noon - hour / 2, noon + hour / 2, true],
    ],
  );
});
