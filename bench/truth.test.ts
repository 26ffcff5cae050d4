// Real: the town, its people and devices, core's own tracks and dosage, at a small size. Nothing is faked.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { defaultRules, positionsFrom, rulesForFeed } from '../core/tracking/index.ts';
import { theTown } from '../fixtures/northgate/test-town.ts';
import { knownTime } from './known-time.ts';
import { truthGround, truthRow } from './truth.ts';
import { truthFeeds } from './truth-feeds.ts';

describe('dosage beside the truth, by feed', () => {
  const world = truthGround(theTown());

  for (const feed of truthFeeds) {
    test(`${feed.words}: nothing is overstated, and what is known holds the truth`, () => {
      const row = truthRow(world, feed, feed.timesShifts > 2 ? 3 : 1);
      assert.ok(row.totals >= 10, `${row.totals} totals`);
      assert.equal(row.overstated, 0);
      assert.ok(row.bias < 0.02, `counted ${row.bias} above the truth`);
      // At a small size one total more or less is some per cent: the floors are the bench's.
      const share = (row.held + row.unseen) / row.totals;
      assert.ok(share >= 0.93, `${row.held} held and ${row.unseen} unseen of ${row.totals}`);
      if (feed.feed.pingSeconds <= 60) assert.ok(row.unseen / row.totals < 0.02, `${row.unseen} unseen`);
    });
  }
});

describe('time known of a hotspot', () => {
  const boundary = world19();
  const at = (minutes: number, longitude: number) => ({
    capturedAt: minutes * 60_000,
    longitude,
    latitude: 53.05,
    accuracyMetres: 5,
    speedMetresPerSecond: null,
    headingDegrees: null,
  });
  const inside = -1.3;
  const stretch = [[0, 60 * 60_000]] as const;

  test('ends at a gap that is unknown, and goes on over one that is inferred', () => {
    const known = knownTime(
      positionsFrom([at(0, inside), at(1, inside), at(6, inside), at(20, inside)]),
      defaultRules,
    );
    assert.equal(known.secondsWithin(boundary, stretch), 360);
  });

  test('goes on over a silence of a feed that is silent when still, where both ends are in the hotspot', () => {
    const rules = rulesForFeed(defaultRules, { pingSeconds: 10, silentWhenStill: true });
    const stayed = knownTime(positionsFrom([at(0, inside), at(25, inside + 0.0002)]), rules);
    assert.equal(stayed.secondsWithin(boundary, stretch), 1500);
    const elsewhere = knownTime(positionsFrom([at(0, inside + 0.1), at(25, inside + 0.1)]), rules);
    assert.equal(elsewhere.secondsWithin(boundary, stretch), 0);
  });

  function world19() {
    const marketPlace = truthGround(theTown()).geofence.hotspots.find(({ id }) => id === 'market-place');
    if (marketPlace === undefined) throw new Error('There is no Market Place');
    return marketPlace;
  }
});
