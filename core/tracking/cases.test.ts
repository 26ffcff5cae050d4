// The hand-worked cases of dosage: tiny tracks, each with the visits the definition asks for.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { buildGeofence, hotspotsFromGeoJson } from '../hotspots/index.ts';
import { defaultRules, positionsFrom, type Visit, visitsFrom } from './index.ts';

interface Case {
  name: string;
  about: string;
  hotspot: unknown;
  positions: [number, number, number, number][];
  visits: Record<string, unknown>[];
}

const start = Date.UTC(2026, 0, 5, 12);
const cases: Case[] = JSON.parse(
  readFileSync(new URL('../../fixtures/dosage/cases.json', import.meta.url), 'utf8'),
);

function visitsOf(one: Case): readonly Visit[] {
  const feature = { type: 'Feature', id: 'here', properties: {}, geometry: one.hotspot };
  const { hotspots, problems } = hotspotsFromGeoJson(feature);
  assert.deepEqual(problems, []);
  const positions = positionsFrom(
    one.positions.map(([seconds, longitude, latitude, accuracyMetres]) => ({
      capturedAt: start + seconds * 1000,
      longitude,
      latitude,
      accuracyMetres,
      speedMetresPerSecond: null,
      headingDegrees: null,
    })),
  );
  return visitsFrom({
    devices: [{ deviceId: 'phone', positions }],
    geofence: buildGeofence(hotspots),
    rules: defaultRules,
    until: start + one.positions[one.positions.length - 1][0] * 1000,
  }).visits;
}

for (const one of cases) {
  test(`${one.name}: ${one.about}`, () => {
    const found = visitsOf(one).map((visit) => ({
      kind: visit.kind,
      enteredAt: (visit.enteredAt - start) / 1000,
      leftAt: (visit.leftAt - start) / 1000,
      measuredSeconds: visit.measuredSeconds,
      inferredSeconds: visit.inferredSeconds,
      unknownSeconds: visit.unknownSeconds,
      endedBy: visit.endedBy,
    }));
    assert.deepEqual(found, one.visits);
  });
  test(`${one.name}: low ≤ counted measured time ≤ high, and the stretches add up`, () => {
    for (const visit of visitsOf(one)) {
      assert.ok(visit.lowSeconds <= visit.measuredSeconds);
      assert.ok(visit.highSeconds >= visit.measuredSeconds + visit.inferredSeconds);
      assert.ok(visit.leftAt > visit.enteredAt);
    }
  });
}
