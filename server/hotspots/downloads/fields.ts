// A hotspot's fields as every file has them: the names that an import reads back.
import type { Hotspot } from '../../../core/hotspots/index.ts';
import { windowsWords } from '../../../core/hotspots/windows.ts';

export type FieldValue = string | number | null;

export function fieldsOf({ id, name, targets, windows, boundary }: Hotspot): Record<string, FieldValue> {
  return {
    id,
    name,
    visitTargetSeconds: targets.visitTargetSeconds,
    dayTargetVisits: targets.dayTargetVisits,
    dayTargetPatrolSeconds: targets.dayTargetPatrolSeconds,
    dueSeconds: targets.dueSeconds,
    windows: windowsWords(windows),
    areaSquareMetres: Math.round(boundary.areaSquareMetres),
    narrowestWidthMetres: Math.round(boundary.narrowestWidthMetres * 10) / 10,
  };
}
