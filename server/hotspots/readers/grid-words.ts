// What people should know of coordinates that came in the British National Grid.
import { GRID_DOUBT_METRES } from '../../../core/geo/national-grid.ts';
import type { ReferenceSystem } from '../../../core/geo/reference-system.ts';

export function gridWords(system: ReferenceSystem): string[] {
  if (system === 'wgs84') return [];
  return [
    `British National Grid turned into WGS84 by Ordnance Survey's seven parameters: within ${GRID_DOUBT_METRES} m of OSTN15`,
  ];
}
