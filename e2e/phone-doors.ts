// Doors of the server that a phone of a journey knocks at and that may not be there yet: then stood in for, so that what they have is known.
import type { BrowserContext } from 'playwright-core';
import { geoJsonFromHotspots, type Hotspot } from '../core/hotspots/index.ts';
import type { PatrolHotspots } from '../core/tracking/patrol-places.ts';
import { accessOf } from '../server/http/access.ts';
import type { TestDevice, TestServer } from '../server/test-server.ts';

export interface StandIn {
  /** What the door for activities was sent, in order; each change once, whatever was sent twice. */
  readonly changes: Map<string, unknown>;
  /** How often it was sent what it had. */
  again(): number;
}

/** Stands in for what the server has no door for. */
export function standIn(
  server: TestServer,
  { device }: TestDevice,
  callSign: string,
  hotspots: readonly Hotspot[],
): StandIn & { prepare: (context: BrowserContext) => Promise<void> } {
  const changes = new Map<string, unknown>();
  let again = 0;
  return {
    changes,
    again: () => again,
    async prepare(context) {
      if (accessOf('GET', '/api/patrol/hotspots') === null)
        await context.route('**/api/patrol/hotspots', (route) => {
          const me = { officerId: device.officerId, callSign, role: 'PC', hasRadio: false };
          const features = [...geoJsonFromHotspots(hotspots).features];
          const rest = { isInvented: true, versions: {}, tiles: '', bounds: [-1.5, 52.9, -1.4, 53] as const };
          const told: Omit<PatrolHotspots, 'bounds'> = { at: server.now(), me, features, ...rest };
          return route.fulfill({ json: told });
        });
      if (accessOf('POST', '/api/activities') === null)
        await context.route('**/api/activities', (route) => {
          const sent: { changes: { changeId: string }[] } = route.request().postDataJSON();
          const ids = sent.changes.map(({ changeId }) => changeId);
          const alreadyHad = ids.filter((id) => changes.has(id));
          again += alreadyHad.length;
          for (const change of sent.changes) changes.set(change.changeId, change);
          const kept = ids.filter((id) => !alreadyHad.includes(id));
          return route.fulfill({ json: { kept, alreadyHad, refused: [], unreadable: [] } });
        });
    },
  };
}
