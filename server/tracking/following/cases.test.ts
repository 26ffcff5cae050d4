// The hand-worked cases of dosage through the real server: position by position, and all at once.
// Real: the app, PostgreSQL, HTTP. Faked: the clock, which stands at each case's last position.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { hotspotsFromGeoJson } from '../../../core/hotspots/index.ts';
import { type TestServer, testServer } from '../../test-server.ts';

interface Case {
  readonly name: string;
  readonly about: string;
  readonly hotspot: unknown;
  readonly positions: readonly [number, number, number, number][];
  readonly visits: readonly Record<string, unknown>[];
}

const start = Date.UTC(2026, 0, 5, 12);
const file = new URL('../../../fixtures/dosage/cases.json', import.meta.url);
const cases: readonly Case[] = JSON.parse(readFileSync(file, 'utf8'));

let server: TestServer;
before(async () => {
  server = await testServer();
  server.setNow(start);
  const features = cases.map((one) => ({
    type: 'Feature',
    id: one.name,
    properties: {},
    geometry: one.hotspot,
  }));
  const { hotspots, problems } = hotspotsFromGeoJson({ type: 'FeatureCollection', features });
  assert.deepEqual(problems, []);
  await server.importHotspots(hotspots);
  await server.serving.catchUp();
});
after(() => server.stop());

for (const one of cases) {
  for (const way of ['one by one', 'at once']) {
    test(`${one.name} (${way}): ${one.about}`, async () => {
      const { token, device } = await server.device(`${one.name} ${way}`);
      server.setNow(start + (one.positions.at(-1)?.[0] ?? 0) * 1000);
      const positions = one.positions.map(([seconds, longitude, latitude, accuracyMetres]) => {
        return { capturedAt: start + seconds * 1000, longitude, latitude, accuracyMetres };
      });
      const size = way === 'at once' ? positions.length : Math.ceil(positions.length / 5);
      for (let i = 0; i < positions.length; i += size) {
        const answer = await server.post('/api/positions', token, {
          positions: positions.slice(i, i + size),
        });
        assert.equal(answer.status, 200);
        await server.serving.catchUp();
      }
      const path = `/api/visits?officerId=${device.officerId}&hotspotId=${one.name}&from=2026-01-05`;
      const { body } = await server.get(path);
      const found = body.visits.map((visit: Record<string, number>) => ({
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
  }
}
