// Takes over exclusions of a file from the start of the dosage day on, and makes the hotspots anew that they lie in.
import { randomUUIDv7 } from 'node:crypto';
import { boundaryFromGeometry } from '../../core/hotspots/boundary.ts';
import type { Boundary, Hotspot } from '../../core/hotspots/hotspot.ts';
import { dayOf, defaultDayRule } from '../../core/time/index.ts';
import type { Database } from '../db/database.ts';
import type { Exclusion } from './cut-out.ts';
import { keepExclusions, readExclusions } from './exclusions.store.ts';
import { type HotspotVersion, readHotspotVersions } from './hotspots.store.ts';
import { type HotspotImport, importHotspots, lastVersions } from './make-versions.ts';

/** What became of the hotspots; one of a name that is known takes its place. `now` in milliseconds. */
export async function takeOverExclusions(
  database: Database,
  forceId: number,
  areas: readonly { readonly name: string; readonly area: Boundary }[],
  kind: Exclusion['kind'],
  now: number,
): Promise<HotspotImport> {
  const { from } = dayOf(now, defaultDayRule);
  return database.inForce(forceId, async (t) => {
    const known = new Map((await readExclusions(t)).map((each) => [each.name, each]));
    const exclusions = areas.map(({ name, area }) => ({
      id: known.get(name)?.id ?? randomUUIDv7(),
      name,
      kind,
      area,
      validFrom: known.get(name)?.validFrom ?? from,
      validTo: null,
    }));
    await keepExclusions(t, exclusions, 'console');
    const lasts = [...lastVersions(await readHotspotVersions(t)).values()];
    // One that waits for a later day is cut again when it is next drawn or imported.
    const holding = lasts.filter(({ validFrom, validTo }) => validFrom <= now && validTo === null);
    return importHotspots(t, holding.map(asDrawn), from, 'console', now);
  });
}

/** The hotspot as it was drawn, before anything was cut out. */
function asDrawn({ hotspot, drawn }: HotspotVersion): Hotspot {
  if (drawn === null) return hotspot;
  const shape = boundaryFromGeometry(drawn);
  if (!shape.ok) throw new Error(`A kept hotspot cannot be read: ${shape.problem.reason}`);
  return { ...hotspot, boundary: shape.boundary };
}
