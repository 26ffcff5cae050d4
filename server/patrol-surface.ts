// What phones on patrol are told, put on a surface: hotspots, where they stand, their officers' days, and the map.
import { phoneTilesRoutes } from './http/phone-tiles.routes.ts';
import type { Surface } from './http/surface.ts';
import { placeOf, type ServeOptions } from './serve-options.ts';
import { type PatrolDoors, patrolDoors } from './tracking/patrol/patrol.routes.ts';

export interface PatrolSurface extends Pick<PatrolDoors, 'deviceOf' | 'followingOf'> {
  /** The force that the pages show. */
  readonly forceId: number;
}

export function patrolSurface(app: Surface, options: ServeOptions, terms: PatrolSurface): void {
  const { deviceOf, followingOf, forceId } = terms;
  patrolDoors(app, {
    deviceOf,
    followingOf,
    now: options.now,
    placeOf: (id) => placeOf(options.place, id === forceId),
  });
  phoneTilesRoutes(app, options.tilesFolder);
}
