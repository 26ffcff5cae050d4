// Takes over exclusions of a file from the start of the dosage day on, and makes the hotspots anew that they lie in.
import { randomUUIDv7 } from 'node:crypto';
import type { Boundary } from '../../core/hotspots/hotspot.ts';
import { dayOf, defaultDayRule } from '../../core/time/index.ts';
import type { Database } from '../db/database.ts';
import type { Exclusion } from './cut-out.ts';
import { keepExclusions, readExclusions } from './exclusions.store.ts';
import { readHotspotVersions } from './hotspots.store.ts';
import { asDrawn, type HotspotImport, importHotspots, lastVersions } from './make-versions.ts';

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
    const exclusions = areas.map(({ name, area }) => {
      const before = known.get(name);
      // One that has ended begins again; an end that is yet to come stands.
      const hasEnded = (before?.validTo ?? Number.POSITIVE_INFINITY) <= from;
      return {
        id: before?.id ?? randomUUIDv7(),
        name,
        kind,
        area,
        validFrom: hasEnded ? from : (before?.validFrom ?? from),
        validTo: hasEnded ? null : (before?.validTo ?? null),
        end: hasEnded ? null : (before?.end ?? null),
      };
    });
    await keepExclusions(t, exclusions, 'console');
    const lasts = [...lastVersions(await readHotspotVersions(t)).values()];
    // One that waits for a later day is cut again when it is next drawn or imported.
    const holding = lasts.filter(
      ({ validFrom, validTo }) => validFrom <= now && (validTo === null || validTo > now),
    );
    return importHotspots(t, holding.map(asDrawn), from, 'console', now);
  });
}
