import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Action, actions, organisationKinds, roles, scopeOf } from './permission.ts';
import { type Grant, type Ground, may, reachOf, type Share, type Subject, type Viewer } from './reach.ts';

const parents = new Map([
  ['division', null],
  ['unit', 'division'],
  ['centre', 'unit'],
  ['east', 'unit'],
  ['other-unit', 'division'],
  ['hills', 'other-unit'],
]);
const ground: Ground = {
  parents,
  shares: new Map<string, readonly Share[]>([
    ['police', [{ with: 'local-policing-body', action: 'visit.read' }]],
    [
      'council',
      [
        { with: 'police-force', action: 'live.read' },
        { with: 'police-force', action: 'officer.read' },
      ],
    ],
    ['pcc', []],
  ]),
};
const police = { id: 'police', name: 'Police', kind: 'police-force' } as const;
const council = { id: 'council', name: 'Council', kind: 'council' } as const;
const pcc = { id: 'pcc', name: 'PCC', kind: 'local-policing-body' } as const;

function viewer(organisation: Viewer['organisation'], areaId: string | null, ...grants: Grant[]): Viewer {
  return { staffId: 's', name: 'S', officerId: 'self', organisation, areaId, grants };
}
const as = (role: Grant['role'], areaId: string | null = null): Grant => ({ role, areaId });

const people: readonly Subject[] = [
  { officerId: 'self', organisationId: 'police', areaId: 'centre' },
  { officerId: 'mate', organisationId: 'police', areaId: 'centre' },
  { officerId: 'east', organisationId: 'police', areaId: 'east' },
  { officerId: 'hills', organisationId: 'police', areaId: 'hills' },
  { officerId: 'warden', organisationId: 'council', areaId: 'centre' },
  { officerId: 'unplaced', organisationId: null, areaId: null },
];
const seen = (who: Viewer, action: Action) => {
  const reach = reachOf(who, action, ground);
  return people.filter((each) => reach.includes(each)).map(({ officerId }) => officerId);
};

describe('reach', () => {
  test('an officer reaches themselves', () => {
    assert.deepEqual(seen(viewer(police, 'centre', as('officer')), 'live.read'), ['self']);
  });
  test('a sergeant reaches their team, and of another organisation what it shares', () => {
    const sergeant = viewer(police, 'centre', as('sergeant'));
    assert.deepEqual(seen(sergeant, 'live.read'), ['self', 'mate', 'warden']);
    assert.deepEqual(seen(sergeant, 'playback.read'), ['self', 'mate']);
  });
  test('an inspector reaches the area of the grant and all below it', () => {
    const ofUnit = viewer(police, 'centre', as('inspector', 'unit'));
    assert.deepEqual(seen(ofUnit, 'visit.read'), ['self', 'mate', 'east']);
    const ofDivision = viewer(police, null, as('inspector', 'division'));
    assert.deepEqual(seen(ofDivision, 'visit.read'), ['self', 'mate', 'east', 'hills']);
  });
  test('a council’s people reach the police no further than the police share', () => {
    const head = { ...viewer(council, 'centre', as('control-room')), officerId: null };
    assert.deepEqual(seen(head, 'live.read'), ['warden']);
    const administrator = { ...viewer(council, null, as('administrator')), officerId: null };
    assert.deepEqual(seen(administrator, 'device.change'), ['warden']);
  });
  test('what is shared with one kind of organisation is not shared with another', () => {
    const manager = { ...viewer(pcc, null, as('programme-manager')), officerId: null };
    assert.deepEqual(seen(manager, 'visit.read'), ['self', 'mate', 'east', 'hills', 'unplaced']);
    const head = { ...viewer(council, null, as('programme-manager')), officerId: null };
    assert.deepEqual(seen(head, 'visit.read'), ['warden', 'unplaced']);
  });
  test('several roles reach as far as all of them together', () => {
    const both = viewer(police, 'hills', as('officer'), as('sergeant'));
    assert.deepEqual(seen(both, 'live.read'), ['self', 'hills']);
  });
  test('a sergeant without a team reaches nobody', () => {
    assert.deepEqual(seen(viewer(police, null, as('sergeant')), 'live.read'), []);
  });
  test('the local policing body’s staff never reach a live officer, whatever their roles', () => {
    const all = viewer(pcc, 'centre', ...roles.map((role) => as(role)));
    for (const action of ['live.read', 'officer.read', 'playback.read', 'position.export'] as const) {
      assert.equal(may(all, action), false);
      assert.deepEqual(seen(all, action), []);
    }
    assert.equal(may(all, 'dosage.read'), true);
  });
  test('areas that were made to go round in a circle end', () => {
    const round = {
      ...ground,
      parents: new Map([
        ['a', 'b'],
        ['b', 'a'],
      ]),
    };
    const inspector = viewer(police, 'a', as('inspector', 'c'));
    assert.equal(reachOf(inspector, 'live.read', round).includes({ ...people[1], areaId: 'a' }), false);
  });
  test('whoever reaches everybody is told so, and only they', () => {
    const everybodyShares: Ground = { ...ground, shares: new Map() };
    const room = viewer(police, null, as('control-room'));
    assert.equal(reachOf(room, 'live.read', everybodyShares).isEverybody, true);
    assert.equal(reachOf(room, 'playback.read', ground).isEverybody, false);
    assert.equal(
      reachOf(viewer(police, 'centre', as('sergeant')), 'live.read', everybodyShares).isEverybody,
      false,
    );
  });
  test('viewers with the same words reach the same people', () => {
    for (const action of actions) {
      const one = reachOf(viewer(police, 'centre', as('sergeant')), action, ground);
      const other = reachOf({ ...viewer(police, 'centre', as('sergeant')), staffId: 't' }, action, ground);
      assert.equal(one.key, other.key);
      if (action !== 'live.read') continue;
      assert.notEqual(one.key, reachOf(viewer(police, 'east', as('sergeant')), action, ground).key);
    }
  });
  test('the words are others once an organisation shares no more, or an area lies elsewhere: a stream that is open ends', () => {
    const inspector = viewer(police, null, as('inspector', 'unit'));
    const { key } = reachOf(inspector, 'live.read', ground);
    assert.equal(reachOf(inspector, 'live.read', { ...ground, parents: new Map(parents) }).key, key);
    const shares = new Map([...ground.shares, ['council', []]]);
    assert.notEqual(reachOf(inspector, 'live.read', { ...ground, shares }).key, key);
    const moved = new Map([...parents, ['hills', 'unit']]);
    assert.notEqual(reachOf(inspector, 'live.read', { ...ground, parents: moved }).key, key);
    const room = viewer(police, null, as('control-room'));
    const everybody = reachOf(room, 'live.read', ground);
    assert.equal(everybody.key, reachOf(room, 'live.read', { ...ground, parents: moved }).key);
    assert.notEqual(everybody.key, reachOf(room, 'live.read', { ...ground, shares }).key);
  });
});

test('without a role nothing is permitted', () => {
  for (const action of actions) assert.equal(may(viewer(police, 'centre'), action), false);
});

test('a provider’s and a local policing body’s staff hold no scope that another organisation’s lack', () => {
  for (const role of roles)
    for (const action of actions)
      for (const kind of organisationKinds) {
        const scope = scopeOf(role, action, kind);
        assert.ok(scope === null || scope === scopeOf(role, action, 'police-force'));
      }
});
