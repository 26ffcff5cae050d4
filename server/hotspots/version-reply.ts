// A version of a hotspot as the desk is told.
import type * as z from 'zod';
import { geometryFromBoundary } from '../../core/hotspots/index.ts';
import type { hotspotVersionReply } from '../../core/hotspots/version-list.ts';
import { dayOf, defaultDayRule } from '../../core/time/index.ts';
import type { DecidedEnd } from './decided-end.ts';
import type { HotspotVersion } from './hotspots.store.ts';

type VersionReply = z.infer<typeof hotspotVersionReply>;

/** The version with what was cut out of it, at a moment (ms). */
export function versionReply(each: HotspotVersion, now: number): VersionReply {
  const { hotspot, version, validFrom, validTo, drawn, madeAt, madeBy, withdrawnAt } = each;
  const geometry = geometryFromBoundary(hotspot.boundary);
  return {
    id: hotspot.id,
    version,
    name: hotspot.name,
    ...hotspot.targets,
    windows: hotspot.windows.map((window) => ({ ...window, days: [...window.days] })),
    // The first of an import holds for all time before.
    fromDay: validFrom === 0 ? null : dayOf(validFrom, defaultDayRule).day,
    validFrom,
    validTo,
    isInForce: withdrawnAt === null && validFrom <= now && (validTo === null || validTo > now),
    madeAt,
    madeBy,
    withdrawnAt,
    end: endReply(each.end),
    drawn: drawn ?? geometry,
    geometry,
    excluded: each.exclusions.map(({ name, kind }) => ({ name, kind })),
    areaSquareMetres: hotspot.boundary.areaSquareMetres,
    narrowestWidthMetres: hotspot.boundary.narrowestWidthMetres,
  };
}

/** An end with the dosage day from which on it no longer counts. */
export function endReply(end: DecidedEnd | null): VersionReply['end'] {
  return end === null ? null : { day: dayOf(end.at, defaultDayRule).day, ...end };
}
