import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Former } from './former.ts';
import { lookGoesOn } from './look.ts';
import { type LookAtSome, pastGround, wasAt } from './looked-at.ts';
import type { Share, Span } from './reach.ts';

const minute = 60_000;
const moved = 600 * minute;
const shared: readonly Share[] = [{ with: 'police-force', action: 'live.read' }];

/** A look of the police at everybody in an area, from `from` minutes after the change until `to`. */
const look = (from: number, to: number, reach: readonly Span[] | null, officerId: string | null = null) =>
  ({
    ...{ view: 'live', officerId, reach, organisationId: 'police', organisationKind: 'police-force' },
    ...{ beganAt: moved + from * minute, endedAt: moved + to * minute },
  }) as const satisfies LookAtSome;
const team = (of: string): readonly Span[] => [{ scope: 'team', of }];
const area = (of: string): readonly Span[] => [{ scope: 'area', of }];

type Place = { readonly organisationId: string; readonly areaId: string };
const officer = (now: Place, former: readonly Former<Place>[] = []) => ({
  officerId: 'o',
  places: { value: now, former },
});
const at = (areaId: string, organisationId = 'police') => ({ organisationId, areaId });
const same = pastGround(new Map(), new Map());
const parents = (value: string | null, former: readonly Former<string | null>[] = []) =>
  pastGround(new Map([['team', { value, former }]]), new Map());
const shares = (value: readonly Share[], former: readonly Former<readonly Share[]>[] = []) =>
  pastGround(new Map(), new Map([['council', { value, former }]]));

describe('a look among all in reach', () => {
  const mover = officer(at('hills'), [{ until: moved, value: at('town') }]);

  test('was at whoever was of the team while it went on, wherever they are now', () => {
    assert.equal(wasAt(look(-20, -10, team('town')), mover, same), true);
    assert.equal(wasAt(look(10, 20, team('town')), mover, same), false);
    assert.equal(wasAt(look(-20, -10, team('hills')), mover, same), false);
    assert.equal(wasAt(look(10, 20, team('hills')), mover, same), true);
  });

  test('that went on while somebody moved was at them in both teams', () => {
    assert.equal(wasAt(look(-5, 5, team('town')), mover, same), true);
    assert.equal(wasAt(look(-5, 5, team('hills')), mover, same), true);
    assert.equal(wasAt(look(-5, 5, team('moor')), mover, same), false);
  });

  test('was at whoever came while it may still have gone on, and not later', () => {
    const before = (lookGoesOn - 1000) / minute;
    assert.equal(wasAt(look(-before, -before, team('hills')), mover, same), true);
    assert.equal(wasAt(look(-1, -1, team('hills')), mover, same), false);
  });

  test('was at people of another organisation while it shared them', () => {
    const warden = officer(at('town', 'council'));
    const withdrawn = shares([], [{ until: moved, value: shared }]);
    assert.equal(wasAt(look(-20, -10, team('town')), warden, withdrawn), true);
    assert.equal(wasAt(look(-5, 5, team('town')), warden, withdrawn), true);
    assert.equal(wasAt(look(10, 20, team('town')), warden, withdrawn), false);
    const given = shares(shared, [{ until: moved, value: [] }]);
    assert.equal(wasAt(look(-20, -10, team('town')), warden, given), false);
    assert.equal(wasAt(look(10, 20, team('town')), warden, given), true);
  });

  test('was not at anybody by what held at different times', () => {
    // Shared five minutes after they had moved away.
    const warden = officer(at('hills', 'council'), [{ until: moved, value: at('town', 'council') }]);
    const later = shares(shared, [{ until: moved + 5 * minute, value: [] }]);
    assert.equal(wasAt(look(-10, 10, team('town')), warden, later), false);
    assert.equal(wasAt(look(-10, 10, team('hills')), warden, later), true);
  });

  test('was at the teams that lay in an area while it went on', () => {
    const ground = parents('east', [{ until: moved, value: 'west' }]);
    assert.equal(wasAt(look(-20, -10, area('west')), officer(at('team')), ground), true);
    assert.equal(wasAt(look(10, 20, area('west')), officer(at('team')), ground), false);
    assert.equal(wasAt(look(-5, 5, area('east')), officer(at('team')), ground), true);
  });
});

test('a look by name was at that officer alone, wherever they belonged', () => {
  assert.equal(wasAt(look(0, 1, null, 'o'), officer(at('town')), same), true);
  assert.equal(wasAt(look(0, 1, null, 'p'), officer(at('town')), same), false);
});
