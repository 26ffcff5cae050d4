import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LiveHotspot, LiveOfficer, LiveSnapshot } from '../../core/tracking/live-frame.ts';
import { feedBetween, feedLength, feedOfVisits, feedWith } from './feed.ts';
import { liveAfter, liveFromSnapshot, trailMilliseconds } from './live.ts';

const officer = (officerId: string, capturedAt: number, longitude = 0): LiveOfficer => ({
  officerId,
  callSign: officerId.toUpperCase(),
  role: 'PCSO',
  longitude,
  latitude: 53,
  accuracyMetres: 5,
  speedMetresPerSecond: 1,
  headingDegrees: 90,
  capturedAt,
  receivedAt: capturedAt,
  hotspotIds: [],
});

const hotspot = (hotspotId: string, change: Partial<LiveHotspot> = {}): LiveHotspot => ({
  hotspotId,
  day: '2026-11-23',
  patrolSeconds: 0,
  patrolLowSeconds: 0,
  patrolHighSeconds: 0,
  personSeconds: 0,
  patrolVisits: 0,
  personVisits: 0,
  passThroughs: 0,
  driveThroughs: 0,
  onTarget: 0,
  dayTargetPatrolSeconds: 1800,
  lastVisitEndedAt: null,
  presentOfficerIds: [],
  patrolStretches: [],
  isCold: false,
  ...change,
});

const snapshot: LiveSnapshot = {
  kind: 'snapshot',
  at: 1_000_000,
  officers: [officer('a', 999_000), officer('b', 998_000)],
  hotspots: [hotspot('h'), hotspot('i')],
  trails: [{ officerId: 'a', points: [[0, 53, 999_000]] }],
};

test('a frame changes who it names and leaves the rest', () => {
  const before = liveFromSnapshot(snapshot);
  const after = liveAfter(before, {
    kind: 'frame',
    at: 1_001_000,
    officers: [officer('a', 1_000_500, 0.1)],
    hotspots: [],
  });
  assert.equal(after.at, 1_001_000);
  assert.equal(after.officers.get('a')?.longitude, 0.1);
  assert.equal(after.officers.get('b'), before.officers.get('b'));
  assert.equal(after.hotspots, before.hotspots);
});

test('a frame that says which hotspots hold takes the others away', () => {
  const frame = {
    kind: 'frame' as const,
    at: 1_001_000,
    officers: [],
    hotspots: [hotspot('j')],
    holding: ['i', 'j'],
  };
  const after = liveAfter(liveFromSnapshot(snapshot), frame);
  assert.deepEqual([...after.hotspots.keys()], ['i', 'j']);
});

test('whose duty has ended is gone, with their trail', () => {
  const frame = { kind: 'frame' as const, at: 1_001_000, officers: [], hotspots: [], gone: ['a'] };
  const after = liveAfter(liveFromSnapshot(snapshot), frame);
  assert.deepEqual([[...after.officers.keys()], [...after.trails.keys()]], [['b'], []]);
});

test('the state before a frame is not changed by it', () => {
  const before = liveFromSnapshot(snapshot);
  liveAfter(before, { kind: 'frame', at: 1_001_000, officers: [officer('a', 1_000_500, 0.1)], hotspots: [] });
  assert.equal(before.officers.get('a')?.longitude, 0);
  assert.equal(before.trails.get('a')?.length, 1);
});

test('a frame older than the state changes nothing', () => {
  const before = liveFromSnapshot(snapshot);
  assert.equal(
    liveAfter(before, { kind: 'frame', at: 999_999, officers: [officer('c', 1)], hotspots: [] }),
    before,
  );
});

test('a trail grows by new positions only, and forgets what is older than a quarter of an hour', () => {
  let live = liveFromSnapshot(snapshot);
  const frame = (at: number, capturedAt: number) =>
    liveAfter(live, { kind: 'frame', at, officers: [officer('a', capturedAt)], hotspots: [] });
  live = frame(1_001_000, 1_000_000);
  live = frame(1_002_000, 1_000_000);
  assert.equal(live.trails.get('a')?.length, 2);
  live = frame(1_000_000 + trailMilliseconds, 1_000_000 + trailMilliseconds);
  assert.deepEqual(
    live.trails.get('a')?.map((point) => point[2]),
    [1_000_000, 1_000_000 + trailMilliseconds],
  );
});

const between = (earlier: Partial<LiveHotspot>, later: Partial<LiveHotspot>) => {
  const before = liveFromSnapshot({ ...snapshot, hotspots: [hotspot('h', earlier)] });
  const after = liveAfter(before, {
    kind: 'frame',
    at: 1_001_000,
    officers: [],
    hotspots: [hotspot('h', later)],
  });
  return feedBetween(before, after).map(({ kind, officerId }) => [kind, officerId]);
};

test('the feed says who came, who went, what was reached and what fell due', () => {
  assert.deepEqual(between({ presentOfficerIds: ['a'] }, { presentOfficerIds: ['b'] }), [
    ['entered', 'b'],
    ['left', 'a'],
  ]);
  assert.deepEqual(between({ patrolSeconds: 1799 }, { patrolSeconds: 1800 }), [['met', null]]);
  assert.deepEqual(between({ isCold: false }, { isCold: true }), [['due', null]]);
  assert.deepEqual(between({ patrolSeconds: 10 }, { patrolSeconds: 20 }), []);
});

test('a new day does not read as a target reached', () => {
  assert.deepEqual(
    between({ day: '2026-11-22', patrolSeconds: 0 }, { day: '2026-11-23', patrolSeconds: 1800 }),
    [],
  );
});

test('the feed of a page that opens has visits, and who is there now however short it is yet', () => {
  const visit = { officerId: 'o', hotspotId: 'h', enteredAt: 1, leftAt: 2 };
  const feedOf = (kind: string, isOpen: boolean) =>
    feedOfVisits([{ ...visit, kind, isOpen }]).map((entry) => entry.kind);
  assert.deepEqual(feedOf('visit', false), ['entered', 'left']);
  assert.deepEqual(feedOf('visit', true), ['entered']);
  assert.deepEqual(feedOf('pass-through', true), ['entered']);
  assert.deepEqual(feedOf('pass-through', false), []);
});

test('the feed has the newest on top and an end', () => {
  const entry = (at: number) => ({ at, kind: 'gap', hotspotId: null, officerId: null }) as const;
  const feed = feedWith(feedWith([], [entry(1), entry(2)]), [entry(3)]);
  assert.deepEqual(
    feed.map(({ at }) => at),
    [3, 2, 1],
  );
  const many = Array.from({ length: feedLength + 9 }, (_, at) => entry(at));
  assert.equal(feedWith([], many).length, feedLength);
});
