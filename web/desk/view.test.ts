import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { themes } from '../theme/themes.ts';
import { queryOf, startView, tabs, type View, viewFrom } from './view.ts';

test('an address without a query is the start, and the start has no query', () => {
  assert.deepEqual(viewFrom(''), startView);
  assert.equal(queryOf(startView), '');
});

test('a view reads as a short address', () => {
  const view: View = {
    ...startView,
    tab: 'officers',
    selection: { kind: 'hotspot', id: 'market-place' },
    map: { zoom: 15.25, latitude: 53.05, longitude: -1.3 },
    theme: 'night',
  };
  assert.equal(queryOf(view), '?tab=officers&hotspot=market-place&map=15.25/53.05000/-1.30000&theme=night');
});

test('a moment of the past reads as one', () => {
  const at = Date.UTC(2026, 10, 23, 12, 5, 9);
  assert.equal(queryOf({ ...startView, at }), '?at=2026-11-23T12:05:09Z');
  assert.equal(viewFrom('?at=2026-11-23T12:05:09Z').at, at);
});

test('what an address cannot mean is left out', () => {
  assert.deepEqual(viewFrom('?tab=nonsense&theme=pink&lang=fr&map=99/0/0'), startView);
  assert.deepEqual(viewFrom('?map=12/a/b'), startView);
  assert.deepEqual(viewFrom('?map=12/53'), startView);
  assert.deepEqual(viewFrom('?at=yesterday'), startView);
  assert.deepEqual(viewFrom('?at=2026-13-45T99:00:00Z'), startView);
  assert.deepEqual(viewFrom('?visit=1'), startView, 'a working-out belongs to a selection');
});

test('every view comes back from its address', () => {
  const id = fc.string({ minLength: 1 });
  const selection = fc.option(
    fc.record({ kind: fc.constantFrom('hotspot' as const, 'officer' as const), id }),
  );
  const hundredth = (low: number, high: number) =>
    fc.integer({ min: low * 100, max: high * 100 }).map((value) => value / 100);
  const view = fc.record({
    tab: fc.constantFrom(...tabs),
    selection,
    visitId: fc.option(id),
    map: fc.option(
      fc.record({ zoom: hundredth(0, 22), latitude: hundredth(-85, 85), longitude: hundredth(-180, 180) }),
    ),
    at: fc.option(fc.integer({ min: 0, max: 4_000_000_000_000 })),
    theme: fc.option(fc.constantFrom(...themes)),
    language: fc.option(fc.constantFrom('en' as const, 'cy' as const)),
    pane: fc.constantFrom('map' as const, 'list' as const),
    search: fc.string(),
    sort: fc.option(id),
  });
  fc.assert(
    fc.property(view, (any) => {
      const given: View = any.selection ? any : { ...any, visitId: null };
      const back = viewFrom(queryOf(given));
      // Zero has one sign in an address.
      assert.deepEqual(JSON.parse(JSON.stringify(back)), JSON.parse(JSON.stringify(given)));
    }),
  );
});
