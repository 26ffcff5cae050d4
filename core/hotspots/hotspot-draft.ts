// A version of a hotspot as somebody draws it: one shape on the wire, and one check for the screen and the door alike.
import * as z from 'zod/mini';
import { boundaryFromGeometry } from './boundary.ts';
import type { BoundaryProblem } from './boundary-problem.ts';
import type { Hotspot } from './hotspot.ts';
import { targetsFrom } from './targets.ts';
import { windowsFrom } from './windows.ts';

const weekWindow = z.strictObject({ days: z.array(z.int()), from: z.string(), to: z.string() });

export const hotspotDraft = z.strictObject({
  /** The version that it was drawn from; 0 for a new hotspot. Refused where another was made meanwhile. */
  basedOn: z.int().check(z.gte(0)),
  name: z.string(),
  /** A GeoJSON Polygon or MultiPolygon, before anything is cut out of it. */
  geometry: z.unknown(),
  visitTargetSeconds: z.number(),
  dayTargetVisits: z.nullable(z.number()),
  dayTargetPatrolSeconds: z.nullable(z.number()),
  dueSeconds: z.number(),
  windows: z.array(weekWindow),
  /** The dosage day from which it holds, 'YYYY-MM-DD'. */
  from: z.iso.date(),
});
export type HotspotDraft = z.infer<typeof hotspotDraft>;

export type DraftField = 'name' | 'boundary' | 'targets' | 'windows';

export interface DraftProblem {
  readonly field: DraftField;
  readonly message: string;
  /** What is wrong with the boundary, where it is that. */
  readonly boundary?: BoundaryProblem;
}

export type DraftChecked =
  | { readonly ok: true; readonly hotspot: Hotspot }
  | { readonly ok: false; readonly problems: readonly DraftProblem[] };

const longestName = 120;

/** The hotspot that a draft comes to, or all that is wrong with it. */
export function checkDraft(id: string, draft: HotspotDraft): DraftChecked {
  const problems: DraftProblem[] = [];
  const name = draft.name.trim();
  if (name === '') problems.push({ field: 'name', message: 'Enter a name for the hotspot.' });
  if (name.length > longestName) {
    problems.push({ field: 'name', message: `Shorten the name to ${longestName} letters or fewer.` });
  }
  const shape = boundaryFromGeometry(draft.geometry);
  if (!shape.ok) {
    problems.push({ field: 'boundary', message: shape.problem.message, boundary: shape.problem });
  }
  const targets = targetsFrom(draft);
  if (!targets.ok) problems.push({ field: 'targets', message: targets.message });
  const windows = windowsFrom(draft.windows);
  if (!windows.ok) problems.push({ field: 'windows', message: windows.message });
  if (!shape.ok || !targets.ok || !windows.ok || problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    hotspot: { id, name, boundary: shape.boundary, targets: targets.targets, windows: windows.windows },
  };
}
