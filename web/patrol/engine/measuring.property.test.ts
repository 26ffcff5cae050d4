// The phone measures as the server does, and after a kill as before: over random tracks.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { geoJsonFromHotspots } from '../../../core/hotspots/index.ts';
import { defaultRules, visitsFrom } from '../../../core/tracking/index.ts';
import {
  threeFenced,
  threeHotspots,
  columnsOf as trackOf,
  troubled,
} from '../../../fixtures/tracks/random-tracks.ts';
import type { KeptPosition } from './kept.ts';
import { follow, measuredAt, startMeasuring } from './measuring.ts';
import { keptFrom } from './own-position.ts';

const features = geoJsonFromHotspots(threeHotspots).features;

/** A track as the phone keeps it: each position later than the one before. */
const keptTracks = troubled.map((points): KeptPosition[] => {
  const rest = { speedMetresPerSecond: null, headingDegrees: null };
  const rows = points.map((point) => keptFrom({ ...point, ...rest }, 'w', 'd'));
  return rows.filter((row, i) => i === 0 || row.capturedAt > rows[i - 1].capturedAt);
});

test('the visits of the phone are those of the server, to the digit', () => {
  fc.assert(
    fc.property(keptTracks, fc.nat(600_000), (rows, later) => {
      const measuring = startMeasuring(features);
      follow(measuring, rows);
      const until = rows[rows.length - 1].capturedAt + later;
      const own = measuredAt(measuring, until, null).visits;
      const positions = columnsFrom(rows);
      const devices = [{ deviceId: 'phone', positions }];
      const { visits } = visitsFrom({ devices, geofence: threeFenced, rules: defaultRules, until });
      assert.deepEqual(
        own.map(({ name: _, ...visit }) => visit),
        visits.map((visit) => ({
          hotspotId: visit.hotspotId,
          enteredAt: visit.enteredAt,
          leftAt: visit.leftAt,
          isOpen: visit.endedBy === 'open',
          kind: visit.kind,
          countedSeconds: visit.measuredSeconds + visit.inferredSeconds,
          lowSeconds: visit.lowSeconds,
          highSeconds: visit.highSeconds,
        })),
      );
    }),
  );
});

test('killed at any position and opened again, the timer and the visits are what they were', () => {
  fc.assert(
    fc.property(keptTracks, fc.nat(), fc.nat(600_000), (rows, cut, later) => {
      const end = 1 + (cut % rows.length);
      const before = startMeasuring(features);
      // As they came: one by one.
      for (const row of rows.slice(0, end)) follow(before, [row]);
      const after = startMeasuring(features);
      follow(after, rows.slice(0, end));
      const until = rows[end - 1].capturedAt + later;
      assert.deepEqual(measuredAt(after, until, null), measuredAt(before, until, null));
      // And both go on alike.
      for (const row of rows.slice(end)) follow(before, [row]);
      follow(after, rows.slice(end));
      const last = rows[rows.length - 1].capturedAt + later;
      assert.deepEqual(measuredAt(after, last, null), measuredAt(before, last, null));
    }),
  );
});

function columnsFrom(rows: readonly KeptPosition[]) {
  return trackOf(
    rows.map(({ capturedAt, x, y, accuracyHalfMetres }) => ({
      capturedAt,
      longitude: x / 1e7,
      latitude: y / 1e7,
      accuracyMetres: accuracyHalfMetres === 0xffff ? null : accuracyHalfMetres / 2,
    })),
  );
}
