// What the phone's map shows of a state, and what it says of where the map comes from.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Authority } from '../../../core/activities/authority.ts';
import { patrolMapCy } from '../../words/patrol-map-cy.ts';
import { patrolMapEn } from '../../words/patrol-map-en.ts';
import type { InsideState, PlaceState } from '../patrol-state.ts';
import { type Drawn, liveOrders, phoneScene } from './phone-scene.ts';
import { tilesWords } from './tiles-words.ts';

const now = 1_800_000_000_000;
const minute = 60_000;
const shape = (id: string) => ({
  id,
  name: id,
  geometry: { type: 'Polygon' as const, coordinates: [] },
  centre: [-1.48, 52.92] as const,
});
const place = (hotspotId: string, more: Partial<PlaceState> = {}): PlaceState => ({
  hotspotId,
  name: hotspotId,
  metres: 100,
  standing: 'due',
  patrolSeconds: 450,
  dayTargetPatrolSeconds: 1800,
  patrolVisits: 1,
  dayTargetVisits: null,
  lastVisitEndedAt: null,
  present: 0,
  dueSeconds: 0,
  windows: '',
  isInWindow: true,
  ...more,
});
const inside = (more: Partial<InsideState> = {}): InsideState => ({
  hotspotId: 'b',
  name: 'b',
  enteredAt: now - 10 * minute,
  countedSeconds: 450,
  lowSeconds: 400,
  highSeconds: 500,
  unknownSeconds: 0,
  targetSeconds: 900,
  isOnTarget: false,
  ...more,
});
const state = (more: Partial<Drawn> = {}): Drawn => ({
  now,
  toldAt: now - minute,
  places: [place('a'), place('b')],
  inside: [],
  here: null,
  lastPositionAt: null,
  powers: null,
  ...more,
});
const looks = (drawn: Drawn, chosen: string | null = null) =>
  phoneScene(drawn, [shape('a'), shape('b'), shape('c')], chosen, 'Me').hotspots.map(({ look }) => look);

test('rings show what the server told, and one that it never told of asks for nothing', () => {
  const [a, , c] = looks(state(), 'a');
  assert.deepEqual(a, { standing: 'due', share: 0.25, isSelected: true, isStale: false, isLogged: false });
  assert.deepEqual([c.standing, c.share], ['no-target', null]);
  assert.deepEqual(looks(state({ places: [place('a', { dayTargetPatrolSeconds: null })] }))[0].share, null);
});

test('what was told long ago, or never, is shown as such; the visit under way is not', () => {
  for (const toldAt of [now - 16 * minute, null]) {
    const [a, b] = looks(state({ toldAt, inside: [inside()] }));
    assert.equal(a.isStale, true);
    assert.deepEqual(b, { standing: 'now', share: 0.5, isSelected: false, isStale: false, isLogged: false });
  }
  assert.equal(looks(state({ inside: [inside({ isOnTarget: true })] }))[1].standing, 'met');
});

test('the officer’s own mark fades with the age of the position, and is nowhere without one', () => {
  const here = { longitude: -1.48, latitude: 52.92 };
  const fresh = (lastPositionAt: number | null) =>
    phoneScene(state({ here, lastPositionAt }), [], null, 'Me').officers.map((each) => each.freshness);
  assert.deepEqual(fresh(now - 20_000), ['fresh']);
  assert.deepEqual(fresh(now - 5 * minute), ['hollow']);
  assert.deepEqual([fresh(now - 11 * minute), fresh(null)], [['last-seen'], ['last-seen']]);
  assert.deepEqual(phoneScene(state(), [], null, 'Me').officers, []);
});

test('orders are shown while they are live, to the millisecond', () => {
  const order: Authority = {
    authorityId: '019aa7c0-1234-7abc-8def-0123456789ab',
    kind: 'dispersal',
    name: 'Dispersal',
    terms: 'Leave',
    reference: '1',
    givenBy: 'Inspector',
    from: now - minute,
    until: now + minute,
    boundary: { type: 'Polygon', coordinates: [] },
    endedAt: null,
  };
  const live = (at: number, more: Partial<Authority> = {}) => {
    const powers = { at: 0, definitions: [], powers: [], authorities: [{ ...order, ...more }] };
    return liveOrders({ powers, now: at }).length;
  };
  assert.deepEqual([live(now), live(now - minute), live(now - minute - 1), live(now + minute)], [1, 1, 0, 0]);
  assert.equal(live(now, { endedAt: now }), 0);
});

test('where the map comes from is said, with its age', () => {
  const ground = { features: [], bounds: [0, 0, 1, 1] as const, hasTiles: true };
  const pack = (keptAt: number | null) => ({ kind: 'kept' as const, bytes: 1, bytesHere: 1, keptAt });
  const said = (keptAt: number | null, isUnread = false) =>
    tilesWords({ ground, map: pack(keptAt), now }, isUnread, patrolMapEn);
  assert.match(said(now - 1000), /today/);
  assert.match(said(now - 86_400_000), /yesterday/);
  assert.match(said(now - 9 * 86_400_000), /9 days ago/);
  assert.equal(said(null), patrolMapEn.fromServer);
  assert.equal(said(null, true), patrolMapEn.unread);
  const bare = { ground: { ...ground, hasTiles: false }, map: pack(null), now };
  assert.equal(tilesWords(bare, false, patrolMapEn), patrolMapEn.noTiles);
});

test('Welsh has its own words for all of it', () => {
  for (const [key, english] of Object.entries(patrolMapEn)) {
    const welsh: unknown = Reflect.get(patrolMapCy, key);
    const said = (word: unknown) =>
      typeof word === 'function' ? String(Reflect.apply(word, null, [2, 3, 4])) : JSON.stringify(word);
    assert.notEqual(said(welsh), said(english), key);
    assert.ok(!said(welsh).includes('undefined'), key);
  }
});
